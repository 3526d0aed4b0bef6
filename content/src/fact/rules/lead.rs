//! A number by the words that lead to it: 扣3分 where the quoted words have 扣2分, 至少3个 where they have 至少2个.
//!
//! Another sentence of the clause may have the number, of something else. What is led to by the same words is of the same thing.

use crate::fact::alike::agree::agree;
use crate::fact::alike::near;
use crate::fact::known::{Judge, Read};
use crate::fact::said::cue;
use crate::fact::tell::message;
use crate::finding::Finding;
use crate::text::fold;
use crate::text::reading::words::Words;
use crate::text::reading::{Fact, FactKind, Firmness, Precision, Ratio, Unit};
use crate::text::script::simplified;

/// Words of a limit, which may stand some signs before their number, besides those of a bound.
static ONLY: Words = Words::of(&["只", "仅"]);
/// How many signs before a number such a word may stand.
const REACH: usize = 6;
/// Signs right before a number that lead to anything.
const ANY: &str = "的是为有共达到在从和与及或约按以前后第每等、了也就再各其把";

/// Words of a bound that something must come up to, and of one that it must not go beyond.
static LEAST: Words = Words::of(&["至少", "不少于", "不低于", "起码", "少说", "最少", "最低", "不小于"]);
static MOST: Words = Words::of(&["最多", "至多", "不超过", "顶多", "不多于", "不高于", "最高", "不大于", "上限"]);

impl Judge<'_, '_> {
    /// A bound that is told from the wrong side: 最多报2个 where the quoted words have 至少上报2个.
    pub(super) fn bounded_otherwise(&self, passage: &Read<'_, '_>, fact: &Fact) -> Option<Finding> {
        if self.is_wrong_side(passage.words, fact) {
            let mut quoted = self.quoted_facts().iter().copied();
            return quoted.find(|it| agree(fact, it)).map(|it| message::led(self, passage.words, fact, it));
        }
        // 最多跑一次 names a reform.
        let FactKind::Quantity { value, .. } = &fact.kind else { return None };
        if *value == Ratio::ONE {
            return None;
        }
        let mut same = self.quoted_facts().iter().filter(|it| agree(fact, it));
        let (only, None) = (same.next()?, same.next()) else { return None };
        let own = side(&passage.words.text, fact)?;
        let policy = &self.stated.policy.text;
        (side(policy, only) == Some(!own)).then(|| message::led(self, passage.words, fact, only))
    }

    /// What the quoted words say by the same lead, where the entry tells none of their numbers.
    pub(super) fn led_otherwise(&self, passage: &Read<'_, '_>, fact: &Fact) -> Option<Finding> {
        let is_phone = matches!(fact.kind, FactKind::Phone(_));
        let is_number = is_phone || matches!(&fact.kind, FactKind::Quantity { unit, .. } if *unit != Unit::Bare);
        let is_measured = is_phone
            || match &fact.kind {
                FactKind::Quantity { unit: Unit::Of(_), .. } => true,
                FactKind::Quantity { unit: Unit::Count(word), .. } => word == "倍",
                _ => false,
            };
        let is_exact = fact.firmness != Firmness::Idle && fact.precision == Precision::Exact;
        if !is_number
            || !is_exact
            || self.is_turned(passage.words, fact)
            || self.known.iter().chain(&self.head.facts).any(|known| agree(fact, known))
        {
            return None;
        }
        let mut like: Vec<&Fact> =
            self.quoted_facts().iter().copied().filter(|it| near::is_same_kind(fact, it)).collect();
        like.dedup_by(|one, other| one.kind == other.kind);
        let is_told = |it: &&Fact| passage.facts.iter().any(|own| agree(own, it));
        if like.is_empty() || like.iter().any(is_told) {
            return None;
        }
        // One sum of money, one period is quoted, and one told: they should be the same.
        // One bound is quoted, and another told: 低于60分 and 不到80分.
        let side = |it: &Fact| cue::is_below(&self.stated.policy.text, it.span);
        let is_bound = |it: &Fact| {
            let own = cue::is_below(&passage.words.text, fact.span);
            own.is_some() && own == side(it) && near::is_same_unit(fact, it)
        };
        if let [only] = like.as_slice()
            && (is_measured || is_bound(only))
            && passage.facts.iter().filter(|own| near::is_same_kind(fact, own)).all(|own| agree(own, fact))
        {
            return Some(message::led(self, passage.words, fact, only));
        }
        let own = before(&passage.words.text, fact.span.start);
        let policy = &self.stated.policy.text;
        let other = like.into_iter().find(|it| is_same_lead(&own, &before(policy, it.span.start)))?;
        Some(message::led(self, passage.words, fact, other))
    }
}

/// The signs before a place, the nearest first, in one script and without blanks.
fn before(text: &str, at: usize) -> Vec<char> {
    let before = text.get(..at).unwrap_or_default();
    let seen = before.chars().rev().filter(|sign| !sign.is_whitespace());
    seen.take_while(|sign| fold::is_han(*sign)).take(REACH).map(simplified).collect()
}

/// Whether the nearest words before a number make it a least one; none where they make it no bound.
fn side(text: &str, fact: &Fact) -> Option<bool> {
    let before: String = before(text, fact.span.start).iter().rev().collect();
    let last = |words: &Words| words.places(&before).last().map(|(at, _)| at);
    match (last(&LEAST), last(&MOST)) {
        (None, None) => None,
        (least, most) => Some(least > most),
    }
}

fn is_same_lead(own: &[char], other: &[char]) -> bool {
    let limit = |signs: &[char]| {
        let words: String = signs.iter().rev().collect();
        [&ONLY, &LEAST, &MOST].iter().position(|words_of| words_of.stands_in(&words))
    };
    let (one, two) = (limit(own), limit(other));
    let same = |first: Option<&char>| first.is_some_and(|sign| !ANY.contains(*sign) && Some(sign) == other.first());
    one == two && (one.is_some() || same(own.first()))
}

#[cfg(test)]
mod tests {
    use crate::fact::tested::check_entry;

    /// The words of the entry that are told to be another number than the quoted one.
    fn check(policy: &str, answer: &str, quote: &str, expect: &[&str]) {
        check_entry(policy, "怎么算？", answer, quote, expect);
    }

    #[test]
    fn a_number_of_another_sentence_is_not_that_of_the_quoted_words() {
        let policy = "每出现一例扣2分。迟报的扣3分。";
        check(policy, "出现一起扣 3 分。", "每出现一例扣2分", &["3 分"]);
        check(policy, "出现一起扣 2 分。", "每出现一例扣2分", &[]);
        check(policy, "出现一起扣 2 分，迟报扣 3 分。", "每出现一例扣2分", &[]);
        let policy = "至少上报2个乡镇，培育3个示范点。";
        check(policy, "至少 3 个。", "至少上报2个乡镇", &["3 个"]);
        check(policy, "培育 3 个示范点。", "至少上报2个乡镇", &[]);
        check(policy, "最少三个。", "至少上报2个乡镇", &["三个"]);
        check(policy, "最少两个。", "至少上报2个乡镇", &[]);
    }

    #[test]
    fn the_telephone_is_the_quoted_one() {
        let policy = "缴费咨询电话：0573-86120391。待遇咨询电话：0573-86120390。";
        check(policy, "打 0573-86120391。", "缴费咨询电话：0573-86120391", &[]);
        check(policy, "打 0573-86120390。", "缴费咨询电话：0573-86120391", &["0573-86120390"]);
        check(policy, "缴费打 0573-86120391，待遇打 0573-86120390。", "缴费咨询电话：0573-86120391", &[]);
    }

    #[test]
    fn at_least_is_not_at_most() {
        let policy = "每个县至少要上报2个乡镇，每人补助最高不超过500元。";
        check(policy, "起码报两个。", policy, &[]);
        check(policy, "顶多报两个。", policy, &["两个"]);
        check(policy, "最多 2 个乡镇。", policy, &["2 个"]);
        check(policy, "每人最多 500 元。", policy, &[]);
        check(policy, "每人至少 500 元。", policy, &["500 元"]);
    }

    #[test]
    fn a_bound_of_another_group_of_the_clause_is_not_the_quoted_one() {
        let policy = "得分90分以上的奖励；80分以上不满90分的表扬；低于60分的村，扣减经费。";
        let quote = "低于60分的村，扣减经费";
        check(policy, "不到 80 分的村，要扣经费。", quote, &["80 分"]);
        check(policy, "低于 90 分的村要扣经费。", quote, &["90 分"]);
        check(policy, "不到 60 分的村，要扣经费。", quote, &[]);
        check(policy, "60 分以下的村要扣经费。", quote, &[]);
    }
}
