//! Lists as they are typed: lines that begin with `1、`, `（一）`, `一、` or ● and would run together into one paragraph.

use std::collections::VecDeque;

use pulldown_cmark::CowStr;

use super::super::tree::{Kind, Node};
use super::marker::{self, Marker, Style, sign_of};
use super::{line_start, note};
use crate::finding::{Code, Finding};
use crate::span::Span;

/// Levels of 一、（一）1、.
const MAX_LEVELS: usize = 3;

/// What stands beside a paragraph: a list beside a list must be told by another sign.
pub(super) struct Around<'n, 'a> {
    /// The sign of the list before it.
    pub(super) before: Option<char>,
    pub(super) after: Option<&'n Node<'a>>,
}

/// The blocks that a paragraph was meant as.
pub(super) struct Mended<'a> {
    pub(super) blocks: Vec<Node<'a>>,
    /// The sign of the list that they end with.
    pub(super) sign: Option<char>,
}

/// A line of the paragraph, the break before it included in `nodes` where it goes on.
struct Line<'a> {
    nodes: Vec<Node<'a>>,
    start: usize,
    is_soft: bool,
    marker: Option<Marker>,
    /// Where the marker stands; inside of bold words it is not at `start`.
    place: Span,
}

/// A line that begins an item.
struct Item<'a> {
    level: usize,
    style: Style,
    value: u32,
    line: Line<'a>,
}

/// The paragraph with its lines as lists, if they are; else as it was.
pub(super) fn mend<'a>(
    mut node: Node<'a>,
    around: Around<'_, 'a>,
    source: &'a str,
    findings: &mut Vec<Finding>,
) -> Mended<'a> {
    let mut lines = lines(core::mem::take(&mut node.children));
    let Some(levels) = levels(&lines) else {
        node.children = lines.into_iter().flat_map(|line| line.nodes).collect();
        return Mended { blocks: vec![node], sign: None };
    };
    let margin = node.span.start - line_start(source, node.span.start);
    let (whole, fixed, sign) = fix(source, node.span, &lines, &levels, margin, &around);
    let words = "这几行会连成一段。列表请用英文的“1. ”或者“- ”开头，上面空一行。";
    note(findings, Finding::new(Code::TypedList, whole, words).with_fix("改为列表", whole, fixed));
    let mut lead: Vec<Node<'a>> = Vec::new();
    let mut items: VecDeque<Item<'a>> = VecDeque::new();
    for (mut line, level) in lines.drain(..).zip(levels) {
        match (line.marker, level) {
            (Some(marker), Some(level)) => {
                without_marker(&mut line, source);
                items.push_back(Item { level, style: marker.style, value: marker.value, line });
            }
            _ => match items.back_mut() {
                Some(item) => item.line.nodes.append(&mut line.nodes),
                None => lead.append(&mut line.nodes),
            },
        }
    }
    let mut blocks = Vec::new();
    if let Some(last) = lead.last() {
        let span = Span::new(node.span.start, last.span.end);
        blocks.push(Node { kind: Kind::Paragraph, span, children: lead });
    }
    while !items.is_empty() {
        blocks.push(list(&mut items));
    }
    Mended { blocks, sign }
}

/// The nodes of a paragraph, cut at its breaks; a break goes with the line after it.
fn lines(nodes: Vec<Node<'_>>) -> Vec<Line<'_>> {
    let mut lines: Vec<Line<'_>> = Vec::new();
    for node in nodes {
        let is_break = matches!(node.kind, Kind::SoftBreak | Kind::HardBreak);
        match lines.last_mut() {
            Some(line) if !is_break => line.nodes.push(node),
            _ => lines.push(Line {
                start: node.span.start,
                is_soft: matches!(node.kind, Kind::SoftBreak),
                marker: None,
                place: Span::default(),
                nodes: vec![node],
            }),
        }
    }
    for line in &mut lines {
        let first = line.nodes.iter().find(|node| !matches!(node.kind, Kind::SoftBreak | Kind::HardBreak));
        if let Some(first) = first {
            line.start = first.span.start;
            let words = if matches!(first.kind, Kind::Strong) { first.children.first() } else { Some(first) };
            if let Some((Kind::Text(text), span)) = words.map(|node| (&node.kind, node.span))
                && text.len() == span.len()
            {
                line.marker = marker::leading(text);
                line.place = line.marker.map_or(span, |it| Span::new(span.start, span.start + it.length));
            }
        }
    }
    lines
}

/// The level of each line that begins an item; none where no two lines make a list that would run together.
fn levels(lines: &[Line<'_>]) -> Option<Vec<Option<usize>>> {
    let mut open: Vec<(Style, u32)> = Vec::new();
    let mut runs_together = false;
    let mut levels = Vec::with_capacity(lines.len());
    for line in lines {
        levels.push(None);
        let Some(marker) = line.marker else { continue };
        let is_bullet = matches!(marker.style, Style::Bullet(_));
        let known = open.iter().position(|(style, _)| *style == marker.style);
        let level = match known {
            Some(level) if open.get(level).is_some_and(|(_, last)| is_bullet || marker.value == last + 1) => {
                runs_together |= line.is_soft;
                open.truncate(level + 1);
                level
            }
            None if open.len() < MAX_LEVELS && (open.is_empty() || is_bullet || marker.value == 1) => {
                open.push((marker.style, 0));
                open.len() - 1
            }
            _ => continue,
        };
        if let Some((_, last)) = open.get_mut(level) {
            *last = marker.value;
        }
        if let Some(last) = levels.last_mut() {
            *last = Some(level);
        }
    }
    runs_together.then_some(levels)
}

fn without_marker<'a>(line: &mut Line<'a>, source: &'a str) {
    // The break before an item is the list's.
    line.nodes.retain({
        let mut is_first = true;
        move |node| !core::mem::take(&mut is_first) || !matches!(node.kind, Kind::SoftBreak | Kind::HardBreak)
    });
    let Some(first) = line.nodes.first_mut() else { return };
    let words = if matches!(first.kind, Kind::Strong) { first.children.first_mut() } else { Some(first) };
    if let Some(words) = words {
        words.span = Span::new(line.place.end.min(words.span.end), words.span.end);
        words.kind = Kind::Text(CowStr::Borrowed(words.span.of(source)));
    }
}

/// Takes the items of one list from the front, with the lists that stand in them.
fn list<'a>(items: &mut VecDeque<Item<'a>>) -> Node<'a> {
    let (level, start) = items.front().map_or((0, None), |item| {
        (item.level, (!matches!(item.style, Style::Bullet(_))).then_some(u64::from(item.value)))
    });
    let mut children: Vec<Node<'a>> = Vec::new();
    while items.front().is_some_and(|item| item.level >= level) {
        if items.front().is_some_and(|item| item.level > level) {
            let inner = list(items);
            if let Some(parent) = children.last_mut() {
                parent.span = parent.span.join(inner.span);
                parent.children.push(inner);
            }
            continue;
        }
        let Some(Item { line, .. }) = items.pop_front() else { break };
        let end = line.nodes.last().map_or(line.place.end, |last| last.span.end);
        let words = Span::new(line.place.end.min(end), end);
        let paragraph = Node { kind: Kind::Paragraph, span: words, children: line.nodes };
        children.push(Node { kind: Kind::Item, span: Span::new(line.start, end), children: vec![paragraph] });
    }
    let span = match (children.first(), children.last()) {
        (Some(first), Some(last)) => first.span.join(last.span),
        _ => Span::default(),
    };
    Node { kind: Kind::List(start), span, children }
}

/// What the lines from the first item on are replaced by, and the sign of that list.
fn fix(
    source: &str,
    place: Span,
    lines: &[Line<'_>],
    levels: &[Option<usize>],
    margin: usize,
    around: &Around<'_, '_>,
) -> (Span, String, Option<char>) {
    let taken = [around.before, around.after.and_then(|node| sign_of(source, node))];
    let free = |sign: char, other: char| if taken.contains(&Some(sign)) { other } else { sign };
    let (stop, bullet) = (free('.', ')'), free('-', '*'));
    let mut out = String::new();
    let mut widths = [0_usize; MAX_LEVELS];
    let mut whole = Span::new(place.end, place.end);
    let mut sign = None;
    let mut at = place.end;
    for (line, level) in lines.iter().zip(levels) {
        let (Some(marker), Some(level)) = (line.marker, *level) else { continue };
        let begin = line_start(source, line.start).max(place.start);
        if whole.is_empty() {
            whole = Span::new(begin, place.end);
            at = begin;
            // A blank line parts the list from the words above it.
            if begin > place.start {
                out.push('\n');
            }
        }
        let is_bullet = matches!(marker.style, Style::Bullet(_));
        let mark = if is_bullet { bullet } else { stop };
        let number = if is_bullet { String::new() } else { marker.value.to_string() };
        let label = [number.as_str(), mark.to_string().as_str(), " "].concat();
        if level == 0 {
            sign = Some(mark);
        }
        let indent: usize = widths.iter().take(level).sum();
        if let Some(width) = widths.get_mut(level) {
            *width = label.len();
        }
        let between = source.get(at..begin).unwrap_or_default();
        out.push_str(between.strip_suffix("\\\n").unwrap_or(between));
        if between.ends_with("\\\n") {
            out.push('\n');
        }
        out.push_str(&" ".repeat(if begin == place.start { 0 } else { margin } + indent));
        out.push_str(&label);
        out.push_str(source.get(line.start..line.place.start).unwrap_or_default());
        at = line.place.end;
    }
    out.push_str(source.get(at..whole.end).unwrap_or_default());
    (whole, out, sign)
}
