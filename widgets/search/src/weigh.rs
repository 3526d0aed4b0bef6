//! What each entry has of what is asked for, weighed by how few entries have it: BM25 over the fields of an entry.

use crate::query::{Part, Query};
use crate::signs::{NUMBER, SignSet, begins, holds, is_digit};

/// How much a hit counts in the title of an entry, in that of its section, in its words, in those that it quotes, in the title of its explainer.
const FIELDS: [f32; 5] = [1.5, 1.0, 1.0, 0.8, 0.6];
/// BM25's two numbers: how soon more of the same says no more, and how much a long entry pays.
const SATURATION: f32 = 2.2;
const LENGTH: f32 = 0.35;
/// What a word that stands for the typed one counts of it.
pub(crate) const MEANT: f32 = 0.6;

/// Which share of a word that it may stand for an entry must have to answer: half of 结婚登记 is 登记.
const WHOLE: f32 = 0.9;
/// What a word that only asks is of what is asked for: 多少钱 is in most entries, and answers nobody who asks about something else.
const ASKING: f32 = 0.1;

/// The texts of an entry: its title, that of its section, its words, those that it quotes, and, where there are several explainers, the title of its own.
pub(crate) type Fields = [Vec<u16>; 5];
/// How often an entry is counted to have what the title of its explainer has, whether or not it says so again: it tells no entry from its neighbours.
const TOPICAL: f32 = 1.0;

/// How often something is in the fields of each entry, as much as the fields weigh.
#[allow(clippy::cast_precision_loss, reason = "an entry has few hits")]
pub(crate) fn count<'f>(entries: impl Iterator<Item = &'f Fields>, of: impl Fn(&[u16]) -> usize) -> Vec<f32> {
    entries.map(|fields| fields.iter().zip(FIELDS).map(|(field, weight)| of(field) as f32 * weight).sum()).collect()
}

/// How often something is in each entry, weighed by how few have it.
pub(crate) struct Weighed {
    counts: Vec<f32>,
    rarity: f32,
    weight: f32,
}

impl Weighed {
    pub(crate) fn new(counts: Vec<f32>, weight: f32) -> Self {
        let rarity = rarity(counts.iter().filter(|count| **count > 0.0).count(), counts.len());
        Self { counts, rarity, weight }
    }

    pub(crate) fn is_any(&self) -> bool {
        self.counts.iter().any(|count| *count > 0.0)
    }

    /// How much of a query it is.
    pub(crate) fn needed(&self) -> f32 {
        self.weight * self.rarity
    }

    pub(crate) fn of(&self, entry: usize) -> f32 {
        self.needed() * saturated(self.counts.get(entry).copied().unwrap_or(0.0), 1.0)
    }
}

/// How much it says that an entry has what `having` of `all` have.
#[allow(clippy::cast_precision_loss, reason = "some thousands")]
pub(crate) fn rarity(having: usize, all: usize) -> f32 {
    let (having, all) = (having as f32, all as f32);
    (1.0 + (all - having + 0.5) / (having + 0.5)).ln()
}

pub(crate) fn saturated(count: f32, length: f32) -> f32 {
    count * (SATURATION + 1.0) / (count + SATURATION * (1.0 - LENGTH + LENGTH * length))
}

/// What each entry has of each term.
pub(crate) struct Counted {
    /// A row an entry.
    worth: Vec<Vec<f32>>,
    /// How much it says to have each term.
    rarities: Vec<f32>,
}

impl Counted {
    /// `known` says how rare a term is where more than these entries are known.
    pub(crate) fn of(query: &Query, entries: &[&Fields], known: impl Fn(&[u16]) -> Option<f32>) -> Self {
        let mut first = SignSet::default();
        query.terms.iter().filter_map(|term| term.signs.first()).for_each(|sign| first.add(*sign));
        let mut counts: Vec<Vec<f32>> = Vec::with_capacity(entries.len());
        for entry in entries {
            let mut row = vec![0.0; query.terms.len()];
            for (field, weight) in entry.iter().zip(FIELDS).take(entry.len() - 1) {
                for (at, sign) in field.iter().enumerate() {
                    if !first.has(if is_digit(*sign) && first.has(NUMBER) { NUMBER } else { *sign }) {
                        continue;
                    }
                    let Some(rest) = field.get(at..) else { continue };
                    for (count, term) in row.iter_mut().zip(&query.terms) {
                        if begins(rest, &term.signs) {
                            *count += weight;
                        }
                    }
                }
            }
            let [.., topic] = entry;
            for (count, term) in row.iter_mut().zip(&query.terms) {
                if holds(topic, &term.signs) {
                    *count = TOPICAL;
                }
            }
            counts.push(row);
        }
        let rarities: Vec<f32> = (0..query.terms.len())
            .map(|term| {
                let here = || counts.iter().filter(|row| row.get(term).is_some_and(|count| *count > 0.0)).count();
                let known = query.terms.get(term).and_then(|term| known(&term.signs));
                known.unwrap_or_else(|| rarity(here(), entries.len()))
            })
            .collect();
        #[allow(clippy::cast_precision_loss, reason = "some thousands")]
        let lengths: Vec<f32> =
            entries.iter().map(|entry| (entry.iter().take(2).map(Vec::len).sum::<usize>() + 10) as f32).collect();
        #[allow(clippy::cast_precision_loss, reason = "some thousands")]
        let mean = lengths.iter().sum::<f32>() / entries.len().max(1) as f32;
        for (row, length) in counts.iter_mut().zip(&lengths) {
            for ((count, rarity), term) in row.iter_mut().zip(&rarities).zip(&query.terms) {
                *count = term.weight * rarity * saturated(*count, length / mean);
            }
        }
        Self { worth: counts, rarities }
    }

    /// How much of a query a part is: the rarer the more, so that what no entry has is missed most.
    pub(crate) fn needed(&self, part: &Part) -> f32 {
        let rarities = part.own.iter().filter_map(|term| self.rarities.get(*term));
        part.weight * rarities.fold(0.0, |most: f32, next| most.max(*next)) * if part.asks { ASKING } else { 1.0 }
    }

    /// What an entry has of a part, and which share of it.
    pub(crate) fn part(&self, query: &Query, part: &Part, entry: usize) -> (f32, f32) {
        let Some(row) = self.worth.get(entry) else { return (0.0, 0.0) };
        let of = |terms: &[usize]| -> (f32, f32) {
            let worth = terms.iter().filter_map(|term| row.get(*term)).sum::<f32>();
            let had: Vec<usize> =
                terms.iter().copied().filter(|term| row.get(*term).is_some_and(|worth| *worth > 0.0)).collect();
            let all = query.weight(terms);
            if all > 0.0 { (worth / all * part.weight, query.weight(&had) / all) } else { (0.0, 0.0) }
        };
        let own = of(&part.own);
        // Of several words that it may stand for the best counts, and half as much what an entry has of the others.
        let (best, sum, share) = part.meant.iter().map(|terms| of(terms)).fold(
            (0.0, 0.0, 0.0),
            |(best, sum, all): (f32, f32, f32), (worth, share)| {
                (best.max(worth), sum + worth, all.max(if share > WHOLE { share } else { 0.0 }))
            },
        );
        (own.0.max((best + sum) * MEANT / 2.0), own.1.max(share * MEANT))
    }
}
