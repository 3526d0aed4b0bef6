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
    fn what_is_not_known_is_not_judged() {
        check(&[("", ""), ("2026-05-01", "2026-05-31")], "2026-05-02", "- now");
        check(&[("2026-05-01", "2026-05-31")], "", "-");
    }
}
