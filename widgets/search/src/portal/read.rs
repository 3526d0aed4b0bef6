//! The index, as a page asks it.

use super::asked::{Asked, AskedPart};
use super::lists::{ENDLESS, Having, List};
use super::scores::{Scores, Worth, best};
use super::{is_key, key};
use crate::rank::{Found, IN_RANGE, SPELLED, Search};
use crate::signs::is_han;
use crate::weigh::{MEANT, rarity, saturated};

/// The most files that a query asks for.
const FILES: usize = 10;
/// The most entries that are named.
const NAMED: usize = 12;
/// One in so many entries is taken to have what no list tells of, such as a single sign.
const UNLISTED: u32 = 60;
/// How often a title is counted to have what it has, and any other text.
const TITLED: f32 = 2.2;
const SAID: f32 = 1.0;
/// The share of the query that an entry of many explainers must have to answer it: among so many some have a part of anything.
const SURE: f32 = 0.42;
/// How often a range with two ends is.
const CLOSED: f32 = 3.0;
/// Signs that sound as those of the query, of which nothing has any.
const SOUNDING: f32 = 0.6;

/// An index of which some files are here, and the entries that were asked for.
pub struct Portal {
    search: Search,
    /// The first key of each file.
    firsts: Vec<String>,
    files: Vec<Option<String>>,
    /// How many entries the index has.
    count: u32,
    /// The number of each entry that is here.
    numbers: Vec<u32>,
}

impl Portal {
    /// An index of `count` entries whose files begin with these keys, one a line.
    pub fn new(synonyms: &str, count: u32, firsts: &str) -> Self {
        let firsts: Vec<String> = firsts.lines().map(str::to_owned).collect();
        let files = vec![None; firsts.len()];
        Self { search: Search::new(synonyms), firsts, files, count, numbers: Vec::new() }
    }

    /// See [`Search::hear`].
    pub fn hear(&mut self, sounds: &str) {
        self.search.hear(sounds);
    }

    /// See [`Search::simplify`].
    pub fn simplify(&mut self, pairs: &str) {
        self.search.simplify(pairs);
    }

    /// The files that a query needs and that are not here, the most telling first.
    #[must_use]
    pub fn wanted(&self, query: &str) -> Vec<usize> {
        let asked = Asked::read(query, &self.search);
        let mut keys: Vec<(&str, f32)> = Vec::new();
        for part in &asked.parts {
            keys.extend(part.own.iter().map(|(key, weight)| (key.as_str(), *weight)));
            keys.extend(part.meant.iter().map(|key| (key.as_str(), part.weight)));
        }
        keys.extend(asked.extents.iter().map(|(key, ..)| (key.as_str(), IN_RANGE)));
        keys.extend(asked.letters.iter().flatten().map(|key| (key.as_str(), SPELLED)));
        let mut wanted = Vec::new();
        for key in best(keys, usize::MAX) {
            if let Some(file) = self.file_of(key)
                && !wanted.contains(&file)
            {
                wanted.push(file);
            }
        }
        wanted.truncate(FILES);
        wanted.retain(|file| self.files.get(*file).is_some_and(Option::is_none));
        wanted
    }

    /// A file of the index.
    pub fn load(&mut self, file: usize, lines: String) {
        if let Some(place) = self.files.get_mut(file) {
            *place = Some(lines);
        }
    }

    /// The numbers of the entries that may answer a query, the best first, as far as the files that are here tell.
    #[must_use]
    pub fn named(&self, query: &str) -> Vec<u32> {
        let asked = Asked::read(query, &self.search);
        let mut scores = Scores::default();
        let mut all = 0.0;
        for part in &asked.parts {
            all += part.weight;
            scores.add(&self.weighed(part));
        }
        for (key, from, to) in &asked.extents {
            all += IN_RANGE;
            scores.add(&self.in_range(key, *from, *to));
        }
        for keys in &asked.letters {
            all += SPELLED;
            let mut having: Vec<Vec<u32>> = keys
                .iter()
                .map(|key| self.list(key).into_iter().flat_map(List::entries).map(|it| it.number).collect())
                .collect();
            let Some(mut spelled) = having.pop() else { continue };
            spelled.retain(|number| having.iter().all(|numbers| numbers.binary_search(number).is_ok()));
            scores.add(&self.having(spelled, SPELLED));
        }
        let named = scores.0.into_iter().map(|(number, Worth { score, had })| (number, score * (0.5 + had / all)));
        best(named.collect(), NAMED)
    }

    /// An entry that was named: of an explainer, with its title, that of its section, its words and the words that it quotes, see [`Search::add`];
    /// one that is here is not added again.
    pub fn add(&mut self, number: u32, explainer: &str, [title, section, words, quoted]: [&str; 4], weight: f32) {
        if !self.numbers.contains(&number) {
            self.numbers.push(number);
            self.search.add(title, section, words, quoted, weight);
            self.search.of(explainer);
        }
    }

    /// The entries that are here by how well they answer: the number of each is that of the index.
    #[must_use]
    pub fn find(&self, query: &str) -> Found {
        let mut found = self.search.find_where(query, |signs| {
            let key = key(None, signs);
            let is_here = || self.file_of(&key).and_then(|file| self.files.get(file)).is_some_and(Option::is_some);
            let count = match self.list(&key) {
                Some(list) => list.count,
                // No entry has what no list tells of that would.
                None if is_key(signs, &self.search.weights) && is_here() => 0,
                None => self.count / UNLISTED,
            };
            Some(self.rarity(count as usize))
        });
        found.is_sure = found.hits.first().is_some_and(|hit| hit.share >= SURE);
        for hit in &mut found.hits {
            hit.entry = self.numbers.get(hit.entry).map_or(0, |number| *number as usize);
        }
        found
    }

    /// The file in which a key stands, if any has it.
    fn file_of(&self, key: &str) -> Option<usize> {
        self.firsts.partition_point(|first| first.as_str() <= key).checked_sub(1)
    }

    fn list(&self, key: &str) -> Option<List<'_>> {
        List::of(key, self.files.get(self.file_of(key)?)?.as_deref()?)
    }

    fn rarity(&self, having: usize) -> f32 {
        rarity(having, self.count as usize)
    }

    /// What entries have of a part: of its own signs, or of what it may stand for, whichever is more.
    fn weighed(&self, part: &AskedPart) -> Scores {
        let all: f32 = part.own.iter().map(|(_, weight)| weight).sum();
        let mut best = Scores::default();
        for (key, weight) in &part.own {
            self.weigh(key, weight / all * part.weight, &mut best);
        }
        for key in &part.meant {
            let mut meant = Scores::default();
            self.weigh(key, MEANT * part.weight, &mut meant);
            best.raise(&meant);
        }
        if best.0.is_empty() && part.meant.is_empty() {
            for (key, weight) in &part.own {
                self.weigh_alike(key, SOUNDING * weight / all * part.weight, &mut best);
            }
        }
        best
    }

    /// What has a quantity in its range: a range with two ends is meant for those in it.
    fn in_range(&self, key: &str, from: u32, to: u32) -> Scores {
        let holds = |having: &Having| having.ends.is_some_and(|ends| ends.0 <= from && to <= ends.1);
        let holding: Vec<Having> = self.list(key).into_iter().flat_map(List::entries).filter(holds).collect();
        let rarity = self.rarity(holding.len());
        let mut worths: Vec<(u32, Worth)> = Vec::with_capacity(holding.len());
        for having in holding {
            let is_closed = having.ends.is_some_and(|ends| ends.0 < ends.1 && ends.1 < ENDLESS);
            let score = IN_RANGE * rarity * saturated(if is_closed { CLOSED } else { SAID }, 1.0);
            match worths.last_mut() {
                Some((number, worth)) if *number == having.number => worth.score = worth.score.max(score),
                _ => worths.push((having.number, Worth { score, had: IN_RANGE })),
            }
        }
        Scores(worths)
    }

    /// The same for entries that have something or not.
    fn having(&self, numbers: Vec<u32>, weight: f32) -> Scores {
        let worth = Worth { score: weight * self.rarity(numbers.len()), had: weight };
        Scores(numbers.into_iter().map(|number| (number, worth)).collect())
    }

    fn weigh(&self, key: &str, weight: f32, scores: &mut Scores) {
        let Some(list) = self.list(key) else { return };
        let rarity = self.rarity(list.count as usize);
        let worth = |having: &Having| {
            let times = if having.is_titled { TITLED } else { SAID };
            Worth { score: weight * rarity * saturated(times, 1.0), had: weight }
        };
        scores.add(&Scores(list.entries().map(|having| (having.number, worth(&having))).collect()));
    }

    /// What sounds like two signs that nothing has, as far as it stands in the files that are here.
    fn weigh_alike(&self, sought: &str, weight: f32, scores: &mut Scores) {
        let mut signs = sought.encode_utf16();
        let (Some(first), Some(second)) = (signs.next(), signs.next()) else { return };
        if self.search.sounds.is_empty() || !is_han(first) {
            return;
        }
        let alike = [first, second].map(|sign| self.search.sounds.alike(sign));
        let [like_first, like_second] = alike;
        for line in self.files.iter().flatten().flat_map(|file| file.lines()) {
            let Some((key, _)) = line.split_once(' ') else { continue };
            let mut signs = key.encode_utf16();
            if let (Some(first), Some(second), None) = (signs.next(), signs.next(), signs.next())
                && like_first.has(first)
                && like_second.has(second)
            {
                self.weigh(key, weight, scores);
            }
        }
    }
}
