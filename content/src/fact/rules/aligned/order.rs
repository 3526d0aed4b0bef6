//! What an entry's numbers are, as its reader takes them: sums of money where it has no unit, and all of them told, one after the other: 五万以下六成，五万到十万六成五，十万以上七成.

use super::is_like;
use crate::fact::alike::agree::agree;
use crate::fact::known::Judge;
use crate::fact::said::words::Words;
use crate::text::reading::{Fact, FactKind, Unit};
use crate::text::units::Dimension;

impl Judge<'_, '_> {
    /// Whether the entry tells all like things of the quoted words, and in their order: then each is told of its own.
    pub(super) fn is_told_in_order(&self, like: &[&Fact]) -> bool {
        let quoted = self.quoted_facts().iter().copied();
        let mut quoted: Vec<&Fact> = quoted.filter(|it| like.iter().any(|own| is_like(own, it))).collect();
        let mut own = like.to_vec();
        own.dedup_by(|one, other| agree(one, other));
        quoted.dedup_by(|one, other| agree(one, other));
        own.len() == quoted.len() && own.iter().zip(&quoted).all(|(own, it)| agree(own, it))
    }

    /// 到2017年年底为止 where the quoted words have 至2017年12月31日: both are the end of a term.
    pub(super) fn is_end_of_term(&self, text: &str, fact: &Fact) -> bool {
        let is_end = |text: &str, it: &Fact| {
            text.get(..it.span.start).is_some_and(|lead| lead.trim_end().ends_with(['到', '至']))
        };
        matches!(fact.kind, FactKind::Day(_))
            && is_end(text, fact)
            && self
                .quoted_facts()
                .iter()
                .any(|it| is_end(&self.stated.policy().text, it) && self.stated.place(fact, &[it.span]).is_some())
    }

    /// What its reader takes a fact for: a sum of money, a day of the calendar, what is paid a month where that of a year is told.
    pub(super) fn as_told(&self, words: &Words<'_>, fact: &Fact) -> Fact {
        let monthly = || self.monthly(words, fact).filter(|_| self.stated.place(fact, &self.quoted).is_none());
        match (&fact.kind, monthly()) {
            (FactKind::RelativeDay { .. }, _) => self.stated.in_year(fact.clone()),
            (_, Some(value)) => {
                Fact { kind: FactKind::Quantity { value, unit: Unit::Of(Dimension::Money) }, ..fact.clone() }
            }
            _ => self.with_money(fact),
        }
    }

    /// A spoken number whose unit nobody says is of money, where the quoted words have sums of money: 每月三百五.
    fn with_money(&self, fact: &Fact) -> Fact {
        let money = Unit::Of(Dimension::Money);
        let FactKind::Quantity { value, unit: Unit::Bare } = &fact.kind else { return fact.clone() };
        let is_sum = |it: &Fact| matches!(&it.kind, FactKind::Quantity { unit, .. } if *unit == money);
        let is_quoted = || self.quoted_facts().iter().any(|it| is_sum(it) && agree(fact, it));
        if !is_quoted() {
            return fact.clone();
        }
        Fact { kind: FactKind::Quantity { value: *value, unit: money }, ..fact.clone() }
    }
}
