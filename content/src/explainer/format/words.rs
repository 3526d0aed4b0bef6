//! The words of a paragraph, heading or cell as lines: copied from the source without the margins of what they stand in.

use super::super::citation;
use super::super::plain::{Plain, join_lines};
use super::super::tree::{Kind, Node};
use crate::span::Span;

/// The lines of some inlines.
pub(super) fn lines(nodes: &[Node<'_>], source: &str) -> Vec<String> {
    split(nodes, source, &[])
}

/// The lines of a citation's paragraph: each 原文 begins one.
pub(super) fn cited(nodes: &[Node<'_>], source: &str) -> Vec<String> {
    let plain = Plain::of(nodes);
    let starts: Vec<usize> =
        citation::starts(&plain.text).into_iter().map(|start| plain.span(start..start + 1).start).collect();
    split(nodes, source, &starts)
}

/// The same on one line.
pub(super) fn line(nodes: &[Node<'_>], source: &str) -> String {
    join_lines(&lines(nodes, source).join("\n"))
}

fn split(nodes: &[Node<'_>], source: &str, starts: &[usize]) -> Vec<String> {
    let (Some(first), Some(last)) = (nodes.first(), nodes.last()) else { return Vec::new() };
    let mut breaks = Vec::new();
    gather(nodes, &mut breaks);
    // The sign of an escape is no part of the text that it escapes.
    let is_escaped = source.get(..first.span.start).is_some_and(|before| before.ends_with('\\'));
    let mut writer =
        Writer { source, starts, lines: vec![String::new()], at: first.span.start - usize::from(is_escaped) };
    for (is_hard, span) in breaks {
        writer.copy(span.start);
        writer.end_line(is_hard);
        writer.at = span.end + margin(source.get(span.end..last.span.end).unwrap_or_default());
    }
    writer.copy(last.span.end);
    writer.lines
}

/// All breaks, in order, with whether they are hard.
fn gather(nodes: &[Node<'_>], breaks: &mut Vec<(bool, Span)>) {
    for node in nodes {
        match node.kind {
            Kind::SoftBreak => breaks.push((false, node.span)),
            Kind::HardBreak => breaks.push((true, node.span)),
            _ => gather(&node.children, breaks),
        }
    }
}

/// Bytes before the words of a line: blanks and the signs of quotes.
fn margin(line: &str) -> usize {
    line.len() - line.trim_start_matches([' ', '\t', '>', '\n']).len()
}

struct Writer<'a> {
    source: &'a str,
    starts: &'a [usize],
    lines: Vec<String>,
    at: usize,
}

impl Writer<'_> {
    /// Copies the source up to byte `end`.
    fn copy(&mut self, end: usize) {
        let cuts = self.starts.iter().copied().filter(|start| self.at < *start && *start < end);
        for cut in cuts.collect::<Vec<_>>() {
            self.push(cut);
            self.end_line(false);
        }
        self.push(end);
    }

    fn push(&mut self, end: usize) {
        let mut rest = self.source.get(self.at..end).unwrap_or_default();
        self.at = self.at.max(end);
        let Some(line) = self.lines.last_mut() else { return };
        // A line that ends inside of a link or of code goes on.
        while let Some((before, after)) = rest.split_once('\n') {
            line.extend([before.trim_end(), " "]);
            rest = after.get(margin(after)..).unwrap_or_default();
        }
        line.push_str(rest);
    }

    fn end_line(&mut self, is_hard: bool) {
        if let Some(line) = self.lines.last_mut() {
            line.truncate(line.trim_end().len());
            if is_hard {
                line.push('\\');
            }
        }
        self.lines.push(String::new());
    }
}
