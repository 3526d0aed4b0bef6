//! Approximate search of one passage in another: Myers' bit-parallel edit distance in blocks of 64 rows.
//!
//! G. Myers, "A fast bit-vector algorithm for approximate string matching based on dynamic programming", JACM 46 (1999);
//! the carries between blocks as in H. Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit
//! distances" (2003). It works on Unicode scalars, as no crate that builds for the browser does.

use core::ops::Range;

const WORD: usize = 64;

/// A passage made ready to be looked for.
pub(super) struct Pattern {
    length: usize,
    /// Distinct characters, sorted, and after each `blocks` words: the rows where it stands.
    alphabet: Vec<char>,
    rows: Vec<u64>,
    blocks: usize,
}

/// Where the passage fits best.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Fit {
    pub(super) range: Range<usize>,
    /// Characters to insert, delete or replace.
    pub(super) distance: usize,
}

/// The vertical differences of one column, 64 rows at a time.
#[derive(Clone, Copy)]
struct Block {
    plus: u64,
    minus: u64,
}

impl Pattern {
    pub(super) fn new(passage: &[char]) -> Self {
        let mut alphabet = passage.to_vec();
        alphabet.sort_unstable();
        alphabet.dedup();
        let blocks = passage.len().div_ceil(WORD).max(1);
        let mut rows = vec![0; alphabet.len() * blocks];
        for (row, character) in passage.iter().enumerate() {
            let Ok(letter) = alphabet.binary_search(character) else { continue };
            if let Some(word) = rows.get_mut(letter * blocks + row / WORD) {
                *word |= 1 << (row % WORD);
            }
        }
        Self { length: passage.len(), alphabet, rows, blocks }
    }

    /// The distance of the whole passage to each prefix of `text` (`anchored`), or to the best end at each place of it.
    ///
    /// Calls `seen` with the number of characters read and the distance there; the first call is before any.
    fn distances<'t>(&self, text: impl Iterator<Item = &'t char>, anchored: bool, mut seen: impl FnMut(usize, usize)) {
        let mut column = vec![Block { plus: u64::MAX, minus: 0 }; self.blocks];
        let last_row = 1 << (self.length.saturating_sub(1) % WORD);
        let mut distance = self.length;
        seen(0, distance);
        for (read, character) in text.enumerate() {
            let letter = self.alphabet.binary_search(character).ok();
            let rows = letter.and_then(|letter| self.rows.get(letter * self.blocks..(letter + 1) * self.blocks));
            // The first row grows by one for each character read where the passage must begin at the beginning.
            let mut carry = i8::from(anchored);
            let bottom = self.blocks - 1;
            for (index, block) in column.iter_mut().enumerate() {
                let equal = rows.and_then(|rows| rows.get(index)).copied().unwrap_or(0);
                let end = if index == bottom { last_row } else { 1 << (WORD - 1) };
                carry = block.advance(equal, carry, end);
            }
            distance = distance.saturating_add_signed(isize::from(carry));
            seen(read + 1, distance);
        }
    }

    /// The distance to the whole of `text`.
    pub(super) fn whole_distance<'t>(&self, text: impl Iterator<Item = &'t char>) -> usize {
        let mut last = self.length;
        self.distances(text, true, |_, distance| last = distance);
        last
    }

    /// The smallest distance to any prefix of `text`, and the length of the shortest such prefix.
    pub(super) fn prefix_distance<'t>(&self, text: impl Iterator<Item = &'t char>) -> (usize, usize) {
        let mut best = (usize::MAX, 0);
        self.distances(text, true, |read, distance| {
            if distance < best.0 {
                best = (distance, read);
            }
        });
        best
    }
}

impl Block {
    /// One column on; `end` is the row whose difference is carried to the next block.
    fn advance(&mut self, equal: u64, carry: i8, end: u64) -> i8 {
        let vertical = equal | self.minus;
        let equal = equal | u64::from(carry < 0);
        let horizontal = ((equal & self.plus).wrapping_add(self.plus) ^ self.plus) | equal;
        let mut plus = self.minus | !(horizontal | self.plus);
        let mut minus = self.plus & horizontal;
        let out = i8::from(plus & end != 0) - i8::from(minus & end != 0);
        plus = plus << 1 | u64::from(carry > 0);
        minus = minus << 1 | u64::from(carry < 0);
        self.plus = minus | !(vertical | plus);
        self.minus = plus & vertical;
        out
    }
}

/// The place in `text` where `passage` fits with the fewest edits; the first of several, and the shortest there.
pub(super) fn best_fit(passage: &[char], pattern: &Pattern, text: &[char]) -> Fit {
    let (mut end, mut distance) = (0, usize::MAX);
    pattern.distances(text.iter(), false, |read, here| {
        if here < distance {
            (end, distance) = (read, here);
        }
    });
    // The same passage read backwards from that end finds where it begins.
    let backwards: Vec<char> = passage.iter().rev().copied().collect();
    let before = text.get(..end).unwrap_or_default();
    let (distance, length) = Pattern::new(&backwards).prefix_distance(before.iter().rev());
    Fit { range: end - length..end, distance }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(passage: &str, text: &str, expect: &str, distance: usize) {
        let passage: Vec<char> = passage.chars().collect();
        let text: Vec<char> = text.chars().collect();
        let fit = best_fit(&passage, &Pattern::new(&passage), &text);
        let found: String = text[fit.range.clone()].iter().collect();
        assert_eq!((found.as_str(), fit.distance), (expect, distance));
    }

    #[test]
    fn a_passage_is_found_in_spite_of_edits() {
        check("每台补助20万元", "第一条每台补助20万元。", "每台补助20万元", 0);
        check("每台补助20万元", "第一条每台补助25万元。", "每台补助25万元", 1);
        check("每台补助20万元", "第一条每台补助共20万元。", "每台补助共20万元", 1);
        check("甲乙丙丁", "甲乙丁", "甲乙丁", 1);
    }

    /// The textbook's table, cell by cell.
    fn slow(passage: &[char], text: &[char], anchored: bool) -> Vec<usize> {
        let mut column: Vec<usize> = (0..=passage.len()).collect();
        let mut out = vec![passage.len()];
        for (read, letter) in text.iter().enumerate() {
            let mut next = vec![if anchored { read + 1 } else { 0 }];
            for (row, expected) in passage.iter().enumerate() {
                let replaced = column[row] + usize::from(letter != expected);
                next.push(replaced.min(column[row + 1] + 1).min(next[row] + 1));
            }
            column = next;
            out.push(column[passage.len()]);
        }
        out
    }

    #[test]
    fn the_bits_agree_with_the_table() {
        let mut seed = 7_u32;
        let mut random = |below: u32| {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (seed >> 16) % below
        };
        for round in 0..400 {
            let letters = 2 + round % 5;
            let mut text = |length: u32| -> Vec<char> {
                (0..length).map(|_| char::from_u32(u32::from('一') + random(letters)).unwrap()).collect()
            };
            let (passage, text) = (text(1 + round % 200), text(round % 150));
            for anchored in [false, true] {
                let mut found = Vec::new();
                Pattern::new(&passage).distances(text.iter(), anchored, |_, distance| found.push(distance));
                assert_eq!(found, slow(&passage, &text, anchored));
            }
        }
    }
}
