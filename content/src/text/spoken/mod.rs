//! Written Chinese as it is said aloud: 2026年5月31日 is 二〇二六年五月三十一日, 20万元 二十万元, 9:00—17:00 上午九点到下午五点.
//!
//! [`read_out`] goes through a text once and says every number by what it is: a date, a document's number, a telephone, a
//! time, a share, an amount. Words stay as they are. What is said of an explainer, and in which order, is left to
//! [`crate::script`].

mod clock;
mod measure;
mod number;
mod quantity;
mod reference;
mod telephone;

use self::measure::is_han;

/// Signs between two ends of a range.
const RANGE_SIGNS: [char; 6] = ['—', '–', '－', '-', '～', '~'];

/// Signs and words between two ends of a range, the longest first.
const RANGE_MARKS: [&str; 9] = ["——", "—", "–", "－", "-", "～", "~", "至", "到"];

/// Numerals that are one character.
const SINGLE_NUMERALS: [(char, char, u32); 4] = [('①', '⑳', 1), ('⑴', '⒇', 1), ('Ⅰ', 'Ⅻ', 1), ('❶', '❿', 1)];

/// Most characters in brackets that are still an aside.
const LONGEST_BRACKET: usize = 400;

/// What stands in brackets for "or": 村（社区）.
const ALTERNATIVES: [&str; 5] = ["社区", "街道", "乡镇", "园区", "居委会"];

/// Signs that are said as a word, where a number follows.
const BEFORE_NUMBERS: [(char, &str); 7] =
    [('≥', "不少于"), ('≤', "不超过"), ('＞', "超过"), ('>', "超过"), ('＜', "不到"), ('<', "不到"), ('±', "正负")];

/// Signs that are said as a word between two numbers.
const BETWEEN_NUMBERS: [(char, &str); 5] = [('×', "乘"), ('+', "加"), ('＋', "加"), ('=', "等于"), ('＝', "等于")];

/// Says `text` aloud.
///
/// ```
/// use mingbai_content::text::spoken::read_out;
///
/// assert_eq!(read_out("云政办〔2026〕12号"), "云政办二〇二六年第十二号");
/// assert_eq!(read_out("2026 年 5 月 31 日前，每台补 20 万元"), "二〇二六年五月三十一日前，每台补二十万元");
/// ```
pub fn read_out(text: &str) -> String {
    let source = without_spaces(text);
    let mut reader = Reader { source: &source, at: 0, out: String::with_capacity(text.len()), last: Last::Words };
    while reader.step() {}
    tidy_marks(&reader.out)
}

/// What was said just before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Last {
    Words,
    Telephone,
}

struct Reader<'s> {
    source: &'s [char],
    at: usize,
    out: String,
    last: Last,
}

impl<'s> Reader<'s> {
    fn before(&self) -> &'s [char] {
        self.source.get(..self.at).unwrap_or_default()
    }

    fn rest(&self) -> &'s [char] {
        self.source.get(self.at..).unwrap_or_default()
    }

    /// Reads what stands here; whether there was anything.
    fn step(&mut self) -> bool {
        let Some(&next) = self.rest().first() else { return false };
        let found = self.address().or_else(|| self.number(next)).or_else(|| self.sign(next));
        match found {
            Some((length, said)) => {
                self.at += length.max(1);
                self.out.push_str(&said);
            }
            None => {
                self.at += 1;
                self.out.push(next);
                if is_han(next) && !matches!(next, '或' | '和') {
                    self.last = Last::Words;
                }
            }
        }
        true
    }

    /// An address of the web stays as it is: it is not for the ear, and numbers in it are none.
    fn address(&self) -> Option<(usize, String)> {
        if self.before().last().is_some_and(|sign| is_address_sign(*sign)) {
            return None;
        }
        let run: String = self.rest().iter().take_while(|sign| is_address_sign(**sign)).collect();
        let run = run.trim_end_matches(['.', ':', '/']);
        let is_address = run.contains("://") || run.starts_with("www.") || (run.contains('@') && run.contains('.'));
        is_address.then(|| (run.len(), run.to_owned()))
    }

    fn number(&mut self, next: char) -> Option<(usize, String)> {
        let (before, text) = self.source.split_at_checked(self.at)?;
        if let Some(read) = reference::read(before, text) {
            return Some(read);
        }
        if !next.is_ascii_digit() && !matches!(next, '（' | '(' | '¥' | '￥') {
            return None;
        }
        if let Some(read) = telephone::read(before, text, self.last == Last::Telephone) {
            self.last = Last::Telephone;
            return Some(read);
        }
        self.last = if next.is_ascii_digit() { Last::Words } else { self.last };
        clock::read(before, text).or_else(|| quantity::read(before, text))
    }

    fn sign(&self, next: char) -> Option<(usize, String)> {
        let before = self.before().last().copied();
        let text = self.rest();
        let after = text.get(1).copied();
        let is_after_number = before.is_some_and(|sign| sign.is_ascii_digit() || is_han(sign) || sign == '%');
        if let Some((first, _, start)) =
            SINGLE_NUMERALS.iter().find(|(first, last, _)| (*first..=*last).contains(&next))
        {
            let number = start + (u32::from(next) - u32::from(*first));
            return Some((1, number::integer(&number.to_string())));
        }
        if let Some((_, word)) = BEFORE_NUMBERS.iter().find(|(sign, _)| *sign == next) {
            return after.is_some_and(|sign| sign.is_ascii_digit()).then(|| (1, (*word).to_owned()));
        }
        if let Some((_, word)) = BETWEEN_NUMBERS.iter().find(|(sign, _)| *sign == next) {
            return (is_after_number && after.is_some_and(|sign| sign.is_ascii_digit()))
                .then(|| (1, (*word).to_owned()));
        }
        match next {
            '—' if after == Some('—') => Some((2, "，".to_owned())),
            '-' | '−' | '－' if quantity::is_below_zero(text) => Some((1, "零下".to_owned())),
            mark if RANGE_SIGNS.contains(&mark) => {
                let is_range = is_after_number && after.is_some_and(|sign| sign.is_ascii_digit() || is_han(sign));
                is_range.then(|| (1, "至".to_owned()))
            }
            '（' | '(' => self.bracket(text),
            // 1. at the head of an item; the space that may follow it has been kept.
            '.' if before.is_some_and(|sign| sign.is_ascii_digit())
                && after.is_some_and(|sign| is_han(sign) || sign == ' ') =>
            {
                Some((if after == Some(' ') { 2 } else { 1 }, "，".to_owned()))
            }
            '/' | '／' if is_after_number => Some((1, "或".to_owned())),
            '&' | '＆' => Some((1, "和".to_owned())),
            '㎡' => Some((1, "平方米".to_owned())),
            _ => None,
        }
    }

    /// Words in brackets are said between two pauses; in a title, and where they only fill up a word, without.
    fn bracket(&self, text: &[char]) -> Option<(usize, String)> {
        let end = text.iter().take(LONGEST_BRACKET).position(|sign| matches!(sign, '）' | ')'))?;
        let inside: String = text.get(1..end)?.iter().collect();
        let (before, after) = (self.before(), text.get(end + 1..).unwrap_or_default());
        if inside == "居" && measure::ends(before, "村") && measure::starts(after, "民委员会") {
            return Some((end + 1, "民委员会、居".to_owned()));
        }
        let said = read_out(&inside);
        if ALTERNATIVES.contains(&inside.as_str()) {
            return Some((end + 1, ["、", &said].concat()));
        }
        let opened = self.out.rfind('《').is_some_and(|open| !self.out.get(open..).unwrap_or_default().contains('》'));
        let fills = inside.chars().count() == 1
            && before.last().zip(after.first()).is_some_and(|(a, b)| is_han(*a) && is_han(*b));
        let said = if opened || fills { said } else { ["，", &said, "，"].concat() };
        Some((end + 1, said))
    }
}

fn is_address_sign(sign: char) -> bool {
    sign.is_ascii_alphanumeric() || "-._~:/?#[]@!$&'()*+,;=%".contains(sign)
}

/// The characters without the spaces that writers put between Han and digits, in one width.
fn without_spaces(text: &str) -> Vec<char> {
    let mut out: Vec<char> = Vec::with_capacity(text.len());
    let mut is_gap = false;
    for character in text.chars() {
        let character = match character {
            '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' | '％' | '．' => {
                char::from_u32(u32::from(character) - 0xFEE0).unwrap_or(character)
            }
            _ => character,
        };
        // The wide space and the tab of official texts stand for a pause: 第一条　为……
        if matches!(character, '\u{3000}' | '\t') {
            out.extend((!out.is_empty()).then_some('，'));
            is_gap = false;
            continue;
        }
        if character.is_whitespace() {
            is_gap = !out.is_empty();
            continue;
        }
        // Only between two words of Latin script, or two numbers, does a space part anything.
        let parts = |sign: &char| sign.is_ascii_alphanumeric() || *sign == '.';
        if is_gap && out.last().is_some_and(parts) && character.is_ascii_alphanumeric() {
            out.push(' ');
        }
        is_gap = false;
        out.push(character);
    }
    out
}

/// Leaves one mark where several meet, the stronger; none at the start or before a closing quote.
fn tidy_marks(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        let before = out.chars().next_back();
        let is_mark = "，、；：。！？".contains(character);
        match before {
            Some('，') if is_mark || "”）》".contains(character) => {
                out.pop();
            }
            Some(last) if character == '，' && "、；：。！？，“（《\n".contains(last) => continue,
            None if character == '，' => continue,
            _ => {}
        }
        out.push(character);
    }
    out.trim_end_matches('，').to_owned()
}

#[cfg(test)]
mod tests;
