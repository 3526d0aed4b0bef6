//! The index, as `mingbai build` writes it.

use std::collections::{BTreeMap, HashMap};

use super::entries::Entry;
use super::lists::{Growing, Having, tenths};
use super::{is_key, is_of_word, key, syllables};
use crate::extent;
use crate::signs::{NUMBER, Script, begins, is_digit};
use crate::sounds::Sounds;
use crate::words::{Synonyms, Weights};

/// The most bytes of a file, as far as whole lines allow it.
const FILE: usize = 6_000;
/// A key that more than one in so many entries has tells few apart: only those are named that have it in a title.
const COMMON: usize = 12;

/// Takes entries, the first with the number 0, and makes the index of them.
pub struct Writer {
    script: Script,
    sounds: Sounds,
    synonyms: Synonyms,
    weights: Weights,
    /// What stands for a word of people, by its first sign: the word and its line.
    meant: HashMap<u16, Vec<(Vec<u16>, usize)>>,
    /// The words of which one half is enough, each with its line, by their pairs of signs.
    halves: HashMap<String, Vec<usize>>,
    long: Vec<(usize, usize)>,
    lists: BTreeMap<String, Growing>,
    count: u32,
}

/// The files of an index.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Index {
    /// The first key of each file.
    pub firsts: Vec<String>,
    /// The files, lines each.
    pub files: Vec<String>,
}

impl Default for Writer {
    fn default() -> Self {
        let synonyms = Synonyms::read(crate::SYNONYMS);
        let weights = Weights::new();
        let mut meant: HashMap<u16, Vec<(Vec<u16>, usize)>> = HashMap::new();
        let mut halves: HashMap<String, Vec<usize>> = HashMap::new();
        let mut long = Vec::new();
        for (group, words) in synonyms.groups() {
            for word in words {
                if let Some(first) = word.first() {
                    meant.entry(*first).or_default().push((word.clone(), group));
                }
                let pairs = word.windows(2).filter(|pair| is_key(pair, &weights)).count();
                if pairs > 1 {
                    for pair in word.windows(2).filter(|pair| is_key(pair, &weights)) {
                        halves.entry(key(None, pair)).or_default().push(long.len());
                    }
                    long.push((group, pairs));
                }
            }
        }
        Self {
            script: Script::read(include_str!("../../../../content/src/text/script.txt")),
            sounds: Sounds::read(include_str!("../sounds.txt")),
            synonyms,
            weights,
            meant,
            halves,
            long,
            lists: BTreeMap::new(),
            count: 0,
        }
    }
}

impl Writer {
    /// How many entries there are.
    #[must_use]
    pub const fn count(&self) -> u32 {
        self.count
    }

    /// One more entry, of an explainer of this title.
    pub fn add(&mut self, explainer: &str, entry: &Entry) {
        let titles = [explainer, &entry.section, &entry.title].map(|text| self.script.signs(text));
        let texts = [&entry.words, &entry.quoted, &entry.also].map(|text| self.script.signs(text));
        let mut found = Found::default();
        for signs in &titles {
            self.keys(signs, true, &mut found);
        }
        for signs in &texts {
            self.keys(signs, false, &mut found);
        }
        self.half(&mut found);
        titles.iter().for_each(|signs| self.initials(signs, &mut found));
        titles.iter().for_each(|signs| self.syllables(signs, true, &mut found));
        texts.iter().for_each(|signs| self.syllables(signs, false, &mut found));
        let number = self.count;
        for (key, is_titled) in found.keys {
            self.lists.entry(key).or_default().push(Having { number, is_titled, ends: None });
        }
        for (key, ends) in found.extents {
            self.lists.entry(key).or_default().push(Having { number, is_titled: false, ends: Some(ends) });
        }
        self.count += 1;
    }

    fn keys(&self, signs: &[u16], is_titled: bool, found: &mut Found) {
        let mut at = 0;
        while at < signs.len() {
            let Some(rest) = signs.get(at..) else { break };
            self.concepts(signs, at, found);
            let word = rest.iter().take_while(|sign| is_of_word(**sign)).count();
            if let Some(word) = rest.get(..word).filter(|word| is_key(word, &self.weights)) {
                found.add(key(None, word), is_titled);
            }
            at += word.max(1);
            // The last sign of a number stands beside what follows: 5岁.
            let pair = signs.get(at - 1..=at);
            if let Some(pair) = pair.filter(|pair| is_key(pair, &self.weights)) {
                found.add(key(None, pair), is_titled);
            }
        }
        // Nearly every entry has a day, and a list of them all would be the longest.
        for extent in extent::of(signs).into_iter().filter(|it| it.unit() != extent::MONTHS) {
            found.extents.push((key(Some('='), &[extent.unit()]), (tenths(extent.from), tenths(extent.to))));
        }
    }

    /// A word that stands for another is in full what a title is for a word.
    fn concepts(&self, signs: &[u16], at: usize, found: &mut Found) {
        let Some(rest @ [first, ..]) = signs.get(at..) else { return };
        let firsts = [Some(*first), is_digit(*first).then_some(NUMBER)];
        let here = firsts.iter().flatten().filter_map(|first| self.meant.get(first)).flatten();
        for (_, group) in here.filter(|(word, _)| begins(rest, word)) {
            if let Some(name) = self.synonyms.name(*group) {
                found.add(key(Some('#'), name), true);
            }
        }
    }

    /// Half of a long word may be all that an entry has of it: 生育登记 of 生育登记服务证.
    fn half(&self, found: &mut Found) {
        let mut had: BTreeMap<usize, usize> = BTreeMap::new();
        for word in found.keys.keys().filter_map(|key| self.halves.get(key)).flatten() {
            *had.entry(*word).or_default() += 1;
        }
        for (word, had) in had {
            let Some((group, all)) = self.long.get(word) else { continue };
            if had * 2 >= *all
                && let Some(name) = self.synonyms.name(*group)
            {
                found.add(key(Some('#'), name), false);
            }
        }
    }

    fn syllables(&self, signs: &[u16], is_titled: bool, found: &mut Found) {
        for pair in signs.windows(2) {
            let [first, second] = pair else { continue };
            for one in self.sounds.syllables(*first) {
                for other in self.sounds.syllables(*second) {
                    found.add(syllables(one, other), is_titled);
                }
            }
        }
    }

    fn initials(&self, title: &[u16], found: &mut Found) {
        for pair in title.windows(2) {
            let [first, second] = pair else { continue };
            for one in self.sounds.initials(*first) {
                for other in self.sounds.initials(*second) {
                    found.add(key(Some('@'), &[one, other]), true);
                }
            }
        }
    }

    /// The index of the entries.
    #[must_use]
    pub fn index(self) -> Index {
        let all = self.count as usize;
        let mut index = Index::default();
        let mut file = String::new();
        for (key, list) in self.lists {
            let is_common = list.count * COMMON > all && all > COMMON * COMMON && !key.starts_with('=');
            let line = if is_common { list.titled_line(&key) } else { list.line(&key) };
            if !file.is_empty() && file.len() + line.len() > FILE {
                index.files.push(std::mem::take(&mut file));
            }
            if file.is_empty() {
                index.firsts.push(key);
            } else {
                file.push('\n');
            }
            file.push_str(&line);
        }
        if !file.is_empty() {
            index.files.push(file);
        }
        index
    }
}

/// What an entry is found by.
#[derive(Default)]
struct Found {
    /// Whether a title has it.
    keys: BTreeMap<String, bool>,
    extents: Vec<(String, (u32, u32))>,
}

impl Found {
    fn add(&mut self, key: String, is_titled: bool) {
        *self.keys.entry(key).or_default() |= is_titled;
    }
}
