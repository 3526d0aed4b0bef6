//! Rows of a table: one of data becomes one line with tabs, one that lays out a page keeps the lines of its cells.

use super::lines::{LINE_END, Lines, PARAGRAPH_END};
use super::marker;
use super::node::Node;
use super::tags::Tag;
use super::walker::{End, Walker, is_wide};
use crate::model::Marker;

/// A cell with more bytes of text than this lays out a page; it is no cell of a table of data.
const LARGEST_CELL: usize = 3_000;

impl<N: Node> Walker<N> {
    /// Reads the cells as a page shows them, and joins their lines where they are data.
    pub(super) fn row(&mut self, row: &N) {
        self.end_line(End::Paragraph);
        let from = self.lines.text.len();
        let tables = self.tables;
        let mut starts = Vec::new();
        for cell in row.children() {
            if cell.name().is_some_and(|name| Tag::of(&name) == Tag::Cell) && !cell.is_hidden() {
                starts.push(self.lines.text.len());
                self.block(&cell, End::Paragraph);
            }
        }
        if self.tables == tables && is_data(&self.lines.text, &starts) {
            self.lines.join(from, &starts);
        }
        self.end_line(End::Paragraph);
    }
}

/// Whether the cells that begin at `starts` are data: several, none as long as an article, none with the clauses of one.
fn is_data(text: &str, starts: &[usize]) -> bool {
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    let cells = starts.iter().zip(ends).map(|(start, end)| text.get(*start..end).unwrap_or_default().trim());
    let (mut worded, mut articles, mut most_lines) = (0, 0, 0);
    for cell in cells.filter(|cell| !cell.is_empty()) {
        if cell.len() > LARGEST_CELL {
            return false;
        }
        worded += 1;
        most_lines = most_lines.max(cell.split('\n').count());
        articles += usize::from(cell.split('\n').filter(|line| opens_clause(line)).count() > 1);
    }
    match worded {
        // Beside empty cells only: several lines are an article between its margins.
        0 | 1 => starts.len() > 1 && most_lines < 2,
        // Clauses in several cells are two versions side by side.
        _ => articles != 1,
    }
}

/// Whether a line opens a clause of the outer numbering: 第一条, 一、.
fn opens_clause(line: &str) -> bool {
    let opening = marker::recognise(line).filter(|opening| !opening.is_doubtful);
    matches!(
        opening.map(|opening| opening.marker),
        Some(Marker::Chapter(_) | Marker::Part(_) | Marker::Article(_) | Marker::Han(_))
    )
}

impl<N: Node> Lines<N> {
    /// Makes the lines from byte `from` on one line, with a tab before each cell but the first.
    fn join(&mut self, from: usize, starts: &[usize]) {
        let is_end = |character: char| matches!(character, '\n' | LINE_END | PARAGRAPH_END);
        let row = self.text.split_off(from);
        let words = row.trim_start_matches(is_end);
        let mut line = row.get(..row.len() - words.len()).unwrap_or_default().to_owned();
        let mut starts = starts.iter().skip(1).copied().peekable();
        let mut moved = self.runs_from(from).iter_mut();
        let mut run = moved.next();
        let mut is_joint = false;
        let first = from + line.len();
        for (at, character) in words.char_indices().map(|(at, character)| (first + at, character)) {
            if is_end(character) {
                is_joint = true;
                continue;
            }
            while starts.next_if(|start| *start <= at).is_some() {
                line.push('\t');
                is_joint = false;
            }
            // Two numbers in one cell stay two.
            if is_joint && !(is_wide(character) || line.ends_with(is_wide)) {
                line.push(' ');
            }
            is_joint = false;
            if let Some(here) = run.as_mut().filter(|run| run.start == at) {
                here.start = from + line.len();
                run = moved.next();
            }
            line.push(character);
        }
        line.extend(starts.map(|_| '\t'));
        self.text.push_str(&line);
    }
}
