//! From one day to another, and the day that a period leads to.

use jiff::civil::Date;
use jiff::{Span as Period, Unit as Step};

use crate::text::reading::{Day, DayPart, Ratio};
use crate::text::units::Dimension;

/// A year for days that name none: they are one year's.
const ANY_YEAR: i16 = 2023;

/// How many months or days there are from one day to another, the last day counted in or not.
pub(in crate::fact) fn between(one: Day, other: Day, dimension: Dimension) -> Vec<Ratio> {
    let (Some(first), Some(second)) = (bounds(one, other.year), bounds(other, one.year)) else { return Vec::new() };
    let mut found = Vec::new();
    // 11月15日至3月15日 goes on into the next year.
    if first > second && other.year.is_none() {
        let (year, next) = (Some(first.0.year()), Some(first.0.year().saturating_add(1)));
        found = between(Day { year, ..one }, Day { year: next, ..other }, dimension);
    }
    let (first, second) = if first <= second { (first, second) } else { (second, first) };
    let ends = [(first.0, second.1), (first.0, second.0), (first.1, second.1), (first.1, second.0)];
    // 4月到9月 are six months: both are counted in.
    let is_of_months = matches!((one.part, other.part), (DayPart::Month(_), DayPart::Month(_)));
    for (from, to) in ends.into_iter().take(if is_of_months { 1 } else { ends.len() }) {
        for to in [Some(to), to.tomorrow().ok()].into_iter().flatten() {
            found.extend(whole(from, to, dimension));
        }
    }
    found
}

/// The whole months or the days from a day to another.
fn whole(from: Date, to: Date, dimension: Dimension) -> Option<Ratio> {
    let count = match dimension {
        Dimension::Days => from.until((Step::Day, to)).ok()?.get_days(),
        Dimension::Months => {
            let period = from.until((Step::Month, to)).ok()?;
            // From the end of a month to the end of another there are whole months: 2月底 to 6月底.
            let is_end = is_last(from) && is_last(to);
            let months = i32::from(to.year() - from.year()) * 12 + i32::from(to.month()) - i32::from(from.month());
            if period.get_days() != 0 && !is_end {
                return None;
            }
            if is_end { months } else { period.get_months() }
        }
        _ => return None,
    };
    u32::try_from(count).ok().map(Ratio::whole)
}

fn is_last(date: Date) -> bool {
    date.last_of_month() == date
}

/// Whether a day is what one of the periods leads to from one of the days, or the day before.
pub(in crate::fact) fn ends(wanted: Day, days: &[Day], periods: &[(Ratio, Dimension)]) -> bool {
    days.iter().any(|from| periods.iter().any(|(length, dimension)| leads_to(*from, *length, *dimension, wanted)))
}

fn leads_to(from: Day, length: Ratio, dimension: Dimension, wanted: Day) -> bool {
    let step = |date: Date| {
        let length = i64::try_from(length.integer()?).ok()?;
        let period = match dimension {
            Dimension::Months => Period::new().try_months(length).ok()?,
            _ => Period::new().try_days(length).ok()?,
        };
        date.checked_add(period).ok()
    };
    let Some((first, last)) = bounds(from, wanted.year) else { return false };
    let Some((start, end)) = bounds(wanted, from.year) else { return false };
    // Three months from June on are June to August.
    let is_counted_in = matches!((from.part, wanted.part), (DayPart::Month(_), DayPart::Month(_)))
        && length < Ratio::whole(12)
        && wanted.year.is_none();
    let starts = if is_counted_in { vec![first] } else { vec![first, last] };
    starts.into_iter().filter_map(step).any(|to| {
        let is_inside = |date: Date| start <= date && date <= end;
        (!is_counted_in && is_inside(to)) || to.yesterday().is_ok_and(is_inside)
    })
}

/// The first and the last day that is meant.
pub(in crate::fact) fn bounds(day: Day, year: Option<i16>) -> Option<(Date, Date)> {
    let year = day.year.or(year).unwrap_or(ANY_YEAR);
    let month = |first: u8, last: u8| Some((Date::new(year, i8::try_from(first).ok()?, 1).ok()?, last_of(year, last)?));
    match day.part {
        DayPart::Year => month(1, 12),
        DayPart::Half(1) => month(1, 6),
        DayPart::Half(_) => month(7, 12),
        DayPart::Quarter(quarter) => month(quarter.checked_mul(3)?.checked_sub(2)?, quarter.checked_mul(3)?),
        DayPart::Month(at) => month(at, at),
        DayPart::Third(..) => None,
        DayPart::Day(at, day) => {
            let at = i8::try_from(at).ok()?;
            let last = last_of(year, u8::try_from(at).ok()?)?;
            let date = Date::new(year, at, i8::try_from(day).ok()?).unwrap_or(last);
            Some((date, date))
        }
    }
}

fn last_of(year: i16, month: u8) -> Option<Date> {
    Some(Date::new(year, i8::try_from(month).ok()?, 1).ok()?.last_of_month())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::{FactKind, facts};

    fn day(text: &str) -> Day {
        match facts(text)[0].kind {
            FactKind::Day(day) => day,
            _ => panic!("{text}"),
        }
    }

    #[test]
    fn periods_run_from_day_to_day() {
        let check = |one: &str, other: &str, dimension, expect: u32, is: bool| {
            let found = between(day(one), day(other), dimension);
            assert_eq!(found.contains(&Ratio::whole(expect)), is, "{one} {other} {found:?}");
        };
        check("9月20日", "9月30日", Dimension::Days, 10, true);
        check("9月20日", "9月30日", Dimension::Days, 20, false);
        check("2020年10月底", "2021年3月底", Dimension::Months, 5, true);
        check("2020年10月底", "2021年3月底", Dimension::Months, 6, false);
        check("2016年1月1日", "2017年12月31日", Dimension::Months, 24, true);
        check("11月15日", "3月15日", Dimension::Months, 4, true);
        check("2020年", "2023年", Dimension::Months, 48, true);
        check("2020年", "2023年", Dimension::Months, 60, false);
    }

    #[test]
    fn a_period_leads_from_a_day_to_another() {
        let check = |from: &str, months: u32, to: &str, is: bool| {
            assert_eq!(ends(day(to), &[day(from)], &[(Ratio::whole(months), Dimension::Months)]), is, "{from} {to}");
        };
        check("2026年1月1日", 36, "2028年12月底", true);
        check("2026年1月", 36, "2029年1月", true);
        check("2026年1月1日", 36, "2027年12月底", false);
        check("2026年3月15日", 6, "9月15日", true);
        check("6月", 3, "8月", true);
        check("6月", 3, "9月", false);
    }
}
