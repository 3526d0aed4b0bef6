//! Where a line may end: UAX #14, and what Chinese official writing adds to it.
//!
//! A number keeps its unit (20 万元), a date its parts (2026年5月31日), a document number its year (〔2026〕12号), a range its
//! dash. Chinese quotation marks bind only inwards, as brackets do.

use mingbai_content::text::units::after_number;
use unicode_linebreak::{BreakOpportunity, linebreaks};

/// A place where a line may, or must, end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Break {
    /// Byte at which the next line begins.
    pub(crate) at: usize,
    /// Whether the line must end here.
    pub(crate) is_forced: bool,
}

/// All of them in order; the last is the end of the text.
pub(crate) fn breaks(text: &str) -> Vec<Break> {
    let mut found: Vec<Break> = Vec::new();
    let mut standard = linebreaks(text).peekable();
    let mut before = None;
    for (at, next) in text.char_indices() {
        let kind = standard.next_if(|(place, _)| *place == at).map(|(_, kind)| kind);
        let is_forced = kind == Some(BreakOpportunity::Mandatory);
        let may_end = match before {
            Some(before) => kind.is_some() && !is_kept(text, at, next) || is_between_quotes(before, next),
            None => false,
        };
        if is_forced || may_end {
            found.push(Break { at, is_forced });
        }
        before = Some(next);
    }
    found.push(Break { at: text.len(), is_forced: true });
    found
}

fn is_han(sign: char) -> bool {
    matches!(sign, '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

fn is_dash(sign: char) -> bool {
    matches!(sign, '—' | '–' | '－' | '-' | '～' | '~')
}

/// UAX #14 lets quotation marks bind on both sides, as it cannot tell opening from closing; in Chinese they are told apart.
fn is_between_quotes(before: char, next: char) -> bool {
    (matches!(next, '“' | '‘') && is_han(before)) || (matches!(before, '”' | '’') && is_han(next))
}

/// Whether the words before and after `at` belong together though the standard would part them.
fn is_kept(text: &str, at: usize, next: char) -> bool {
    let (Some(before), Some(after)) = (text.get(..at), text.get(at..)) else { return true };
    let tight = before.trim_end_matches(' ');
    let Some(last) = tight.chars().next_back() else { return false };
    let was_digit = last.is_ascii_digit() || matches!(last, '%' | '％');
    match last {
        _ if was_digit && (is_han(next) || is_dash(next)) => true,
        '年' | '月' if next.is_ascii_digit() => ends_with_digit(tight, last),
        '〕' => next.is_ascii_digit() || next == '第',
        _ if next == '〔' => true,
        _ if is_dash(last) => next.is_ascii_digit() && ends_with_digit(tight, last),
        _ if is_han(last) && cuts_an_office(after) => true,
        '、' if next == '（' => true,
        _ if cuts_a_clause(tight, next) => true,
        _ => cuts_a_unit(tight, after),
    }
}

/// Whether a digit stands before the last character, which is `last`.
fn ends_with_digit(text: &str, last: char) -> bool {
    let rest = text.strip_suffix(last).unwrap_or(text).trim_end_matches(|sign: char| sign == ' ' || is_dash(sign));
    rest.ends_with(|sign: char| sign.is_ascii_digit())
}

/// 第|十二条, 第十|二条, 第十二|条, and 附件|2.
fn cuts_a_clause(before: &str, next: char) -> bool {
    let is_numeral = |sign: char| "零〇一二三四五六七八九十百".contains(sign);
    let number = before.trim_end_matches(is_numeral);
    let has_number = number.len() < before.len();
    let is_in_clause = is_numeral(next) || (has_number && matches!(next, '条' | '款' | '项' | '章' | '节'));
    let is_in_annex = (before.ends_with('附') && next == '件') || (before.ends_with("附件") && next.is_ascii_digit());
    (number.ends_with('第') && is_in_clause) || is_in_annex
}

/// 云|政办〔2026〕: the last characters of the office that numbers its documents.
fn cuts_an_office(after: &str) -> bool {
    let office = after.split('〔').next().filter(|office| office.len() < after.len());
    office.is_some_and(|office| (1..=2).contains(&office.chars().count()) && office.chars().all(is_han))
}

/// 5 个工|作日: the words back to the number and those ahead make a unit.
fn cuts_a_unit(before: &str, after: &str) -> bool {
    let number = before.trim_end_matches(is_han);
    let is_counted = number.trim_end_matches(' ').ends_with(|sign: char| sign.is_ascii_digit());
    let begun = before.strip_prefix(number).unwrap_or_default();
    is_counted && !begun.is_empty() && after_number(&[begun, after].concat()) > begun.len()
}

#[cfg(test)]
mod tests {
    use super::breaks;

    /// The text with a bar where a line may end.
    fn check(text: &str, expect: &str) {
        let mut shown = String::new();
        let mut from = 0;
        for place in breaks(text) {
            shown.push_str(text.get(from..place.at).unwrap());
            from = place.at;
            shown.push('|');
        }
        assert_eq!(shown.strip_suffix('|'), Some(expect));
    }

    #[test]
    fn a_number_keeps_its_unit() {
        check("补20万元。", "补|20万元。");
        check("每台 20 万元以内", "每|台 |20 万元|以|内");
        check("在15个工作日内完成", "在|15个工作日|内|完|成");
        check("占80%以上", "占|80%以|上");
        check("共150台电梯", "共|150台|电|梯");
    }

    #[test]
    fn dates_ranges_and_document_numbers_stay_whole() {
        check("于2026年5月31日前提交", "于|2026年5月31日前|提|交");
        check("工作日9:00—17:00办理", "工|作|日|9:00—17:00办|理");
        check("电话0555-0000012。", "电|话|0555-0000012。");
        check("见云政办〔2026〕12号文", "见|云政办〔2026〕12号|文");
    }

    #[test]
    fn the_name_of_a_clause_stays_whole() {
        check("第十九条、第二十二条、附件2", "第十九条、|第二十二条、|附件2");
        check("二、（一），四、（四）", "二、（一），|四、（四）");
        check("第一批和第十台", "第一|批|和|第十|台");
    }

    #[test]
    fn no_mark_stands_at_the_wrong_end_of_a_line() {
        check("好。（见附件）吗", "好。|（见|附件）|吗");
        check("《办法》，及", "《办|法》，|及");
        check("用“云溪通”手机", "用|“云|溪|通”|手|机");
        check("等……都", "等……|都");
    }

    #[test]
    fn a_line_end_is_a_line_end() {
        let places: Vec<(usize, bool)> =
            breaks("甲\n乙").into_iter().map(|place| (place.at, place.is_forced)).collect();
        assert_eq!(places, [(4, true), (7, true)]);
    }
}
