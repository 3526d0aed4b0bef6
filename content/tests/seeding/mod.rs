//! What every measure of the fact lock needs: mistakes put into a file, what is none by chance, and counts by class.

use std::collections::BTreeMap;

use mingbai_content::Span;
use mingbai_content::anchor::{PolicyIndex, resolve};
use mingbai_content::model::Citation;
use mingbai_content::text::fold::fold;

/// One mistake.
#[derive(Clone, Debug)]
pub(crate) struct Mistake {
    pub(crate) class: &'static str,
    /// Bytes of the Markdown that go; empty where words are only put in.
    pub(crate) span: Span,
    pub(crate) words: String,
}

/// The file with some mistakes, none in the same entry as another, and where each stands then.
pub(crate) fn with_mistakes(source: &str, made: &[&Mistake]) -> (String, Vec<Span>) {
    let mut ordered: Vec<(usize, &&Mistake)> = made.iter().enumerate().collect();
    ordered.sort_by_key(|(_, mistake)| mistake.span);
    let (mut text, mut spans, mut from) = (String::new(), vec![Span::default(); made.len()], 0);
    for (at, mistake) in ordered {
        text.push_str(&source[from..mistake.span.start]);
        let start = text.len();
        text.push_str(&mistake.words);
        spans[at] = Span::new(start, text.len());
        from = mistake.span.end;
    }
    text.push_str(&source[from..]);
    (text, spans)
}

/// Spellings of one thing, for what is true by chance.
const SAME: [(&str, &str); 5] = [("周岁", "岁"), ("天", "日"), (":00", "时"), ("〇", "0"), ("里", "公里")];

/// The folded words of the clause that a citation rests on, and of those around it.
pub(crate) fn clause(citation: &Citation, index: &PolicyIndex) -> String {
    let policy = index.policy();
    let anchor = resolve(citation, index);
    let mut words = vec![citation.quote.clone()];
    let named = citation.path.iter().flat_map(|path| policy.find(path)).map(|(at, _)| at);
    for at in anchor.span.and_then(|span| policy.innermost(span)).into_iter().chain(named) {
        words.extend(policy.clause(at).map(|clause| clause.span.of(&policy.text).to_owned()));
        words.extend(policy.ancestry(at).skip(1).map(|(_, outer)| policy.own_words(outer)));
    }
    fold(&words.join("\n"))
}

/// Whether the clause prints these words, so that the mistake is none.
pub(crate) fn is_printed(words: &str, clause: &str) -> bool {
    let same = |words: &str| SAME.iter().fold(fold(words), |words, (one, other)| words.replace(one, other));
    let (words, clause) = (same(words), same(clause));
    let is_digit = |sign: Option<char>| sign.is_some_and(|sign| sign.is_ascii_digit());
    let ends_in_digit = is_digit(words.chars().next_back());
    clause.match_indices(&words).any(|(at, _)| {
        let follows = is_digit(clause[..at].chars().next_back());
        let goes_on = ends_in_digit && is_digit(clause[at + words.len()..].chars().next());
        !(follows || goes_on)
    })
}

/// The number with one digit changed, for each of its digits.
pub(crate) fn other_digits(digits: &str) -> Vec<String> {
    let mut changed = Vec::new();
    for (at, digit) in digits.char_indices().filter(|(_, sign)| sign.is_ascii_digit()) {
        let digit = digit.to_digit(10).unwrap();
        let new = if digit + 3 > 9 { digit - 4 } else { digit + 3 };
        let mut text = digits.to_owned();
        text.replace_range(at..at + 1, &new.to_string());
        changed.push(text);
    }
    changed
}

/// Counts, by class of mistake.
#[derive(Default)]
pub(crate) struct Tally(BTreeMap<&'static str, [usize; 4]>);

impl Tally {
    /// One mistake: whether it was found, as an error, with a fix that mends it.
    pub(crate) fn count(&mut self, class: &'static str, is_error: Option<bool>, has_fix: bool) {
        let row = self.0.entry(class).or_default();
        row[0] += 1;
        match is_error {
            Some(true) => row[1] += 1,
            Some(false) => row[2] += 1,
            None => {}
        }
        row[3] += usize::from(has_fix);
    }

    pub(crate) fn total(&self) -> usize {
        self.0.values().map(|row| row[0]).sum()
    }

    pub(crate) fn missed(&self) -> usize {
        self.0.values().map(|[seeded, error, warning, _]| seeded - error - warning).sum()
    }

    /// The table, and its sums as figures of the measure `name`.
    pub(crate) fn print(&self, name: &str) {
        eprintln!("{:<8} {:>6} {:>6} {:>6} {:>6} {:>6}", "class", "seeded", "error", "warn", "missed", "fix");
        for (class, [seeded, error, warning, fix]) in &self.0 {
            eprintln!("{class:<8} {seeded:>6} {error:>6} {warning:>6} {:>6} {fix:>6}", seeded - error - warning);
        }
        println!("figure {name}-seeded {}", self.total());
        println!("figure {name}-missed {}", self.missed());
    }
}
