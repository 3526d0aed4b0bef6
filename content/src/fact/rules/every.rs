//! How often, and how much for how long: 每月 where the clause has 每季度 is a slip; 半年补三千 is 每月500元.

use crate::fact::known::{Judge, Read};
use crate::fact::said::cue;
use crate::fact::stated::often::{Often, PARTS, What, is_times, money, often, term};
use crate::fact::tell::message;
use crate::finding::Finding;
use crate::span::Span;
use crate::text::reading::interval::intervals;
use crate::text::reading::{Fact, Ratio};
use crate::text::units::Dimension;

impl Judge<'_, '_> {
    /// Intervals of a passage that the cited words do not have.
    pub(super) fn otherwise_often(&self, passage: &Read<'_, '_>) -> Vec<Finding> {
        let text = passage.words.text.as_str();
        let own = &passage.often;
        if own.is_empty() {
            return Vec::new();
        }
        let quoted = self.often_in(&self.quoted);
        if quoted.is_empty() {
            return Vec::new();
        }
        let around = self.often_in(&self.scope);
        let is_slip = |it: &&Often| {
            let like: Vec<&Often> = quoted.iter().copied().filter(|other| it.is_of_kind(other)).collect();
            let is_one = own.iter().filter(|other| it.is_of_kind(other)).count() == 1
                && like.windows(2).all(|pair| matches!(pair, [one, other] if one.is_as_long(other)));
            // 每天都能办 is no interval of what is done.
            let is_daily = it.interval.dimension == Dimension::Days && it.interval.length == Ratio::ONE;
            let is_spoken = is_daily
                && !text.get(it.interval.span.end..).unwrap_or_default().chars().take(6).any(|sign| sign == '次');
            let others = if is_one { &quoted } else { &around };
            !like.is_empty() && !is_spoken && !others.iter().any(|other| it.is_of_kind(other) && it.agrees(other))
        };
        let slips = own.iter().filter(is_slip).filter_map(|it| {
            let other = quoted.iter().find(|other| it.is_of_kind(other))?;
            Some(message::other_words(self, passage.words, it.interval.span, other.interval.span))
        });
        slips.collect()
    }

    /// How often things are done by a part of the policy.
    pub(super) fn done_in(&self, scope: &[Span]) -> Vec<Fact> {
        self.often_in(scope).into_iter().filter_map(Often::done).collect()
    }

    pub(super) fn often_in(&self, scope: &[Span]) -> Vec<&Often> {
        let stated = self.stated;
        let all = stated.often.get_or_init(|| often(&stated.policy().text, stated.all()));
        all.iter().filter(|it| scope.iter().any(|span| span.contains(it.interval.span))).collect()
    }

    /// What is paid for a time by what the quoted words pay for another, and twice a year for each half: facts that are right.
    pub(in crate::fact) fn of_times(&self, passage: &Read<'_, '_>) -> Vec<Fact> {
        let text = passage.words.text.as_str();
        let quoted = self.often_in(&self.quoted);
        let mut right = Vec::new();
        if quoted.is_empty() {
            return right;
        }
        for it in &passage.often {
            // 一季度通报一次 is no first quarter.
            if quoted.iter().any(|other| it.is_of_kind(other) && it.agrees(other)) {
                right.extend(passage.facts.iter().filter(|fact| it.interval.span.contains(fact.span)).cloned());
            }
            let is_as_often = |other: &&Often| it.is_of_kind(other) && !it.is_as_long(other) && it.agrees(other);
            if matches!(it.what, What::Done(_)) && quoted.iter().any(is_as_often) {
                let part = cue::around(text, it.interval.span, &PARTS);
                right.extend(passage.facts.iter().filter(|fact| part.contains(fact.span) && is_times(fact)).cloned());
            }
        }
        let paid = || quoted.iter().filter(|it| matches!(it.what, What::Paid(_)));
        if paid().next().is_none() {
            return right;
        }
        let spans: Vec<(Ratio, Dimension)> = self.quoted_facts().iter().filter_map(|it| term(it)).collect();
        for fact in passage.facts.iter().filter(|it| money(it).is_some()) {
            let sentence = cue::sentence(text, fact);
            let part = cue::around(text, fact.span, &PARTS);
            let each = intervals(part.of(text)).into_iter().map(|it| (it.length, it.dimension));
            let beside = passage.facts.iter().filter(|it| sentence.contains(it.span));
            let own = beside.clone().filter_map(term).chain(each);
            let is_right = |(length, dimension): &(Ratio, Dimension)| {
                paid().any(|it| {
                    it.interval.dimension == *dimension
                        && it.interval.length != *length
                        && it.rate().and_then(|rate| rate.times(*length)) == money(fact)
                })
            };
            let terms: Vec<(Ratio, Dimension)> = own.chain(spans.iter().copied()).filter(is_right).collect();
            if !terms.is_empty() {
                right.push(fact.clone());
                right.extend(beside.filter(|it| term(it).is_some_and(|it| terms.contains(&it))).cloned());
            }
        }
        right
    }

    /// Whether `meant` is paid of another time than the words around `fact` speak of.
    pub(super) fn is_of_other_time(&self, text: &str, facts: &[Fact], fact: &Fact, meant: &Fact) -> bool {
        let policy = self.stated.policy().text.as_str();
        let around = |text: &str, fact: &Fact| intervals(cue::around(text, fact.span, &PARTS).of(text));
        let of_meant = around(policy, meant);
        let part = cue::around(text, fact.span, &PARTS);
        let own = around(text, fact).into_iter().map(|it| (it.length, it.dimension));
        let terms = facts.iter().filter(|it| part.contains(it.span)).filter_map(term);
        money(fact).is_some()
            && !of_meant.is_empty()
            && own.chain(terms).any(|time| !of_meant.iter().any(|it| (it.length, it.dimension) == time))
    }
}

#[cfg(test)]
mod tests {
    use crate::fact::tested::check;

    #[test]
    fn how_often_something_is_done_is_a_fact() {
        let policy = "民政部门每季度开展一次检查。";
        for right in ["每季度查一次。", "一个季度查一次。", "按季检查。", "一季一查。", "一年查四次。"]
        {
            check(policy, right, &[]);
        }
        check(policy, "每月查一次。", &["每月"]);
        check(policy, "按年检查。", &["按年"]);
        check(policy, "半年查一次。", &["半年"]);
        check("每月向区局报送情况。", "每季度报一次。", &["每季度"]);
        check("每月向区局报送情况。", "逐月报。", &[]);
        check("每半年通报一次。", "一年通报两次。", &[]);
        check(policy, "一季度通报一次。", &[]);
    }

    #[test]
    fn what_is_paid_of_each_time_is_reckoned_for_others() {
        let policy = "每人每月补助500元。";
        for right in
            ["半年补三千。", "一年六千。", "一个季度一千五。", "每季度 1500 元。", "两个月 1000 元。", "每月 500 元。"]
        {
            check(policy, right, &[]);
        }
        check(policy, "每人每年 500 元。", &["每年"]);
        check("每人每年600元。", "平均每月 50 元。", &[]);
        check("每人每年600元。", "每人每月 600 元。", &["每月"]);
        check("误工补贴每天120元，最多10天。", "最多能领 1200 元。", &[]);
        check("误工补贴每天120元，最多10天。", "五天就是 600 元。", &[]);
    }
}
