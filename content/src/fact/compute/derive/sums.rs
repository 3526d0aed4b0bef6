//! All numbers of a list, and any two.

use super::operands::{Candidate, MOST, Operands, like, pairs, total, value};
use crate::fact::alike::near;
use crate::fact::alike::number::number;
use crate::text::reading::{Fact, Firmness, Ratio, Unit};

/// Most bytes between two numbers of one list.
const APART: usize = 90;

/// Of a quoted list with no more numbers than this one may be left out.
const FEW: usize = 5;

/// All numbers of the sentence, of the entry, of the quoted words or of the clauses; and any two.
pub(super) fn sums<'f>(fact: &Fact, text: &str, operands: &Operands<'_, 'f>, found: &mut Vec<Candidate<'f>>) {
    let sentence = like(fact, &operands.sentence);
    let entry = [sentence.clone(), like(fact, &operands.entry)].concat();
    let quoted = like(fact, operands.quoted);
    let mut clauses = like(fact, operands.clauses);
    // Where the quoted words have a list, theirs is the sum.
    clauses.retain(|it| near::is_same_unit(fact, it) && it.firmness > Firmness::Soft && quoted.len() < 2);
    clauses.sort_by_key(|it| it.span);
    clauses.dedup_by_key(|it| it.span);
    // 一共18家 where the clause counts 3个, 5个 and 10个.
    let quoted = if quoted.is_empty() { counted(fact, operands.quoted) } else { quoted };
    let is_alone = entry.is_empty();
    let addends = addends(text);
    let is_told = |items: usize| addends.is_none_or(|told| told == items);
    let is_list = !operands.is_row;
    for (items, is_sure, is_list) in [(&sentence, true, true), (&entry, false, true), (&quoted, is_alone, is_list)] {
        if items.len() > 1 && is_list && is_told(items.len()) {
            found.extend(whole(items).map(|value| Candidate { value, times: None, is_sure }));
        }
    }
    // Items of a list stand close together: （1）1000元，（2）400元，（3）500元.
    let is_close = |one: &&&Fact, other: &&&Fact| other.span.start.saturating_sub(one.span.end) <= APART;
    for list in clauses.chunk_by(|one, other| is_close(&one, &other)).filter(|_| clauses.len() <= MOST) {
        let all = (0..list.len()).flat_map(|first| (first + 2..=list.len()).map(move |end| (first, end)));
        for items in all.filter_map(|(first, end)| list.get(first..end)).filter(|items| is_told(items.len())) {
            found.extend(total(items).map(|value| Candidate { value, times: None, is_sure: false }));
        }
    }
    // 98天, 60天 and 15天 of a list that has 15天 for another case too.
    if (3..=FEW).contains(&quoted.len()) && is_list && is_told(quoted.len() - 1) {
        let without = (0..quoted.len()).filter_map(|left_out| {
            let rest = quoted.iter().enumerate().filter(|(at, _)| *at != left_out).map(|(_, it)| *it);
            total(&rest.collect::<Vec<_>>())
        });
        found.extend(without.map(|value| Candidate { value, times: None, is_sure: false }));
    }
    for (one, other, _) in pairs(fact, operands).into_iter().filter(|_| is_told(2)) {
        found.extend(value(one).plus(value(other)).map(|value| Candidate { value, times: None, is_sure: false }));
    }
}

/// How many numbers the words say are added up: 三样加在一起.
fn addends(text: &str) -> Option<usize> {
    const ADDED: [&str; 5] = ["加", "合", "都", "一共", "总共"];
    let told = |(at, _): (usize, &str)| {
        let (before, rest) = text.split_at_checked(at)?;
        let count = "一两三四五六七八九".chars().position(|digit| before.ends_with(digit))? + 1;
        let rest = rest.get('样'.len_utf8()..)?;
        ADDED.iter().any(|word| rest.starts_with(word)).then_some(count)
    };
    text.match_indices(['样', '项', '笔', '块']).find_map(told)
}

/// What the numbers of one list come to: their sum, or that one of them which is already the sum of the others.
fn whole(facts: &[&Fact]) -> Option<Ratio> {
    let sum = total(facts)?;
    let is_whole = |number: &Ratio| facts.len() > 2 && number.plus(*number) == Some(sum);
    Some(facts.iter().map(|fact| value(fact)).find(is_whole).unwrap_or(sum))
}

/// The counts of one measure word that may be told by the fact's own.
fn counted<'f>(fact: &Fact, quoted: &[&'f Fact]) -> Vec<&'f Fact> {
    let Some((_, unit @ Unit::Count(_))) = number(fact) else { return Vec::new() };
    let may_be_told =
        |it: &&&Fact| number(it).is_some_and(|(_, other)| matches!(other, Unit::Count(_)) && unit.agrees(other));
    let all: Vec<&Fact> = quoted.iter().filter(may_be_told).copied().collect();
    let is_one = all.windows(2).all(|pair| matches!(pair, [one, other] if near::is_same_unit(one, other)));
    if is_one { all } else { Vec::new() }
}
