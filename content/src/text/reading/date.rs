//! Dates in running text, as far as they are written: 2026年5月31日, 5月底, 2022年上半年, and both ends of 9月20日至30日.
//!
//! [`crate::text::date`] reads phrases that name their days; a fact may leave its year to the clause around it.

use jiff::civil::Date;

use super::signs::Signs;
use super::token::{Day, DayPart, FactKind};
use super::{number, numeral};

/// Words and signs between the ends of a range, folded.
pub(crate) const RANGE_MARKS: [&str; 5] = ["--", "-", "~", "至", "到"];

/// Years that documents name; other numbers of four digits before 年 are none.
pub(super) const YEARS: core::ops::RangeInclusive<u32> = 1900..=2199;

/// What may stand between a day and another of its month that is told in brackets.
const BRACKETS: [&str; 2] = ["前(", "("];
/// The years of a day that a clause leaves out: 每年, and those told from another day.
const YEARLY: [&str; 8] = ["每年", "当年", "次年", "翌年", "来年", "下一年", "第二年", "以后年度"];

/// Years told from the year of issue.
const RELATIVE: [(&str, i8); 5] = [("今年", 0), ("明年", 1), ("后年", 2), ("去年", -1), ("前年", -2)];
/// Signs before 后年 and 前年 that make other words of them: 以后年度, 之前年份.
const NO_RELATIVE: [char; 7] = ['大', '以', '之', '今', '日', '此', '往'];
/// Two digits of a year before a month: 26年5月.
const SHORT_YEARS: core::ops::RangeInclusive<u32> = 15..=45;

/// A day with its place in the signs.
pub(crate) struct Read {
    pub(crate) kind: FactKind,
    pub(crate) start: usize,
    pub(crate) end: usize,
}

impl Read {
    const fn of(day: Day, start: usize, end: usize) -> Self {
        Self { kind: FactKind::Day(day), start, end }
    }
}

/// Whether a text before a day says that it comes in every year, or in another one than the year told last.
pub(crate) fn is_yearly(before: &str) -> bool {
    YEARLY.iter().any(|word| before.trim_end().ends_with(word))
}

/// The days at `at`: one, or the two ends of a range.
pub(crate) fn read(signs: &Signs, at: usize) -> Vec<Read> {
    if let Some(relative) = relative(signs, at) {
        return vec![relative];
    }
    let Some((first, mut end)) = separated(signs, at).or_else(|| written(signs, at)) else {
        return borrowed(signs, at);
    };
    let mut days = vec![Read::of(first, at, end)];
    // 9月20日至30日, 8月底前（31日也算）: the second day has the month of the first.
    if let DayPart::Day(month, _) = first.part
        && let Some(mark) = mark(signs, end).or_else(|| signs.first(end, &BRACKETS).map(|(_, length)| end + length))
        && let Some((number, length)) = number::small(signs, mark)
        && signs.first(mark + length, &["日", "号"]).is_some()
        && let Some(part) = day_part(u32::from(month), number, first.year)
    {
        end = mark + length + 1;
        days.push(Read::of(Day { year: first.year, part }, mark, end));
    }
    days
}

/// After the mark of a range at `at`; 起至 counts as one.
pub(crate) fn mark(signs: &Signs, at: usize) -> Option<usize> {
    let at = at + usize::from(signs.at(at) == Some('起'));
    signs.first(at, &RANGE_MARKS).map(|(_, length)| at + length)
}

/// 2026—2028年, 9—11月, 9月20—30日: the unit stands after the second number.
fn borrowed(signs: &Signs, at: usize) -> Vec<Read> {
    let ends = || {
        let month = number::small(signs, at).filter(|(_, length)| signs.at(at + length) == Some('月'));
        let from = month.map_or(at, |(_, length)| at + length + 1);
        let (number, length) = number::small(signs, from)?;
        let second = mark(signs, from + length)?;
        let first_end = from + length;
        let year = signs.run(from, |sign| sign.is_ascii_digit()) == 4 && YEARS.contains(&number);
        let (day, end, first) = match month {
            Some((month, _)) => {
                let (last, length) = number::small(signs, second)?;
                signs.first(second + length, &["日", "号"])?;
                let day = Day { year: None, part: day_part(month, last, None)? };
                (day, second + length + 1, Day { year: None, part: day_part(month, number, None)? })
            }
            None => {
                let (day, end) = written(signs, second)?;
                let first = match day.part {
                    DayPart::Year if year => Day { year: i16::try_from(number).ok(), ..day },
                    DayPart::Month(_) if day.year.is_none() => Day { year: None, part: month_part(number)? },
                    _ => return None,
                };
                (day, end, first)
            }
        };
        Some(vec![Read::of(first, at, first_end), Read::of(day, second, end)])
    };
    ends().unwrap_or_default()
}

/// 今年年底, 明年6月底, 后年.
fn relative(signs: &Signs, at: usize) -> Option<Read> {
    let (_, years) = RELATIVE.into_iter().find(|(word, _)| signs.starts(at, word))?;
    if matches!(years, 2 | -2) && signs.before(at).is_some_and(|before| NO_RELATIVE.contains(&before)) {
        return None;
    }
    let from = at + 2;
    let (part, end) = part_of_year(signs, from, None).unwrap_or((DayPart::Year, from));
    Some(Read { kind: FactKind::RelativeDay { years, part }, start: at, end })
}

/// The day at `at`, a number of a month that was told before: 至7日 after 11月2日9:00.
pub(crate) fn in_month(signs: &Signs, at: usize, month: u8) -> Option<Read> {
    let (number, length) = number::small(signs, at)?;
    signs.first(at + length, &["日", "号"])?;
    let part = day_part(u32::from(month), number, None)?;
    Some(Read::of(Day { year: None, part }, at, at + length + 1))
}

/// 2026-05-31, 2026.5.31, 2026/5/31, 2026-05.
fn separated(signs: &Signs, at: usize) -> Option<(Day, usize)> {
    let (year, 4) = number::digits(signs, at)? else { return None };
    let mark = signs.at(at + 4).filter(|mark| matches!(mark, '-' | '.' | '/'))?;
    let (month, length) = number::digits(signs, at + 5).filter(|(_, length)| *length <= 2)?;
    let second = at + 5 + length;
    if !YEARS.contains(&year) {
        return None;
    }
    if signs.at(second) != Some(mark) {
        // 2026-05; 2026-5 may be the numbers of a form, and 2026.05 an amount.
        let is_month = mark == '-' && length == 2 && !matches!(signs.at(second), Some('年' | '号'));
        return is_month.then(|| Some((Day { year: i16::try_from(year).ok(), part: month_part(month)? }, second)))?;
    }
    let (day, length) = number::digits(signs, second + 1).filter(|(_, length)| *length <= 2)?;
    let year = i16::try_from(year).ok();
    Some((Day { year, part: day_part(month, day, year)? }, second + 1 + length))
}

/// Year, month, day with their words, at least one of year, half and month.
fn written(signs: &Signs, at: usize) -> Option<(Day, usize)> {
    let (year, from) = match year(signs, at) {
        Some((year, length)) => (Some(year), at + length),
        None => (None, at),
    };
    if let Some((part, end)) = part_of_year(signs, from, year) {
        return Some((Day { year, part }, end));
    }
    Some((Day { year: Some(year?), part: DayPart::Year }, from))
}

/// What stands after a year, or alone: 5月31日, 上半年, 年底, and after a year 底.
fn part_of_year(signs: &Signs, at: usize, year: Option<i16>) -> Option<(DayPart, usize)> {
    if let Some(found) = within(signs, at, year) {
        return Some(found);
    }
    let halves = [("上半年", 1_u8), ("下半年", 2)];
    if let Some((word, half)) = halves.into_iter().find(|(word, _)| signs.starts(at, word) && !signs.is_up_to(at)) {
        let end = at + word.chars().count();
        let last = signs.first(end, &["末", "底"]).map(|(_, length)| end + length);
        let day = if half == 1 { DayPart::Day(6, 30) } else { DayPart::Day(12, 31) };
        return Some(last.map_or((DayPart::Half(half), end), |end| (day, end)));
    }
    let is_after_year = signs.before(at) == Some('年') || year.is_some();
    let words: &[&str] =
        if is_after_year { &["年底", "年末", "年终", "底", "末"] } else { &["年底", "年末", "年终"] };
    let (_, length) = signs.first(at, words)?;
    Some((DayPart::Day(12, 31), at + length))
}

/// 2026年, 2026年度, 二〇二六年.
fn year(signs: &Signs, at: usize) -> Option<(i16, usize)> {
    let is_digit = |sign: char| sign.is_ascii_digit() || (numeral::is_han_digit(sign) && sign != '两');
    let length = signs.run(at, is_digit);
    let number = numeral::parse(&signs.text(at, at + length))?;
    if signs.at(at + length) != Some('年') {
        return None;
    }
    if length == 2 && SHORT_YEARS.contains(&number) {
        let (month, digits) = number::small(signs, at + 3)?;
        let is_month = (1..=12).contains(&month) && signs.at(at + 3 + digits) == Some('月');
        return is_month.then_some((i16::try_from(2000 + number).ok()?, 3));
    }
    // 2000年以上 is a length of time.
    if length != 4 || !YEARS.contains(&number) || signs.first(at + 5, &["以上", "多"]).is_some() {
        return None;
    }
    let word = if signs.starts(at + 5, "度") { 2 } else { 1 };
    Some((i16::try_from(number).ok()?, 4 + word))
}

/// What stands after the year, or alone: 5月31日, 5月底, 5月下旬, 第三季度, 年底.
fn within(signs: &Signs, at: usize, year: Option<i16>) -> Option<(DayPart, usize)> {
    let from = at + usize::from(signs.at(at) == Some('第'));
    let (number, length) = number::small(signs, from)?;
    let end = from + length;
    if (1..=4).contains(&number) && signs.starts(end, "季度") {
        // 三季度末; 一季度一结 is a turn of speech, and read before.
        if signs.first(end + 2, &["末", "底"]).is_some() {
            let month = u8::try_from(number * 3).ok()?;
            let last = (28..=31).rev().find_map(|day| day_part(u32::from(month), day, year))?;
            return Some((last, end + 3));
        }
        return Some((DayPart::Quarter(u8::try_from(number).ok()?), end + 2));
    }
    // 6月龄 is an age.
    if from > at || signs.at(end) != Some('月') || signs.at(end + 1) == Some('龄') {
        return None;
    }
    let end = end + if signs.starts(end + 1, "份") { 2 } else { 1 };
    let month = month_part(number)?;
    let DayPart::Month(index) = month else { return None };
    if let Some((day, length)) = number::small(signs, end)
        && signs.first(end + length, &["日", "号"]).is_some()
    {
        return Some((day_part(number, day, year)?, end + length + 1));
    }
    let third = [("上旬", 1), ("中旬", 2), ("下旬", 3)].into_iter().find(|(word, _)| signs.starts(end, word));
    if let Some((_, third)) = third {
        return Some((DayPart::Third(index, third), end + 2));
    }
    if signs.first(end, &["底", "末"]).is_some() {
        let last = (28..=31).rev().find_map(|day| day_part(number, day, year))?;
        return Some((last, end + 1));
    }
    // 9月20—30日 is read as a range.
    if let Some((_, length)) = number::small(signs, end)
        && mark(signs, end + length).is_some()
    {
        return None;
    }
    Some((month, end))
}

fn month_part(number: u32) -> Option<DayPart> {
    u8::try_from(number).ok().filter(|month| (1..=12).contains(month)).map(DayPart::Month)
}

/// A day that the calendar has; a leap day where no year is told.
pub(super) fn day_part(month: u32, day: u32, year: Option<i16>) -> Option<DayPart> {
    let (month, day) = (i8::try_from(month).ok()?, i8::try_from(day).ok()?);
    // 2000 was a leap year.
    Date::new(year.unwrap_or(2000), month, day).ok()?;
    Some(DayPart::Day(u8::try_from(month).ok()?, u8::try_from(day).ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expect: &str) {
        let days: Vec<String> = read(&Signs::of(text), 0).iter().map(|it| it.kind.to_string()).collect();
        assert_eq!(days.join(" "), expect, "{text}");
    }

    #[test]
    fn days_are_read_as_far_as_they_are_written() {
        for (text, expect) in [
            ("2026年5月31日前", "2026-05-31"),
            ("２０２６ 年 5 月 31 日", "2026-05-31"),
            ("二〇二六年五月三十一日", "2026-05-31"),
            ("2026-05-31", "2026-05-31"),
            ("2026.5.31", "2026-05-31"),
            ("2020年底前", "2020-12-31"),
            ("2026-05起", "2026年5月"),
            ("2026-5", ""),
            ("2000年以上", ""),
            ("2026年5月底", "2026-05-31"),
            ("2026年2月底", "2026-02-28"),
            ("2月底", "2月29日"),
            ("年底前", "12月31日"),
            ("7 月 6 日", "7月6日"),
            ("9月20日至30日", "9月20日 9月30日"),
            ("9月20—30日", "9月20日 9月30日"),
            ("2026年10月8日至12月15日", "2026-10-08"),
            ("2026—2028年", "2026年 2028年"),
            ("9—11月", "9月 11月"),
            ("2022年上半年", "2022年上半年"),
            ("2026年第三季度", "2026年第3季度"),
            ("5月下旬", "5月下旬"),
            ("2026年度", "2026年"),
            ("2026年2月30日", "2026年"),
            ("26年5月底", "2026-05-31"),
            ("上半年", "上半年"),
            ("2026年上半年末", "2026-06-30"),
            ("2026年第三季度末", "2026-09-30"),
            ("今年年底", "今年12月31日"),
            ("明年6月底", "明年6月30日"),
            ("后年", "后年"),
            ("6月龄", ""),
            ("5个月", ""),
            ("5年", ""),
            ("2026", ""),
            ("9000年", ""),
        ] {
            check(text, expect);
        }
    }

    #[test]
    fn a_day_of_every_year_is_told() {
        assert!(is_yearly("由使用单位于每年 "));
        assert!(!is_yearly("于2026年"));
    }
}
