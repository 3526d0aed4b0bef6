//! So many times a number.

use super::operands::{Candidate, Operands, like, value};
use crate::fact::alike::number::{is_times, number};
use crate::text::reading::{Fact, Ratio, Unit};
use crate::text::units::Dimension;

/// So many times a number of the entry or the quoted words: 每月 1500 元, 一年 18000 元; 36 万元的 50%.
pub(super) fn products<'f>(fact: &Fact, text: &str, operands: &Operands<'_, 'f>, found: &mut Vec<Candidate<'f>>) {
    let sentence = like(fact, &operands.sentence);
    let entry = [sentence.clone(), like(fact, &operands.entry)].concat();
    let mut each: Vec<&Fact> = [entry.clone(), like(fact, operands.quoted)].concat();
    if each.is_empty() {
        each = like(fact, operands.clauses);
    }
    let of_time = |fact: &Fact| matches!(number(fact), Some((_, Unit::Of(Dimension::Months))));
    let mut times: Vec<(Ratio, Option<&Fact>, bool)> = Vec::new();
    let inside = operands.sentence.iter().map(|it| (*it, true)).chain(operands.entry.iter().map(|it| (*it, false)));
    for (other, is_here) in inside {
        let Some((number, unit)) = number(other).filter(|_| is_times(fact, other)) else { continue };
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
    let shares = operands.quoted.iter().filter(|it| matches!(number(it), Some((_, Unit::Of(Dimension::Share)))));
    times.extend(shares.map(|it| (value(it), None, false)));
    let is_one = sentence.len() == 1 && times.iter().filter(|(.., is_here)| *is_here).count() == 1;
    for one in &each {
        for (number, by, is_here) in &times {
            let is_sure = is_one && *is_here && sentence.contains(one);
            found.extend(value(one).times(*number).map(|value| Candidate { value, times: *by, is_sure }));
        }
    }
}
