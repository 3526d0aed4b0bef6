//! How well a place fits a passage: its words, and what stood before and after.

use core::cell::OnceCell;
use core::ops::Range;

use super::ends::Ends;
use super::myers::{Pattern, best_fit};
use super::text::SearchText;
use super::{Match, Selector};

/// Characters of context that are compared, at most, on either side.
const CONTEXT: usize = 32;
/// The parts of a score: the words, each context, the place.
const WORDS: f64 = 0.56;
const AROUND: f64 = 0.20;
const PLACE: f64 = 0.04;
/// The parts of sureness: words and each context.
const SURE_WORDS: f64 = 0.72;
const SURE_AROUND: f64 = 0.14;
/// Words and both contexts as good as this leave no doubt.
const CERTAIN: f64 = 0.9;
/// Edits beyond this part of the passage make its ends uncertain, and a boundary a better guess.
const SNAPPED: f64 = 0.1;

/// A passage that is looked for, ready.
pub(super) struct Passage {
    pub(super) words: Vec<char>,
    pub(super) before: Vec<char>,
    pub(super) after: Vec<char>,
    pattern: Pattern,
    /// The words read from their end: needed only where they are not found as they are.
    pattern_backwards: OnceCell<Pattern>,
    /// What stood before, read from its end.
    pattern_before: Pattern,
    pattern_after: Pattern,
    hint: Option<usize>,
    ends: Ends,
}

/// A place, judged.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    /// Folded characters.
    pub(super) range: Range<usize>,
    pub(super) is_verbatim: bool,
    pub(super) words: f64,
    pub(super) before: f64,
    pub(super) after: f64,
    /// Words, surroundings and place together, and what its ends are worth: by it places are compared.
    pub(super) rank: f64,
}

/// Where the words fit best inside a window.
pub(super) struct Fitted {
    pub(super) candidate: Candidate,
    window: Range<usize>,
    /// Whether so little was edited that the ends are as sure as the words.
    is_tight: bool,
}

impl Candidate {
    /// How likely this is the passage at all, from 0 to 1. (The rank only tells the better of two places, for which what
    /// stands around counts for more.)
    pub(super) fn sureness(&self) -> f64 {
        SURE_WORDS * self.words + SURE_AROUND * (self.before + self.after)
    }

    pub(super) fn to_match(&self, text: &SearchText) -> Match {
        Match {
            range: text.source(self.range.clone()),
            score: self.sureness(),
            is_verbatim: self.is_verbatim,
            words: self.words,
            before: self.before,
            after: self.after,
        }
    }

    /// The same words between the same words: nothing else needs to be looked at.
    pub(super) fn is_certain(&self) -> bool {
        self.is_verbatim && f64::midpoint(self.before, self.after) >= CERTAIN
    }
}

impl Passage {
    pub(super) fn new(selector: &Selector<'_>) -> Self {
        let fold = |words: &str| SearchText::unindexed(words).characters;
        let (before, after) = (fold(selector.prefix), fold(selector.suffix));
        let before = before.get(before.len().saturating_sub(CONTEXT)..).unwrap_or_default().to_vec();
        let after = after.get(..CONTEXT.min(after.len())).unwrap_or_default().to_vec();
        let words = fold(selector.exact);
        let ends = Ends::of_selector(selector);
        Self::of(words, before, after, selector.hint, ends)
    }

    /// The passage at a place of a text, with what stands around it there.
    pub(super) fn at(range: Range<usize>, text: &SearchText) -> Self {
        let before = text.slice(range.start.saturating_sub(CONTEXT)..range.start).to_vec();
        let after = text.slice(range.end..range.end + CONTEXT).to_vec();
        let ends = Ends::of_place(&range, text);
        Self::of(text.slice(range.clone()).to_vec(), before, after, None, ends)
    }

    fn of(words: Vec<char>, before: Vec<char>, after: Vec<char>, hint: Option<usize>, ends: Ends) -> Self {
        Self {
            pattern: Pattern::new(words.iter()),
            pattern_backwards: OnceCell::new(),
            pattern_before: Pattern::new(before.iter().rev()),
            pattern_after: Pattern::new(after.iter()),
            words,
            before,
            after,
            hint,
            ends,
        }
    }

    /// The range with the numbers whole that the passage has whole.
    pub(super) fn whole(&self, range: Range<usize>, text: &SearchText) -> Range<usize> {
        self.ends.whole(range, text)
    }

    /// Where the words fit best inside a window.
    pub(super) fn fit(&self, window: Range<usize>, text: &SearchText) -> Option<Fitted> {
        let backwards = self.pattern_backwards.get_or_init(|| Pattern::new(self.words.iter().rev()));
        let fit = best_fit(&self.pattern, backwards, text.slice(window.clone()));
        let range = self.whole(window.start + fit.range.start..window.start + fit.range.end, text);
        let is_tight = fit.distance as f64 <= SNAPPED * self.words.len() as f64;
        (!range.is_empty()).then(|| Fitted { candidate: self.judge(range, text), window, is_tight })
    }

    /// The same place with its ends where words, surroundings and boundaries agree best, and what lies between the best fits
    /// of what stood around.
    pub(super) fn settled(&self, fit: &Fitted, text: &SearchText) -> Vec<Candidate> {
        // A sure end is moved only where it is none of the passage's kind: a paragraph that was given a word more at its end.
        if fit.is_tight && self.ends.agree(&fit.candidate.range, text) {
            return Vec::new();
        }
        let between = self.between(&fit.window, text).map(|range| self.judge(self.whole(range, text), text));
        [Some(self.with_ends(&fit.candidate, text)), between].into_iter().flatten().collect()
    }

    fn with_ends(&self, candidate: &Candidate, text: &SearchText) -> Candidate {
        let mut best = candidate.clone();
        let start = best.range.start;
        for stop in self.ends.stops(best.range.end, self.words.len(), text) {
            let after = self.context_after(stop, text);
            best = self.better(best, start..stop, [candidate.before, after], text);
        }
        let Range { start, end } = best.range;
        let after = best.after;
        for start in self.ends.starts(start, self.words.len(), text) {
            let before = self.context_before(start, text);
            best = self.better(best, start..end, [before, after], text);
        }
        best
    }

    /// The place at `range` where it is as good as the best so far. What cannot be, by its length and surroundings, is not
    /// compared word for word.
    fn better(&self, best: Candidate, range: Range<usize>, around: [f64; 2], text: &SearchText) -> Candidate {
        let worth = self.ends.worth(&range, text);
        let most = self.score(self.most_alike(range.len()), around, &range, text);
        if range.is_empty() || range == best.range || worth + most < best.rank {
            return best;
        }
        let other = self.judge_between(range, around, text);
        if other.rank < best.rank { best } else { other }
    }

    fn between(&self, window: &Range<usize>, text: &SearchText) -> Option<Range<usize>> {
        if self.before.is_empty() || self.after.is_empty() {
            return None;
        }
        let around = window.start.saturating_sub(self.before.len())..window.end + self.after.len();
        let here = text.slice(around.clone());
        let before = best_fit(&Pattern::new(self.before.iter()), &self.pattern_before, here);
        let after = best_fit(&self.pattern_after, &Pattern::new(self.after.iter().rev()), here);
        let good = |distance: usize, length: usize| distance * 3 <= length;
        let range = around.start + before.range.end..around.start + after.range.start;
        let is_likely = good(before.distance, self.before.len())
            && good(after.distance, self.after.len())
            && range.start < range.end
            && range.len() <= self.words.len() * 3
            && range.len() * 3 >= self.words.len();
        is_likely.then_some(range)
    }

    pub(super) fn judge(&self, range: Range<usize>, text: &SearchText) -> Candidate {
        let around = [self.context_before(range.start, text), self.context_after(range.end, text)];
        self.judge_between(range, around, text)
    }

    /// The same where it is known how well what stands before and after fits.
    fn judge_between(&self, range: Range<usize>, around: [f64; 2], text: &SearchText) -> Candidate {
        let here = text.slice(range.clone());
        let is_verbatim = here == self.words;
        let words = if is_verbatim { 1.0 } else { self.likeness(here) };
        let rank = self.score(words, around, &range, text) + self.ends.worth(&range, text);
        let [before, after] = around;
        Candidate { range, is_verbatim, words, before, after, rank }
    }

    fn score(&self, words: f64, [before, after]: [f64; 2], range: &Range<usize>, text: &SearchText) -> f64 {
        let place = self.hint.map_or(0.0, |hint| {
            let (here, all) =
                (text.source(range.clone()).start as f64, text.source(0..text.characters.len()).end as f64);
            1.0 - ((here - hint as f64).abs() / all.max(1.0)).min(1.0)
        });
        WORDS * words + AROUND * (before + after) + PLACE * place
    }

    /// From 0 to 1: what part of the words is the same.
    fn likeness(&self, here: &[char]) -> f64 {
        let distance = self.pattern.whole_distance(here.iter());
        let longer = self.words.len().max(here.len()).max(1);
        1.0 - distance as f64 / longer as f64
    }

    /// The likeness of a passage of some length, were it the same but for what it has more or less.
    fn most_alike(&self, length: usize) -> f64 {
        1.0 - self.words.len().abs_diff(length) as f64 / self.words.len().max(length).max(1) as f64
    }

    pub(super) fn context_before(&self, start: usize, text: &SearchText) -> f64 {
        self.context(&self.pattern_before, self.before.len(), start == 0, || {
            text.slice(start.saturating_sub(self.before.len() * 2)..start).iter().rev()
        })
    }

    pub(super) fn context_after(&self, end: usize, text: &SearchText) -> f64 {
        self.context(&self.pattern_after, self.after.len(), end == text.characters.len(), || {
            text.slice(end..end + self.after.len() * 2).iter()
        })
    }

    fn context<'t, I: Iterator<Item = &'t char>>(
        &self,
        pattern: &Pattern,
        length: usize,
        is_at_end: bool,
        text: impl FnOnce() -> I,
    ) -> f64 {
        if length == 0 {
            return if is_at_end { 1.0 } else { 0.5 };
        }
        let (distance, _) = pattern.prefix_distance(text());
        1.0 - distance as f64 / length as f64
    }
}
