//! In which bracket a reader's own number falls: 报废60马力的补9000元 where the quoted words pay 6500元 for 50马力至80马力, and 9000元
//! from 80马力 on.

use super::is_like;
use crate::fact::alike::number::number;
use crate::fact::known::{Judge, Read};
use crate::fact::said::cue;
use crate::fact::stated::like::Place;
use crate::fact::tell::message;
use crate::finding::Finding;
use crate::span::Span;
use crate::text::fold;
use crate::text::reading::date::RANGE_MARKS;
use crate::text::reading::{Fact, FactKind, Precision, Ratio, Unit};
use crate::text::units::Dimension;

/// Words that say of a bound that it is in the bracket.
const INCLUDED: [&str; 2] = ["（含", "(含"];
/// Words before a bound that is not.
const OPEN_LEAD: [&str; 8] = ["超过", "高于", "大于", "不满", "未满", "不足", "不到", "低于"];
/// Words of the reader's own number that make it a bound or a difference.
const NOT_OWN: [&str; 8] = ["每", "超出", "多出", "加", "多", "少", "满", "第"];

/// Words before a number of the reader's own case.
const OWN: [&str; 9] = ["今年", "刚好", "正好", "刚满", "都", "买了", "用了", "花了", "住了"];

/// From one number to another, each in it or not; none where it has no end.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Bracket {
    low: Option<(Ratio, bool)>,
    high: Option<(Ratio, bool)>,
}

impl Bracket {
    fn holds(&self, value: Ratio) -> bool {
        let is_above = self.low.is_none_or(|(low, is_in)| value > low || (is_in && value == low));
        let is_below = self.high.is_none_or(|(high, is_in)| value < high || (is_in && value == high));
        is_above && is_below
    }
}

impl Judge<'_, '_> {
    /// What is to be said of a fact which the quoted words have for another bracket than that of the reader's own number.
    pub(in crate::fact) fn of_other_bracket(
        &self,
        passage: &Read<'_, '_>,
        fact: &Fact,
        read: &[Read<'_, '_>],
    ) -> Option<Finding> {
        if fact.precision != Precision::Exact
            || !matches!(
                number(fact),
                Some((
                    _,
                    Unit::Of(
                        Dimension::Money | Dimension::Share | Dimension::Months | Dimension::Days | Dimension::Volume
                    )
                ))
            )
        {
            return None;
        }
        // Of several numbers each would be of another bracket.
        if passage.facts.iter().filter(|it| is_like(fact, it)).count() != 1 || read.len() > 2 {
            return None;
        }
        let places = self.places(fact)?;
        let quoted: Vec<&Place> =
            places.iter().flat_map(|places| places.iter()).filter(|it| self.is_quoted(it)).collect();
        let (told, others): (Vec<&Place>, Vec<&Place>) = quoted.iter().partition(|it| self.says_at(it, fact));
        let first = told.first()?;
        let unit = self.bounds(first).into_iter().find_map(|it| number(it).map(|it| it.1.clone()))?;
        let own = self.own_number(passage, read, &unit)?;
        let bracket = |place: &Place| self.bracket(place, &unit);
        let is_strange = told.iter().all(|place| bracket(place).is_some_and(|it| !it.holds(own)));
        let low = |place: &&Place| bracket(place).and_then(|it| it.low).map(|it| it.0);
        let holding = others.iter().copied().filter(|place| bracket(place).is_some_and(|it| it.holds(own)));
        let best = holding.max_by_key(low);
        let is_closer = best.is_some_and(|best| {
            let open = |place: &Place| bracket(place).is_some_and(|it| it.high.is_none());
            told.iter().all(|place| open(place) && low(place) < low(&best))
        });
        if !is_strange && !is_closer {
            return None;
        }
        let other = best.and_then(|it| it.facts.first()).or_else(|| self.bounds(first).first().copied())?;
        Some(message::led(self, passage.words, fact, other))
    }

    /// Whether a number is the reader's own, and falls in the bracket of what the quoted words have for it: 96岁的500元.
    pub(in crate::fact) fn is_own_case(&self, passage: &Read<'_, '_>, fact: &Fact) -> bool {
        let Some((own, unit)) = number(fact).filter(|(_, unit)| **unit != Unit::Bare) else { return false };
        let before = passage.words.text.get(..fact.span.start).unwrap_or_default().trim_end();
        if !OWN.iter().any(|word| before.ends_with(word)) || !self.has_bounds(unit) {
            return false;
        }
        passage.facts.iter().filter(|it| !is_like(fact, it) && number(it).is_some()).any(|told| {
            let Some(places) = self.places(told) else { return false };
            let mut told =
                places.iter().flat_map(|it| it.iter()).filter(|it| self.is_quoted(it) && self.says_at(it, told));
            told.any(|place| self.bracket(place, unit).is_some_and(|it| it.holds(own)))
        })
    }

    /// Whether the quoted words have a bound of that unit.
    fn has_bounds(&self, unit: &Unit) -> bool {
        let policy = self.stated.policy().text.as_str();
        let mut like = self.quoted_facts().iter().filter(|it| number(it).is_some_and(|(_, other)| other == unit));
        let is_bound = |it: &&Fact| cue::is_below(policy, it.span).is_some();
        like.clone().count() > 1 || like.any(is_bound)
    }

    /// The reader's own number of that unit: the only one of the entry, which is no bound.
    fn own_number(&self, passage: &Read<'_, '_>, read: &[Read<'_, '_>], unit: &Unit) -> Option<Ratio> {
        let title = read.first().filter(|it| !core::ptr::eq(*it, passage));
        let all = title.into_iter().chain([passage]);
        let mut found = all.flat_map(|it| {
            let text = it.words.text.as_str();
            let of_unit = it.facts.iter().filter(|fact| number(fact).is_some_and(|(_, other)| other.agrees(unit)));
            of_unit.map(move |fact| (text, fact))
        });
        let (Some((text, own)), None) = (found.next(), found.next()) else { return None };
        let before = text.get(..own.span.start).unwrap_or_default().trim_end();
        let is_bound = cue::is_below(text, own.span).is_some() || own.precision != Precision::Exact;
        let is_other = NOT_OWN.iter().any(|word| before.ends_with(word));
        number(own).map(|it| it.0).filter(|_| !is_bound && !is_other)
    }

    /// The numbers of a place that bound what it is of.
    fn bounds(&self, place: &Place) -> Vec<&Fact> {
        let around = [place.around];
        let policy = self.stated.policy().text.as_str();
        let is_item = |it: &Fact| place.facts.iter().any(|fact| fact.span == it.span);
        let all: Vec<&Fact> = self.stated.within(&around).map(|it| &it.fact).filter(|it| !is_item(it)).collect();
        let is_bound = |at: usize, it: &Fact| {
            let near = |other: Option<&&Fact>| other.is_some_and(|other| is_range(policy, it.span, other.span));
            cue::is_below(policy, it.span).is_some()
                || near(all.get(at + 1))
                || near(at.checked_sub(1).and_then(|at| all.get(at)))
        };
        let is_number = |it: &Fact| matches!(&it.kind, FactKind::Quantity { unit, .. } if *unit != Unit::Bare);
        all.iter().enumerate().filter(|(at, it)| is_number(it) && is_bound(*at, it)).map(|(_, it)| *it).collect()
    }

    /// The bracket of a place; none where its bounds are not read as one.
    fn bracket(&self, place: &Place, unit: &Unit) -> Option<Bracket> {
        let policy = self.stated.policy().text.as_str();
        let all = self.bounds(place);
        let all: Vec<&Fact> = all.into_iter().filter(|it| number(it).is_some_and(|(_, other)| other == unit)).collect();
        let value = |it: &Fact| number(it).map(|it| it.0);
        let is_in = |it: &Fact| {
            let after = policy.get(it.span.end..).unwrap_or_default();
            INCLUDED.iter().any(|word| after.starts_with(word))
        };
        match all.as_slice() {
            [one, other] if is_range(policy, one.span, other.span) => {
                // Where one end is said to be in it, the other is not.
                let is_said = is_in(one) || is_in(other);
                let low = (value(one)?, !is_said || is_in(one));
                let high = (value(other)?, !is_said || is_in(other));
                Some(Bracket { low: Some(low), high: Some(high) })
            }
            [_] | [_, _] => {
                let mut bracket = Bracket::default();
                for it in &all {
                    let before = policy.get(..it.span.start).unwrap_or_default().trim_end();
                    let end = (value(it)?, !OPEN_LEAD.iter().any(|word| before.ends_with(word)));
                    let side = if cue::is_below(policy, it.span)? { &mut bracket.high } else { &mut bracket.low };
                    if side.replace(end).is_some() {
                        return None;
                    }
                }
                Some(bracket)
            }
            _ => None,
        }
        .filter(|it| *it != Bracket::default())
    }
}

/// Whether two numbers are the ends of one range: 50马力（含）至80马力.
fn is_range(text: &str, one: Span, other: Span) -> bool {
    let (first, second) = if one < other { (one, other) } else { (other, one) };
    let between = text.get(first.end..second.start).unwrap_or_default();
    let between = between.trim_start_matches(['（', '(', '含', ')', '）', '以', '上']);
    let mark = fold::fold(between);
    RANGE_MARKS.contains(&mark.trim())
}

#[cfg(test)]
mod tests {
    use crate::fact::tested::check_entry;

    #[test]
    fn a_number_of_the_reader_falls_in_its_bracket() {
        let policy = "报废20马力（含）至50马力补3500元，50马力（含）至80马力补6500元，80马力（含）至100马力补9000元。";
        let check =
            |question: &str, answer: &str, expect: &[&str]| check_entry(policy, question, answer, policy, expect);
        check("报废 60 马力的补多少？", "6500 元。", &[]);
        check("报废 60 马力的补多少？", "9000 元。", &["9000 元"]);
        check("刚好 50 马力呢？", "补 6500 元。", &[]);
        check("刚好 50 马力呢？", "补 3500 元。", &["3500 元"]);
    }

    #[test]
    fn of_two_open_brackets_the_closer_one_is_meant() {
        let policy = "100马力以上拖拉机补贴限额不超过15万元；200马力以上拖拉机补贴限额不超过25万元。";
        let check =
            |answer: &str, expect: &[&str]| check_entry(policy, "买 220 马力的补多少？", answer, policy, expect);
        check("最多 25 万元。", &[]);
        check("最多 15 万元。", &["15 万元"]);
    }

    #[test]
    fn an_age_falls_in_its_bracket() {
        let policy = "90周岁至94周岁老年人每人每月300元，95周岁至99周岁老年人每人每月500元。";
        let quote = "95周岁至99周岁老年人每人每月500元";
        let check = |answer: &str, expect: &[&str]| check_entry(policy, "爷爷领多少？", answer, quote, expect);
        check("他今年 96 岁了，每个月 500 块。", &[]);
        check("他今年 93 岁了，每个月 500 块。", &["93 岁", "500 块"]);
    }
}
