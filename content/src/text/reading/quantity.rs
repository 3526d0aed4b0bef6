//! Numbers with their units: amounts, lengths, periods, shares, counts, and both ends of 2—3个工作日.

use core::ops::Range;

use super::date::RANGE_MARKS;
use super::number::{self, Numeral, Script};
use super::ratio::Ratio;
use super::signs::Signs;
use super::token::{FactKind, Firmness, Precision, Written};
use super::unit::{self, Measured, Unit};
use crate::text::fold;
use crate::text::units::Dimension;

/// Words before a number that make it a round one.
const ROUND: [&str; 3] = ["约", "近", "差不多"];
/// Words before a number that make it no number: 几十个, 这两天.
const VAGUE: [&str; 4] = ["几", "数", "这", "头"];
/// 前两天 is vague, 前三年 and 之日前两年 are not.
const BEFORE: &str = "前";
const BEFORE_WHICH: [&str; 4] = ["日前", "以前", "之前", "提前"];
/// Words around one day, one year and the like that make it a limit and no turn of speech.
const LIMITS_BEFORE: [&str; 14] =
    ["满", "超过", "至少", "最长", "最短", "最多", "不足", "为", "不低于", "不少于", "达到", "提前", "延长", "日前"];
const LIMITS_AFTER: [&str; 11] = ["内", "以内", "之内", "以上", "以下", "以前", "前", "后", "以后", "不满", "期满"];
/// Last signs of what measures: before the mark of a range they end its other number.
const MEASURED: &str = "年月日天时分秒元角倍岁%";
/// Words for half that are numbers on their own, with how many of their signs are the number.
const HALVES: [&str; 7] = ["一半", "半数", "半幅", "对半", "减半", "折半", "半价"];
/// Halves of a unit: 半年 is six months.
const HALF_UNITS: [(&str, Unit, u32); 4] = [
    ("半年", Unit::Of(Dimension::Months), 6),
    ("半小时", Unit::Of(Dimension::Seconds), 1800),
    ("半个小时", Unit::Of(Dimension::Seconds), 1800),
    ("半个月", Unit::Of(Dimension::Days), 15),
];

/// A quantity with its place in the signs.
pub(crate) struct Read {
    pub(crate) kind: FactKind,
    pub(crate) firmness: Firmness,
    pub(crate) precision: Precision,
    pub(crate) written: Option<Written>,
    pub(crate) start: usize,
    pub(crate) end: usize,
}

/// The quantities at `at`: one, or the two ends of a range. `skipped` is where to go on where there is none.
pub(crate) fn read(signs: &Signs, at: usize) -> Result<Vec<Read>, usize> {
    if let Some(share) = share(signs, at) {
        return Ok(vec![share]);
    }
    let sign = signs.at(at).filter(|sign| *sign == '¥');
    let from = at + usize::from(sign.is_some());
    let Some(first) = number::read(signs, from) else {
        return Err(at + signs.run(at, |sign| sign.is_ascii_digit() || number::is_han_numeral(sign)).max(1));
    };
    let end = from + first.length;
    if sign.is_some() {
        let money = Measured { unit: Unit::Of(Dimension::Money), factor: Ratio::ONE, length: 0 };
        return Ok(quantity(signs, at, from, first, money, end).into_iter().collect());
    }
    // Letters around a number make a name: A4, 5G.
    let is_letter = |sign: Option<char>| sign.is_some_and(|sign| sign.is_ascii_alphabetic());
    if first.script == Script::Arabic && is_letter(signs.before(at)) {
        return Err(end);
    }
    let after = signs.first(end, &["多", "余", "来"]).map_or(end, |(_, length)| end + length);
    if let Some(measured) = unit::read(signs, after).filter(|_| signs.at(after) != Some('几')) {
        let end = after + measured.length;
        let mut read: Vec<Read> = quantity(signs, at, at, first, measured, end).into_iter().collect();
        if let Some(last) = read.last_mut() {
            last.end = money_tail(signs, last);
        }
        return Ok(read);
    }
    if is_letter(signs.at(end)) {
        return Err(end);
    }
    if let Some(pair) = range(signs, at, first) {
        return Ok(pair);
    }
    let bare = match signs.at(end) {
        // 三点要求 are points, and 9点 is read as a time before.
        Some('点') => return Err(end),
        _ if first.script == Script::Han => return Err(end),
        Some(next) if fold::is_han(next) && !is_particle(next) => Unit::Count(next.to_string()),
        _ => Unit::Bare,
    };
    let length = if bare == Unit::Bare { 0 } else { 1 };
    let measured = Measured { unit: bare, factor: Ratio::ONE, length };
    Ok(quantity(signs, at, at, first, measured, end + length).into_iter().collect())
}

/// Words that never count: 20至, 35的.
const fn is_particle(sign: char) -> bool {
    matches!(
        sign,
        '至' | '到'
            | '的'
            | '和'
            | '及'
            | '与'
            | '或'
            | '是'
            | '为'
            | '以'
            | '不'
            | '加'
            | '减'
            | '乘'
            | '除'
            | '比'
            | '在'
    )
}

/// 2—3个工作日, 50%至80%: the first number has the unit of the second where it has none.
fn range(signs: &Signs, at: usize, first: Numeral) -> Option<Vec<Read>> {
    let end = at + first.length;
    let (_, mark) = signs.first(end, &RANGE_MARKS)?;
    let second_at = end + mark;
    let second = number::read(signs, second_at)?;
    let second_end = second_at + second.length;
    let measured = unit::read(signs, second_end)?;
    // 2至3万元 is 2万元 to 3万元.
    let scaled = if first.scale == Ratio::ONE { Numeral { scale: second.scale, ..first } } else { first };
    let last = quantity(signs, second_at, second_at, second, measured.clone(), second_end + measured.length)?;
    let first = quantity(signs, at, at, scaled, measured, end)?;
    Some(vec![first, last])
}

fn quantity(
    signs: &Signs,
    start: usize,
    digits: usize,
    numeral: Numeral,
    measured: Measured,
    end: usize,
) -> Option<Read> {
    let value = numeral.value()?;
    let firmness = firmness(signs, start..end, &numeral, &measured.unit);
    let written = Written {
        digits: numeral.digits,
        factor: numeral.scale.times(measured.factor)?,
        count: value,
        span: signs.span(digits, digits + numeral.digits_length),
    };
    let kind = FactKind::Quantity { value: value.times(measured.factor)?, unit: measured.unit };
    let precision = if firmness == Firmness::Round { Precision::About } else { Precision::Exact };
    Some(Read { kind, firmness, precision, written: Some(written), start, end })
}

fn firmness(signs: &Signs, place: Range<usize>, numeral: &Numeral, unit: &Unit) -> Firmness {
    let start = place.start;
    let is_han = numeral.script == Script::Han;
    // 一天补几次, 不收一分钱 are turns of speech; 一日内 and 满一年 are not.
    let is_one = numeral.digits <= Ratio::ONE && *unit != Unit::Of(Dimension::Share) && !is_limit(signs, place, unit);
    let is_lately = signs.ends(start, BEFORE) && !signs.ends_any(start, &BEFORE_WHICH);
    let is_vague = signs.ends_any(start, &VAGUE) || (is_lately && numeral.digits <= Ratio::whole(2));
    if is_han && (is_one || is_vague) {
        return Firmness::Idle;
    }
    if signs.ends_any(start, &["几", "数"]) {
        return Firmness::Idle;
    }
    if is_han && !unit.is_firm() {
        return Firmness::Soft;
    }
    if signs.ends_any(start, &ROUND) { Firmness::Round } else { Firmness::Firm }
}

/// Whether words around a period, an age, an amount or a multiple make it a limit, or one end of a range.
fn is_limit(signs: &Signs, place: Range<usize>, unit: &Unit) -> bool {
    let is_measured = match unit {
        Unit::Of(_) => true,
        Unit::Count(word) => word == "倍",
        Unit::Bare => false,
    };
    is_measured
        && (signs.ends_any(place.start, &LIMITS_BEFORE)
            || signs.first(place.end, &LIMITS_AFTER).is_some()
            || is_range_end(signs, place))
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

/// 3元5角: what follows belongs to the same amount.
fn money_tail(signs: &Signs, read: &mut Read) -> usize {
    let end = read.end;
    let is_yuan = signs.ends(end, "元") || signs.ends(end, "块");
    let FactKind::Quantity { value, unit: Unit::Of(Dimension::Money) } = &mut read.kind else { return end };
    let tail = number::small(signs, end).filter(|(digit, _)| is_yuan && (1..=9).contains(digit));
    let Some((digit, length)) = tail else { return end };
    let Some((_, word)) = signs.first(end + length, &["角", "毛"]) else { return end };
    let Some(sum) = Ratio::new(i128::from(digit), 10).and_then(|tail| value.plus(tail)) else { return end };
    *value = sum;
    read.written = None;
    end + length + word
}

/// 百分之五十, 三分之二, 一半, 半年.
fn share(signs: &Signs, at: usize) -> Option<Read> {
    let is_vague = signs.ends_any(at, &["每", "多", "大"]);
    let read = |value, unit, end, firmness| Read {
        kind: FactKind::Quantity { value, unit },
        firmness,
        precision: Precision::Exact,
        written: None,
        start: at,
        end,
    };
    if let Some((_, length)) = signs.first(at, &HALVES) {
        return Some(read(Ratio::new(1, 2)?, Unit::Of(Dimension::Share), at + length, Firmness::Firm));
    }
    if let Some((word, unit, number)) = HALF_UNITS.iter().find(|(word, ..)| signs.starts(at, word)) {
        let is_part = signs.ends_any(at, &["上", "下", "前", "后"]) || (is_vague && !signs.ends(at, "每"));
        let firmness = if is_part { Firmness::Idle } else { Firmness::Firm };
        return Some(read(Ratio::whole(*number), unit.clone(), at + word.chars().count(), firmness));
    }
    let (whole, from) = [("百分之", 100), ("千分之", 1000), ("万分之", 10_000)]
        .into_iter()
        .find(|(word, _)| signs.starts(at, word))
        .map(|(_, whole)| (Ratio::whole(whole), at + 3))
        .or_else(|| {
            let whole = number::read(signs, at)?;
            signs.starts(at + whole.length, "分之").then_some((whole.value()?, at + whole.length + 2))
        })?;
    let part = number::read(signs, from)?;
    Some(read(part.value()?.over(whole)?, Unit::Of(Dimension::Share), from + part.length, Firmness::Firm))
}
