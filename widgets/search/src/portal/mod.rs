//! A search over more entries than a page holds: an index in small files, of which a query needs a few, and the entries that it names, ranked as
//! those of a page are.
//!
//! The index is lines in the order of their keys, cut into files. A line has its key, how many entries have it, and their numbers, each as what
//! comes on top of the one before in base 36, with a star where a title has it: `补助 5120 1a 3* 1`. Keys are
//!
//! - two signs that stand side by side, and words of letters or digits: `补助`, `12345`;
//! - `#` and the first word of a line of synonyms: an entry has one of its words, with a star, or half of one;
//! - `=` and a unit: an entry has a quantity or a range of it, whose ends stand behind its number, in tenths (`1a:700-790`, `3:600-`);
//! - `@` and two letters: a title has two signs side by side whose sounds begin so; `@` and two syllables: any text has some that sound so.

mod asked;
#[cfg(not(target_arch = "wasm32"))]
mod entries;
mod lists;
mod read;
mod scores;
#[cfg(not(target_arch = "wasm32"))]
mod write;

#[cfg(not(target_arch = "wasm32"))]
pub use entries::{Entry, entries};
pub use read::Portal;
#[cfg(not(target_arch = "wasm32"))]
pub use write::{Index, Writer};

use crate::signs::{END, is_digit, is_han, is_letter};
use crate::words::Weights;

/// The least that two signs say together to be worth a line.
const LEAST: f32 = 0.3;

/// Whether a line is kept for these signs of a text or a query: two side by side of which one says something, or a word of letters or digits.
fn is_key(signs: &[u16], weights: &Weights) -> bool {
    match signs {
        [first, second] if is_han(*second) => {
            *first != END && (weights.of(*first) + weights.of(*second)) / 2.0 >= LEAST
        }
        [first, ..] => signs.len() > 1 && is_of_word(*first),
        [] => false,
    }
}

const fn is_of_word(sign: u16) -> bool {
    is_letter(sign) || is_digit(sign)
}

fn key(mark: Option<char>, signs: &[u16]) -> String {
    mark.into_iter().chain(char::decode_utf16(signs.iter().copied()).map(|sign| sign.unwrap_or('\u{fffd}'))).collect()
}

/// The key of two signs by how they are spoken: `@bu'tie`.
fn syllables(one: &[u16], other: &[u16]) -> String {
    [key(Some('@'), one), key(None, other)].join("'")
}
