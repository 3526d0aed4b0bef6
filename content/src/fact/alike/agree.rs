//! Whether two facts say the same: in one spelling, and with what people leave out.

use crate::text::reading::body as office;
use crate::text::reading::{Fact, FactKind, Firmness, Precision, Ratio, Unit};
use crate::text::units::Dimension;

/// Whether two facts, neither of them a day, say the same.
pub(in crate::fact) fn agree(one: &Fact, other: &Fact) -> bool {
    match (&one.kind, &other.kind) {
        // 一岁到两岁 are 12个月至24个月.
        (
            FactKind::Quantity { value, unit: Unit::Of(Dimension::Age) },
            FactKind::Quantity { value: months, unit: Unit::Of(Dimension::Months) },
        ) => value.times(Ratio::whole(12)) == Some(*months),
        // 三倍 is 百分之三百.
        (
            FactKind::Quantity { value, unit: Unit::Count(word) },
            FactKind::Quantity { value: share, unit: Unit::Of(Dimension::Share) },
        ) if word == "倍" => value == share && *share >= Ratio::ONE,
        (FactKind::Quantity { value, unit }, FactKind::Quantity { value: second, unit: other_unit }) => {
            let is_near = || one.firmness == Firmness::Round && is_round_of(one.precision, *value, *second);
            let is_bare = |bare: &Unit, number: Ratio, counted: &Fact| {
                *bare == Unit::Bare && counted.written.is_some_and(|it| it.count == number || it.digits == number)
            };
            // Numbers are told apart sooner than words of units.
            ((value == second || is_near()) && unit.agrees(other_unit)) || is_bare(unit, *value, other)
        }
        (FactKind::Day(day), FactKind::Day(other)) => {
            day.holds(*other) && (day.year.is_none() || other.year.is_none() || day.year == other.year)
        }
        (
            FactKind::DocumentNumber { office, year, number },
            FactKind::DocumentNumber { office: other_office, year: other_year, number: other_number },
        ) => (year, number) == (other_year, other_number) && is_same_office(office, other_office),
        (FactKind::Phone(digits), FactKind::Phone(other)) => {
            // Without the area code, without the extension, or the area code alone.
            let is_begun = other.starts_with(digits.as_str()) && (digits.len() >= 5 || digits.starts_with('0'));
            digits == other || is_begun || (digits.len() >= 7 && other.ends_with(digits.as_str()))
        }
        // A number alone in a cell may be a telephone's, whose label stands in another.
        (FactKind::Phone(digits), FactKind::Quantity { value, unit: Unit::Bare }) => {
            digits.len() >= 3 && value.integer().is_some_and(|value| value.to_string() == *digits)
        }
        (FactKind::Quantity { value, unit: Unit::Bare }, FactKind::Phone(digits)) => {
            digits.len() >= 5 && value.integer().is_some_and(|value| value.to_string() == *digits)
        }
        // 国务院320号令 is 国务院令第320号.
        (FactKind::Quantity { value, unit: Unit::Count(word) }, FactKind::Ordinal { number, measure }) => {
            word == "号" && measure == "号" && value.integer() == Some(i128::from(*number))
        }
        (FactKind::Office { place, name }, FactKind::Office { place: other_place, name: other }) => {
            office::is_same((place, name), (other_place, other))
        }
        (FactKind::Title(title), FactKind::Title(other)) => other.contains(title.as_str()),
        (one, other) => one == other,
    }
}

/// Whether the signs of two document numbers are of one body: 国办 for 国办发, 国家发改委令 for 国家发展和改革委员会令.
fn is_same_office(own: &str, other: &str) -> bool {
    let mut kinds = ["令", "公告", "通告"].into_iter();
    let mut of_order = || kinds.find_map(|kind| own.strip_suffix(kind).zip(other.strip_suffix(kind)));
    own.ends_with(other)
        || other.ends_with(own)
        || other.strip_prefix(own) == Some("发")
        || of_order().is_some_and(|(one, other)| office::is_same(("", one), ("", other)))
}

/// Whether `round` is told for `exact`: at most a tenth away, and on the side that its words say.
fn is_round_of(precision: Precision, round: Ratio, exact: Ratio) -> bool {
    let is_on_side = match precision {
        Precision::AtLeast => round <= exact,
        Precision::AtMost => round >= exact,
        Precision::Exact | Precision::About => true,
    };
    let distance = if round > exact { round.minus(exact) } else { exact.minus(round) };
    is_on_side && distance.and_then(|it| it.times(Ratio::whole(10))).is_some_and(|tenfold| tenfold <= exact)
}
