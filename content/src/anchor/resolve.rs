//! From a citation to its place: all occurrences of the folded words, then the choice among them.

use core::ops::Range;
use std::sync::Arc;
#[cfg(not(target_arch = "wasm32"))]
use std::sync::OnceLock;

use super::{Anchor, Drift, Place};
use crate::fact::stated::Known;
use crate::model::{Citation, ClausePath};
use crate::policy::{ClauseIndex, Policy};
use crate::span::Span;
use crate::text::find;
use crate::text::fold::Folded;

/// More places than this help nobody to choose.
const MOST_CANDIDATES: usize = 8;

/// A policy made ready for many citations: folded once, paragraph by paragraph, page numbers left out.
#[derive(Clone, Debug)]
pub struct PolicyIndex {
    pub(super) policy: Policy,
    pub(super) folded: Folded,
    /// What facts it states, read when an explainer is first compared with it, and for all that follow.
    #[cfg(not(target_arch = "wasm32"))]
    known: OnceLock<Arc<Known>>,
}

/// A quote is found in a policy of the other script. In the browser both are compared as they stand: the page knows which
/// script it was switched to, and no reader downloads the table.
#[cfg(not(target_arch = "wasm32"))]
fn in_one_script(folded: Folded) -> Folded {
    folded.simplified()
}

#[cfg(target_arch = "wasm32")]
fn in_one_script(folded: Folded) -> Folded {
    folded
}

fn fold_quote(quote: &str) -> String {
    in_one_script(Folded::new(quote)).as_str().to_owned()
}

impl PolicyIndex {
    /// Takes time in proportion to the text: some milliseconds a megabyte.
    pub fn new(policy: Policy) -> Self {
        let spans = policy.paragraphs.iter().flat_map(|paragraph| paragraph.spans.iter().copied());
        let folded = in_one_script(Folded::of_spans(&policy.text, spans));
        Self {
            policy,
            folded,
            #[cfg(not(target_arch = "wasm32"))]
            known: OnceLock::new(),
        }
    }

    /// The facts that it states. A browser has one explainer, and no use for a place to keep them.
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) fn known(&self) -> Arc<Known> {
        Arc::clone(self.known.get_or_init(|| Arc::new(Known::of(&self.policy))))
    }

    #[cfg(target_arch = "wasm32")]
    pub(crate) fn known(&self) -> Arc<Known> {
        Arc::new(Known::of(&self.policy))
    }

    /// The policy it was made of.
    pub fn policy(&self) -> &Policy {
        &self.policy
    }

    fn place(&self, range: Range<usize>) -> Found {
        let span = self.folded.span(range);
        Found { span, clause: self.policy.innermost(span) }
    }

    /// Every place of the quoted words, in document order; 「甲……乙」 is found where 乙 follows 甲 within one clause.
    fn places(&self, quote: &str) -> Vec<Found> {
        // A policy may itself print ……, so the quote as it stands comes first.
        let whole = fold_quote(quote);
        let parts: Vec<String> = if !find::LOOKS_FIRST || quote.contains(['…', '⋯', '.']) {
            let parts = quote.split(['…', '⋯']).flat_map(|part| find::split(part, "..."));
            parts.map(fold_quote).filter(|part| !part.is_empty()).collect()
        } else {
            vec![whole.clone()]
        };
        if whole.is_empty() || parts.is_empty() {
            return Vec::new();
        }
        let found: Vec<Found> = self.find(&whole, 0).map(|range| self.place(range)).collect();
        match parts.split_first() {
            Some((first, rest)) if found.is_empty() && !rest.is_empty() => self.sequences(first, rest),
            _ => found,
        }
    }

    /// Where folded words stand from a byte on, without what cuts a number.
    fn find<'a>(&'a self, words: &'a str, from: usize) -> impl Iterator<Item = Range<usize>> + 'a {
        self.folded.find_all(words, from).filter(|range| self.is_whole(range))
    }

    /// The places where `first` and then all of `rest` stand in order within one clause, each as short as can be.
    fn sequences(&self, first: &str, rest: &[String]) -> Vec<Found> {
        let mut found: Vec<(usize, Found)> = Vec::new();
        for start in self.find(first, 0) {
            let end = rest.iter().try_fold(start.end, |from, part| self.find(part, from).next().map(|part| part.end));
            let Some(end) = end else { break };
            let place = self.place(start.start..end);
            if place.clause.is_none() && !self.is_in_one_paragraph(place.span) {
                continue;
            }
            // Of two beginnings with one end the later is the shorter.
            if found.last().is_some_and(|(last, _)| *last == end) {
                found.pop();
            }
            found.push((end, place));
        }
        found.into_iter().map(|(_, place)| place).collect()
    }

    /// The places of the quoted words as spans of the policy's text, in document order.
    pub(super) fn spans(&self, quote: &str) -> Vec<Span> {
        self.places(quote).into_iter().map(|found| found.span).collect()
    }

    fn is_in_one_paragraph(&self, span: Span) -> bool {
        self.policy.paragraphs.iter().any(|paragraph| paragraph.span().contains(span))
    }

    fn path(&self, clause: Option<ClauseIndex>) -> Option<ClausePath> {
        clause.and_then(|clause| self.policy.clause(clause)).map(|clause| clause.path.clone())
    }

    fn is_within(&self, found: &Found, path: &ClausePath) -> bool {
        found.clause.and_then(|clause| self.policy.clause(clause)).is_some_and(|clause| path.holds(&clause.path))
    }

    /// Whether the words stand in the named clause's own words: in it, or in the only 款 of an article.
    fn is_named(&self, found: &Found, path: &ClausePath) -> bool {
        let mut around = found.clause.into_iter().flat_map(|clause| self.policy.ancestry(clause));
        let Some((_, clause)) = around.next() else { return false };
        let is_outermost = |clause: Option<&ClausePath>| clause.is_none_or(|outer| !path.holds(outer));
        let parent = around.next().map(|(_, parent)| parent);
        let article =
            parent.filter(|_| clause.is_paragraph()).and_then(|_| around.next()).map(|(_, outer)| &outer.path);
        if clause.is_paragraph() && is_outermost(article) {
            return true;
        }
        is_outermost(parent.map(|parent| &parent.path))
    }
}

/// One occurrence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Found {
    span: Span,
    clause: Option<ClauseIndex>,
}

/// Finds the place of a citation.
///
/// In order: words in the named clause are exact, and where several of its sub-clauses have them, the clause's own words
/// are meant; words in one other place have moved; words in several others are ambiguous.
///
/// ```
/// use mingbai_content::{Span, anchor::{self, Drift, PolicyIndex}, model::{Citation, ClausePath, Marker}, policy};
///
/// let index = PolicyIndex::new(policy::parse("第一条 为方便群众。\n第二条 每台补助 20 万元。").output);
/// let citation = |article| Citation {
///     path: Some(ClausePath(vec![Marker::Article(article)])),
///     quote: "补助20万元".to_owned(),
///     span: Span::default(),
///     path_span: Span::default(),
///     quote_span: Span::default(),
/// };
/// let exact = anchor::resolve(&citation(2), &index);
/// assert_eq!(exact.drift, Drift::Exact);
/// assert_eq!(exact.span.map(|span| span.of(&index.policy().text)), Some("补助 20 万元"));
/// assert_eq!(anchor::resolve(&citation(1), &index).drift, Drift::Moved);
/// ```
pub fn resolve(citation: &Citation, index: &PolicyIndex) -> Anchor {
    let places = index.places(&citation.quote);
    let Some(path) = &citation.path else { return choose(index, &places, Drift::Exact) };
    let within: Vec<Found> = places.iter().copied().filter(|found| index.is_within(found, path)).collect();
    if within.is_empty() {
        return choose(index, &places, Drift::Moved);
    }
    let named: Vec<Found> = within.iter().copied().filter(|found| index.is_named(found, path)).collect();
    choose(index, if named.is_empty() { &within } else { &named }, Drift::Exact)
}

/// The first of the places when all are in one clause, the choice left open when they are not.
fn choose(index: &PolicyIndex, places: &[Found], drift: Drift) -> Anchor {
    let Some(first) = places.first() else {
        return Anchor { drift: Drift::Gone, span: None, clause: None, candidates: Vec::new() };
    };
    if places.iter().all(|place| place.clause == first.clause) {
        return Anchor { drift, span: Some(first.span), clause: index.path(first.clause), candidates: Vec::new() };
    }
    let mut clauses: Vec<Option<ClauseIndex>> = Vec::new();
    let mut candidates = Vec::new();
    for place in places {
        if !clauses.contains(&place.clause) && candidates.len() < MOST_CANDIDATES {
            clauses.push(place.clause);
            candidates.push(Place { span: place.span, clause: index.path(place.clause) });
        }
    }
    Anchor { drift: Drift::Ambiguous, span: None, clause: None, candidates }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Marker::{self, Annex, Article, Han, HanBracketed, Item, Paragraph};
    use crate::policy;
    use crate::text::fold;

    const TEXT: &str = "云溪县补助办法\n\n为方便群众，制定本办法。\n\n第一条 每台补助 20 万元，要根\n\n- 3 -\n\n据实际拨付。\n\n\
        另补维护费。\n\n第二条 不予补助的：\n（一）擅自开工；\n（二）提供虚假材料。\n第三条 由县财政局负责。\n\n县财政局公布。\n\
        附件1\n清单\n一、由县财政局负责。";

    fn check(path: &[Marker], quote: &str, expect: &str) {
        let index = PolicyIndex::new(policy::parse(TEXT).output);
        let path = (!path.is_empty()).then(|| ClausePath(path.to_vec()));
        let citation = Citation {
            path,
            quote: quote.to_owned(),
            span: Span::default(),
            path_span: Span::default(),
            quote_span: Span::default(),
        };
        let anchor = resolve(&citation, &index);
        let label = |path: &Option<ClausePath>| path.as_ref().map_or("-".to_owned(), |path| index.policy().label(path));
        let found = match anchor.drift {
            Drift::Gone => "gone".to_owned(),
            Drift::Ambiguous => {
                anchor.candidates.iter().map(|place| label(&place.clause)).collect::<Vec<_>>().join(" / ")
            }
            drift => format!("{drift:?} {} {}", label(&anchor.clause), fold::tidy(anchor.span.unwrap().of(TEXT))),
        };
        assert_eq!(found, expect, "{quote}");
    }

    #[test]
    fn the_named_clause_is_exact_and_another_is_moved() {
        check(&[Article(1)], "每台补助20万元", "Exact 第一条第一款 每台补助20万元");
        check(&[Article(2), Item(2)], "提供虚假材料", "Exact 第二条第二项 提供虚假材料");
        check(&[Article(2), Paragraph(1), Item(1)], "擅自开工", "Exact 第二条第一项 擅自开工");
        check(&[Article(1), Paragraph(1)], "另补维护费", "Moved 第一条第二款 另补维护费");
        check(&[Article(9)], "提供虚假材料", "Moved 第二条第二项 提供虚假材料");
        check(&[Article(1)], "为方便群众", "Moved - 为方便群众");
        check(&[], "擅自开工", "Exact 第二条第一项 擅自开工");
        check(&[], "为方便群众", "Exact - 为方便群众");
        check(&[Annex(1)], "由县财政局负责", "Exact 附件1 一、 由县财政局负责");
    }

    #[test]
    fn words_cut_by_a_page_end_are_found_and_page_numbers_are_not() {
        check(&[Article(1)], "要根据实际拨付", "Exact 第一条第一款 要根- 3 -据实际拨付");
        check(&[], "- 3 -", "gone");
    }

    #[test]
    fn several_places_are_ambiguous_unless_the_path_tells() {
        check(&[], "由县财政局负责", "第三条第一款 / 附件1 一、");
        check(&[Article(3), Paragraph(1)], "县财政局", "Exact 第三条第一款 县财政局");
        check(&[Article(3)], "县财政局", "第三条第一款 / 第三条第二款");
        check(&[Han(7), HanBracketed(1)], "县财政局负责", "第三条第一款 / 附件1 一、");
        check(&[Article(1)], "补助", "Exact 第一条第一款 补助");
    }

    #[test]
    fn a_quote_neither_begins_nor_ends_inside_a_number() {
        check(&[Article(1)], "0万元", "gone");
        check(&[Article(1)], "每台补助2", "gone");
        check(&[Article(1)], "每台补助20万", "gone");
        check(&[Article(1)], "每台补助20……拨付", "gone");
        check(&[Article(1)], "20万元", "Exact 第一条第一款 20万元");
    }

    #[test]
    fn what_is_not_there_is_gone() {
        check(&[Article(1)], "每台补助30万元", "gone");
        check(&[], "", "gone");
        check(&[], "……", "gone");
    }

    #[test]
    fn parts_around_an_ellipsis_stand_in_order_in_one_clause() {
        check(&[Article(1)], "每台补助……拨付", "Exact 第一条第一款 每台补助20万元，要根- 3 -据实际拨付");
        check(&[Article(2)], "不予补助……虚假材料", "Exact 第二条 不予补助的：（一）擅自开工；（二）提供虚假材料");
        check(&[], "维护费……擅自开工", "gone");
        check(&[], "拨付……每台", "gone");
    }
}
