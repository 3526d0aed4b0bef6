//! Which of several like things of the clause an entry means: 二级残疾 200元 where the clause has 一级残疾200元、二级残疾150元.
//!
//! A number that stands in the clause may stand there of something else. The words beside it in the entry are compared with
//! those beside each like thing of the clause; only where they have all that speaks for the one it stands at, and more that
//! speaks for another, is something said, and no more than a warning.

mod asked;
pub(in crate::fact) mod bearers;
mod benefits;
mod brackets;
mod columns;
mod compared;
mod dates;
mod denied;
mod doers;
mod everyday;
mod holders;
mod intervals;
mod made;
mod mentioned;
mod operand;
mod order;
pub(in crate::fact) mod places;
mod presence;
mod ranks;
mod regions;
mod rows;
mod swapped;
mod wordings;

use std::collections::BTreeSet;
use std::sync::Arc;

use super::roles::with_unread;
use crate::fact::alike::agree::agree;
use crate::fact::alike::near;
use crate::fact::known::{Judge, Read};
use crate::fact::said::cue;
use crate::fact::said::features::{Feature, features};
use crate::fact::stated::like::Place;
use crate::fact::tell::message;
use crate::finding::Finding;
use crate::policy::Paragraph;
use crate::span::Span;
use crate::text::fold;
use crate::text::reading::words::Words;
use crate::text::reading::{DayPart, Fact, FactKind, Firmness, Precision, Unit};
use asked::{heading, is_asked_of};
use dates::is_relative;
use denied::Denied;
use places::{is_receiver, of_receiver, spans, told_beside};

/// More like things than this are no list that an entry picks from.
const MOST: usize = 40;
/// Words of lists whose numbers stand after all that they are of: 一、二等奖分别奖20万元、10万元.
static IN_TURN: Words = Words::of(&["分别", "依次", "各自", "相应"]);
/// Fewer signs than this may stand in the policy by chance.
const COPIED: usize = 8;
/// Words before a thing that is not meant.
const DENIED: [&str; 7] = ["不是", "并非", "不再是", "而非", "不用", "不到", "不止"];
/// Measure words of what tells things apart, and is not told of them.
const LABELS: [&str; 8] = ["级", "类", "档", "批", "层", "等", "星级", "年级"];

impl Judge<'_, '_> {
    /// What the clause says of that which the entry tells a fact of, where the fact is that of another.
    pub(super) fn misaligned(&self, passage: &Read<'_, '_>, fact: &Fact, read: &[Read<'_, '_>]) -> Option<Finding> {
        if self.quoted.is_empty() {
            return None;
        }
        let all = passage.told.get_or_init(|| passage.facts.iter().map(|it| self.as_told(passage.words, it)).collect());
        let (written, fact) = (fact, all.iter().find(|it| it.span == fact.span)?);
        if !is_told_of_something(fact) {
            return None;
        }
        let text = passage.words.text.as_str();
        // What one thing has more than another is neither's number.
        if cue::is_compared(text, fact) || self.is_end_of_term(text, fact) || self.is_end_of_older(text, fact) {
            return None;
        }
        if passage.computed.iter().any(|it| passage.facts.get(it.result).is_some_and(|it| it.span == fact.span)) {
            return None;
        }
        // Where the quoted words have nothing else of the kind, nothing else is meant.
        if !self.quoted_facts().iter().any(|it| it.kind != fact.kind && is_like(fact, it)) && !self.has_rows() {
            return None;
        }
        if self.known.iter().any(|it| agree(written, it)) && self.stated.place(fact, &self.quoted).is_none() {
            return None;
        }
        let before = text.get(..fact.span.start).unwrap_or_default().trim_end();
        if *passage.is_in_turn.get_or_init(|| IN_TURN.stands_in(text))
            || DENIED.iter().any(|word| before.ends_with(word))
        {
            return None;
        }
        let like: Vec<&Fact> = all.iter().filter(|it| is_like(fact, it)).collect();
        let beside = with_unread(text, fact, &like);
        let beside: Vec<&Fact> = beside.iter().collect();
        let around = of_receiver(text, fact, told_beside(text, &beside, fact));
        let mut own = features(text, around, &spans(text, &beside), passage.facts.iter());
        // What is told in the order of the policy is told of its own, unless a bound says otherwise.
        let is_in_order = self.is_told_in_order(&like);
        if is_in_order {
            own.retain(Feature::is_bound);
        }
        match self.of_denied(passage, fact, read) {
            Denied::Nothing => {}
            Denied::Right => return None,
            Denied::Other(other) => return Some(message::led(self, passage.words, fact, &other)),
        }
        let is_short = read.len() < 3;
        // 年底前摆好；六月底前弄利索: another day is told, though of no day of the calendar.
        // 比三级多70元 tells nothing that the clause has.
        let is_stated = |it: &&Fact| it.span == fact.span || self.stated.place(it, &self.quoted).is_some();
        let is_like = |it: &&Fact| near::is_same_kind(fact, it) || is_relative(fact, it);
        // Both ends of a range are told of one thing.
        let is_only = || spans(text, &all.iter().filter(is_like).filter(is_stated).collect::<Vec<_>>()).len() == 1;
        let no_title = BTreeSet::new();
        let title = if !is_in_order && is_short && !is_receiver(text, fact) && is_only() {
            passage.heading.get_or_init(|| heading(passage, read))
        } else {
            &no_title
        };
        let has_words = !own.is_empty() || !title.is_empty();
        let by_words = || {
            self.of_other_row(fact, &own, title)
                .or_else(|| self.of_other_column(fact, &own, title))
                .or_else(|| self.meant(fact, &own, title))
        };
        let other = has_words.then(by_words).flatten();
        let other = other.or_else(|| self.of_quoted_row(fact, &own)).or_else(|| self.swapped(passage, fact, &like))?;
        // 超过半年的，每个季度公开一回 tells the three months too, and words that stand so in the policy say what it says.
        let is_told = passage.often.iter().any(|it| it.tells(&other)) || self.is_copied(around.of(text));
        let is_asked = is_asked_of(passage, &other, read) && self.stated.place(fact, &self.quoted).is_some();
        (!is_told && !is_asked).then(|| message::led(self, passage.words, fact, &other))
    }

    /// Whether the cited clauses have these words, which are more than the fact itself.
    pub(super) fn is_copied(&self, words: &str) -> bool {
        let is_long = words.chars().filter(|sign| fold::is_han(*sign)).count() >= COPIED;
        let words = fold::fold(words);
        let words = words.trim_matches(|sign: char| !sign.is_alphanumeric());
        is_long && self.scope.iter().any(|span| fold::fold(span.of(&self.stated.policy().text)).contains(words))
    }

    /// The thing of the quoted words that the entry means, where that is another than it tells.
    fn meant(&self, fact: &Fact, own: &BTreeSet<Feature>, title: &BTreeSet<Feature>) -> Option<Fact> {
        let read = self.places(fact)?;
        let all: Vec<&Place> = read.iter().flat_map(|places| places.iter()).collect();
        self.better(&all, |place| self.says_at(place, fact), own, title)
    }

    /// The like things of the cited clauses; none where the fact stands among some of which it cannot be told what goes with each.
    fn places(&self, fact: &Fact) -> Option<Vec<Arc<[Place]>>> {
        let mut read: Vec<Arc<[Place]>> = Vec::new();
        for paragraph in self.paragraphs() {
            match self.places_in(*paragraph, fact) {
                Some(places) => read.push(places),
                None if self.stated.place(fact, &[*paragraph]).is_some() => return None,
                None => {}
            }
        }
        Some(read)
    }

    /// Whether the policy says there what the entry does.
    fn says_at(&self, place: &Place, fact: &Fact) -> bool {
        place.facts.iter().any(|it| self.stated.place(fact, &[it.span]).is_some())
    }

    /// Whether the quoted words have it.
    fn is_quoted(&self, place: &Place) -> bool {
        place.facts.iter().all(|it| self.quoted.iter().any(|quote| quote.contains(it.span)))
    }

    /// The place of the quoted words that has all that speaks for those that `says` it, and more.
    fn better(
        &self,
        all: &[&Place],
        says: impl Fn(&Place) -> bool,
        own: &BTreeSet<Feature>,
        title: &BTreeSet<Feature>,
    ) -> Option<Fact> {
        if all.len() > MOST {
            return None;
        }
        // Where the quoted words say it, it is theirs, and what tells no two of them apart is of none.
        let is_quoted = all.iter().any(|place| says(place) && self.is_quoted(place));
        let all: Vec<&Place> = all.iter().copied().filter(|place| !is_quoted || self.is_quoted(place)).collect();
        if !all.iter().any(|place| says(place)) {
            return None;
        }
        // What goes with all of them tells none from another.
        let telling = |words: &BTreeSet<Feature>| -> BTreeSet<Feature> {
            let is_telling = |feature: &&Feature| {
                let count = all.iter().filter(|place| place.features.contains(*feature)).count();
                count > 0 && count < all.len()
            };
            words.iter().filter(is_telling).cloned().collect()
        };
        let mut wanted = telling(own);
        if wanted.is_empty() {
            wanted = telling(title);
        }
        let matched =
            |place: &Place| -> BTreeSet<&Feature> { wanted.iter().filter(|it| place.features.contains(*it)).collect() };
        let told: BTreeSet<&Feature> = all.iter().copied().filter(|place| says(place)).flat_map(matched).collect();
        let is_better = |place: &Place| {
            let matched = matched(place);
            told.is_subset(&matched) && told.len() < matched.len()
        };
        let meant = all.iter().find(|place| self.is_quoted(place) && !says(place) && is_better(place))?;
        meant.facts.first().cloned()
    }

    /// The paragraphs of the cited clauses.
    fn paragraphs(&self) -> &[Span] {
        self.scope_paragraphs.get_or_init(|| {
            let all = self.stated.policy().paragraphs.iter().map(Paragraph::span);
            all.filter(|it| self.scope.iter().any(|span| span.contains(*it))).collect()
        })
    }
}

/// Whether the one may have come in the place of the other.
fn is_like(fact: &Fact, other: &Fact) -> bool {
    near::is_same_kind(fact, other) && is_told_of_something(other)
}

/// Whether a fact is told of something that tells it from others of its kind; years, ages and levels tell themselves.
fn is_told_of_something(fact: &Fact) -> bool {
    let is_exact = fact.precision == Precision::Exact && fact.firmness != Firmness::Idle;
    is_exact
        && match &fact.kind {
            FactKind::Quantity { unit: Unit::Of(_), .. } => true,
            FactKind::Quantity { unit: Unit::Count(word), .. } => !LABELS.contains(&word.as_str()),
            // 520万, whose 元 nobody says.
            FactKind::Quantity { unit: Unit::Bare, .. } => fact.written.is_some_and(|it| it.count != it.digits),
            FactKind::Day(day) => day.part != DayPart::Year,
            FactKind::Office { .. } | FactKind::Clock(_) | FactKind::Phone(_) => true,
            _ => false,
        }
}

#[cfg(test)]
mod tests;
