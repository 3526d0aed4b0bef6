//! Written Chinese as it is said aloud: 2026年5月31日 is 二〇二六年五月三十一日, 20万元 二十万元, 9:00—17:00 上午九点到下午五点.
//!
//! [`read_out`] goes through a text once and says every token of the grammar by what it is: a date, a document's number, a
//! telephone, a time, a share, an amount. Words stay as they are. What is said of an explainer, and in which order, is left to
//! [`crate::script`].

mod clock;
mod marks;
mod measure;
mod number;
mod quantity;
mod reference;
mod telephone;
mod token;

use self::token::{Kind, Token};
use crate::text::fold::is_han;
use crate::text::reading::{FactKind, Unit, numeral};
use crate::text::units::Dimension;

/// Signs between two ends of a range.
const RANGE_SIGNS: [char; 6] = ['—', '–', '－', '-', '～', '~'];

/// Most characters in brackets that are still an aside.
const LONGEST_BRACKET: usize = 400;

/// What stands in brackets for "or": 村（社区）.
const ALTERNATIVES: [&str; 5] = ["社区", "街道", "乡镇", "园区", "居委会"];

/// Signs that are said as a word, where a number follows.
const BEFORE_NUMBERS: [(char, &str); 7] =
    [('≥', "不少于"), ('≤', "不超过"), ('＞', "超过"), ('>', "超过"), ('＜', "不到"), ('<', "不到"), ('±', "正负")];

/// Signs that are said as a word between two numbers.
const BETWEEN_NUMBERS: [(char, &str); 5] = [('×', "乘"), ('+', "加"), ('＋', "加"), ('=', "等于"), ('＝', "等于")];

/// Says `text` aloud: 云政办〔2026〕12号 is 云政办二〇二六年第十二号.
pub(crate) fn read_out(text: &str) -> String {
    marks::tidy(&words(&marks::without_spaces(text)))
}

/// The words of a text without spaces, its marks as they come.
fn words(text: &str) -> String {
    let tokens = token::all(text);
    let mut reader = Reader { text, tokens: &tokens, at: 0, out: String::with_capacity(text.len()) };
    while reader.step() {}
    reader.out
}

struct Reader<'s> {
    text: &'s str,
    /// Those that are not said yet.
    tokens: &'s [Token],
    at: usize,
    out: String,
}

impl<'s> Reader<'s> {
    fn before(&self) -> &'s str {
        self.text.get(..self.at).unwrap_or_default()
    }

    fn rest(&self) -> &'s str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// Reads what stands here; whether there was anything.
    fn step(&mut self) -> bool {
        let Some(next) = self.rest().chars().next() else { return false };
        while let Some((_, rest)) = self.tokens.split_first().filter(|(first, _)| first.span.start < self.at) {
            self.tokens = rest;
        }
        match self.address().or_else(|| self.number(next)).or_else(|| self.sign(next)) {
            Some((end, said)) => {
                self.at = end.max(self.at + next.len_utf8());
                self.out.push_str(&said);
            }
            None => {
                self.at += next.len_utf8();
                self.out.push(next);
            }
        }
        true
    }

    /// An address of the web stays as it is: it is not for the ear, and numbers in it are none.
    fn address(&self) -> Option<(usize, String)> {
        if self.before().ends_with(is_address_sign) {
            return None;
        }
        let rest = self.rest();
        let run = rest.get(..rest.find(|sign| !is_address_sign(sign)).unwrap_or(rest.len()))?;
        let run = run.trim_end_matches(['.', ':', '/']);
        let is_address = run.contains("://") || run.starts_with("www.") || (run.contains('@') && run.contains('.'));
        is_address.then(|| (self.at + run.len(), run.to_owned()))
    }

    /// The number that begins here, said, and where it ends.
    fn number(&self, next: char) -> Option<(usize, String)> {
        let loose;
        let (token, after) = match self.tokens.split_first().filter(|(first, _)| first.span.start == self.at) {
            Some((first, after)) => (first, after.first()),
            None if next.is_ascii_digit() => {
                loose = token::loose(self.text, self.at)?;
                (&loose, None)
            }
            None => {
                let follows_numeral = self.before().ends_with(numeral::is_han);
                let (length, said) = reference::outline(self.rest()).filter(|_| !follows_numeral)?;
                return Some((self.at + length, said));
            }
        };
        let (end, written) = (token.span.end, token.span.of(self.text));
        match &token.kind {
            Kind::Place => Some((end, reference::place(written))),
            Kind::Other => quantity::read(self.text, token, after),
            Kind::Fact(fact) => match &fact.kind {
                FactKind::Quantity { .. } | FactKind::Proportion(_) => quantity::read(self.text, token, after),
                FactKind::Clock(_) => clock::read(self.text, token, after),
                FactKind::Phone(_) => Some((end, telephone::read(written))),
                FactKind::Day(day) => Some((end, reference::day(written, *day))),
                FactKind::DocumentNumber { year, number, .. } => {
                    Some((end, reference::document(written, *year, *number)))
                }
                FactKind::RelativeDay { .. }
                | FactKind::Later { .. }
                | FactKind::Lunar { .. }
                | FactKind::Ordinal { .. }
                | FactKind::Title(_)
                | FactKind::Office { .. } => Some((end, reference::counted(written))),
            },
        }
    }

    fn sign(&self, next: char) -> Option<(usize, String)> {
        let before = self.before().chars().next_back();
        let text = self.rest();
        let mut after = text.chars().skip(1);
        let (after, second) = (after.next(), next.len_utf8());
        let end = self.at + second;
        let is_after_number = before.is_some_and(|sign| sign.is_ascii_digit() || is_han(sign) || sign == '%');
        if let Some(number) = numeral::enclosed(next) {
            return Some((end, number::integer(&number.value.to_string())));
        }
        if let Some((_, word)) = BEFORE_NUMBERS.iter().find(|(sign, _)| *sign == next) {
            return after.is_some_and(|sign| sign.is_ascii_digit()).then(|| (end, (*word).to_owned()));
        }
        if let Some((_, word)) = BETWEEN_NUMBERS.iter().find(|(sign, _)| *sign == next) {
            return (is_after_number && after.is_some_and(|sign| sign.is_ascii_digit()))
                .then(|| (end, (*word).to_owned()));
        }
        match next {
            '—' if after == Some('—') => Some((end + second, "，".to_owned())),
            '-' | '−' | '－' if self.is_below_zero(end) => Some((end, "零下".to_owned())),
            mark if RANGE_SIGNS.contains(&mark) => {
                let is_range = is_after_number && after.is_some_and(|sign| sign.is_ascii_digit() || is_han(sign));
                is_range.then(|| (end, "至".to_owned()))
            }
            '（' | '(' => self.bracket(text),
            // 1. at the head of an item; the space that may follow it has been kept.
            '.' if before.is_some_and(|sign| sign.is_ascii_digit())
                && after.is_some_and(|sign| is_han(sign) || sign == ' ') =>
            {
                Some((end + usize::from(after == Some(' ')), "，".to_owned()))
            }
            '/' | '／' if is_after_number => Some((end, "或".to_owned())),
            '&' | '＆' => Some((end, "和".to_owned())),
            '㎡' => Some((end, "平方米".to_owned())),
            _ => None,
        }
    }

    /// Whether a temperature begins at `at`.
    fn is_below_zero(&self, at: usize) -> bool {
        self.tokens.iter().take_while(|token| token.span.start <= at).any(|token| match &token.kind {
            Kind::Fact(fact) => {
                let is_temperature =
                    matches!(fact.kind, FactKind::Quantity { unit: Unit::Of(Dimension::Temperature), .. });
                token.span.start == at && is_temperature
            }
            Kind::Place | Kind::Other => false,
        })
    }

    /// Words in brackets are said between two pauses; in a title, and where they only fill up a word, without.
    fn bracket(&self, text: &str) -> Option<(usize, String)> {
        let (end, close) = text.char_indices().take(LONGEST_BRACKET).find(|(_, sign)| matches!(sign, '）' | ')'))?;
        let inside = text.get(text.chars().next()?.len_utf8()..end)?;
        let (before, after) = (self.before(), text.get(end + close.len_utf8()..).unwrap_or_default());
        let end = self.at + end + close.len_utf8();
        if inside == "居" && before.ends_with('村') && after.starts_with("民委员会") {
            return Some((end, "民委员会、居".to_owned()));
        }
        let said = read_out(inside);
        if ALTERNATIVES.contains(&inside) {
            return Some((end, ["、", &said].concat()));
        }
        let opened = self.out.rfind('《').is_some_and(|open| !self.out.get(open..).unwrap_or_default().contains('》'));
        let fills = inside.chars().count() == 1 && before.ends_with(is_han) && after.starts_with(is_han);
        let said = if opened || fills { said } else { ["，", &said, "，"].concat() };
        Some((end, said))
    }
}

fn is_address_sign(sign: char) -> bool {
    sign.is_ascii_alphanumeric() || "-._~:/?#[]@!$&'()*+,;=%".contains(sign)
}

#[cfg(test)]
mod tests;
