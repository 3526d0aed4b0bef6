//! A printed card carries a number and a code; the page it leads to says whether the paper is still right.

use anyhow::Result;
use mingbai_e2e::{Browser, Site};

const CARD: &str = "/gallery/card/typical/";
const NUMBER: &str = "one('[data-sheet]').dataset.sheet";
const NOTE: &str = "one('.printed-state')";

#[test]
fn paper_with_the_number_of_the_page_is_up_to_date() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.open(&server.url(CARD))?;
    let number: String = browser.ask(NUMBER)?;
    browser.open_live(&server.url(&format!("{CARD}?card={number}")))?;
    browser.wait(&format!("{NOTE}?.dataset.state === 'agrees'"))?;
    browser.wait(&format!("inView({NOTE})"))?;
    assert!(browser.ask::<bool>(&format!("{NOTE}.textContent.includes('一致')"))?);
    Ok(())
}

#[test]
fn paper_with_another_number_is_out_of_date() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.open_live(&server.url(&format!("{CARD}?card=0000-0000")))?;
    browser.wait(&format!("{NOTE}?.dataset.state === 'outdated'"))?;
    assert!(browser.ask::<bool>(&format!("{NOTE}.textContent.includes('以本页为准')"))?);
    Ok(())
}

#[test]
fn a_reader_who_did_not_come_from_paper_is_told_nothing() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.open_live(&server.url(CARD))?;
    assert!(browser.ask::<bool>(&format!("!{NOTE}"))?);
    Ok(())
}

#[test]
fn without_a_script_the_number_can_be_compared_by_eye() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.without_scripts()?;
    browser.open(&server.url(CARD))?;
    assert!(browser.ask::<bool>("shown(one('.printed-number'))")?);
    let line: String = browser.ask("words(one('.printed-number'))")?;
    let number: String = browser.ask(NUMBER)?;
    assert!(line.contains("本卡编号") && line.contains(&number), "{line}");
    Ok(())
}

#[test]
fn the_code_is_for_the_printer_only() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.open(&server.url(CARD))?;
    assert!(!browser.ask::<bool>("shown(one('.printed-code'))")?);
    browser.media("print", &[])?;
    assert!(browser.ask::<bool>("shown(one('.printed-code'))")?);
    Ok(())
}
