//! Halves of units: 半年, 半个月, and half a unit more, 两年半, 一个半月.

use super::number::Numeral;
use super::ratio::Ratio;
use super::signs::Signs;
use super::token::{FactKind, Firmness, Precision};
use super::unit::{self, Measured, Unit};
use super::weighed::{Read, quantity, weigh};
use crate::text::units::Dimension;

/// Words of half a unit that are turns of speech unless a limit makes them a period.
const SPOKEN_HALVES: [&str; 3] = ["半天", "半路", "半里"];
/// Half a unit more: 一个半月, 两年半, 三公里半.
pub(super) fn more(signs: &Signs, at: usize, numeral: Numeral) -> Option<Read> {
    let end = at + numeral.length;
    let (measured, last) = match signs.first(end, &["个半", "半"]) {
        Some((word, length)) => {
            let from = end + length;
            let measured = unit::read(signs, from)
                .or_else(|| month(signs, from).filter(|_| word == "个半"))
                .filter(|it| matches!(it.unit, Unit::Of(_)))?;
            let last = from + measured.length;
            (measured, last)
        }
        None => {
            let measured = unit::read(signs, end)?;
            let last = end + measured.length;
            let is_halved = match &measured.unit {
                Unit::Of(Dimension::Money) => signs.before(last) == Some('块'),
                Unit::Of(_) => true,
                Unit::Count(word) => matches!(word.as_str(), "倍" | "分" | "番" | "成"),
                Unit::Bare => false,
            };
            // 三年半载, 一年半年: the half begins another word.
            let begins_other =
                unit::read(signs, last + 1).is_some() || matches!(signs.at(last + 1), Some('月' | '载' | '价'));
            if signs.at(last) != Some('半') || !is_halved || begins_other {
                return None;
            }
            (measured, last + 1)
        }
    };
    let numeral = Numeral { digits: numeral.value()?.plus(Ratio::new(1, 2)?)?, scale: Ratio::ONE, ..numeral };
    let read = quantity(signs, at, at, numeral, measured, last)?;
    Some(Read { firmness: read.firmness.max(Firmness::Soft), written: None, ..read })
}

/// 月 after 一个半.
fn month(signs: &Signs, at: usize) -> Option<Measured> {
    let month = Measured { unit: Unit::Of(Dimension::Months), factor: Ratio::ONE, length: 1 };
    (signs.at(at) == Some('月')).then_some(month)
}

/// 半年, 半个月, 半吨; 半天 is a turn of speech.
pub(super) fn read(signs: &Signs, at: usize) -> Option<Read> {
    if signs.at(at) != Some('半') {
        return None;
    }
    let from = at + 1 + usize::from(signs.at(at + 1) == Some('个'));
    // Half a month is fifteen days.
    let (measured, value) = match month(signs, from).filter(|_| from > at + 1) {
        Some(month) => (Measured { unit: Unit::Of(Dimension::Days), ..month }, Ratio::whole(15)),
        None => {
            let measured = unit::read(signs, at + 1).filter(|it| matches!(it.unit, Unit::Of(_)))?;
            let value = measured.factor.over(Ratio::whole(2))?;
            (measured, value)
        }
    };
    let end = if measured.length == 1 && from > at + 1 { from + 1 } else { at + 1 + measured.length };
    let is_vague = !(signs.ends(at, "上") && signs.is_up_to(at - 1))
        && signs.ends_any(at, &["多", "大", "小", "上", "下", "前", "后", "老"])
        && !signs.ends(at, "前后");
    let is_spoken = signs.first(at, &SPOKEN_HALVES).is_some() && signs.first(end, &["内", "以内", "之内"]).is_none();
    let mut read = Read {
        kind: FactKind::Quantity { value, unit: measured.unit },
        firmness: if is_vague || is_spoken { Firmness::Idle } else { Firmness::Firm },
        precision: Precision::Exact,
        written: None,
        start: at,
        end,
    };
    if read.firmness == Firmness::Firm {
        weigh(signs, &mut read);
    }
    Some(read)
}
