//! Periods of two units: 一年零七个月, 1年6个月, 1小时30分钟. They are one period.

use super::number;
use super::quantity::Read;
use super::ratio::Ratio;
use super::signs::Signs;
use super::token::{FactKind, Firmness, Precision};
use super::unit::Unit;
use crate::text::units::Dimension;

/// Words between the larger and the smaller unit.
const JOINTS: [&str; 3] = ["零", "又", "加"];

/// Takes what goes on in a smaller unit into a period that is read: 七个月 after 一年零.
pub(super) fn extend(signs: &Signs, read: &mut Read) {
    let FactKind::Quantity { value, unit: Unit::Of(dimension) } = &mut read.kind else { return };
    let (larger, words, factor, most): (&str, &[&str], u32, u32) = match dimension {
        Dimension::Months => ("年", &["个月"], 1, 12),
        Dimension::Seconds => ("小时", &["分钟", "分"], 60, 60),
        _ => return,
    };
    if !signs.ends(read.end, larger) || read.precision != Precision::Exact {
        return;
    }
    let joint = signs.first(read.end, &JOINTS).map_or(0, |(_, length)| length);
    let from = read.end + joint;
    let Some((number, digits)) = number::small(signs, from).filter(|(number, _)| (1..most).contains(number)) else {
        return;
    };
    let Some((_, length)) = signs.first(from + digits, words) else { return };
    let Some(sum) = value.plus(Ratio::whole(number * factor)) else { return };
    *value = sum;
    read.end = from + digits + length;
    read.firmness = Firmness::Firm;
    read.written = None;
}

#[cfg(test)]
mod tests {
    use crate::text::reading::check;

    #[test]
    fn a_period_of_two_units_is_one() {
        for text in ["一年零七个月", "一年七个月", "1 年零 7 个月", "1年7个月", "19个月"] {
            check(text, "19个月");
        }
        check("两年又三个月以上", "27个月");
        check("1小时30分钟", "5400秒");
        check("一年、七个月", "12个月 7个月");
    }
}
