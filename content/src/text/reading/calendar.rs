//! Days that have a name or stand in another calendar, and days told from another: 国庆节, 农历八月十五, “十四五”, 下个月, 周一.

use std::sync::LazyLock;

use super::signs::{Firsts, Signs};
use super::token::{Day, DayPart, FactKind, Firmness};
use super::words::Words;
use super::{number, numeral};
use crate::text::fold;
use crate::text::units::Dimension;

/// A day or period with its place in the signs.
pub(crate) struct Read {
    pub(crate) kind: FactKind,
    pub(crate) firmness: Firmness,
    pub(crate) start: usize,
    pub(crate) end: usize,
}

/// Feasts of the common calendar, the longer before the shorter; those written as numerals only before words that follow a day.
const FEASTS: [(&str, u8, u8); 14] = [
    ("国庆节", 10, 1),
    ("国庆", 10, 1),
    ("元旦", 1, 1),
    ("劳动节", 5, 1),
    ("儿童节", 6, 1),
    ("教师节", 9, 10),
    ("建军节", 8, 1),
    ("妇女节", 3, 8),
    ("五一", 5, 1),
    ("十一", 10, 1),
    ("六一", 6, 1),
    ("七一", 7, 1),
    ("八一", 8, 1),
    ("三八", 3, 8),
];
/// Feasts of the lunar calendar.
const LUNAR_FEASTS: [(&str, u8, u8); 10] = [
    ("春节", 1, 1),
    ("大年初一", 1, 1),
    ("元宵节", 1, 15),
    ("元宵", 1, 15),
    ("端午节", 5, 5),
    ("端午", 5, 5),
    ("中秋节", 8, 15),
    ("中秋", 8, 15),
    ("重阳节", 9, 9),
    ("重阳", 9, 9),
];
/// What follows a feast that is written as a numeral.
const AFTER_FEASTS: [&str; 18] = [
    "前",
    "后",
    "之前",
    "之后",
    "以前",
    "以后",
    "节",
    "假期",
    "期间",
    "长假",
    "小长假",
    "黄金周",
    "起",
    "当天",
    "那天",
    "那一天",
    "当日",
    "开始",
];
/// Signs after a feast that is written as a numeral behind its year: 2003年五一生效.
const AFTER_DATED: &str = "那当前起开就正放为的生施才";
/// Names of the lunar calendar.
const LUNAR: [&str; 3] = ["农历", "阴历", "旧历"];
/// Words for later months and days, the longer before the shorter.
const LATER: [(&str, Dimension, i8); 17] = [
    ("再下个月", Dimension::Months, 2),
    ("下下个月", Dimension::Months, 2),
    ("下个月", Dimension::Months, 1),
    ("上个月", Dimension::Months, -1),
    ("这个月", Dimension::Months, 0),
    ("第二个月", Dimension::Months, 1),
    ("下月", Dimension::Months, 1),
    ("次月", Dimension::Months, 1),
    ("翌月", Dimension::Months, 1),
    ("当月", Dimension::Months, 0),
    ("本月", Dimension::Months, 0),
    ("次日", Dimension::Days, 1),
    ("翌日", Dimension::Days, 1),
    ("第二天", Dimension::Days, 1),
    ("隔天", Dimension::Days, 1),
    ("当天", Dimension::Days, 0),
    ("当日", Dimension::Days, 0),
];
static FEAST_WORDS: Words<(&str, u8, u8)> = Words::of(&FEASTS);
static LUNAR_FEAST_WORDS: Words<(&str, u8, u8)> = Words::of(&LUNAR_FEASTS);
static LATER_WORDS: Words<(&str, Dimension, i8)> = Words::of(&LATER);
/// What says that a plan of five years is meant.
const AFTER_PLANS: [&str; 9] = ["规划", "时期", "期间", "期末", "末", "以来", "计划", "开局", "收官"];

/// Whether the name of a day may begin with this sign: most signs of a text are none, and need not be compared with every name.
pub(crate) fn may_begin(sign: char) -> bool {
    FIRSTS.has(sign)
}

/// The signs that such a name begins with, but for numerals and 第.
static FIRSTS: LazyLock<Firsts> = LazyLock::new(|| Firsts::of(NAMES.split_inclusive(|_| true)));
const NAMES: &str = "国元劳儿教建妇春大端中重农阴旧正冬腊再下上这次翌隔当本星礼周\"";

/// The named day at `at`.
pub(crate) fn read(signs: &Signs, at: usize) -> Option<Read> {
    plan(signs, at)
        .or_else(|| lunar(signs, at))
        .or_else(|| feast(signs, at))
        .or_else(|| later(signs, at))
        .or_else(|| weekday(signs, at))
        .or_else(|| of_month(signs, at))
}

const fn firm(kind: FactKind, start: usize, end: usize) -> Read {
    Read { kind, firmness: Firmness::Firm, start, end }
}

/// A feast at `at`, of either calendar: 国庆节, 五一劳动节, 中秋.
pub(crate) fn feast(signs: &Signs, at: usize) -> Option<Read> {
    if let Some(((_, month, day), length)) = LUNAR_FEAST_WORDS.first(signs, at) {
        return Some(firm(FactKind::Lunar { month: *month, day: *day }, at, at + length));
    }
    let ((word, month, day), length) = FEAST_WORDS.first(signs, at)?;
    let end = at + length;
    let is_numeral = word.chars().all(number::is_han_numeral);
    // "五一"前, 五一劳动节
    let quoted = usize::from(signs.at(end) == Some('"'));
    let is_day = signs.first(end + quoted, &AFTER_FEASTS).is_some()
        || FEASTS.iter().take(8).any(|(name, ..)| signs.starts(end + quoted, name));
    // 2003年五一
    let is_dated = is_numeral
        && signs.before(at) == Some('年')
        && signs.at(end + quoted).is_none_or(|next| !fold::is_han(next) || AFTER_DATED.contains(next));
    let is_day = is_day || is_dated;
    let is_inside = signs.before(at).is_some_and(number::is_numeral);
    // 十一节, 五一起 count; 十一月 is a month.
    let is_counted = !is_dated && signs.at(end) == Some('起') && *word == "十一";
    if is_numeral && (!is_day || is_inside || is_counted) {
        return None;
    }
    // 五一劳动节 names one day twice, 元旦节 ends with its kind.
    let named = FEASTS.iter().take(8).find(|(name, ..)| is_numeral && signs.starts(end + quoted, name));
    let end = match named {
        Some((name, ..)) => end + quoted + name.chars().count(),
        None => end + usize::from(quoted == 0 && signs.at(end) == Some('节')),
    };
    Some(firm(FactKind::Day(Day { year: None, part: DayPart::Day(*month, *day) }), at, end))
}

/// 农历八月十五, 农历正月初八, 腊月二十三.
fn lunar(signs: &Signs, at: usize) -> Option<Read> {
    let named = signs.first(at, &LUNAR).map_or(0, |(_, length)| length);
    let from = at + named;
    let (month, from) = match signs.first(from, &["正月", "冬月", "腊月"]) {
        Some(("正月", length)) => (1, from + length),
        Some(("冬月", length)) => (11, from + length),
        Some((_, length)) => (12, from + length),
        None if named > 0 => {
            let (month, length) = number::small(signs, from)?;
            (signs.at(from + length) == Some('月')).then_some((month, from + length + 1))?
        }
        None => return None,
    };
    let from = from + usize::from(signs.at(from) == Some('初'));
    let (day, length) = match signs.at(from) {
        Some('廿') => {
            let (ones, length) = number::small(signs, from + 1).unwrap_or((0, 0));
            (20 + ones, length + 1)
        }
        _ => number::small(signs, from)?,
    };
    let end = from + length;
    let end = end + signs.first(end, &["日", "号"]).map_or(0, |(_, length)| length);
    let (month, day) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
    let is_day = (1..=12).contains(&month) && (1..=30).contains(&day);
    is_day.then(|| firm(FactKind::Lunar { month, day }, at, end))
}

/// “十四五”时期; its end is the last day of 2025.
fn plan(signs: &Signs, at: usize) -> Option<Read> {
    let quoted = usize::from(signs.at(at) == Some('"'));
    let from = at + quoted;
    let length = signs.run(from, number::is_han_numeral);
    let text = signs.text(from, from + length);
    let number = numeral::parse(text.strip_suffix('五')?).filter(|number| (9..=20).contains(number))?;
    let end = from + length;
    if (quoted > 0) != (signs.at(end) == Some('"')) {
        return None;
    }
    let end = end + quoted;
    let after = signs.first(end, &AFTER_PLANS);
    if quoted == 0 && after.is_none() {
        return None;
    }
    // The tenth ended in 2005.
    let last = i16::try_from(number).ok()? * 5 + 1955;
    match after {
        Some((word @ ("期末" | "末"), _)) => {
            let day = Day { year: Some(last), part: DayPart::Day(12, 31) };
            Some(firm(FactKind::Day(day), at, end + word.chars().count()))
        }
        _ => Some(firm(FactKind::Ordinal { number, measure: "个五年".to_owned() }, at, end)),
    }
}

fn later(signs: &Signs, at: usize) -> Option<Read> {
    let ((_, unit, by), length) = LATER_WORDS.first(signs, at)?;
    let end = at + length;
    // 当日常, 本月刊
    let is_other = signs.at(end) == Some('常');
    let kind = FactKind::Later { unit: *unit, by: *by };
    (!is_other).then_some(Read { kind, firmness: Firmness::Soft, start: at, end })
}

/// 周一, 星期六, 周日; 每周一次 counts.
fn weekday(signs: &Signs, at: usize) -> Option<Read> {
    let (_, length) = signs.first(at, &["星期", "礼拜", "周"])?;
    let end = at + length;
    let number = match signs.at(end)? {
        '日' | '天' => 7,
        sign => numeral::parse(sign.encode_utf8(&mut [0; 4]))
            .filter(|day| (1..=6).contains(day) && numeral::is_han_digit(sign) && sign != '两')?,
    };
    let is_counted = super::unit::read(signs, end + 1).is_some()
        || signs.at(end + 1).is_some_and(number::is_han_numeral)
        || signs.before(at).is_some_and(|before| number::is_numeral(before) || before == '个');
    let kind = FactKind::Ordinal { number, measure: "星期".to_owned() };
    (!is_counted).then_some(Read { kind, firmness: Firmness::Soft, start: at, end: end + 1 })
}

/// 每月15日, 每季度末月20日: a day of any month.
fn of_month(signs: &Signs, at: usize) -> Option<Read> {
    if !signs.ends_any(
        at,
        &[
            "每月",
            "每个月",
            "当月",
            "次月",
            "下月",
            "下个月",
            "本月",
            "该月",
            "末月",
            "最后一个月",
            "最后一个月的",
            "第三个月",
            "第三个月的",
        ],
    ) {
        return None;
    }
    let (number, length) = number::small(signs, at).filter(|(day, _)| (1..=31).contains(day))?;
    let (_, word) = signs.first(at + length, &["日", "号"])?;
    Some(firm(FactKind::Ordinal { number, measure: "日".to_owned() }, at, at + length + word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::reading::check;

    #[test]
    fn every_name_begins_with_a_sign_that_is_looked_at() {
        let words = FEASTS.iter().chain(&LUNAR_FEASTS).map(|it| it.0).chain(LUNAR).chain(LATER.iter().map(|it| it.0));
        let unseen = |word: &&str| {
            word.chars().next().is_some_and(|sign| !may_begin(sign) && !number::is_numeral(sign) && sign != '第')
        };
        assert_eq!(words.clone().find(unseen), None);
    }

    #[test]
    fn feasts_are_days() {
        check("国庆节前发钱", "10月1日");
        check("2026年国庆节前", "2026-10-01");
        check("五一前交", "5月1日");
        check("五一劳动节前", "5月1日");
        check("“五一”期间", "5月1日");
        check("十一个、十一项", "11个 11项");
    }

    #[test]
    fn a_feast_behind_its_year_is_a_day() {
        check("2003年五一那天", "2003-05-01");
        check("2003年十一起", "2003-10-01");
        check("2003年十一月", "2003年11月");
        check("五一那天", "5月1日");
        check("每年十一项", "11项");
        check("春节前", "农历1月1日");
    }

    #[test]
    fn the_lunar_calendar_is_another() {
        check("农历八月十五日前交材料", "农历8月15日");
        check("腊月二十三", "农历12月23日");
        check("正月初八起", "农历1月8日");
    }

    #[test]
    fn plans_of_five_years_are_known() {
        check("“十四五”时期", "第14个五年");
        check("十四五期间", "第14个五年");
        check("“十四五”末", "2025-12-31");
        check("二十四五个", "");
    }

    #[test]
    fn days_told_from_another_are_soft() {
        check("从下个月起发，当天办结", "下个月 当日");
        check("周一到周五，每周一次", "第1星期 第5星期 1次");
        check("每月15号发", "第15日");
        check("每季度末月25日前，每季度最后一个月的25号", "第25日 1个月 第25日");
    }
}
