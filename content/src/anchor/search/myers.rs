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
    alphabet: Alphabet,
    /// For each letter of the alphabet `blocks` words: the rows where it stands.
    rows: Vec<u64>,
    blocks: usize,
}

/// The distinct characters of a passage, numbered as they come: every character of a text is looked up here, so that it is a
/// table with open addressing, half full at most.
struct Alphabet {
    /// Characters with their numbers; the length is a power of two.
    slots: Vec<Option<(char, u32)>>,
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

impl Alphabet {
    fn for_length(length: usize) -> Self {
        Self { slots: vec![None; (length * 2).next_power_of_two().max(2)] }
    }

    /// The slot of a character, or the empty one where it would stand.
    fn slot(&self, character: char) -> usize {
        let mask = self.slots.len() - 1;
        // Knuth's multiplicative hash: the upper half of the product, as Han characters differ in their lower bits.
        let mut slot = (u32::from(character).wrapping_mul(0x9E37_79B1) >> 16) as usize & mask;
        while let Some(Some((other, _))) = self.slots.get(slot) {
            if *other == character {
                break;
            }
            slot = (slot + 1) & mask;
        }
        slot
    }

    fn number(&self, character: char) -> Option<usize> {
        self.slots.get(self.slot(character)).copied().flatten().map(|(_, number)| number as usize)
    }

    /// The number of a character, `next` if it is a new one.
    fn number_or(&mut self, character: char, next: u32) -> u32 {
        let slot = self.slot(character);
        self.slots.get_mut(slot).map_or(next, |slot| slot.get_or_insert((character, next)).1)
    }
}

impl Pattern {
    pub(super) fn new<'p>(passage: impl ExactSizeIterator<Item = &'p char>) -> Self {
        let length = passage.len();
        let blocks = length.div_ceil(WORD).max(1);
        let mut alphabet = Alphabet::for_length(length);
        let mut rows: Vec<u64> = Vec::with_capacity(length * blocks);
        for (row, character) in passage.enumerate() {
            let next = rows.len() / blocks;
            let letter = alphabet.number_or(*character, u32::try_from(next).unwrap_or(u32::MAX)) as usize;
            if letter == next {
                rows.resize(rows.len() + blocks, 0);
            }
            if let Some(word) = rows.get_mut(letter * blocks + row / WORD) {
                *word |= 1 << (row % WORD);
            }
        }
        Self { length, alphabet, rows, blocks }
    }

    /// The distance of the whole passage to each prefix of `text` (`anchored`), or to the best end at each place of it.
    ///
    /// Calls `seen` with the number of characters read and the distance there; the first call is before any.
    fn distances<'t>(&self, text: impl Iterator<Item = &'t char>, anchored: bool, mut seen: impl FnMut(usize, usize)) {
        let (mut one, mut many) = ([Block::FIRST], Vec::new());
        // Most passages, and all that stands around one, fit into one block.
        let column: &mut [Block] = if self.blocks == 1 {
            &mut one
        } else {
            many.resize(self.blocks, Block::FIRST);
            &mut many
        };
        let last_row = 1 << (self.length.saturating_sub(1) % WORD);
        let mut distance = self.length;
        seen(0, distance);
        for (read, character) in text.enumerate() {
            let letter = self.alphabet.number(*character);
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
    /// Before any character is read: each row is one edit more than the one above.
    const FIRST: Self = Self { plus: u64::MAX, minus: 0 };

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

/// The place in `text` where a passage fits with the fewest edits; the first of several, and the shortest there. `backwards`
/// is the same passage read from its end: it finds where the passage begins.
pub(super) fn best_fit(forwards: &Pattern, backwards: &Pattern, text: &[char]) -> Fit {
    let (mut end, mut distance) = (0, usize::MAX);
    forwards.distances(text.iter(), false, |read, here| {
        if here < distance {
            (end, distance) = (read, here);
        }
    });
    let before = text.get(..end).unwrap_or_default();
    let (distance, length) = backwards.prefix_distance(before.iter().rev());
    Fit { range: end - length..end, distance }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(passage: &str, text: &str, expect: &str, distance: usize) {
        let passage: Vec<char> = passage.chars().collect();
        let text: Vec<char> = text.chars().collect();
        let fit = best_fit(&Pattern::new(passage.iter()), &Pattern::new(passage.iter().rev()), &text);
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
                Pattern::new(passage.iter()).distances(text.iter(), anchored, |_, distance| found.push(distance));
                assert_eq!(found, slow(&passage, &text, anchored));
            }
        }
    }
}
