//! Lists of words that are looked for at every place of a text. Most signs of a text begin none of them, and no word is compared there.

use std::sync::OnceLock;

use super::signs::{Firsts, Signs, may_begin_with};

/// A list of words, or of words with what they stand for, and the signs that they begin with.
///
/// Where one word begins with another, the longer stands first: the first that stands at a place is the one that is meant.
pub(crate) struct Words<W: 'static = &'static str> {
    list: &'static [W],
    /// Made when a text is first asked.
    firsts: OnceLock<Firsts>,
}

/// What has a word: an item of a list, or the first of a row.
pub(crate) trait Spelled {
    /// The word.
    fn word(&self) -> &'static str;
}

impl Spelled for &'static str {
    fn word(&self) -> &'static str {
        self
    }
}

impl<A> Spelled for (&'static str, A) {
    fn word(&self) -> &'static str {
        self.0
    }
}

impl<A, B, C> Spelled for (&'static str, A, B, C) {
    fn word(&self) -> &'static str {
        self.0
    }
}

impl<W: Spelled> Words<W> {
    /// The words of a list.
    pub(crate) const fn of(list: &'static [W]) -> Self {
        Self { list, firsts: OnceLock::new() }
    }

    /// Whether a word may begin with `sign`.
    pub(super) fn may_begin(&self, sign: char) -> bool {
        self.firsts.get_or_init(|| Firsts::of(self.list.iter().map(W::word))).has(sign)
    }

    /// The first of the words that stands at `at`, and how many signs it has.
    pub(crate) fn first(&self, signs: &Signs, at: usize) -> Option<(&'static W, usize)> {
        let sign = signs.at(at).filter(|sign| self.may_begin(*sign))?;
        let found = self.list.iter().find(|it| may_begin_with(it.word(), sign) && signs.stands(at, it.word()))?;
        Some((found, found.word().chars().count()))
    }

    /// Whether the signs, one after the other, are one of the words.
    pub(crate) fn has<const N: usize>(&self, signs: [char; N]) -> bool {
        signs.first().is_some_and(|first| self.may_begin(*first))
            && self.list.iter().any(|it| it.word().chars().eq(signs))
    }

    /// Where the words stand in a text as it is printed, in bytes and in order of place.
    pub(crate) fn places<'t>(&'t self, text: &'t str) -> impl Iterator<Item = (usize, &'static str)> + 't {
        let signs = text.char_indices().filter(|(_, sign)| self.may_begin(*sign));
        signs.filter_map(|(at, _)| {
            let rest = text.get(at..).unwrap_or_default();
            self.list.iter().map(W::word).find(|word| rest.starts_with(word)).map(|word| (at, word))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    static BODIES: Words = Words::of(&["财政厅", "财政", "审计"]);
    static NAMES: Words<(&str, u8)> = Words::of(&[("财政", 1), ("审计", 2)]);

    #[test]
    fn the_first_word_of_a_list_that_stands_at_a_place_is_meant() {
        let signs = Signs::of("省财政厅、審計");
        assert_eq!(BODIES.first(&signs, 1), Some((&"财政厅", 3)));
        assert_eq!(NAMES.first(&signs, 1), Some((&("财政", 1), 2)));
        assert_eq!(NAMES.first(&signs, 5), Some((&("审计", 2), 2)));
        assert_eq!(BODIES.first(&signs, 2), None);
        assert_eq!(BODIES.first(&signs, 7), None);
        assert!(BODIES.may_begin('审') && !BODIES.may_begin('政'));
    }

    #[test]
    fn places_are_those_of_the_printed_text() {
        let text = "由财政厅和审计局";
        assert_eq!(BODIES.places(text).collect::<Vec<_>>(), [(3, "财政厅"), (15, "审计")]);
        assert_eq!(BODIES.places("民政局").count(), 0);
    }
}
