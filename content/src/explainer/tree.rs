//! Markdown as a tree of nodes with places in the source: the only code that walks pulldown-cmark's events.
//!
//! Everything after it recurses over nodes, so the depth is bounded here, once. Loose inlines of tight lists are put
//! into paragraphs, so that later code meets one shape.

use pulldown_cmark::{Alignment as MarkdownAlignment, BlockQuoteKind, CowStr, Event, LinkType, Parser, Tag};

pub(crate) use super::node::{Kind, Node};
use super::options::OPTIONS;
use crate::finding::{Code, Finding};
use crate::model::{AlertKind, Alignment};
use crate::span::Span;

/// Nesting of quotes, lists and emphasis together. The deepest example uses 7; a browser's stack holds far more than
/// this many frames of the code below, and people lose track long before.
const MAX_DEPTH: usize = 40;

/// Reads `source` from byte `base` on; all spans count from the start of `source`.
pub(crate) fn build<'a>(source: &'a str, base: usize, findings: &mut Vec<Finding>) -> Vec<Node<'a>> {
    let body = source.get(base..).unwrap_or_default();
    let mut builder = Builder { source, stack: Vec::new(), roots: Vec::new(), skipped: 0, too_deep: None };
    for (event, range) in Parser::new_ext(body, OPTIONS).into_offset_iter() {
        builder.take(event, Span::new(range.start + base, range.end + base));
    }
    while !builder.stack.is_empty() {
        builder.close();
    }
    if let Some(span) = builder.too_deep {
        findings.push(Finding::new(
            Code::TooDeep,
            span,
            "这里的引用或列表套得太深，里层已按普通文字处理。请减少行首的 > 或缩进。",
        ));
    }
    wrap_inlines(builder.roots)
}

struct Builder<'a> {
    source: &'a str,
    stack: Vec<Node<'a>>,
    roots: Vec<Node<'a>>,
    skipped: usize,
    too_deep: Option<Span>,
}

impl<'a> Builder<'a> {
    fn take(&mut self, event: Event<'a>, span: Span) {
        let kind = match event {
            Event::Start(tag) => return self.open(tag, span),
            Event::End(_) if self.skipped > 0 => {
                self.skipped -= 1;
                return;
            }
            Event::End(_) => return self.close(),
            Event::Text(text) | Event::InlineMath(text) | Event::DisplayMath(text) => Kind::Text(text),
            Event::Code(text) => Kind::Code(text),
            Event::Html(text) | Event::InlineHtml(text) => Kind::Html(text),
            Event::FootnoteReference(label) => Kind::FootnoteReference(label),
            Event::SoftBreak => Kind::SoftBreak,
            Event::HardBreak => Kind::HardBreak,
            Event::Rule => Kind::Rule,
            // `- [ ]` is a bullet here: what is to be ticked off, the form says (一次性告知单).
            Event::TaskListMarker(_) => return,
        };
        self.add(Node { kind, span, children: Vec::new() });
    }

    fn open(&mut self, tag: Tag<'a>, span: Span) {
        if self.stack.len() >= MAX_DEPTH {
            self.skipped += 1;
            self.too_deep.get_or_insert(span);
            return;
        }
        self.stack.push(Node { kind: kind(tag), span, children: Vec::new() });
    }

    fn close(&mut self) {
        let Some(mut node) = self.stack.pop() else { return };
        if !node.kind.is_inline() {
            let trimmed = node.span.of(self.source).trim_end().len();
            node.span.end = node.span.start + trimmed;
        }
        if node.kind.holds_blocks() {
            node.children = wrap_inlines(node.children);
        }
        // `9:00~12:00，14:00~17:00` is two ranges, not struck out; only `~~` strikes.
        if matches!(node.kind, Kind::Strikethrough) && !node.span.of(self.source).starts_with("~~") {
            let tilde = |at| Node {
                kind: Kind::Text(CowStr::Borrowed("~")),
                span: Span::new(at, at + 1),
                children: Vec::new(),
            };
            self.add(tilde(node.span.start));
            for child in node.children {
                self.add(child);
            }
            return self.add(tilde(node.span.end.saturating_sub(1)));
        }
        self.add(node);
    }

    fn add(&mut self, node: Node<'a>) {
        let siblings = match self.stack.last_mut() {
            Some(parent) => &mut parent.children,
            None => &mut self.roots,
        };
        // Marks that end up as words come one by one; the words on both sides of them belong together.
        if let Some(last) = siblings.last_mut().filter(|last| last.span.end == node.span.start)
            && last.is_verbatim()
            && node.is_verbatim()
            && let Some(words) = self.source.get(last.span.start..node.span.end)
        {
            last.kind = Kind::Text(CowStr::Borrowed(words));
            last.span.end = node.span.end;
            return;
        }
        siblings.push(node);
    }
}

fn wrap_inlines(nodes: Vec<Node<'_>>) -> Vec<Node<'_>> {
    if !nodes.iter().any(|node| node.kind.is_inline()) {
        return nodes;
    }
    let mut wrapped: Vec<Node<'_>> = Vec::with_capacity(nodes.len());
    let mut is_open = false;
    for node in nodes {
        if !node.kind.is_inline() {
            wrapped.push(node);
            is_open = false;
        } else if let Some(paragraph) = wrapped.last_mut().filter(|_| is_open) {
            paragraph.span = paragraph.span.join(node.span);
            paragraph.children.push(node);
        } else {
            wrapped.push(Node { kind: Kind::Paragraph, span: node.span, children: vec![node] });
            is_open = true;
        }
    }
    wrapped
}

fn kind(tag: Tag<'_>) -> Kind<'_> {
    match tag {
        Tag::Paragraph | Tag::MetadataBlock(_) => Kind::Paragraph,
        Tag::Heading { level, .. } => Kind::Heading(level as u8),
        Tag::BlockQuote(alert) => Kind::Quote(alert.map(alert_kind)),
        Tag::CodeBlock(_) => Kind::CodeBlock,
        Tag::HtmlBlock => Kind::HtmlBlock,
        Tag::List(start) => Kind::List(start),
        Tag::Item => Kind::Item,
        Tag::FootnoteDefinition(label) => Kind::Footnote(label),
        Tag::DefinitionList => Kind::Definitions,
        Tag::DefinitionListTitle => Kind::Term,
        Tag::DefinitionListDefinition => Kind::Definition,
        Tag::Table(alignments) => Kind::Table(alignments.into_iter().map(alignment).collect()),
        Tag::TableHead => Kind::HeaderRow,
        Tag::TableRow => Kind::Row,
        Tag::TableCell => Kind::Cell,
        Tag::Emphasis | Tag::Superscript | Tag::Subscript => Kind::Emphasis,
        Tag::Strong => Kind::Strong,
        Tag::Strikethrough => Kind::Strikethrough,
        Tag::Link { link_type, dest_url, .. } => Kind::Link { href: dest_url, is_email: link_type == LinkType::Email },
        Tag::Image { dest_url, title, .. } => Kind::Image { src: dest_url, title },
    }
}

const fn alignment(alignment: MarkdownAlignment) -> Alignment {
    match alignment {
        MarkdownAlignment::None | MarkdownAlignment::Left => Alignment::Start,
        MarkdownAlignment::Center => Alignment::Center,
        MarkdownAlignment::Right => Alignment::End,
    }
}

const fn alert_kind(kind: BlockQuoteKind) -> AlertKind {
    match kind {
        BlockQuoteKind::Note => AlertKind::Note,
        BlockQuoteKind::Tip => AlertKind::Tip,
        BlockQuoteKind::Important => AlertKind::Important,
        BlockQuoteKind::Warning => AlertKind::Warning,
        BlockQuoteKind::Caution => AlertKind::Caution,
    }
}
