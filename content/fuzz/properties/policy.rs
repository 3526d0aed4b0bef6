//! What holds of every text read as a policy; the fuzz target and `cargo test` share it.

use mingbai_content::Span;
use mingbai_content::anchor::{Drift, PolicyIndex, resolve};
use mingbai_content::model::Citation;
use mingbai_content::policy::{self, Policy};
use mingbai_content::text::fold::{self, Folded};

/// Resolving is the slow part; the first paragraphs show as much as all.
const PARAGRAPHS_RESOLVED: usize = 12;

/// Panics where a property does not hold.
pub(crate) fn holds(text: &str) {
    let parsed = policy::parse(text);
    let policy = parsed.output;
    assert_eq!(policy.text, text);
    let is_within = |span: Span| assert!(text.get(span.start..span.end).is_some(), "{span:?} of {}", text.len());
    parsed.findings.iter().for_each(|finding| is_within(finding.span));
    let head = &policy.head;
    let fields =
        [&head.title, &head.number, &head.issuer, &head.recipients].into_iter().flatten().map(|field| field.span);
    fields.chain(head.issued.iter().map(|issued| issued.span)).for_each(is_within);
    in_order(policy.paragraphs.iter().flat_map(|paragraph| &paragraph.spans), text);
    is_tree(&policy);
    folds_back(text);
    finds_its_own_words(policy);
}

/// Spans follow each other, are not empty, and lie on character boundaries.
fn in_order<'a>(spans: impl Iterator<Item = &'a Span>, text: &str) {
    let mut end = 0;
    for span in spans {
        assert!(
            end <= span.start && span.start < span.end && text.get(span.start..span.end).is_some(),
            "{span:?} after {end}"
        );
        end = span.end;
    }
}

fn is_tree(policy: &Policy) {
    let mut owned: Vec<Span> = policy.clauses.iter().flat_map(|clause| clause.own.iter().copied()).collect();
    owned.sort_unstable();
    in_order(owned.iter(), &policy.text);
    for (at, clause) in policy.clauses.iter().enumerate() {
        in_order(clause.own.iter(), &policy.text);
        assert!(clause.own.iter().all(|own| clause.span.contains(*own)));
        assert!(clause.span.contains(clause.heading) || clause.heading.is_empty(), "{clause:?}");
        assert_eq!(clause.path.0.len(), clause.depth + 1);
        assert!(!policy.label(&clause.path).is_empty());
        let Some(parent) = clause.parent else { continue };
        assert!(parent.0 < at, "a parent comes first");
        let outer = &policy.clauses[parent.0];
        assert!(outer.span.contains(clause.span));
        assert_eq!(outer.path.0, clause.path.0[..clause.depth]);
        assert!(outer.path.holds(&clause.path));
        let (found, _) = policy.ancestry(policy.innermost(clause.span).unwrap()).last().unwrap();
        assert_eq!(found, policy.ancestry(parent).last().unwrap().0);
    }
}

/// Every folded character has a source that folds to it.
fn folds_back(text: &str) {
    let folded = Folded::new(text);
    let mut start = 0;
    for (at, character) in folded.as_str().char_indices() {
        let span = folded.span(at..at + character.len_utf8());
        assert!(start <= span.start && !span.is_empty());
        assert_eq!(fold::fold(span.of(text)).chars().next(), Some(character));
        assert_eq!(folded.offset(span.start), at);
        start = span.end;
    }
}

/// A paragraph that begins and ends with Han characters, where neighbours change no fold, is found in its own policy. All of its
/// lines are quoted: one alone may end inside a number, and words that cut a number are not found.
fn finds_its_own_words(policy: Policy) {
    let quotes: Vec<String> = policy
        .paragraphs
        .iter()
        .take(PARAGRAPHS_RESOLVED)
        .map(|paragraph| paragraph.spans.iter().map(|span| span.of(&policy.text)).collect())
        .collect();
    let index = PolicyIndex::new(policy);
    let is_han = |character: Option<char>| matches!(character, Some('\u{4E00}'..='\u{9FFF}'));
    for quote in quotes.into_iter().filter(|quote| is_han(quote.chars().next()) && is_han(quote.chars().next_back())) {
        let citation = Citation {
            path: None,
            quote,
            span: Span::default(),
            path_span: Span::default(),
            quote_span: Span::default(),
        };
        assert_ne!(resolve(&citation, &index).drift, Drift::Gone, "{}", citation.quote);
    }
}
