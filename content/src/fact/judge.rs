//! The judge of one claim: reads its passages, takes in what they give and compute, and asks the rules of each fact that is left.

use core::cell::OnceCell;

use super::alike::agree::agree;
use super::compute::sum::{Verdict, computed};
use super::known::ground::is_of_issue;
use super::known::{Judge, Read};
use super::rules::SUPPOSING;
use super::said::claim::{Claim, PassageKind};
use super::said::cue;
use super::stated::often;
use super::tell::message;
use crate::finding::Finding;
use crate::span::Span;
use crate::text::reading::interval::intervals_of;
use crate::text::reading::signs::Signs;
use crate::text::reading::{Fact, FactKind, Firmness, Ratio, Unit};

/// Words of what goes by what is asked for, said twice: 租多久补多久.
const AS_MUCH: [&str; 4] = ["多久", "多少", "几个月", "几年"];
/// Most signs of the verb between them.
const VERB: usize = 2;

impl Judge<'_, '_> {
    /// What is wrong in the claim.
    pub(super) fn judge(&mut self, claim: &Claim<'_, '_>) -> Vec<Finding> {
        let mut findings = Vec::new();
        let mut read: Vec<Read<'_, '_>> = Vec::with_capacity(claim.passages.len());
        for passage in &claim.passages {
            let signs = Signs::of(&passage.words.text);
            let facts = passage.words.said(self.stated.taught.facts_of(&signs));
            let facts = with_units(&passage.words.text, facts);
            let computed = computed(&passage.words.text, &facts);
            let often = often::with_facts(&passage.words.text, intervals_of(&signs), &facts);
            read.push(Read {
                words: &passage.words,
                signs,
                kind: passage.kind,
                facts,
                told: OnceCell::new(),
                heading: OnceCell::new(),
                is_in_turn: OnceCell::new(),
                computed,
                often,
            });
        }
        if read.iter().any(|passage| is_of_issue(&passage.words.text)) || !self.is_cited {
            self.known.extend_from_slice(&self.head.days);
        }
        for passage in &read {
            self.learn(passage);
        }
        let right: Vec<Fact> = read.iter().flat_map(|passage| self.of_times(passage)).collect();
        self.known.extend(right);
        let work = self.work(&read);
        for (which, passage) in read.iter().enumerate() {
            for computed in &passage.computed {
                findings.extend(self.sum(passage, computed));
            }
            let is_said = passage.kind == PassageKind::Statement;
            let named = if is_said { self.of_words(passage, &read) } else { Vec::new() };
            let is_told =
                |fact: &Fact| named.iter().any(|finding| finding.span.contains(passage.words.span(fact.span)));
            for (at, fact) in passage.facts.iter().enumerate() {
                let is_result = passage.computed.iter().any(|it| it.result == at && self.settles(passage, it));
                let is_compared = match passage.kind {
                    PassageKind::Statement => true,
                    PassageKind::Given => false,
                    PassageKind::Past => self.is_told_of_before(&read),
                };
                if is_result || !is_compared || is_told(fact) || is_supposed(&passage.words.text, fact) {
                    continue;
                }
                let worked = work.worked.iter().find(|it| it.place == (which, at));
                let is_known = work.known.contains(&(which, at)) || self.is_known(passage.words, fact);
                let is_right = is_known && !worked.is_some_and(|it| it.is_known_otherwise);
                let finding = match worked.and_then(|it| it.right) {
                    Some(right) if !is_right => Some(message::sum_wrong(passage.words, fact, right, false)),
                    _ => self.of_fact(passage, fact, is_known, &read),
                };
                let row = claim.value.filter(|value| *value <= fact.span.start);
                findings.extend(finding.or_else(|| self.of_place(passage, fact, row, &read)));
            }
            findings.extend(named);
        }
        findings
    }

    /// Whether the quoted words have something that is not what the entry says of now: 由12万元提高到20万元.
    fn is_told_of_before(&self, read: &[Read<'_, '_>]) -> bool {
        let now = || read.iter().filter(|passage| passage.kind == PassageKind::Statement).flat_map(|it| &it.facts);
        let mut quoted = self.quoted_facts().iter().copied();
        quoted.any(|it| !now().any(|now| agree(now, it)))
    }

    /// Takes in what a passage gives and computes.
    fn learn(&mut self, passage: &Read<'_, '_>) {
        for (at, fact) in passage.facts.iter().enumerate() {
            let is_right = passage.computed.iter().any(|it| it.result == at && it.verdict == Verdict::Right);
            if is_right || passage.kind == PassageKind::Given || is_supposed(&passage.words.text, fact) {
                self.known.push(fact.clone());
            }
            if matches!(fact.kind, FactKind::Phone(_)) {
                self.known.extend_from_slice(&self.head.hours);
            }
        }
        let right = passage.computed.iter().filter(|it| it.verdict == Verdict::Right);
        for times in right.flat_map(|it| &it.times).filter_map(|at| passage.facts.get(*at)) {
            self.allow(times);
        }
    }
}

/// The facts with the unit that was said before: 一共28个工作日，初审3个，复核15个.
fn with_units(text: &str, mut facts: Vec<Fact>) -> Vec<Fact> {
    let mut carried: Option<(Unit, Ratio, usize)> = None;
    for fact in &mut facts {
        let Some(written) = fact.written else { continue };
        let FactKind::Quantity { value, unit } = &mut fact.kind else { continue };
        let after = text.get(fact.span.end..).and_then(|rest| rest.chars().next());
        let is_short =
            matches!(unit, Unit::Count(word) if word == "个") && after.is_none_or(|sign| !sign.is_alphanumeric());
        if let Some((known, each, end)) = carried.as_ref().filter(|_| is_short) {
            let is_near = text.get(*end..fact.span.start).is_some_and(|between| !between.contains(cue::STOPS));
            if let Some(scaled) = written.count.times(*each).filter(|_| is_near) {
                (*value, *unit) = (scaled, known.clone());
            }
        } else if matches!(unit, Unit::Of(_)) && fact.span.of(text).contains('个') {
            carried = value.over(written.count).map(|each| (unit.clone(), each, fact.span.end));
        }
    }
    for fact in facts.iter_mut().filter(|fact| is_of_parts(text, fact)) {
        fact.firmness = Firmness::Idle;
    }
    facts
}

/// Whether so many 块 are parts and no money: 分基本热价和计量热价两块.
fn is_of_parts(text: &str, fact: &Fact) -> bool {
    let part = cue::around(text, fact.span, &['。', '，', ',', '；', '：', '\n']);
    let lead = Span::new(part.start, fact.span.start).of(text);
    let list = lead.split_once('分').map(|(_, list)| list);
    fact.span.of(text).ends_with('块')
        && fact.span.end == part.end
        && list.is_some_and(|list| list.contains(['和', '、', '与']))
}

/// Whether a fact stands in a sentence that supposes a case: 比如你八十岁; 租多久补多久，租半年就补半年.
fn is_supposed(text: &str, fact: &Fact) -> bool {
    let sentence = cue::sentence(text, fact);
    let lead = Span::new(sentence.start, fact.span.start).of(text);
    let is_beside = |between: &str| !between.is_empty() && between.chars().count() <= VERB;
    if AS_MUCH.iter().any(|word| {
        lead.match_indices(word).any(|(at, _)| {
            lead.get(at + word.len()..)
                .and_then(|rest| rest.split_once(word))
                .is_some_and(|(between, _)| is_beside(between))
        })
    }) {
        return true;
    }
    let start = text
        .get(..fact.span.start)
        .and_then(|before| before.rfind(|sign| cue::is_mark(sign, &cue::STOPS)))
        .unwrap_or(0);
    SUPPOSING.stands_in(Span::new(start, fact.span.start).of(text))
}

#[cfg(test)]
mod tests {
    use crate::fact::tested::check;

    #[test]
    fn what_goes_by_what_is_asked_for_is_a_case() {
        let policy = "实际租期不满一年的，按实际租赁期限给予补贴，最长3年。";
        check(policy, "租多久补多久，租半年就补半年。", &[]);
        check(policy, "租半年就补半年，最长 4 年。", &["半年", "半年", "4 年"]);
        check(policy, "补多少看租期，最后领多少自己算，最长 4 年。", &["4 年"]);
    }

    #[test]
    fn a_unit_that_was_said_is_not_said_again() {
        let policy = "应当在3个工作日内转送，15个工作日内审核完毕，10个工作日内拨付。";
        check(policy, "加起来最多 28 个工作日：送上去 3 个，看材料 15 个，打钱 10 个。", &[]);
        check(policy, "加起来最多 28 个工作日：送上去 3 个，看材料 16 个，打钱 10 个。", &["16 个"]);
        check(policy, "加起来最多 25 个工作日：送上去 3 个，看材料 15 个，打钱 10 个。", &["25 个工作日"]);
    }
}
