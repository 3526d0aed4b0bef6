//! The entries by how well they answer: signs and pairs of signs weighed by how few entries have them (BM25 over fields), words by
//! what they may stand for, numbers by the ranges in which they lie, letters by what they spell.

use crate::extent::{self, Extent};
use crate::query::Query;
use crate::signs::{Script, holds, is_ascii_letter, is_han};
use crate::sounds::Sounds;
use crate::weigh::{Counted, Fields, MEANT, Weighed, count};
use crate::words::{Synonyms, Weights};

/// How much a number in its range and a spelled word weigh, beside a pair of signs.
pub(crate) const IN_RANGE: f32 = 4.0;
pub(crate) const SPELLED: f32 = 3.0;
/// The most entries that are given.
const MOST: usize = 12;
/// The share of the best entry's score that another must have.
const LEAST: f32 = 0.15;
/// What is left of the share where an entry has nothing of the kind that is asked for: no hour for 几点.
const UNANSWERED: f32 = 0.5;
/// What a word counts that all entries are about.
const TOPICAL: f32 = 0.35;
/// The share of the query that an entry must have to answer it, words that only ask left out, and rare ones more than common ones.
const SURE: f32 = 0.36;

/// The entries that can be found.
pub struct Search {
    entries: Vec<Entry>,
    pub(crate) synonyms: Synonyms,
    pub(crate) weights: Weights,
    pub(crate) sounds: Sounds,
    script: Script,
    /// What all entries are about.
    topic: Vec<u16>,
}

struct Entry {
    fields: Fields,
    weight: f32,
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// Entries that have something of the query, the best first; twelve at most.
    pub hits: Vec<Hit>,
    /// Whether the first of them has enough of it to be an answer.
    pub is_sure: bool,
}

/// An entry that was found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hit {
    /// Its number, from 0, in the order in which they were added.
    pub entry: usize,
    /// More is better; comparable within one query.
    pub score: f32,
    /// Which share of the query it has, from 0 to 1.
    pub share: f32,
}

impl Found {
    /// The best entry.
    pub fn best(&self) -> Option<usize> {
        self.hits.first().map(|hit| hit.entry)
    }
}

impl Search {
    /// Without entries. `synonyms` are lines of words that may stand for each other, see [`SYNONYMS`].
    pub fn new(synonyms: &str) -> Self {
        Self {
            entries: Vec::new(),
            synonyms: Synonyms::read(synonyms),
            weights: Weights::new(),
            sounds: Sounds::default(),
            script: Script::default(),
            topic: Vec::new(),
        }
    }

    /// What all entries are about: words that an entry need not say, as the title of its explainer has said them.
    pub fn about(&mut self, title: &str) {
        self.topic.extend(self.script.signs(title));
    }

    /// One more entry: its title, that of its section, its words and the words that it quotes. `weight` is how much it answers for itself,
    /// 1 for a question.
    pub fn add(&mut self, title: &str, section: &str, words: &str, quoted: &str, weight: f32) {
        let fields = [title, section, words, quoted, ""].map(|text| self.script.signs(text));
        self.entries.push(Entry { fields, weight });
    }

    /// The last entry is of an explainer of this title, and others are not.
    pub(crate) fn of(&mut self, explainer: &str) {
        let topic = self.script.signs(explainer);
        if let Some([.., place]) = self.entries.last_mut().map(|entry| &mut entry.fields) {
            *place = topic;
        }
    }

    /// Takes traditional characters for simplified ones, by pairs of both: `補补貼贴`.
    pub fn simplify(&mut self, pairs: &str) {
        self.script = Script::read(pairs);
        for field in self.entries.iter_mut().flat_map(|entry| &mut entry.fields).chain([&mut self.topic]) {
            self.script.simplify(field);
        }
    }

    /// How signs are spoken, in the words of `sounds.txt`; until then letters spell nothing.
    pub fn hear(&mut self, sounds: &str) {
        self.sounds = Sounds::read(sounds);
    }

    /// The entries by how well they answer `query`.
    pub fn find(&self, query: &str) -> Found {
        self.find_where(query, |_| None)
    }

    /// What a query says, before it is known what the entries have of it.
    pub(crate) fn read(&self, query: &str) -> Query {
        let signs = self.in_han(self.script.signs(query));
        Query::read(&signs, &self.synonyms, &self.weights)
    }

    /// The same where `known` says how rare some signs are: there are more entries than these.
    pub(crate) fn find_where(&self, query: &str, known: impl Fn(&[u16]) -> Option<f32>) -> Found {
        let mut query = self.read(query);
        query.lighten(|signs| holds(&self.topic, signs), TOPICAL);
        self.mend(&mut query);
        let fields: Vec<&Fields> = self.entries.iter().map(|entry| &entry.fields).collect();
        let counted = Counted::of(&query, &fields, known);
        let extents = self.in_range(&query.extents);
        let letters: Vec<Weighed> = query.letters.iter().map(|letters| self.spelled(letters)).collect();
        let mut hits: Vec<Hit> = (0..self.entries.len())
            .filter_map(|number| {
                let entry = self.entries.get(number)?;
                let mut score = 0.0;
                let mut had = 0.0;
                let mut all = 0.0;
                let mut is_answered = true;
                for part in &query.parts {
                    let (worth, share) = counted.part(&query, part, number);
                    score += worth;
                    let needed = counted.needed(part);
                    is_answered &= !part.asks || share >= MEANT;
                    had += share * needed;
                    all += needed;
                }
                for weighed in extents.iter().chain(&letters) {
                    let worth = weighed.of(number);
                    score += worth;
                    all += weighed.needed();
                    had += if worth > 0.0 { weighed.needed() } else { 0.0 };
                }
                let share = if all > 0.0 { had / all } else { 0.0 } * if is_answered { 1.0 } else { UNANSWERED };
                (score > 0.0).then_some(Hit { entry: number, score: score * entry.weight * (0.5 + share), share })
            })
            .collect();
        // What has little of what the best has is no answer beside it.
        let least = hits.iter().map(|hit| hit.score).fold(0.0, f32::max) * LEAST;
        hits.retain(|hit| hit.score >= least);
        let hits = best(hits);
        let is_sure = hits.first().is_some_and(|hit| hit.share >= SURE);
        Found { hits, is_sure }
    }

    /// Words for letters that no entry spells, where people's words do: butie is 补贴, for which an entry may say 补助.
    fn in_han(&self, signs: Vec<u16>) -> Vec<u16> {
        let mut read = Vec::with_capacity(signs.len());
        for word in signs.chunk_by(|one, other| is_ascii_letter(*one) && is_ascii_letter(*other)) {
            let is_spelled = word.len() < 2 || self.spelled(word).is_any();
            let word = if is_spelled { None } else { self.synonyms.word(|han| self.sounds.is_spelling(word, han)) }
                .unwrap_or(word);
            read.extend(word);
        }
        read
    }

    /// Lets a pair of signs that stands nowhere stand for pairs that sound like it and do.
    fn mend(&self, query: &mut Query) {
        if self.sounds.is_empty() {
            return;
        }
        for part in 0..query.parts.len() {
            let Some([term]) = query.parts.get(part).map(|part| part.own.as_slice()) else { continue };
            let Some([first, second]) = query.terms.get(*term).map(|term| term.signs.as_slice()) else { continue };
            let (first, second) = (*first, *second);
            let fields = || self.entries.iter().flat_map(|entry| &entry.fields);
            if !is_han(first) || fields().any(|field| holds(field, &[first, second])) {
                continue;
            }
            let (like_first, like_second) = (self.sounds.alike(first), self.sounds.alike(second));
            let mut alike: Vec<[u16; 2]> = Vec::new();
            for pair in fields().flat_map(|field| field.windows(2)) {
                if let [one, other] = pair
                    && like_first.has(*one)
                    && like_second.has(*other)
                    && !alike.contains(&[*one, *other])
                {
                    alike.push([*one, *other]);
                }
            }
            query.sounds_like(part, &alike);
        }
    }

    fn in_range(&self, asked: &[Extent]) -> Vec<Weighed> {
        asked
            .iter()
            .map(|asked| {
                let counts = |is_bound: bool| {
                    self.count(|field| {
                        let found = extent::of(field);
                        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "five at most")]
                        let worth = |extent: &Extent| extent.fits(asked) as usize;
                        let is = |extent: &&Extent| if is_bound { extent.bounds(asked) } else { extent.holds(asked) };
                        found.iter().filter(is).map(worth).max().unwrap_or_default()
                    })
                };
                // Whoever is in no range, or asks where it begins, is answered by its bound: 58岁 by 60岁以上.
                let held = counts(false);
                let is_held = held.iter().any(|count| *count > 0.0);
                Weighed::new(if is_held { held } else { counts(true) }, IN_RANGE)
            })
            .collect()
    }

    fn spelled(&self, letters: &[u16]) -> Weighed {
        let spelling = self.sounds.spelling(letters);
        let counts = self.count(|field| usize::from(holds(field, letters)) + spelling(field));
        Weighed::new(counts, SPELLED)
    }

    fn count(&self, of: impl Fn(&[u16]) -> usize) -> Vec<f32> {
        count(self.entries.iter().map(|entry| &entry.fields), of)
    }
}

/// The best of them, the best first: few are asked for, so that nothing is sorted.
fn best(mut hits: Vec<Hit>) -> Vec<Hit> {
    let mut best: Vec<Hit> = Vec::with_capacity(MOST);
    while best.len() < MOST {
        let next = hits.iter().enumerate().reduce(|one, other| if other.1.score > one.1.score { other } else { one });
        let Some(place) = next.map(|next| next.0) else { break };
        best.push(hits.remove(place));
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    fn search(entries: &[(&str, &str)]) -> Search {
        let mut search = Search::new(crate::SYNONYMS);
        entries.iter().for_each(|(title, words)| search.add(title, "", words, "", 1.0));
        search
    }

    #[test]
    fn a_word_that_only_asks_answers_nobody_who_asks_about_something_else() {
        let search = search(&[("补多少", "每台 20 万元。"), ("谁能申请", "四层以上的住宅。"), ("找谁", "社区。")]);
        assert!(search.find("补多少钱").is_sure);
        assert!(!search.find("停车费多少钱").is_sure);
        assert!(search.find("多少钱").is_sure, "nothing else is asked");
    }

    #[test]
    fn what_has_nothing_of_the_kind_that_is_asked_for_is_no_answer() {
        let others = [("找谁", "社区。"), ("带什么", "身份证。")];
        let of = |words| search(&[("镇政府", words), others[0], others[1]]).find("镇政府几点下班").is_sure;
        assert!(!of("公开信息，及时回应。"));
        assert!(of("上午 9 时至 12 时。"));
    }

    #[test]
    fn an_entry_with_more_of_what_a_word_may_mean_comes_first() {
        let search = search(&[("维护费", "当年拨付。"), ("验收", "15 个工作日内拨付。"), ("找谁", "社区。")]);
        assert_eq!(search.find("什么时候发钱").best(), Some(1));
    }
}
