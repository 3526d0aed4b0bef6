//! Periods that are told as a limit: 5个工作日, 三个月, 半年, 当日. Small enough for the browser, as it knows eight units only.

use super::numeral;
use crate::model::TimeUnit;

/// Units of time without the 个 before them; 工作日 before 日, which is part of it.
const UNITS: [(&str, TimeUnit); 8] = [
    ("工作日", TimeUnit::WorkingDay),
    ("小时", TimeUnit::Hour),
    ("分钟", TimeUnit::Minute),
    ("个月", TimeUnit::Month),
    ("日", TimeUnit::Day),
    ("天", TimeUnit::Day),
    ("周", TimeUnit::Week),
    ("年", TimeUnit::Year),
];

/// 2026年5月31日前 is a date, and its year has four digits.
const MAX_DIGITS: usize = 3;

/// Whether a character may stand in the number of a period: numerals, 半 of 半年 and 当 of 当日.
pub(crate) fn is_part(character: char) -> bool {
    matches!(character, '半' | '当') || numeral::is_digit(character) || numeral::is_han(character)
}

/// The numeral before the first unit of time in `words`, as it is written, and the unit: `15` and working days of 15个工作日内.
pub(crate) fn find(words: &str) -> Option<(&str, TimeUnit)> {
    if words.contains('月') && !words.contains("个月") {
        return None;
    }
    UNITS.iter().find_map(|(name, unit)| {
        words.match_indices(name).find_map(|(at, _)| {
            let before = words.get(..at)?.trim_end();
            let before = before.strip_suffix('个').unwrap_or(before).trim_end();
            let digits = before.get(before.trim_end_matches(is_part).len()..)?;
            (1..=MAX_DIGITS).contains(&digits.chars().count()).then_some((digits, *unit))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::units::{self, Dimension};

    #[test]
    fn every_unit_of_a_period_is_a_unit_of_the_grammar() {
        for (name, unit) in UNITS {
            let known = units::UNITS.iter().find(|(word, ..)| *word == name).map(|it| it.1);
            let expect = match unit {
                TimeUnit::WorkingDay => Dimension::WorkingDays,
                TimeUnit::Hour | TimeUnit::Minute => Dimension::Seconds,
                TimeUnit::Day | TimeUnit::Week => Dimension::Days,
                TimeUnit::Month | TimeUnit::Year => Dimension::Months,
            };
            assert_eq!(known, Some(expect), "{name}");
        }
    }
}
