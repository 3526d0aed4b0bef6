//! The walk through a page: which words are read, and where its reader sees a line end.

use super::lines::{LINE_END, Lines, PARAGRAPH_END};
use super::list;
use super::node::Node;
use super::script::{self, Script};
use super::tags::Tag;
use crate::text::fold;

/// Nothing is read below: parsers nest 512 deep, and no person writes as deep.
const DEEPEST: usize = 800;

/// How a line ends, the weakest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum End {
    /// By a `br`: the sentence may go on.
    Break,
    Block,
    Paragraph,
}

/// Blanks that count only where words follow on the line.
#[derive(Default)]
struct Blanks {
    /// Those that HTML keeps: no-break and ideographic ones.
    kept: String,
    has_space: bool,
    has_line_end: bool,
}

/// Where the walk is.
pub(super) struct Walker<N> {
    pub(super) lines: Lines<N>,
    /// How the line before ended; none inside a line.
    end: Option<End>,
    blanks: Blanks,
    /// The number that the page shows before the next words.
    number: String,
    script: Option<Script>,
    is_preformatted: bool,
    /// How many tables have been entered so far.
    pub(super) tables: usize,
    depth: usize,
}

impl<N> Default for Walker<N> {
    fn default() -> Self {
        Self {
            lines: Lines { text: String::new(), nodes: Vec::new(), runs: Vec::new() },
            end: Some(End::Paragraph),
            blanks: Blanks::default(),
            number: String::new(),
            script: None,
            is_preformatted: false,
            tables: 0,
            depth: 0,
        }
    }
}

impl<N: Node> Walker<N> {
    pub(super) fn children(&mut self, node: &N) {
        if self.depth == DEEPEST {
            return;
        }
        self.depth += 1;
        for child in node.children() {
            self.node(&child);
        }
        self.depth -= 1;
    }

    pub(super) fn block(&mut self, node: &N, end: End) {
        self.end_line(end);
        self.children(node);
        self.end_line(end);
    }

    pub(super) fn end_line(&mut self, end: End) {
        self.blanks = Blanks::default();
        self.end = Some(match self.end {
            // An empty line parts paragraphs.
            Some(_) if end == End::Break => End::Paragraph,
            before => before.map_or(end, |before| before.max(end)),
        });
    }

    fn node(&mut self, node: &N) {
        if let Some(text) = node.text() {
            self.lines.nodes.push(node.clone());
            self.words(&text);
            return;
        }
        let Some(tag) = node.name().map(|name| Tag::of(&name)) else { return };
        if tag == Tag::Silent || node.is_hidden() {
            return;
        }
        match tag {
            Tag::Silent => {}
            Tag::Inline => self.children(node),
            Tag::Break => self.end_line(End::Break),
            Tag::Block => self.block(node, End::Block),
            Tag::Table => {
                self.tables += 1;
                self.block(node, End::Paragraph);
            }
            Tag::Paragraph | Tag::Item | Tag::Cell => self.block(node, End::Paragraph),
            Tag::List => self.list(node),
            Tag::Row => self.row(node),
            Tag::Raised | Tag::Lowered => self.script(node, tag == Tag::Raised),
            Tag::Preformatted => {
                let before = core::mem::replace(&mut self.is_preformatted, true);
                self.block(node, End::Block);
                self.is_preformatted = before;
            }
        }
    }

    fn list(&mut self, list: &N) {
        let mut numbers = list::numbers(list).into_iter();
        self.end_line(End::Block);
        for child in list.children() {
            if list::is_entry(&child) {
                self.number.extend(numbers.next());
            }
            self.node(&child);
            self.number.clear();
        }
        self.end_line(End::Block);
    }

    fn script(&mut self, node: &N, is_raised: bool) {
        let before = self.lines.text.chars().next_back().filter(|_| self.end.is_none());
        let around = self.script;
        match script::of(node, before, is_raised) {
            // The mark of a note is no word.
            Script::Note => return,
            Script::Plain => {}
            script => self.script = Some(script),
        }
        self.children(node);
        self.script = around;
    }

    /// White space as HTML has it: one blank, and none where a line of the source ends between Han characters.
    fn words(&mut self, text: &str) {
        for (at, character) in text.char_indices() {
            match character {
                '\n' if self.is_preformatted => self.end_line(End::Break),
                // Written apart from its word inside the tag, it still belongs to it: m<sup> 2 </sup>.
                _ if self.script.is_some() && fold::is_blank(character) => {}
                ' ' | '\t' if self.is_preformatted => self.blanks.kept.push(character),
                ' ' | '\t' | '\u{C}' => self.blanks.has_space = true,
                '\n' | '\r' => self.blanks.has_line_end = true,
                _ if fold::is_blank(character) => self.blanks.kept.push(character),
                _ => {
                    self.blank(character);
                    let shown = self.script.map_or(character, |script| script.shown(character));
                    self.lines.push(at, shown, character.len_utf8());
                }
            }
        }
    }

    /// What stands between the last word and `next`: the end of a line, blanks, nothing.
    fn blank(&mut self, next: char) {
        let blanks = core::mem::take(&mut self.blanks);
        let text = &mut self.lines.text;
        if let Some(end) = self.end.take() {
            // An indent begins a paragraph, whatever the tags say.
            let is_indented = blanks.kept.chars().filter(|blank| blank.is_whitespace()).count() > 1;
            if !text.is_empty() {
                text.extend(match end {
                    End::Paragraph => Some(PARAGRAPH_END),
                    _ if is_indented => Some(PARAGRAPH_END),
                    End::Block => Some(LINE_END),
                    End::Break => None,
                });
                text.push('\n');
            }
            text.push_str(&self.number);
            self.number.clear();
        } else if !blanks.kept.is_empty() {
            text.push_str(&blanks.kept);
        } else if blanks.has_space || blanks.has_line_end {
            let is_wrapped = blanks.has_line_end && is_wide(next) && text.ends_with(is_wide);
            if !is_wrapped {
                text.push(' ');
            }
        }
    }
}

/// Characters of Han text, between which no blank is meant: the letters and their marks.
pub(super) fn is_wide(character: char) -> bool {
    fold::is_han(character)
        || matches!(character, '\u{3001}'..='\u{303F}' | '\u{FF01}'..='\u{FF60}' | '“' | '”' | '‘' | '’' | '…' | '—')
}
