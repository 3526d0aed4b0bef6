//! A text as the readers of facts see it: folded sign by sign, each sign with its bytes, without the spaces that mean nothing.

use crate::span::Span;
use crate::text::fold;
use crate::text::script::simplified;

/// The end of a line or of a cell: nothing is read across it.
pub(crate) const BREAK: char = '\n';

/// One folded character and the bytes that it came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Sign {
    pub(crate) character: char,
    pub(crate) span: Span,
}

/// A folded text.
#[derive(Clone, Debug, Default)]
pub(crate) struct Signs(Vec<Sign>);

impl Signs {
    /// Folds widths, brackets, dashes and traditional characters; keeps a space between letters or digits, where it parts two words or numbers.
    pub(crate) fn of(text: &str) -> Self {
        Self::folded(text, simplified)
    }

    /// The same with traditional characters as they are: their table is more than a browser loads for a date.
    pub(crate) fn as_printed(text: &str) -> Self {
        Self::folded(text, |character| character)
    }

    fn folded(text: &str, plain_of: impl Fn(char) -> char) -> Self {
        let mut signs = Self(Vec::with_capacity(text.len() / 3));
        let mut space: Option<Span> = None;
        for (at, character) in fold::without_insertions(text) {
            let span = Span::new(at, at + character.len_utf8());
            let plain = match character {
                '\n' | '\r' | '\t' => Some(BREAK),
                // A comma of full width never stands between thousands.
                '，' => Some('，'),
                _ => fold::fold_character(character).map(&plain_of),
            };
            let Some(plain) = plain else {
                if character.is_whitespace() {
                    space = space.or(Some(span));
                }
                continue;
            };
            // 1. 60周岁 is the first item and no decimal.
            let follows_word =
                signs.0.last().is_some_and(|last| last.character.is_ascii_alphanumeric() || last.character == '.');
            if let Some(space) = space.take().filter(|_| follows_word && plain.is_ascii_alphanumeric()) {
                signs.0.push(Sign { character: ' ', span: space });
            }
            signs.0.push(Sign { character: plain, span });
        }
        signs
    }

    /// How many signs there are.
    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    /// The sign at `at`.
    pub(crate) fn at(&self, at: usize) -> Option<char> {
        self.0.get(at).map(|sign| sign.character)
    }

    /// Whether 上半年 at this place is half a year up to which something lasts, as in 扣上半年, or a bound before it, 15年以上半年一次. The days of a timeline, which are all that a browser
    /// reads, are said otherwise.
    pub(crate) fn is_up_to(&self, at: usize) -> bool {
        cfg!(not(target_arch = "wasm32")) && self.before(at).is_some_and(|before| "扣停等拖关住领用以".contains(before))
    }

    /// The sign before `at`.
    pub(crate) fn before(&self, at: usize) -> Option<char> {
        self.at(at.checked_sub(1)?)
    }

    /// Whether `word` stands at `at`.
    pub(crate) fn starts(&self, at: usize, word: &str) -> bool {
        self.at(at).is_none_or(|sign| may_begin_with(word, sign)) && self.stands(at, word)
    }

    /// Whether `word` ends right before `at`.
    pub(crate) fn ends(&self, at: usize, word: &str) -> bool {
        let may_end = self.before(at).is_none_or(|sign| word.as_bytes().last().is_none_or(|last| *last == tail(sign)));
        may_end && at.checked_sub(word.chars().count()).is_some_and(|start| self.stands(start, word))
    }

    /// The same as [`starts`](Self::starts), where the first sign was looked at already.
    pub(super) fn stands(&self, at: usize, word: &str) -> bool {
        let mut signs = self.0.get(at..).unwrap_or_default().iter();
        word.chars().all(|expected| signs.next().is_some_and(|sign| sign.character == expected))
    }

    /// The first of `words` that stands at `at`, and how many signs it has.
    pub(crate) fn first<'w>(&self, at: usize, words: &[&'w str]) -> Option<(&'w str, usize)> {
        let sign = self.at(at)?;
        let word = words.iter().find(|word| may_begin_with(word, sign) && self.stands(at, word))?;
        Some((*word, word.chars().count()))
    }

    /// Whether one of `words` ends right before `at`.
    pub(crate) fn ends_any(&self, at: usize, words: &[&str]) -> bool {
        words.iter().any(|word| self.ends(at, word))
    }

    /// How many signs from `at` on are what `is` says.
    pub(crate) fn run(&self, at: usize, is: impl Fn(char) -> bool) -> usize {
        self.0.get(at..).unwrap_or_default().iter().take_while(|sign| is(sign.character)).count()
    }

    /// The folded signs from `start` to `end`.
    pub(crate) fn text(&self, start: usize, end: usize) -> String {
        self.0.get(start..end).unwrap_or_default().iter().map(|sign| sign.character).collect()
    }

    /// The bytes from the sign at `start` to before the one at `end`.
    pub(crate) fn span(&self, start: usize, end: usize) -> Span {
        let pieces = self.0.get(start..end).unwrap_or_default();
        match (pieces.first(), pieces.last()) {
            (Some(first), Some(last)) => first.span.join(last.span),
            _ => Span::default(),
        }
    }
}

/// The last byte of a sign in UTF-8. One byte tells most words of a list apart without decoding them.
fn tail(sign: char) -> u8 {
    let code = u32::from(sign);
    u8::try_from(if sign.is_ascii() { code } else { 0x80 | (code & 0x3F) }).unwrap_or_default()
}

/// Whether `word` may begin with `sign`, by one byte; an empty word begins with any.
pub(super) fn may_begin_with(word: &str, sign: char) -> bool {
    word.as_bytes().get(sign.len_utf8() - 1).is_none_or(|byte| *byte == tail(sign))
}

/// The signs that the words of some lists begin with: most signs of a text are none of them, and no word need be compared.
///
/// Signs that share their last twelve bits share a place, so that it is small; a stranger among them is compared in vain.
pub(crate) struct Firsts([u64; 64]);

impl Firsts {
    /// The first signs of words: of 财政 it has 财.
    pub(crate) fn of<'w>(words: impl IntoIterator<Item = &'w str>) -> Self {
        Self::of_signs(words.into_iter().filter_map(|word| word.chars().next()))
    }

    /// The same of the signs themselves.
    pub(super) fn of_signs(signs: impl IntoIterator<Item = char>) -> Self {
        let mut firsts = Self([0; 64]);
        for sign in signs {
            let (place, bit) = Self::place(sign);
            if let Some(bits) = firsts.0.get_mut(place) {
                *bits |= bit;
            }
        }
        firsts
    }

    /// Whether a word may begin with `sign`.
    pub(crate) fn has(&self, sign: char) -> bool {
        let (place, bit) = Self::place(sign);
        self.0.get(place).is_some_and(|bits| bits & bit != 0)
    }

    const fn place(sign: char) -> (usize, u64) {
        let low = sign as usize & 0xFFF;
        (low / 64, 1 << (low % 64))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_by_their_signs_at_either_end() {
        let signs = Signs::of("由财政局办A4");
        assert_eq!(signs.first(1, &["财务", "财政"]), Some(("财政", 2)));
        assert_eq!(signs.first(6, &["财政"]), None);
        assert!(signs.ends(4, "政局") && !signs.ends(4, "财政") && signs.starts(5, "A4"));
        assert!(signs.starts(7, "") && signs.ends(0, "") && !signs.starts(7, "办"));
        let firsts = Firsts::of(["财政", "A4"]);
        assert!(firsts.has('财') && firsts.has('A') && !firsts.has('政'));
    }

    #[test]
    fn widths_fold_and_cells_stay_apart() {
        let shown = |text: &str| {
            let signs = Signs::of(text);
            signs.text(0, signs.len())
        };
        assert_eq!(shown("每台 ２０ 万元，共〔2026〕 12 号"), "每台20万元，共[2026]12号");
        assert_eq!(shown("溪南街道\t2\t2"), "溪南街道\n2\n2");
        assert_eq!(shown("A4 5G 12 34"), "A4 5G 12 34");
        assert_eq!(shown("3個工作日內"), "3个工作日内");
        let text = "每台 20 万元";
        assert_eq!(Signs::of(text).span(2, 5).of(text), "20 万");
    }
}
