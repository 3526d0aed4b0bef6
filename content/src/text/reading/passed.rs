//! What is read of a text: its facts, and the numerals that are none.

use super::token::Fact;
use crate::span::Span;

/// What was read of a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Reading {
    /// In order of place.
    pub(crate) facts: Vec<Fact>,
    /// Numerals that are no facts, in order of place.
    pub(crate) passed: Vec<Passed>,
}

/// A numeral that is no fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Passed {
    /// The bytes of the text.
    pub(crate) span: Span,
    /// What it is instead.
    pub(crate) what: What,
}

/// What a numeral is that is no fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum What {
    /// A place in a document: 第六条, （二）, 附件2.
    Place,
    /// A turn of speech: 三天两头.
    Idiom,
    /// Nothing that is known here: what is not read is not checked.
    Unread,
}
