//! Numbers that name and do not count: documents, clauses, days and years in digits.

use super::number::{Style, digit_by_digit, integer};
use super::token::is_digit;
use crate::text::reading::numeral::{self, Script};
use crate::text::reading::{Day, DayPart};

/// 云政办〔2026〕12号: what stands before the bracket, the year digit by digit, then 第.
pub(super) fn document(token: &str, year: u32, number: u32) -> String {
    let office = token.find(|sign| "〔[［（(【".contains(sign)).and_then(|at| token.get(..at)).unwrap_or_default();
    let year = digit_by_digit(&year.to_string(), Style::Year);
    [office, &year, "年第", &integer(&number.to_string()), "号"].concat()
}

/// 第6条, 第（三）项, 附件3: the numbers without their brackets; 编号0012 is said by its digits.
pub(super) fn place(token: &str) -> String {
    if token.starts_with('0') && token.chars().all(is_digit) {
        return digit_by_digit(token, Style::Code);
    }
    counted(token).replace(['（', '(', '）', ')'], "")
}

/// A day as it is written: the year digit by digit, 2026—2028年 with the word at both.
pub(super) fn day(token: &str, day: Day) -> String {
    if token.contains(['-', '.', '/']) {
        return whole(day);
    }
    let said = counted(token);
    let is_bare_year = day.part == DayPart::Year && token.chars().all(is_digit);
    if is_bare_year { [&said, "年"].concat() } else { said }
}

/// 2026-05-31 in words.
fn whole(day: Day) -> String {
    let number = |number: u8, word: &str| [&integer(&number.to_string()), word].concat();
    let mut said = String::new();
    if let Some(year) = day.year {
        said.push_str(&[&digit_by_digit(&year.to_string(), Style::Year), "年"].concat());
    }
    if let DayPart::Month(month) | DayPart::Day(month, _) = day.part {
        said.push_str(&number(month, "月"));
    }
    if let DayPart::Day(_, day) = day.part {
        said.push_str(&number(day, "日"));
    }
    said
}

/// The words with every number in digits said: years, and what has their four digits, one by one.
pub(super) fn counted(token: &str) -> String {
    let mut said = String::new();
    let mut rest = token;
    while let Some(at) = rest.find(is_digit) {
        let (words, digits) = rest.split_at(at);
        let length = digits.find(|sign| !is_digit(sign)).unwrap_or(digits.len());
        let (digits, after) = digits.split_at(length);
        let is_year = after.starts_with('年') || (digits.len() == 4 && digits.starts_with(['1', '2']));
        said.push_str(words);
        said.push_str(&if is_year { digit_by_digit(digits, Style::Year) } else { integer(unpadded(digits)) });
        rest = after;
    }
    said.push_str(rest);
    said
}

/// 05 of 05月 as 5.
fn unpadded(digits: &str) -> &str {
    Some(digits.trim_start_matches('0')).filter(|digits| !digits.is_empty()).unwrap_or("0")
}

/// 二、（一）1（3) at the start of `text`, a place in a document by its outline: the words, and how many bytes it has.
pub(super) fn outline(text: &str) -> Option<(usize, String)> {
    let part = numeral::leading(text).filter(|part| part.script == Script::Han)?;
    let mut at = part.length;
    let name = text.get(..at)?;
    at += text.get(at..)?.starts_with('、').then_some('、'.len_utf8())?;
    let (length, section) = bracketed(text.get(at..)?)?;
    at += length;
    let mut said = ["第", name, "部分第", &section, "项"].concat();
    let point = text.get(at..).and_then(numeral::leading).filter(|point| point.script == Script::Arabic);
    let Some(point) = point else { return Some((at, said)) };
    at += point.length;
    said.push_str(&["第", &integer(&point.value.to_string()), "点"].concat());
    if let Some((length, detail)) = text.get(at..).and_then(bracketed) {
        at += length;
        said.push_str(&["第", &detail, "小点"].concat());
    }
    Some((at, said))
}

/// A numeral in brackets, in words, and how many bytes it takes.
fn bracketed(text: &str) -> Option<(usize, String)> {
    let inside = text.strip_prefix(['（', '('])?;
    let number = numeral::leading(inside)?;
    let rest = inside.get(number.length..)?.strip_prefix(['）', ')'])?;
    Some((text.len() - rest.len(), integer(&number.value.to_string())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_of_numerals_is_no_outline() {
        assert_eq!(outline("一、二、三"), None);
        assert_eq!(outline("1、（一）"), None);
        assert_eq!(outline("二、（一）要求").map(|it| it.1), Some("第二部分第一项".to_owned()));
    }
}
