//! What is told of all but one: 不是示范区的，11月20日前 where the clause has a day for 示范区 and one for 其他县区.

use std::collections::BTreeSet;

use crate::fact::known::{Judge, Read};
use crate::fact::said::cue;
use crate::fact::said::features::{Feature, of_denied};
use crate::fact::stated::like::Place;
use crate::span::Span;
use crate::text::reading::Fact;

/// What is to be said where an entry tells a thing of what it denies.
pub(super) enum Denied {
    /// Nothing is denied that tells one thing of the clause from another.
    Nothing,
    /// The fact is that of the others.
    Right,
    /// It is that of what is denied; the others have this one.
    Other(Box<Fact>),
}

impl Judge<'_, '_> {
    /// Compares a fact with the things of the quoted words, where its sentence or the question denies one of them.
    pub(super) fn of_denied(&self, passage: &Read<'_, '_>, fact: &Fact, read: &[Read<'_, '_>]) -> Denied {
        let text = passage.words.text.as_str();
        let own = of_denied(text, cue::sentence(text, fact));
        let asked = || {
            let first = read.first()?;
            let text = first.words.text.as_str();
            let line = Span::new(0, text.lines().next().unwrap_or_default().len());
            of_denied(text, line)
        };
        let Some(denied) = own.or_else(asked) else { return Denied::Nothing };
        let Some(read) = self.places(fact) else { return Denied::Nothing };
        let all: Vec<&Place> = read.iter().flat_map(|places| places.iter()).filter(|it| self.is_quoted(it)).collect();
        let has = |place: &Place, feature: &Feature| place.features.contains(feature);
        let telling: BTreeSet<&Feature> = denied
            .iter()
            .filter(|it| all.iter().any(|place| has(place, it)) && !all.iter().all(|place| has(place, it)))
            .collect();
        if telling.is_empty() {
            return Denied::Nothing;
        }
        let is_denied = |place: &&&Place| telling.iter().any(|it| has(place, it));
        let says = |place: &&&Place| self.says_at(place, fact);
        let mut others = all.iter().filter(|place| !is_denied(place));
        if !all.iter().any(|place| says(&place)) || all.iter().filter(says).any(|place| !is_denied(&place)) {
            return Denied::Right;
        }
        match (others.next().and_then(|place| place.facts.first()), others.next()) {
            (Some(other), None) => Denied::Other(Box::new(other.clone())),
            _ => Denied::Right,
        }
    }
}
