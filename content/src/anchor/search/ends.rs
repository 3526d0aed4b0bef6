//! Where a passage begins and ends when its words alone do not tell: at a boundary of the kind that it had.

use core::ops::Range;

use super::Selector;
use super::text::{Boundary, SearchText};

/// Boundaries at both ends of a passage.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Ends {
    start: Boundary,
    end: Boundary,
    /// Whether a mark stands right after the passage: 「补助20万元」 in 「补助20万元。」
    is_before_mark: bool,
}

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
        }
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
