//! Terms of the document in plain words (名词解释), and where each is first used.

use core::ops::Range;

use serde::{Deserialize, Serialize};

use crate::forms::entries::HasEntries;
use crate::model::Entry;
use crate::span::Span;

/// Terms of the document in plain words (名词解释).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Glossary {
    /// Title: the term, as the document has it; body: what it means.
    pub terms: Vec<Entry>,
}

/// Where a term is first used in the running text of its explainer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FirstUse<'e> {
    /// The term, whose [`Entry::id`] is its address.
    pub term: &'e Entry,
    /// The [`Inline::span`](crate::model::Inline::span) of the plain words in which it stands.
    pub words: Span,
    /// Its bytes in these words.
    pub range: Range<usize>,
}

impl HasEntries for Glossary {
    fn push_entries<'e>(&'e self, entries: &mut Vec<&'e Entry>) {
        self.terms.push_entries(entries);
    }
}
