//! Near misses: what the policy says where an entry says almost the same: one digit, one character or the unit apart.

use strsim::levenshtein;

use crate::text::reading::{DayPart, Fact, FactKind, Ratio, Unit};
use crate::text::units::Dimension;

/// A title may differ by one character in five.
const TITLE_SHARE: usize = 5;

/// Whether the entry's fact is a slip of the pen away from the policy's.
pub(in crate::fact) fn is_slip(entry: &Fact, policy: &Fact) -> bool {
    match (&entry.kind, &policy.kind) {
        (FactKind::Quantity { value, unit }, FactKind::Quantity { value: other, unit: other_unit }) => {
            let is_firm = !matches!(unit, Unit::Bare) && !matches!(other_unit, Unit::Bare);
            let written = entry.written.zip(policy.written);
            let is_one_number = written.is_some_and(|(one, other)| one.digits == other.digits);
            // 6年 and 5年 are 72 and 60 months.
            let is_misread =
                written.is_some_and(|(one, other)| one.factor == other.factor && one_digit(one.digits, other.digits));
            is_firm
                && if unit.agrees(other_unit) {
                    is_one_number || is_misread || one_digit(*value, *other)
                } else {
                    is_one_number && is_kin(unit, other_unit)
                }
        }
        (FactKind::Day(day), FactKind::Day(other)) => match (day.part, other.part) {
            (DayPart::Day(month, at), DayPart::Day(other_month, other_at)) => {
                let is_year = day.year.is_none() || other.year.is_none() || day.year == other.year;
                [is_year, month == other_month, at == other_at].iter().filter(|same| !**same).count() <= 1
            }
            _ => day.part == other.part || (day.year == other.year && same_kind(day.part, other.part)),
        },
        (FactKind::Clock(one), FactKind::Clock(other)) => one % 60 == other % 60 || one / 60 == other / 60,
        (FactKind::Phone(one), FactKind::Phone(other)) => one.len() == other.len() && levenshtein(one, other) <= 2,
        (FactKind::DocumentNumber { .. }, FactKind::DocumentNumber { .. }) => {
            levenshtein(&entry.kind.to_string(), &policy.kind.to_string()) <= 2
        }
        (FactKind::Title(one), FactKind::Title(other)) => {
            levenshtein(one, other) <= 1 + other.chars().count() / TITLE_SHARE
        }
        (FactKind::Office { place, name }, FactKind::Office { place: other_place, name: other }) => {
            name == other && !place.is_empty() && !other_place.is_empty()
        }
        (FactKind::Ordinal { measure, .. }, FactKind::Ordinal { measure: other, .. }) => measure == other,
        _ => false,
    }
}

/// Whether the one may have come in the place of the other.
pub(in crate::fact) fn is_same_kind(one: &Fact, other: &Fact) -> bool {
    match (&one.kind, &other.kind) {
        (FactKind::Quantity { unit, .. }, FactKind::Quantity { unit: other, .. }) => unit.agrees(other),
        (one, other) => core::mem::discriminant(one) == core::mem::discriminant(other),
    }
}

/// Whether both are numbers of one unit.
pub(in crate::fact) fn is_same_unit(one: &Fact, other: &Fact) -> bool {
    match (&one.kind, &other.kind) {
        (FactKind::Quantity { unit, .. }, FactKind::Quantity { unit: other, .. }) => unit == other,
        _ => false,
    }
}

const fn same_kind(one: DayPart, other: DayPart) -> bool {
    matches!(
        (one, other),
        (DayPart::Month(_), DayPart::Month(_))
            | (DayPart::Quarter(_), DayPart::Quarter(_))
            | (DayPart::Half(_), DayPart::Half(_))
            | (DayPart::Year, DayPart::Year)
    )
}

/// Units that are taken for one another: 日 for 个工作日, 年 for 个月.
const fn is_kin(one: &Unit, other: &Unit) -> bool {
    const fn family(unit: &Unit) -> u8 {
        match unit {
            Unit::Of(Dimension::WorkingDays | Dimension::Days | Dimension::Months | Dimension::Seconds) => 1,
            Unit::Of(Dimension::Length | Dimension::Area | Dimension::Land) => 2,
            Unit::Of(Dimension::Volume | Dimension::Mass) => 3,
            Unit::Count(_) | Unit::Of(Dimension::Age) => 4,
            Unit::Of(Dimension::Money | Dimension::Temperature | Dimension::Share) | Unit::Bare => 0,
        }
    }
    family(one) != 0 && family(one) == family(other)
}

fn one_digit(one: Ratio, other: Ratio) -> bool {
    matches!((one.decimal(), other.decimal()), (Some(one), Some(other)) if levenshtein(&one, &other) <= 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::facts;

    fn check(entry: &str, policy: &str, expect: bool) {
        assert_eq!(is_slip(&facts(entry)[0], &facts(policy)[0]), expect, "{entry} {policy}");
    }

    #[test]
    fn slips_are_one_digit_or_the_unit_away() {
        check("21 万元", "20万元", true);
        check("20 元", "20万元", true);
        check("5 日", "5个工作日", true);
        check("6 年", "5年", true);
        check("36 万元", "20万元", false);
        check("5 元", "5个工作日", false);
        check("2026年5月30日", "2026年5月31日", true);
        check("2027年5月31日", "2026年5月31日", true);
        check("2027年6月30日", "2026年5月31日", false);
        check("0555-0000021", "0555-0000012", true);
        check("云政办〔2026〕13号", "云政办〔2026〕12号", true);
        check("《补助办法》", "《补贴办法》", true);
        check("县民政局", "县财政局", false);
        check("北桥街道办事处", "溪南街道办事处", true);
        check("街道办事处", "溪南街道办事处", false);
    }
}
