//! Bold and struck words whose marks Markdown does not take: `用**“溪通”**手机`, `请带__身份证__原件`, `＊＊粗体＊＊`.
//!
//! CommonMark wants a space outside a mark between punctuation and a letter, which Chinese does not write. Two marks that
//! open and close are read as meant; a mark without its second is reported, unless it stands for a hidden letter (张**).

use std::collections::BTreeSet;

use super::super::tree::{Kind, Node};
use super::line::Line;
use super::signs::{after, before, ends, is_closing, is_opening, strikes};
use super::told;
use crate::finding::{Code, Finding};
use crate::span::Span;
use crate::text::find::LOOKS_FIRST;
use crate::text::fold;

/// Bold words of 200 characters are a paragraph; what is further apart is no pair.
const MAX_CONTENT: usize = 600;
/// Words of which two or more blanks of a form are made: 第__条, __年__月.
const AFTER_BLANKS: &str = "年月日时分条款项章节元人号份个户岁次天%";

/// What a mark does to the words between it and its second.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Family {
    Bold,
    Underscored,
    Struck,
}

const FAMILIES: [Family; 3] = [Family::Bold, Family::Underscored, Family::Struck];

impl Family {
    pub(super) const fn has(self, sign: char) -> bool {
        match self {
            Self::Bold => matches!(sign, '*' | '＊'),
            Self::Underscored => sign == '_',
            Self::Struck => matches!(sign, '~' | '～'),
        }
    }

    pub(super) const fn written(self) -> &'static str {
        if matches!(self, Self::Struck) { "~~" } else { "**" }
    }

    pub(super) const fn code(self) -> Code {
        match self {
            Self::Bold => Code::StrayAsterisks,
            Self::Underscored => Code::StrayUnderscores,
            Self::Struck => Code::StrayTildes,
        }
    }

    /// Whether Markdown has taken this node for a pair of such marks.
    pub(super) fn made(self, node: &Node<'_>, source: &str) -> bool {
        let text = node.span.of(source);
        match (self, &node.kind) {
            (Self::Bold, Kind::Strong) => text.starts_with("**"),
            (Self::Struck, Kind::Strikethrough) => text.starts_with("~~"),
            _ => false,
        }
    }
}

/// Two signs of a family, and the node that Markdown made of it, if it did.
#[derive(Clone, Copy)]
pub(super) struct Mark {
    pub(super) span: Span,
    pub(super) node: Option<usize>,
}

/// The nodes of one line with the marks of every family mended, at every depth.
pub(super) fn mend<'a>(mut nodes: Vec<Node<'a>>, source: &'a str, findings: &mut Vec<Finding>) -> Vec<Node<'a>> {
    // Most lines have no mark at all.
    let is_marked = |node: &Node<'_>| matches!(node.kind, Kind::Strikethrough) || has_mark(node, source);
    if !LOOKS_FIRST || nodes.iter().any(is_marked) {
        for family in FAMILIES {
            nodes = of_family(family, nodes, source, findings);
        }
    }
    for node in nodes.iter_mut().filter(|node| !node.children.is_empty()) {
        node.children = mend(core::mem::take(&mut node.children), source, findings);
    }
    nodes
}

/// Whether words of a line have a sign of any family.
fn has_mark(node: &Node<'_>, source: &str) -> bool {
    let is_sign = |sign: char| !fold::is_han(sign) && FAMILIES.iter().any(|family| family.has(sign));
    node.is_verbatim() && node.span.of(source).contains(is_sign)
}

fn of_family<'a>(family: Family, nodes: Vec<Node<'a>>, source: &'a str, findings: &mut Vec<Finding>) -> Vec<Node<'a>> {
    let marks = marks(family, &nodes, source);
    if marks.iter().all(|mark| mark.node.is_some()) {
        return nodes;
    }
    let pairs = pairs(family, &marks, source);
    let paired: BTreeSet<usize> = pairs.iter().flat_map(|(open, close)| [open.span.start, close.span.start]).collect();
    for mark in marks.iter().filter(|mark| mark.node.is_none() && !paired.contains(&mark.span.start)) {
        told::single(family, *mark, source, findings);
    }
    let (made, meant): (Vec<_>, Vec<_>) =
        pairs.iter().partition(|(open, close)| open.node.is_some() && open.node == close.node);
    for (open, close) in meant {
        told::pair(family, open.span.join(close.span), source, findings);
    }
    let kept = made.iter().filter_map(|(open, _)| open.node).collect();
    Line::new(family, &pairs, source).rebuilt(nodes, &kept)
}

/// All marks of the line in order. What is struck out between two ranges (9:00~~12:00，14:00~~17:00) counts as not made.
fn marks(family: Family, nodes: &[Node<'_>], source: &str) -> Vec<Mark> {
    let mut marks = Vec::new();
    for (index, node) in nodes.iter().enumerate() {
        if family.made(node, source) {
            let (open, close) = ends(node.span);
            let index = (family != Family::Struck || strikes(open, close, source)).then_some(index);
            marks.push(Mark { span: open, node: index });
            marks.push(Mark { span: close, node: index });
        } else if node.is_verbatim() {
            marks.extend(runs(family, node.span, source).map(|span| Mark { span, node: None }));
        }
    }
    marks
}

/// Runs of exactly two signs of the family.
fn runs(family: Family, place: Span, source: &str) -> impl Iterator<Item = Span> {
    let mut found = Vec::new();
    let mut open: Option<(usize, usize)> = None;
    let text = place.of(source);
    for (at, sign) in text.char_indices().chain([(text.len(), '\n')]) {
        match open {
            Some((_, count)) if family.has(sign) => open = open.map(|(start, _)| (start, count + 1)),
            None if family.has(sign) => open = Some((at, 1)),
            Some((start, count)) => {
                let is_escaped = start == 0 && before(source, place.start) == Some('\\');
                if count == 2 && !is_escaped {
                    found.push(Span::new(place.start + start, place.start + at));
                }
                open = None;
            }
            None => {}
        }
    }
    found.into_iter()
}

/// Pairs in order of place: all marks two by two if each two can be a pair, else those that Markdown has left.
fn pairs(family: Family, marks: &[Mark], source: &str) -> Vec<(Mark, Mark)> {
    let two_by_two = || marks.chunks(2).filter_map(|two| Some((*two.first()?, *two.get(1)?)));
    if marks.len().is_multiple_of(2) && two_by_two().all(|(open, close)| is_pair(family, open, close, source)) {
        return two_by_two().collect();
    }
    let mut pairs = Vec::new();
    let mut at = 0;
    while let Some((open, close)) = marks.get(at).zip(marks.get(at + 1)) {
        let is_found = open.node.is_none() && close.node.is_none() && is_pair(family, *open, *close, source);
        if is_found {
            pairs.push((*open, *close));
        }
        at += if is_found { 2 } else { 1 };
    }
    pairs
}

fn is_pair(family: Family, open: Mark, close: Mark, source: &str) -> bool {
    let inside = Span::new(open.span.end, close.span.start.max(open.span.end));
    let words = inside.of(source).trim();
    let opens = words.chars().next().is_some_and(|sign| !is_closing(sign));
    let closes = words.chars().next_back().is_some_and(|sign| !is_opening(sign));
    let sides = [before(source, open.span.start), after(source, close.span.end)];
    let suits = match family {
        Family::Bold => true,
        Family::Underscored => {
            let of_blank = |at| after(source, at).is_some_and(|sign| AFTER_BLANKS.contains(sign));
            let is_name = |sign: &Option<char>| sign.is_none_or(|sign| sign.is_ascii());
            let is_blank = of_blank(open.span.end) && of_blank(close.span.end);
            !is_blank && !sides.iter().all(is_name)
        }
        Family::Struck => strikes(open.span, close.span, source),
    };
    opens && closes && suits && inside.len() <= MAX_CONTENT
}
