//! How signs are spoken: what letters of pinyin spell, whole or by their first letters, and which signs sound alike.
//!
//! The table has the signs of GB 2312 that texts use, by the readings of pypinyin 0.55 (MIT): the first of each, those that its phrases have at
//! least three times, and of some forty common signs the second by hand.

use core::ops::Range;

use crate::signs::SignSet;

/// Where the signs that are spoken stand: the basic block.
const HAN: Range<usize> = 0x4e00..0xa000;

/// Syllables by sign, both of a sign that has two: 行 is hang and xing.
#[derive(Default)]
pub(crate) struct Sounds {
    syllables: Vec<Vec<u16>>,
    /// The number of a syllable, and the place of the next one of the same sign; none at 0.
    of: Vec<(u16, u16)>,
    /// The place of the first syllable of each sign.
    first: Vec<u16>,
}

impl Sounds {
    /// Reads lines of a syllable and the signs that are spoken so: `ai哀哎唉`.
    pub(crate) fn read(text: &str) -> Self {
        let mut sounds = Self { syllables: Vec::new(), of: vec![(0, 0)], first: vec![0; 1 << 16] };
        for line in text.lines() {
            let syllable: Vec<u16> =
                line.encode_utf16().take_while(|unit| crate::signs::is_ascii_letter(*unit)).collect();
            let Ok(number) = u16::try_from(sounds.syllables.len()) else { break };
            line.encode_utf16().skip(syllable.len()).for_each(|sign| sounds.add(sign, number));
            sounds.syllables.push(syllable);
        }
        sounds
    }

    fn add(&mut self, sign: u16, syllable: u16) {
        if let (Some(first), Ok(place)) = (self.first.get_mut(usize::from(sign)), u16::try_from(self.of.len())) {
            self.of.push((syllable, *first));
            *first = place;
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.of.is_empty()
    }

    fn of(&self, sign: u16) -> impl Iterator<Item = u16> {
        let mut place = self.first.get(usize::from(sign)).copied().unwrap_or_default();
        core::iter::from_fn(move || {
            let (syllable, next) = self.of.get(usize::from(place)).copied().filter(|_| place > 0)?;
            place = next;
            Some(syllable)
        })
    }

    /// The letters that the sounds of a sign begin with.
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) fn initials(&self, sign: u16) -> Vec<u16> {
        let mut letters: Vec<u16> = self.of(sign).filter_map(|number| self.syllable(number).first().copied()).collect();
        letters.sort_unstable();
        letters.dedup();
        letters
    }

    /// How a sign is spoken.
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) fn syllables(&self, sign: u16) -> impl Iterator<Item = &[u16]> {
        self.of(sign).map(|number| self.syllable(number))
    }

    /// The syllables that letters are; none where they are no syllables, or one.
    pub(crate) fn parted<'l>(&self, letters: &'l [u16]) -> Option<Vec<&'l [u16]>> {
        let mut parts: Vec<&[u16]> = Vec::new();
        let mut rest = letters;
        while !rest.is_empty() {
            let fits = |syllable: &&Vec<u16>| !syllable.is_empty() && rest.starts_with(syllable);
            let longest = self.syllables.iter().filter(fits).map(Vec::len).max()?;
            parts.push(rest.get(..longest)?);
            rest = rest.get(longest..)?;
        }
        (parts.len() > 1).then_some(parts)
    }

    fn syllable(&self, number: u16) -> &[u16] {
        self.syllables.get(usize::from(number)).map_or(&[], Vec::as_slice)
    }

    /// The signs of which one syllable at least is such.
    fn signs(&self, is: impl Fn(u16) -> bool) -> SignSet {
        let mut signs = SignSet::default();
        for (sign, place) in (0..=u16::MAX).zip(&self.first).skip(HAN.start).take(HAN.len()) {
            if *place > 0 && self.of(sign).any(&is) {
                signs.add(sign);
            }
        }
        signs
    }

    /// The signs that may sound as this one, itself among them.
    pub(crate) fn alike(&self, sign: u16) -> SignSet {
        let own: Vec<u16> = self.of(sign).collect();
        let mut alike = self.signs(|syllable| own.contains(&syllable));
        alike.add(sign);
        alike
    }

    /// The signs whose sound begins with a letter.
    fn beginning(&self, letter: u16) -> SignSet {
        self.signs(|syllable| self.syllable(syllable).first() == Some(&letter))
    }

    /// What counts how often letters are spelled by signs that stand side by side.
    pub(crate) fn spelling<'s>(&'s self, letters: &'s [u16]) -> impl Fn(&[u16]) -> usize {
        let first = letters.first().map(|letter| self.beginning(*letter)).unwrap_or_default();
        move |signs| {
            let begins = |(at, sign): &(usize, &u16)| {
                first.has(**sign) && signs.get(*at..).is_some_and(|rest| self.begins(rest, letters))
            };
            signs.iter().enumerate().filter(begins).count()
        }
    }

    /// Whether letters spell all of a word, whole or by its first letters.
    pub(crate) fn is_spelling(&self, letters: &[u16], word: &[u16]) -> bool {
        word.split_last().is_some_and(|(_, rest)| self.begins(word, letters) && !self.begins(rest, letters))
    }

    /// Whether the first signs spell all letters: each by its first letter, by its syllable, or, the last one, by what begins it.
    fn begins(&self, signs: &[u16], letters: &[u16]) -> bool {
        let Some((first, rest)) = signs.split_first() else { return letters.is_empty() };
        if letters.is_empty() {
            return true;
        }
        self.of(*first).any(|number| {
            let syllable = self.syllable(number);
            let same = syllable.iter().zip(letters).take_while(|(one, other)| one == other).count();
            let is_whole = same == syllable.len() || same == letters.len();
            same > 0
                && (is_whole && letters.get(same..).is_some_and(|letters| self.begins(rest, letters))
                    || letters.get(1..).is_some_and(|letters| self.begins(rest, letters)))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::signs::signs;

    #[test]
    fn letters_spell_sounds_whole_or_by_their_first_letter() {
        let sounds = Sounds::read(include_str!("sounds.txt"));
        let check = |text: &str, letters: &str, expect: bool| {
            assert_eq!(sounds.spelling(&signs(letters))(&signs(text)) > 0, expect, "{letters} in {text}");
        };
        check("住房公积金", "gjj", true);
        check("住房公积金", "gongjijin", true);
        check("住房公积金", "gongjj", true);
        check("住房公积金", "gongji", true);
        check("领补助", "butie", false);
        for (word, letters) in
            [("银行", "yh"), ("重庆", "cq"), ("调解", "tj"), ("会计", "kj"), ("长期", "cq"), ("区某", "om")]
        {
            check(word, letters, true);
        }
    }

    #[test]
    fn signs_of_one_syllable_sound_alike() {
        let sounds = Sounds::read(include_str!("sounds.txt"));
        let alike = |one: char, other: char| sounds.alike(one as u16).has(other as u16);
        assert!(alike('帖', '贴'));
        assert!(!alike('帖', '补'));
    }
}
