//! Tables with wide bars (｜) or wide rules (——): Markdown shows them as lines that run together.
//!
//! A wide bar has as many bytes as a bar and two spaces, and a wide dash as three hyphens: so the copy of the source can have
//! the table that was meant.

use super::super::tree::{Kind, Node};
use super::{Edit, line_start, note};
use crate::finding::{Code, Finding};
use crate::span::Span;

const WIDE_BAR: char = '｜';
/// Dashes that are typed for the hyphens of the line below the header.
const WIDE_DASHES: [char; 5] = ['—', '–', '－', '─', '━'];

/// A line of a paragraph.
struct Line<'s> {
    span: Span,
    text: &'s str,
}

impl Line<'_> {
    fn bars(&self) -> usize {
        self.text.chars().filter(|sign| is_bar(*sign)).count()
    }

    /// Whether it is the line below a header: `｜——｜——｜`.
    fn is_rule(&self) -> bool {
        let is_part = |sign: char| is_bar(sign) || is_dash(sign) || matches!(sign, ':' | '：') || sign.is_whitespace();
        self.text.contains(is_dash) && self.bars() > 0 && self.text.chars().all(is_part)
    }

    fn cells(&self) -> Vec<&str> {
        let text = self.text.trim();
        let text = text.strip_prefix(is_bar).unwrap_or(text);
        let text = text.strip_suffix(is_bar).unwrap_or(text);
        text.split(is_bar).map(str::trim).collect()
    }
}

fn is_bar(sign: char) -> bool {
    matches!(sign, '|' | WIDE_BAR)
}

fn is_dash(sign: char) -> bool {
    sign == '-' || WIDE_DASHES.contains(&sign)
}

/// Reports a paragraph that was meant as a table, and has it read as one where its lines already make one.
pub(super) fn paragraph(source: &str, node: &Node<'_>, edits: &mut Vec<Edit>, findings: &mut Vec<Finding>) {
    if !node.span.of(source).contains(is_bar) {
        return;
    }
    let lines = lines(source, node.span);
    let is_row = |line: &Line<'_>| line.bars() > 0;
    let Some(first) = lines.iter().position(is_row) else { return };
    let count = lines.iter().skip(first).take_while(|line| is_row(line)).count();
    let Some(rows) = lines.get(first..first + count).filter(|rows| rows.len() > 1) else { return };
    let rule = rows.get(1).filter(|row| row.is_rule());
    let columns = rows.first().map_or(0, |row| row.cells().len());
    let is_even = rows.iter().all(|row| is_framed(row) && row.cells().len() == columns);
    if columns < 2 || (rule.is_none() && !is_even) {
        return;
    }
    let (Some(head), Some(last)) = (rows.first(), rows.last()) else { return };
    // With words above it the table takes its whole line, so that a blank line can part them.
    let begin = if first > 0 { line_start(source, head.span.start) } else { head.span.start };
    let whole = Span::new(begin, last.span.end);
    let has_more = first + count < lines.len();
    let fixed = rewritten(source, rows, columns, rule, first > 0, has_more);
    let message = match rule {
        Some(_) => "表格没有认出来。竖线要用英文的 |，表头下面一行用英文的 ---，格数和表头一样。",
        None => "表格没有认出来。竖线要用英文的 |，表头下面要有一行 | --- | --- |，格数和表头一样。",
    };
    note(findings, Finding::new(Code::WideTable, whole, message).with_fix("改为表格", whole, fixed));
    if rule.is_some_and(|rule| rule.cells().len() == columns) && !has_more {
        for row in rows {
            let is_rule = rule.is_some_and(|rule| rule.span == row.span);
            edits.extend(narrowed(row, is_rule));
        }
    }
}

/// Reports wide bars in the rows of a table that have too few cells without them.
pub(super) fn rows(source: &str, table: &Node<'_>, edits: &mut Vec<Edit>, findings: &mut Vec<Finding>) {
    let columns = table.children.first().map_or(0, |header| header.children.len());
    for row in table.children.iter().filter(|row| matches!(row.kind, Kind::Row)) {
        let line = Line { span: row.span, text: row.span.of(source) };
        if !line.text.contains(WIDE_BAR) || line.cells().len() != columns {
            continue;
        }
        let fixed = line.text.replace(WIDE_BAR, "|");
        let finding = Finding::new(Code::WideTable, row.span, "表格的竖线要用英文的 |，这一行的格子没有分开。");
        note(findings, finding.with_fix("改为英文的 |", row.span, fixed));
        edits.extend(narrowed(&line, false));
    }
}

fn is_framed(line: &Line<'_>) -> bool {
    let text = line.text.trim();
    text.starts_with(is_bar) && text.ends_with(is_bar) && line.bars() > 2
}

/// The lines of a paragraph, without the blanks around them.
fn lines(source: &str, span: Span) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    let mut at = span.start;
    for line in span.of(source).split_inclusive('\n') {
        let blank = line.len() - line.trim_start().len();
        let text = line.trim();
        lines.push(Line { span: Span::new(at + blank, at + blank + text.len()), text });
        at += line.len();
    }
    lines
}

/// The rows as Markdown wants them, apart from the words above and below.
fn rewritten(
    source: &str,
    rows: &[Line<'_>],
    columns: usize,
    rule: Option<&Line<'_>>,
    has_before: bool,
    has_more: bool,
) -> String {
    let mut out = String::new();
    let margin_of = |line: &Line<'_>| {
        let margin = source.get(line_start(source, line.span.start)..line.span.start).unwrap_or_default();
        if margin.trim().is_empty() { margin.to_owned() } else { " ".repeat(margin.chars().count()) }
    };
    let margin = rows.first().map(margin_of).unwrap_or_default();
    let new_line = ["\n", &margin].concat();
    if has_before {
        out.push_str(&new_line);
    }
    for (index, row) in rows.iter().filter(|row| rule.is_none_or(|rule| rule.span != row.span)).enumerate() {
        if index > 0 {
            out.push_str(&new_line);
        }
        out.push_str(&["| ", &row.cells().join(" | "), " |"].concat());
        if index == 0 {
            let ends = rule.map(Line::cells).unwrap_or_default();
            let rules: Vec<&str> = (0..columns).map(|at| ends.get(at).map_or("---", |cell| aligned(cell))).collect();
            out.push_str(&[&new_line, "| ", &rules.join(" | "), " |"].concat());
        }
    }
    if has_more {
        out.push('\n');
    }
    out
}

/// The rule of a column, with the colons that it has.
fn aligned(cell: &str) -> &'static str {
    const COLONS: [char; 2] = [':', '：'];
    match (cell.starts_with(COLONS), cell.ends_with(COLONS)) {
        (true, true) => ":---:",
        (true, false) => ":---",
        (false, true) => "---:",
        (false, false) => "---",
    }
}

/// The wide signs of a line, each with signs of as many bytes.
fn narrowed(line: &Line<'_>, is_rule: bool) -> Vec<Edit> {
    let mut edits = Vec::new();
    for (at, sign) in line.text.char_indices() {
        let is_before_dash = line.text.get(at + sign.len_utf8()..).is_some_and(|rest| rest.starts_with(is_dash));
        let narrow = match sign {
            WIDE_BAR => "|  ",
            '：' if is_rule && is_before_dash => ":--",
            '：' if is_rule => "--:",
            _ if is_rule && WIDE_DASHES.contains(&sign) => "---",
            _ => continue,
        };
        let start = line.span.start + at;
        edits.push(Edit { span: Span::new(start, start + sign.len_utf8()), replacement: narrow.to_owned() });
    }
    edits
}
