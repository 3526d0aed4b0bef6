//! Names that must be right to the letter: document numbers and quoted titles, with the telephones between them.

use super::number;
use super::plain_number;
use super::signs::{BREAK, Signs};
use super::telephone;
use super::token::FactKind;
use crate::text::fold;
use crate::text::script::simplified;

/// Most characters of the office's sign in a document number: 国办发, 皖政办秘.
pub(super) const LONGEST_SIGN: usize = 12;
/// Words before a document number that are none of it.
pub(super) const BEFORE_NUMBERS: [&str; 17] = [
    "根据", "按照", "依据", "依照", "参照", "执行", "落实", "印发", "文号", "按", "和", "及", "与", "的", "见", "由",
    "是",
];
/// Most characters of a title; what is longer has lost its closing mark.
const LONGEST_TITLE: usize = 200;
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
            Some('[' | '(') => document_number(signs, at),
            Some('1' | '2') => plain_number::read(signs, at),
            _ => None,
        };
        #[cfg(not(target_arch = "wasm32"))]
        let found = found.or_else(|| {
            let may_begin =
                matches!(signs.at(at), Some('1' | '2')) && !signs.before(at).is_some_and(number::is_numeral);
            if may_begin { super::order_number::read(signs, at) } else { None }
        });
        let called = match signs.at(at) {
            Some('(' | '0'..='9') if found.is_none() => telephone::read(signs, at),
            _ => Vec::new(),
        };
        let joined = found.as_ref().map(|found| plain_number::joined(signs, found)).unwrap_or_default();
        let last = joined.last().or(found.as_ref());
        let end = last.map(|last| last.end).or(called.last().map(|last| last.end));
        at = end.unwrap_or(at + 1);
        named.extend(found);
        named.extend(joined);
        named.extend(called.into_iter().map(|it| Named {
            kind: FactKind::Phone(it.digits),
            start: it.start,
            end: it.end,
        }));
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

/// Whether the title stands in `words`, which are folded as titles are.
pub(crate) fn stands_in(title: &str, words: &str) -> bool {
    folded_title(words).contains(title)
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
    let after = (start..=at).rev().find(|place| signs.ends_any(*place, &BEFORE_NUMBERS));
    start = after.unwrap_or(start);
    let office = signs.text(start, at);
    Some(Named { kind: FactKind::DocumentNumber { office, year, number }, start, end: from + length + 1 })
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
        check("云政办〔2023〕5号和〔2024〕11号", &["云政办〔2023〕5号", "〔2024〕11号"]);
        check("（2026年）", &[]);
    }

    #[test]
    fn titles_keep_the_titles_inside_them() {
        check("根据《关于印发〈补助办法〉的通知》和《条例》", &["《关于印发《补助办法》的通知》", "《条例》"]);
        check("《没有关上", &[]);
    }
}
