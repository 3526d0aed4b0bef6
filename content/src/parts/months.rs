//! When the days of a timeline are, as a row of months, of quarters or of years: the list below it has the days. What is today stands in no
//! picture, as it is read for long.

use jiff::civil::Date;

use crate::model::Milestone;

/// Fewest days that are worth a picture.
const FEWEST: usize = 4;
/// Fewest and most boxes in a row.
const BOXES: core::ops::RangeInclusive<i32> = 3..=12;
/// Months of one box: the shortest that makes no more than [`BOXES`].
const SPANS: [i32; 3] = [1, 3, 12];

/// A year has the room of its words, with a blank, in so many parts of the row.
const ROOM: i32 = 5;

/// A box of the row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Month {
    /// Whether a day of the timeline is in it.
    pub is_marked: bool,
    /// What stands under it: months by their number, where there is room; else the year where it begins.
    pub label: Option<String>,
    /// Below months the year where it begins, and where a reader begins; where two would meet, the one that begins.
    pub year: Option<String>,
}

/// The row; empty for a few days, or for those that span too much or too little.
pub fn months(milestones: &[Milestone]) -> Vec<Month> {
    let days: Vec<(Date, Date)> = milestones.iter().filter_map(|it| it.start.zip(it.end)).collect();
    let boxes = SPANS.into_iter().find_map(|span| Boxes::of(&days, span)).filter(|_| days.len() >= FEWEST);
    boxes.map(|boxes| (0..boxes.count).map(|place| boxes.month(place, &days)).collect()).unwrap_or_default()
}

/// So many boxes of so many months, from the first on; months are counted from the year 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Boxes {
    span: i32,
    first: i32,
    count: i32,
}

impl Boxes {
    fn of(days: &[(Date, Date)], span: i32) -> Option<Self> {
        let first = days.iter().map(|(start, _)| month(*start)).min()?.div_euclid(span);
        let last = days.iter().map(|(_, end)| month(*end)).max()?.div_euclid(span);
        let count = last - first + 1;
        BOXES.contains(&count).then_some(Self { span, first, count })
    }

    fn month(self, place: i32, days: &[(Date, Date)]) -> Month {
        let index = self.first + place;
        let holds = |(start, end): &(Date, Date)| {
            (month(*start).div_euclid(self.span)..=month(*end).div_euclid(self.span)).contains(&index)
        };
        Month { is_marked: days.iter().any(holds), label: self.label(place), year: self.year(place) }
    }

    fn year(self, place: i32) -> Option<String> {
        let month = self.first + place;
        let is_january = month.rem_euclid(12) == 0;
        let next = 12 - self.first.rem_euclid(12);
        let has_room = next == 12 || next >= self.count || next * ROOM >= self.count;
        (self.span == 1 && (is_january || place == 0 && has_room))
            .then(|| [&month.div_euclid(12).to_string(), "年"].concat())
    }

    fn label(self, place: i32) -> Option<String> {
        let month = (self.first + place) * self.span;
        let year = month.div_euclid(12);
        let begins = place == 0 || (month - self.span).div_euclid(12) < year;
        match self.span {
            1 if self.count <= 7 => Some([&(month.rem_euclid(12) + 1).to_string(), "月"].concat()),
            1 => (place % 3 == 0 && place + 1 < self.count)
                .then(|| [&(month.rem_euclid(12) + 1).to_string(), "月"].concat()),
            // The year needs the room of two boxes.
            _ => (begins && (place + 1 < self.count || self.count <= 6)).then(|| year.to_string()),
        }
    }
}

fn month(day: Date) -> i32 {
    i32::from(day.year()) * 12 + i32::from(day.month()) - 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn boxes(days: &[&str]) -> Option<Boxes> {
        let day = |text: &&str| crate::text::date::parse_iso(text).map(|day| (day, day));
        let days: Vec<(Date, Date)> = days.iter().filter_map(day).collect();
        SPANS.into_iter().find_map(|span| Boxes::of(&days, span))
    }

    #[test]
    fn a_year_is_a_row_of_months_three_years_one_of_quarters() {
        let of = |days: &[&str]| boxes(days).map(|it| (it.span, it.count));
        assert_eq!(of(&["2026-09-10", "2027-03-31"]), Some((1, 7)));
        assert_eq!(of(&["2026-04-01", "2028-12-31"]), Some((3, 11)));
        assert_eq!(of(&["2026-04-01", "2033-12-31"]), Some((12, 8)));
        assert_eq!(of(&["2026-04-01", "2026-04-30"]), None);
        assert_eq!(of(&["1999-04-01", "2033-12-31"]), None);
    }

    #[test]
    fn below_months_stands_the_year_that_they_are_of() {
        let years = |days: &[&str]| -> Vec<(i32, String)> {
            let boxes = boxes(days).unwrap_or(Boxes { span: 1, first: 0, count: 0 });
            (0..boxes.count).filter_map(|place| Some((place, boxes.year(place)?))).collect()
        };
        let of = |place: i32, year: &str| (place, year.to_owned());
        assert_eq!(years(&["2026-09-10", "2027-03-31"]), [of(0, "2026年"), of(4, "2027年")]);
        assert_eq!(years(&["2026-12-10", "2027-10-31"]), [of(1, "2027年")]);
        assert_eq!(years(&["2026-03-10", "2026-09-30"]), [of(0, "2026年")]);
        assert_eq!(years(&["2026-04-01", "2028-12-31"]), []);
    }

    #[test]
    fn the_year_stands_where_it_begins() {
        let boxes = boxes(&["2026-04-01", "2028-12-31"]).unwrap_or(Boxes { span: 1, first: 0, count: 0 });
        let labels: Vec<(i32, String)> =
            (0..boxes.count).filter_map(|place| Some((place, boxes.label(place)?))).collect();
        assert_eq!(labels, [(0, "2026".to_owned()), (3, "2027".to_owned()), (7, "2028".to_owned())]);
    }
}
