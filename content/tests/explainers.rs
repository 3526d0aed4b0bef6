//! Real and example explainers parse without a finding; their outlines are snapshots.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "helpers of a test may fail as tests do"
)]

mod outline;

use std::path::{Path, PathBuf};

use mingbai_content::explainer::parse;

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).expect("the document is part of the project")
}

fn manifest(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

#[test]
fn the_huainan_explainer_has_no_finding() {
    let source = read(&manifest("corpus/policies/huainan-2020-74.jiedu.md"));
    let parsed = parse(&source);
    assert_eq!(parsed.findings, []);
    insta::assert_snapshot!("huainan", outline::outline(&parsed.output, &parsed.findings, &source));
}

#[test]
fn the_examples_have_no_finding() {
    let mut folders: Vec<PathBuf> =
        std::fs::read_dir(manifest("examples")).unwrap().map(|entry| entry.unwrap().path()).collect();
    folders.sort();
    folders.retain(|folder| folder.is_dir());
    assert!(folders.len() >= 3, "{folders:?}");
    for folder in &folders {
        let name = folder.file_name().unwrap().to_str().unwrap();
        let source = read(&folder.join("jiedu.md"));
        let parsed = parse(&source);
        let outline = outline::outline(&parsed.output, &parsed.findings, &source);
        assert_eq!(parsed.findings, [], "{name}\n{outline}");
        insta::assert_snapshot!(name, outline);
    }
}
