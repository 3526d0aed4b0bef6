//! How often a text says that things are done and paid: its intervals, each with what it rules.

use crate::fact::said::cue;
use crate::text::reading::interval::{Interval, intervals};
use crate::text::reading::{Day, DayPart, Fact, FactKind, Ratio, Unit};
use crate::text::units::Dimension;

/// Ends of the part of a sentence that an interval rules.
pub(in crate::fact) const PARTS: [char; 10] = ['。', '！', '？', '；', '\n', '!', '?', '，', ',', ';'];

/// An interval with what it rules.
pub(in crate::fact) struct Often {
    pub(in crate::fact) interval: Interval,
    pub(in crate::fact) what: What,
}

/// What is of each interval.
#[derive(Clone, Copy, PartialEq)]
pub(in crate::fact) enum What {
    /// So much money.
    Paid(Ratio),
    /// Something is done so many times.
    Done(Ratio),
    /// Another number: nothing is compared.
    Other,
}

impl Often {
    /// How much or how many times of one base unit of time.
    pub(in crate::fact) fn rate(&self) -> Option<Ratio> {
        match self.what {
            What::Paid(value) | What::Done(value) => value.over(self.interval.length),
            What::Other => None,
        }
    }

    /// How often something is done, as a number that others are compared with.
    pub(in crate::fact) fn done(&self) -> Option<Fact> {
        let What::Done(_) = self.what else { return None };
        let unit = Unit::Of(self.interval.dimension);
        let kind = FactKind::Quantity { value: self.rate()?, unit };
        Some(Fact::firm(kind, self.interval.span))
    }

    /// Whether it says a period too: 每季度 is of three months.
    pub(in crate::fact) fn tells(&self, fact: &Fact) -> bool {
        let Interval { length, dimension, .. } = &self.interval;
        matches!(&fact.kind, FactKind::Quantity { value, unit: Unit::Of(unit) } if value == length && unit == dimension)
    }

    pub(in crate::fact) fn is_of_kind(&self, other: &Self) -> bool {
        matches!((self.what, other.what), (What::Paid(_), What::Paid(_)) | (What::Done(_), What::Done(_)))
    }

    pub(in crate::fact) fn is_as_long(&self, other: &Self) -> bool {
        self.interval.dimension == other.interval.dimension && self.interval.length == other.interval.length
    }

    /// Whether the one may be told for the other: each month for each month, twice a year for each half.
    pub(in crate::fact) fn agrees(&self, other: &Self) -> bool {
        let is_as_often = self.interval.dimension == other.interval.dimension && self.rate() == other.rate();
        // Of another sum of money the sum is what is wrong.
        let is_other_sum = matches!((self.what, other.what), (What::Paid(one), What::Paid(other)) if one != other);
        self.is_as_long(other) || is_as_often || is_other_sum
    }
}

/// The intervals of a text with what each rules, which stands in its part of the sentence. `facts` are those of the text, in order.
pub(in crate::fact) fn often<'f, F: IntoIterator<Item = &'f Fact>>(text: &str, facts: F) -> Vec<Often> {
    with_facts(text, intervals(text), facts)
}

/// The same of intervals that are read already.
pub(in crate::fact) fn with_facts<'f, F: IntoIterator<Item = &'f Fact>>(
    text: &str,
    intervals: Vec<Interval>,
    facts: F,
) -> Vec<Often> {
    if intervals.is_empty() {
        return Vec::new();
    }
    let facts: Vec<&Fact> = facts.into_iter().collect();
    // 十六年的车 is so old.
    let is_age = |it: &Interval| {
        !it.span.of(text).starts_with('每') && text.get(it.span.end..).is_some_and(|rest| rest.starts_with('的'))
    };
    intervals
        .into_iter()
        .filter(|interval| !is_age(interval))
        .map(|interval| {
            let part = cue::around(text, interval.span, &PARTS);
            let first = facts.partition_point(|fact| fact.span.start < part.start);
            let inside = facts.get(first..).unwrap_or_default().iter().take_while(|fact| fact.span.start < part.end);
            let inside = inside.filter(|fact| part.contains(fact.span) && term(fact).is_none());
            let after = inside.clone().find(|fact| fact.span.start >= interval.span.end && is_number(fact));
            let what = match after.or_else(|| inside.clone().find(|fact| is_number(fact) && money(fact).is_some())) {
                None => What::Done(Ratio::ONE),
                Some(fact) => match &fact.kind {
                    FactKind::Quantity { value, unit: Unit::Of(Dimension::Money) } => What::Paid(*value),
                    FactKind::Quantity { value, .. } if is_times(fact) => What::Done(*value),
                    FactKind::Quantity { value, unit: Unit::Bare } => What::Paid(*value),
                    _ => What::Other,
                },
            };
            Often { interval, what }
        })
        .collect()
}

fn is_number(fact: &Fact) -> bool {
    matches!(fact.kind, FactKind::Quantity { .. })
}

/// A number of times.
pub(in crate::fact) fn is_times(fact: &Fact) -> bool {
    matches!(&fact.kind, FactKind::Quantity { unit: Unit::Count(word), .. } if ["次", "回", "趟", "遍", "轮", "班"].contains(&word.as_str()))
}

/// A sum of money; 三千 beside a time may be one.
pub(in crate::fact) fn money(fact: &Fact) -> Option<Ratio> {
    match &fact.kind {
        FactKind::Quantity { value, unit: Unit::Of(Dimension::Money) | Unit::Bare } => Some(*value),
        _ => None,
    }
}

/// A length of time, of which 一季度 may be one.
pub(in crate::fact) fn term(fact: &Fact) -> Option<(Ratio, Dimension)> {
    match &fact.kind {
        FactKind::Quantity {
            value,
            unit: Unit::Of(dimension @ (Dimension::Months | Dimension::Days | Dimension::Seconds)),
        } => Some((*value, *dimension)),
        FactKind::Day(Day { year: None, part: DayPart::Quarter(1) }) => Some((Ratio::whole(3), Dimension::Months)),
        _ => None,
    }
}
