//! Of what age somebody pays nothing, and of what age the half: 满60岁不要钱 where the quoted words say that of 65周岁以上.

use crate::fact::alike::agree::agree;
use crate::fact::known::{Judge, Read};
use crate::fact::said::cue;
use crate::fact::tell::message;
use crate::finding::Finding;
use crate::span::Span;
use crate::text::reading::words::Words;
use crate::text::reading::{Fact, FactKind, Unit};
use crate::text::units::Dimension;

/// What is paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Paid {
    Nothing,
    Half,
}

/// Words of it; those that deny it say nothing.
static PAID: Words<(&str, Option<Paid>)> = Words::of(&[
    ("不免费", None),
    ("不能免费", None),
    ("不是免费", None),
    ("免费", Some(Paid::Nothing)),
    ("免票", Some(Paid::Nothing)),
    ("免交", Some(Paid::Nothing)),
    ("免缴", Some(Paid::Nothing)),
    ("全免", Some(Paid::Nothing)),
    ("不要钱", Some(Paid::Nothing)),
    ("不用钱", Some(Paid::Nothing)),
    ("不花钱", Some(Paid::Nothing)),
    ("不收钱", Some(Paid::Nothing)),
    ("不收费", Some(Paid::Nothing)),
    ("不用买票", Some(Paid::Nothing)),
    ("不用掏钱", Some(Paid::Nothing)),
    ("白坐", Some(Paid::Nothing)),
    ("半价", Some(Paid::Half)),
    ("半票", Some(Paid::Half)),
    ("减半", Some(Paid::Half)),
    ("一半", Some(Paid::Half)),
    ("五折", Some(Paid::Half)),
    ("对折", Some(Paid::Half)),
    ("50%", Some(Paid::Half)),
    ("50％", Some(Paid::Half)),
]);
/// Words before an age that is not meant itself.
const BELOW: [&str; 6] = ["不到", "不满", "未满", "不足", "没到", "小于"];
/// Ends of the groups of a clause.
const GROUPS: [char; 5] = ['；', ';', '。', '\n', '\t'];
/// The same with the signs that part a condition from what it leads to.
const PARTS: [char; 10] = ['；', ';', '。', '\n', '\t', '，', ',', '！', '？', '：'];

impl Judge<'_, '_> {
    /// What is to be said of an age which the quoted words have in another group than that of what the entry says is paid.
    pub(in crate::fact) fn paid_otherwise(&self, passage: &Read<'_, '_>, fact: &Fact) -> Option<Finding> {
        // 不到65岁 is of those below.
        let before = passage.words.text.get(..fact.span.start).unwrap_or_default().trim_end();
        if !is_age(fact) || BELOW.iter().any(|word| before.ends_with(word)) {
            return None;
        }
        let paid = of_age(&passage.words.text, fact, &passage.facts)?;
        let groups = self.groups();
        let has = |group: &Span| self.quoted_facts().iter().any(|it| group.contains(it.span) && agree(fact, it));
        let (own, others): (Vec<_>, Vec<_>) = groups.iter().partition(|(_, of)| *of == paid);
        if own.iter().any(|(group, _)| has(group)) || !others.iter().any(|(group, _)| has(group)) {
            return None;
        }
        let ages = self.quoted_facts().iter().filter(|it| is_age(it));
        let other = ages.copied().find(|it| own.iter().any(|(group, _)| group.contains(it.span)))?;
        Some(message::led(self, passage.words, fact, other))
    }

    /// The groups of the quoted words that say what is paid, with that.
    fn groups(&self) -> Vec<(Span, Paid)> {
        let policy = self.stated.policy().text.as_str();
        let mut found = Vec::new();
        for quote in &self.quoted {
            for group in parts(policy, *quote, &GROUPS) {
                match paid(group.of(policy)) {
                    Some(paid) => found.push((group, paid)),
                    None => {
                        let parts = parts(policy, group, &PARTS);
                        found.extend(parts.into_iter().filter_map(|part| Some((part, paid(part.of(policy))?))));
                    }
                }
            }
        }
        found
    }
}

fn is_age(fact: &Fact) -> bool {
    matches!(fact.kind, FactKind::Quantity { unit: Unit::Of(Dimension::Age), .. })
}

/// What is paid at an age: what its part of the sentence says, or the next one, if that has no age of its own.
fn of_age(text: &str, fact: &Fact, facts: &[Fact]) -> Option<Paid> {
    let part = cue::around(text, fact.span, &PARTS);
    if let Some(own) = paid(part.of(text)) {
        return Some(own);
    }
    let end = cue::around(text, fact.span, &GROUPS).end;
    let rest = Span::new(part.end, end).of(text).trim_start_matches(PARTS);
    let next = Span::new(end - rest.len(), end);
    let next = Span::new(next.start, next.start + rest.find(PARTS).unwrap_or(rest.len()));
    let has_age = facts.iter().any(|it| is_age(it) && next.contains(it.span));
    paid(next.of(text)).filter(|_| !has_age)
}

/// The one thing that words say is paid.
fn paid(words: &str) -> Option<Paid> {
    let mut said = PAID.places(words).filter_map(|(_, word)| PAID.row(word)).map(|(_, paid)| *paid);
    let first = said.next()??;
    said.all(|other| other == Some(first)).then_some(first)
}

/// The stretches between some signs.
fn parts(text: &str, within: Span, ends: &[char]) -> Vec<Span> {
    let mut start = within.start;
    let mut found = Vec::new();
    for part in within.of(text).split(ends) {
        found.push(Span::new(start, start + part.len()));
        let after = text.get(start + part.len()..).and_then(|rest| rest.chars().next());
        start += part.len() + after.map_or(0, char::len_utf8);
    }
    found
}

#[cfg(test)]
mod tests {
    use crate::fact::tested::check;

    #[test]
    fn an_age_goes_with_what_its_group_pays() {
        let policy = "65周岁以上老年人免费乘车；60周岁至64周岁老年人按票价的50%购票。";
        check(policy, "65 岁以上不要钱，60 到 64 岁半价。", &[]);
        check(policy, "满 60 岁就不要钱了。", &["60 岁"]);
        check(policy, "65 岁以上的给半价。", &["65 岁"]);
        check(policy, "60 到 64 岁的老人，免费。", &["60", "64 岁"]);
        check(policy, "65 岁以上的老人，不收钱。", &[]);
        check(policy, "满 60 岁、不到 65 岁的打对折，65 岁起一分钱不要。", &[]);
        let policy = "年满70周岁的，免费；60周岁以上不满70周岁的，半价。";
        check(policy, "七十岁免费，六十岁半价。", &[]);
        check(policy, "六十岁免费。", &["六十岁"]);
    }
}
