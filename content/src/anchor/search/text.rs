//! A text made ready for many searches: folded characters, where each came from, and an index of short runs of them.

use core::ops::Range;

use crate::text::boundary::{self, REACH};
use crate::text::fold::{self, Folded};

/// Characters in a run of Han text and of any other: as many as make most runs rare.
const HAN_RUN: usize = 3;
const OTHER_RUN: usize = 6;

/// Where a passage may begin or end without cutting anything.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Boundary {
    /// Inside a clause.
    #[default]
    None,
    /// After a comma and the like.
    Comma,
    /// After a semicolon or colon.
    Clause,
    /// After a full stop.
    Sentence,
    /// At a line's end, and at the ends of the text.
    Line,
}

/// A text made ready for many searches. Offsets in and out are Unicode scalars of the text.
#[derive(Debug)]
pub struct SearchText {
    pub(super) characters: Vec<char>,
    /// For each folded character the scalars of the source that it came from.
    sources: Vec<Range<u32>>,
    /// What stands before each folded character, and after the last.
    boundaries: Vec<Boundary>,
    /// Hash and place of each run, sorted.
    runs: Vec<(u32, u32)>,
    /// Where the runs of each upper byte pair of the hash begin.
    starts: Vec<u32>,
}

impl SearchText {
    /// Takes time in proportion to the text: some tens of milliseconds a megabyte.
    pub fn new(text: &str) -> Self {
        let mut made = Self::unindexed(text);
        made.index();
        made
    }

    /// The same without the index: for a passage that is looked for, not searched.
    pub(super) fn unindexed(text: &str) -> Self {
        let folded = Folded::new(text);
        let mut characters = Vec::with_capacity(folded.as_str().len() / 3);
        let mut sources = Vec::with_capacity(characters.capacity());
        let mut boundaries = Vec::with_capacity(characters.capacity() + 1);
        let mut scalars = text.char_indices().enumerate().peekable();
        // Scalars before a byte, as the bytes come in order.
        let mut scalar_at = |byte: usize, broken: &mut bool| {
            while let Some((_, (_, character))) = scalars.next_if(|(_, (at, _))| *at < byte) {
                *broken |= character == '\n';
            }
            scalars.peek().map(|(scalar, _)| *scalar)
        };
        let total = text.chars().count();
        let mut before = Boundary::Line;
        // 第十五条 at the start of a line is a label: what follows begins the line too.
        let mut label = Label::default();
        for (character, span) in folded.characters() {
            let mut broken = false;
            let start = scalar_at(span.start, &mut broken).unwrap_or(total);
            let begins = broken || characters.is_empty();
            let is_labelled = label.take(character, begins);
            boundaries.push(if begins || is_labelled { Boundary::Line } else { before });
            let end = scalar_at(span.end, &mut false).unwrap_or(total);
            characters.push(character);
            sources.push(narrow(start)..narrow(end));
            before = Self::boundary_after(character);
        }
        boundaries.push(Boundary::Line);
        Self { characters, sources, boundaries, runs: Vec::new(), starts: Vec::new() }
    }

    fn index(&mut self) {
        let found: Vec<(u32, u32)> = (0..self.characters.len())
            .filter_map(|at| Some((run_hash(self.characters.get(at..)?)?, narrow(at))))
            .collect();
        self.starts = vec![0; (1 << 16) + 1];
        for (hash, _) in &found {
            if let Some(count) = self.starts.get_mut((hash >> 16) as usize + 1) {
                *count += 1;
            }
        }
        let mut sum = 0;
        for start in &mut self.starts {
            sum += *start;
            *start = sum;
        }
        // Sorted by upper bytes as they are counted, what is left to sort is some handfuls.
        let mut next = self.starts.clone();
        self.runs = vec![(0, 0); found.len()];
        for run in found {
            let Some(slot) = next.get_mut((run.0 >> 16) as usize) else { continue };
            if let Some(place) = self.runs.get_mut(*slot as usize) {
                *place = run;
            }
            *slot += 1;
        }
        for (start, end) in self.starts.iter().zip(self.starts.iter().skip(1)) {
            if let Some(bucket) = self.runs.get_mut(*start as usize..*end as usize) {
                bucket.sort_unstable();
            }
        }
    }

    /// Whether no run begins here.
    pub(super) fn is_too_short(&self, characters: &[char]) -> bool {
        characters.len() < run_length(characters)
    }

    /// Where the run that begins `characters` may stand: all places of it, and now and then of another of its hash.
    pub(super) fn places(&self, characters: &[char]) -> &[(u32, u32)] {
        let Some(hash) = run_hash(characters) else { return &[] };
        let bucket = (hash >> 16) as usize;
        let bound = |bucket: usize| self.starts.get(bucket).map_or(0, |start| *start as usize);
        let runs = self.runs.get(bound(bucket)..bound(bucket + 1)).unwrap_or_default();
        let from = runs.partition_point(|run| run.0 < hash);
        let to = from + runs.get(from..).unwrap_or_default().partition_point(|run| run.0 == hash);
        runs.get(from..to).unwrap_or_default()
    }

    /// Scalars of the source that a range of folded characters came from.
    pub(super) fn source(&self, range: Range<usize>) -> Range<usize> {
        let start = self.sources.get(range.start).map_or(0, |source| source.start as usize);
        let end =
            range.end.checked_sub(1).and_then(|last| self.sources.get(last)).map_or(0, |source| source.end as usize);
        start..end.max(start)
    }

    /// The first folded character at or after a scalar of the source.
    pub(super) fn folded(&self, scalar: usize) -> usize {
        self.sources.partition_point(|source| (source.end as usize) <= scalar)
    }

    pub(super) fn boundary(&self, at: usize) -> Boundary {
        self.boundaries.get(at).copied().unwrap_or(Boundary::Line)
    }

    /// Whether a number, a date or a unit would be cut here.
    pub(super) fn is_inside_number(&self, at: usize) -> bool {
        let near = at.checked_sub(1).and_then(|before| self.sources.get(before)).zip(self.sources.get(at));
        let Some((before, after)) = near.filter(|_| self.boundary(at) != Boundary::Line) else { return false };
        let least = at.saturating_sub(REACH);
        let start = (least..at).rev().find(|at| self.boundary(*at) == Boundary::Line).unwrap_or(least);
        boundary::is_inside(self.slice(start..at), self.slice(at..at + REACH), before.end < after.start)
    }

    pub(super) fn slice(&self, range: Range<usize>) -> &[char] {
        let end = range.end.min(self.characters.len());
        self.characters.get(range.start.min(end)..end).unwrap_or_default()
    }

    /// Whether a mark comes next.
    pub(super) fn is_before_mark(&self, at: usize) -> bool {
        self.characters.get(at).is_some_and(|next| Self::boundary_after(*next) != Boundary::None)
    }

    /// What a folded character ends.
    const fn boundary_after(character: char) -> Boundary {
        match character {
            '。' | '!' | '?' | '.' => Boundary::Sentence,
            ';' | ':' => Boundary::Clause,
            ',' | '、' => Boundary::Comma,
            _ => Boundary::None,
        }
    }

    /// Whether the passage stands at `at`.
    pub(super) fn has(&self, passage: &[char], at: usize) -> bool {
        self.characters.get(at..).is_some_and(|rest| rest.starts_with(passage))
    }
}

/// Follows a line from its start as long as it is the label of a clause: 第十五条, 第三章.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Label {
    /// No label, or past it.
    #[default]
    Outside,
    /// After 第 and any numerals.
    Inside,
    /// After the label's last character.
    Complete,
}

impl Label {
    /// Whether `character` is the first after a label.
    fn take(&mut self, character: char, begins_line: bool) -> bool {
        let was = *self;
        *self = match (was, character) {
            _ if begins_line => {
                if character == '第' {
                    Self::Inside
                } else {
                    Self::Outside
                }
            }
            (
                Self::Inside,
                '0'..='9'
                | '一'
                | '二'
                | '三'
                | '四'
                | '五'
                | '六'
                | '七'
                | '八'
                | '九'
                | '十'
                | '百'
                | '千'
                | '零'
                | '〇',
            ) => Self::Inside,
            (Self::Inside, '条' | '條' | '章' | '节' | '節') => Self::Complete,
            _ => Self::Outside,
        };
        was == Self::Complete && !begins_line
    }
}

/// Texts are far below 4 GiB; a longer one is searched as far as this goes.
fn narrow(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// Length of the run that begins here.
fn run_length(characters: &[char]) -> usize {
    if characters.first().is_some_and(|first| fold::is_han(*first)) { HAN_RUN } else { OTHER_RUN }
}

fn run_hash(characters: &[char]) -> Option<u32> {
    let run = characters.get(..run_length(characters))?;
    // FNV-1a over scalars, folded to 32 bits.
    let hash = run.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, character| {
        (hash ^ u64::from(u32::from(*character))).wrapping_mul(0x0000_0100_0000_01b3)
    });
    Some((hash >> 32) as u32 ^ hash as u32)
}
