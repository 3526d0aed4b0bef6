//! 图表: a table of labels and numbers, `{.chart kind=bar unit=万元}`; numbers are read exactly, in thousandths.

use crate::explainer::context::Context;
use crate::explainer::suggest::nearest;
use crate::explainer::tree::Node;
use crate::finding::{Code, Finding};
use crate::forms::shared::Scope;
use crate::forms::shared::rows::{self, Wanted};
use crate::model::{Chart, ChartKind, DataPoint};
use crate::text::numeral;

const WANTED: Wanted = Wanted {
    code: Code::ChartColumns,
    columns: 2,
    advice: "图表要一个两栏的表格：第一栏写名称，第二栏写数。请补上缺的栏。",
};

const KINDS: [(&str, ChartKind); 4] =
    [("bar", ChartKind::Bar), ("column", ChartKind::Column), ("line", ChartKind::Line), ("share", ChartKind::Share)];

/// 100 in thousandths.
const HUNDRED: u64 = 100_000;

/// Rounded shares may miss 100 by half a unit: 33.3 + 33.3 + 33.3.
const SHARE_TOLERANCE: u64 = 500;

/// Reads the chart.
pub(crate) fn read(tables: &[&Node<'_>], scope: &mut Scope<'_, '_, '_>, context: &mut Context<'_>) -> Chart {
    let kind = kind(scope, context);
    let unit = scope.attributes.take("unit").map(|part| context.words(&part.text)).unwrap_or_default();
    if unit.is_empty() && !tables.is_empty() {
        context.report(Finding::new(
            Code::ChartUnit,
            scope.heading,
            "图表没写单位。请在标题的括号里加上，如 {.chart unit=万元}。",
        ));
    }
    let (header, rows) = rows::read(tables, &WANTED, scope, context);
    if let Some(extra) = header.get(WANTED.columns) {
        context.report(Finding::new(
            Code::ChartColumns,
            extra.span,
            "图表只用前两栏，从这一栏起没有用上。请删去或另做一个图表。",
        ));
    }
    // A column that is missing has its own finding.
    let has_values = header.len() >= WANTED.columns;
    let mut header = header.into_iter().map(|cell| cell.content);
    let (label, measure) = (header.next().unwrap_or_default(), header.next().unwrap_or_default());
    let mut points = Vec::with_capacity(rows.len());
    for row in rows {
        let (cell, text) = row.cells.into_iter().next().unwrap_or_default();
        let number = text.strip_suffix(unit.as_str()).unwrap_or(&text).trim();
        let thousandths = thousandths(number);
        if thousandths.is_none() && has_values {
            let span = if cell.span.is_empty() { row.entry.span } else { cell.span };
            let message = ["“", &text, "”不是数，图上画不出来。这一格只写数字，单位写在标题的括号里。"].concat();
            let finding = Finding::new(Code::ChartNumber, span, message);
            // Words before the number may go; a unit after it may not: 620 亿元 is not 620 万元.
            let digits = number.trim_start_matches(|it| !numeral::is_digit(it));
            let is_plain = self::thousandths(digits).is_some() && !number.contains(['-', '−', '负']);
            context.report(if is_plain {
                finding.with_fix(["只留 ", digits].concat(), span, digits)
            } else {
                finding
            });
        }
        points.push(DataPoint { entry: row.entry, text, thousandths });
    }
    let chart = Chart { kind, unit, label, measure, points };
    check_share(&chart, scope, context);
    if chart.kind == ChartKind::Line && matches!(chart.points.as_slice(), [_]) {
        context.report(Finding::new(
            Code::ChartLine,
            scope.heading,
            "折线至少要两个点，只有一个画不成线。请补上，或者改用 kind=bar。",
        ));
    }
    chart
}

fn kind(scope: &mut Scope<'_, '_, '_>, context: &mut Context<'_>) -> ChartKind {
    let Some(part) = scope.attributes.take("kind") else { return ChartKind::default() };
    if let Some((_, kind)) = KINDS.into_iter().find(|(name, _)| *name == part.text) {
        return kind;
    }
    let message = [
        "没有“",
        &part.text,
        "”这种图，先画成横条。可用的有：bar（横条）、column（竖条）、line（折线）、share（占比）。",
    ]
    .concat();
    let finding = Finding::new(Code::ChartKind, part.span, message);
    context.report(match nearest(&part.text, KINDS.map(|(name, _)| name)) {
        Some(near) => finding.with_fix(["改为 ", near].concat(), part.span, near),
        None => finding,
    });
    ChartKind::default()
}

fn check_share(chart: &Chart, scope: &Scope<'_, '_, '_>, context: &mut Context<'_>) {
    let is_percent = matches!(chart.unit.as_str(), "%" | "％");
    if chart.kind != ChartKind::Share || !is_percent || chart.points.is_empty() {
        return;
    }
    let sum = chart.points.iter().try_fold(0_u64, |sum, point| sum.checked_add(point.thousandths?));
    if sum.is_some_and(|sum| sum.abs_diff(HUNDRED) > SHARE_TOLERANCE) {
        context.report(Finding::new(
            Code::ChartShare,
            scope.heading,
            "各部分加起来不是 100%。请核对数字，或者改用 kind=bar。",
        ));
    }
}

/// A number of at most three decimals, in thousandths: `1,200.5` is 1200500. Commas may stand anywhere between digits.
fn thousandths(text: &str) -> Option<u64> {
    let (whole, fraction) = text.split_once(['.', '．']).unwrap_or((text, "0"));
    let mut places = 0;
    let mut number = 0_u64;
    let mut has_whole = false;
    for character in whole.chars() {
        if matches!(character, ',' | '，') && has_whole {
            continue;
        }
        number = number.checked_mul(10)?.checked_add(digit(character)?)?;
        has_whole = true;
    }
    for character in fraction.chars() {
        number = number.checked_mul(10)?.checked_add(digit(character)?)?;
        places += 1;
    }
    let missing = 3_u32.checked_sub(places).filter(|_| has_whole && places > 0)?;
    number.checked_mul(10_u64.checked_pow(missing)?)
}

fn digit(character: char) -> Option<u64> {
    numeral::arabic(character).map(u64::from)
}

#[cfg(test)]
mod tests {
    use super::thousandths;

    #[test]
    fn numbers_are_read_exactly() {
        for (text, expect) in [
            ("2", Some(2_000)),
            ("1,200.5", Some(1_200_500)),
            ("０.125", Some(125)),
            ("0", Some(0)),
            ("18446744073709551", Some(18_446_744_073_709_551_000)),
            ("18446744073709552", None),
            ("0.1234", None),
            ("1.", None),
            (".5", None),
            ("-1", None),
            ("1e3", None),
            ("1.2.3", None),
            (",1", None),
            ("", None),
            ("约 2", None),
        ] {
            assert_eq!(thousandths(text), expect, "{text}");
        }
    }
}
