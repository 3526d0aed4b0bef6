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
fn is_between_digits(mark: Span, source: &str) -> bool {
    let is_digit = |sign: Option<char>| sign.is_some_and(|sign| sign.is_ascii_digit());
    is_digit(before(source, mark.start)) && is_digit(after(source, mark.end))
}

/// Whether the signs stand between two numbers or days: 9:00~~12:00, 9月10日~~11月15日.
pub(super) fn is_range(mark: Span, source: &str) -> bool {
    let ends_day = |sign: char| sign.is_ascii_digit() || "年月日号时点分".contains(sign);
    let begins = |sign: char| sign.is_ascii_digit();
    before(source, mark.start).is_some_and(ends_day) && after(source, mark.end).is_some_and(begins)
}

/// Whether two marks strike out what is between them: none of 9:00~~12:00 does, nor two between days.
pub(super) fn strikes(open: Span, close: Span, source: &str) -> bool {
    !is_between_digits(open, source)
        && !is_between_digits(close, source)
        && (!is_range(open, source) || !is_range(close, source))
}

/// The two signs at each end of a node.
pub(super) fn ends(span: Span) -> (Span, Span) {
    let Span { start, end } = span;
    (Span::new(start, (start + 2).min(end)), Span::new(end.saturating_sub(2).max(start), end))
}
