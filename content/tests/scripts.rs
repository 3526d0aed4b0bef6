//! Broadcasts and messages of the example explainers: snapshots to be read aloud, and what must hold of each.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "helpers of a test may fail as tests do"
)]

use std::fs;
use std::path::Path;

use mingbai_content::Date;
use mingbai_content::explainer::parse;
use mingbai_content::model::Explainer;
use mingbai_content::script::{broadcast, message};
use mingbai_content::text::sms::{PART_UNITS, units};

fn examples() -> Vec<(String, Explainer)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    let mut examples = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if let Ok(source) = fs::read_to_string(path.join("jiedu.md")) {
            examples.push((path.file_name().unwrap().to_str().unwrap().to_owned(), parse(&source).output));
        }
    }
    examples.sort_by(|a, b| a.0.cmp(&b.0));
    assert!(!examples.is_empty());
    examples
}

#[test]
fn the_broadcast_of_every_example() {
    for (name, explainer) in examples() {
        let script = broadcast(&explainer, None);
        let text = script.text();
        for sentence in script.paragraphs.iter().flatten() {
            assert!(!sentence.chars().any(|sign| sign.is_ascii_digit()), "{name}: {sentence}");
            assert!(sentence.ends_with(['。', '？', '！']), "{name}: {sentence}");
        }
        insta::assert_snapshot!(format!("{name}-broadcast"), text);
    }
}

#[test]
fn the_message_of_every_example() {
    for (name, explainer) in examples() {
        let page = ["https://www.yunxi.example/", &name, "/"].concat();
        let sent = message(&explainer, Date::new(2026, 3, 4).ok(), Some(&page));
        assert!(sent.parts.iter().all(|part| units(part) <= PART_UNITS), "{name}: {:#?}", sent.parts);
        let phone = explainer.head.contact.as_ref().unwrap().phone.as_deref().unwrap();
        assert!(sent.parts.iter().any(|part| part.contains(phone)), "{name}: {:#?}", sent.parts);
        insta::assert_snapshot!(format!("{name}-message"), sent.parts.join("\n"));
    }
}
