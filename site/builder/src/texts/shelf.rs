//! Texts of policies that have been read, kept for the next explainer of the same one: many rest on one document, and each has its own copy
//! beside it. The same words are parsed, indexed and made fit for a page once.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use mingbai_content::anchor::PolicyIndex;
use mingbai_content::policy::{self, Policy};

use super::chapters::{self, Chapter};
use super::{policy_html, policy_page};

/// Explainers come in the order of their paths, so those of one policy come together: a few texts are enough, and no more than
/// these are held however many explainers there are.
const KEPT: usize = 16;

/// How the text of a policy is to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum DocumentKind {
    /// A page or a part of one.
    Html,
    /// Plain text.
    Text,
    /// Word's own, read as a page.
    Docx,
    /// Printed pages, read as plain text.
    Pdf,
}

/// What the file of a policy holds, and what has been made of it.
#[derive(Debug)]
pub(super) struct Text {
    pub(super) kind: DocumentKind,
    /// Of a `.docx`, its words as a page, of a PDF, its lines.
    pub(super) words: String,
    index: OnceLock<Arc<PolicyIndex>>,
    page: OnceLock<Arc<PolicyPage>>,
}

/// A policy as a page shows it.
#[derive(Debug)]
pub(crate) struct PolicyPage {
    /// The text as HTML that is fit to stand in a page.
    pub(crate) html: String,
    /// What an index of it lists.
    pub(crate) chapters: Vec<Chapter>,
}

/// The texts that were read last.
#[derive(Debug, Default)]
pub(crate) struct Shelf(Mutex<VecDeque<Arc<Text>>>);

impl Shelf {
    /// This text, as it has been read before, where it has.
    pub(super) fn text(&self, kind: DocumentKind, words: String) -> Arc<Text> {
        let mut texts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = texts.iter().find(|text| text.kind == kind && text.words == words) {
            return Arc::clone(known);
        }
        let text = Arc::new(Text { kind, words, index: OnceLock::new(), page: OnceLock::new() });
        if texts.len() >= KEPT {
            texts.pop_front();
        }
        texts.push_back(Arc::clone(&text));
        text
    }
}

impl Text {
    /// The clauses of the text, ready to be looked up in.
    pub(super) fn index(&self) -> Arc<PolicyIndex> {
        Arc::clone(self.index.get_or_init(|| Arc::new(PolicyIndex::new(self.policy()))))
    }

    /// The text as a page shows it.
    pub(super) fn page(&self) -> Arc<PolicyPage> {
        let page = || {
            let index = self.index();
            let chapters = chapters::of(index.policy());
            match self.kind {
                DocumentKind::Html | DocumentKind::Docx => {
                    let (html, has_chapters) = policy_html::clean(&self.words, &chapters);
                    PolicyPage { html, chapters: if has_chapters { chapters } else { Vec::new() } }
                }
                DocumentKind::Text | DocumentKind::Pdf => {
                    PolicyPage { html: policy_page::fragment(index.policy()), chapters }
                }
            }
        };
        Arc::clone(self.page.get_or_init(|| page().into()))
    }

    fn policy(&self) -> Policy {
        match self.kind {
            DocumentKind::Html | DocumentKind::Docx => policy::parse_page(&policy::text_of_html(&self.words)).output,
            DocumentKind::Text | DocumentKind::Pdf => policy::parse(&self.words).output,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_words_are_read_once_and_others_are_not_taken_for_them() {
        let shelf = Shelf::default();
        let words = || "第一条　每台补助20万元。".to_owned();
        let (one, other) = (shelf.text(DocumentKind::Text, words()), shelf.text(DocumentKind::Text, words()));
        assert!(Arc::ptr_eq(&one.index(), &other.index()));
        assert!(!Arc::ptr_eq(&one, &shelf.text(DocumentKind::Html, words())));
        assert_eq!(shelf.text(DocumentKind::Text, "第二条".to_owned()).index().policy().text, "第二条");
    }

    #[test]
    fn no_more_texts_are_held_than_a_few() {
        let shelf = Shelf::default();
        for number in 0..3 * KEPT {
            shelf.text(DocumentKind::Text, number.to_string());
        }
        assert_eq!(shelf.0.lock().unwrap().len(), KEPT);
    }
}
