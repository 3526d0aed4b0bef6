//! Every page and every fragment, by the checker that browser makers use (Nu Html Checker).

use std::fs;
use std::process::Command;

use anyhow::{Context as _, Result, ensure};
use mingbai_e2e::paths;
use serde::Deserialize;

use crate::{files, modules, printed, workspace};

#[derive(Deserialize)]
struct Report {
    messages: Vec<Message>,
}

#[derive(Deserialize)]
struct Message {
    #[serde(rename = "type")]
    kind: String,
    url: String,
    message: String,
    extract: Option<String>,
}

#[test]
fn every_page_and_fragment_is_valid_html() -> Result<()> {
    let dist = paths::dist()?;
    let folder = workspace("html")?;
    let pages = files(&dist, ".html")?;
    ensure!(pages.len() > 100, "only {} pages are built", pages.len());
    for page in &pages {
        let text = fs::read_to_string(page)?;
        let name = page.strip_prefix(&dist)?.to_string_lossy().replace('/', "--");
        fs::write(folder.join(name), whole(&text))?;
    }
    let report = printed(
        Command::new("java")
            .arg("-jar")
            .arg(modules()?.join("vnu-jar/build/dist/vnu.jar"))
            .args(["--stdout", "--exit-zero-always", "--format", "json"])
            .arg(&folder),
    )?;
    let report: Report = serde_json::from_str(&report).context("the checker gave no report")?;
    let errors: Vec<String> = report
        .messages
        .iter()
        .filter(|message| message.kind != "info")
        .map(|Message { url, message, extract, .. }| {
            let page = url.rsplit('/').next().unwrap_or(url).replace("--", "/");
            format!("{page}: {message}\n    {}", extract.as_deref().unwrap_or_default().replace('\n', " "))
        })
        .collect();
    ensure!(errors.is_empty(), "{} errors:\n{}", errors.len(), errors.join("\n"));
    Ok(())
}

/// A fragment as it stands in a page that somebody pasted it into.
fn whole(text: &str) -> String {
    let begins = text.trim_start().get(..9).unwrap_or_default();
    if begins.eq_ignore_ascii_case("<!doctype") {
        return text.to_owned();
    }
    format!("<!doctype html>\n<html lang=\"zh-Hans\">\n<title>通知</title>\n<h1>通知</h1>\n{text}\n</html>\n")
}
