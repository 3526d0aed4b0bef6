//! Which day of the week a number has: 尾号8礼拜四 where the quoted words have 星期三限3和8.

use crate::fact::known::{Judge, Read};
use crate::fact::said::cue;
use crate::fact::tell::message;
use crate::finding::Finding;
use crate::span::Span;
use crate::text::fold;

/// Names of the week before the sign of its day.
const WEEKS: [&str; 3] = ["星期", "礼拜", "周"];
const DAYS: &str = "一二三四五六日天";
/// What a number behind such a name may count; 每周一般 is another word.
const TIMES: [char; 13] = ['次', '回', '趟', '遍', '个', '天', '轮', '报', '查', '期', '年', '岁', '般'];

/// A day of the week in a text, and the numbers of one digit that stand with it up to the next.
struct Weekday {
    day: char,
    span: Span,
    digits: Vec<char>,
}

impl Judge<'_, '_> {
    /// A day of the week in a passage with a digit that the quoted words have for another day.
    pub(super) fn on_other_weekday(&self, passage: &Read<'_, '_>) -> Option<Finding> {
        let text = passage.words.text.as_str();
        let own = weekdays(text, 0);
        let [only] = own.as_slice() else { return None };
        let policy = self.stated.policy().text.as_str();
        let quoted: Vec<Weekday> = self.quoted.iter().flat_map(|span| weekdays(span.of(policy), span.start)).collect();
        if let [other] = quoted.as_slice() {
            return (other.day != only.day).then(|| message::other_words(self, passage.words, only.span, other.span));
        }
        if quoted.len() < 2 || quoted.iter().any(|it| it.digits.is_empty()) {
            return None;
        }
        let sentence = cue::around(text, only.span, &cue::STOPS);
        let told = digits(sentence.of(text));
        if told.is_empty() {
            return None;
        }
        let mut having = quoted.iter().filter(|it| told.iter().all(|digit| it.digits.contains(digit)));
        let (Some(right), None) = (having.next(), having.next()) else { return None };
        (right.day != only.day).then(|| message::other_words(self, passage.words, only.span, right.span))
    }
}

/// The days of the week in a text that begins at `from`.
fn weekdays(text: &str, from: usize) -> Vec<Weekday> {
    let mut found: Vec<(char, Span)> = Vec::new();
    for (at, sign) in text.char_indices().filter(|(_, sign)| DAYS.contains(*sign)) {
        let before = text.get(..at).unwrap_or_default();
        let Some(week) = WEEKS.iter().find(|week| before.ends_with(*week)) else { continue };
        // 每周一次 and 一个星期一回 tell how often.
        if text.get(at + sign.len_utf8()..).is_some_and(|rest| rest.starts_with(TIMES)) {
            continue;
        }
        found.push((if sign == '天' { '日' } else { sign }, Span::new(at - week.len(), at + sign.len_utf8())));
    }
    let next = |at: usize| found.get(at + 1).map_or(text.len(), |it| it.1.start);
    let of = |(at, (day, span)): (usize, &(char, Span))| {
        let rest = text.get(span.end..next(at)).unwrap_or_default();
        let rest = rest.split(['，', ',', '；', ';', '。', '\n']).next().unwrap_or_default();
        Weekday { day: *day, span: Span::new(from + span.start, from + span.end), digits: digits(rest) }
    };
    found.iter().enumerate().map(of).collect()
}

/// The digits that stand alone.
fn digits(text: &str) -> Vec<char> {
    let signs: Vec<char> = fold::fold(text).chars().collect();
    let is_digit = |at: Option<usize>| at.and_then(|at| signs.get(at)).is_some_and(char::is_ascii_digit);
    let alone = |at: &usize| is_digit(Some(*at)) && !is_digit(at.checked_sub(1)) && !is_digit(Some(at + 1));
    (0..signs.len()).filter(alone).filter_map(|at| signs.get(at).copied()).collect()
}

#[cfg(test)]
mod tests {
    use crate::fact::tested::check;

    #[test]
    fn the_one_day_of_the_week_is_the_quoted_one() {
        let policy = "每年九月的第三个星期六为全民国防教育日，每周检查一次。";
        check(policy, "每年九月份的第三个礼拜六，一个星期一次检查。", &[]);
        check(policy, "每年九月份的第三个礼拜天。", &["礼拜天"]);
        check(policy, "每周一般查一次。", &[]);
    }

    #[test]
    fn a_digit_has_its_day_of_the_week() {
        let policy = "星期一限1和6，星期二限2和7，星期三限3和8，星期四限4和9，星期五限5和0。";
        check(policy, "车牌末位是8的，礼拜三别开车进城。", &[]);
        check(policy, "车牌末位是8的，礼拜四别开车进城。", &["礼拜四"]);
        check(policy, "尾号 3 和 8 的，周四别开。", &["周四"]);
    }
}
