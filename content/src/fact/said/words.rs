//! The words of an explainer as one text in simplified letters, each byte of them traceable to the Markdown.

use crate::model::{Block, BlockKind, Cell, Inline, InlineKind};
use crate::span::Span;
use crate::text::reading::Fact;
use crate::text::script::simplified;

/// Words without markup.
#[derive(Debug)]
pub(in crate::fact) struct Words<'s> {
    /// In simplified letters, in which the rules know their words: 各区政府 of 各區政府.
    pub(in crate::fact) text: String,
    /// As they are written.
    written: String,
    source: &'s str,
    pieces: Vec<Piece>,
    /// What is struck through.
    struck: Vec<Span>,
}

/// A stretch of the words and its Markdown.
#[derive(Clone, Copy, Debug)]
struct Piece {
    start: usize,
    span: Span,
    is_verbatim: bool,
}

impl<'s> Words<'s> {
    /// No words yet of this Markdown.
    pub(in crate::fact) const fn new(source: &'s str) -> Self {
        Self { text: String::new(), written: String::new(), source, pieces: Vec::new(), struck: Vec::new() }
    }

    /// Adds words that stand in the Markdown at `span`, perhaps with marks or line ends between them.
    pub(in crate::fact) fn push(&mut self, words: &str, span: Span) {
        let markdown = span.of(self.source);
        if markdown == words {
            self.piece(words, span, true);
            return;
        }
        let mut from = 0;
        for character in words.chars() {
            let found = markdown.get(from..).and_then(|rest| rest.find(character)).map(|at| from + at);
            let mut buffer = [0; 4];
            let character = character.encode_utf8(&mut buffer);
            match found {
                Some(at) => {
                    from = at + character.len();
                    self.piece(character, Span::new(span.start + at, span.start + from), true);
                }
                // An entity, or the space that a line end stands for.
                None => self.piece(character, Span::new(span.start + from, span.start + from), false),
            }
        }
    }

    /// Adds words that stand somewhere in the Markdown at `span`.
    pub(in crate::fact) fn push_within(&mut self, words: &str, span: Span) {
        let place =
            span.of(self.source).find(words).map(|at| Span::new(span.start + at, span.start + at + words.len()));
        self.push(words, place.unwrap_or(span));
    }

    fn piece(&mut self, words: &str, span: Span, is_verbatim: bool) {
        self.pieces.push(Piece { start: self.text.len(), span, is_verbatim });
        self.text.extend(words.chars().map(simplified));
        self.written.push_str(words);
    }

    /// Adds words that the reader sees and the Markdown has elsewhere, as the unit of a chart.
    pub(in crate::fact) fn push_unwritten(&mut self, words: &str) {
        let end = self.pieces.last().map_or(0, |piece| piece.span.end);
        self.piece(words, Span::new(end, end), false);
    }

    /// Ends a line or cell: no fact goes across.
    pub(in crate::fact) fn end_line(&mut self) {
        self.push_unwritten("\n");
    }

    /// Adds a line of running text.
    pub(in crate::fact) fn inlines(&mut self, inlines: &[Inline]) {
        for inline in inlines {
            match &inline.kind {
                InlineKind::Text(text) | InlineKind::Code(text) => self.push(text, inline.span),
                InlineKind::Emphasis(children) | InlineKind::Strong(children) | InlineKind::Link { children, .. } => {
                    self.inlines(children)
                }
                InlineKind::Image { alt, .. } => self.push(alt, inline.span),
                InlineKind::LineBreak => self.end_line(),
                InlineKind::Strikethrough(children) => {
                    let start = self.text.len();
                    self.inlines(children);
                    self.struck.push(Span::new(start, self.text.len()));
                }
                InlineKind::FootnoteReference(_) => {}
            }
        }
    }

    /// Adds cells, a line each.
    pub(in crate::fact) fn cells<'c>(&mut self, cells: impl IntoIterator<Item = &'c Cell>) {
        for cell in cells {
            self.inlines(&cell.content);
            self.end_line();
        }
    }

    /// Adds blocks, a line each.
    pub(in crate::fact) fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            match &block.kind {
                BlockKind::Paragraph(words) | BlockKind::Heading { content: words, .. } => self.inlines(words),
                BlockKind::List { items, .. } => items.iter().for_each(|item| self.blocks(item)),
                BlockKind::Quote(content) | BlockKind::Alert { content, .. } | BlockKind::Footnote { content, .. } => {
                    self.blocks(content);
                }
                BlockKind::Definitions(terms) => terms.iter().for_each(|(term, content)| {
                    self.inlines(term);
                    self.end_line();
                    self.blocks(content);
                }),
                BlockKind::Table(table) => self.cells(table.header.iter().chain(table.rows.iter().flatten())),
                BlockKind::Code(text) => self.push(text, block.span),
                BlockKind::Rule => {}
            }
            self.end_line();
        }
    }

    /// Where some bytes of the words stand in the Markdown.
    pub(in crate::fact) fn span(&self, span: Span) -> Span {
        let first = self.piece_at(span.start);
        let last = self.piece_at(span.end.saturating_sub(1));
        let start =
            first.map_or(0, |piece| piece.span.start + if piece.is_verbatim { span.start - piece.start } else { 0 });
        let end = last.map_or(start, |piece| {
            if piece.is_verbatim { piece.span.start + (span.end - piece.start) } else { piece.span.end }
        });
        Span::new(start, end.max(start))
    }

    /// Some of the words as they are written.
    pub(in crate::fact) fn written(&self, span: Span) -> &str {
        span.of(&self.written)
    }

    /// The facts that are still said: what is struck through is none.
    pub(in crate::fact) fn said(&self, mut facts: Vec<Fact>) -> Vec<Fact> {
        facts.retain(|fact| !self.struck.iter().any(|struck| struck.contains(fact.span)));
        facts
    }

    /// Whether the Markdown has these words as they are, so that others may take their place.
    pub(in crate::fact) fn is_verbatim(&self, span: Span) -> bool {
        self.span(span).of(self.source) == self.written(span)
    }

    fn piece_at(&self, at: usize) -> Option<&Piece> {
        let after = self.pieces.partition_point(|piece| piece.start <= at);
        self.pieces.get(after.checked_sub(1)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::explainer;

    #[test]
    fn words_know_their_markdown() {
        let source = "## 题 {.card}\n\n补多少\n: 每台 **20**\n  万元，&amp; 5 元。\n";
        let explainer = explainer::parse(source).output;
        let entry = explainer.entries().next().unwrap();
        let mut words = Words::new(source);
        words.blocks(&entry.body);
        assert_eq!(words.text, "每台 20 万元，& 5 元。\n");
        let of = |needle: &str| {
            let at = words.text.find(needle).unwrap();
            let span = Span::new(at, at + needle.len());
            (words.span(span).of(source), words.is_verbatim(span))
        };
        assert_eq!(of("20 万元"), ("20**\n  万元", false));
        assert_eq!(of("5 元"), ("5 元", true));
    }

    #[test]
    fn words_are_read_in_simplified_letters_and_told_as_written() {
        let source = "## 題 {.card}\n\n補多少\n: 每台 20 萬元。\n";
        let explainer = explainer::parse(source).output;
        let mut words = Words::new(source);
        words.blocks(&explainer.entries().next().unwrap().body);
        assert_eq!(words.text, "每台 20 万元。\n");
        let whole = Span::new(0, words.text.len());
        assert_eq!(words.written(whole), "每台 20 萬元。\n");
        assert!(words.is_verbatim(Span::new(0, "每台 20 萬元".len())));
    }
}
