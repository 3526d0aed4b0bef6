//! What a careful reader computes from the clause and from what the entry says: sums, differences, products, periods.
//!
//! A number that nothing states is looked for among what the operations give which its own words allow (`cue.rs`), so that
//! no slip passes by a chance sum of numbers.

use super::cue::Cues;
use super::model::{Day, Fact, FactKind, Firmness, Precision};
use super::near;
use super::period;
use super::ratio::Ratio;
use super::round::stands_for;
use super::unit::Unit;
use crate::text::units::Dimension;

/// More numbers than this in a clause are a table: their sums and differences would make any number right.
const MOST: usize = 24;
/// Most bytes between two numbers of one list.
const APART: usize = 90;

/// Where the numbers may come from.
#[derive(Default)]
pub(super) struct Operands<'o, 'f> {
    /// The sentence of the number, without it.
    pub(super) sentence: Vec<&'f Fact>,
    /// The other words of the entry.
    pub(super) entry: Vec<&'f Fact>,
    /// The quoted words.
    pub(super) quoted: &'o [&'f Fact],
    /// Whether these are cells of a row, which no sum is taken of: a price, a limit.
    pub(super) is_row: bool,
    /// The clauses around them.
    pub(super) clauses: &'o [&'f Fact],
}

/// What came of computing a number again.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Derived<'f> {
    /// It is right; with the number of times, which is the writer's own.
    Right(Option<&'f Fact>),
    /// The one number, in base units, that the words allow.
    Wrong(Ratio),
    /// Nothing gives it, and more than one number may be meant.
    Unknown,
}

/// A number that an operation gives.
#[derive(Clone, Copy)]
struct Candidate<'f> {
    value: Ratio,
    times: Option<&'f Fact>,
    /// All that it is made of stands in the same sentence, or all in the quoted words.
    is_sure: bool,
}

/// Computes `fact` again; none where its words do not say that it is computed. `text` is the sentence.
pub(super) fn derive<'f>(fact: &Fact, cues: Cues, text: &str, operands: &Operands<'_, 'f>) -> Option<Derived<'f>> {
    if cues.is_none() {
        return None;
    }
    let wanted = match &fact.kind {
        FactKind::Quantity { value, .. } => *value,
        FactKind::Day(day) => {
            let right = period::ends(*day, &days(operands), &periods(operands));
            return right.then_some(Derived::Right(None));
        }
        _ => return None,
    };
    let mut found = Vec::new();
    if cues.sum {
        sums(fact, operands, &mut found);
    }
    if cues.difference {
        differences(fact, operands, &mut found);
    }
    if cues.product {
        products(fact, text, operands, &mut found);
    }
    if cues.ratio {
        ratios(fact, operands, &mut found);
    }
    if cues.span || cues.difference {
        spans(fact, operands, &mut found);
    }
    let is_round =
        |value: Ratio| fact.precision != Precision::Exact && stands_for(wanted, fact.written, fact.precision, value);
    if let Some(right) = found.iter().find(|it| it.value == wanted || is_round(it.value)) {
        return Some(Derived::Right(right.times));
    }
    let mut sure: Vec<Ratio> = found.iter().filter(|it| it.is_sure).map(|it| it.value).collect();
    sure.sort();
    sure.dedup();
    Some(match sure.as_slice() {
        [right] if !right.is_negative() => Derived::Wrong(*right),
        _ => Derived::Unknown,
    })
}

fn quantity(fact: &Fact) -> Option<(Ratio, &Unit)> {
    match &fact.kind {
        FactKind::Quantity { value, unit } if fact.firmness != Firmness::Idle => Some((*value, unit)),
        _ => None,
    }
}

/// The numbers among `facts` that count the same as `fact`, each once.
fn like<'f>(fact: &Fact, facts: &[&'f Fact]) -> Vec<&'f Fact> {
    let Some((_, unit)) = quantity(fact) else { return Vec::new() };
    let mut alike: Vec<&Fact> = Vec::new();
    for other in facts {
        let is_alike = quantity(other).is_some_and(|(_, other)| is_one_unit(unit, other));
        if is_alike && alike.iter().all(|known| known.kind != other.kind || known.span != other.span) {
            alike.push(other);
        }
    }
    alike
}

/// Whether numbers of the two may be reckoned up: 四千八百三, whose unit nobody says, is money beside money.
fn is_one_unit(one: &Unit, other: &Unit) -> bool {
    let is_money = |unit: &Unit| matches!(unit, Unit::Of(Dimension::Money) | Unit::Bare);
    one == other || (is_money(one) && is_money(other))
}

fn value(fact: &Fact) -> Ratio {
    quantity(fact).map_or(Ratio::ZERO, |(value, _)| value)
}

fn total(facts: &[&Fact]) -> Option<Ratio> {
    facts.iter().try_fold(Ratio::ZERO, |sum, fact| sum.plus(value(fact)))
}

/// What the numbers of one list come to: their sum, or that one of them which is already the sum of the others.
fn whole(facts: &[&Fact]) -> Option<Ratio> {
    let sum = total(facts)?;
    let is_whole = |number: &Ratio| facts.len() > 2 && number.plus(*number) == Some(sum);
    Some(facts.iter().map(|fact| value(fact)).find(is_whole).unwrap_or(sum))
}

/// Pairs of which one stands in the entry or both in the quoted words; of the clauses around only where it is no table.
fn pairs<'f>(fact: &Fact, operands: &Operands<'_, 'f>) -> Vec<(&'f Fact, &'f Fact, bool)> {
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

/// All numbers of the sentence, of the entry, of the quoted words or of the clauses; and any two.
fn sums<'f>(fact: &Fact, operands: &Operands<'_, 'f>, found: &mut Vec<Candidate<'f>>) {
    let sentence = like(fact, &operands.sentence);
    let entry = [sentence.clone(), like(fact, &operands.entry)].concat();
    let quoted = like(fact, operands.quoted);
    let mut clauses = like(fact, operands.clauses);
    // Where the quoted words have a list, theirs is the sum.
    clauses.retain(|it| near::is_same_unit(fact, it) && it.firmness > Firmness::Soft && quoted.len() < 2);
    clauses.sort_by_key(|it| it.span);
    clauses.dedup_by_key(|it| it.span);
    let is_alone = entry.is_empty();
    let is_list = !operands.is_row;
    for (items, is_sure, is_list) in [(&sentence, true, true), (&entry, false, true), (&quoted, is_alone, is_list)] {
        if items.len() > 1 && is_list {
            found.extend(whole(items).map(|value| Candidate { value, times: None, is_sure }));
        }
    }
    // Items of a list stand close together: （1）1000元，（2）400元，（3）500元.
    let is_close = |one: &&&Fact, other: &&&Fact| other.span.start.saturating_sub(one.span.end) <= APART;
    for list in clauses.chunk_by(|one, other| is_close(&one, &other)).filter(|_| clauses.len() <= MOST) {
        let all = (0..list.len()).flat_map(|first| (first + 2..=list.len()).map(move |end| (first, end)));
        for items in all.filter_map(|(first, end)| list.get(first..end)) {
            found.extend(total(items).map(|value| Candidate { value, times: None, is_sure: false }));
        }
    }
    for (one, other, _) in pairs(fact, operands) {
        found.extend(value(one).plus(value(other)).map(|value| Candidate { value, times: None, is_sure: false }));
    }
}

fn differences<'f>(fact: &Fact, operands: &Operands<'_, 'f>, found: &mut Vec<Candidate<'f>>) {
    let points = matches!(&fact.kind, FactKind::Quantity { unit: Unit::Count(word), .. } if word == "个百分点");
    let share =
        Fact { kind: FactKind::Quantity { value: Ratio::ONE, unit: Unit::Of(Dimension::Share) }, ..fact.clone() };
    let wanted = if points { &share } else { fact };
    for (one, other, is_sure) in pairs(wanted, operands) {
        let (low, high) = if value(one) < value(other) { (one, other) } else { (other, one) };
        let scale = Ratio::whole(if points { 100 } else { 1 });
        let difference = value(high).minus(value(low)).and_then(|it| it.times(scale));
        found.extend(difference.map(|value| Candidate { value, times: None, is_sure }));
    }
}

/// So many times a number of the entry or the quoted words: 每月 1500 元, 一年 18000 元; 36 万元的 50%.
fn products<'f>(fact: &Fact, text: &str, operands: &Operands<'_, 'f>, found: &mut Vec<Candidate<'f>>) {
    let sentence = like(fact, &operands.sentence);
    let entry = [sentence.clone(), like(fact, &operands.entry)].concat();
    let mut each: Vec<&Fact> = [entry.clone(), like(fact, operands.quoted)].concat();
    if each.is_empty() {
        each = like(fact, operands.clauses);
    }
    let of_time = |fact: &Fact| matches!(quantity(fact), Some((_, Unit::Of(Dimension::Months))));
    let mut times: Vec<(Ratio, Option<&Fact>, bool)> = Vec::new();
    let inside = operands.sentence.iter().map(|it| (*it, true)).chain(operands.entry.iter().map(|it| (*it, false)));
    for (other, is_here) in inside {
        let Some((number, unit)) = quantity(other).filter(|_| super::portion::is_times(fact, other)) else { continue };
        let is_share = *unit == Unit::Of(Dimension::Share);
        let count = if is_share { number } else { other.written.map_or(number, |it| it.count) };
        times.push((count, Some(other).filter(|_| !is_share), is_here && !is_share));
        if of_time(other) {
            times.push((number, Some(other), false));
        }
    }
    let constants = [("年", 12), ("季", 4), ("学期", 2), ("周", 7), ("天", 24), ("半年", 6)];
    times.extend(
        constants.iter().filter(|(word, _)| text.contains(word)).map(|(_, it)| (Ratio::whole(*it), None, false)),
    );
    let shares = operands.quoted.iter().filter(|it| matches!(quantity(it), Some((_, Unit::Of(Dimension::Share)))));
    times.extend(shares.map(|it| (value(it), None, false)));
    let is_one = sentence.len() == 1 && times.iter().filter(|(.., is_here)| *is_here).count() == 1;
    for one in &each {
        for (number, by, is_here) in &times {
            let is_sure = is_one && *is_here && sentence.contains(one);
            found.extend(value(one).times(*number).map(|value| Candidate { value, times: *by, is_sure }));
        }
    }
}

fn ratios<'f>(fact: &Fact, operands: &Operands<'_, 'f>, found: &mut Vec<Candidate<'f>>) {
    let all: Vec<&Fact> = [operands.sentence.as_slice(), &operands.entry, operands.quoted].concat();
    for (at, one) in all.iter().enumerate() {
        for other in all.iter().skip(at + 1).filter(|other| !like(one, &[other]).is_empty()) {
            let quotients = [value(one).over(value(other)), value(other).over(value(one))];
            let is_share = matches!(quantity(fact), Some((_, Unit::Of(Dimension::Share))));
            let is_sure = |value: Ratio| {
                operands.sentence.iter().filter(|it| !like(one, &[it]).is_empty()).count() == 2
                    && operands.sentence.contains(other)
                    && (value < Ratio::ONE) == is_share
            };
            let values = quotients.into_iter().flatten();
            found.extend(values.map(|value| Candidate { value, times: None, is_sure: is_sure(value) }));
        }
    }
}

fn days(operands: &Operands<'_, '_>) -> Vec<Day> {
    let all = [operands.sentence.as_slice(), &operands.entry, operands.quoted, operands.clauses];
    let day = |fact: &&Fact| match fact.kind {
        FactKind::Day(day) => Some(day),
        _ => None,
    };
    all.into_iter().flat_map(|facts| facts.iter().filter_map(day)).collect()
}

fn periods(operands: &Operands<'_, '_>) -> Vec<(Ratio, Dimension)> {
    let all = [operands.sentence.as_slice(), &operands.entry, operands.quoted];
    let period = |fact: &&Fact| match quantity(fact) {
        Some((value, Unit::Of(dimension @ (Dimension::Months | Dimension::Days)))) => Some((value, *dimension)),
        _ => None,
    };
    all.into_iter().flat_map(|facts| facts.iter().filter_map(period)).collect()
}

/// From one day to another: 9 月 20 日, 10 天 before 9 月 30 日.
fn spans<'f>(fact: &Fact, operands: &Operands<'_, 'f>, found: &mut Vec<Candidate<'f>>) {
    let Some((_, Unit::Of(dimension))) = quantity(fact) else { return };
    let of = |facts: &[&Fact]| days(&Operands { sentence: facts.to_vec(), ..Operands::default() });
    let sentence = of(&operands.sentence);
    let quoted = of(operands.quoted);
    let own: Vec<Day> = [sentence.clone(), of(&operands.entry)].concat();
    let around: Vec<Day> = [quoted.clone(), of(operands.clauses)].concat();
    let mut pairs: Vec<(Day, Day)> = Vec::new();
    for (at, one) in own.iter().enumerate() {
        pairs.extend(own.iter().skip(at + 1).chain(&around).map(|other| (*one, *other)));
    }
    for (at, one) in quoted.iter().enumerate() {
        pairs.extend(quoted.iter().skip(at + 1).map(|other| (*one, *other)));
    }
    for (one, other) in pairs {
        // Both ends may be counted in, so that no one number is sure.
        let between = period::between(one, other, *dimension);
        found.extend(between.into_iter().map(|value| Candidate { value, times: None, is_sure: false }));
    }
}
