//! Where the passages of laws stand after a revision: each is looked for in the revised text, with and without the text that it
//! was taken from.
//!
//! `cargo test -p mingbai-content --test revisions -- --nocapture` names what is wrong and prints the figures of `corpus/revisions`,
//! which `cargo xtask aims` gathers. All revisions beside the checkout are scored there; here some of them are.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "helpers of a test may fail as tests do"
)]

mod beside;

use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};

use beside::beside;
use mingbai_content::anchor::search::{Outcome, SearchText, Selector, find, find_with};
use serde::Deserialize;

/// Characters of context on either side, as a lock keeps them.
const CONTEXT: usize = 32;
/// Of the revisions beside the checkout one in so many is read.
const SOME: usize = 8;

/// A passage of the old text and where it stands in the new one; `new` is none where it was taken out.
#[derive(Debug, Deserialize)]
struct Passage {
    old_start: usize,
    old_end: usize,
    new_start: Option<usize>,
    new_end: Option<usize>,
}

/// What became of the passages, counted as the scorer of the collection does.
#[derive(Clone, Copy, Debug, Default)]
struct Count {
    passages: usize,
    /// Found where it stands, or rightly gone: nine tenths of what both ranges cover is in both.
    right: usize,
    /// Found there, but with other bounds: half and more.
    overlapping: usize,
    falsely_found: usize,
}

impl Count {
    fn percent(self, count: usize) -> f64 {
        100.0 * count as f64 / self.passages.max(1) as f64
    }

    fn print(self, name: &str) {
        println!("{name}: {self:?}");
        println!("figure {name}-passages {}", self.passages);
        println!("figure {name}-right {:.3}", self.percent(self.right));
        println!("figure {name}-overlapping {:.3}", self.percent(self.right + self.overlapping));
        println!("figure {name}-falsely-found {:.3}", self.percent(self.falsely_found));
    }
}

/// What two ranges share of what they cover.
fn shared(one: &Range<usize>, other: &Range<usize>) -> f64 {
    let both = one.end.min(other.end).saturating_sub(one.start.max(other.start));
    let all = one.end.max(other.end) - one.start.min(other.start);
    both as f64 / all.max(1) as f64
}

/// The folders below `folder` that hold a law before and after a revision, in order of name.
fn laws(folder: &Path) -> Vec<PathBuf> {
    let mut laws: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    laws.retain(|path| path.join("truth.jsonl").is_file());
    laws.sort();
    laws
}

/// Looks for every passage of the laws, by its words alone or with the old text.
fn measure(laws: &[PathBuf], may_read_old: bool) -> Count {
    let mut count = Count::default();
    for law in laws {
        let text = |name: &str| fs::read_to_string(law.join(name)).unwrap();
        let old: Vec<char> = text("old.txt").chars().collect();
        let words = |range: Range<usize>| old[range].iter().collect::<String>();
        let (indexed, new) = (SearchText::new(&text("old.txt")), SearchText::new(&text("new.txt")));
        for line in text("truth.jsonl").lines() {
            let passage: Passage = serde_json::from_str(line).unwrap();
            let (start, end) = (passage.old_start, passage.old_end);
            let exact = words(start..end);
            let prefix = words(start.saturating_sub(CONTEXT)..start);
            let suffix = words(end..(end + CONTEXT).min(old.len()));
            let selector = Selector { exact: &exact, prefix: &prefix, suffix: &suffix, hint: Some(start) };
            let outcome =
                if may_read_old { find_with(&selector, start..end, &indexed, &new) } else { find(&selector, &new) };
            let found = match outcome {
                Outcome::Found(found) => Some(found.range),
                Outcome::Ambiguous(_) | Outcome::Gone => None,
            };
            let stands = passage.new_start.zip(passage.new_end).map(|(start, end)| start..end);
            count.passages += 1;
            let part = match (&found, &stands) {
                (None, None) => 1.0,
                (Some(found), Some(stands)) => shared(found, stands),
                _ => 0.0,
            };
            count.right += usize::from(part >= 0.9);
            count.overlapping += usize::from((0.5..0.9).contains(&part));
            count.falsely_found += usize::from(found.is_some() && stands.is_none());
            if part < 0.9 {
                let name = law.file_name().unwrap().to_string_lossy();
                println!("{name}: 「{exact}」 stands at {stands:?}, found at {found:?}");
            }
        }
    }
    count
}

#[test]
fn passages_of_revised_laws_are_found_by_their_words() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus/revisions");
    let count = measure(&laws(&folder), false);
    count.print("corpus-quote");
    assert_eq!(count.passages, 200, "not all passages were read");
    assert!(count.right >= 199 && count.right + count.overlapping == count.passages, "{count:?}");
    if let Some(folder) = beside("anchoring/corpus") {
        let laws: Vec<PathBuf> = laws(&folder).into_iter().step_by(SOME).collect();
        let count = measure(&laws, false);
        count.print("some-quote");
        assert!(count.passages > 500, "{count:?}");
        assert!(count.percent(count.right) >= 97.0, "{count:?}");
        assert!(count.percent(count.falsely_found) <= 0.2, "{count:?}");
    }
}

#[test]
fn passages_of_revised_laws_are_found_with_the_old_text() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus/revisions");
    let count = measure(&laws(&folder), true);
    count.print("corpus-old");
    assert_eq!(count.passages, 200, "not all passages were read");
    assert!(count.right >= 199 && count.right + count.overlapping == count.passages, "{count:?}");
    if let Some(folder) = beside("anchoring/corpus") {
        let laws: Vec<PathBuf> = laws(&folder).into_iter().step_by(SOME).collect();
        let count = measure(&laws, true);
        count.print("some-old");
        assert!(count.passages > 500, "{count:?}");
        assert!(count.percent(count.right) >= 97.0, "{count:?}");
        assert!(count.percent(count.falsely_found) <= 0.2, "{count:?}");
    }
}
