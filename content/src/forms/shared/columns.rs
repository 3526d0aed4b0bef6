//! Tables whose columns are known by the words of their headers, in whatever order: 采纳情况, 标准目录.

use crate::explainer::blocks;
use crate::explainer::context::Context;
use crate::explainer::plain::Plain;
use crate::explainer::tree::{Kind, Node};
use crate::finding::{Code, Finding};
use crate::model::Cell;
use crate::span::Span;

/// A cell with its plain words.
#[derive(Clone, Debug, Default)]
pub(crate) struct Words {
    pub(crate) cell: Cell,
    pub(crate) text: String,
}

/// A table taken apart.
pub(crate) struct Sheet {
    pub(crate) header: Vec<Words>,
    /// Rows as wide as the header, each with its place.
    pub(crate) rows: Vec<(Vec<Words>, Span)>,
}

/// Reads a table; one without rows is reported.
pub(crate) fn read(node: &Node<'_>, context: &mut Context<'_>) -> Option<Sheet> {
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
