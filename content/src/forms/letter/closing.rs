//! The close of a letter: who signs it and when, found from its last lines upwards.

use jiff::civil::Date;

use crate::explainer::context::Context;
use crate::explainer::plain::Plain;
use crate::explainer::tree::{Kind, Node};
use crate::finding::{Code, Finding, Severity};
use crate::span::Span;
use crate::text::{date, numeral};

/// Offices that sign together; more would be the text of a letter without end marks.
const MOST_SIGNATURES: usize = 4;

/// The longest name of an office in use: 某某县城市更新和既有建筑改造工作领导小组办公室.
const MOST_NAME_CHARACTERS: usize = 32;

/// Longest date: 二〇二六年十二月二十八日.
const MOST_DATE_CHARACTERS: usize = 14;

/// Marks that no name of an office has.
const SENTENCE_MARKS: [char; 14] = ['。', '！', '？', '；', '：', '，', '…', '!', '?', ';', ':', ',', '.', '、'];

/// Openings of a wish, which stands above the signature and is none.
const WISHES: [&str; 7] = ["此致", "敬礼", "祝", "顺祝", "恭祝", "谨祝", "特此"];

/// What stands at the end, and what is left.
pub(crate) struct Closing<'n, 'a> {
    pub(crate) lines: Lines<'n, 'a>,
    /// The nodes before the close.
    pub(crate) rest: &'n [Node<'a>],
    /// The first lines of the paragraph in which the close begins.
    pub(crate) remains: Option<&'n [Node<'a>]>,
}

/// The lines of the close.
#[derive(Default)]
pub(crate) struct Lines<'n, 'a> {
    pub(crate) signature: Vec<&'n [Node<'a>]>,
    pub(crate) date: Option<(&'n [Node<'a>], Option<Date>)>,
}

/// Takes the close off the end of `nodes`.
pub(crate) fn read<'n, 'a>(nodes: &'n [Node<'a>], context: &mut Context<'_>) -> Closing<'n, 'a> {
    let mut closing = Closing { lines: Lines::default(), rest: nodes, remains: None };
    while let Some((last, before)) = closing.rest.split_last() {
        // A line above the close that is text ends it, and a letter keeps its first paragraph.
        if !matches!(last.kind, Kind::Paragraph) || before.is_empty() {
            return closing;
        }
        let mut children = last.children.as_slice();
        while !children.is_empty() {
            let start = children.iter().rposition(is_break).map_or(0, |at| at + 1);
            let line = children.get(start..).unwrap_or_default();
            if !closing.lines.take(line, context) {
                let is_whole = children.len() == last.children.len();
                closing.remains = (!is_whole).then_some(children);
                closing.rest = if is_whole { closing.rest } else { before };
                return closing;
            }
            children = children.get(..start.saturating_sub(1)).unwrap_or_default();
        }
        closing.rest = before;
    }
    closing
}

fn is_break(node: &Node<'_>) -> bool {
    matches!(node.kind, Kind::SoftBreak | Kind::HardBreak)
}

impl<'n, 'a> Lines<'n, 'a> {
    /// Takes one more line from below, if it is of the close.
    fn take(&mut self, line: &'n [Node<'a>], context: &mut Context<'_>) -> bool {
        let plain = Plain::of(line);
        let text = plain.text.trim();
        if self.date.is_none() && self.signature.is_empty() && is_date(text) {
            let start = plain.text.len() - plain.text.trim_start().len();
            self.date = Some((line, read_date(text, plain.span(start..start + text.len()), context)));
            return true;
        }
        let is_name = !text.is_empty()
            && text.chars().count() <= MOST_NAME_CHARACTERS
            && !text.contains(SENTENCE_MARKS)
            && !WISHES.iter().any(|wish| text.starts_with(wish));
        let is_taken = is_name && self.signature.len() < MOST_SIGNATURES;
        if is_taken {
            self.signature.insert(0, line);
        }
        is_taken
    }
}

/// Whether a line is meant as a date, a wrong one too.
fn is_date(text: &str) -> bool {
    let signs = text.chars().filter(|sign| !sign.is_whitespace());
    let is_part =
        |sign: char| sign.is_numeric() || numeral::is_han(sign) || "年月日号底初旬上中下-/.－．ⅹxX×某".contains(sign);
    let count = signs.clone().count();
    let has_unit = text.contains(['年', '月']) || text.contains(['-', '/', '.']);
    (4..=MOST_DATE_CHARACTERS).contains(&count) && has_unit && signs.clone().all(is_part)
}

/// The day, and a finding where the line names none or is not written as official letters do.
fn read_date(text: &str, span: Span, context: &mut Context<'_>) -> Option<Date> {
    let day = date::phrase(text, None).filter(|(start, end)| start == end).map(|(start, _)| start);
    let Some(day) = day else {
        let message = ["信末的“", text, "”说不清是哪一天。请写成 2026年7月8日 这样，并核对日历上有这一天。"].concat();
        context.report(Finding::new(Code::LetterDate, span, message));
        return None;
    };
    if !text.contains('年') {
        let number = |number: i8| number.to_string();
        let fixed = [&day.year().to_string(), "年", &number(day.month()), "月", &number(day.day()), "日"].concat();
        let message = ["信末的日期请写成 ", &fixed, "。"].concat();
        context.report(Finding::new(Code::LetterDate, span, message).at_most(Severity::Warning).with_fix(
            ["改为 ", &fixed].concat(),
            span,
            fixed.as_str(),
        ));
    }
    Some(day)
}

#[cfg(test)]
mod tests {
    use super::is_date;

    #[test]
    fn a_line_of_numbers_and_units_of_time_is_meant_as_a_date() {
        for text in
            ["2026年7月8日", "二〇二六年七月八日", "2026-07-08", "2026 年 7 月", "2026年2月30日", "2026年X月X日"]
        {
            assert!(is_date(text), "{text}");
        }
        for text in ["云溪县民政局", "第十二年", "2026", "12345678", "七月八日，云溪县民政局", ""]
        {
            assert!(!is_date(text), "{text}");
        }
    }
}
