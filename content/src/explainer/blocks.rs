//! Nodes to [`Block`]s, with the citations that stand among them taken out.

use super::citation;
use super::context::Context;
use super::heading::{self, Attributes};
use super::inlines;
use super::plain::Plain;
use super::tree::{Kind, Node};
use crate::finding::{Code, Finding};
use crate::model::{Alignment, Block, BlockKind, Cell, Citation, Inline, InlineKind, Inlines, Table};
use crate::span::Span;

/// Running text and what it rests on.
#[derive(Debug, Default)]
pub(crate) struct Content {
    pub(crate) blocks: Vec<Block>,
    pub(crate) citations: Vec<Citation>,
}

/// Lowers `nodes`; citations at any depth go to the list.
pub(crate) fn lower<'n, 'a: 'n>(nodes: impl IntoIterator<Item = &'n Node<'a>>, context: &mut Context<'_>) -> Content {
    let mut content = Content::default();
    for node in nodes {
        content.take(node, context);
    }
    content
}

impl Content {
    /// Lowers one more node.
    pub(crate) fn take(&mut self, node: &Node<'_>, context: &mut Context<'_>) {
        if let Some(citations) = citation::read(node, context) {
            self.citations.extend(citations);
            return;
        }
        let kind = match &node.kind {
            Kind::Paragraph => {
                citation::check_paragraph(node, context);
                heading::check_paragraph(node, context);
                BlockKind::Paragraph(inlines::lower(&node.children, context))
            }
            Kind::Heading(level) => {
                Attributes::of(node, context).refuse_all(node.span, context);
                BlockKind::Heading { level: (*level).clamp(3, 6), content: inlines::lower(&node.children, context) }
            }
            Kind::Quote(None) => BlockKind::Quote(self.inner(&node.children, context)),
            Kind::Quote(Some(kind)) => BlockKind::Alert { kind: *kind, content: self.inner(&node.children, context) },
            Kind::CodeBlock => BlockKind::Code(code(node, context)),
            Kind::HtmlBlock => html(node, context),
            Kind::List(start) => BlockKind::List { start: *start, items: self.items(node, context) },
            Kind::Footnote(label) => {
                let (label, content) = (context.words(label), self.inner(&node.children, context));
                if !context.ids.note(&label) {
                    self.again(&label, content, node.span);
                    return;
                }
                BlockKind::Footnote { label, content }
            }
            Kind::Definitions => BlockKind::Definitions(self.definitions(node, context)),
            Kind::Table(alignments) => BlockKind::Table(table(alignments, node, context)),
            Kind::Rule => BlockKind::Rule,
            // An item or a cell can only be here where the depth was cut off; its words stay.
            kind if !kind.is_inline() => {
                let blocks = self.inner(&node.children, context);
                self.blocks.extend(blocks);
                return;
            }
            _ => BlockKind::Paragraph(inlines::lower(core::slice::from_ref(node), context)),
        };
        self.blocks.push(Block { kind, span: node.span });
    }

    /// A footnote under a label that another has already: its words stay, but a link leads to the first, which alone has the address.
    fn again(&mut self, label: &str, content: Vec<Block>, span: Span) {
        let place = Span::new(span.start, span.end.min(span.start + "[^]".len() + label.len()));
        let words = Inline { kind: InlineKind::Text(["[", label, "]"].concat()), span: place };
        self.blocks.push(Block { kind: BlockKind::Paragraph(vec![words]), span: place });
        self.blocks.extend(content);
    }

    fn inner(&mut self, nodes: &[Node<'_>], context: &mut Context<'_>) -> Vec<Block> {
        let content = lower(nodes, context);
        self.citations.extend(content.citations);
        content.blocks
    }

    fn items(&mut self, list: &Node<'_>, context: &mut Context<'_>) -> Vec<Vec<Block>> {
        let mut items = Vec::with_capacity(list.children.len());
        for child in &list.children {
            let nodes = if matches!(child.kind, Kind::Item) { &child.children } else { core::slice::from_ref(child) };
            items.push(self.inner(nodes, context));
        }
        items
    }

    fn definitions(&mut self, list: &Node<'_>, context: &mut Context<'_>) -> Vec<(Inlines, Vec<Block>)> {
        let mut definitions: Vec<(Inlines, Vec<Block>)> = Vec::new();
        for child in &list.children {
            if matches!(child.kind, Kind::Term) {
                definitions.push((inlines::lower(&child.children, context), Vec::new()));
                continue;
            }
            let blocks = self.inner(&child.children, context);
            match definitions.last_mut() {
                Some((_, body)) => body.extend(blocks),
                None => definitions.push((Inlines::new(), blocks)),
            }
        }
        definitions
    }
}

/// Lowers a table.
pub(crate) fn table(alignments: &[Alignment], node: &Node<'_>, context: &mut Context<'_>) -> Table {
    let mut table = Table { alignments: alignments.to_vec(), ..Table::default() };
    for row in &node.children {
        let cells = row.children.iter().map(|cell| self::cell(cell, context)).collect();
        check_extra(row, context);
        match row.kind {
            Kind::HeaderRow => table.header = cells,
            _ => table.rows.push(cells),
        }
    }
    let width = table.header.len();
    for row in &mut table.rows {
        row.resize_with(width, Cell::default);
    }
    table
}

/// pulldown-cmark leaves out the cells beyond the header's; their words are still in the row.
fn check_extra(row: &Node<'_>, context: &mut Context<'_>) {
    let Some(last) = row.children.last() else { return };
    let extra = Span::new(last.span.end.min(row.span.end), row.span.end);
    let words = extra.of(context.source).trim_matches(|it: char| it == '|' || it.is_whitespace());
    if !words.is_empty() {
        context.report(Finding::new(
            Code::ExtraCell,
            extra,
            "这一行的格子比表头多，多出来的没有显示。请补上表头，或者删去多余的格子。",
        ));
    }
}

/// Lowers one cell.
pub(crate) fn cell(node: &Node<'_>, context: &mut Context<'_>) -> Cell {
    Cell { content: inlines::lower(&node.children, context), span: context.trim(node.span) }
}

fn code(node: &Node<'_>, context: &Context<'_>) -> String {
    let mut text = String::new();
    for child in &node.children {
        if let Kind::Text(line) = &child.kind {
            text.push_str(line);
        }
    }
    context.words(text.trim_end_matches(['\n', '\r']))
}

fn html(node: &Node<'_>, context: &mut Context<'_>) -> BlockKind {
    inlines::report_html(node.span, context);
    let words = context.line(&Plain::of(&node.children));
    BlockKind::Paragraph(vec![Inline { kind: InlineKind::Text(words), span: node.span }])
}
