//! The words of a page, one line for each line that its reader sees, and the way back from their bytes to the nodes.
//!
//! A document is read here for `check`, for its published page and in the browser: hidden parts are left out, ruby is read by its
//! base, numbers of lists are written out, a row of data is one line with tabs. What clauses the lines make is left to
//! [`super::parse`], which is told by the characters at their ends how they end.

use super::node::Node;
use super::walker::Walker;
use crate::span::Span;

/// Ends a paragraph: nothing is joined over it.
pub(crate) const PARAGRAPH_END: char = '\u{2029}';
/// Ends a line that the page shows as one: joined only where all lines are as wide as a page.
pub(crate) const LINE_END: char = '\u{2028}';

/// The text of a page or a part of one.
#[derive(Clone, Debug)]
pub struct Lines<N> {
    /// The text, for [`super::parse`].
    pub text: String,
    pub(super) nodes: Vec<N>,
    pub(super) runs: Vec<Run>,
}

/// A stretch of the text that stands so in a text node, or one character that stands for one of it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Run {
    /// Where it begins in the text.
    pub(super) start: usize,
    /// Which of the nodes.
    node: usize,
    /// Its bytes in the node.
    source: Span,
}

impl<N: Node> Lines<N> {
    /// Reads what is inside `root`: of `<p>一、标准</p><p>每餐2元</p>` two lines.
    pub fn read(root: &N) -> Self {
        let mut walker = Walker::default();
        walker.children(root);
        walker.lines
    }

    /// The node and the byte in it where the words from `byte` on begin.
    pub fn start(&self, byte: usize) -> Option<(&N, usize)> {
        let after = self.runs.partition_point(|run| run.start <= byte);
        let inside = after.checked_sub(1).and_then(|at| self.runs.get(at)).filter(|run| byte < run.end());
        let run = inside.or_else(|| self.runs.get(after))?;
        Some((self.nodes.get(run.node)?, run.source.start + byte.saturating_sub(run.start)))
    }

    /// The node and the byte in it where the words before `byte` end.
    pub fn end(&self, byte: usize) -> Option<(&N, usize)> {
        let after = self.runs.partition_point(|run| run.start < byte);
        let run = self.runs.get(after.checked_sub(1)?)?;
        Some((self.nodes.get(run.node)?, (run.source.start + (byte - run.start)).min(run.source.end)))
    }

    /// The text nodes with words of `span`, in order.
    pub fn nodes(&self, span: Span) -> impl Iterator<Item = &N> {
        let first = self.runs.partition_point(|run| run.end() <= span.start);
        let runs = self.runs.iter().skip(first).take_while(move |run| run.start < span.end);
        runs.filter_map(|run| self.nodes.get(run.node))
    }

    /// The place of runs for [`super::row`], which moves them.
    pub(super) fn runs_from(&mut self, byte: usize) -> &mut [Run] {
        let first = self.runs.partition_point(|run| run.start < byte);
        self.runs.get_mut(first..).unwrap_or_default()
    }

    /// Takes in the character at byte `at` of the last node, `length` bytes there.
    pub(super) fn push(&mut self, at: usize, shown: char, length: usize) {
        let (start, node) = (self.text.len(), self.nodes.len().saturating_sub(1));
        self.text.push(shown);
        let is_same = shown.len_utf8() == length;
        match self.runs.last_mut().filter(|run| is_same && run.node == node && run.end() == start) {
            Some(run) if run.source.end == at => run.source.end += length,
            _ => self.runs.push(Run { start, node, source: Span::new(at, at + length) }),
        }
    }
}

impl Run {
    /// Where it ends in the text; a character that stands for another counts as that one.
    const fn end(&self) -> usize {
        self.start + self.source.len()
    }
}
