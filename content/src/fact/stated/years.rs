//! The years of a policy: which each clause is of, and how many there are from one to another.

use super::joined::Joined;
use crate::policy::Policy;
use crate::span::Span;
use crate::text::fold;
use crate::text::reading::date as day;
use crate::text::reading::{DayPart, Fact, FactKind, Ratio, Unit};
use crate::text::units::Dimension;

/// From the first year to the last, both counted in.
pub(in crate::fact) fn term(first: i16, last: i16) -> FactKind {
    let years = u32::from(last.abs_diff(first)) + 1;
    FactKind::Quantity { value: Ratio::whole(years * 12), unit: Unit::Of(Dimension::Months) }
}

/// The year of a day.
pub(in crate::fact) fn year(fact: &Fact) -> Option<i16> {
    match &fact.kind {
        FactKind::Day(day) => day.year,
        _ => None,
    }
}

/// The years in the heading of each clause, which stands around many paragraphs.
pub(super) fn years_of_headings(policy: &Policy, joined: &[Joined], read: &[Vec<Fact>]) -> Vec<Vec<i16>> {
    let dated = |(joined, read): (&Joined, &Vec<Fact>)| -> Vec<(Span, i16)> {
        read.iter().filter_map(|fact| Some((joined.source(fact.span), year(fact)?))).collect()
    };
    let dated: Vec<(Span, i16)> = joined.iter().zip(read).flat_map(dated).collect();
    let years = |heading: Span| {
        let first = dated.partition_point(|(span, _)| span.start < heading.start);
        let rest = dated.get(first..).unwrap_or_default();
        rest.iter().take_while(|(span, _)| span.end <= heading.end).map(|(_, year)| *year).collect()
    };
    policy.clauses.iter().map(|clause| years(clause.heading)).collect()
}

/// 2026年至2028年 are three years, as explainers say.
pub(super) fn spans_of_years(read: &[Fact], text: &str) -> Vec<Fact> {
    let pairs = read.iter().zip(read.iter().skip(1));
    let span = |(first, last): (&Fact, &Fact)| {
        let (FactKind::Day(from), FactKind::Day(to)) = (&first.kind, &last.kind) else { return None };
        let between = fold::fold(Span::new(first.span.end, last.span.start).of(text));
        if !day::RANGE_MARKS.contains(&between.as_str()) || from.part != to.part || from.part != DayPart::Year {
            return None;
        }
        let kind = term(from.year?, to.year?);
        Some(Fact::firm(kind, first.span.join(last.span)))
    };
    pairs.filter_map(span).collect()
}
