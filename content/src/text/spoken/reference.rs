//! Numbers that name and do not count: documents, clauses, days and years in digits.

use jiff::civil::Date;

use super::RANGE_SIGNS;
use super::measure::{ends, starts};
use super::number::{Digits, digit_by_digit, integer};

/// What follows four digits that are a year.
const AFTER_YEAR: [&str; 3] = ["年", "学年", "届"];

const NUMERALS: &str = "一二三四五六七八九十百";

/// The name at the start of `text`, said, and how many characters it takes.
pub(super) fn read(before: &[char], text: &[char]) -> Option<(usize, String)> {
    match *text.first()? {
        '〔' | '[' | '［' | '（' | '(' | '【' => document_number(text),
        '第' => item(text),
        '0'..='9' if !before.last().is_some_and(char::is_ascii_alphanumeric) => {
            iso(text).or_else(|| year(before, text))
        }
        sign if NUMERALS.contains(sign) && !before.last().is_some_and(|sign| NUMERALS.contains(*sign)) => outline(text),
        _ => None,
    }
}

/// 〔2026〕12号: the year digit by digit, then 第.
fn document_number(text: &[char]) -> Option<(usize, String)> {
    let year = digits(text.get(1..)?)?;
    if year.len() != 4 || !matches!(text.get(5)?, '〕' | ']' | '］' | '）' | ')' | '】') {
        return None;
    }
    let mut at = 6;
    if text.get(at) == Some(&'第') {
        at += 1;
    }
    let number = digits(text.get(at..)?)?;
    at += number.len();
    let said = [&digit_by_digit(&year, Digits::Year), "年第", &integer(number.trim_start_matches('0')), "号"].concat();
    (text.get(at) == Some(&'号')).then_some((at + 1, said))
}

/// 第（三）项 is said 第三项.
fn item(text: &[char]) -> Option<(usize, String)> {
    let (length, numeral) = bracketed(text.get(1..)?)?;
    Some((1 + length, ["第", &numeral].concat()))
}

/// 二、（一）1: a place in a document by its outline.
fn outline(text: &[char]) -> Option<(usize, String)> {
    let part: String = text.iter().take_while(|sign| NUMERALS.contains(**sign)).collect();
    let mut at = part.chars().count();
    if text.get(at) != Some(&'、') {
        return None;
    }
    let (length, section) = bracketed(text.get(at + 1..)?)?;
    at += 1 + length;
    let mut said = ["第", &part, "部分第", &section, "项"].concat();
    let Some(point) = text.get(at..).and_then(digits) else { return Some((at, said)) };
    at += point.len();
    said.push_str(&["第", &integer(&point), "点"].concat());
    if let Some((length, detail)) = text.get(at..).and_then(bracketed) {
        at += length;
        said.push_str(&["第", &detail, "小点"].concat());
    }
    Some((at, said))
}

/// A numeral in brackets, in Han, and how many characters it takes.
fn bracketed(text: &[char]) -> Option<(usize, String)> {
    if !matches!(text.first()?, '（' | '(') {
        return None;
    }
    let end = text.iter().position(|sign| matches!(sign, '）' | ')'))?;
    let inside: String = text.get(1..end)?.iter().collect();
    let is_number = !inside.is_empty() && inside.chars().all(|sign| sign.is_ascii_digit());
    let is_numeral = !inside.is_empty() && inside.chars().all(|sign| NUMERALS.contains(sign));
    let said = if is_number { integer(&inside) } else { inside };
    (is_number || is_numeral).then_some((end + 1, said))
}

/// 2026-05-31, 2026.5.31, 2026/5/31, and 2026-05.
fn iso(text: &[char]) -> Option<(usize, String)> {
    let year = digits(text).filter(|year| year.len() == 4)?;
    let mark = *text.get(4).filter(|mark| matches!(mark, '-' | '.' | '/'))?;
    let month = digits(text.get(5..)?).filter(|month| month.len() <= 2)?;
    let mut at = 5 + month.len();
    let mut said = [&digit_by_digit(&year, Digits::Year), "年", &integer(&unpadded(&month)), "月"].concat();
    let day = if text.get(at) == Some(&mark) { text.get(at + 1..).and_then(digits) } else { None };
    let numbers = |day: &str| Some((year.parse().ok()?, month.parse().ok()?, day.parse().ok()?));
    let Some(day) = day.filter(|day| day.len() <= 2) else {
        let is_month = mark == '-' && month.len() == 2 && Date::new(2000, month.parse().ok()?, 1).is_ok();
        let is_end = !text.get(at).is_some_and(|next| next.is_ascii_digit() || *next == '年' || *next == '-');
        return (is_month && is_end).then_some((at, said));
    };
    let (year, month, number) = numbers(&day)?;
    Date::new(year, month, number).ok()?;
    at += 1 + day.len();
    said.push_str(&[&integer(&unpadded(&day)), "日"].concat());
    Some((at, said))
}

/// 2026年, and the first year of 2026—2028年.
fn year(before: &[char], text: &[char]) -> Option<(usize, String)> {
    let year = digits(text).filter(|year| year.len() == 4 && year.starts_with(['1', '2']))?;
    let after = text.get(4..)?;
    let said = digit_by_digit(&year, Digits::Year);
    if AFTER_YEAR.iter().any(|word| starts(after, word)) && !ends(before, "每") && !is_duration(after) {
        return Some((4, said));
    }
    if !matches!(after.first(), Some(mark) if RANGE_SIGNS.contains(mark) || matches!(mark, '至' | '到')) {
        return None;
    }
    let second = digits(after.get(1..)?).filter(|year| year.len() == 4)?;
    let last = after.get(5..)?;
    let named = AFTER_YEAR.iter().find(|word| starts(last, word))?;
    Some((4, if *named == "年" { [&said, "年"].concat() } else { said })).filter(|_| second.starts_with(['1', '2']))
}

/// 2000年以上 is a length of time.
fn is_duration(after: &[char]) -> bool {
    ["年以上", "年多", "年来"].iter().any(|word| starts(after, word))
}

fn unpadded(number: &str) -> String {
    number.trim_start_matches('0').to_owned()
}

fn digits(text: &[char]) -> Option<String> {
    let digits: String = text.iter().take_while(|sign| sign.is_ascii_digit()).collect();
    (!digits.is_empty()).then_some(digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn han_alone_is_no_reference() {
        assert_eq!(read(&[], &"第一条".chars().collect::<Vec<_>>()), None);
        assert_eq!(read(&[], &"一、二、三".chars().collect::<Vec<_>>()), None);
    }
}
