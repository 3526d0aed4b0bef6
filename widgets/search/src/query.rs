//! What a query asks for: signs and pairs of signs, each with its weight, and what words of it may stand for.

use crate::extent::{self, Extent};
use crate::signs::{END, is_ascii_letter, is_han, is_letter};
use crate::words::{Synonyms, Weights};

/// A sign alone says less than a pair.
const ALONE: f32 = 0.6;
/// The least that a word weighs which may stand for others: 什么时候 has no sign that says much, and asks for a day.
const LEAST_MEANT: f32 = 1.5;

/// Signs that are looked for, as long as they stand side by side.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Term {
    pub(crate) signs: Vec<u16>,
    pub(crate) weight: f32,
}

/// A part of the query that is found or not: terms of its own, or those of a word that it may stand for.
#[derive(Debug, Default)]
pub(crate) struct Part {
    pub(crate) own: Vec<usize>,
    /// Each is a word that may stand in an entry instead.
    pub(crate) meant: Vec<Vec<usize>>,
    /// The lines of synonyms that say so.
    pub(crate) lines: Vec<usize>,
    /// Whether it asks, and names nothing.
    pub(crate) asks: bool,
    pub(crate) weight: f32,
}

/// A query, read.
#[derive(Debug, Default)]
pub(crate) struct Query {
    pub(crate) terms: Vec<Term>,
    pub(crate) parts: Vec<Part>,
    /// Quantities that lie in a range: 75岁.
    pub(crate) extents: Vec<Extent>,
    /// Words of letters, which may spell sounds.
    pub(crate) letters: Vec<Vec<u16>>,
}

impl Query {
    pub(crate) fn read(signs: &[u16], synonyms: &Synonyms, weights: &Weights) -> Self {
        let mut query = Self { extents: extent::asked(signs), letters: letters(signs), ..Self::default() };
        let mut at = 0;
        for meant in synonyms.in_query(signs) {
            query.add_own(signs, at, meant.start, weights);
            if meant.words.is_empty() {
                at = meant.end;
                continue;
            }
            let own = query.grams(signs.get(meant.start..meant.end).unwrap_or_default(), weights);
            let weight = query.weight(&own).max(LEAST_MEANT);
            // What answers a word that asks has it whole, and not a sign of it.
            let others = meant.words.iter();
            let others =
                others.map(|word| if meant.asks { vec![query.term(word, 1.0)] } else { query.grams(word, weights) });
            let others = others.filter(|terms| !terms.is_empty()).collect();
            query.parts.push(Part { own, meant: others, lines: meant.lines, asks: meant.asks, weight });
            // The pairs over its ends are the query's own words.
            query.add_pair(signs, meant.start, weights);
            at = meant.end;
            query.add_pair(signs, at, weights);
        }
        query.add_own(signs, at, signs.len(), weights);
        // Somebody may ask of nothing but a word that is passed over.
        if query.parts.is_empty() && query.extents.is_empty() {
            query.add_own(signs, 0, signs.len(), weights);
        }
        query
    }

    /// The signs and pairs from `start` to `end`, each a part.
    fn add_own(&mut self, signs: &[u16], start: usize, end: usize, weights: &Weights) {
        for term in self.grams(signs.get(start..end).unwrap_or_default(), weights) {
            self.add_part(term);
        }
    }

    fn add_pair(&mut self, signs: &[u16], at: usize, weights: &Weights) {
        let Some(pair) = at.checked_sub(1).and_then(|before| signs.get(before..=at)) else { return };
        let Some(weight) = pair_weight(pair, weights) else { return };
        let term = self.term(pair, weight);
        self.add_part(term);
    }

    fn add_part(&mut self, term: usize) {
        let weight = self.terms.get(term).map_or(0.0, |term| term.weight);
        if !self.parts.iter().any(|part| part.own == [term]) {
            self.parts.push(Part { own: vec![term], weight, ..Part::default() });
        }
    }

    /// The signs and pairs of words.
    fn grams(&mut self, words: &[u16], weights: &Weights) -> Vec<usize> {
        let mut terms = Vec::new();
        let mut at = 0;
        while let Some(sign) = words.get(at) {
            let length = words.get(at..).map_or(0, |rest| rest.iter().take_while(|sign| is_of_word(**sign)).count());
            if length > 0 {
                // Numbers and words of letters are whole, and stand beside what follows: 20万.
                terms.extend(words.get(at..at + length).map(|word| self.term(word, 1.0)));
                at += length;
                continue;
            }
            if is_han(*sign) {
                terms.push(self.term(&[*sign], ALONE * weights.of(*sign)));
            }
            if let Some((pair, weight)) =
                words.get(at..at + 2).and_then(|pair| Some((pair, pair_weight(pair, weights)?)))
            {
                terms.push(self.term(pair, weight));
            }
            at += 1;
        }
        terms.dedup();
        terms
    }

    /// Lets terms weigh less that `is` says so of.
    pub(crate) fn lighten(&mut self, is: impl Fn(&[u16]) -> bool, to: f32) {
        for part in 0..self.parts.len() {
            let Some(part) = self.parts.get_mut(part) else { continue };
            let all: f32 = part.own.iter().filter_map(|term| self.terms.get(*term)).map(|term| term.weight).sum();
            let light: f32 = part
                .own
                .iter()
                .filter_map(|term| self.terms.get(*term))
                .filter(|term| is(&term.signs))
                .map(|term| term.weight)
                .sum();
            if all > 0.0 {
                part.weight *= 1.0 - (1.0 - to) * light / all;
            }
        }
    }

    /// Lets a part stand for pairs that sound like it.
    pub(crate) fn sounds_like(&mut self, part: usize, pairs: &[[u16; 2]]) {
        let Some(weight) = self.parts.get(part).map(|part| part.weight) else { return };
        let terms: Vec<Vec<usize>> = pairs.iter().map(|pair| vec![self.term(pair, weight)]).collect();
        if let Some(part) = self.parts.get_mut(part) {
            part.meant.extend(terms);
        }
    }

    fn term(&mut self, signs: &[u16], weight: f32) -> usize {
        self.terms.iter().position(|term| term.signs == signs).unwrap_or_else(|| {
            self.terms.push(Term { signs: signs.to_vec(), weight });
            self.terms.len() - 1
        })
    }

    pub(crate) fn weight(&self, terms: &[usize]) -> f32 {
        terms.iter().filter_map(|term| self.terms.get(*term)).map(|term| term.weight).sum()
    }
}

/// A digit or a letter, which are whole only with those beside them.
const fn is_of_word(sign: u16) -> bool {
    is_letter(sign) || crate::signs::is_digit(sign)
}

fn pair_weight(pair: &[u16], weights: &Weights) -> Option<f32> {
    let [first, second] = pair else { return None };
    if *first == END || *second == END || is_of_word(*second) || !is_han(*second) {
        return None;
    }
    Some((weights.of(*first) + weights.of(*second)) / 2.0)
}

fn letters(signs: &[u16]) -> Vec<Vec<u16>> {
    signs.split(|sign| !is_ascii_letter(*sign)).filter(|word| word.len() > 1).map(<[u16]>::to_vec).collect()
}
