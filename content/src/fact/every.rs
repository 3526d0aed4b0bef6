//! How often, and how much for how long: 每月 where the clause has 每季度 is a slip; 半年补三千 is 每月500元.

use super::check::{Judge, Read};
use super::cue;
use super::message;
use super::model::{Day, DayPart, Fact, FactKind};
use super::ratio::Ratio;
use super::unit::Unit;
use crate::finding::Finding;
use crate::span::Span;
use crate::text::reading::interval::{Interval, intervals};
use crate::text::units::Dimension;

/// Ends of the part of a sentence that an interval rules.
const PARTS: [char; 10] = ['。', '！', '？', '；', '\n', '!', '?', '，', ',', ';'];

/// An interval with what it rules.
pub(super) struct Often {
    interval: Interval,
    what: What,
}

/// What is of each interval.
#[derive(Clone, Copy, PartialEq)]
enum What {
    /// So much money.
    Paid(Ratio),
    /// Something is done so many times.
    Done(Ratio),
    /// Another number: nothing is compared.
    Other,
}

impl Often {
    /// How much or how many times of one base unit of time.
    fn rate(&self) -> Option<Ratio> {
        match self.what {
            What::Paid(value) | What::Done(value) => value.over(self.interval.length),
            What::Other => None,
        }
    }

    /// How often something is done, as a number that others are compared with.
    pub(super) fn done(&self) -> Option<Fact> {
        let What::Done(_) = self.what else { return None };
        let unit = Unit::Of(self.interval.dimension);
        let kind = FactKind::Quantity { value: self.rate()?, unit };
        Some(Fact::firm(kind, self.interval.span))
    }

    fn is_of_kind(&self, other: &Self) -> bool {
        matches!((self.what, other.what), (What::Paid(_), What::Paid(_)) | (What::Done(_), What::Done(_)))
    }

    fn is_as_long(&self, other: &Self) -> bool {
        self.interval.dimension == other.interval.dimension && self.interval.length == other.interval.length
    }

    /// Whether the one may be told for the other: each month for each month, twice a year for each half.
    fn agrees(&self, other: &Self) -> bool {
        let is_as_often = self.interval.dimension == other.interval.dimension && self.rate() == other.rate();
        // Of another sum of money the sum is what is wrong.
        let is_other_sum = matches!((self.what, other.what), (What::Paid(one), What::Paid(other)) if one != other);
        self.is_as_long(other) || is_as_often || is_other_sum
    }
}

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

    fn often_in(&self, scope: &[Span]) -> Vec<&Often> {
        let stated = self.stated;
        let all = stated.often.get_or_init(|| often(&stated.policy.text, stated.all()));
        all.iter().filter(|it| scope.iter().any(|span| span.contains(it.interval.span))).collect()
    }

    /// What is paid for a time by what the quoted words pay for another, and twice a year for each half: facts that are right.
    pub(super) fn of_times(&self, passage: &Read<'_, '_>) -> Vec<Fact> {
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
        let spans: Vec<(Ratio, Dimension)> = self.stated.within(&self.quoted).filter_map(|it| term(&it.fact)).collect();
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
        let policy = self.stated.policy.text.as_str();
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

/// The intervals of a text with what each rules, which stands in its part of the sentence. `facts` are those of the text, in order.
pub(super) fn often<'f, F: IntoIterator<Item = &'f Fact>>(text: &str, facts: F) -> Vec<Often> {
    let facts: Vec<&Fact> = facts.into_iter().collect();
    intervals(text)
        .into_iter()
        .map(|interval| {
            let part = cue::around(text, interval.span, &PARTS);
            let first = facts.partition_point(|fact| fact.span.start < part.start);
            let inside = facts.get(first..).unwrap_or_default().iter().take_while(|fact| fact.span.start < part.end);
            let inside = inside.filter(|fact| part.contains(fact.span) && term(fact).is_none());
            let after = inside.clone().find(|fact| fact.span.start >= interval.span.end && is_number(fact));
            let what = match after.or_else(|| inside.clone().find(|fact| is_number(fact) && money(fact).is_some())) {
                None => What::Done(Ratio::ONE),
                Some(fact) => match &fact.kind {
                    FactKind::Quantity { value, unit: Unit::Of(Dimension::Money) } => What::Paid(*value),
                    FactKind::Quantity { value, .. } if is_times(fact) => What::Done(*value),
                    FactKind::Quantity { value, unit: Unit::Bare } => What::Paid(*value),
                    _ => What::Other,
                },
            };
            Often { interval, what }
        })
        .collect()
}

fn is_number(fact: &Fact) -> bool {
    matches!(fact.kind, FactKind::Quantity { .. })
}

fn is_times(fact: &Fact) -> bool {
    matches!(&fact.kind, FactKind::Quantity { unit: Unit::Count(word), .. } if ["次", "回", "趟", "遍", "轮"].contains(&word.as_str()))
}

/// A sum of money; 三千 beside a time may be one.
fn money(fact: &Fact) -> Option<Ratio> {
    match &fact.kind {
        FactKind::Quantity { value, unit: Unit::Of(Dimension::Money) | Unit::Bare } => Some(*value),
        _ => None,
    }
}

/// A length of time, of which 一季度 may be one.
fn term(fact: &Fact) -> Option<(Ratio, Dimension)> {
    match &fact.kind {
        FactKind::Quantity { value, unit: Unit::Of(dimension @ (Dimension::Months | Dimension::Days)) } => {
            Some((*value, *dimension))
        }
        FactKind::Day(Day { year: None, part: DayPart::Quarter(1) }) => Some((Ratio::whole(3), Dimension::Months)),
        _ => None,
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
