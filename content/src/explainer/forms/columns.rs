//! Tables whose columns are known by the words of their headers, in whatever order: 采纳情况, 标准目录.

use super::super::blocks;
use super::super::context::Context;
use super::super::plain::Plain;
use super::super::tree::{Kind, Node};
use crate::finding::{Code, Finding};
use crate::model::Cell;
use crate::span::Span;

/// A cell with its plain words.
#[derive(Clone, Debug, Default)]
pub(super) struct Words {
    pub(super) cell: Cell,
    pub(super) text: String,
}

/// A table taken apart.
pub(super) struct Sheet {
    pub(super) header: Vec<Words>,
    /// Rows as wide as the header, each with its place.
    pub(super) rows: Vec<(Vec<Words>, Span)>,
}

/// Reads a table; one without rows is reported.
pub(super) fn read(node: &Node<'_>, context: &mut Context<'_>) -> Option<Sheet> {
    let Kind::Table(alignments) = &node.kind else { return None };
    let table = blocks::table(alignments, node, context);
    if table.rows.is_empty() {
        context.report(Finding::new(Code::EmptyTable, node.span, "这个表格只有表头，没有内容。请在下面补上几行。"));
    }
    let mut sources = node.children.iter();
    let mut next = |cells: Vec<Cell>| {
        let source = sources.next();
        let texts = source.map(|row| row.children.as_slice()).unwrap_or_default();
        let mut texts = texts.iter().map(|cell| context.line(&Plain::of(&cell.children)));
        let words = cells.into_iter().map(|cell| Words { cell, text: texts.next().unwrap_or_default() });
        (words.collect::<Vec<Words>>(), source.map(|row| row.span).unwrap_or_default())
    };
    let (header, _) = next(table.header);
    Some(Sheet { header, rows: table.rows.into_iter().map(next).collect() })
}
