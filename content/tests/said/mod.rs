//! What an explainer says: its model without places, so that two spellings can be compared; and where explainers lie.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use mingbai_content::explainer::parse;
use serde_json::{Value, json};

/// The model of a source without its places. A note is read where it is referred to: some formatters move and number all of them anew.
pub(crate) fn said(source: &str) -> Value {
    let mut value = serde_json::to_value(parse(source).output).unwrap();
    without_places(&mut value);
    let mut notes = BTreeMap::new();
    take_notes(&mut value, &mut notes);
    refer(&mut value, &notes);
    let mut notes: Vec<_> = notes.into_values().collect();
    notes.sort_by_key(Value::to_string);
    json!({ "explainer": value, "notes": notes })
}

fn take_notes(value: &mut Value, notes: &mut BTreeMap<String, Value>) {
    match value {
        Value::Array(values) => {
            for mut taken in values.extract_if(.., |it| it.pointer("/kind/Footnote").is_some()) {
                let note = taken.pointer_mut("/kind/Footnote").unwrap();
                notes.insert(note["label"].as_str().unwrap().to_owned(), note["content"].take());
            }
            values.iter_mut().for_each(|it| take_notes(it, notes));
        }
        Value::Object(members) => members.values_mut().for_each(|it| take_notes(it, notes)),
        _ => {}
    }
}

/// Puts what a note says in the place of its label.
fn refer(value: &mut Value, notes: &BTreeMap<String, Value>) {
    match value {
        Value::Array(values) => values.iter_mut().for_each(|it| refer(it, notes)),
        Value::Object(members) => {
            if let Some(label) = members.get_mut("FootnoteReference") {
                *label = label.as_str().and_then(|label| notes.get(label)).unwrap_or(&Value::Null).clone();
            }
            members.values_mut().for_each(|it| refer(it, notes));
        }
        _ => {}
    }
}

fn without_places(value: &mut Value) {
    match value {
        Value::Array(values) => values.iter_mut().for_each(without_places),
        Value::Object(members) => {
            members.retain(|name, _| !matches!(name.as_str(), "span" | "path_span" | "quote_span"));
            members.values_mut().for_each(without_places);
        }
        _ => {}
    }
}

/// All Markdown under a folder.
pub(crate) fn gather(folder: &Path, found: &mut Vec<PathBuf>) {
    for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if path.is_dir() {
            gather(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "md") {
            found.push(path);
        }
    }
}
