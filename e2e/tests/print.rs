//! Paper shows everything: a closed question is printed with its answer, and is closed again afterwards.

use anyhow::Result;
use mingbai_e2e::{Browser, Site};

/// Questions whose answer would not be printed.
const UNPRINTED: &str =
    "all('.question').filter((question) => !shown(question.querySelector(':scope > :not(summary)'))).map(words)";

/// How the page prints itself, as the browser tells it.
fn before_print(browser: &Browser) -> Result<()> {
    browser.media("print", &[])?;
    browser.perform("window.dispatchEvent(new Event('beforeprint'))")?;
    browser.settle()
}

#[test]
fn closed_questions_are_printed_with_their_answers() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.open_live(&server.url("/elevator-2026/"))?;
    let open: usize = browser.ask("all('.question').filter((question) => question.open).length")?;

    before_print(&browser)?;
    let unprinted: Vec<String> = browser.ask(UNPRINTED)?;
    assert!(unprinted.is_empty(), "{unprinted:#?}");

    browser.perform("window.dispatchEvent(new Event('afterprint'))")?;
    browser.media("", &[])?;
    browser.wait(&format!("all('.question').filter((question) => question.open).length === {open}"))?;
    Ok(())
}

#[test]
fn answers_are_printed_without_a_script() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.without_scripts()?;
    browser.open(&server.url("/elevator-2026/"))?;
    browser.media("print", &[])?;
    let unprinted: Vec<String> = browser.ask(UNPRINTED)?;
    assert!(unprinted.is_empty(), "{unprinted:#?}");
    Ok(())
}

#[test]
fn printing_after_a_search_leaves_nothing_out() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.open_live(&server.url("/elevator-2026/"))?;
    browser.type_into("one('.search-input')", "公积金")?;
    browser.wait("visibleEntries().length < entries().length")?;
    before_print(&browser)?;
    let toolbar: bool = browser.ask("shown(one('.toolbar'))")?;
    assert!(!toolbar, "the search field is printed");
    Ok(())
}

#[test]
fn a_card_fits_one_sheet() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    for path in ["/gallery/card/typical/", "/gallery/card/minimal/"] {
        browser.open_at_rest(&server.url(path))?;
        let sheets = sheets(&browser.print()?);
        assert_eq!(sheets, 1, "{path} takes {sheets} sheets");
    }
    Ok(())
}

/// How many pages a PDF has, by the page objects that Chromium writes uncompressed.
fn sheets(pdf: &[u8]) -> usize {
    let text = String::from_utf8_lossy(pdf);
    text.matches("/Type /Page").count() - text.matches("/Type /Pages").count()
}
