//! Entries: the units of a form that a reader opens, shares and checks against the policy.

use core::fmt;

use serde::{Deserialize, Serialize};

use super::{Block, Citation, Inline, Inlines};
use crate::span::Span;

/// The address of a section or entry within its explainer: unique there, stable while its words are.
///
/// Taken from the author's `{#id}`, else made from the words of the title. It is letters, digits, Han and hyphens only;
/// views put a prefix before it, so that no content can take a name that the page's scripts use.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Id(pub String);

impl fmt::Display for Id {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// What all entries share.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Its address.
    pub id: Id,
    /// Question, label, date, step, party: what the entry is found by. Empty in a passage of prose.
    pub title: Inlines,
    /// Answer, caption, detail.
    pub body: Vec<Block>,
    /// What it rests on.
    pub citations: Vec<Citation>,
    /// Its Markdown.
    pub span: Span,
}

impl Entry {
    /// Its citations, each with what rests on it.
    pub fn cited(&self) -> impl Iterator<Item = Cited<'_>> {
        self.citations.iter().map(|citation| Cited { id: &self.id, title: &self.title, citation })
    }
}

/// A citation, and the entry or section that rests on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cited<'a> {
    /// Address of the entry, or of the section where the citation belongs to it as a whole.
    pub id: &'a Id,
    /// Title of the same.
    pub title: &'a [Inline],
    /// The citation.
    pub citation: &'a Citation,
}
