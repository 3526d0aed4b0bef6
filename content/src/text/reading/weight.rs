//! How much rests on a number: turns of speech, a writer's own counts, round numbers, facts.

use core::ops::Range;

use super::date::RANGE_MARKS;
use super::number::{self, Numeral, Script};
use super::ratio::Ratio;
use super::signs::Signs;
use super::token::{Firmness, Precision};
use super::unit::Unit;
use crate::text::fold;
use crate::text::units::Dimension;

/// Words before a number that say how near it is. 不到40万元 is a limit, and as exact as 低于.
const BEFORE: [(&str, Precision); 14] = [
    ("快赶上", Precision::AtMost),
    ("快要到", Precision::AtMost),
    ("大约", Precision::About),
    ("大概", Precision::About),
    ("大致", Precision::About),
    ("差不多", Precision::About),
    ("约为", Precision::About),
    ("约", Precision::About),
    ("上下", Precision::About),
    ("将近", Precision::AtMost),
    ("接近", Precision::AtMost),
    ("临近", Precision::AtMost),
    ("近", Precision::AtMost),
    ("快到", Precision::AtMost),
];
/// Words of a bound before a number, which may be told for a round one.
const BOUNDS: &[(&str, Precision)] = &[
    ("不超过", Precision::Exact),
    #[cfg(not(target_arch = "wasm32"))]
    ("赶快", Precision::Exact),
    #[cfg(not(target_arch = "wasm32"))]
    ("尽快", Precision::Exact),
    #[cfg(not(target_arch = "wasm32"))]
    ("加快", Precision::Exact),
    #[cfg(not(target_arch = "wasm32"))]
    ("快", Precision::AtMost),
    ("超过", Precision::AtLeast),
    ("不到", Precision::AtMost),
    ("不足", Precision::AtMost),
];
/// Words after a number or its unit that say so.
const AFTER: [(&str, Precision); 12] = [
    ("多一点", Precision::AtLeast),
    ("左右", Precision::About),
    ("上下", Precision::About),
    ("前后", Precision::About),
    ("来", Precision::About),
    ("有余", Precision::AtLeast),
    ("还多", Precision::AtLeast),
    ("出头", Precision::AtLeast),
    ("开外", Precision::AtLeast),
    ("挂零", Precision::AtLeast),
    ("多", Precision::AtLeast),
    ("余", Precision::AtLeast),
];
/// Words that begin as one of these and are none: 多少, 上下班, 来源.
const NO_AFTER: [&str; 10] = ["多少", "来源", "来自", "来信", "来说", "来年", "余额", "上下班", "上下级", "上下游"];
/// Words before a number that make it no number: 几十个, 这两天.
const VAGUE: [&str; 2] = ["这", "那"];
/// Words that end with 数 and name a number: 基数一百四十 is exact, and 数百 is none.
const NAMES_OF_NUMBERS: [&str; 12] =
    ["基数", "人数", "总数", "户数", "次数", "件数", "名额数", "个数", "天数", "票数", "份数", "床位数"];
/// 头两天 is vague, and 头十二吨 are the first twelve.
const FIRST: &str = "头";
/// 前两天 is vague, 前三年 and 之日前两年 are not.
const EARLIER: &str = "前";
const EARLIER_WHICH: [&str; 4] = ["日前", "以前", "之前", "提前"];
/// Words around one day, one year and the like that make it a limit and no turn of speech.
const LIMITS_BEFORE: [&str; 14] =
    ["满", "超过", "至少", "最长", "最短", "最多", "不足", "为", "不低于", "不少于", "达到", "提前", "延长", "日前"];
/// Words of what lasts, before one day, one year and the like.
#[cfg(not(target_arch = "wasm32"))]
const LASTING: [&str; 22] = [
    "保修",
    "包修",
    "停",
    "停用",
    "停发",
    "停业",
    "停办",
    "停供",
    "管",
    "关",
    "有效",
    "有效期",
    "期限",
    "期限是",
    "有效期是",
    "放够",
    "放",
    "存",
    "公示",
    "试用",
    "暂停",
    "缓",
];
const LIMITS_AFTER: [&str; 11] = ["内", "以内", "之内", "以上", "以下", "以前", "前", "后", "以后", "不满", "期满"];
/// Last signs of what something is paid for, one by one: 一本一天一块钱.
const REPEATED: &str = "天本次吨方度斤册趟";
/// Last signs of what measures: before the mark of a range they end its other number.
const MEASURED: &str = "年月日天时分秒元角倍岁%";

/// How near the words around say that a number is, and how many signs after it say so.
pub(crate) fn precision(signs: &Signs, place: Range<usize>) -> (Precision, usize) {
    // 2000元多给 is no round number: one sign alone says so only where its words end.
    let ends_words = |length: usize| {
        length > 1 || signs.at(place.end + length).is_none_or(|next| !fold::is_han(next) || "的是由归".contains(next))
    };
    if let Some((precision, length)) = after(signs, place.end).filter(|(_, length)| ends_words(*length)) {
        return (precision, length);
    }
    let before = BEFORE.into_iter().find(|(word, _)| signs.ends(place.start, word));
    // 缩小5倍, 不约3人: one sign alone says it only after no other of its word.
    let is_part = |word: &str| word == "近" && signs.ends_any(place.start, &["最近", "附近", "就近", "远近"]);
    (before.filter(|(word, _)| !is_part(word)).map_or(Precision::Exact, |it| it.1), 0)
}

/// How near a number may be to what it stands for, by the words of a bound before or after it: 不到一万元, 一万元不到.
pub(crate) fn bound(before: &str, after: &str) -> Precision {
    let before = before.trim_end();
    let bound = BOUNDS.iter().find(|(word, _)| before.ends_with(word)).map(|(_, precision)| *precision);
    bound.unwrap_or(if after.trim_start().starts_with("不到") { Precision::AtMost } else { Precision::Exact })
}

/// A word of nearness at `at`, and its length.
pub(crate) fn after(signs: &Signs, at: usize) -> Option<(Precision, usize)> {
    if signs.first(at, &NO_AFTER).is_some() {
        return None;
    }
    let (word, precision) = AFTER.into_iter().find(|(word, _)| signs.starts(at, word))?;
    Some((precision, word.chars().count()))
}

/// How much rests on a number of `unit` at `place`.
pub(crate) fn firmness(
    signs: &Signs,
    place: Range<usize>,
    numeral: &Numeral,
    unit: &Unit,
    precision: Precision,
) -> Firmness {
    let start = place.start;
    let is_han = numeral.script == Script::Han;
    // 一天补几次, 不收一分钱 are turns of speech; 一日内 and 满一年 are not.
    let is_one = numeral.digits <= Ratio::ONE
        && numeral.scale == Ratio::ONE
        && *unit != Unit::Of(Dimension::Share)
        && !is_limit(signs, place, unit);
    let is_lately = signs.ends(start, EARLIER) && !signs.ends_any(start, &EARLIER_WHICH);
    let is_term = matches!(unit, Unit::Count(_) | Unit::Bare | Unit::Of(Dimension::Days | Dimension::Months));
    let is_several = is_several(signs, start);
    let is_vague = is_several
        || signs.ends_any(start, &VAGUE)
        || (is_term && signs.ends(start, FIRST))
        || (is_lately && numeral.digits <= Ratio::whole(2));
    // 10个省加1个市: one more is told in passing.
    let is_added = is_one && matches!(unit, Unit::Count(_)) && signs.ends_any(start, &["加", "加上", "外加"]);
    if is_han && (is_one || is_vague) {
        return Firmness::Idle;
    }
    if is_added {
        return Firmness::Soft;
    }
    if is_several {
        return Firmness::Idle;
    }
    if precision != Precision::Exact {
        return Firmness::Round;
    }
    let is_large = *unit == Unit::Bare && numeral.value().is_some_and(|value| value >= Ratio::whole(100));
    if is_han && !unit.is_firm() && !is_large {
        return Firmness::Soft;
    }
    Firmness::Firm
}

/// Whether a number at `at` is one of several: 几十, 数百.
pub(super) fn is_several(signs: &Signs, at: usize) -> bool {
    let is_power = || signs.at(at).is_some_and(|sign| "十百千万亿".contains(sign));
    signs.ends(at, "几") || (signs.ends(at, "数") && is_power() && !signs.ends_any(at, &NAMES_OF_NUMBERS))
}

/// Whether words around a period, an age, an amount or a multiple make it a limit, or one end of a range.
fn is_limit(signs: &Signs, place: Range<usize>, unit: &Unit) -> bool {
    let is_measured = match unit {
        Unit::Of(_) => true,
        Unit::Count(word) => word == "倍",
        Unit::Bare => false,
    };
    is_measured
        && ((*unit == Unit::Of(Dimension::Money)
            && signs.before(place.start).is_some_and(|sign| REPEATED.contains(sign)))
            || signs.ends_any(place.start, &LIMITS_BEFORE)
            || is_duration(signs, &place, unit)
            || signs.first(place.end, &LIMITS_AFTER).is_some()
            || is_range_end(signs, place))
}

/// 保修一年, 停一个月: how long something lasts, at the end of its part of the sentence.
#[cfg(not(target_arch = "wasm32"))]
fn is_duration(signs: &Signs, place: &Range<usize>, unit: &Unit) -> bool {
    let is_time = matches!(unit, Unit::Of(Dimension::Months | Dimension::Days | Dimension::Seconds));
    let is_end = || signs.at(place.end).is_none_or(|sign| !fold::is_han(sign) || "才的就再".contains(sign));
    is_time && is_end() && signs.ends_any(place.start, &LASTING)
}

#[cfg(target_arch = "wasm32")]
const fn is_duration(_: &Signs, _: &Range<usize>, _: &Unit) -> bool {
    false
}

/// 一年至三年, 三分之一至一倍; 甚至一天 is none.
fn is_range_end(signs: &Signs, place: Range<usize>) -> bool {
    let after = signs.first(place.end, &RANGE_MARKS).map(|(_, length)| place.end + length);
    let before =
        RANGE_MARKS.iter().find(|mark| signs.ends(place.start, mark)).map(|mark| place.start - mark.chars().count());
    after.is_some_and(|at| number::read(signs, at).is_some())
        || before
            .and_then(|at| signs.before(at))
            .is_some_and(|sign| number::is_han_numeral(sign) || MEASURED.contains(sign))
}
