//! One text of a policy, made ready to be compared with another of it: what has been reworded is searched for, and each place
//! has the words of its clause around it.

use core::ops::Range;
use std::sync::OnceLock;

use super::search::{Match, Outcome, SearchText, Selector, find, find_with};
use super::{Anchor, Anchors, PolicyIndex, resolve};
use crate::model::Citation;
use crate::policy::Policy;
use crate::span::Span;
use crate::text::fold;

/// Characters on either side of a passage that a search is told of; it compares some dozen of them.
const CONTEXT: usize = 64;
/// Words and both contexts as good as this leave no doubt, as in the search.
const CERTAIN: f64 = 0.9;
/// As many characters as these, right beside a passage and unchanged, tell where it begins and ends.
const BESIDE: usize = 4;
/// How far from the best fit they are looked for: a number, a short phrase.
const WIDEST: usize = 8;

/// One text of a policy. The index for similar words is made when something is first looked for by them.
#[derive(Debug)]
pub struct Edition<'a> {
    index: &'a PolicyIndex,
    /// What has been looked up in it already.
    anchors: Option<&'a Anchors<'a>>,
    searchable: OnceLock<Searchable>,
}

/// Where a passage of one text stands in another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Whereabouts {
    /// Here, in these very words between the very same.
    Certain(Span),
    /// Here, in these very words.
    Verbatim(Span),
    /// Here, in other words.
    Reworded(Span),
    /// In one of these places, and nothing tells which.
    Ambiguous(Vec<Span>),
    /// Nowhere.
    Gone,
}

/// The words of the paragraphs, page furniture left out, each paragraph a line.
#[derive(Debug)]
struct Searchable {
    text: SearchText,
    /// Each scalar, and the byte of [`Policy::text`] that it stands at.
    scalars: Vec<(char, usize)>,
}

impl<'a> Edition<'a> {
    /// The text that `index` was made of.
    pub const fn new(index: &'a PolicyIndex) -> Self {
        Self { index, anchors: None, searchable: OnceLock::new() }
    }

    /// The same, where the citations that are asked for have been looked up in `index` already: they are not looked for again.
    pub const fn known(index: &'a PolicyIndex, anchors: &'a Anchors<'a>) -> Self {
        Self { index, anchors: Some(anchors), searchable: OnceLock::new() }
    }

    /// What has been looked up already.
    pub(crate) const fn anchors(&self) -> Option<&'a Anchors<'a>> {
        self.anchors
    }

    /// Where a citation stands in this text.
    pub(super) fn resolve(&self, citation: &Citation) -> Anchor {
        let known = self.anchors.and_then(|anchors| anchors.of(citation)).cloned();
        known.unwrap_or_else(|| resolve(citation, self.index))
    }

    /// The index that it was made of.
    pub const fn index(&self) -> &'a PolicyIndex {
        self.index
    }

    /// The policy that it was made of.
    pub fn policy(&self) -> &'a Policy {
        self.index.policy()
    }

    /// Where the words at `span` of the text `old` stand in this one; what is found must lead back to them.
    pub(super) fn follow(&self, span: Span, old: &Edition<'_>) -> Whereabouts {
        let (here, there) = (self.searchable(), old.searchable());
        let range = there.range(span);
        let exact = there.words(range.clone());
        let prefix = there.words(range.start.saturating_sub(CONTEXT)..range.start);
        let suffix = there.words(range.end..range.end + CONTEXT);
        let selector = Selector { exact: &exact, prefix: &prefix, suffix: &suffix, hint: Some(range.start) };
        match find_with(&selector, range, &there.text, &here.text) {
            Outcome::Found(found) if !found.is_verbatim => {
                Whereabouts::Reworded(here.span(&here.widened(found.range, &prefix, &suffix)))
            }
            outcome => here.whereabouts(outcome),
        }
    }

    /// Where some words stand in this text, when nothing is known but them.
    pub(super) fn look_for(&self, words: &str) -> Whereabouts {
        let here = self.searchable();
        here.whereabouts(find(&Selector { exact: words, ..Selector::default() }, &here.text))
    }

    fn searchable(&self) -> &Searchable {
        self.searchable.get_or_init(|| Searchable::new(self.policy()))
    }
}

impl Searchable {
    fn new(policy: &Policy) -> Self {
        let mut scalars = Vec::with_capacity(policy.text.len() / 2);
        for paragraph in &policy.paragraphs {
            for span in &paragraph.spans {
                scalars.extend(span.of(&policy.text).char_indices().map(|(at, scalar)| (scalar, span.start + at)));
            }
            scalars.push(('\n', paragraph.span().end));
        }
        let text: String = scalars.iter().map(|(scalar, _)| *scalar).collect();
        Self { text: SearchText::new(&text), scalars }
    }

    /// The scalars of a span of bytes.
    fn range(&self, span: Span) -> Range<usize> {
        let before = |byte: usize| self.scalars.partition_point(|(_, at)| *at < byte);
        before(span.start)..before(span.end)
    }

    fn span(&self, range: &Range<usize>) -> Span {
        let start = self.scalars.get(range.start).map_or(0, |(_, at)| *at);
        let last = range.end.checked_sub(1).and_then(|last| self.scalars.get(last));
        Span::new(start, last.map_or(start, |(scalar, at)| at + scalar.len_utf8()))
    }

    fn words(&self, range: Range<usize>) -> String {
        let end = range.end.min(self.scalars.len());
        self.scalars.get(range.start.min(end)..end).unwrap_or_default().iter().map(|(scalar, _)| *scalar).collect()
    }

    /// The range up to what stood right beside the passage, where that is near: of 9月20日 that became 10月8日 the best fit is
    /// 月8日, but 10 stands between it and the words before.
    fn widened(&self, range: Range<usize>, prefix: &str, suffix: &str) -> Range<usize> {
        let (prefix, suffix) = (fold::fold(prefix), fold::fold(suffix));
        let before = prefix.char_indices().rev().nth(BESIDE - 1).and_then(|(at, _)| prefix.get(at..));
        let after = suffix.char_indices().nth(BESIDE).map_or(suffix.as_str(), |(at, _)| suffix.get(..at).unwrap_or(""));
        let nearby = |range: Range<usize>| fold::fold(&self.words(range));
        let ends_here = |start: usize| {
            let here = start.saturating_sub(2 * BESIDE)..start;
            before.is_some_and(|before| nearby(here).ends_with(before))
        };
        let begins_here =
            |end: usize| after.chars().count() == BESIDE && nearby(end..end + 2 * BESIDE).starts_with(after);
        let starts = (range.start.saturating_sub(WIDEST)..=range.start).rev();
        let start = starts.into_iter().find(|start| ends_here(*start)).unwrap_or(range.start);
        let end = (range.end..=range.end + WIDEST).find(|end| begins_here(*end)).unwrap_or(range.end);
        self.trimmed(start..end.min(self.scalars.len()))
    }

    /// The range without white space at its ends.
    fn trimmed(&self, range: Range<usize>) -> Range<usize> {
        let is_blank = |at: &usize| self.scalars.get(*at).is_none_or(|(scalar, _)| fold::is_blank(*scalar));
        let start = range.clone().find(|at| !is_blank(at)).unwrap_or(range.start);
        let last = range.clone().rev().find(|at| !is_blank(at));
        start..last.map_or(start, |last| last + 1)
    }

    fn whereabouts(&self, outcome: Outcome) -> Whereabouts {
        let span = |found: &Match| self.span(&found.range);
        match outcome {
            Outcome::Found(found) if found.is_verbatim && f64::midpoint(found.before, found.after) >= CERTAIN => {
                Whereabouts::Certain(span(&found))
            }
            Outcome::Found(found) if found.is_verbatim => Whereabouts::Verbatim(span(&found)),
            Outcome::Found(found) => Whereabouts::Reworded(span(&found)),
            Outcome::Ambiguous(places) => Whereabouts::Ambiguous(places.iter().map(span).collect()),
            Outcome::Gone => Whereabouts::Gone,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy;

    fn index(text: &str) -> PolicyIndex {
        PolicyIndex::new(policy::parse(text).output)
    }

    #[test]
    fn a_passage_across_a_page_end_is_followed_and_mapped_back() {
        let old =
            index("办法\n第一条 为方便群众，制定本办法。\n第二条 每台补助20万元，要根\n\n- 3 -\n\n据实际拨付。\n");
        let new =
            index("办法\n第一条 为方便群众，制定本办法。\n第三条 每台补助20万元，要根据实际\n\n- 4 -\n\n情况拨付。\n");
        let (before, after) = (Edition::new(&old), Edition::new(&new));
        let text = &old.policy().text;
        let start = text.find("要根").unwrap();
        let span = Span::new(start, text.find("拨付").unwrap());
        let there = before.searchable();
        assert_eq!(there.words(there.range(span)), "要根据实际");
        let Whereabouts::Verbatim(found) = after.follow(span, &before) else { panic!() };
        assert_eq!(found.of(&new.policy().text), "要根据实际");
        let whole = Span::new(start, start + "要根\n\n- 3 -\n\n据实际拨付".len());
        let Whereabouts::Reworded(found) = after.follow(whole, &before) else { panic!() };
        assert_eq!(found.of(&new.policy().text), "要根据实际\n\n- 4 -\n\n情况拨付");
    }

    #[test]
    fn a_place_outside_the_text_is_no_crash() {
        let text = index("第一条 甲。");
        let edition = Edition::new(&text);
        assert_eq!(edition.follow(Span::new(900, 999), &edition), Whereabouts::Gone);
        assert_eq!(Edition::new(&index("")).look_for("甲"), Whereabouts::Gone);
    }
}
