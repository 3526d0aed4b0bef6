//! Telephones in any grouping: 0555-0000012, (0555) 000 0012, 400 123 4567, 138 0000 0012, 12345 after a word that says to call.

use super::number;
use super::signs::{BREAK, Signs};
use super::unit;

/// Words near which a row of digits is a telephone.
const CALLING: [&str; 12] =
    ["电话", "热线", "拨打", "传真", "致电", "手机", "咨询", "举报", "区号", "打", "拨", "联系方式"];
/// Those that call nothing when they stand after the digits, or are a part of other words.
const CALLING_BEFORE: [&str; 3] = ["打", "拨", "联系方式"];
/// How many signs before a number such a word may stand.
const CALLING_DISTANCE: usize = 8;
/// What the numbers of public services begin with, and what stands after one that is not called: 12345政务服务热线.
const SERVICES: [&str; 4] = ["10", "12", "95", "96"];
const AFTER_SERVICES: [&str; 4] = ["热线", "平台", "政务服务", "服务热线"];
/// Most groups of one number: +86 138 0000 0012.
const MOST_GROUPS: usize = 5;

/// A telephone with its digits.
pub(crate) struct Read {
    pub(crate) digits: String,
    pub(crate) start: usize,
    pub(crate) end: usize,
}

/// The telephones at `at`: one, or two where only the last digits of the second are written (0555-0000012/13).
pub(crate) fn read(signs: &Signs, at: usize) -> Vec<Read> {
    if !signs.at(at).is_some_and(|sign| is_digit(sign) || matches!(sign, '(' | '+')) {
        return Vec::new();
    }
    if signs.before(at).is_some_and(|before| before.is_ascii_alphanumeric() || matches!(before, '-' | '.' | '/')) {
        return Vec::new();
    }
    let Some(end) = grouped(signs, at).or_else(|| plain(signs, at)) else { return Vec::new() };
    if signs.at(end).is_some_and(|next| next.is_ascii_alphanumeric()) {
        return Vec::new();
    }
    let digits_of =
        |start: usize, end: usize| -> String { signs.text(start, end).chars().filter(char::is_ascii_digit).collect() };
    // 0555-0000012转3
    let extension = signs.first(end, &["转", "-"]).map(|(_, length)| row(signs, end + length));
    let last = extension.filter(|digits| (1..=5).contains(digits)).map_or(end, |digits| end + 1 + digits);
    let mut read = vec![Read { digits: digits_of(at, last), start: at, end: last }];
    let other = if signs.at(last) == Some('/') { row(signs, last + 1) } else { 0 };
    let whole = digits_of(at, end);
    if (1..=4).contains(&other)
        && let Some(kept) = whole.len().checked_sub(other).and_then(|kept| whole.get(..kept))
    {
        let digits = [kept, &digits_of(last + 1, last + 1 + other)].concat();
        read.push(Read { digits, start: last + 1, end: last + 1 + other });
    }
    read
}

fn row(signs: &Signs, at: usize) -> usize {
    signs.run(at, is_digit)
}

const fn is_digit(sign: char) -> bool {
    sign.is_ascii_digit()
}

/// Fewest digits of a number with area code, of a mobile, or of a service.
const SHORTEST: usize = 10;

/// Rows of digits with one sign between them that make a telephone together; the most of them that do.
fn grouped(signs: &Signs, at: usize) -> Option<usize> {
    let bracketed = signs.at(at) == Some('(');
    // Most numbers are one row, and shorter than any telephone.
    let first = row(signs, at + usize::from(bracketed));
    let is_one_row = !matches!(signs.at(at + usize::from(bracketed) + first), Some('-' | ' ' | ')'));
    if first == 0 || (is_one_row && first < SHORTEST) {
        return None;
    }
    let mut ends = Vec::new();
    let mut digits = String::new();
    let mut from = at + usize::from(bracketed);
    while ends.len() < MOST_GROUPS {
        let length = row(signs, from);
        if length == 0 {
            break;
        }
        digits.push_str(&signs.text(from, from + length));
        from += length;
        ends.push((from, digits.clone()));
        let close = usize::from(signs.at(from) == Some(')') && bracketed && ends.len() == 1);
        let gap = close + usize::from(matches!(signs.at(from + close), Some('-' | ' ')));
        if gap == 0 {
            break;
        }
        from += gap;
    }
    let area = ends.first().map_or(0, |(_, digits)| digits.len());
    let is_whole = |(_, digits): &&(usize, String)| is_telephone(digits, area, bracketed);
    ends.iter().rev().find(is_whole).map(|(end, _)| *end)
}

/// Whether `digits`, the first `area` of them in a row, are a number with area code, of a mobile, or of a service.
fn is_telephone(digits: &str, area: usize, bracketed: bool) -> bool {
    let is_area = digits.starts_with('0') && !digits.starts_with("00");
    let local = digits.len().saturating_sub(area);
    match digits.len() {
        10..=12 if is_area && area == digits.len() => !bracketed,
        10..=12 if is_area && (3..=4).contains(&area) => (7..=8).contains(&local),
        11 => digits.starts_with('1') && !digits.starts_with("10") && !bracketed && matches!(area, 3 | 4 | 7 | 11),
        10 => (digits.starts_with("400") || digits.starts_with("800")) && !bracketed && matches!(area, 3 | 4 | 6 | 10),
        _ => false,
    }
}

/// 12345 and local numbers: digits that nothing counts, near a word that says to call.
fn plain(signs: &Signs, at: usize) -> Option<usize> {
    let length = row(signs, at);
    if !(3..=12).contains(&length) {
        return None;
    }
    let end = at + length;
    // 5551234、5551235: after a number that is called stands another.
    let first = (1..=CALLING_DISTANCE.min(at)).find(|back| {
        let from = at - back;
        signs.at(at - 1) == Some('、') && row(signs, from) + 1 == *back && !signs.before(from).is_some_and(is_digit)
    });
    let start = first.map_or(at, |back| at - back);
    let before = signs.text(start.saturating_sub(CALLING_DISTANCE), start);
    let before = before.rsplit(['，', '。', ';', BREAK]).next().unwrap_or_default();
    let is_called = CALLING
        .iter()
        .any(|word| if CALLING_BEFORE.contains(word) { before.ends_with(word) } else { before.contains(word) });
    let is_after = signs.first(end, &CALLING).is_some_and(|(word, _)| !CALLING_BEFORE.contains(&word));
    let is_service = length == 5 && signs.first(at, &SERVICES).is_some() && signs.first(end, &AFTER_SERVICES).is_some();
    let is_counted = unit::read(signs, end).is_some() || number::read(signs, at)?.length > length;
    let is_time = matches!(signs.at(end), Some(':' | '年' | '月' | '.'));
    ((is_called || is_after || is_service) && !is_counted && !is_time).then_some(end)
}

#[cfg(test)]
mod tests {
    use crate::text::reading::facts;

    fn check(text: &str, expect: &[&str]) {
        let read: Vec<String> = facts(text).iter().map(|fact| fact.kind.to_string()).collect();
        assert_eq!(read, expect, "{text}");
    }

    #[test]
    fn telephones_are_read_in_every_grouping() {
        for text in ["400-123-4567", "400 123 4567", "4001234567", "400-1234567", "４００－１２３－４５６７"]
        {
            check(text, &["电话4001234567"]);
        }
        for text in ["138 0000 0012", "138-0000-0012", "13800000012"] {
            check(text, &["电话13800000012"]);
        }
        for text in ["0555-0000012", "（0555）0000012", "（0555） 000 0012", "0555 0000012", "0555-000-0012"] {
            check(text, &["电话05550000012"]);
        }
        check("拨打12345，热线 12366，打110", &["电话12345", "电话12366", "电话110"]);
        check("12345政务服务热线", &["电话12345"]);
        check("咨询电话：5551234、5551235", &["电话5551234", "电话5551235"]);
    }

    #[test]
    fn extensions_and_second_numbers_belong_to_it() {
        check("电话0555-0000012转3", &["电话055500000123"]);
        check("0555-0000012/13", &["电话05550000012", "电话05550000013"]);
    }

    #[test]
    fn other_rows_of_digits_are_none() {
        check("2026-05-31", &["2026-05-31"]);
        check("咨询电话：8:30—17:30，共 2000 元", &["8:30", "17:30", "2000元"]);
        check("打8折", &["80%"]);
    }
}
