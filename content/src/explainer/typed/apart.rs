//! A citation that stands apart from the list above it: behind a blank line, as formatters write it, and not indented.
//!
//! Markdown ends the list there. Where the list goes on after it, the citation belongs to the entry above. After the last entry
//! it is the section's, unless other entries have their own and this one has none: then it is that entry's, with a hint.

use super::super::tree::{Kind, Node};
use super::{content_column, is_citation, note};
use crate::finding::{Code, Finding};
use crate::span::Span;

/// The nodes with each such citation in the entry that it belongs to.
pub(super) fn attach<'a>(nodes: Vec<Node<'a>>, source: &str, findings: &mut Vec<Finding>) -> Vec<Node<'a>> {
    let mut attached: Vec<Node<'a>> = Vec::with_capacity(nodes.len());
    let mut nodes = nodes.into_iter().peekable();
    let (mut goes_on, mut is_told) = (false, false);
    while let Some(node) = nodes.next() {
        if !has_entries(&node) || !nodes.peek().is_some_and(|next| is_citation(next, source)) {
            goes_on &= has_entries(&node);
            attached.push(node);
            continue;
        }
        let mut list = node;
        let mut citations = Vec::new();
        while let Some(citation) = nodes.next_if(|next| is_citation(next, source)) {
            citations.push(citation);
        }
        let is_between = nodes.peek().is_some_and(|next| is_same(&list, next));
        let is_missing = !is_between && !goes_on && lacks_own(&list, source);
        if is_missing && !core::mem::replace(&mut is_told, true) {
            report(&list, &citations, source, findings);
        }
        if is_between || goes_on || is_missing {
            add(&mut list, citations);
            attached.push(list);
        } else {
            attached.push(list);
            attached.append(&mut citations);
        }
        goes_on = is_between;
    }
    attached
}

fn has_entries(node: &Node<'_>) -> bool {
    matches!(node.kind, Kind::List(_) | Kind::Definitions) && !node.children.is_empty()
}

fn is_same(list: &Node<'_>, next: &Node<'_>) -> bool {
    matches!(
        (&list.kind, &next.kind),
        (Kind::Definitions, Kind::Definitions)
            | (Kind::List(None), Kind::List(None))
            | (Kind::List(Some(_)), Kind::List(Some(_)))
    )
}

/// Whether the last entry has no citation and another one has.
fn lacks_own(list: &Node<'_>, source: &str) -> bool {
    let cites = |entry: &Node<'_>| entry.children.iter().any(|child| is_citation(child, source));
    list.children.split_last().is_some_and(|(last, others)| !cites(last) && others.iter().any(cites))
}

fn add<'a>(list: &mut Node<'a>, citations: Vec<Node<'a>>) {
    let end = citations.last().map_or(list.span.end, |last| last.span.end);
    if let Some(last) = list.children.last_mut() {
        last.span.end = last.span.end.max(end);
        last.children.extend(citations);
        list.span.end = list.span.end.max(end);
    }
}

fn report(list: &Node<'_>, citations: &[Node<'_>], source: &str, findings: &mut Vec<Finding>) {
    let (Some(entry), Some(first), Some(last)) = (list.children.last(), citations.first(), citations.last()) else {
        return;
    };
    let whole = first.span.join(last.span);
    let margin = " ".repeat(content_column(source, entry));
    let lines: Vec<String> = whole.of(source).lines().map(|line| [&margin, line].concat()).collect();
    let place = Span::new(entry.span.end.min(whole.start), whole.end);
    let gap = Span::new(place.start, whole.start).of(source);
    let space = gap.get(..gap.trim_end_matches([' ', '\t']).len()).unwrap_or_default();
    let message = "这条引文和上面的列表隔开了，算作最后一条的引文。如果是整节的引文，请移到标题下面。";
    let fixed = [space.trim_end_matches('\n'), "\n", &lines.join("\n")].concat();
    note(findings, Finding::new(Code::CitationApart, whole, message).with_fix("放进最后一条", place, fixed));
}
