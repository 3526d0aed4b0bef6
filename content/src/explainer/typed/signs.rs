//! What a sign does beside a mark: whether it opens, closes, or belongs to a word.

use crate::span::Span;

/// Signs that open what they stand before; bold words do not end with one.
const OPENING: &str = "“‘（《〈【「『〔［｛([{<";
/// Signs that close or part; bold words do not begin with one.
const CLOSING: &str = "”’）》〉】」』〕］｝)]}>、，。；：！？…,.;:!?";

/// The sign before byte `at`.
pub(super) fn before(source: &str, at: usize) -> Option<char> {
    source.get(..at)?.chars().next_back()
}

/// The sign at byte `at`.
pub(super) fn after(source: &str, at: usize) -> Option<char> {
    source.get(at..)?.chars().next()
}

/// Whether it opens what follows: （ and “.
pub(super) fn is_opening(sign: char) -> bool {
    OPENING.contains(sign)
}

/// Whether it ends or parts what is before it: ） and ，.
pub(super) fn is_closing(sign: char) -> bool {
    CLOSING.contains(sign)
}

/// Whether a mark beside it, on its other side a sign that is no letter, needs a space between: CommonMark's flanking rule.
pub(super) fn is_in_the_way(outer: Option<char>, inner: Option<char>) -> bool {
    let is_free = outer.is_none_or(|sign| sign.is_whitespace() || is_opening(sign) || is_closing(sign));
    !is_free && inner.is_some_and(|sign| !sign.is_alphanumeric())
}

/// Whether the signs stand between two numbers: 9:00~~12:00.
pub(super) fn is_range(mark: Span, source: &str) -> bool {
    let is_digit = |sign: Option<char>| sign.is_some_and(|sign| sign.is_ascii_digit());
    is_digit(before(source, mark.start)) && is_digit(after(source, mark.end))
}

/// The two signs at each end of a node.
pub(super) fn ends(span: Span) -> (Span, Span) {
    let Span { start, end } = span;
    (Span::new(start, (start + 2).min(end)), Span::new(end.saturating_sub(2).max(start), end))
}
