//! Paragraphs of a policy as the readers of facts need them: one text, without the marker of its item.

use crate::model::Marker;
use crate::policy::{Clause, Paragraph, Policy};
use crate::span::Span;
use crate::text::numeral;

/// A paragraph as one text, that knows where its pieces came from.
pub(super) struct Joined {
    pub(super) text: String,
    pieces: Vec<(usize, Span)>,
}

impl Joined {
    /// Puts the pieces together. The marker goes: 1.60周岁以上 is item 1, and no decimal.
    pub(super) fn new(paragraph: &Paragraph, policy: &Policy) -> Self {
        let mut joined = Self { text: String::new(), pieces: Vec::new() };
        for span in &paragraph.spans {
            joined.pieces.push((joined.text.len(), *span));
            joined.text.push_str(span.of(&policy.text));
        }
        let start = paragraph.span().start;
        let is_item = policy.clause_at(start).filter(|clause| clause.span.start == start);
        if let Some(Marker::Arabic(number)) = is_item.and_then(Clause::marker)
            && let Some(length) = marker_length(&joined.text, number)
        {
            joined.text.replace_range(..length, &"\n".repeat(length));
        }
        joined
    }

    /// The bytes of the policy that a part of the text came from.
    pub(super) fn source(&self, span: Span) -> Span {
        Span::new(self.byte(span.start), self.byte(span.end.saturating_sub(1)) + 1)
    }

    fn byte(&self, at: usize) -> usize {
        let after = self.pieces.partition_point(|(start, _)| *start <= at);
        let piece = after.checked_sub(1).and_then(|piece| self.pieces.get(piece));
        piece.map_or(0, |(start, span)| span.start + (at - start))
    }
}

/// Bytes of the digits and the point at the start of an item.
fn marker_length(text: &str, number: u32) -> Option<usize> {
    let rest = text.trim_start_matches(|sign: char| sign.is_ascii_digit() || ('０'..='９').contains(&sign));
    let digits = text.get(..text.len() - rest.len())?;
    let point = rest.chars().next().filter(|sign| matches!(sign, '.' | '．' | '、'))?;
    (numeral::parse(digits) == Some(number)).then_some(digits.len() + point.len_utf8())
}
