//! Where the numbers of an operation may come from, and which of them go together.

use crate::fact::alike::near;
use crate::fact::alike::number::{is_like, number};
use crate::text::reading::{Day, Fact, FactKind, Ratio, Unit};
use crate::text::units::Dimension;

/// More numbers than this in a clause are a table: their sums and differences would make any number right.
pub(super) const MOST: usize = 24;

/// Where the numbers may come from.
#[derive(Default)]
pub(in crate::fact) struct Operands<'o, 'f> {
    /// The sentence of the number, without it.
    pub(in crate::fact) sentence: Vec<&'f Fact>,
    /// The other words of the entry.
    pub(in crate::fact) entry: Vec<&'f Fact>,
    /// The quoted words.
    pub(in crate::fact) quoted: &'o [&'f Fact],
    /// Whether these are cells of a row, which no sum is taken of: a price, a limit.
    pub(in crate::fact) is_row: bool,
    /// The clauses around them.
    pub(in crate::fact) clauses: &'o [&'f Fact],
}

/// A number that an operation gives.
#[derive(Clone, Copy)]
pub(super) struct Candidate<'f> {
    pub(super) value: Ratio,
    pub(super) times: Option<&'f Fact>,
    /// All that it is made of stands in the same sentence, or all in the quoted words.
    pub(super) is_sure: bool,
}

/// The numbers among `facts` that count the same as `fact`, each once.
pub(super) fn like<'f>(fact: &Fact, facts: &[&'f Fact]) -> Vec<&'f Fact> {
    let mut alike: Vec<&Fact> = Vec::new();
    for other in facts {
        if is_like(fact, other) && alike.iter().all(|known| known.kind != other.kind || known.span != other.span) {
            alike.push(other);
        }
    }
    alike
}

/// Its number in base units; nought of what is none.
pub(super) fn value(fact: &Fact) -> Ratio {
    number(fact).map_or(Ratio::ZERO, |(value, _)| value)
}

/// What they come to.
pub(super) fn total(facts: &[&Fact]) -> Option<Ratio> {
    facts.iter().try_fold(Ratio::ZERO, |sum, fact| sum.plus(value(fact)))
}

/// Pairs of which one stands in the entry or both in the quoted words; of the clauses around only where it is no table.
pub(super) fn pairs<'f>(fact: &Fact, operands: &Operands<'_, 'f>) -> Vec<(&'f Fact, &'f Fact, bool)> {
    let sentence = like(fact, &operands.sentence);
    let entry = [sentence.clone(), like(fact, &operands.entry)].concat();
    let quoted = like(fact, operands.quoted);
    let mut clauses = like(fact, operands.clauses);
    clauses.retain(|it| near::is_same_unit(fact, it));
    if clauses.len() > MOST {
        clauses.clear();
    }
    let mut pairs = Vec::new();
    let is_two = sentence.len() == 2;
    for (at, one) in entry.iter().enumerate() {
        let rest = entry.iter().skip(at + 1).map(|other| (*other, is_two && at == 0));
        let others = rest.enumerate().map(|(next, (other, is_two))| (other, is_two && next == 0));
        pairs.extend(others.map(|(other, is_sure)| (*one, other, is_sure)));
        let around = quoted.iter().chain(&clauses).filter(|other| value(other) != value(one));
        pairs.extend(around.map(|other| {
            (
                *one,
                *other,
                entry.len() == 1
                    && quoted.len() == 2
                    && quoted.contains(other)
                    && quoted.iter().any(|it| value(it) == value(one)),
            )
        }));
    }
    for (at, one) in quoted.iter().enumerate() {
        let is_sure = entry.is_empty() && quoted.len() == 2;
        pairs.extend(quoted.iter().skip(at + 1).map(|other| (*one, *other, is_sure)));
    }
    pairs
}

/// All days.
pub(super) fn days(operands: &Operands<'_, '_>) -> Vec<Day> {
    let all = [operands.sentence.as_slice(), &operands.entry, operands.quoted, operands.clauses];
    let day = |fact: &&Fact| match fact.kind {
        FactKind::Day(day) => Some(day),
        _ => None,
    };
    all.into_iter().flat_map(|facts| facts.iter().filter_map(day)).collect()
}

/// All lengths of time, but those of the clauses around.
pub(super) fn periods(operands: &Operands<'_, '_>) -> Vec<(Ratio, Dimension)> {
    // 2015—2020年 are six years, which lead on from neither.
    let is_term = |fact: &Fact| {
        let is_day = |it: &&Fact| matches!(it.kind, FactKind::Day(_)) && it.span != fact.span;
        operands.quoted.iter().copied().filter(is_day).any(|it| fact.span.contains(it.span))
    };
    let quoted: Vec<&Fact> = operands.quoted.iter().copied().filter(|it| !is_term(it)).collect();
    let all = [operands.sentence.as_slice(), &operands.entry, &quoted];
    let period = |fact: &&Fact| match number(fact) {
        Some((value, Unit::Of(dimension @ (Dimension::Months | Dimension::Days)))) => Some((value, *dimension)),
        _ => None,
    };
    all.into_iter().flat_map(|facts| facts.iter().filter_map(period)).collect()
}
