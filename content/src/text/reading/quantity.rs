//! Numbers with their units: amounts, lengths, periods, counts, halves, and both ends of 2—3个工作日.

use super::date::mark;
use super::number::{self, Numeral, Script};
use super::ratio::Ratio;
use super::signs::Signs;
use super::token::{Firmness, Precision};
use super::unit::{self, Measured, Unit};
use super::weighed::{Read, quantity, weigh};
use super::{compound, half, money, share, weight};
use crate::text::fold;
use crate::text::units::Dimension;

/// Remarks between a number and its unit: 70（含）分.
const REMARKS: [&str; 3] = ["(含)", "(不含)", "(含本数)"];
/// Most numbers that share one unit: 分别奖20、10、5分.
const MOST_SHARING: usize = 12;

/// The quantities at `at`: one, the two ends of a range, or a list that shares its unit; where there is none, the place to go
/// on from. `2至3万元` gives 20,000 and 30,000 元.
pub(crate) fn read(signs: &Signs, at: usize) -> Result<Vec<Read>, usize> {
    if let Some(mut shares) = share::read(signs, at) {
        shares.iter_mut().for_each(|share| weigh(signs, share));
        return Ok(shares);
    }
    if let Some(half) = half::read(signs, at) {
        return Ok(vec![half]);
    }
    let sign = signs.at(at).filter(|sign| *sign == '¥');
    let from = at + usize::from(sign.is_some());
    let Some(first) = number::read(signs, from) else {
        return Err(at + signs.run(at, number::is_numeral).max(1));
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
    if let Some(measured) = with_unit(signs, at, first) {
        return Ok(vec![measured]);
    }
    if is_letter(signs.at(end)) {
        return Err(end);
    }
    if let Some(pair) = range(signs, at, first).or_else(|| sharing(signs, at, first)) {
        return Ok(pair);
    }
    bare(signs, at, first).map(|read| vec![read]).ok_or(end)
}

/// 20万元, 7400多位, 70（含）分, 两年半.
fn with_unit(signs: &Signs, at: usize, numeral: Numeral) -> Option<Read> {
    let end = at + numeral.length;
    let near = weight::after(signs, end).filter(|(precision, length)| {
        // 20出头 has no unit, and 十几 no number.
        *precision != Precision::Exact && *length == 1
    });
    let remark = signs.first(end, &REMARKS).map_or(0, |(_, length)| length);
    let from = end + near.map_or(0, |(_, length)| length) + remark;
    // 12 km²: the blank parts digits and letters.
    let is_parted = signs.at(from) == Some(' ') && signs.at(from + 1).is_some_and(|sign| sign.is_ascii_alphabetic());
    let from = from + usize::from(is_parted);
    if signs.at(from) == Some('几') {
        return None;
    }
    if let Some(halved) = half::more(signs, at, numeral) {
        return Some(halved);
    }
    #[cfg(not(target_arch = "wasm32"))]
    if let Some(parted) = super::fused::parted(signs, at, numeral) {
        return Some(parted);
    }
    let measured = unit::read(signs, from)?;
    let word_end = from + measured.length;
    let mut read = quantity(signs, at, at, numeral, measured, word_end)?;
    if let Some((precision, _)) = near {
        read.precision = precision;
        read.firmness = read.firmness.min(Firmness::Round);
    }
    money::extend(signs, &mut read);
    compound::extend(signs, &mut read);
    Some(read)
}

/// 2—3个工作日, 50%至80%: the first number has the unit of the second where it has none.
fn range(signs: &Signs, at: usize, first: Numeral) -> Option<Vec<Read>> {
    let end = at + first.length;
    let second_at = mark(signs, end)?;
    let second = number::read(signs, second_at)?;
    let mut last = with_unit(signs, second_at, second)?;
    // 一到三个: with both its ends told, it is no count of the writer's own.
    if last.firmness == Firmness::Soft {
        last.firmness = Firmness::Firm;
    }
    let second_end = second_at + second.length;
    let measured = unit::read(signs, second_end)?;
    let first = quantity(signs, at, at, borrowing(first, &second), measured, end)?;
    Some(vec![first, last])
}

/// 2至3万元 is 2万元 to 3万元, 8000至1.2万元 is 8000元 to 12000元.
fn borrowing(first: Numeral, second: &Numeral) -> Numeral {
    let is_borrowed = first.scale == Ratio::ONE && first.digits < second.digits;
    if is_borrowed { Numeral { scale: second.scale, ..first } } else { first }
}

/// 分别奖20、10分, 500、1000两档: numbers in a list have the unit of the last.
fn sharing(signs: &Signs, at: usize, first: Numeral) -> Option<Vec<Read>> {
    let mut numbers = vec![(at, first)];
    let mut end = at + first.length;
    while numbers.len() < MOST_SHARING {
        let (_, length) = signs.first(end, &["、", "或者", "或", "和"])?;
        let numeral = number::read(signs, end + length).filter(|it| it.script == first.script)?;
        numbers.push((end + length, numeral));
        end += length + numeral.length;
        if let Some(last) = with_unit(signs, end - numeral.length, numeral) {
            let measured = unit::read(signs, end)?;
            let is_listed = |it: &(usize, Numeral)| it.0 + it.1.length < end;
            let scaled = |it: Numeral| {
                if it.scale == Ratio::ONE && numeral.scale != Ratio::ONE && it.digits < Ratio::whole(1000) {
                    Numeral { scale: numeral.scale, ..it }
                } else {
                    it
                }
            };
            let mut read: Vec<Read> = numbers
                .iter()
                .filter(|it| is_listed(it))
                .filter_map(|(at, it)| quantity(signs, *at, *at, scaled(*it), measured.clone(), at + it.length))
                .collect();
            read.push(last);
            return Some(read);
        }
    }
    None
}

/// A number that nothing known follows.
fn bare(signs: &Signs, at: usize, numeral: Numeral) -> Option<Read> {
    let end = at + numeral.length;
    let (unit, length) = match signs.at(end) {
        // 三点要求 are points, and 9点 is read as a time before.
        Some('点') => return None,
        // 4830/人
        Some('/') => (Unit::Bare, unit::each(signs, end)),
        Some(next)
            if numeral.script == Script::Arabic
                && fold::is_han(next)
                && !is_particle(next)
                && !signs.starts(end, "封顶")
                && !number::is_numeral(next)
                && !unit::is_parting(signs, end)
                && weight::after(signs, end).is_none() =>
        {
            (Unit::Count(next.to_string()), 1)
        }
        _ => (Unit::Bare, 0),
    };
    // 一万五 is a number, 三 a word; 二十 is one where it is paid: 省里出二十，县里出十五.
    let value = numeral.value().unwrap_or(Ratio::ZERO);
    let is_paid = || {
        let is_end = signs.at(end).is_none_or(|next| !next.is_alphanumeric());
        value >= Ratio::whole(10) && is_end && signs.before(at).is_some_and(|before| PAYING.contains(before))
    };
    let is_number = numeral.script == Script::Arabic || value >= Ratio::whole(100) || is_paid();
    let measured = Measured { unit, factor: Ratio::ONE, length };
    is_number.then(|| quantity(signs, at, at, numeral, measured, end + length))?
}

/// Last signs of words before a number that is paid, though nobody says of what.
const PAYING: &str = "出补给交付掏奖罚领拿顶收扣";

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
            | '就'
            | '才'
            | '都'
            | '也'
            | '了'
            | '吗'
            | '呢'
            | '吧'
            | '行'
            | '算'
            | '够'
            | '上'
            | '再'
            | '又'
    )
}
