//! A reader opens the clause under an answer: its words are marked in the document, and the document stays as it is.

use anyhow::{Result, ensure};
use mingbai_e2e::browser::Device;
use mingbai_e2e::{Browser, Site};

#[test]
fn the_quoted_words_are_marked_in_the_document() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.open_live(&server.url("/elevator-2026/"))?;
    let before: String = browser.ask("hostPage()")?;

    for n in 0..3 {
        let question = format!("all('.question')[{n}]");
        let citation = format!("{question}.querySelector('.citation')");
        browser.perform(&format!("{question}.open = true"))?;
        browser.click(&format!("{citation}.closest('details').querySelector('.clause-chip')"))?;
        browser.wait(&format!("shown({citation}.querySelector('.quote'))"))?;
        browser.click(&format!("{citation}.querySelector('.to-policy')"))?;
        let quote: String = browser.ask(&format!("words({citation}.querySelector('.quote'))"))?;
        browser.wait(&format!("marked() === words({citation}.querySelector('.quote'))"))?;
        browser.wait(
            "marks()[0].getBoundingClientRect().bottom > 0 && marks()[0].getBoundingClientRect().top < innerHeight",
        )?;
        ensure!(
            browser
                .ask::<bool>("document.querySelector('#UCAP-CONTENT').contains(marks()[0].commonAncestorContainer)")?,
            "{quote} is marked outside the document"
        );
    }
    assert_eq!(browser.ask::<String>("hostPage()")?, before, "the host page was changed");
    browser.expect_silence()?;
    Ok(())
}

#[test]
fn a_phone_shows_the_clause_as_well() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.screen(Device::PHONE)?;
    browser.open_live(&server.url("/elevator-2026/"))?;
    browser.perform("one('.question').open = true")?;
    browser.click("one('.question .clause-chip')")?;
    browser.wait("shown(one('.question .quote'))")?;
    browser.click("one('.question .to-policy')")?;
    browser.wait("marked() === words(one('.question .quote'))")?;
    browser.wait(
        "marks()[0].getBoundingClientRect().bottom > 0 && marks()[0].getBoundingClientRect().top < innerHeight",
    )?;
    Ok(())
}

#[test]
fn the_mark_can_be_seen() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.open_live(&server.url("/elevator-2026/"))?;
    browser.click("one('.question .clause-chip')")?;
    browser.click("one('.question .to-policy')")?;
    browser.wait("marks().length > 0")?;
    browser.settle()?;
    let with = browser.view()?;
    browser.perform("CSS.highlights.get('mingbai-quote').clear()")?;
    browser.settle()?;
    assert!(with != browser.view()?, "the marked words look like all others");
    Ok(())
}

#[test]
fn every_citation_of_the_example_is_found() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.open_live(&server.url("/elevator-2026/"))?;
    let lost: Vec<String> = browser.ask(
        "all('.citation').filter((citation) => !holding(words(citation.querySelector('.quote')), document.querySelector('#UCAP-CONTENT')))
           .map((citation) => words(citation))",
    )?;
    assert!(lost.is_empty(), "these quotes do not stand in the document: {lost:#?}");
    let marked: usize = browser.ask("all('.citation').length")?;
    assert!(marked > 0, "the explainer cites nothing");
    Ok(())
}
