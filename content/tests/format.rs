//! The canonical form: it says the same, and is its own canonical form, for every example, every page of the guide and what
//! formatters of other people have written.

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
use std::path::Path;

use mingbai_content::explainer::format;
use said::{gather, said};

/// Every explainer of the checkout, and every example of the guide.
fn explainers() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    for folder in
        ["examples", "corpus", "tests/cases", "tests/formatted", "../widgets/src/forms", "../site/portal/explainers"]
    {
        gather(&root.join(folder), &mut files);
    }
    files.sort();
    let mut explainers = Vec::new();
    for path in files {
        let text = fs::read_to_string(&path).unwrap();
        explainers.push((path.to_string_lossy().into_owned(), text));
    }
    let mut pages = Vec::new();
    gather(&root.join("specs"), &mut pages);
    for page in pages {
        let text = fs::read_to_string(&page).unwrap();
        for (number, part) in text.split("```markdown").skip(1).enumerate() {
            let example = part.split_once('\n').map_or("", |(_, rest)| rest).split("\n```").next().unwrap();
            explainers.push((format!("{} {number}", page.display()), example.to_owned() + "\n"));
        }
    }
    explainers
}

#[test]
fn the_canonical_form_says_the_same_and_is_its_own() {
    let explainers = explainers();
    let mut left = Vec::new();
    for (name, source) in &explainers {
        let Some(formatted) = format(source) else {
            left.push(name.as_str());
            continue;
        };
        assert_eq!(said(&formatted), said(source), "{name}\n{formatted}");
        assert_eq!(format(&formatted).as_ref(), Some(&formatted), "{name}");
        assert_eq!(comments(&formatted), comments(source), "{name}");
    }
    println!("{} of {} left as they are: {left:#?}", left.len(), explainers.len());
    assert!(explainers.len() > 300, "{}", explainers.len());
    assert!(left.len() * 20 < explainers.len(), "{left:#?}");
}

fn comments(text: &str) -> usize {
    text.matches("<!--").count() + text.lines().filter(|line| line.starts_with("# ")).count()
}

/// Blank lines aside: between entries the examples have them where the canonical form has none, and the other way round.
#[test]
fn the_examples_are_in_their_canonical_form() {
    let words = |text: &str| text.lines().filter(|line| !line.is_empty()).map(str::to_owned).collect::<Vec<_>>();
    let is_example = |name: &str| name.contains("/examples/") && name.ends_with("jiedu.md");
    let mut count = 0;
    for (name, source) in explainers().iter().filter(|(name, _)| is_example(name)) {
        assert_eq!(words(&format(source).expect("a canonical form")), words(source), "{name}");
        count += 1;
    }
    assert!(count >= 3, "{count}");
}

#[test]
fn what_formatters_have_done_is_undone() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/formatted");
    let read = |name: &str| fs::read_to_string(folder.join(name)).unwrap();
    let without_head = |text: String| text.split_once("\n---\n").unwrap().1.to_owned();
    for (before, after) in [("wrapped.md", "wrapped.prettier.md"), ("every-form.md", "every-form.prettier.md")] {
        let [before, after] = [before, after].map(|name| without_head(format(&read(name)).expect(name)));
        assert_eq!(before, after);
    }
}

#[test]
fn an_odd_file_is_written_as_the_guide_has_it() {
    let source = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/formatted/odd.md")).unwrap();
    insta::assert_snapshot!("odd", format(&source).expect("a canonical form"));
}
