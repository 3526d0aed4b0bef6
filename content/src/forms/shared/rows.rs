//! Tables of 对比, 图表 and 责任分工: the columns that a form wants, and the rows under them.

use super::{Scope, report_missing};
use crate::explainer::blocks;
use crate::explainer::context::Context;
use crate::explainer::plain::Plain;
use crate::explainer::tree::{Kind, Node};
use crate::finding::{Code, Finding};
use crate::model::{Cell, Entry, Table};
use crate::span::Span;

/// What a form says about its table.
pub(crate) struct Wanted {
    pub(crate) code: Code,
    /// Fewest columns.
    pub(crate) columns: usize,
    /// What to do about a missing table or column.
    pub(crate) advice: &'static str,
}

/// A row taken apart: the entry made of its first cell, and the other cells.
pub(crate) struct Row {
    pub(crate) entry: Entry,
    /// Cells after the first, with their plain words.
    pub(crate) cells: Vec<(Cell, String)>,
}

/// The rows of the section's tables, and the header of the first; findings for what is missing or too much.
pub(crate) fn read(
    tables: &[&Node<'_>],
    wanted: &Wanted,
    scope: &Scope<'_, '_, '_>,
    context: &mut Context<'_>,
) -> (Vec<Cell>, Vec<Row>) {
    if tables.is_empty() {
        report_missing(wanted.code, wanted.advice, scope, context);
    }
    let mut header: Vec<Cell> = Vec::new();
    let mut rows = Vec::new();
    for node in tables {
        let Kind::Table(alignments) = &node.kind else { continue };
        let table = blocks::table(alignments, node, context);
        check(&table, node.span, wanted, context);
        let sources = node.children.iter().filter(|child| matches!(child.kind, Kind::Row));
        for (cells, source) in table.rows.into_iter().zip(sources) {
            rows.push(row(cells, source, scope, context));
        }
        if header.is_empty() {
            header = table.header;
        }
    }
    (header, rows)
}

fn check(table: &Table, span: Span, wanted: &Wanted, context: &mut Context<'_>) {
    if table.header.len() < wanted.columns {
        context.report(Finding::new(wanted.code, span, wanted.advice));
    }
    if table.rows.is_empty() {
        context.report(Finding::new(Code::EmptyTable, span, "这个表格只有表头，没有内容。请在下面补上几行。"));
    }
}

fn row(cells: Vec<Cell>, source: &Node<'_>, scope: &Scope<'_, '_, '_>, context: &mut Context<'_>) -> Row {
    let mut words: Vec<String> = source.children.iter().map(|cell| context.line(&Plain::of(&cell.children))).collect();
    words.resize_with(cells.len(), String::new);
    let mut pairs = cells.into_iter().zip(words);
    let (title, text) = pairs.next().unwrap_or_default();
    let id = context.ids.for_entry(&text, scope.id);
    if title.content.is_empty() {
        context.report(Finding::new(Code::EmptyCell, source.span, "这一行的第一格是空的。请写上这一行说的是什么。"));
    }
    let entry = Entry { id, title: title.content, span: source.span, ..Entry::default() };
    Row { entry, cells: pairs.collect() }
}
