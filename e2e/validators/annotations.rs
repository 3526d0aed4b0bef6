//! A lock as W3C Web Annotations, held against the model's rules: <https://www.w3.org/TR/annotation-model/>.

use std::fs;
use std::process::Command;

use anyhow::{Context as _, Result, bail, ensure};
use mingbai_e2e::folder::Folder;
use mingbai_e2e::paths;
use serde_json::Value;

const PAGE: &str = "https://www.yunxi.example/zcjd/elevator-2026/";

#[test]
fn a_lock_is_a_collection_of_annotations_with_whole_addresses() -> Result<()> {
    let work = Folder::temporary("annotations")?;
    let source = paths::workspace().join("content/examples").join(paths::ELEVATOR);
    for name in ["jiedu.md", "jiedu.lock.json", "policy.html"] {
        fs::copy(source.join(name), work.path().join(name))?;
    }
    let output = Command::new(paths::mingbai()?)
        .args(["lock", "--format", "web-annotation", "--page", PAGE])
        .arg(work.path().join("jiedu.md"))
        .output()?;
    ensure!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let written: Value = serde_json::from_str(&fs::read_to_string(work.path().join("jiedu.annotations.json"))?)?;
    let annotations = match &written {
        Value::Array(items) => items.clone(),
        Value::Object(page) => {
            let first = page.get("first").and_then(|first| first.get("items"));
            let items = page.get("items").or(first);
            items.and_then(Value::as_array).cloned().context("the collection has no items")?
        }
        _ => bail!("neither an annotation nor a collection"),
    };
    ensure!(annotations.len() > 10, "only {} annotations", annotations.len());
    for annotation in &annotations {
        check(annotation).with_context(|| format!("{annotation:#}"))?;
    }
    Ok(())
}

/// An Annotation has an id, the type, and a target whose source and selectors are those of the model.
fn check(annotation: &Value) -> Result<()> {
    address(annotation, "id")?;
    ensure!(annotation["type"] == "Annotation", "the type is not Annotation");
    let motivations = [
        "assessing",
        "bookmarking",
        "classifying",
        "commenting",
        "describing",
        "editing",
        "highlighting",
        "identifying",
        "linking",
        "moderating",
        "questioning",
        "replying",
        "tagging",
    ];
    if let Some(motivation) = annotation["motivation"].as_str() {
        ensure!(motivations.contains(&motivation), "{motivation} is no motivation of the model");
    }
    let body = &annotation["body"];
    match body {
        Value::String(body) => ensure!(url::Url::parse(body).is_ok(), "the body {body} is no address"),
        Value::Object(_) => ensure!(body["type"].is_string(), "the body has no type"),
        _ => {}
    }
    let target = &annotation["target"];
    address(target, "source")?;
    let selectors = match &target["selector"] {
        Value::Array(selectors) => selectors.clone(),
        one @ Value::Object(_) => vec![one.clone()],
        _ => bail!("the target has no selector"),
    };
    for selector in &selectors {
        match selector["type"].as_str() {
            Some("TextQuoteSelector") => ensure!(selector["exact"].as_str().is_some_and(|words| !words.is_empty())),
            Some("TextPositionSelector") => {
                let (start, end) = (selector["start"].as_u64(), selector["end"].as_u64());
                ensure!(start.zip(end).is_some_and(|(start, end)| start < end), "an empty range");
            }
            Some("FragmentSelector") => ensure!(selector["value"].is_string()),
            Some("XPathSelector" | "CssSelector" | "RangeSelector") => {}
            other => bail!("{other:?} is no selector of the model"),
        }
    }
    Ok(())
}

fn address(value: &Value, property: &str) -> Result<()> {
    let text = value[property].as_str().with_context(|| format!("no {property}"))?;
    url::Url::parse(text).with_context(|| format!("{property} is {text}, which is no address"))?;
    Ok(())
}
