//! Clauses and heads of real documents against what a reader has noted of them, in `oracle.json` beside each document.
//!
//! A clause agrees where its path and its first words do, white space, widths and stops of the path aside; 款, which nobody numbers,
//! and the name of an annex are left out.

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
use std::path::{Path, PathBuf};

use beside::beside;
use mingbai_content::model::{ClausePath, Marker};
use mingbai_content::policy::{self, Located, Policy};
use mingbai_content::text::{date, fold};
use serde::Deserialize;

/// What a reader has noted of a document; other notes are not measured here.
#[derive(Debug, Deserialize)]
struct Oracle {
    title: Option<String>,
    number: Option<String>,
    issued: Option<String>,
    issuer: Option<String>,
    recipients: Option<String>,
    /// None where the document does not number its own.
    clauses: Option<Vec<Noted>>,
}

#[derive(Debug, Deserialize)]
struct Noted {
    path: String,
    /// The first characters, with the marker.
    starts: String,
}

/// What agrees, of how many.
#[derive(Clone, Copy, Debug, Default)]
struct Count {
    clauses: usize,
    noted: usize,
    read: usize,
    head: usize,
    head_noted: usize,
}

impl Count {
    /// The harmonic mean of precision and recall.
    fn f1(self) -> f64 {
        2.0 * self.clauses as f64 / (self.noted + self.read).max(1) as f64
    }
}

fn bare(text: &str) -> String {
    fold::fold(text).split_whitespace().collect()
}

/// 附件/一/（二） and 附件 一、（二） alike.
fn path(text: &str) -> String {
    bare(text).replace("附件", "").replace("附则", "").replace(['/', '、', '.'], "")
}

fn read(folder: &Path) -> Policy {
    match fs::read_to_string(folder.join("doc.html")) {
        Ok(page) => policy::parse_page(&policy::text_of_html(&page)).output,
        Err(_) => policy::parse(&fs::read_to_string(folder.join("doc.txt")).unwrap()).output,
    }
}

/// Counts all documents below a folder, and names what does not agree.
fn measure(folder: &Path) -> Count {
    let mut folders: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    folders.retain(|path| path.join("oracle.json").is_file());
    folders.sort();
    let mut count = Count::default();
    for folder in folders {
        let name = folder.file_name().unwrap().to_string_lossy().into_owned();
        let oracle: Oracle = serde_json::from_str(&fs::read_to_string(folder.join("oracle.json")).unwrap()).unwrap();
        let policy = read(&folder);
        if let Some(noted) = &oracle.clauses {
            clauses(&name, &policy, noted, &mut count);
        }
        head(&name, &policy, &oracle, &mut count);
    }
    count
}

fn clauses(name: &str, policy: &Policy, noted: &[Noted], count: &mut Count) {
    let is_numbered = |marker: &Marker| {
        !matches!(marker, Marker::Annex(_) | Marker::Schedule(_) | Marker::Appendix(_))
            && !matches!(marker, Marker::General | Marker::Supplement | Marker::Paragraph(_))
    };
    let clauses = policy.clauses.iter().filter(|clause| clause.path.0.last().is_some_and(is_numbered));
    let mut read: Vec<(String, String)> = clauses
        .map(|clause| {
            let numbered = ClausePath(clause.path.0.iter().copied().filter(is_numbered).collect());
            (path(&numbered.to_string()), bare(clause.span.of(&policy.text)))
        })
        .collect();
    count.read += read.len();
    count.noted += noted.len();
    for noted in noted {
        let (number, starts) = (path(&noted.path), bare(&noted.starts));
        let agrees = |(path, words): &(String, String)| *path == number && words.starts_with(&starts);
        match read.iter().position(agrees) {
            Some(at) => {
                read.remove(at);
                count.clauses += 1;
            }
            None => println!("{name}: not read: {} {}", noted.path, noted.starts),
        }
    }
    for (path, words) in read {
        println!("{name}: not noted: {path} {}", words.chars().take(12).collect::<String>());
    }
}

fn head(name: &str, policy: &Policy, oracle: &Oracle, count: &mut Count) {
    let value = |field: &Option<Located<String>>| field.as_ref().map(|field| bare(&field.value));
    let noted = |field: &Option<String>| field.as_deref().map(bare);
    let head = &policy.head;
    let issued = head.issued.as_ref().map(|issued| date::iso(issued.value.0));
    for (what, read, noted) in [
        ("title", value(&head.title), noted(&oracle.title)),
        ("number", value(&head.number), noted(&oracle.number)),
        ("issued", issued, oracle.issued.clone()),
        ("issuer", value(&head.issuer), noted(&oracle.issuer)),
        ("recipients", value(&head.recipients), noted(&oracle.recipients)),
    ] {
        count.head_noted += 1;
        count.head += usize::from(read == noted);
        if read != noted {
            println!("{name}: {what} {read:?}, not {noted:?}");
        }
    }
}

#[test]
fn clauses_and_heads_are_read_as_a_reader_noted_them() {
    let count = measure(&Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus/extraction"));
    println!("{count:?}");
    println!("figure corpus-clauses-f1 {:.3}", count.f1());
    assert_eq!((count.noted, count.head_noted), (23, 5), "not all was read");
    assert_eq!((count.clauses, count.read, count.head), (23, 23, 5), "{count:?}");
    if let Some(folder) = beside("extraction") {
        let count = measure(&folder);
        println!("{count:?}");
        println!("figure clauses-f1 {:.3}", count.f1());
        assert!(count.noted > 100, "{count:?}");
        assert!(count.f1() >= 0.99 && count.head + 1 >= count.head_noted, "{count:?}");
    }
}
