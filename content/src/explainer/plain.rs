//! The plain words of some nodes, each byte of them traceable to the source.

use core::ops::Range;

use super::tree::{Kind, Node};
use crate::span::Span;
use crate::text::fold::is_han;

/// Text without markup; a line break of the source is `\n`.
#[derive(Debug, Default)]
pub(crate) struct Plain {
    pub(crate) text: String,
    pieces: Vec<Piece>,
}

#[derive(Debug)]
struct Piece {
    start: usize,
    span: Span,
    is_verbatim: bool,
}

impl Plain {
    /// The words of `nodes`, in order.
    pub(crate) fn of(nodes: &[Node<'_>]) -> Self {
        let mut plain = Self::default();
        plain.take(nodes);
        plain
    }

    fn take(&mut self, nodes: &[Node<'_>]) {
        for node in nodes {
            match &node.kind {
                Kind::Text(text) | Kind::Html(text) | Kind::Code(text) => self.push(text, node.span),
                Kind::SoftBreak | Kind::HardBreak => self.push("\n", node.span),
                Kind::FootnoteReference(_) => {}
                kind => {
                    if !kind.is_inline() && !self.text.is_empty() {
                        self.push("\n", Span::new(node.span.start, node.span.start));
                    }
                    self.take(&node.children);
                }
            }
        }
    }

    fn push(&mut self, text: &str, span: Span) {
        // Equal length is taken for verbatim: an entity is always longer in the source than in the text.
        let is_verbatim = span.len() == text.len();
        self.pieces.push(Piece { start: self.text.len(), span, is_verbatim });
        self.text.push_str(text);
    }

    /// Where the bytes `range` of the text stand in the source.
    pub(crate) fn span(&self, range: Range<usize>) -> Span {
        let start = self.piece(range.start).map_or(0, |piece| {
            if piece.is_verbatim { piece.span.start + (range.start - piece.start) } else { piece.span.start }
        });
        if range.end <= range.start {
            return Span::new(start, start);
        }
        let end = self.piece(range.end - 1).map_or(start, |piece| {
            if piece.is_verbatim { piece.span.start + (range.end - piece.start) } else { piece.span.end }
        });
        Span::new(start, end.max(start))
    }

    /// The text on one line, as a reader sees it.
    pub(crate) fn line(&self) -> String {
        join_lines(&self.text)
    }

    fn piece(&self, at: usize) -> Option<&Piece> {
        let after = self.pieces.partition_point(|piece| piece.start <= at);
        self.pieces.get(after.checked_sub(1)?)
    }
}

/// Joins lines as the page shows them: nothing between Han characters, else one space.
pub(crate) fn join_lines(text: &str) -> String {
    let mut joined = String::with_capacity(text.len());
    for line in text.split('\n').map(str::trim).filter(|line| !line.is_empty()) {
        let pair = joined.chars().next_back().zip(line.chars().next());
        if pair.is_some_and(|(before, after)| break_is_space(before, after)) {
            joined.push(' ');
        }
        joined.push_str(line);
    }
    joined
}

/// Whether a line break between these two characters stands for a space.
pub(crate) fn break_is_space(before: char, after: char) -> bool {
    let is_han_pair = is_han(before) && is_han(after);
    !(is_han_pair || is_wide_mark(before) || is_wide_mark(after))
}

/// Chinese punctuation, which brings its own space.
const fn is_wide_mark(character: char) -> bool {
    matches!(character, '\u{3000}'..='\u{3006}' | '\u{3008}'..='\u{303F}' | '\u{FF00}'..='\u{FFEF}' | '“' | '”' | '‘' | '’' | '—' | '…')
}

#[cfg(test)]
mod tests {
    use super::join_lines;

    #[test]
    fn a_line_end_between_han_is_nothing() {
        assert_eq!(join_lines("每台一次性\n补助"), "每台一次性补助");
        assert_eq!(join_lines("补助\n20 万元，\nWi-Fi"), "补助 20 万元，Wi-Fi");
        assert_eq!(join_lines("two\nwords"), "two words");
    }
}
