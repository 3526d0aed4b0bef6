//! All numbers of a list, and any two.

use super::operands::{Candidate, MOST, Operands, like, pairs, total, value};
use crate::fact::alike::near;
use crate::text::reading::{Fact, Firmness, Ratio};

/// Most bytes between two numbers of one list.
const APART: usize = 90;

/// All numbers of the sentence, of the entry, of the quoted words or of the clauses; and any two.
pub(super) fn sums<'f>(fact: &Fact, operands: &Operands<'_, 'f>, found: &mut Vec<Candidate<'f>>) {
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

/// What the numbers of one list come to: their sum, or that one of them which is already the sum of the others.
fn whole(facts: &[&Fact]) -> Option<Ratio> {
    let sum = total(facts)?;
    let is_whole = |number: &Ratio| facts.len() > 2 && number.plus(*number) == Some(sum);
    Some(facts.iter().map(|fact| value(fact)).find(is_whole).unwrap_or(sum))
}
