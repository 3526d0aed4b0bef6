//! Periods of two units: 一年零七个月, 1年6个月, 1小时30分钟. They are one period; and lengths as they are said: 一米四.

use super::number;
use super::ratio::Ratio;
use super::signs::Signs;
use super::token::{FactKind, Firmness, Precision};
use super::unit::{self, Unit};
use super::weighed::Read;
use crate::text::units::Dimension;

/// Words between the larger and the smaller unit.
const JOINTS: [&str; 3] = ["零", "又", "加"];

/// Takes what goes on in a smaller unit into a period that is read: 七个月 after 一年零.
pub(super) fn extend(signs: &Signs, read: &mut Read) {
    let FactKind::Quantity { value, unit: Unit::Of(dimension) } = &mut read.kind else { return };
    if *dimension == Dimension::Length {
        if let Some(tenths) = tenths(signs, read.end)
            && let Some(sum) = Ratio::new(i128::from(tenths), 10).and_then(|tenths| value.plus(tenths))
        {
            *value = sum;
            read.end += 1;
            read.firmness = Firmness::Firm;
            read.written = None;
        }
        return;
    }
    if *dimension == Dimension::Days {
        // 两天两夜 are 48小时.
        if let Some((nights, digits)) = number::small(signs, read.end)
            && *value == Ratio::whole(nights)
            && signs.at(read.end + digits) == Some('夜')
            && let Some(seconds) = value.times(Ratio::whole(86_400))
        {
            read.kind = FactKind::Quantity { value: seconds, unit: Unit::Of(Dimension::Seconds) };
            read.end += digits + 1;
            read.firmness = Firmness::Firm;
            read.written = None;
        }
        return;
    }
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

/// The tenths that follow 米 without their unit: 四 of 一米四. 一米四个 has a number of its own.
fn tenths(signs: &Signs, at: usize) -> Option<u32> {
    let is_metre = signs.before(at) == Some('米')
        && at.checked_sub(2).and_then(|at| signs.at(at)).is_some_and(number::is_han_numeral);
    let digit = number::digit(signs, at).filter(|digit| is_metre && *digit > 0)?;
    let is_alone = signs.at(at + 1).is_none_or(|sign| !number::is_numeral(sign) && !"点月%:".contains(sign));
    (is_alone && unit::read(signs, at + 1).is_none()).then_some(digit)
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
        check("放够两天两夜，一天一夜", "172800秒 86400秒");
    }

    #[test]
    fn tenths_of_a_metre_are_said_without_their_unit() {
        check("离地一米四，宽两米五", "1.4米 2.5米");
        check("一米四个", "1米 4个");
        check("30米三处，3米2栋", "30米 3处 3米 2栋");
    }
}
