//! Of which quoted amount a number is made: half of 首年500元 is told of the first year, and half of 以后每年200元 is not.

use std::collections::BTreeSet;

use super::is_like;
use super::places::{spans, told_beside};
use crate::fact::known::{Judge, Read};
use crate::fact::said::features::features;
use crate::text::reading::{Fact, FactKind, Ratio};

impl Judge<'_, '_> {
    /// Whether the words beside a number that is made of the quoted `amount` speak for another amount.
    pub(in crate::fact) fn is_of_another(&self, passage: &Read<'_, '_>, fact: &Fact, amount: Ratio) -> bool {
        let FactKind::Quantity { unit, .. } = &fact.kind else { return false };
        let text = passage.words.text.as_str();
        let like: Vec<&Fact> = passage.facts.iter().filter(|it| is_like(fact, it)).collect();
        let own = features(text, told_beside(text, &like, fact), &spans(text, &like), passage.facts.iter());
        let kind = FactKind::Quantity { value: amount, unit: unit.clone() };
        self.meant(&Fact { kind, written: None, ..fact.clone() }, &own, &BTreeSet::new()).is_some()
    }
}
