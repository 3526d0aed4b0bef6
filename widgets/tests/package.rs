//! What the npm package says of the elements is what they are: attributes, events, tags and custom properties.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "helpers of a test may fail as tests do")]

use std::collections::BTreeSet;

use mingbai_live::markup::{TAG_PREFIX, TAGS};
use serde_json::Value;

const MANIFEST: &str = include_str!("../package/custom-elements.json");
const EDITOR: &str = include_str!("../package/vscode.html-custom-data.json");
const EMBED: &str = include_str!("../../docs/embed.md");
const TYPES: &str = include_str!("../package/mingbai.d.ts");
const LOADER: &str = concat!(
    include_str!("../loader/mingbai.js"),
    include_str!("../loader/element.js"),
    include_str!("../loader/elder.js"),
    include_str!("../loader/events.js"),
    include_str!("../loader/feedback.js"),
    include_str!("../loader/follow.js"),
    include_str!("../loader/search.js"),
);
const TOKENS: &str = include_str!("../src/tokens.css");

/// Searches a site, and shows none.
const SEARCH: &str = "mingbai-search";

/// Attributes that no change of is watched: the stylesheet or a click reads them.
const READ_LATER: [&str; 2] = ["theme", "feedback"];

/// All that are told of.
fn told() -> Vec<Value> {
    let manifest: Value = serde_json::from_str(MANIFEST).unwrap();
    manifest["modules"][0]["declarations"].as_array().unwrap().clone()
}

/// Those that show an explainer.
fn elements() -> Vec<Value> {
    told().into_iter().filter(|element| element["tagName"] != SEARCH).collect()
}

fn names(list: &Value) -> BTreeSet<String> {
    list.as_array().unwrap().iter().map(|item| item["name"].as_str().unwrap().to_owned()).collect()
}

/// Every word in `text` that stands between `before` and `after`.
fn between(text: &str, before: &str, after: &str) -> BTreeSet<String> {
    text.split(before).skip(1).filter_map(|rest| Some(rest.split_once(after)?.0.to_owned())).collect()
}

/// The words in quotation marks.
fn quoted(text: &str) -> BTreeSet<String> {
    text.split('\'').skip(1).step_by(2).map(str::to_owned).collect()
}

#[test]
fn tags_are_those_that_the_loader_defines() {
    let defined = between(LOADER, "for (const form of [", "]").into_iter().next().unwrap();
    let defined = quoted(&defined);
    let mut tags: BTreeSet<String> =
        elements().iter().map(|element| element["tagName"].as_str().unwrap().replace("mingbai-", "")).collect();
    assert_eq!(tags, defined);
    assert_eq!(TAGS.map(|tag| tag.replace(TAG_PREFIX, "")).into_iter().collect::<BTreeSet<_>>(), defined);
    assert!(LOADER.contains(&format!("customElements.define('{SEARCH}'")));
    assert_eq!(told().len(), tags.len() + 1);
    assert!(TYPES.contains(&format!("'{SEARCH}': HTMLElement")));
    tags.insert("search".to_owned());
    let editor: Value = serde_json::from_str(EDITOR).unwrap();
    assert_eq!(names(&editor["tags"]), tags.iter().map(|tag| format!("mingbai-{tag}")).collect());
    for tag in tags.iter().filter(|tag| *tag != "search") {
        assert!(TYPES.contains(&format!("'mingbai-{tag}': MingbaiElement")), "{tag}");
    }
}

#[test]
fn attributes_are_those_that_the_loader_reads() {
    let watched = between(LOADER, "observedAttributes = [", "]").into_iter().next().unwrap();
    let mut read = quoted(&watched);
    for name in READ_LATER {
        assert!(LOADER.contains(&format!("'{name}'")), "{name} is not read");
        read.insert(name.to_owned());
    }
    let editor: Value = serde_json::from_str(EDITOR).unwrap();
    let of = |name: &Value| -> BTreeSet<String> {
        if name == SEARCH { ["src", "lang"].map(str::to_owned).into() } else { read.clone() }
    };
    for (element, tag) in told().iter().zip(editor["tags"].as_array().unwrap()) {
        assert_eq!(names(&element["attributes"]), of(&element["tagName"]));
        assert_eq!(names(&tag["attributes"]), of(&tag["name"]));
    }
    for name in read {
        assert!(TYPES.contains(&format!("  {name}?: ")), "{name}");
        assert!(EMBED.contains(&format!("\n| `{name}` |")), "{name} is not in docs/embed.md");
    }
}

#[test]
fn events_are_those_that_are_told() {
    let told: BTreeSet<String> = between(LOADER, " tell(", ")").iter().flat_map(|call| quoted(call)).collect();
    for element in elements() {
        assert_eq!(names(&element["events"]), told);
    }
    for name in told {
        assert!(TYPES.contains(&format!("'{name}': CustomEvent")), "{name}");
        assert!(EMBED.contains(&format!("\n| `{name}` |")), "{name} is not in docs/embed.md");
    }
}

#[test]
fn custom_properties_are_those_of_the_tokens() {
    let tokens: BTreeSet<String> =
        between(TOKENS, "var(--mingbai-", ",").into_iter().map(|name| format!("--mingbai-{name}")).collect();
    for element in elements() {
        assert_eq!(names(&element["cssProperties"]), tokens);
    }
}
