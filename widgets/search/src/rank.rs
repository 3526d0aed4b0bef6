//! The entries by how well they answer: signs and pairs of signs weighed by how few entries have them (BM25 over fields), words by
//! what they may stand for, numbers by the ranges in which they lie, letters by what they spell.

use crate::extent::{self, Extent};
use crate::query::{Part, Query};
use crate::signs::{Script, SignSet, holds, is_ascii_letter, is_han};
use crate::sounds::Sounds;
use crate::words::{Synonyms, Weights};

/// How much a hit counts in the title of an entry, in that of its section, in its words and in those that it quotes.
const FIELDS: [f32; 4] = [1.2, 0.6, 1.0, 0.8];
/// BM25's two numbers: how soon more of the same says no more, and how much a long entry pays.
const SATURATION: f32 = 2.2;
const LENGTH: f32 = 0.35;
/// What a word that stands for the typed one counts of it.
const MEANT: f32 = 0.6;
/// How much a number in its range and a spelled word weigh, beside a pair of signs.
const IN_RANGE: f32 = 2.0;
const SPELLED: f32 = 3.0;
/// The most entries that are given.
const MOST: usize = 12;
/// The share of the best entry's score that another must have.
const LEAST: f32 = 0.3;
/// What a word counts that all entries are about.
const TOPICAL: f32 = 0.35;
/// The share of the query that an entry must have to answer it.
const SURE: f32 = 0.45;

/// The entries that can be found.
pub struct Search {
    entries: Vec<Entry>,
    synonyms: Synonyms,
    weights: Weights,
    sounds: Sounds,
    script: Script,
    /// What all entries are about.
    topic: Vec<u16>,
}

struct Entry {
    /// Title, title of the section, words, quoted words.
    fields: [Vec<u16>; 4],
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
        let fields = [title, section, words, quoted].map(|text| self.script.signs(text));
        self.entries.push(Entry { fields, weight });
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
        let signs = self.in_han(self.script.signs(query));
        let mut query = Query::read(signs, &self.synonyms, &self.weights);
        query.lighten(|signs| holds(&self.topic, signs), TOPICAL);
        self.mend(&mut query);
        let counted = Counted::of(&query, &self.entries);
        let extents = self.in_range(&query.extents);
        let letters: Vec<Weighed> = query.letters.iter().map(|letters| self.spelled(letters)).collect();
        let mut hits: Vec<Hit> = (0..self.entries.len())
            .filter_map(|number| {
                let entry = self.entries.get(number)?;
                let mut score = 0.0;
                let mut had = 0.0;
                let mut all = 0.0;
                for part in &query.parts {
                    let (worth, share) = counted.part(&query, part, number);
                    score += worth;
                    had += share * part.weight;
                    all += part.weight;
                }
                for weighed in extents.iter().chain(&letters) {
                    let worth = weighed.of(number);
                    score += worth;
                    all += weighed.weight;
                    had += if worth > 0.0 { weighed.weight } else { 0.0 };
                }
                let share = if all > 0.0 { had / all } else { 0.0 };
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
                let counts = self.count(|field| {
                    let found = extent::of(field);
                    let has = |is_range: bool| {
                        found.iter().any(|extent| extent.is_range() == is_range && extent.holds(asked))
                    };
                    usize::from(has(true)) + usize::from(has(false))
                });
                Weighed::new(counts, IN_RANGE)
            })
            .collect()
    }

    fn spelled(&self, letters: &[u16]) -> Weighed {
        let spelling = self.sounds.spelling(letters);
        let counts = self.count(|field| usize::from(holds(field, letters)) + spelling(field));
        Weighed::new(counts, SPELLED)
    }

    #[allow(clippy::cast_precision_loss, reason = "an entry has few hits")]
    fn count(&self, of: impl Fn(&[u16]) -> usize) -> Vec<f32> {
        let entry =
            |entry: &Entry| entry.fields.iter().zip(FIELDS).map(|(field, weight)| of(field) as f32 * weight).sum();
        self.entries.iter().map(entry).collect()
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

/// How often something is in each entry, weighed by how few have it.
struct Weighed {
    counts: Vec<f32>,
    rarity: f32,
    weight: f32,
}

impl Weighed {
    fn new(counts: Vec<f32>, weight: f32) -> Self {
        let rarity = rarity(counts.iter().filter(|count| **count > 0.0).count(), counts.len());
        Self { counts, rarity, weight }
    }

    fn is_any(&self) -> bool {
        self.counts.iter().any(|count| *count > 0.0)
    }

    fn of(&self, entry: usize) -> f32 {
        let count = self.counts.get(entry).copied().unwrap_or(0.0);
        self.weight * self.rarity * saturated(count, 1.0)
    }
}

/// How much it says that an entry has what `having` of `all` have.
#[allow(clippy::cast_precision_loss, reason = "some thousands")]
fn rarity(having: usize, all: usize) -> f32 {
    let (having, all) = (having as f32, all as f32);
    (1.0 + (all - having + 0.5) / (having + 0.5)).ln()
}

fn saturated(count: f32, length: f32) -> f32 {
    count * (SATURATION + 1.0) / (count + SATURATION * (1.0 - LENGTH + LENGTH * length))
}

/// What each entry has of each term.
struct Counted {
    /// A row an entry.
    worth: Vec<Vec<f32>>,
}

impl Counted {
    fn of(query: &Query, entries: &[Entry]) -> Self {
        let mut begins = SignSet::default();
        query.terms.iter().filter_map(|term| term.signs.first()).for_each(|sign| begins.add(*sign));
        let mut counts: Vec<Vec<f32>> = Vec::with_capacity(entries.len());
        for entry in entries {
            let mut row = vec![0.0; query.terms.len()];
            for (field, weight) in entry.fields.iter().zip(FIELDS) {
                for (at, sign) in field.iter().enumerate() {
                    if !begins.has(*sign) {
                        continue;
                    }
                    let Some(rest) = field.get(at..) else { continue };
                    for (count, term) in row.iter_mut().zip(&query.terms) {
                        if rest.starts_with(&term.signs) {
                            *count += weight;
                        }
                    }
                }
            }
            counts.push(row);
        }
        let rarities: Vec<f32> = (0..query.terms.len())
            .map(|term| {
                rarity(
                    counts.iter().filter(|row| row.get(term).is_some_and(|count| *count > 0.0)).count(),
                    entries.len(),
                )
            })
            .collect();
        #[allow(clippy::cast_precision_loss, reason = "some thousands")]
        let lengths: Vec<f32> = entries
            .iter()
            .map(|entry| (entry.fields.iter().take(2).map(Vec::len).sum::<usize>() + 10) as f32)
            .collect();
        #[allow(clippy::cast_precision_loss, reason = "some thousands")]
        let mean = lengths.iter().sum::<f32>() / entries.len().max(1) as f32;
        for (row, length) in counts.iter_mut().zip(&lengths) {
            for ((count, rarity), term) in row.iter_mut().zip(&rarities).zip(&query.terms) {
                *count = term.weight * rarity * saturated(*count, length / mean);
            }
        }
        Self { worth: counts }
    }

    /// What an entry has of a part, and which share of it.
    fn part(&self, query: &Query, part: &Part, entry: usize) -> (f32, f32) {
        let Some(row) = self.worth.get(entry) else { return (0.0, 0.0) };
        let of = |terms: &[usize]| -> (f32, f32) {
            let worth = terms.iter().filter_map(|term| row.get(*term)).sum::<f32>();
            let had: Vec<usize> =
                terms.iter().copied().filter(|term| row.get(*term).is_some_and(|worth| *worth > 0.0)).collect();
            let all = query.weight(terms);
            if all > 0.0 { (worth / all * part.weight, query.weight(&had) / all) } else { (0.0, 0.0) }
        };
        let own = of(&part.own);
        part.meant
            .iter()
            .map(|terms| of(terms))
            .map(|(worth, share)| (worth * MEANT, share * MEANT))
            .fold(own, |best, next| (best.0.max(next.0), best.1.max(next.1)))
    }
}
