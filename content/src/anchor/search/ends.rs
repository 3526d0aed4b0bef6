//! Where a passage begins and ends when its words alone do not tell: at a boundary of the kind that it had.

use core::ops::Range;

use super::Selector;
use super::labels::Label;
use super::text::{Boundary, SearchText};
use crate::text::boundary::REACH;

/// Boundaries at both ends of a passage.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Ends {
    start: Boundary,
    end: Boundary,
    /// Whether a mark stands right after the passage: 「补助20万元」 in 「补助20万元。」
    is_before_mark: bool,
    /// Whether the passage begins, and ends, inside a number: then it may do so elsewhere.
    cuts: [bool; 2],
    /// What numbers the passage at its start.
    label: Label,
}

/// What an end of the passage's own kind is worth beside a score: a line's, a sentence's, any other's.
const LINE: f64 = 0.1;
const SENTENCE: f64 = 0.08;
const OTHER: f64 = 0.06;
/// What a label of the passage's own kind is worth: an article stays one, under whichever number.
const LABEL: f64 = 0.08;
/// How far an end may move: by the length of the passage, but at least by a phrase.
const SHORTEST_REACH: usize = 24;
/// Boundaries looked at on either side of an end.
const MOST_OPTIONS: usize = 4;

impl Ends {
    /// What the words around a passage tell of its ends.
    pub(super) fn of_selector(selector: &Selector<'_>) -> Self {
        let joined = [selector.prefix, selector.exact, selector.suffix].concat();
        let text = SearchText::unindexed(&joined);
        let start = selector.prefix.chars().count();
        let range = text.folded(start)..text.folded(start + selector.exact.chars().count());
        Self::of_place(&range, &text)
    }

    pub(super) fn of_place(range: &Range<usize>, text: &SearchText) -> Self {
        let end = text.boundary(range.end);
        Self {
            start: text.boundary(range.start),
            end,
            is_before_mark: end == Boundary::None && text.is_before_mark(range.end),
            label: Label::at(range.start, text),
            cuts: [text.is_inside_number(range.start), text.is_inside_number(range.end)],
        }
    }

    /// The range up to the ends of the numbers, dates and units that it cuts and the passage did not: 5个工作日 in 15个工作日.
    pub(super) fn whole(&self, range: Range<usize>, text: &SearchText) -> Range<usize> {
        let [cuts_start, cuts_end] = self.cuts;
        let is_free = |at: &usize| !text.is_inside_number(*at);
        let mut starts = (range.start.saturating_sub(REACH)..=range.start).rev();
        let start = if cuts_start { None } else { starts.find(is_free) };
        let end = if cuts_end { None } else { (range.end..=range.end + REACH).find(is_free) };
        start.unwrap_or(range.start)..end.unwrap_or(range.end)
    }

    /// What the ends of a place are worth beside its score.
    pub(super) fn worth(&self, range: &Range<usize>, text: &SearchText) -> f64 {
        let of = |kind: Boundary| match kind {
            Boundary::Line => LINE,
            Boundary::Sentence => SENTENCE,
            Boundary::Clause | Boundary::Comma | Boundary::None => OTHER,
        };
        let start = if self.is_start(range.start, text) { of(self.start) } else { 0.0 };
        let end = if self.is_end(range.end, text) { of(self.end) } else { 0.0 };
        let is_labelled = self.label != Label::None && Label::at(range.start, text) == self.label;
        start + end + if is_labelled { LABEL } else { 0.0 }
    }

    /// Whether a place begins and ends as the passage did, as far as that was at a boundary.
    pub(super) fn agree(&self, range: &Range<usize>, text: &SearchText) -> bool {
        let is_free_at_end = self.end == Boundary::None && !self.is_before_mark;
        (self.start == Boundary::None || self.is_start(range.start, text))
            && (is_free_at_end || self.is_end(range.end, text))
    }

    /// Places near `at` where the passage may begin; `at` itself first.
    pub(super) fn starts(&self, at: usize, length: usize, text: &SearchText) -> Vec<usize> {
        options(at, length, |place| self.is_start(place, text))
    }

    /// Places near `at` where the passage may end; `at` itself first.
    pub(super) fn stops(&self, at: usize, length: usize, text: &SearchText) -> Vec<usize> {
        options(at, length, |place| self.is_end(place, text))
    }

    /// Whether the passage may begin here: what began a sentence begins one still.
    pub(super) fn is_start(&self, at: usize, text: &SearchText) -> bool {
        self.start != Boundary::None && text.boundary(at) >= self.start
    }

    /// Whether the passage may end here.
    pub(super) fn is_end(&self, at: usize, text: &SearchText) -> bool {
        match self.end {
            Boundary::None => self.is_before_mark && text.is_before_mark(at),
            kind => text.boundary(at) >= kind,
        }
    }
}

fn options(at: usize, length: usize, is_right: impl Fn(usize) -> bool) -> Vec<usize> {
    let reach = length.max(SHORTEST_REACH);
    let back = (at.saturating_sub(reach)..at).rev().filter(|place| is_right(*place)).take(MOST_OPTIONS);
    let forth = (at + 1..=at + reach).filter(|place| is_right(*place)).take(MOST_OPTIONS);
    core::iter::once(at).chain(back).chain(forth).collect()
}
