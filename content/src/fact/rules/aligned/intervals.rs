//! Whose interval it is: 市医保局每季度检查 where the clause has 市医保局每半年检查、县医保局每季度检查.

use std::collections::BTreeSet;

use super::heading;
use super::places::{is_joined, told_beside};
use crate::fact::known::{Judge, Read};
use crate::fact::said::features::features;
use crate::fact::stated::like::Place;
use crate::fact::tell::message;
use crate::finding::Finding;
use crate::text::reading::Fact;

impl Judge<'_, '_> {
    /// Intervals of a passage that the quoted words have for something else.
    pub(in crate::fact) fn of_other_interval(&self, passage: &Read<'_, '_>, read: &[Read<'_, '_>]) -> Vec<Finding> {
        let own: Vec<Fact> = passage.often.iter().filter_map(|it| it.done()).collect();
        let quoted = self.done_in(&self.quoted);
        if own.is_empty() || quoted.windows(2).all(|pair| matches!(pair, [one, other] if one.kind == other.kind)) {
            return Vec::new();
        }
        let text = passage.words.text.as_str();
        let like: Vec<&Fact> = own.iter().collect();
        let places = self.places_of_intervals();
        let places: Vec<&Place> = places.iter().collect();
        let slips = own.iter().filter_map(|fact| {
            let around = told_beside(text, &like, fact);
            let told = features(text, around, &[fact.span], passage.facts.iter());
            let title = if read.len() < 3 && own.len() == 1 { heading(passage, read) } else { BTreeSet::new() };
            let says = |place: &Place| place.facts.iter().any(|it| it.kind == fact.kind);
            let other = self.better(&places, says, &told, &title)?;
            Some(message::other_words(self, passage.words, fact.span, other.span))
        });
        slips.collect()
    }

    /// The intervals of the cited clauses, each with the words that go with it.
    fn places_of_intervals(&self) -> Vec<Place> {
        let text = self.stated.policy().text.as_str();
        let is_apart = |pair: &[Fact]| !matches!(pair, [one, other] if is_joined(text, one.span, other.span));
        let inside = self.paragraphs().iter().map(|paragraph| (*paragraph, self.done_in(&[*paragraph])));
        let told_apart = inside.filter(|(_, inside)| inside.windows(2).all(is_apart));
        told_apart.flat_map(|(paragraph, inside)| self.places_of(paragraph, inside)).collect()
    }
}
