//! How far a number reaches as it is written, for whoever cuts text at it and need not know its value: 2,000, 2—5, 三分之二.
//!
//! It looks at no word after the number, so that it is small enough for the browser.

use super::numeral;
use super::share::WHOLES;

/// Signs and words between the two ends of a range, as they are written, the longer before the shorter.
pub(crate) const RANGE_MARKS: [&str; 9] = ["——", "—", "–", "－", "-", "～", "~", "至", "到"];

/// Where the first number of `text` begins: digits first; Chinese numerals only where it has no digits.
///
/// ```text
/// 约 2,000 元 → 2,000 元; 三分之二 → 三分之二; 一次性 → none
/// ```
pub(crate) fn start(text: &str) -> Option<usize> {
    if let Some(start) = text.find(numeral::is_digit) {
        return Some(start);
    }
    text.char_indices().map(|(at, _)| at).find(|at| {
        text.get(*at..).is_some_and(|rest| {
            // 一 alone is a word more often than a number: 一次性, 统一, 第一.
            length(rest) > 0 && !(rest.starts_with('一') && length(rest) == '一'.len_utf8())
        })
    })
}

/// Bytes of the number at the start: 2,000 or 0.5 or 2—5 or 三分之二 or 百分之五十.
pub(crate) fn length(text: &str) -> usize {
    let mut end = 0;
    let mut rest = text;
    loop {
        let length = single(rest);
        if length == 0 {
            return end;
        }
        end = text.len() - rest.len() + length;
        rest = rest.get(length..).unwrap_or_default().trim_start();
        let Some(after) = RANGE_MARKS.iter().find_map(|mark| rest.strip_prefix(mark)) else { return end };
        rest = after.trim_start();
    }
}

fn single(text: &str) -> usize {
    if text.starts_with(numeral::is_digit) {
        let rest = text.trim_start_matches(|it| numeral::is_digit(it) || matches!(it, ',' | '，' | '.' | '．'));
        let run = text.get(..text.len() - rest.len()).unwrap_or_default();
        return run.trim_end_matches(|it| !numeral::is_digit(it)).len();
    }
    let prefix = WHOLES.iter().find(|(part, _)| text.starts_with(*part)).map_or(0, |(part, _)| part.len());
    let body = text.get(prefix..).unwrap_or_default();
    if prefix == 0 && body.starts_with(['百', '千', '万', '亿', '零']) {
        return 0;
    }
    let run = |text: &str| text.len() - text.trim_start_matches(numeral::is_han).len();
    let whole = run(body);
    if whole == 0 {
        return 0;
    }
    let part = body.get(whole..).and_then(|after| after.strip_prefix("分之")).map_or(0, run);
    prefix + whole + if part > 0 { "分之".len() + part } else { 0 }
}
