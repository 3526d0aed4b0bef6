//! Whether the place of some words is whole: it neither begins nor ends inside a number, a date or a unit of the policy.

use core::ops::Range;

use super::PolicyIndex;
use crate::span::Span;
use crate::text::boundary::{self, REACH};
use crate::text::find::has;
use crate::text::fold;

/// How far a place is widened to what it cuts: no number and no date is longer.
const WIDEST: usize = 2 * REACH;

impl PolicyIndex {
    /// Whether a range of the folded text cuts nothing: 5个工作日 is in 5个工作日内, and not in 15个工作日.
    pub(super) fn is_whole(&self, range: &Range<usize>) -> bool {
        !self.is_inside(range.start) && !self.is_inside(range.end)
    }

    /// Whether a byte of the folded text is inside a number, a date or a unit. Paragraphs, cells and markers end all of them.
    fn is_inside(&self, at: usize) -> bool {
        let text = self.folded.as_str();
        let (before, after) = (text.get(..at).unwrap_or_default(), text.get(at..).unwrap_or_default());
        let (Some(last), Some(next)) = (before.chars().next_back(), after.chars().next()) else { return false };
        let left = self.folded.span(at - last.len_utf8()..at);
        let right = self.folded.span(at..at + next.len_utf8());
        let paragraphs = &self.policy.paragraphs;
        let number = paragraphs.partition_point(|paragraph| paragraph.span().start <= right.start);
        let Some(paragraph) = number.checked_sub(1).and_then(|it| paragraphs.get(it)).map(|it| it.span()) else {
            return false;
        };
        let gap = Span::new(left.end, right.start.max(left.end)).of(&self.policy.text);
        if left.start < paragraph.start || ends_a_cell(gap) || self.is_after_marker(left.end, right.start) {
            return false;
        }
        let is_apart = gap.contains(fold::is_blank) && !has(gap, '\n');
        let start = self.folded.offset(paragraph.start);
        let mut near: Vec<char> = text.get(start..at).unwrap_or_default().chars().rev().take(REACH).collect();
        near.reverse();
        let end = self.folded.offset(paragraph.end);
        let next: Vec<char> = text.get(at..end).unwrap_or_default().chars().take(REACH).collect();
        boundary::is_inside(&near, &next, is_apart)
    }

    /// Whether the marker of a clause ends between two bytes: the 2 of 1.2000元以下的 begins a number.
    fn is_after_marker(&self, from: usize, to: usize) -> bool {
        let clauses = &self.policy.clauses;
        let after = clauses.partition_point(|clause| clause.span.start <= to);
        // An article and its first 款 begin at one place.
        let near = clauses.get(after.saturating_sub(2)..after).unwrap_or_default();
        near.iter().any(|clause| !clause.is_paragraph() && (from..=to).contains(&clause.heading.start))
    }

    /// Whether the words stand in the text, but only where they cut a number, a date or a unit.
    pub(super) fn cuts(&self, quote: &str) -> bool {
        self.spans(quote).is_empty() && !self.cut_places(quote).is_empty()
    }

    /// The places where the words would stand, did they not cut a number, a date or a unit: each widened to what it cuts.
    ///
    /// The words in front and behind that are missing come first: for 5个工作日内 in 15个工作日内 these are `1` and nothing.
    pub(super) fn cut_places(&self, quote: &str) -> Vec<Cut> {
        let words = fold::fold(quote);
        if words.is_empty() {
            return Vec::new();
        }
        let cut = self.folded.find_all(&words, 0).filter(|range| !self.is_whole(range));
        cut.map(|range| {
            let whole = self.widened(&range);
            let words = |range: Range<usize>| fold::tidy(self.folded.span(range).of(&self.policy.text));
            Cut {
                before: if whole.start < range.start { words(whole.start..range.start) } else { String::new() },
                after: if range.end < whole.end { words(range.end..whole.end) } else { String::new() },
                span: self.folded.span(whole),
            }
        })
        .collect()
    }

    fn widened(&self, range: &Range<usize>) -> Range<usize> {
        let text = self.folded.as_str();
        let before = text.get(..range.start).unwrap_or_default().char_indices().rev().map(|(at, _)| at);
        let after = text.get(range.end..).unwrap_or_default().char_indices().skip(1).map(|(at, _)| range.end + at);
        let is_free = |at: &usize| !self.is_inside(*at);
        let start = core::iter::once(range.start).chain(before).take(WIDEST).find(is_free).unwrap_or(range.start);
        let end = core::iter::once(range.end).chain(after).take(WIDEST).find(is_free).unwrap_or(range.end);
        start..end
    }
}

/// A place where some words stand that cut a number, a date or a unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Cut {
    /// What is missing in front.
    pub(super) before: String,
    /// What is missing behind.
    pub(super) after: String,
    /// The whole place in the policy.
    pub(super) span: Span,
}

/// Whether the white space between two characters parts cells or columns: a tab, an ideographic blank, several blanks.
fn ends_a_cell(gap: &str) -> bool {
    gap.contains(['\t', '\u{3000}']) || (!has(gap, '\n') && gap.chars().filter(|it| fold::is_blank(*it)).count() > 1)
}
