//! What a query asks the index for.

use super::lists::tenths;
use super::{LEAST, is_key, key, syllables};
use crate::extent;
use crate::query::Part;
use crate::rank::Search;
use crate::signs::is_ascii_letter;

/// What a query asks the index for.
pub(super) struct Asked {
    pub(super) parts: Vec<AskedPart>,
    /// Keys of units, each with the quantity that is asked for.
    pub(super) extents: Vec<(String, u32, u32)>,
    /// Letters, as keys of pairs of them.
    pub(super) letters: Vec<Vec<String>>,
}

pub(super) struct AskedPart {
    pub(super) weight: f32,
    /// The keys of its own signs, each with its weight.
    pub(super) own: Vec<(String, f32)>,
    /// What it may stand for.
    pub(super) meant: Vec<String>,
}

impl Asked {
    pub(super) fn read(query: &str, search: &Search) -> Self {
        let query = search.read(query);
        let weights = &search.weights;
        let own = |part: &Part| {
            let terms = part.own.iter().filter_map(|term| query.terms.get(*term));
            terms
                .filter(|term| is_key(&term.signs, weights))
                .map(|term| (key(None, &term.signs), term.weight))
                .collect::<Vec<_>>()
        };
        let parts = query.parts.iter().filter(|part| part.weight >= LEAST);
        let parts = parts.map(|part| AskedPart {
            weight: part.weight,
            own: own(part),
            meant: part.lines.iter().filter_map(|line| Some(key(Some('#'), search.synonyms.name(*line)?))).collect(),
        });
        Self {
            parts: parts.filter(|part| !(part.own.is_empty() && part.meant.is_empty())).collect(),
            extents: query
                .extents
                .iter()
                .filter(|it| it.unit() != extent::MONTHS)
                .map(|it| (key(Some('='), &[it.unit()]), tenths(it.from), tenths(it.to)))
                .collect(),
            letters: query.letters.iter().map(|letters| spelled(letters, search)).collect(),
        }
    }
}

/// The pairs that letters spell: `gongjijin` the syllables of a text, `gjj` the first letters of a title.
fn spelled(letters: &[u16], search: &Search) -> Vec<String> {
    if let Some(parts) = search.sounds.parted(letters) {
        return parts.iter().zip(parts.iter().skip(1)).map(|(one, other)| syllables(one, other)).collect();
    }
    letters
        .windows(2)
        .filter(|pair| pair.iter().all(|sign| is_ascii_letter(*sign)))
        .map(|pair| key(Some('@'), pair))
        .collect()
}
