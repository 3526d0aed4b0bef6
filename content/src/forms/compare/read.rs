//! 前后对比: a table of three columns: matter, before, after.
//! For example `| 事项 | 以前 | 现在 |`, `| 末班车 | 21 时 | 22 时 |`.

use crate::explainer::context::Context;
use crate::explainer::tree::Node;
use crate::finding::{Code, Finding};
use crate::forms::shared::Scope;
use crate::forms::shared::rows::{self, Wanted};
use crate::model::{Comparison, ComparisonRow};

const WANTED: Wanted = Wanted {
    code: Code::CompareColumns,
    columns: 3,
    advice: "前后对比要一个三栏的表格：事项、以前、现在。请补上缺的栏。",
};

/// Reads the comparison; a column that is missing is empty, one too many is left out with a finding.
pub(crate) fn read(tables: &[&Node<'_>], scope: &Scope<'_, '_, '_>, context: &mut Context<'_>) -> Comparison {
    let (header, rows) = rows::read(tables, &WANTED, scope, context);
    if let Some(extra) = header.get(WANTED.columns) {
        context.report(Finding::new(
            Code::CompareColumns,
            extra.span,
            "前后对比只有三栏：事项、以前、现在。从这一栏起没有用上，请删去或另起一表。",
        ));
    }
    let mut header = header.into_iter().map(|cell| cell.content);
    Comparison {
        matter: header.next().unwrap_or_default(),
        before: header.next().unwrap_or_default(),
        after: header.next().unwrap_or_default(),
        rows: rows
            .into_iter()
            .map(|row| {
                let mut cells = row.cells.into_iter().map(|(cell, _)| cell);
                let (before, after) = (cells.next().unwrap_or_default(), cells.next().unwrap_or_default());
                ComparisonRow { entry: row.entry, before, after }
            })
            .collect(),
    }
}
