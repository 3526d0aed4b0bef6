//! A share of a number that the reader supposes: 比如九个人，至少要六个人同意 where the quoted words have 三分之二以上.

use super::bounds::is_upper;
use super::each::units;
use super::shares::shares;
use crate::fact::alike::number::{is_like, number};
use crate::fact::compute::period;
use crate::fact::known::{Judge, Read};
use crate::fact::said::cue;
use crate::fact::tell::message;
use crate::finding::Finding;
use crate::span::Span;
use crate::text::reading::words::Words;
use crate::text::reading::{Day, Fact, FactKind, Firmness, Ratio, Unit};
use crate::text::units::Dimension;

/// Words that make their sentence somebody's own case.
pub(in crate::fact) static SUPPOSING: Words =
    Words::of(&["比如", "例如", "譬如", "举例", "举个例", "假如", "假设", "假定"]);
/// Most signs between 每 and the sum that comes on each.
const BESIDE: usize = 6;
/// More than so many are no committee, and nobody counts them out.
const MOST: i128 = 10_000;

impl Judge<'_, '_> {
    /// Numbers of a supposed case that are not the quoted share of its other number, days of it that the quoted period does not
    /// lead to.
    pub(super) fn sampled_otherwise(&self, passage: &Read<'_, '_>) -> Vec<Finding> {
        let text = passage.words.text.as_str();
        if !SUPPOSING.stands_in(text) {
            return Vec::new();
        }
        let told = [self.sampled_day(passage), self.sampled_each(passage)].concat();
        if !told.is_empty() {
            return told;
        }
        let quoted = self.quoted_facts();
        let shares = shares(quoted);
        let [share] = shares.as_slice() else { return Vec::new() };
        let is_share = |it: &&&Fact| matches!(&it.kind, FactKind::Quantity { value, unit: Unit::Of(Dimension::Share) } if value == share);
        let Some(stated) = quoted.iter().find(is_share) else { return Vec::new() };
        let policy = self.stated.policy().text.as_str();
        if is_upper(policy, stated) == Some(true) {
            return Vec::new();
        }
        let is_over = policy.get(..stated.span.start).is_some_and(|before| before.trim_end().ends_with("超过"));
        let mut told = self.case(passage).into_iter();
        let (Some(all), Some(part), None) = (told.next(), told.next(), told.next()) else { return Vec::new() };
        let counts = |it: &Fact| number(it).filter(|(_, unit)| matches!(unit, Unit::Count(_))).map(|it| it.0);
        let (Some(whole), Some(value), true) = (counts(all), counts(part), is_like(all, part)) else {
            return Vec::new();
        };
        let Some(right) = least(whole, *share, is_over) else { return Vec::new() };
        let is_wrong = value < whole && value != right;
        is_wrong.then(|| message::sum_wrong(passage.words, part, right, false)).into_iter().collect()
    }
}

impl Judge<'_, '_> {
    /// 比如8万平方米，就要出6万元, where the quoted words have one 元 each.
    fn sampled_each(&self, passage: &Read<'_, '_>) -> Vec<Finding> {
        let inside = self.case(passage);
        let money: Vec<&Fact> = inside.iter().copied().filter(|it| is_money(it)).collect();
        let [told] = money.as_slice() else { return Vec::new() };
        let policy = self.stated.policy().text.as_str();
        let quoted = self.quoted_facts();
        let rates = quoted.iter().copied().filter_map(|rate| {
            let FactKind::Quantity { value, unit: Unit::Of(Dimension::Money) } = rate.kind else { return None };
            // Of 每平方米一元且总额不少于五万元 the first sum is the one of each.
            let lead = policy.get(..rate.span.start)?.rsplit('每').next()?;
            let of = units(policy, rate, quoted).into_iter().find(|(_, unit)| matches!(unit, Unit::Of(_)))?;
            (lead.chars().count() <= BESIDE).then_some((value, of))
        });
        let rates: Vec<_> = rates.collect();
        let [(rate, (step, unit))] = rates.as_slice() else { return Vec::new() };
        let mut own =
            inside.iter().filter(|it| it.span.end <= told.span.start && number(it).is_some_and(|it| it.1 == unit));
        let (Some(own), None) = (own.next(), own.next()) else { return Vec::new() };
        let value = |it: &Fact| number(it).map(|it| it.0);
        let right = value(own).and_then(|it| it.over(*step)).and_then(|count| count.times(*rate));
        let is_quoted = quoted.iter().any(|it| is_like(told, it) && value(it) == value(told));
        let right = right.filter(|right| value(told) != Some(*right) && !is_quoted && told.firmness == Firmness::Firm);
        right.map(|right| message::sum_wrong(passage.words, told, right, false)).into_iter().collect()
    }

    /// The facts of the sentence that supposes a case, from its word on.
    fn case<'f>(&self, passage: &'f Read<'_, '_>) -> Vec<&'f Fact> {
        let text = passage.words.text.as_str();
        let case = SUPPOSING.places(text).next().map_or(text.len(), |(at, _)| at);
        let end = cue::around(text, Span::new(case, case), &cue::STOPS).end;
        passage.facts.iter().filter(|it| Span::new(case, end).contains(it.span)).collect()
    }

    /// 比如2021年3月罚的，要等到2023年3月, where the quoted words have three years.
    fn sampled_day(&self, passage: &Read<'_, '_>) -> Vec<Finding> {
        let days: Vec<(&Fact, Day)> = self
            .case(passage)
            .into_iter()
            .filter_map(|it| match it.kind {
                FactKind::Day(day) if day.year.is_some() => Some((it, day)),
                _ => None,
            })
            .collect();
        let [(_, first), (told, last)] = days.as_slice() else { return Vec::new() };
        let period = |it: &&Fact| match number(it) {
            Some((value, Unit::Of(dimension @ (Dimension::Months | Dimension::Days)))) => Some((value, *dimension)),
            _ => None,
        };
        let periods: Vec<_> = self.quoted_facts().iter().filter_map(period).collect();
        let is_wrong = !periods.is_empty()
            && first.year < last.year
            && !period::ends(*last, &[*first], &periods)
            && self.stated.place(told, &self.quoted).is_none();
        is_wrong.then(|| message::misreckoned(passage.words, told)).into_iter().collect()
    }
}

fn is_money(fact: &Fact) -> bool {
    number(fact).is_some_and(|(_, unit)| *unit == Unit::Of(Dimension::Money))
}

/// The smallest whole number that comes up to a share of another, or is over it.
fn least(whole: Ratio, share: Ratio, is_over: bool) -> Option<Ratio> {
    let bound = whole.times(share)?;
    let most = whole.integer().filter(|it| (1..=MOST).contains(it))?;
    let whole = (1..=most).filter_map(|it| u32::try_from(it).ok()).map(Ratio::whole);
    let mut enough = whole.filter(|it| if is_over { *it > bound } else { *it >= bound });
    enough.next()
}

#[cfg(test)]
mod tests {
    use crate::fact::tested::check;

    #[test]
    fn a_share_of_supposed_persons_is_counted_out() {
        let policy = "重大投资方案应当经决策机构组成人员三分之二以上同意。";
        check(policy, "三分之二以上的人同意；比如一共九个人，至少要六个人同意。", &[]);
        check(policy, "三分之二以上的人同意；比如一共九个人，至少要五个人同意。", &["五个人"]);
        check(policy, "三分之二以上的人同意；比如一共十个人，至少要七个人同意。", &[]);
        let policy = "应当由超过半数的业主同意。";
        check(policy, "过半就行，比如一共十户，要六户同意。", &[]);
        check(policy, "过半就行，比如一共十户，要五户同意。", &["五户"]);
    }

    #[test]
    fn a_supposed_day_is_reckoned_by_the_quoted_period() {
        let policy = "自处罚作出之日起三年内不予登记。";
        check(policy, "三年内不给办。比如 2021 年 3 月罚的，要等到 2024 年 3 月。", &[]);
        check(policy, "三年内不给办。比如 2021 年 3 月罚的，要等到 2023 年 3 月。", &["2023 年 3 月"]);
    }

    #[test]
    fn what_a_supposed_measure_costs_is_counted_out() {
        let policy = "筹备经费按照物业总建筑面积每平方米一元且总额不少于五万元的标准承担。";
        check(policy, "一平方米 1 元，最少 5 万元。比如小区建筑面积 8 万平方米，就要出 8 万元。", &[]);
        check(policy, "一平方米 1 元，最少 5 万元。比如小区建筑面积 8 万平方米，就要出 6 万元。", &["6 万元"]);
        check(policy, "比如小区建筑面积 3 万平方米，也要出 5 万元。", &[]);
    }
}
