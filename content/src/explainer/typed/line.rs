//! Puts the words between two marks into a node of their own.

use std::collections::BTreeSet;

use pulldown_cmark::CowStr;

use super::super::tree::{Kind, Node};
use super::marks::{Family, Mark};
use super::signs::{ends, strikes};
use crate::span::Span;

/// A line of nodes that is built anew.
pub(super) struct Line<'a, 'p> {
    family: Family,
    pairs: &'p [(Mark, Mark)],
    source: &'a str,
    open: Vec<Node<'a>>,
    done: Vec<Node<'a>>,
}

impl<'a, 'p> Line<'a, 'p> {
    /// A line in which the words of `pairs` get nodes of their own.
    pub(super) const fn new(family: Family, pairs: &'p [(Mark, Mark)], source: &'a str) -> Self {
        Self { family, pairs, source, open: Vec::new(), done: Vec::new() }
    }

    /// The nodes with the words of each pair in a node of their own; what Markdown made is taken apart, but for what is `kept`.
    pub(super) fn rebuilt(mut self, nodes: Vec<Node<'a>>, kept: &BTreeSet<usize>) -> Vec<Node<'a>> {
        for (index, node) in nodes.into_iter().enumerate() {
            let is_broken = self.family.made(&node, self.source) && !kept.contains(&index) && self.breaks(node.span);
            if is_broken {
                let (open, close) = ends(node.span);
                self.text(open);
                node.children.into_iter().for_each(|child| self.add(child));
                self.text(close);
            } else if node.is_verbatim() {
                self.text(node.span);
            } else {
                self.add(node);
            }
        }
        self.done
    }

    fn add(&mut self, node: Node<'a>) {
        match self.open.last_mut() {
            Some(parent) => parent.children.push(node),
            None => self.done.push(node),
        }
    }

    fn words(&mut self, span: Span) {
        if let Some(words) = self.source.get(span.start..span.end).filter(|words| !words.is_empty()) {
            self.add(Node { kind: Kind::Text(CowStr::Borrowed(words)), span, children: Vec::new() });
        }
    }

    /// Whether a pair uses the marks of what Markdown made at `span`, or those are no marks at all.
    fn breaks(&self, span: Span) -> bool {
        let (open, close) = ends(span);
        let first = self.pairs.partition_point(|pair| pair.1.span.start < open.start);
        let is_used = self.pairs.get(first).is_some_and(|pair| pair.0.span.start <= open.start);
        is_used || (self.family == Family::Struck && !strikes(open, close, self.source))
    }

    /// Words of the source, cut at the marks of pairs.
    fn text(&mut self, span: Span) {
        let mut at = span.start;
        let inside = |mark: Span| span.start <= mark.start && mark.end <= span.end;
        let first = self.pairs.partition_point(|pair| pair.1.span.end <= span.start);
        let near = self.pairs.get(first..).unwrap_or_default();
        for (open, close) in near.iter().take_while(|pair| pair.0.span.start < span.end) {
            if inside(open.span) && open.span.start >= at {
                self.words(Span::new(at, open.span.start));
                let kind = if self.family == Family::Struck { Kind::Strikethrough } else { Kind::Strong };
                self.open.push(Node { kind, span: open.span.join(close.span), children: Vec::new() });
                at = open.span.end;
            }
            if inside(close.span) && close.span.start >= at {
                self.words(Span::new(at, close.span.start));
                if let Some(node) = self.open.pop() {
                    self.add(node);
                }
                at = close.span.end;
            }
        }
        self.words(Span::new(at, span.end));
    }
}
