//! What an explainer says: its model without places, so that two spellings can be compared; and where explainers lie.

use std::fs;
use std::path::{Path, PathBuf};

use mingbai_content::explainer::parse;
use serde_json::Value;

/// The model of a source without its places.
pub(crate) fn said(source: &str) -> Value {
    let mut value = serde_json::to_value(parse(source).output).unwrap();
    without_places(&mut value);
    value
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
