//! The Mongolian words can be read by who reads Mongolian and no Rust: each stands in `docs/mongolian.md`.

#![cfg(not(target_arch = "wasm32"))]

use std::path::Path;
use std::{fs, io};

use mingbai_content::explainer;
use mingbai_content::model::Language;
use mingbai_widgets::prerender::{self, Options};

#[test]
fn an_explainer_brings_its_language_unless_another_is_asked_for() {
    let source = "---\ntitle: ᠲᠥᠷᠥ\nlang: mn-Mong\n---\n\n## ᠠᠰᠠᠭᠤᠯᠲᠠ {.qa}\n\n### ᠴᠠᠭ\n\nᠡᠳᠦᠷ\n";
    let explainer = explainer::parse(source).output;
    let markup = |language| prerender::shadow(&explainer, &Options { language, ..Options::default() });
    let own = markup(None);
    assert!(own.contains("lang=\"mn-Mong\"") && own.contains("ᠲᠠᠢᠯᠪᠤᠷᠢ") && !own.contains("政策解读"), "{own}");
    let asked = markup(Some(Language::English));
    assert!(asked.contains("lang=\"en\"") && asked.contains("Policy explained"), "{asked}");
}

#[test]
fn every_word_stands_in_the_document() -> io::Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let document = fs::read_to_string(root.join("../docs/mongolian.md"))?;
    let mut sources = String::new();
    for folder in ["src", "live/src"] {
        read_all(&root.join(folder), &mut sources)?;
    }
    let words: Vec<String> =
        sources.split('"').filter(|literal| literal.chars().any(is_mongolian)).map(unescaped).collect();
    assert!(words.len() > 70, "only {} words were found", words.len());
    let missing: Vec<&String> = words.iter().filter(|word| !document.contains(&format!("| {word} |"))).collect();
    assert!(missing.is_empty(), "{missing:#?}");
    Ok(())
}

fn read_all(folder: &Path, text: &mut String) -> io::Result<()> {
    for item in fs::read_dir(folder)? {
        let path = item?.path();
        if path.is_dir() {
            read_all(&path, text)?;
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            text.push_str(&fs::read_to_string(path)?);
        }
    }
    Ok(())
}

const fn is_mongolian(character: char) -> bool {
    matches!(character, '\u{1820}'..='\u{18AA}')
}

/// The word itself: without escapes, and without the signs that lead on to what follows.
fn unescaped(literal: &str) -> String {
    let signs = [("\\u{202F}", "\u{202F}"), ("\\u{180E}", "\u{180E}"), ("\\u{180B}", "\u{180B}")];
    let plain = signs.iter().fold(literal.to_owned(), |text, (escape, sign)| text.replace(escape, sign));
    plain.trim_matches([' ', '᠄', '᠂', '᠃']).to_owned()
}
