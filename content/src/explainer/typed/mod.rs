//! Things that people type and Markdown does not know: `**` beside Chinese marks, ｜ tables, `1、` lists, links with wide
//! brackets, paragraphs four blanks in. Each is a finding with a fix, and is read as the fix would have it where that is safe.
//!
//! Two steps. [`mend_source`] makes a copy of the source, byte for byte as long, in which blocks stand as they were meant:
//! all places hold. [`mend`] then turns the nodes of that copy.

mod apart;
mod fields;
mod indents;
mod joined;
mod line;
mod links;
mod lists;
mod marker;
mod marks;
mod signs;
mod tables;
mod told;

use super::MAX_FINDINGS;
use super::tree::{Kind, Node};
use crate::finding::Finding;
use crate::span::Span;

/// The opening word of a citation: its quote is official text and is left as it is.
const CITATION: &str = "原文";

/// Bytes of the source and as many bytes that are read in their place.
struct Edit {
    span: Span,
    replacement: String,
}

/// What surrounds a block.
#[derive(Clone, Copy, Default)]
struct Place {
    /// Column where the content of the innermost list item or definition begins.
    column: usize,
    is_quoted: bool,
}

/// A copy of `source` whose blocks can be read as they were meant; none if nothing is to be mended.
pub(super) fn mend_source(source: &str, nodes: &[Node<'_>], findings: &mut Vec<Finding>) -> Option<String> {
    let mut edits: Vec<Edit> = Vec::new();
    look(source, nodes, Place::default(), &mut edits, findings);
    if edits.is_empty() {
        return None;
    }
    edits.sort_by_key(|edit| edit.span);
    let mut copy = String::with_capacity(source.len());
    let mut at = 0;
    for Edit { span, replacement } in edits {
        debug_assert_eq!(span.len(), replacement.len(), "places must hold");
        if span.start < at || span.len() != replacement.len() {
            continue;
        }
        copy.push_str(source.get(at..span.start)?);
        copy.push_str(&replacement);
        at = span.end;
    }
    copy.push_str(source.get(at..)?);
    Some(copy)
}

fn look(source: &str, nodes: &[Node<'_>], place: Place, edits: &mut Vec<Edit>, findings: &mut Vec<Finding>) {
    for node in nodes {
        let inner = match node.kind {
            Kind::Quote(_) => Place { is_quoted: true, ..place },
            Kind::Item | Kind::Definition | Kind::Footnote(_) => {
                Place { column: content_column(source, node), ..place }
            }
            _ => place,
        };
        match node.kind {
            Kind::CodeBlock => indents::code(source, node, place, edits, findings),
            Kind::Paragraph if !place.is_quoted => {
                indents::lines(source, node, place, edits, findings);
                tables::paragraph(source, node, edits, findings);
            }
            Kind::Table(_) => tables::rows(source, node, edits, findings),
            _ => {}
        }
        look(source, &node.children, inner, edits, findings);
    }
}

/// Column at which the content of a list item or definition begins: 2 for `- 身份证`.
fn content_column(source: &str, node: &Node<'_>) -> usize {
    let line = line_start(source, node.span.start);
    let first = node.children.first().map(|child| child.span.start);
    let is_here = |at: &usize| line_start(source, *at) == line;
    first.filter(is_here).unwrap_or(node.span.start + 2) - line
}

/// Where the line of byte `at` begins.
fn line_start(source: &str, at: usize) -> usize {
    source.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |end| end + 1)
}

/// The blocks of the file as they were meant, with findings for what had to be turned.
pub(super) fn mend<'a>(nodes: Vec<Node<'a>>, source: &'a str, findings: &mut Vec<Finding>) -> Vec<Node<'a>> {
    gather(blocks(nodes, source, findings), source, findings)
}

/// The blocks with what stands apart from its entry in it, and lists that follow each other as one.
pub(super) fn gather<'a>(nodes: Vec<Node<'a>>, source: &'a str, findings: &mut Vec<Finding>) -> Vec<Node<'a>> {
    joined::lists(apart::attach(fields::attach(nodes, source, findings), source, findings))
}

fn blocks<'a>(nodes: Vec<Node<'a>>, source: &'a str, findings: &mut Vec<Finding>) -> Vec<Node<'a>> {
    let mut mended: Vec<Node<'a>> = Vec::with_capacity(nodes.len());
    let mut nodes = nodes.into_iter().peekable();
    let mut sign = None;
    while let Some(mut node) = nodes.next() {
        if is_citation(&node, source) || matches!(node.kind, Kind::CodeBlock | Kind::HtmlBlock) {
            sign = None;
            mended.push(node);
            continue;
        }
        let is_quote = matches!(node.kind, Kind::Quote(_));
        let children = core::mem::take(&mut node.children);
        node.children = if children.iter().any(|child| child.kind.is_inline()) {
            links::check(&children, source, findings);
            marks::mend(children, source, findings)
        } else if is_quote {
            children.into_iter().map(|child| within(child, source, findings)).collect()
        } else {
            blocks(children, source, findings)
        };
        if matches!(node.kind, Kind::Paragraph) {
            let around = lists::Around { before: sign, after: nodes.peek() };
            let lists::Mended { blocks, sign: own } = lists::mend(node, around, source, findings);
            mended.extend(blocks);
            sign = own;
        } else {
            sign = marker::sign_of(source, &node);
            mended.push(node);
        }
    }
    mended
}

/// A block of a quote: its marks and links are mended, its lines are left alone.
fn within<'a>(mut node: Node<'a>, source: &'a str, findings: &mut Vec<Finding>) -> Node<'a> {
    if matches!(node.kind, Kind::CodeBlock | Kind::HtmlBlock) {
        return node;
    }
    let children = core::mem::take(&mut node.children);
    node.children = if children.iter().any(|child| child.kind.is_inline()) {
        links::check(&children, source, findings);
        marks::mend(children, source, findings)
    } else {
        children.into_iter().map(|child| within(child, source, findings)).collect()
    };
    node
}

pub(super) fn is_citation(node: &Node<'_>, source: &str) -> bool {
    let words = node.span.of(source).trim_start_matches(['>', ' ', '\t', '\u{3000}', '\r', '\n']);
    matches!(node.kind, Kind::Quote(None)) && words.starts_with(CITATION)
}

/// Notes a finding, as long as there are not too many.
fn note(findings: &mut Vec<Finding>, finding: Finding) {
    if findings.len() <= MAX_FINDINGS {
        findings.push(finding);
    }
}
