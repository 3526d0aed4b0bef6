//! Days that an English explainer writes, 20 December 2026 and December 20, 2026: the document that it explains says 2026年12月20日. On the host alone.

use super::date;
use super::number;
use super::signs::Signs;
use super::token::{Day, DayPart, FactKind};

/// Months in the order of the year; three letters of them are enough.
const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];
/// Letters that name a month by themselves.
const FEWEST: usize = 3;
/// What is also a word, and is a month only with its year: 20 may apply.
const WORDS: [usize; 2] = [3, 5];
/// What may stand behind the number of a day.
const ORDINALS: [&str; 4] = ["st", "nd", "rd", "th"];

/// Whether the name of a month may begin with a letter.
pub(super) fn may_begin(sign: char) -> bool {
    MONTHS.iter().any(|month| month.starts_with(sign.to_ascii_lowercase()))
}

/// The days at `at`, in either language.
pub(super) fn days(signs: &Signs, at: usize) -> Vec<date::Read> {
    match read(signs, at) {
        Some((day, end)) => vec![date::Read { kind: FactKind::Day(day), start: at, end }],
        None => date::read(signs, at),
    }
}

/// The day at `at`, and where it ends.
fn read(signs: &Signs, at: usize) -> Option<(Day, usize)> {
    if signs.before(at).is_some_and(|before| before.is_ascii_alphanumeric() || matches!(before, '.' | ',')) {
        return None;
    }
    let (day, month, end) = match day_at(signs, at) {
        Some((day, end)) => {
            let (month, end) = month_at(signs, after_blank(signs, end))?;
            (Some(day), month, end)
        }
        None => {
            let (month, end) = month_at(signs, at)?;
            match day_at(signs, after_blank(signs, end)) {
                Some((day, end)) => (Some(day), month, end),
                None => (None, month, end),
            }
        }
    };
    let year = year_at(signs, end);
    // A month alone is told without a year too seldom to be told from a name.
    if year.is_none() && (day.is_none() || WORDS.contains(&month)) {
        return None;
    }
    let (end, year) = year.map_or((end, None), |(year, end)| (end, Some(year)));
    let part = match day {
        Some(day) => date::day_part(u32::try_from(month).ok()?, day, year)?,
        None => DayPart::Month(u8::try_from(month).ok()?),
    };
    Some((Day { year, part }, end))
}

/// 20 or 20th, which nothing of a number stands behind.
fn day_at(signs: &Signs, at: usize) -> Option<(u32, usize)> {
    let (day, length) = number::digits(signs, at).filter(|(_, length)| *length <= 2)?;
    let end = at + length;
    let end = end + letters(signs, end).filter(|word| ORDINALS.contains(&word.as_str())).map_or(0, |word| word.len());
    let is_word = signs.at(end).is_some_and(|sign| {
        sign.is_ascii_alphanumeric() || matches!(sign, ':' | '%' | '.') && is_digit(signs, end + 1)
    });
    (!is_word).then_some((day, end))
}

fn month_at(signs: &Signs, at: usize) -> Option<(usize, usize)> {
    let word = letters(signs, at)?;
    let is_named =
        |month: &str| word.len() >= FEWEST && month.starts_with(&word) || word == "sept" && month == "september";
    let month = MONTHS.iter().position(|month| is_named(month))? + 1;
    let end = at + word.len();
    Some((month, end + usize::from(word.len() == FEWEST && signs.at(end) == Some('.'))))
}

/// A year behind a blank, a comma or both.
fn year_at(signs: &Signs, at: usize) -> Option<(i16, usize)> {
    let from = after_blank(signs, at + usize::from(signs.at(at) == Some(',')));
    let (year, length) =
        number::digits(signs, from).filter(|(year, length)| *length == 4 && date::YEARS.contains(year))?;
    (from > at).then_some((i16::try_from(year).ok()?, from + length))
}

fn after_blank(signs: &Signs, at: usize) -> usize {
    at + usize::from(signs.at(at) == Some(' '))
}

fn letters(signs: &Signs, at: usize) -> Option<String> {
    let length = signs.run(at, |sign| sign.is_ascii_alphabetic());
    (length > 0).then(|| signs.text(at, at + length).to_ascii_lowercase())
}

fn is_digit(signs: &Signs, at: usize) -> bool {
    signs.at(at).is_some_and(|sign| sign.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use crate::text::date::{iso, phrase};
    use crate::text::reading::facts;

    #[test]
    fn days_of_english_explainers_are_those_of_the_document() {
        for (text, expect) in [
            ("by 20 December 2026", "2026-12-20"),
            ("20th December 2026", "2026-12-20"),
            ("December 20, 2026", "2026-12-20"),
            ("Dec. 20, 2026", "2026-12-20"),
            ("on 8 October", "10月8日"),
            ("October 8", "10月8日"),
            ("5 May 2026", "2026-05-05"),
            ("December 2026", "2026年12月"),
            ("8 October to 15 December 2026", "10月8日 2026-12-15"),
        ] {
            let read: Vec<String> = facts(text).iter().map(|fact| fact.kind.to_string()).collect();
            assert_eq!(read.join(" "), expect, "{text}");
        }
    }

    #[test]
    fn words_that_are_no_month_are_none() {
        for text in ["up to 20 may apply", "20 marches", "Decide 20", "march 12 people"] {
            assert!(
                facts(text).iter().all(|fact| !fact.kind.to_string().contains(['月', '-'])),
                "{text}: {:?}",
                facts(text)
            );
        }
    }

    #[test]
    fn an_english_day_is_counted_to() {
        let day = phrase("20 December 2026", None).map(|(start, end)| (iso(start), iso(end)));
        assert_eq!(day, Some(("2026-12-20".to_owned(), "2026-12-20".to_owned())));
    }
}
