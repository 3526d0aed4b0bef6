//! Names that must be right to the letter: document numbers, quoted titles, telephones.

use super::number;
use super::signs::{BREAK, Signs};
use super::token::FactKind;
use crate::text::fold;
use crate::text::script::simplified;

/// Most characters of the office's sign in a document number: 国办发, 皖政办秘.
const LONGEST_SIGN: usize = 12;
/// Words before a document number that are none of it.
const BEFORE_NUMBERS: [&str; 17] = [
    "根据", "按照", "依据", "依照", "参照", "执行", "落实", "印发", "文号", "按", "和", "及", "与", "的", "见", "由",
    "是",
];
/// Most characters of a title; what is longer has lost its closing mark.
const LONGEST_TITLE: usize = 200;
/// Words near which a row of digits is a telephone.
const CALLING: [&str; 8] = ["电话", "热线", "拨打", "传真", "致电", "手机", "咨询", "举报"];
/// How many signs before a number such a word may stand.
const CALLING_DISTANCE: usize = 8;

/// A name with its place in the signs.
pub(crate) struct Named {
    pub(crate) kind: FactKind,
    pub(crate) start: usize,
    pub(crate) end: usize,
}

/// Every document number, title and telephone, in order of place.
pub(crate) fn read_all(signs: &Signs) -> Vec<Named> {
    let mut named = Vec::new();
    let mut at = 0;
    while at < signs.len() {
        let found = match signs.at(at) {
            Some('《') => title(signs, at),
            Some('[' | '(') => document_number(signs, at).or_else(|| phone(signs, at)),
            Some('0'..='9') => phone(signs, at),
            _ => None,
        };
        at = found.as_ref().map_or(at + 1, |found| found.end);
        named.extend(found);
    }
    named
}

/// 《…》, with the marks of titles inside it.
fn title(signs: &Signs, at: usize) -> Option<Named> {
    let mut depth = 0_usize;
    for end in at..signs.len().min(at + LONGEST_TITLE) {
        match signs.at(end)? {
            '《' => depth += 1,
            '》' => depth -= 1,
            BREAK => return None,
            _ => {}
        }
        if depth == 0 {
            let title = folded_title(&signs.text(at + 1, end));
            return (!title.is_empty()).then(|| Named { kind: FactKind::Title(title), start: at, end: end + 1 });
        }
    }
    None
}

/// The words of a title in one spelling; titles inside it have one kind of mark.
pub(crate) fn folded_title(words: &str) -> String {
    fold::fold(words).replace('〈', "《").replace('〉', "》").chars().map(simplified).collect()
}

/// 云政办〔2026〕12号, its bracket at `at`.
fn document_number(signs: &Signs, at: usize) -> Option<Named> {
    let (year, 4) = number::digits(signs, at + 1)? else { return None };
    let close = signs.at(at + 5).filter(|close| matches!(close, ']' | ')'))?;
    // (2026)12号 is how older documents have it; other brackets do not mix.
    if (signs.at(at) == Some('[')) != (close == ']') {
        return None;
    }
    let from = at + 6 + usize::from(signs.at(at + 6) == Some('第'));
    let (number, length) = number::digits(signs, from)?;
    if signs.at(from + length) != Some('号') {
        return None;
    }
    let is_sign = |character: char| fold::is_han(character) || character.is_ascii_uppercase();
    let reach = (1..=LONGEST_SIGN.min(at)).take_while(|back| signs.at(at - back).is_some_and(is_sign)).last();
    let mut start = at - reach.unwrap_or(0);
    let after = (start..at).rev().find(|place| signs.ends_any(*place, &BEFORE_NUMBERS));
    start = after.unwrap_or(start);
    let office = signs.text(start, at);
    Some(Named { kind: FactKind::DocumentNumber { office, year, number }, start, end: from + length + 1 })
}

/// A telephone at `at`: with area code, mobile, of a service, or a row of digits after a word that says so.
fn phone(signs: &Signs, at: usize) -> Option<Named> {
    if signs.before(at).is_some_and(|before| before.is_ascii_alphanumeric() || matches!(before, '-' | '.')) {
        return None;
    }
    let end = with_area(signs, at).or_else(|| service(signs, at)).or_else(|| plain(signs, at))?;
    if signs.at(end).is_some_and(|next| next.is_ascii_alphanumeric()) {
        return None;
    }
    // 0555-0000012转3
    let extension = signs.first(end, &["转", "-"]).map(|(_, length)| signs.run(end + length, |it| it.is_ascii_digit()));
    let end = extension.filter(|digits| (1..=4).contains(digits)).map_or(end, |digits| end + 1 + digits);
    let digits: String = signs.text(at, end).chars().filter(char::is_ascii_digit).collect();
    Some(Named { kind: FactKind::Phone(digits), start: at, end })
}

fn row(signs: &Signs, at: usize) -> usize {
    signs.run(at, |sign| sign.is_ascii_digit())
}

/// 0555-0000012, (0555)0000012, 0555 0000012, 05550000012.
fn with_area(signs: &Signs, at: usize) -> Option<usize> {
    let is_bracketed = signs.at(at) == Some('(');
    let from = at + usize::from(is_bracketed);
    let length = row(signs, from);
    if signs.at(from) != Some('0') {
        return None;
    }
    if (10..=12).contains(&length) && !is_bracketed {
        return Some(from + length);
    }
    let close = if is_bracketed { &[')'][..] } else { &['-', ' '] };
    let is_area = (3..=4).contains(&length) && signs.at(from + length).is_some_and(|it| close.contains(&it));
    let local = row(signs, from + length + 1);
    (is_area && (7..=8).contains(&local)).then_some(from + length + 1 + local)
}

/// 400-123-4567 and mobile numbers.
fn service(signs: &Signs, at: usize) -> Option<usize> {
    let length = row(signs, at);
    let is_mobile = length == 11 && signs.at(at) == Some('1');
    let is_service = signs.starts(at, "400") || signs.starts(at, "800");
    if is_mobile || (is_service && length == 10) {
        return Some(at + length);
    }
    let second = row(signs, at + 4);
    let is_parted = is_service && length == 3 && signs.at(at + 3) == Some('-');
    match second {
        7 if is_parted => Some(at + 11),
        3 | 4 if is_parted && signs.at(at + 4 + second) == Some('-') => {
            let third = row(signs, at + 5 + second);
            (second + third == 7).then_some(at + 5 + second + third)
        }
        _ => None,
    }
}

/// 12345 and local numbers: digits that nothing counts, near a word that says to call.
fn plain(signs: &Signs, at: usize) -> Option<usize> {
    let length = row(signs, at);
    let end = at + length;
    let before = signs.text(at.saturating_sub(CALLING_DISTANCE), at);
    let before = before.rsplit(['，', '。', ';', BREAK]).next().unwrap_or_default();
    let is_called = CALLING.iter().any(|word| before.contains(word)) || signs.first(end, &CALLING).is_some();
    let is_counted = super::unit::read(signs, end).is_some() || super::number::read(signs, at)?.length > length;
    let is_time = matches!(signs.at(end), Some(':' | '年' | '月' | '.'));
    ((3..=12).contains(&length) && is_called && !is_counted && !is_time).then_some(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expect: &[&str]) {
        let read: Vec<String> = read_all(&Signs::of(text)).iter().map(|it| it.kind.to_string()).collect();
        assert_eq!(read, expect, "{text}");
    }

    #[test]
    fn document_numbers_are_read_with_their_sign() {
        check("根据云政办〔2026〕12号文件", &["云政办〔2026〕12号"]);
        check("（云政办[2026]第12号）", &["云政办〔2026〕12号"]);
        check("国办发(2019)54号", &["国办发〔2019〕54号"]);
        check("（2026年）", &[]);
    }

    #[test]
    fn titles_keep_the_titles_inside_them() {
        check("根据《关于印发〈补助办法〉的通知》和《条例》", &["《关于印发《补助办法》的通知》", "《条例》"]);
        check("《没有关上", &[]);
    }

    #[test]
    fn telephones_are_read_in_every_form() {
        check("打 0555-0000012，或者（0555）0000013", &["电话05550000012", "电话05550000013"]);
        check("400-123-4567、13800000000", &["电话4001234567", "电话13800000000"]);
        check("拨打12345，热线 12366", &["电话12345", "电话12366"]);
        check("咨询电话：8:30—17:30，共 2000 元，2026年", &[]);
        check("电话0555-0000012转3", &["电话055500000123"]);
    }
}
