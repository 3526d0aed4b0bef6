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

#[test]
fn a_section_longer_than_a_page_does_not_leave_the_page_before_it_empty() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    // Headline, then questions for a page and a half.
    browser.open_at_rest(&server.url("/gallery/qa/typical/"))?;
    assert_eq!(sheets(&browser.print()?), 2);
    Ok(())
}

#[test]
fn a_poster_and_its_code_stand_on_one_sheet() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    // The headline before it and the contact after it are sheets of their own.
    browser.open_at_rest(&server.url("/gallery/notice/typical/"))?;
    assert!(browser.ask::<bool>("one('.printed-code') !== null")?, "the poster has no code");
    assert_eq!(sheets(&browser.print()?), 3);
    Ok(())
}

#[test]
fn the_code_of_a_list_to_hand_out_takes_no_room_of_its_own() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.open_at_rest(&server.url("/gallery/tellonce/typical/"))?;
    browser.media("print", &[])?;
    let bottom = |selector: &str| browser.ask::<f64>(&format!("one('{selector}').getBoundingClientRect().bottom"));
    let (code, number) = (bottom(".printed-code")?, bottom(".printed-number")?);
    assert!(code <= number + 1.0, "the code ends {} px below the last line", code - number);
    Ok(())
}

/// How many pages a PDF has, by the page objects that Chromium writes uncompressed.
fn sheets(pdf: &[u8]) -> usize {
    let text = String::from_utf8_lossy(pdf);
    text.matches("/Type /Page").count() - text.matches("/Type /Pages").count()
}
