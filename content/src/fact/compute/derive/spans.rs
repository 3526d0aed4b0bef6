//! From one day to another.

use super::operands::{Candidate, Operands, days};
use crate::fact::alike::number::number;
use crate::fact::compute::period;
use crate::text::reading::{Day, Fact, FactKind, Unit};

/// From one day to another: 9 月 20 日, 10 天 before 9 月 30 日.
pub(super) fn spans<'f>(fact: &Fact, operands: &Operands<'_, 'f>, found: &mut Vec<Candidate<'f>>) {
    let Some((_, Unit::Of(dimension))) = number(fact) else { return };
    let of = |facts: &[&Fact]| days(&Operands { sentence: facts.to_vec(), ..Operands::default() });
    let sentence = of(&operands.sentence);
    let quoted = of(operands.quoted);
    // 4月到9月，一共半年: a sentence that has both days means them.
    let is_relative = |fact: &&&Fact| matches!(fact.kind, FactKind::RelativeDay { .. });
    let is_whole = sentence.len() == 2 && !operands.sentence.iter().any(|it| is_relative(&it));
    let own: Vec<Day> = if is_whole { sentence } else { [sentence, of(&operands.entry)].concat() };
    let around: Vec<Day> = if is_whole { Vec::new() } else { [quoted.clone(), of(operands.clauses)].concat() };
    let mut pairs: Vec<(Day, Day)> = Vec::new();
    for (at, one) in own.iter().enumerate() {
        pairs.extend(own.iter().skip(at + 1).chain(&around).map(|other| (*one, *other)));
    }
    for (at, one) in quoted.iter().enumerate().filter(|_| !is_whole) {
        pairs.extend(quoted.iter().skip(at + 1).map(|other| (*one, *other)));
    }
    for (one, other) in pairs {
        // Both ends may be counted in, so that no one number is sure.
        let between = period::between(one, other, *dimension);
        found.extend(between.into_iter().map(|value| Candidate { value, times: None, is_sure: false }));
    }
}
