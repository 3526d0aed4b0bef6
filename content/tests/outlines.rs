//! The outlines of short documents of many kinds, each beside the document: `policies/*.txt`.
//!
//! A document opens with `==== what it shows`; after `----` there is a line for each clause but the 款: its path, a bar, its
//! first words, and its last ones after …. The texts are invented.

#![allow(clippy::expect_used, reason = "what is not there shall panic")]

use std::path::Path;

use mingbai_content::model::{ClausePath, Marker};
use mingbai_content::policy;
use mingbai_content::text::fold;

/// What differs, document by document.
fn differences(file: &str) -> Vec<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/policies").join(file);
    let text = std::fs::read_to_string(path).expect("the documents are part of the project");
    text.split("==== ").skip(1).filter_map(difference).collect()
}

fn difference(document: &str) -> Option<String> {
    let (name, rest) = document.split_once('\n').expect("a name stands on its own line");
    let (text, expected) = rest.split_once("\n----").expect("a document ends with ----");
    let expected: Vec<&str> = expected.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let policy = policy::parse(text).output;
    let clauses: Vec<(String, String)> = policy
        .clauses
        .iter()
        .filter(|clause| !clause.is_paragraph())
        .map(|clause| {
            let is_marker = |marker: &Marker| !matches!(marker, Marker::Paragraph(_));
            let path = ClausePath(clause.path.0.iter().copied().filter(is_marker).collect());
            (path.to_string(), fold::fold(clause.span.of(text)))
        })
        .collect();
    let fits = |(path, words): &(String, String), line: &str| {
        let (expected_path, rest) = line.split_once(" | ").unwrap_or((line, ""));
        let (first, last) = rest.split_once(" … ").unwrap_or((rest, ""));
        path == expected_path && words.starts_with(&fold::fold(first)) && words.ends_with(&fold::fold(last))
    };
    let is_equal =
        clauses.len() == expected.len() && clauses.iter().zip(&expected).all(|(clause, line)| fits(clause, line));
    let found = clauses.iter().zip(expected.iter().map(Some).chain(std::iter::repeat(None)));
    let found: Vec<String> = found
        .map(|(clause, line)| {
            let mark = if line.is_some_and(|line| fits(clause, line)) { "  " } else { "! " };
            [mark, &clause.0, " | ", &clause.1].concat()
        })
        .collect();
    (!is_equal).then(|| [name, "\n", &found.join("\n"), "\n"].concat())
}

#[test]
fn each_document_has_its_outline() {
    let differences = differences("tuned.txt");
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

/// The parser is not tuned on these.
#[test]
fn documents_that_nothing_was_tuned_on_have_their_outlines_too() {
    let differences = differences("kept.txt");
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}
