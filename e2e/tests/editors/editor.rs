//! A text in an editor: given by its makers' own call or pasted from the clipboard, saved, and shown on a page with the script.

use anyhow::{Context as _, Result, ensure};
use mingbai_e2e::Browser;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Deserialize;
use serde_json::json;

use crate::cell::{Cell, State};
use crate::rows::Row;
use crate::texts::{Kind, Texts};

/// An article on another level than the editor: what an editor has counted from itself leads elsewhere there.
const ARTICLE: &str = "/news/2026/03/article.html";

/// How a text comes into an editor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    Set,
    Paste,
}

/// What an editor would save.
#[derive(Debug, Deserialize)]
pub(crate) struct Saved {
    pub(crate) state: State,
    pub(crate) note: String,
    #[serde(default)]
    pub(crate) html: String,
}

/// Every kind of text in one editor.
///
/// # Errors
///
/// When the editor does not start.
pub(crate) fn tried(browser: &Browser, texts: &Texts, row: &Row) -> Result<Vec<(Kind, Cell)>> {
    let set = set(browser, texts, row)?;
    set.into_iter()
        .map(|(kind, cell)| {
            let pasted = way(browser, texts, row, kind, Way::Paste)?;
            Ok((kind, Cell { pasted: Some(pasted), ..cell }))
        })
        .collect()
}

/// Every kind of text, given by the makers' own call alone.
///
/// # Errors
///
/// When the editor does not start.
pub(crate) fn set(browser: &Browser, texts: &Texts, row: &Row) -> Result<Vec<(Kind, Cell)>> {
    let set = |kind| Ok((kind, Cell { set: way(browser, texts, row, kind, Way::Set)?, pasted: None }));
    row.kinds.iter().copied().map(set).collect()
}

fn way(browser: &Browser, texts: &Texts, row: &Row, kind: Kind, way: Way) -> Result<State> {
    let server = texts.site()?.start()?;
    open(browser, &server.url("/editors/page.html"), row.name, row.settings)?;
    let mut all = Vec::new();
    for source in Texts::of(kind) {
        let saved = saved(browser, &source, way).with_context(|| format!("{}: {source}, {way:?}", row.title))?;
        all.push(Saved { html: saved.html.replace(&server.url("/"), "/"), ..saved });
    }
    state(browser, texts, row, kind, &all)
}

/// The page of an editor, when it is ready.
///
/// # Errors
///
/// When it does not come about.
pub(crate) fn open(browser: &Browser, page: &str, name: &str, settings: &str) -> Result<()> {
    let settings = utf8_percent_encode(settings, NON_ALPHANUMERIC);
    browser.open(&format!("{page}?editor={name}&settings={settings}"))?;
    browser.wait("window.trial")
}

/// What became of a text that was saved elsewhere; a page of [`open`] is asked.
///
/// # Errors
///
/// When the browser does not answer.
pub(crate) fn compared(browser: &Browser, before: &str, after: &str) -> Result<Saved> {
    let (before, after) = (serde_json::to_string(before)?, serde_json::to_string(after)?);
    Ok(serde_json::from_value(browser.run(&format!("return trial.compare({before}, {after})"))?)?)
}

/// What became of all texts of a kind: the worst of them, and whether elements stand for them.
///
/// # Errors
///
/// When the page that shows them cannot be opened.
pub(crate) fn state(browser: &Browser, texts: &Texts, row: &Row, kind: Kind, all: &[Saved]) -> Result<State> {
    for (number, saved) in all.iter().enumerate() {
        println!("{} {} {} {number}: {:?} {}", row.title, row.settings, kind.name(), saved.state, saved.note);
    }
    let worst = all.iter().map(|saved| saved.state).min().unwrap_or(State::Lost);
    match worst {
        State::Whole if kind.becomes_live() => live(browser, texts, all, kind),
        State::Whole => Ok(State::Live),
        worst => Ok(worst),
    }
}

fn saved(browser: &Browser, source: &str, way: Way) -> Result<Saved> {
    let source = serde_json::to_string(source)?;
    browser.run(&format!("return trial.begin().then(() => trial.take({source}))"))?;
    match way {
        Way::Set => {
            browser.run("return trial.set()")?;
        }
        Way::Paste => paste(browser)?,
    }
    Ok(serde_json::from_value(browser.run("return trial.judge()")?)?)
}

/// A paste as a person does it: the browser itself hands the clipboard to whatever has the focus.
fn paste(browser: &Browser) -> Result<()> {
    let copied = browser
        .cdp("Runtime.evaluate", json!({ "expression": "trial.copy()", "userGesture": true, "returnByValue": true }))?;
    ensure!(copied.pointer("/result/value") == Some(&json!(true)), "nothing was copied: {copied}");
    ensure!(browser.run("return trial.focus()")? == json!(true), "the editor takes no focus");
    let key = json!({ "key": "v", "code": "KeyV", "windowsVirtualKeyCode": 86, "modifiers": 2 });
    let mut down = key.clone();
    if let Some(down) = down.as_object_mut() {
        down.extend([("type".to_owned(), json!("keyDown")), ("commands".to_owned(), json!(["paste"]))]);
    }
    browser.cdp("Input.dispatchKeyEvent", down)?;
    let mut up = key;
    if let Some(up) = up.as_object_mut() {
        up.insert("type".to_owned(), json!("keyUp"));
    }
    browser.cdp("Input.dispatchKeyEvent", up)?;
    Ok(())
}

/// Whether an element stands for each of the texts, one after the other in an article.
fn live(browser: &Browser, texts: &Texts, all: &[Saved], kind: Kind) -> Result<State> {
    let shown: Vec<&str> = all.iter().map(|saved| saved.html.as_str()).collect();
    let page = format!(
        "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head><meta charset=\"utf-8\"><title>通知</title>\n\
         <script type=\"module\" src=\"/mingbai/mingbai.js\"></script></head>\n<body><h1>通知</h1>\n{}\n</body>\n</html>\n",
        shown.join("\n")
    );
    let server = texts.site()?.page(ARTICLE, page).start()?;
    browser.open(&server.url(ARTICLE))?;
    browser.wait("customElements.get('mingbai-explainer')")?;
    browser.settle()?;
    if browser.ask::<usize>("hosts().length")? < shown.len() {
        return Ok(match kind {
            Kind::Tag => State::Words,
            _ => State::Whole,
        });
    }
    for number in 0..shown.len() {
        browser.perform(&format!("host({number}).scrollIntoView()"))?;
        browser.wait(&format!("['live', 'failed'].includes(state({number}))"))?;
        if browser.ask::<String>(&format!("state({number})"))? != "live" {
            println!("element {number} is not live: {:?}", browser.script_lines()?);
            return Ok(State::Whole);
        }
    }
    Ok(State::Live)
}
