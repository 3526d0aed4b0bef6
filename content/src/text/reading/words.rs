//! Lists of words that are looked for at every place of a text. Most signs of a text begin none of them, and no word is compared there.

use std::sync::OnceLock;

use super::signs::{Firsts, Signs};

/// A list of words, or of words with what they stand for, and the signs that they begin with.
///
/// Where one word begins with another, the longer stands first: the first that stands at a place is the one that is meant.
pub(crate) struct Words<W: 'static = &'static str> {
    list: &'static [W],
    /// Made when a text is first asked.
    firsts: OnceLock<Index>,
    /// The same, of last signs.
    lasts: OnceLock<Index>,
}

/// Which words of a list have a sign at one of their ends, so that no other is compared.
struct Index {
    signs: Firsts,
    /// By the sign; those that share it in their order.
    places: Vec<(char, usize)>,
}

impl Index {
    fn of(ends: impl Iterator<Item = Option<char>>) -> Self {
        let mut places: Vec<(char, usize)> = Vec::new();
        // Put in where each belongs: the lists are short, and what sorts any list weighs more in the browser.
        for (place, sign) in ends.enumerate() {
            let Some(sign) = sign else { continue };
            let at = places.partition_point(|(it, _)| *it <= sign);
            places.insert(at, (sign, place));
        }
        Self { signs: Firsts::of_signs(places.iter().map(|(sign, _)| *sign)), places }
    }

    /// The places in the list of the words that have this sign.
    fn of_sign(&self, sign: char) -> impl Iterator<Item = usize> {
        let first = if self.signs.has(sign) { self.places.partition_point(|(it, _)| *it < sign) } else { usize::MAX };
        let rest = self.places.get(first..).unwrap_or_default();
        rest.iter().take_while(move |(it, _)| *it == sign).map(|(_, place)| *place)
    }
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

impl<A, B> Spelled for (&'static str, A, B) {
    fn word(&self) -> &'static str {
        self.0
    }
}

impl<A, B, C> Spelled for (&'static str, A, B, C) {
    fn word(&self) -> &'static str {
        self.0
    }
}

impl Words<(&'static str, &'static str)> {
    /// The text with the second of each row in the place of the first, row after row.
    pub(crate) fn replaced(&self, text: String) -> String {
        if !self.stands_in(&text) {
            return text;
        }
        self.list
            .iter()
            .fold(text, |text, (one, other)| if text.contains(one) { text.replace(one, other) } else { text })
    }
}

impl<W: Spelled> Words<W> {
    /// The words of a list.
    pub(crate) const fn of(list: &'static [W]) -> Self {
        Self { list, firsts: OnceLock::new(), lasts: OnceLock::new() }
    }

    /// Every word.
    pub(crate) fn words(&self) -> impl Iterator<Item = &'static str> {
        self.list.iter().map(W::word)
    }

    fn by_first(&self) -> &Index {
        self.firsts.get_or_init(|| Index::of(self.list.iter().map(|it| it.word().chars().next())))
    }

    fn by_last(&self) -> &Index {
        self.lasts.get_or_init(|| Index::of(self.list.iter().map(|it| it.word().chars().next_back())))
    }

    /// The words that stand at `at`, in the order of the list.
    pub(crate) fn all(&self, signs: &Signs, at: usize) -> impl Iterator<Item = &'static W> {
        let list = self.list;
        let sign = signs.at(at).into_iter();
        let places = sign.flat_map(|sign| self.by_first().of_sign(sign));
        places.filter_map(move |place| list.get(place)).filter(move |it| signs.stands(at, it.word()))
    }

    /// The first of the words that stands at `at`, and how many signs it has.
    pub(crate) fn first(&self, signs: &Signs, at: usize) -> Option<(&'static W, usize)> {
        let found = self.all(signs, at).next()?;
        Some((found, found.word().chars().count()))
    }

    /// The first row whose word this is.
    pub(crate) fn row(&self, word: &str) -> Option<&'static W> {
        self.list.iter().find(|it| it.word() == word)
    }

    /// Whether one of the words ends right before `at`.
    pub(crate) fn end(&self, signs: &Signs, at: usize) -> bool {
        let Some(last) = signs.before(at) else { return false };
        let mut words = self.by_last().of_sign(last).filter_map(|place| self.list.get(place)).map(W::word);
        words.any(|word| at.checked_sub(word.chars().count()).is_some_and(|start| signs.stands(start, word)))
    }

    /// Whether the signs, one after the other, are one of the words.
    pub(crate) fn has<const N: usize>(&self, signs: [char; N]) -> bool {
        let words = signs.first().into_iter().flat_map(|first| self.by_first().of_sign(*first));
        words.filter_map(|place| self.list.get(place)).any(|it| it.word().chars().eq(signs))
    }

    /// Whether one of the words stands in a text as it is printed.
    pub(crate) fn stands_in(&self, text: &str) -> bool {
        self.places(text).next().is_some()
    }

    /// Where the words stand in a text as it is printed, in bytes and in order of place.
    pub(crate) fn places<'t>(&'t self, text: &'t str) -> impl Iterator<Item = (usize, &'static str)> + 't {
        let firsts = self.by_first();
        text.char_indices().filter(|(_, sign)| firsts.signs.has(*sign)).filter_map(|(at, sign)| {
            let rest = text.get(at..).unwrap_or_default();
            let mut words = firsts.of_sign(sign).filter_map(|place| self.list.get(place)).map(W::word);
            words.find(|word| rest.starts_with(word)).map(|word| (at, word))
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
        assert!(BODIES.end(&signs, 4) && !BODIES.end(&signs, 2) && BODIES.end(&signs, 7) && !BODIES.end(&signs, 0));
    }

    #[test]
    fn places_are_those_of_the_printed_text() {
        let text = "由财政厅和审计局";
        assert_eq!(BODIES.places(text).collect::<Vec<_>>(), [(3, "财政厅"), (15, "审计")]);
        assert_eq!(BODIES.places("民政局").count(), 0);
        assert!(BODIES.stands_in(text) && !BODIES.stands_in("民政局"));
        static SAME: Words<(&str, &str)> = Words::of(&[("早饭", "早餐"), ("早餐", "一餐")]);
        assert_eq!(SAME.replaced("早饭和午饭".to_owned()), "一餐和午饭");
    }
}
