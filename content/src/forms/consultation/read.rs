//! 意见征集采纳情况: a table of opinions, what became of each, and why: 意见 | 采纳情况 | 理由, and maybe 条数.
//! For example `| 意见 | 采纳情况 | 理由 |`, `| 夜里不要施工 | 采纳 | |`.

use crate::explainer::context::Context;
use crate::explainer::tree::Node;
use crate::finding::{Code, Finding, Severity};
use crate::forms::shared::columns::{self, Sheet, Words};
use crate::forms::shared::{Scope, report_missing};
use crate::model::{Adoption, Consultation, Entry, Opinion};
use crate::span::Span;
use crate::text::numeral;

const ADVICE: &str = "采纳情况要一个表格，表头写：意见、采纳情况、理由；同样的意见有好几条的，再加一栏条数。";

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Column {
    Opinion,
    Verdict,
    Reason,
    Count,
}

/// Reads the opinions of all tables.
pub(crate) fn read(tables: &[&Node<'_>], scope: &Scope<'_, '_, '_>, context: &mut Context<'_>) -> Consultation {
    if tables.is_empty() {
        report_missing(Code::ConsultationTable, ADVICE, scope, context);
    }
    let mut opinions = Vec::new();
    for table in tables {
        let Some(sheet) = columns::read(table, context) else { continue };
        let kinds = kinds(&sheet, table.span, context);
        for (cells, span) in sheet.rows {
            opinions.push(opinion(cells, &kinds, span, scope, context));
        }
    }
    Consultation { opinions }
}

/// What each column holds; what is missing or not known is reported.
fn kinds(sheet: &Sheet, table: Span, context: &mut Context<'_>) -> Vec<Option<Column>> {
    let mut kinds: Vec<Option<Column>> = Vec::with_capacity(sheet.header.len());
    for words in &sheet.header {
        let kind = kind(&words.text).filter(|kind| !kinds.contains(&Some(*kind)));
        kinds.push(kind);
    }
    let wanted = [(Column::Opinion, "意见"), (Column::Verdict, "采纳情况"), (Column::Reason, "理由")];
    let missing: Vec<&str> =
        wanted.into_iter().filter(|(column, _)| !kinds.contains(&Some(*column))).map(|(_, name)| name).collect();
    if !missing.is_empty() {
        let message = ["这个表格缺“", &missing.join("”“"), "”栏。", ADVICE].concat();
        context.report(Finding::new(Code::ConsultationColumns, table, message));
    }
    for (words, _) in sheet.header.iter().zip(&kinds).filter(|(words, kind)| kind.is_none() && !words.text.is_empty()) {
        let message = ["不知道“", &words.text, "”这一栏说的是什么，没有用上。", ADVICE].concat();
        context.report(Finding::new(Code::ConsultationColumns, words.cell.span, message).at_most(Severity::Warning));
    }
    kinds
}

fn kind(header: &str) -> Option<Column> {
    let has = |word: &str| header.contains(word);
    if has("理由") || has("说明") || has("原因") {
        Some(Column::Reason)
    } else if has("采纳") {
        Some(Column::Verdict)
    } else if has("条数") || has("件数") || has("数量") {
        Some(Column::Count)
    } else if has("意见") || has("建议") {
        Some(Column::Opinion)
    } else {
        None
    }
}

fn opinion(
    cells: Vec<Words>,
    kinds: &[Option<Column>],
    span: Span,
    scope: &Scope<'_, '_, '_>,
    context: &mut Context<'_>,
) -> Opinion {
    let has = |wanted| kinds.contains(&Some(wanted));
    let of = |wanted| {
        let found = kinds.iter().zip(&cells).find(|(kind, _)| **kind == Some(wanted));
        found.map(|(_, words)| words.clone()).unwrap_or_default()
    };
    let (title, verdict, reason, count) =
        (of(Column::Opinion), of(Column::Verdict), of(Column::Reason), of(Column::Count));
    let id = context.ids.for_entry(&title.text, scope.id);
    if title.text.is_empty() && has(Column::Opinion) {
        context.report(Finding::new(Code::EmptyCell, span, "这一行没写是什么意见。请补上，或者删去这一行。"));
    }
    let adoption = adoption(&verdict.text);
    if adoption.is_none() && has(Column::Verdict) {
        let message =
            ["“", &verdict.text, "”看不出采纳了没有。请写 采纳、部分采纳 或者 未采纳；为什么，写在理由一栏。"].concat();
        context.report(Finding::new(Code::ConsultationVerdict, place(&verdict, span), message));
    }
    let needs_reason = matches!(adoption, Some(Adoption::Partly | Adoption::Rejected));
    if needs_reason && reason.text.is_empty() && has(Column::Reason) {
        let message = "没有采纳的意见要写明理由，部分采纳的也要写明哪些没有采纳、为什么。请在理由一栏补上。";
        context.report(Finding::new(Code::ConsultationReason, place(&verdict, span), message));
    }
    let number = numeral::parse(count.text.trim_end_matches(['条', '件', '个', '次']).trim());
    if number.is_none_or(|number| number == 0) && has(Column::Count) {
        let message = ["“", &count.text, "”不是条数，先按 1 条算。请写一个整数。"].concat();
        context.report(Finding::new(Code::ConsultationCount, place(&count, span), message));
    }
    Opinion {
        entry: Entry { id, title: title.cell.content, span, ..Entry::default() },
        count: number.filter(|number| *number > 0).unwrap_or(1),
        verdict: adoption,
        reason: reason.cell,
    }
}

/// The cell, or the row where the cell is empty.
fn place(words: &Words, row: Span) -> Span {
    if words.cell.span.is_empty() { row } else { words.cell.span }
}

fn adoption(words: &str) -> Option<Adoption> {
    let words = words.trim().trim_end_matches(['。', '.']);
    match words {
        "采纳" | "已采纳" | "全部采纳" | "予以采纳" | "吸收采纳" => Some(Adoption::Adopted),
        "部分采纳" | "采纳部分" | "部分予以采纳" => Some(Adoption::Partly),
        "未采纳" | "不采纳" | "不予采纳" | "未予采纳" | "没有采纳" => Some(Adoption::Rejected),
        _ => None,
    }
}
