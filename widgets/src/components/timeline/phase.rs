//! Where a milestone stands on a day. A milestone without a date, or a page without a day, is not judged.

use jiff::civil::Date;
use mingbai_content::model::Milestone;

/// The state of a milestone on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Phase {
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
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Past => "past",
            Self::Now => "now",
            Self::Next => "next",
            Self::Later => "later",
        }
    }
}

/// The phase of each milestone on `today`; all that share the nearest coming day are next.
pub(crate) fn phases(milestones: &[Milestone], today: Option<Date>) -> Vec<Option<Phase>> {
    let next =
        today.and_then(|today| milestones.iter().filter_map(|item| item.start.filter(|start| *start > today)).min());
    milestones
        .iter()
        .map(|item| {
            let (today, start, end) = (today?, item.start?, item.end?);
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
    use mingbai_content::text::date::parse_iso;

    use super::*;

    fn check(periods: &[(&str, &str)], today: &str, expect: &str) {
        let milestones: Vec<Milestone> = periods
            .iter()
            .map(|(start, end)| Milestone { start: parse_iso(start), end: parse_iso(end), ..Milestone::default() })
            .collect();
        let names: Vec<&str> =
            phases(&milestones, parse_iso(today)).into_iter().map(|phase| phase.map_or("-", Phase::name)).collect();
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
