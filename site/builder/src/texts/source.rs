//! Loads an explainer with its policy and gathers what there is to say about both. Judges nothing itself but the files.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use anyhow::{Context as _, Result};
use mingbai_content::anchor::{self, Anchors, Drift, Edition, Lock, PolicyIndex, Standing};
use mingbai_content::model::{Citation, ClausePath, Explainer, Id, Marker};
use mingbai_content::{Against, Code, Date, Family, Finding, Severity, Span, check, explainer};

use super::attachments::{self, Attachment};
use super::beside::{Beside, Seen};
use super::digest::Digest;
use super::discover::Found;
use super::document::{Document, documents_of};
use super::shelf::Shelf;
use super::{amendment, encoding, locked};

/// An explainer as it stands in its files.
#[derive(Clone, Debug)]
pub(crate) struct Source {
    /// Where it stands and what its page is called.
    pub(crate) found: Found,
    /// Its Markdown.
    pub(crate) text: String,
    /// What the Markdown says.
    pub(crate) explainer: Explainer,
    /// The official document that goes out with it; none when it is elsewhere on the web, or missing.
    pub(crate) document: Option<Document>,
    /// The text that its citations are compared with: that of `policy.file`, else that of the document.
    pub(crate) official: Option<Document>,
    /// The clauses of that text.
    pub(crate) index: Option<Arc<PolicyIndex>>,
    /// Where the words of its citations stand there, by where they stand in the Markdown.
    pub(crate) quoted: BTreeMap<usize, Span>,
    /// What its citations were locked against.
    pub(crate) lock: Option<Lock>,
    /// How each citation stands in the document, compared with the lock; none without a lock or a document.
    pub(crate) standings: Vec<Standing>,
    /// Pictures, films and sounds that go out with it.
    pub(crate) attachments: Vec<Attachment>,
    /// In order of place.
    pub(crate) findings: Vec<Finding>,
    /// What its Markdown was, byte by byte.
    pub(crate) digest: Digest,
    /// The files that were looked for beside it.
    pub(crate) seen: Vec<Seen>,
}

impl Source {
    /// Reads and parses `found` and its policy, which is taken from `shelf` where its text has been read for another explainer.
    ///
    /// # Errors
    ///
    /// When the explainer's file cannot be read. A missing policy is a finding.
    pub(crate) fn load(found: Found, shelf: &Shelf) -> Result<Self> {
        let bytes = read(&found)?;
        Ok(Self::of(found, bytes, shelf))
    }

    /// The same of a file that has been read.
    pub(crate) fn of(found: Found, bytes: Vec<u8>, shelf: &Shelf) -> Self {
        let digest = Digest::of(&bytes);
        let (text, mut findings) = encoding::decode(bytes);
        let mut parsed = explainer::parse(&text);
        // Letters that the encoding has broken are told of with it.
        if !findings.is_empty() {
            parsed.findings.retain(|finding| finding.code != Code::LetterUnreadable);
        }
        findings.extend(parsed.findings);
        let explainer = parsed.output;
        let mut beside = Beside::new(&found, shelf);
        let (document, official) = documents_of(&mut beside, &text, &explainer, &mut findings);
        let index = official.as_ref().map(Document::index);
        let lost = numbers_lost(&explainer, official.as_ref(), index.as_deref());
        let anchors = index.as_ref().map(|index| Anchors::new(explainer.citations(), index));
        let edition = index.as_ref().zip(anchors.as_ref()).map(|(index, anchors)| Edition::known(index, anchors));
        let lock = locked::load(&mut beside, &explainer, &mut findings);
        let lock = match &edition {
            Some(edition) => lock.map(|lock| lock.reread(&explainer, edition)),
            None => lock,
        };
        let standings = match (&edition, &lock) {
            (Some(edition), Some(lock)) => anchor::standings(&explainer, Some(lock), edition),
            _ => Vec::new(),
        };
        let against = match (&edition, &lock) {
            (Some(edition), Some(lock)) => Against::Lock { edition, lock, standings: &standings },
            (Some(edition), None) => Against::Policy(edition.index()),
            (None, _) => Against::Nothing,
        };
        // Why a file cannot be read has been said.
        let is_refused = findings.iter().any(|finding| finding.code.family() == Family::Policy);
        if index.is_some() || !is_refused {
            findings.extend(check(&explainer, &text, against));
        }
        if let Some(lost) = lost {
            // The same fault, told once, and a number of a list is no clause.
            findings.retain(|finding| finding.code != Code::ClauseUnknown);
            findings.push(lost);
        }
        let quoted = anchors.as_ref().map(|anchors| places(&explainer, anchors)).unwrap_or_default();
        let attachments = attachments::of(&mut beside, &text, &explainer, &mut findings);
        let seen = beside.seen;
        findings.sort_by_key(|finding| finding.span);
        Self {
            found,
            text,
            explainer,
            document,
            official,
            index,
            quoted,
            lock,
            standings,
            attachments,
            findings,
            digest,
            seen,
        }
    }

    /// An explainer without files, as examples are; `slug` is where its page stands.
    pub(crate) fn alone(slug: String, text: &str) -> Self {
        let parsed = explainer::parse(text);
        Self {
            found: Found { path: PathBuf::new(), root: PathBuf::new(), slug },
            text: text.to_owned(),
            explainer: parsed.output,
            document: None,
            official: None,
            index: None,
            quoted: BTreeMap::new(),
            lock: None,
            standings: Vec::new(),
            attachments: Vec::new(),
            findings: parsed.findings,
            digest: Digest::of(text.as_bytes()),
            seen: Vec::new(),
        }
    }

    /// As if this were the text of its policy.
    #[cfg(test)]
    pub(crate) fn compare(&mut self, index: &PolicyIndex) {
        self.quoted = places(&self.explainer, &Anchors::new(self.explainer.citations(), index));
    }

    /// The entries that tell their readers that words which they rest on have changed or gone.
    pub(crate) fn revised_entries(&self) -> BTreeSet<&Id> {
        let is_revised = |standing: &&Standing| matches!(standing.anchor.drift, Drift::Changed | Drift::Gone);
        self.standings.iter().filter(is_revised).map(|standing| &standing.entry).collect()
    }

    /// Whether an entry tells so. What is made of such an explainer and cannot tell must not go out.
    pub(crate) fn is_revised(&self) -> bool {
        !self.revised_entries().is_empty()
    }

    /// When its policy was amended last, where the text itself says so.
    pub(crate) fn amended_on(&self) -> Option<Date> {
        amendment::day(&self.index.as_ref()?.policy().text)
    }

    /// Whether the page must not go out like this.
    ///
    /// A citation that was right when it was locked is no fault of the page: its entry says that the policy has changed.
    pub(crate) fn is_faulty(&self) -> bool {
        let is_told = |finding: &Finding| !self.standings.is_empty() && finding.code.tells_drift();
        self.findings.iter().any(|finding| finding.severity == Severity::Error && !is_told(finding))
    }
}

/// The bytes of an explainer's file.
///
/// # Errors
///
/// When it cannot be read.
pub(crate) fn read(found: &Found) -> Result<Vec<u8>> {
    fs::read(&found.path).with_context(|| format!("读不了 {}", found.path.display()))
}

/// The words of such a file, which the places of findings count in.
pub(crate) fn words(bytes: Vec<u8>) -> String {
    encoding::decode(bytes).0
}

/// The places of quoted words in the policy, by the byte at which they begin in the Markdown.
fn places(explainer: &Explainer, anchors: &Anchors<'_>) -> BTreeMap<usize, Span> {
    let place = |citation: &Citation| Some((citation.quote_span.start, anchors.of(citation)?.span?));
    explainer.citations().filter_map(place).collect()
}

/// Whether the numbers of a page's clauses were automatic and are gone: articles are cited, and the page has a list in their place.
fn numbers_lost(explainer: &Explainer, document: Option<&Document>, index: Option<&PolicyIndex>) -> Option<Finding> {
    let is_article = |path: &ClausePath| path.0.iter().any(|marker| matches!(marker, Marker::Article(_)));
    let cited = explainer.citations().find(|citation| citation.path.as_ref().is_some_and(is_article))?;
    let has_articles = index?.policy().clauses.iter().any(|clause| is_article(&clause.path));
    let is_lost = !has_articles && document.is_some_and(Document::may_lack_numbers);
    is_lost.then(|| {
        let message = "原文网页里没有“第几条”：多半是 Word 的自动编号，存成网页时丢了。请直接用 .docx，或者在 Word 里另存为“纯文本”。";
        Finding::new(Code::PolicyNumbers, cited.path_span, message)
    })
}
