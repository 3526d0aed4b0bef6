//! What comes on top of a first sum, step by step: six persons where the first three have 18立方米 and each further one 5立方米 more,
//! two hours where the first costs 5元 and each half hour after it 2元.
//!
//! The reader's own number (六口人, 停两小时) is given, and what comes of it is computed.

use super::each::units;
use crate::fact::alike::number::{is_like, number};
use crate::fact::known::{Judge, Read};
use crate::fact::said::cue;
use crate::span::Span;
use crate::text::reading::{Fact, FactKind, Precision, Ratio, Unit, facts};

/// Words before what is counted in each step, the longer before the shorter that begins it.
pub(super) const EACH: [&str; 9] = ["每增加", "每超过", "每超出", "每多", "每超", "每增", "每续", "每满", "每"];
/// Words that say of a bare 每 that it comes after a first sum.
pub(super) const AFTER: [&str; 7] = ["后", "超过", "超出", "超时", "续", "以上", "增加"];
/// How many bytes such a word may stand before the sum.
const REACH: usize = 90;
/// Signs before a number within which it is said that there is so much more.
const EXTRA: usize = 3;
/// Bytes of a word of a unit that is read after 每 and 首.
const WORD: usize = 12;
/// More steps than this are no reckoning of a household or an afternoon.
const MOST: u32 = 100;
/// More sums of another quote than this may be the first by chance.
const MOST_FIRST: usize = 3;

/// A first sum and what comes on top of it.
pub(in crate::fact) struct Steps {
    /// The first sum; none where only what comes on top is quoted.
    base: Option<Ratio>,
    /// Whether that is the price of each, and no sum.
    is_rate: bool,
    /// How far the first sum reaches.
    first: Vec<Ratio>,
    /// How far each step does, and what it brings.
    step: Ratio,
    counted: Unit,
    more: Ratio,
    /// The quoted sum of one step.
    at: Span,
}

/// What a number is by the steps of the quoted words.
pub(in crate::fact) enum Stepped {
    /// Right, by these numbers that are the reader's own.
    Right(Vec<Fact>),
    /// What comes on top is this.
    Wrong(Ratio),
}

impl Steps {
    pub(super) const fn base(&self) -> Option<Ratio> {
        self.base
    }

    pub(super) const fn more(&self) -> Ratio {
        self.more
    }

    pub(super) const fn at(&self) -> Span {
        self.at
    }
}

impl Judge<'_, '_> {
    /// Computes a number of `passage` by a tariff of the quoted words; none where it is no result of any step.
    pub(in crate::fact) fn stepped(
        &self,
        passage: &Read<'_, '_>,
        fact: &Fact,
        read: &[Read<'_, '_>],
        tariff: &[Steps],
    ) -> Option<Stepped> {
        let text = passage.words.text.as_str();
        let (value, unit) = number(fact).filter(|_| fact.precision == Precision::Exact && !tariff.is_empty())?;
        let is_more = cue::is_difference(text.get(..fact.span.start).unwrap_or_default());
        let own = || read.iter().flat_map(|it| it.facts.iter().map(|fact| (it.words.text.as_str(), fact)));
        let mut sure = Vec::new();
        for steps in tariff {
            // 五个人申请 counts, though it is a turn of speech elsewhere.
            let count = |it: &Fact| match &it.kind {
                FactKind::Quantity { value, unit } if unit.agrees(&steps.counted) => Some(*value),
                _ => None,
            };
            let whole = |it: Ratio| {
                it.over(steps.step).filter(|it| it.integer().is_some_and(|it| (1..=i128::from(MOST)).contains(&it)))
            };
            let mut times: Vec<(Ratio, &Fact)> = Vec::new();
            for (text, it) in own().filter(|(_, it)| it.span != fact.span || !unit.agrees(&steps.counted)) {
                let Some(told) = count(it) else { continue };
                if is_extra(text, it) {
                    times.extend(whole(told).map(|times| (times, it)));
                } else {
                    let rests = steps.first.iter().filter_map(|first| told.minus(*first)).filter_map(whole);
                    times.extend(rests.map(|times| (times, it)));
                }
            }
            // 六口人比三口多三个人.
            let is_rest = unit.agrees(&steps.counted) && is_more;
            if is_rest && times.iter().any(|(times, _)| times.times(steps.step) == Some(value)) {
                return Some(Stepped::Right(times.iter().map(|(_, it)| (*it).clone()).collect()));
            }
            let quoted = self.quoted_facts().iter().find(|it| it.span == steps.at)?;
            if !is_like(fact, quoted) {
                continue;
            }
            // 每吨1.8元 up to the bound is no sum, and the bound is paid at its price.
            let base = match steps.is_rate {
                true => steps
                    .base
                    .zip(steps.first.first().copied())
                    .and_then(|(rate, first)| rate.times(first.over(steps.step)?)),
                false => steps.base,
            };
            // Another quote may have the first sum.
            let others =
                self.quoted_facts().iter().filter(|it| base.is_none() && is_like(fact, it) && it.span != steps.at);
            let others: Vec<Ratio> = others.filter_map(|it| number(it)).map(|it| it.0).collect();
            let bases: Vec<Ratio> = base.into_iter().chain(others.into_iter().take(MOST_FIRST)).collect();
            for (times, it) in &times {
                let Some(more) = steps.more.times(*times) else { continue };
                if value == more || bases.iter().any(|base| base.plus(more) == Some(value)) {
                    return Some(Stepped::Right(vec![(*it).clone()]));
                }
                sure.push(more);
            }
        }
        sure.sort();
        sure.dedup();
        let is_known = || self.quoted_facts().iter().any(|it| it.kind == fact.kind);
        match sure.as_slice() {
            [right] if is_more && is_known() => Some(Stepped::Wrong(*right)),
            _ => None,
        }
    }

    /// The steps of the quoted words.
    pub(in crate::fact) fn tariff(&self) -> Vec<Steps> {
        let policy = self.stated.policy().text.as_str();
        if !self.quoted.iter().any(|quote| quote.of(policy).contains('每')) {
            return Vec::new();
        }
        let quoted = self.quoted_facts();
        let read = quoted.iter().filter_map(|more| {
            let quote = self.quoted.iter().find(|quote| quote.contains(more.span))?;
            let sentence = cue::sentence(policy, more);
            let from = quote.start.max(sentence.start).max(more.span.start.saturating_sub(REACH));
            let from = (from..=more.span.start).find(|at| policy.is_char_boundary(*at))?;
            let lead = Span::new(from, more.span.start).of(policy);
            if !lead.contains('每') {
                return None;
            }
            let begin = Span::new(quote.start.max(sentence.start), more.span.start).of(policy);
            let (word, at) = EACH.iter().find_map(|word| Some((*word, from + lead.rfind(word)?)))?;
            if word == "每" && !AFTER.iter().any(|word| begin.contains(word)) {
                return None;
            }
            let place = at + word.len();
            let inside = quoted.iter().find(|it| it.span.start == place);
            let (step, counted) = match inside {
                Some(it) => number(it).map(|(value, unit)| (value, unit.clone()))?,
                None => one(policy, place)?,
            };
            let (amount, unit) = number(more).filter(|(_, unit)| **unit != counted)?;
            let before = || quoted.iter().filter(|it| quote.contains(it.span) && it.span.end <= at);
            let base = before().rev().find(|it| is_like(more, it)).copied();
            let is_rate = base.is_some_and(|base| units(policy, base, quoted).iter().any(|(_, unit)| *unit == counted));
            let base = base.and_then(number).map(|it| it.0);
            let mut first: Vec<Ratio> = before()
                .filter(|it| number(it).is_some_and(|(_, other)| *other == counted && *other != *unit))
                .filter_map(|it| {
                    let value = number(it)?.0;
                    let is_over = policy.get(..it.span.start).is_some_and(|before| before.trim_end().ends_with("超过"));
                    // 4人以上: the first sum is that of three.
                    let is_counted = matches!(counted, Unit::Count(_)) && !is_over;
                    match cue::is_below(policy, it.span) {
                        Some(false) if is_counted => value.minus(Ratio::ONE),
                        _ => Some(value),
                    }
                })
                .collect();
            let heads = begin.match_indices('首').map(|(at, sign)| more.span.start - begin.len() + at + sign.len());
            first.extend(heads.filter_map(|at| one(policy, at)).filter(|(_, unit)| *unit == counted).map(|it| it.0));
            first.sort();
            first.dedup();
            Some(Steps { base, is_rate, first, step, counted, more: amount, at: more.span })
        });
        read.collect()
    }
}

/// Whether a number is told as what there is more: 多三个人, 超出两个.
pub(super) fn is_extra(text: &str, fact: &Fact) -> bool {
    let before = text.get(..fact.span.start).unwrap_or_default().trim_end();
    before.chars().rev().take(EXTRA).any(|sign| "多超加".contains(sign))
}

/// One of the unit whose word stands at `at`: 公里 of 每公里.
pub(super) fn one(text: &str, at: usize) -> Option<(Ratio, Unit)> {
    let rest = text.get(at..)?;
    let end = (0..=WORD.min(rest.len())).rev().find(|end| rest.is_char_boundary(*end))?;
    let words = rest.get(..end)?;
    let read = if words.starts_with('半') { facts(words) } else { facts(&["1", words].concat()) };
    let first = read.first().filter(|first| first.span.start == 0)?;
    number(first).map(|(value, unit)| (value, unit.clone()))
}

#[cfg(test)]
mod tests {
    use crate::fact::tested::check;

    #[test]
    fn further_persons_bring_so_much_each() {
        let policy = "家庭人口3人及以下的，每月用水量基数为18立方米；4人以上的，每增加1人增加5立方米。";
        check(policy, "六口人比三口多三个人，多给15方，一个月33方。", &[]);
        check(policy, "五口人多出两个，一个月加10方，共28方。", &[]);
        check(policy, "六口人比三口多三个人，多给15方，一个月38方。", &["38方"]);
        check(policy, "六口人比三口多三个人，多给18方。", &["18方"]);
        let policy = "每户每月补贴300元；家庭成员超过2人的，每增加1人每月增发60元。";
        check(policy, "四口之家多两个人，多拿120元，一个月420元。", &[]);
        check(policy, "四口之家多两个人，多拿120元，一个月440元。", &["440元"]);
    }

    #[test]
    fn hours_after_the_first_cost_so_much_each() {
        let policy = "小型车首小时5元，首小时后每半小时2元。";
        check(policy, "停两小时是5块加两个2块，一共9块。", &[]);
        check(policy, "停三个小时13块。", &[]);
        check(policy, "头一小时5块，往后每半小时2块。", &[]);
        check(policy, "头一小时5块，往后每小时2块。", &["每小时"]);
        check(policy, "停三个小时15块。", &["三个小时", "15块"]);
    }
}
