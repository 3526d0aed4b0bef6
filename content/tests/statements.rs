//! The checks on what editors say in plain words of real documents: how many true statements are held back, and how many slips
//! pass.
//!
//! `cargo test -p mingbai-content --test statements -- --nocapture` names each and prints the figures, which `cargo xtask aims`
//! gathers and bounds. What is counted is what the scorer of `../shared/truth` counts.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "helpers of a test may fail as tests do"
)]

mod beside;
mod mending;
mod plain_words;

use std::collections::BTreeMap;
use std::path::Path;

use beside::beside;
use mending::{broken_fixes, sense};
use mingbai_content::fact::{FactKind, Firmness, facts};
use mingbai_content::{Code, Family, Finding, Severity, Span};
use plain_words::{Checked, Document, Entry, documents};

/// What became of the statements of one kind.
#[derive(Clone, Copy, Debug, Default)]
struct Count {
    pairs: usize,
    /// True statements with an error, which holds back the page.
    alarms: usize,
    warnings: usize,
    /// Slips of which nothing is said, nor of words beside them.
    missed: usize,
    /// Slips of which only other words of the entry have a finding.
    beside: usize,
    /// Slips whose true twin has a finding on the same words.
    chance: usize,
    /// Fixes offered for a slip, and those of them that do not restore the truth in any spelling.
    fixes: usize,
    wrong_fixes: usize,
    /// True statements of which what is at stake is read as no firm fact.
    silent: usize,
    /// Errors outside the statements: in titles of sections and in the front matter, which are true as well.
    elsewhere: usize,
}

impl Count {
    fn add(&mut self, other: Self) {
        self.pairs += other.pairs;
        self.alarms += other.alarms;
        self.warnings += other.warnings;
        self.missed += other.missed;
        self.beside += other.beside;
        self.chance += other.chance;
        self.fixes += other.fixes;
        self.wrong_fixes += other.wrong_fixes;
        self.silent += other.silent;
        self.elsewhere += other.elsewhere;
    }

    fn percent(self, count: usize) -> f64 {
        100.0 * count as f64 / self.pairs.max(1) as f64
    }
}

fn is_of_facts(finding: &Finding) -> bool {
    finding.code.is_of_fact()
}

/// One pair, counted and, where something is wrong with it, shown.
fn count(document: &Document, at: usize, right: &Checked, wrong: &Checked) -> Count {
    let (truth, twin) = (&document.right[at], &document.wrong[at]);
    let touches = |checked: &Checked, entry: &Entry, finding: &Finding| {
        let (stake, text) = (entry.stake(), checked.places[at].1);
        finding.span.start < text + stake.end && text + stake.start < finding.span.end
    };
    let mut count = Count { pairs: 1, ..Count::default() };
    for finding in right.of(at) {
        let words = finding.span.of(&right.source);
        println!(
            "{:?} {} {} 「{words}」 {} ({})",
            finding.severity, truth.id, finding.code, finding.message, truth.text
        );
        count.alarms = count.alarms.max(usize::from(finding.severity == Severity::Error));
        count.warnings = count.warnings.max(usize::from(finding.severity == Severity::Warning));
    }
    let known = |finding: &Finding| {
        let same =
            |it: &&Finding| it.code == finding.code && it.span.of(&right.source) == finding.span.of(&wrong.source);
        right.of(at).any(|it| same(&it))
    };
    let here: Vec<&Finding> = wrong.of(at).filter(|it| is_of_facts(it) && touches(wrong, twin, it)).collect();
    if here.is_empty() {
        let is_beside = wrong.of(at).any(|it| is_of_facts(it) && (it.code == Code::SumWrong || !known(it)));
        count.beside = usize::from(is_beside);
        count.missed = usize::from(!is_beside);
        let what = if is_beside { "beside" } else { "missed" };
        let slip = twin.slip.as_deref().unwrap_or_default();
        println!("{what} {} {} 「{} → {slip}」 ({}) {:?}", twin.id, twin.kind, twin.fact, twin.text, twin.citations);
    } else {
        count.chance = usize::from(right.of(at).any(|it| is_of_facts(it) && touches(right, truth, it)));
    }
    for (finding, mended) in here.iter().filter_map(|it| Some((it, wrong.mended(at, it)?))) {
        count.fixes += 1;
        let bare = |text: &str| text.split_whitespace().collect::<String>();
        if bare(&mended) != bare(&truth.text) && !is_same(sense(&mended), sense(&truth.text)) {
            count.wrong_fixes += 1;
            println!("wrong fix {} {}: {} → {mended}, not {}", twin.id, finding.code, twin.text, truth.text);
        }
    }
    let is_read = |stake: Span| {
        facts(&truth.text)
            .iter()
            .any(|fact| fact.firmness >= Firmness::Round && fact.span.start < stake.end && stake.start < fact.span.end)
    };
    if !is_read(truth.stake()) {
        count.silent = 1;
        println!("unread {} {} 「{}」 ({})", truth.id, truth.kind, truth.fact, truth.text);
    }
    count
}

/// Whether two texts say the same, a body by its usual name too: 市文旅局 is 市文化和旅游局.
fn is_same(one: (Vec<FactKind>, String), other: (Vec<FactKind>, String)) -> bool {
    let is_body = |kind: &FactKind| matches!(kind, FactKind::Office { .. });
    let is_short = |short: &str, long: &str| {
        let mut signs = long.chars();
        short.chars().all(|sign| signs.by_ref().any(|it| it == sign))
    };
    one.1 == other.1
        && one.0.len() == other.0.len()
        && one.0.iter().zip(&other.0).all(|(one, other)| {
            let (name, usual) = (one.to_string(), other.to_string());
            one == other || (is_body(one) && is_body(other) && (is_short(&name, &usual) || is_short(&usual, &name)))
        })
}

/// Counts all statements below a folder and prints a table of their kinds.
fn measure(name: &str, folder: &Path) -> Count {
    let (mut all, mut kinds) = (Count::default(), BTreeMap::<String, Count>::new());
    for document in documents(folder) {
        let (right, wrong) = (document.check(&document.right), document.check(&document.wrong));
        for finding in right.elsewhere().filter(|finding| finding.severity == Severity::Error) {
            all.elsewhere += 1;
            let words = finding.span.of(&right.source);
            println!("elsewhere {} {} 「{words}」 {}", document.name, finding.code, finding.message);
        }
        for (at, entry) in document.right.iter().enumerate() {
            let count = count(&document, at, &right, &wrong);
            all.add(count);
            kinds.entry(entry.kind.clone()).or_default().add(count);
        }
    }
    println!("{:14}{:>6}{:>8}{:>9}{:>8}{:>8}{:>8}", name, "pairs", "alarms", "warnings", "missed", "beside", "unread");
    for (kind, it) in &kinds {
        let Count { pairs, alarms, warnings, missed, beside, silent, .. } = it;
        println!("{kind:14}{pairs:>6}{alarms:>8}{warnings:>9}{missed:>8}{beside:>8}{silent:>8}");
    }
    println!("{all:?}");
    println!("figure {name}-pairs {}", all.pairs);
    println!("figure {name}-alarms {}", all.alarms);
    println!("figure {name}-warnings {}", all.warnings);
    println!("figure {name}-missed {}", all.missed);
    println!("figure {name}-alarms-share {:.3}", all.percent(all.alarms));
    println!("figure {name}-missed-share {:.3}", all.percent(all.missed));
    println!("figure {name}-unread-share {:.3}", all.percent(all.silent));
    println!("figure {name}-wrong-fixes {}", all.wrong_fixes);
    println!("figure {name}-elsewhere {}", all.elsewhere);
    all
}

#[test]
fn plain_statements_of_real_documents_are_measured() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("measure/statements");
    let count = measure("fifty", &folder);
    assert_eq!((count.pairs, count.wrong_fixes), (50, 0));
    // What is reached; what is aimed at says `cargo xtask aims`.
    assert!(count.alarms <= 4 && count.missed <= 11, "{count:?}");
    if let Some(folder) = beside("truth") {
        let count = measure("truth", &folder);
        assert!(count.pairs > 100);
        assert_eq!(count.wrong_fixes, 0);
    }
}

#[test]
fn the_words_that_the_fifty_statements_quote_stand_where_they_say() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("measure/statements");
    for document in documents(&folder) {
        let checked = document.check(&document.right);
        let wrong = |it: &&Finding| matches!(it.code.family(), Family::Citation | Family::Clause);
        let found: Vec<String> = checked
            .findings
            .iter()
            .filter(wrong)
            .map(|it| format!("{} {}", it.message, it.span.of(&checked.source)))
            .collect();
        assert_eq!(found, [""; 0], "{}", document.name);
    }
}

#[test]
fn every_fix_offered_for_the_fifty_statements_mends_its_finding() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("measure/statements");
    for document in documents(&folder) {
        for entries in [&document.right, &document.wrong] {
            let broken = broken_fixes(&document.check(entries).source, 1, |source| document.findings(source));
            assert_eq!(broken, [""; 0], "{}", document.name);
        }
    }
}
