//! What people say for what documents say, and which signs and words say little. The words are data: `synonyms.txt`.

use crate::signs::{END, SignSet, signs, stands};

/// Signs that hold a sentence together, and ask: they stand everywhere and tell no entry from another.
const LITTLE: &str = "的了吗呢啊吧呀嘛么我你您他她它们咱这那哪谁啥是在有没不能可以会要想去来到给对把被从和与或就都也还再才只很太好个些什怎样多少几为因所如果但而及于其之将需请问行得着过听说里上下中后前时候办时";
/// How much such a sign weighs.
const LITTLE_WEIGHT: f32 = 0.2;

/// How much a sign says, from 0 to 1.
pub(crate) struct Weights {
    little: SignSet,
}

impl Weights {
    pub(crate) fn new() -> Self {
        let mut little = SignSet::default();
        signs(LITTLE).into_iter().for_each(|sign| little.add(sign));
        Self { little }
    }

    pub(crate) fn of(&self, sign: u16) -> f32 {
        if sign == END {
            0.0
        } else if self.little.has(sign) {
            LITTLE_WEIGHT
        } else {
            1.0
        }
    }
}

/// Groups of words that may stand for each other.
pub(crate) struct Synonyms {
    groups: Vec<Group>,
    /// The words, with the groups that they ask. They are gone through in their order: to sort them is more code than time.
    words: Vec<(Vec<u16>, usize)>,
}

struct Group {
    /// What may stand in an entry.
    meant: Vec<Vec<u16>>,
    /// Whether its words ask.
    asks: bool,
}

/// A word of the query that may stand for others.
pub(crate) struct Meant<'s> {
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// None for a word that says nothing of what is asked.
    pub(crate) words: Vec<&'s [u16]>,
    /// The lines that say so.
    pub(crate) lines: Vec<usize>,
    /// Whether it asks, and names nothing: 多少钱.
    pub(crate) asks: bool,
}

impl Synonyms {
    /// Reads lines of words; behind `>` stand words that are meant by those before it, and not the other way round. Words with nothing behind it
    /// are passed over in a query that says anything else: in 我爸81岁 it is the age that is asked about. A line that
    /// begins with `?` asks, and names nothing.
    pub(crate) fn read(text: &str) -> Self {
        let mut read = Self { groups: Vec::new(), words: Vec::new() };
        text.lines().for_each(|line| read.add(line));
        read
    }

    fn add(&mut self, line: &str) {
        if line.starts_with('#') {
            return;
        }
        let (asks, line) = line.strip_prefix('?').map_or((false, line), |line| (true, line));
        let (said, meant) = line.split_once('>').unwrap_or((line, line));
        let of = |words: &str| words.split_whitespace().map(signs).filter(|word| !word.is_empty()).collect::<Vec<_>>();
        let group = self.groups.len();
        self.groups.push(Group { meant: of(meant), asks });
        self.words.extend(of(said).into_iter().map(|word| (word, group)));
    }

    /// A word of people that `is` says so of.
    pub(crate) fn word(&self, is: impl Fn(&[u16]) -> bool) -> Option<&[u16]> {
        self.words.iter().map(|(word, _)| word.as_slice()).find(|word| is(word))
    }

    /// Its lines, each with what may stand in an entry.
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) fn groups(&self) -> impl Iterator<Item = (usize, &[Vec<u16>])> {
        self.groups.iter().enumerate().map(|(line, group)| (line, group.meant.as_slice()))
    }

    /// What a line is called: the first of what may stand in an entry.
    pub(crate) fn name(&self, line: usize) -> Option<&[u16]> {
        self.groups.get(line)?.meant.first().map(Vec::as_slice)
    }

    /// The words of `query` that stand for others. Of words that begin at one place the longest is taken, and what it holds not again.
    pub(crate) fn in_query(&self, query: &[u16]) -> Vec<Meant<'_>> {
        let mut found: Vec<Meant<'_>> = Vec::new();
        let mut at = 0;
        while at < query.len() {
            let here = || self.words.iter().filter(|(word, _)| stands(query, at, word));
            let Some(length) = here().map(|(word, _)| word.len()).max() else {
                at += 1;
                continue;
            };
            let mut meant: Vec<&[u16]> = Vec::new();
            let mut lines = Vec::new();
            let mut asks = true;
            for (word, group) in here().filter(|(word, _)| word.len() == length) {
                let others = self.groups.get(*group).into_iter().flat_map(|group| &group.meant).map(Vec::as_slice);
                meant.extend(others.filter(|other| *other != word.as_slice()));
                lines.push(*group);
                asks &= self.groups.get(*group).is_some_and(|it| it.asks);
            }
            found.push(Meant { start: at, end: at + length, words: meant, lines, asks });
            at += length;
        }
        found
    }
}
