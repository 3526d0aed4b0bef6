//! Whose work is whose: 三级响应由指挥长签 where the clause has 副指挥长 for it, and 指挥长 for another.

use std::collections::BTreeSet;

use super::heading;
use super::places::told_beside;
use crate::fact::known::{Judge, Read};
use crate::fact::said::features::features;
use crate::fact::stated::holder::{Holder, holders};
use crate::fact::stated::like::Place;
use crate::fact::tell::message;
use crate::finding::Finding;
use crate::span::Span;
use crate::text::reading::{Fact, FactKind};

impl Judge<'_, '_> {
    /// Holders of offices in a passage that the quoted words have for something else.
    pub(in crate::fact) fn of_other_holder(&self, passage: &Read<'_, '_>, read: &[Read<'_, '_>]) -> Vec<Finding> {
        let policy = self.stated.policy().text.as_str();
        let all = self.stated.holders.get_or_init(|| holders(policy));
        let quoted = || all.iter().filter(|it| self.quoted.iter().any(|span| span.contains(it.span)));
        let Some(first) = quoted().next() else { return Vec::new() };
        if quoted().all(|it| it.name == first.name) {
            return Vec::new();
        }
        let text = passage.words.text.as_str();
        let own = holders(text);
        let facts: Vec<Fact> = own.iter().map(as_fact).collect();
        let like: Vec<&Fact> = facts.iter().collect();
        let places = self.places_of_holders(all);
        let places: Vec<&Place> = places.iter().collect();
        let slips = own.iter().zip(&facts).filter_map(|(holder, fact)| {
            let around = told_beside(text, &like, fact);
            let told = features(text, around, &[fact.span], passage.facts.iter());
            let title = if read.len() < 3 && own.len() == 1 { heading(passage, read) } else { BTreeSet::new() };
            let of_place = |place: &Place| all.iter().find(|it| place.facts.iter().any(|fact| fact.span == it.span));
            let says = |place: &Place| of_place(place).is_some_and(|it| holder.agrees(it));
            let other = self.better(&places, says, &told, &title)?;
            Some(message::other_words(self, passage.words, holder.span, other.span))
        });
        slips.collect()
    }

    /// The holders of offices in the cited clauses, each with the words that go with it.
    fn places_of_holders(&self, all: &[Holder]) -> Vec<Place> {
        let inside = |paragraph: Span| all.iter().filter(|it| paragraph.contains(it.span)).map(as_fact).collect();
        self.paragraphs().iter().flat_map(|paragraph| self.places_of(*paragraph, inside(*paragraph))).collect()
    }
}

fn as_fact(holder: &Holder) -> Fact {
    Fact::firm(FactKind::Office { place: String::new(), name: holder.name.clone() }, holder.span)
}

#[cfg(test)]
mod tests {
    use crate::fact::tested::check;

    #[test]
    fn who_does_what_is_told_by_the_words_beside() {
        let policy = "Ⅰ级、Ⅱ级响应由指挥长签发启动，Ⅲ级响应由副指挥长签发启动。";
        check(policy, "三级响应副指挥长签字就行，一级、二级要指挥长签。", &[]);
        check(policy, "三级的由指挥长签。", &["指挥长"]);
        let policy = "五万元以下的支出由分管副镇长审批，五万元以上的由镇长审批。";
        check(policy, "五万以下分管副镇长批，五万以上镇长批。", &[]);
        check(policy, "五万以下镇长批。", &["镇长"]);
    }
}
