//! Of which quoted amounts a sum is made: 一级残疾的两样 are 110元 and 130元, and not 110元 and 100元; 两口子 without 备案 have
//! twice the sum of those without.

use std::collections::BTreeSet;

use super::asked::heading;
use super::is_like;
use super::places::{spans, told_beside};
use crate::fact::alike::number::number;
use crate::fact::known::{Judge, Read};
use crate::fact::said::cue;
use crate::fact::said::features::{Feature, features};
use crate::fact::tell::message;
use crate::finding::Finding;
use crate::span::Span;
use crate::text::reading::words::Words;
use crate::text::reading::{Fact, FactKind, Precision, Ratio, Unit};
use crate::text::units::Dimension;

/// Words of a sum, and of two persons.
static SUMS: Words =
    Words::of(&["合起来", "加起来", "一共", "总共", "合计", "两样", "两项", "都领", "都拿", "共计", "拢共", "统共"]);
static COUPLES: Words = Words::of(&["两口子", "夫妻", "夫妇", "小两口", "老两口", "俩人", "两个人"]);
/// Signs that deny, and ends of what a sum is told of.
const DENIALS: [char; 2] = ['没', '未'];
const ENDS: [char; 4] = ['。', '；', ';', '\n'];
/// More quoted amounts than these make a sum of any number.
const MOST: usize = 6;

impl Judge<'_, '_> {
    /// What is to be said of a sum whose words speak for another amount than one that it is made of.
    pub(in crate::fact) fn made_otherwise(
        &self,
        passage: &Read<'_, '_>,
        fact: &Fact,
        read: &[Read<'_, '_>],
    ) -> Option<Finding> {
        self.made(passage, fact, read)?.map(|meant| message::led(self, passage.words, fact, &meant))
    }

    /// Whether a number is such a sum, and its words speak for no other.
    pub(in crate::fact) fn is_made(&self, passage: &Read<'_, '_>, fact: &Fact, read: &[Read<'_, '_>]) -> bool {
        matches!(self.made(passage, fact, read), Some(None))
    }

    /// The amount that its words speak for and it is not made of; none where it is no sum that can be told.
    fn made(&self, passage: &Read<'_, '_>, fact: &Fact, read: &[Read<'_, '_>]) -> Option<Option<Fact>> {
        let (value, unit) = number(fact).filter(|_| fact.precision == Precision::Exact)?;
        if *unit != Unit::Of(Dimension::Money) {
            return None;
        }
        let text = passage.words.text.as_str();
        let sentence = cue::sentence(text, fact).of(text);
        let (is_sum, is_couple) = (SUMS.stands_in(sentence), COUPLES.stands_in(sentence));
        if !is_sum && !is_couple {
            return None;
        }
        // What it is made of is not told beside it.
        if passage.facts.iter().filter(|it| is_like(fact, it)).count() != 1 {
            return None;
        }
        let mut amounts: Vec<(Ratio, &Fact)> = Vec::new();
        for it in self.quoted_facts().iter().copied().filter(|it| is_like(fact, it)) {
            if let Some((amount, _)) = number(it).filter(|it| amounts.iter().all(|(known, _)| *known != it.0)) {
                amounts.push((amount, it));
            }
        }
        if amounts.len() < 2 || amounts.len() > MOST || amounts.iter().any(|it| it.0 == value && !is_couple) {
            return None;
        }
        let mut made: Vec<Vec<Ratio>> = Vec::new();
        for (at, (one, _)) in amounts.iter().enumerate() {
            if is_couple && one.plus(*one) == Some(value) {
                made.push(vec![*one]);
            }
            let others = amounts.iter().skip(at + 1).filter(|(other, _)| is_sum && one.plus(*other) == Some(value));
            made.extend(others.map(|(other, _)| vec![*one, *other]));
        }
        let [parts] = made.as_slice() else { return None };
        let like: Vec<&Fact> = passage.facts.iter().filter(|it| is_like(fact, it)).collect();
        let own = features(text, told_beside(text, &like, fact), &spans(text, &like), passage.facts.iter());
        let of = |amount: Ratio| Fact {
            kind: FactKind::Quantity { value: amount, unit: unit.clone() },
            written: None,
            ..fact.clone()
        };
        let is_part = |it: &Fact| number(it).is_some_and(|it| parts.contains(&it.0));
        // 没备案的: of those which the quoted words deny the same of.
        let meant = if sentence.contains(DENIALS) {
            let policy = self.stated.policy().text.as_str();
            let lead = |it: &Fact| Span::new(cue::around(policy, it.span, &ENDS).start, it.span.start).of(policy);
            let mut denied = amounts.iter().map(|it| it.1).filter(|it| lead(it).contains(DENIALS));
            denied.next().filter(|_| denied.next().is_none()).filter(|it| !is_part(it)).cloned()
        } else {
            let meant = parts.iter().filter_map(|part| self.meant(&of(*part), &own, &BTreeSet::new()));
            // 二级残疾的: more speaks for 一级残疾 than for 生活补贴, and more yet for the part of 二级残疾.
            // 上初中的，营养餐和生活补助两样: what is asked tells the two of 小学1250元、初中1500元 apart.
            let title = heading(passage, read);
            let is_part_better = |other: &Fact| {
                let Some((value, _)) = number(other) else { return false };
                let by = |words: &BTreeSet<Feature>| {
                    self.meant(&of(value), words, &BTreeSet::new()).is_some_and(|it| is_part(&it))
                };
                by(&own) || by(&title)
            };
            meant.into_iter().find(|other| !is_part(other) && !is_part_better(other))
        };
        Some(meant)
    }
}

#[cfg(test)]
mod tests {
    use crate::fact::tested::{check, check_entry};

    #[test]
    fn a_sum_is_made_of_the_amounts_that_its_words_speak_for() {
        let policy = "生活补贴每人每月110元；护理补贴，一级残疾每人每月130元，二级残疾每人每月100元。";
        check(policy, "一级残疾的两样都领，一个月合起来240块。", &[]);
        check(policy, "一级残疾的两样都领，一个月合起来210块。", &["210块"]);
        check(policy, "二级残疾的两样都领，一个月210块。", &[]);
        check(policy, "二级残疾的两样都领，一个月240块。", &["240块"]);
        let policy = "未办理租赁备案的，每人每月提取限额为1200元；已办理租赁备案的，每人每月最高不超过2500元。";
        check(policy, "没备案的，两口子一个月合起来最多提2400块。", &[]);
        check(policy, "没备案的，两口子一个月合起来最多提5000块。", &["5000块"]);
    }

    #[test]
    fn what_is_asked_tells_which_of_two_amounts_is_added() {
        let policy = "营养餐每生每年1000元；生活补助标准为小学每生每年1250元、初中每生每年1500元。";
        let check =
            |answer: &str, expect: &[&str]| check_entry(policy, "孩子上初中，能补多少？", answer, policy, expect);
        check("营养餐和生活补助两样加起来，一年2500元。", &[]);
        check("营养餐和生活补助两样加起来，一年2600元。", &["2600元"]);
    }
}
