//! 我符合吗: what a reader answers and where it leads.

use serde::{Deserialize, Serialize};

use crate::forms::entries::HasEntries;
use crate::model::{Entry, Inlines};
use crate::span::Span;

/// A question to the reader and what each answer leads to (我符合吗).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Condition {
    /// Title: the question; body: what helps to answer it.
    pub entry: Entry,
    /// In the author's order.
    pub answers: Vec<Answer>,
}

impl Condition {
    /// This question and all that follows, outcomes included, each before what its answers lead to.
    pub fn entries(&self) -> Vec<&Entry> {
        fn take<'c>(condition: &'c Condition, entries: &mut Vec<&'c Entry>) {
            entries.push(&condition.entry);
            for answer in &condition.answers {
                match &answer.next {
                    Next::Condition(next) => take(next, entries),
                    Next::Outcome(outcome) => entries.push(&outcome.entry),
                }
            }
        }
        let mut entries = Vec::new();
        take(self, &mut entries);
        entries
    }
}

/// One answer to a [`Condition`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// Its words: 是.
    pub label: Inlines,
    /// What it leads to.
    pub next: Next,
    /// Its Markdown.
    pub span: Span,
}

/// What an answer leads to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Next {
    /// Another question.
    Condition(Box<Condition>),
    /// The end of the path.
    Outcome(Outcome),
}

/// The end of a path: `**符合** 去登记就行`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// Title: the verdict as written; body: why, and what to do.
    pub entry: Entry,
    /// What it means.
    pub verdict: Verdict,
}

/// Whether a reader is eligible.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// 符合
    Eligible,
    /// 不符合
    Ineligible,
    /// 请咨询: the page cannot tell.
    #[default]
    Ask,
}

impl HasEntries for Condition {
    fn push_entries<'e>(&'e self, entries: &mut Vec<&'e Entry>) {
        entries.extend(self.entries());
    }
}
