//! Where the milestones of a timeline stand on a day. Dates are `YYYY-MM-DD`, which sort as they read.
//!
//! A milestone without a date, or a page without a day, is not judged.

/// The state of a milestone on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Over.
    Past,
    /// Its period has begun and not ended.
    Now,
    /// The first one to come.
    Next,
    /// To come after the next.
    Later,
}

impl Phase {
    /// The value of `data-phase`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Past => "past",
            Self::Now => "now",
            Self::Next => "next",
            Self::Later => "later",
        }
    }
}

/// The phase of each period (first and last day) on `today`; all that begin on the nearest coming day are next.
pub fn phases<S: AsRef<str>>(periods: &[Option<(S, S)>], today: Option<&str>) -> Vec<Option<Phase>> {
    let starts = periods.iter().flatten().map(|(start, _)| start.as_ref());
    let next = today.and_then(|today| starts.filter(|start| *start > today).min());
    periods
        .iter()
        .map(|period| {
            let (today, (start, end)) = (today?, period.as_ref()?);
            let (start, end) = (start.as_ref(), end.as_ref());
            Some(if end < today {
                Phase::Past
            } else if start <= today {
                Phase::Now
            } else if Some(start) == next {
                Phase::Next
            } else {
                Phase::Later
            })
        })
        .collect()
}

/// Fewest days at the start that are over and stand in one line.
pub const FEWEST_OVER: usize = 2;

/// How many milestones at the start of a timeline are over and stand in one line, as what is to come is what a reader looks for; none of one
/// that is over altogether, which has nothing else to show.
pub fn folded(phases: &[Option<Phase>]) -> usize {
    let over = phases.iter().take_while(|phase| **phase == Some(Phase::Past)).count();
    if over < FEWEST_OVER || over >= phases.len() { 0 } else { over }
}

/// How long it is to a day or a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Left {
    /// So many days to the last of what is under way, or to a single day.
    Days(u32),
    /// So many days to the first of a period.
    Begins(u32),
    /// It is a single day, and this one.
    Today,
    /// The last day of a period.
    Last,
}

/// The days from `today` to a period (its first and last day); none once it is over, or where one of them is no day.
///
/// ```
/// use mingbai_content::text::phase::{Left, left};
///
/// assert_eq!(left("2026-10-08", "2026-12-15", "2026-11-26"), Some(Left::Days(19)));
/// assert_eq!(left("2026-10-08", "2026-12-15", "2026-12-16"), None);
/// ```
pub fn left(start: &str, end: &str, today: &str) -> Option<Left> {
    let today = number(today)?;
    let (to_start, to_end) = (number(start)? - today, number(end)? - today);
    let is_one = to_start == to_end;
    let days = u32::try_from(to_end).ok()?;
    Some(match u32::try_from(to_start) {
        _ if days == 0 => {
            if is_one {
                Left::Today
            } else {
                Left::Last
            }
        }
        Ok(begin) if begin > 0 && !is_one => Left::Begins(begin),
        _ => Left::Days(days),
    })
}

/// The number of a day, by which days are counted: of 2026-03-02 those since the first of March of the year 0.
fn number(iso: &str) -> Option<i32> {
    // Four digits at most: no sum of them is too large.
    let part = |part: &str| i32::try_from(part.parse::<u64>().ok()?).ok().filter(|number| *number <= 9999);
    let mut parts = iso.split('-').map(part);
    let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
    // A year that begins in March ends with the day that only some years have.
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    Some(year * 365 + year / 4 - year / 100 + year / 400 + (month * 153 + 2) / 5 + day)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(periods: &[(&str, &str)], today: &str, expect: &str) {
        let periods: Vec<_> = periods.iter().map(|period| (!period.0.is_empty()).then_some(*period)).collect();
        let today = (!today.is_empty()).then_some(today);
        let names: Vec<&str> =
            phases(&periods, today).into_iter().map(|phase| phase.map_or("-", Phase::name)).collect();
        assert_eq!(names.join(" "), expect);
    }

    #[test]
    fn a_day_divides_what_is_over_from_what_comes() {
        let year = [
            ("2026-03-31", "2026-03-31"),
            ("2026-05-01", "2026-05-31"),
            ("2026-09-30", "2026-09-30"),
            ("2026-12-31", "2026-12-31"),
        ];
        check(&year, "2026-05-31", "past now next later");
        check(&year, "2026-03-31", "now next later later");
        check(&year, "2027-01-01", "past past past past");
    }

    #[test]
    fn days_are_counted_over_ends_of_months_and_years() {
        for (end, today, expect) in [
            ("2026-12-15", "2026-11-26", 19),
            ("2027-02-26", "2026-12-31", 57),
            ("2028-03-01", "2028-02-28", 2),
            ("2027-03-01", "2027-02-28", 1),
            ("2100-03-01", "2100-02-28", 1),
        ] {
            assert_eq!(left(end, end, today), Some(Left::Days(expect)), "{end} {today}");
        }
        assert_eq!(left("2026-12-15", "nonsense", "2026-11-26"), None);
    }

    #[test]
    fn what_is_over_is_folded_where_something_is_to_come() {
        let of = |phases: &[Phase]| folded(&phases.iter().copied().map(Some).collect::<Vec<_>>());
        assert_eq!(of(&[Phase::Past, Phase::Past, Phase::Now]), 2);
        assert_eq!(of(&[Phase::Past, Phase::Now]), 0);
        assert_eq!(of(&[Phase::Past, Phase::Past]), 0);
    }

    #[test]
    fn what_is_not_known_is_not_judged() {
        check(&[("", ""), ("2026-05-01", "2026-05-31")], "2026-05-02", "- now");
        check(&[("2026-05-01", "2026-05-31")], "", "-");
    }
}
