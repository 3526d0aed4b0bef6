//! The days that a whole phrase means, first and last: 2026年3月—5月, 5月31日前, 即日起至年底.
//!
//! A phrase is read only where it says which days it means: 2026年5月底前 and 9月20日至30日 do, 2026年5月前 and 月初
//! do not. How a date is written is known in [`super::date`], feasts in [`super::calendar`]; working days are the calendar's.
//! Nothing here asks for units or traditional characters, so that the browser reads timelines with it.

use jiff::civil::Date;

use super::calendar;
use super::date::mark;
use super::number;
use super::signs::Signs;
use super::token::{Day, DayPart, FactKind};

/// Words of beginning today before a range, which says its last day only.
const FROM_TODAY: [&str; 3] = ["自即日起", "从即日起", "即日起"];
/// Words before a day that do not change which day it is.
const BEFORE: [&str; 10] = ["截至", "截止", "不晚于", "最迟", "自", "从", "于", "到", "至", "在"];
/// What stands in brackets after a day and says what the day says, folded.
const WEEKDAYS: [&str; 3] = ["星期", "礼拜", "周"];

/// First and last day that a whole phrase means, as 2026年3月—5月 or 5月31日前.
///
/// A deadline is one day, and so is a beginning (9月10日起). `year_hint` is the year of a phrase that names none.
///
/// ```
/// use mingbai_content::text::date::{iso, phrase};
///
/// let days = phrase("5月底前", Some(2026)).map(|(start, end)| (iso(start), iso(end)));
/// assert_eq!(days, Some(("2026-05-31".to_owned(), "2026-05-31".to_owned())));
/// ```
pub fn phrase(text: &str, year_hint: Option<i16>) -> Option<(Date, Date)> {
    let (start, end, rest) = leading(text, year_hint)?;
    rest.trim().is_empty().then_some((start, end))
}

/// The phrase at the start of `text`, and what follows it.
pub(crate) fn leading(text: &str, year_hint: Option<i16>) -> Option<(Date, Date, &str)> {
    let signs = Signs::as_printed(text);
    let mut at = 0;
    if let Some((_, length)) = signs.first(at, &FROM_TODAY) {
        at = mark(&signs, length)?;
    }
    at += word(&signs, at, &BEFORE);
    let (first, second) = told(&signs, at)?;
    let last = second.as_ref().unwrap_or(&first);
    let end = last.end;
    // 2026年2月30日 is no day, and not all of 2026.
    let number = number::small(&signs, end);
    if number.is_some_and(|(_, length)| signs.first(end + length, &["月", "日", "号"]).is_some()) {
        return None;
    }
    let days = match &second {
        Some(second) => range(&first, second, year_hint)?,
        None => first.days(year_hint)?,
    };
    let (start, last, end) = suffix(&signs, end, days)?;
    Some((start, last, text.get(signs.span(0, end).end..)?))
}

/// A day or period with the place where it ends.
struct Told {
    day: Day,
    /// Whether it is the end of a month or year: 2月底 is the 29th in some years only.
    is_last: bool,
    end: usize,
}

#[derive(Clone, Copy)]
struct Days {
    start: Date,
    end: Date,
    kind: DaysKind,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum DaysKind {
    /// A day, or the end of a month or year.
    Day,
    /// A month, half, quarter or year: 前 does not say whether it is counted in.
    Period,
    Range,
}

/// What is told at `at`, and the end of its range, if it is one.
fn told(signs: &Signs, at: usize) -> Option<(Told, Option<Told>)> {
    let mut read = days_at(signs, at);
    // 2026年9—11月, 2026年国庆节
    if let [Told { day: Day { year, part: DayPart::Year }, end, .. }] = read.as_slice() {
        let (year, mut within) = (*year, days_at(signs, *end));
        let is_within = match within.as_slice() {
            [feast] => matches!(feast.day.part, DayPart::Day(..)),
            pair => !pair.is_empty(),
        };
        if is_within && within.iter().all(|it| it.day.year.is_none()) {
            within.iter_mut().for_each(|it| it.day.year = year);
            read = within;
        }
    }
    let mut read = read.into_iter();
    let (mut first, second) = (read.next()?, read.next());
    if second.is_some() {
        return Some((first, second));
    }
    if let DayPart::Day(..) = first.day.part {
        first.end = after_weekday(signs, first.end);
    }
    let mut second = mark(signs, first.end).map(|from| days_at(signs, from)).unwrap_or_default().into_iter();
    match (second.next(), second.next()) {
        (Some(mut last), None) => {
            last.end = after_weekday(signs, last.end);
            Some((first, Some(last)))
        }
        _ => Some((first, None)),
    }
}

/// The days that are written at `at`; none for those that only the year of issue tells.
fn days_at(signs: &Signs, at: usize) -> Vec<Told> {
    // '27年 and 26年5月 say no year in data.
    if number::digits(signs, at).is_some_and(|(_, length)| length == 2 && signs.at(at + length) == Some('年')) {
        return Vec::new();
    }
    let day = |kind: &FactKind, end: usize| match kind {
        FactKind::Day(day) => {
            Some(Told { day: *day, is_last: matches!(signs.before(end), Some('底' | '末' | '终')), end })
        }
        _ => None,
    };
    let read = super::days(signs, at);
    if !read.is_empty() {
        return read.iter().filter_map(|it| day(&it.kind, it.end)).collect();
    }
    calendar::feast(signs, at).and_then(|it| day(&it.kind, it.end)).into_iter().collect()
}

/// After （星期二） behind a day.
fn after_weekday(signs: &Signs, at: usize) -> usize {
    let named = word(signs, at + 1, &WEEKDAYS);
    let close = at + 1 + named + 1;
    let is_named = signs.at(at) == Some('(') && named > 0 && signs.at(close) == Some(')');
    if is_named { close + 1 } else { at }
}

fn range(from: &Told, to: &Told, year_hint: Option<i16>) -> Option<Days> {
    let first = from.days(to.day.year.or(year_hint))?;
    let last = to.days(Some(first.start.year()))?;
    // 11月16日至1月31日 runs into the next year.
    let runs_over = last.end < first.start && to.day.year.is_none();
    let last = if runs_over { to.days(Some(first.start.year() + 1))? } else { last };
    (first.start <= last.end).then_some(Days { start: first.start, end: last.end, kind: DaysKind::Range })
}

impl Told {
    fn days(&self, year_hint: Option<i16>) -> Option<Days> {
        let year = self.day.year.or(year_hint)?;
        let on = |month: u8, day: u8| Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok();
        let months = |first: u8, last: u8| {
            Some(Days { start: on(first, 1)?, end: on(last, 1)?.last_of_month(), kind: DaysKind::Period })
        };
        match self.day.part {
            DayPart::Year => months(1, 12),
            DayPart::Half(half) => months(half * 6 - 5, half * 6),
            DayPart::Quarter(quarter) => months(quarter * 3 - 2, quarter * 3),
            DayPart::Month(month) => months(month, month),
            DayPart::Third(month, third) => {
                let whole = months(month, month)?;
                let end = if third == 3 { whole.end } else { on(month, third * 10)? };
                Some(Days { start: on(month, third * 10 - 9)?, end, ..whole })
            }
            DayPart::Day(month, day) => {
                let day = if self.is_last { on(month, 1)?.last_of_month() } else { on(month, day)? };
                Some(Days { start: day, end: day, kind: DaysKind::Day })
            }
        }
    }
}

/// Signs of the first of `words` at `at`.
fn word(signs: &Signs, at: usize, words: &[&str]) -> usize {
    signs.first(at, words).map_or(0, |(_, length)| length)
}

/// A time of day, and the word that makes the days a deadline or a beginning; and where these end.
fn suffix(signs: &Signs, at: usize, days: Days) -> Option<(Date, Date, usize)> {
    let at = after_time(signs, at);
    let after = |words: &[&str]| Some(word(signs, at, words)).filter(|length| *length > 0).map(|length| at + length);
    if let Some(end) = after(&["以前", "之前", "前"]) {
        return (days.kind == DaysKind::Day).then_some((days.end, days.end, end));
    }
    if let Some(end) = after(&["开始", "以后", "之后", "起", "后"]) {
        return Some((days.start, days.start, end));
    }
    if let Some(end) = after(&["为止", "止"]).filter(|_| days.kind != DaysKind::Range) {
        return Some((days.end, days.end, end));
    }
    // 9月10日起至12月1日止
    let end = after(&["以内", "之内", "内", "期间", "为止", "止"]).unwrap_or(at);
    Some((days.start, days.end, end))
}

/// After 18时, 17:30 or 18时30分 at `at`.
fn after_time(signs: &Signs, at: usize) -> usize {
    let Some((_, length)) = number::small(signs, at) else { return at };
    let mark = word(signs, at + length, &["时", "点", ":"]);
    if mark == 0 {
        return at;
    }
    let end = at + length + mark;
    let Some((_, minutes)) = number::small(signs, end) else { return end };
    end + minutes + word(signs, end + minutes, &["分"])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::date::iso;

    fn check(input: &str, expect: &str) {
        let read = phrase(input, Some(2026)).map_or_else(String::new, |(start, end)| {
            if start == end { iso(start) } else { [iso(start), iso(end)].join("/") }
        });
        assert_eq!(read, expect, "{input}");
    }

    #[test]
    fn phrases_say_their_first_and_last_day() {
        for (input, expect) in [
            ("2026年5月31日前", "2026-05-31"),
            ("2026 年 5 月 31 日以前", "2026-05-31"),
            ("2026年5月底前", "2026-05-31"),
            ("2026年2月底", "2026-02-28"),
            ("5月31日", "2026-05-31"),
            ("２０２６年５月３１日", "2026-05-31"),
            ("2026年", "2026-01-01/2026-12-31"),
            ("2026年底", "2026-12-31"),
            ("2026年底前", "2026-12-31"),
            ("到2026年底", "2026-12-31"),
            ("年底前", "2026-12-31"),
            ("2026年度", "2026-01-01/2026-12-31"),
            ("2026年3月", "2026-03-01/2026-03-31"),
            ("2026年3月—5月", "2026-03-01/2026-05-31"),
            ("2026年9—11月", "2026-09-01/2026-11-30"),
            ("2026年上半年", "2026-01-01/2026-06-30"),
            ("下半年", "2026-07-01/2026-12-31"),
            ("2026年第三季度", "2026-07-01/2026-09-30"),
            ("四季度", "2026-10-01/2026-12-31"),
            ("5月下旬", "2026-05-21/2026-05-31"),
            ("2月下旬", "2026-02-21/2026-02-28"),
            ("9月20日至30日", "2026-09-20/2026-09-30"),
            ("9月20—30日", "2026-09-20/2026-09-30"),
            ("2026年10月8日至12月15日", "2026-10-08/2026-12-15"),
            ("2026年11月16日至2027年1月31日", "2026-11-16/2027-01-31"),
            ("11月16日至1月31日", "2026-11-16/2027-01-31"),
            ("2026—2028年", "2026-01-01/2028-12-31"),
            ("自2026年9月10日起", "2026-09-10"),
            ("2026年9月10日起至12月1日止", "2026-09-10/2026-12-01"),
            ("二〇二六年五月", "2026-05-01/2026-05-31"),
            ("二〇二六年五月三十一日", "2026-05-31"),
            ("2026-05-31", "2026-05-31"),
            ("2026.5.31", "2026-05-31"),
            ("2026/5/31前", "2026-05-31"),
            ("2026年5月31日18时前", "2026-05-31"),
            ("2026年5月31日17:30前", "2026-05-31"),
            ("2026年9月30日24:00前", "2026-09-30"),
            ("2026年9月1日（星期二）", "2026-09-01"),
            ("9月1日(周二)前", "2026-09-01"),
            ("2026年第三季度末", "2026-09-30"),
            ("即日起至2026年12月31日", "2026-12-31"),
            ("2026年国庆节前", "2026-10-01"),
            ("元旦前", "2026-01-01"),
            ("五一劳动节前", "2026-05-01"),
            ("教师节前", "2026-09-10"),
            ("2026年五一前", "2026-05-01"),
            ("2026年上半年末", "2026-06-30"),
            ("2026-05", "2026-05-01/2026-05-31"),
            ("2月底前", "2026-02-28"),
            ("2026年3月——5月", "2026-03-01/2026-05-31"),
            ("2027年2月28日—3月1日", "2027-02-28/2027-03-01"),
        ] {
            check(input, expect);
        }
    }

    /// A day that no calendar has must not pass for the year before it.
    #[test]
    fn a_phrase_ends_where_no_other_number_of_a_date_begins() {
        let rest = |text| leading(text, Some(2026)).map(|(_, _, rest)| rest);
        assert_eq!(rest("2026年5月 20万元"), Some(" 20万元"));
        assert_eq!(rest("2026年2月30日 报名"), None);
        assert_eq!(rest("2026年13月"), None);
    }

    #[test]
    fn what_does_not_say_its_days_is_not_guessed() {
        for input in [
            "",
            "前",
            "2026",
            "5",
            "月底",
            "2026年5月前",
            "2026年前",
            "2026年初",
            "每年9月30日前",
            "今年9月30日前",
            "2月29日",
            "2026年2月30日",
            "2026年9月31日",
            "'27年5月1日",
            "农历八月十五前",
            "中秋节前",
            "即日起",
            "2026年13月",
            "26年5月",
            "施行后",
            "5月31日前完成",
            "2026年5月3",
            "9—11",
            "10月5日至9月1日2025年",
            "三",
        ] {
            check(input, "");
        }
        assert_eq!(phrase("5月31日", None), None);
        assert_eq!(phrase("2026年", None).map(|days| iso(days.1)), Some("2026-12-31".to_owned()));
    }
}
