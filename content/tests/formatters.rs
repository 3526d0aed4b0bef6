//! Formatters of other people (prettier, markdownlint, pandoc) do not change what an explainer says: a file that one of them
//! has written anew is parsed and compared with the file before, word for word, places left out.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "helpers of a test may fail as tests do"
)]

mod said;

use std::fs;
use std::path::{Path, PathBuf};

use mingbai_content::explainer::{format, parse};
use said::{gather, said};
use serde_json::Value;

/// Where two values first differ.
fn difference(before: &Value, after: &Value, path: &str) -> Option<String> {
    if before == after {
        return None;
    }
    match (before, after) {
        (Value::Array(a), Value::Array(b)) => {
            let inner = a.iter().zip(b).enumerate().find_map(|(at, (a, b))| difference(a, b, &format!("{path}/{at}")));
            inner.or_else(|| {
                (a.len() != b.len())
                    .then(|| format!("{path}: {} became {}: {} | {}", a.len(), b.len(), short(before), short(after)))
            })
        }
        (Value::Object(a), Value::Object(b)) => {
            let mut keys = a.keys().chain(b.keys().filter(|key| !a.contains_key(*key)));
            keys.find_map(|key| {
                difference(
                    a.get(key).unwrap_or(&Value::Null),
                    b.get(key).unwrap_or(&Value::Null),
                    &format!("{path}/{key}"),
                )
            })
        }
        _ => (before != after).then(|| format!("{path}: {} became {}", short(before), short(after))),
    }
}

fn short(value: &Value) -> String {
    let text = value.to_string();
    text.chars().take(300).collect()
}

/// What the tools wrote of the files in `formatted/`, kept here so that every run reads it: `odd.prettier.md` is of `odd.md`.
#[test]
fn recorded_output_of_formatters_says_the_same() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/formatted");
    let mut count = 0;
    for file in fs::read_dir(&folder).unwrap().map(|it| it.unwrap().path()) {
        let name = file.file_name().unwrap().to_str().unwrap();
        let [base, tool, "md"] = name.split('.').collect::<Vec<_>>()[..] else { continue };
        let before = fs::read_to_string(folder.join(format!("{base}.md"))).unwrap();
        let after = fs::read_to_string(&file).unwrap();
        assert_ne!(before, after, "{tool} has changed nothing in {base}");
        assert_eq!(difference(&said(&before), &said(&after), ""), None, "{name}");
        count += 1;
    }
    assert!(count >= 6, "{count}");
}

/// Lays copies of all explainers out for `cargo xtask e2e formatters`: in `src`, and in a folder for each tool. Pandoc gets those that
/// have no fault, in their canonical form: it reads the second paragraph of a field only behind a colon of its own.
#[test]
fn copies_are_laid_out_for_formatters() {
    let Some(target) = std::env::var_os("MINGBAI_LAY_OUT").map(PathBuf::from) else { return };
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    for folder in ["examples", "corpus", "tests/formatted", "../widgets/src/forms", "../site/portal/explainers"] {
        gather(&root.join(folder), &mut files);
    }
    for tool in ["src", "prettier", "markdownlint", "pandoc"] {
        fs::create_dir_all(target.join(tool)).unwrap();
    }
    for file in files.iter().filter(|file| !file.ends_with("README.md")) {
        let name = file.strip_prefix(root).unwrap().to_string_lossy().replace(['/', '\\'], "-");
        let source = fs::read_to_string(file).unwrap();
        for tool in ["src", "prettier", "markdownlint"] {
            fs::write(target.join(tool).join(&name), &source).unwrap();
        }
        if parse(&source).findings.is_empty()
            && let Some(canonical) = format(&source)
        {
            fs::write(target.join("pandoc").join(&name), canonical).unwrap();
        }
    }
}

/// The folders that `cargo xtask e2e formatters` has laid out: `src` before, one for each tool after.
#[test]
fn what_formatters_have_written_says_the_same() {
    let Some(folder) = std::env::var_os("MINGBAI_FORMATTED") else { return };
    let folder = Path::new(&folder);
    let mut failed = 0;
    let mut tools: Vec<_> =
        fs::read_dir(folder).unwrap().map(|it| it.unwrap().path()).filter(|it| it.is_dir()).collect();
    tools.sort();
    for tool in tools.iter().filter(|tool| !tool.ends_with("src")) {
        let mut files: Vec<_> =
            fs::read_dir(tool).unwrap().map(|it| it.unwrap().path()).filter(|it| it.is_file()).collect();
        files.sort();
        let mut same = 0;
        for file in &files {
            let name = file.file_name().unwrap();
            let before = fs::read_to_string(folder.join("src").join(name)).unwrap();
            let after = fs::read_to_string(file).unwrap();
            match difference(&said(&before), &said(&after), "") {
                None => same += 1,
                Some(what) => {
                    println!("{} {}: {what}", tool.file_name().unwrap().display(), name.display());
                    failed += 1;
                }
            }
        }
        println!("{}: {same} of {}", tool.file_name().unwrap().display(), files.len());
    }
    assert_eq!(failed, 0);
}
