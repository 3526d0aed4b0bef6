//! What a line keeps whole: a number with its unit (15 个工作日), a date, a time and a span of times (9:00—17:00), a telephone.
//!
//! Where a text may be cut is known by [`super::boundary`], which looks at folded text; here it is asked at each place near a number.

use super::boundary::{self, REACH};
use super::{numeral, units};

/// A stretch of text, and whether no line may end inside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece<'t> {
    /// The words.
    pub text: &'t str,
    /// Whether they stay on one line.
    pub is_whole: bool,
}

/// The text in pieces.
///
/// ```
/// use mingbai_content::text::whole::pieces;
///
/// let whole: Vec<&str> = pieces("工作日 9:00—17:00，15 个工作日内").filter(|it| it.is_whole).map(|it| it.text).collect();
/// assert_eq!(whole, ["9:00—17:00", "15 个工作日"]);
/// ```
pub fn pieces(text: &str) -> impl Iterator<Item = Piece<'_>> {
    let places = held(text);
    let mut from = 0;
    let mut ends = places.into_iter();
    core::iter::from_fn(move || {
        let (end, is_whole) = match ends.next() {
            Some(end) => end,
            None if from < text.len() => (text.len(), false),
            None => return None,
        };
        let piece = Piece { text: text.get(from..end)?, is_whole };
        from = end;
        Some(piece)
    })
}

/// The ends of pieces, and whether what lies before each is whole.
fn held(text: &str) -> Vec<(usize, bool)> {
    let mut ends: Vec<(usize, bool)> = Vec::new();
    // 一次 and 两层 are words like others.
    let is_worth = |text: &str| text.contains(|sign: char| sign.is_ascii_digit()) || text.contains("分之");
    if !is_worth(text) {
        return ends;
    }
    // Blanks are no signs: 15 个工作日 is 15个工作日.
    let signs: Vec<(usize, char)> = text.char_indices().filter(|(_, sign)| !is_blank(*sign)).collect();
    let characters: Vec<char> = signs.iter().map(|(_, sign)| *sign).collect();
    let mut push = |from: usize, to: usize| {
        if text.get(from..to).is_some_and(is_worth) {
            if from > ends.last().map_or(0, |(end, _)| *end) {
                ends.push((from, false));
            }
            ends.push((to, true));
        }
    };
    // The byte at which a whole piece began, and how many signs ago a number was seen.
    let (mut begun, mut since) = (None, REACH);
    let mut before: Option<(usize, usize)> = None;
    for (at, (byte, sign)) in signs.iter().copied().enumerate() {
        if let Some((start, end)) = before {
            let is_held = (since < REACH || is_number(sign)) && is_inside(&characters, at, byte > end);
            match begun {
                None if is_held => begun = Some(start),
                Some(from) if !is_held => {
                    push(from, end);
                    begun = None;
                }
                _ => {}
            }
        }
        since = if is_number(sign) { 0 } else { since + 1 };
        before = Some((byte, byte + sign.len_utf8()));
    }
    if let Some((from, (_, end))) = begun.zip(before) {
        push(from, end);
    }
    ends
}

/// Whether the place before a sign is inside of what stays whole; a day may stand on another line than its year.
fn is_inside(signs: &[char], at: usize, is_apart: bool) -> bool {
    let (before, after) = (signs.get(at.saturating_sub(REACH)..at), signs.get(at..));
    let (Some(before), Some(after)) = (before, after.map(|after| after.get(..REACH).unwrap_or(after))) else {
        return false;
    };
    before.last() != Some(&'年') && boundary::is_inside(before, after, is_apart)
        || is_in_span(before, after)
        || is_before_measure(before, after)
}

/// The longest word of [`units`] in signs, but for its last.
const LONGEST: usize = 4;

/// 2 餐, 3 桌, 10 车次: before and inside of whatever the grammar reads after a number, where the table of [`boundary`], which each page of
/// a citizen has, knows the most common.
fn is_before_measure(before: &[char], after: &[char]) -> bool {
    (0..LONGEST.min(before.len())).any(|cut| {
        let (number, head) = before.split_at(before.len() - cut);
        let is_number = boundary::counts(number) && !head.iter().copied().any(is_number);
        is_number && (cut > 0 || !boundary::begins_noun(after)) && {
            let word: String = head.iter().chain(after).collect();
            word.get(..units::measure(&word)).is_some_and(|measure| measure.chars().count() > cut)
        }
    })
}

/// 9:00—17:00, 10—12 月, 60 至 69 岁: on either side of the dash.
fn is_in_span(before: &[char], after: &[char]) -> bool {
    let number = |sign: Option<&char>| sign.is_some_and(char::is_ascii_digit);
    let dash =
        |sign: Option<&char>| sign.is_some_and(|sign| matches!(sign, '—' | '–' | '－' | '-' | '～' | '~' | '至'));
    number(before.last()) && dash(after.first()) && number(after.get(1))
        || number(before.iter().rev().nth(1)) && dash(before.last()) && number(after.first())
}

const fn is_blank(sign: char) -> bool {
    matches!(sign, ' ' | '\u{a0}')
}

fn is_number(character: char) -> bool {
    numeral::plain(character).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The text with what stays whole in brackets.
    fn check(expect: &str) {
        let text: String = expect.chars().filter(|sign| !matches!(sign, '[' | ']')).collect();
        let shown: String = pieces(&text)
            .map(|it| if it.is_whole { ["[", it.text, "]"].concat() } else { it.text.to_owned() })
            .collect();
        assert_eq!(shown, expect);
        assert_eq!(pieces(&text).map(|it| it.text).collect::<String>(), text);
    }

    #[test]
    fn a_number_keeps_its_unit() {
        check("每台[20 万元]，连补 [5 年]。");
        check("[15个工作日]内");
        check("补一半（[50%]）");
        check("[四分之三]以上同意，一次，[第3条]");
        check("没有数字");
        check("");
    }

    #[test]
    fn a_measure_word_that_no_table_of_a_page_has_was_parted_from_its_number() {
        check("一天[2 餐]，摆[3桌]，跑[10 车次]");
        check("种[200 棵]树，装[12 盏]灯，[3 张]床位");
        check("拨打[12345]热线，附件1本表，[5 个]项目");
    }

    #[test]
    fn a_telephone_a_time_and_a_span_stay_whole() {
        check("电话[0555-0000032]，工作日 [9:00—17:00]");
        check("[10—12月]，[60至69岁]");
        check("[2026年][10月8日]至[12月15日]");
        check("[2026 年] [5 月 31 日]前");
    }
}
