//! What does not arrive leaves the step below it standing, and one line in the console.

use anyhow::Result;
use mingbai_e2e::{Answer, Browser, Lease, Server, Site};

fn open(ending: &str, answer: Answer) -> Result<(Server, Lease)> {
    let server = Site::built()?.answer(ending, answer).start()?;
    let browser = Browser::lease()?;
    browser.open(&server.url("/elevator-2026/"))?;
    browser.perform("host().scrollIntoView({ block: 'nearest' })")?;
    Ok((server, browser))
}

/// The styled step: questions and clauses open, everything is legible.
fn reads(browser: &Browser) -> Result<()> {
    browser.click("one('#mb-first-floor > summary')")?;
    browser.wait("shown(one('#mb-first-floor > :not(summary)'))")?;
    browser.click("one('#mb-first-floor .clause-chip')")?;
    browser.wait("shown(one('#mb-first-floor .quote'))")
}

fn fails_with_one_line(ending: &str, answer: Answer) -> Result<()> {
    let (_server, browser) = open(ending, answer)?;
    browser.wait("state() === 'failed'")?;
    reads(&browser)?;
    let lines = browser.script_lines()?;
    assert_eq!(lines.len(), 1, "{ending}: {lines:#?}");
    Ok(())
}

#[test]
fn a_missing_module() -> Result<()> {
    fails_with_one_line("live_bg.wasm", Answer::Missing)
}

#[test]
fn a_missing_half_of_the_script() -> Result<()> {
    fails_with_one_line("live.js", Answer::Missing)
}

#[test]
fn a_missing_script() -> Result<()> {
    let (_server, browser) = open("mingbai.js", Answer::Missing)?;
    reads(&browser)?;
    // Nothing of ours runs, so nothing of ours can say a line; the browser names the missing file.
    let lines = browser.script_lines()?;
    assert!(lines.is_empty(), "{lines:#?}");
    assert_eq!(browser.ask::<String>("state()")?, "");
    Ok(())
}

#[test]
fn a_missing_stylesheet_leaves_the_text() -> Result<()> {
    let (_server, browser) = open("mingbai.css", Answer::Missing)?;
    browser.until_live(0)?;
    reads(&browser)
}

#[test]
fn a_module_under_a_wrong_type_goes_live_all_the_same() -> Result<()> {
    for mime in ["application/octet-stream", "text/plain", "text/html; charset=gb2312"] {
        let (_server, browser) = open("live_bg.wasm", Answer::As(mime))?;
        browser.until_live(0)?;
        let lines = browser.script_lines()?;
        assert!(lines.len() <= 1, "{mime}: {lines:#?}");
    }
    Ok(())
}

#[test]
fn an_error_page_in_place_of_the_module() -> Result<()> {
    // A portal that answers every unknown path with its home page and 200.
    let home = "<!doctype html><title>首页</title>";
    let server =
        Site::built()?.page("/mingbai/live_bg.wasm", home).answer("live_bg.wasm", Answer::As("text/html")).start()?;
    let browser = Browser::lease()?;
    browser.open(&server.url("/elevator-2026/"))?;
    browser.perform("host().scrollIntoView({ block: 'nearest' })")?;
    browser.wait("state() === 'failed'")?;
    reads(&browser)?;
    let lines = browser.script_lines()?;
    assert_eq!(lines.len(), 1, "{lines:#?}");
    Ok(())
}
