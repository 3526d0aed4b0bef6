//! A link leads to one entry: it is open and in view, and each entry gives its own link.

use anyhow::{Context, Result};
use mingbai_e2e::browser::Device;
use mingbai_e2e::{Browser, Site};

const ENTRY: &str = "one('#mb-first-floor')";

#[test]
fn the_entry_is_open_and_in_view() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    for device in [Device::DESKTOP, Device::PHONE] {
        browser.screen(device)?;
        browser.open("about:blank")?;
        browser.open(&server.url("/elevator-2026/#mb-first-floor"))?;
        browser.wait("state() === 'live'")?;
        browser.wait(&format!("{ENTRY}.open"))?;
        browser.wait(&format!("inView({ENTRY}.querySelector('summary'))"))?;
        let others: Vec<String> =
            browser.ask("all('.question').filter((question) => question.open && question.id !== 'mb-first-floor').map(({ id }) => id)")?;
        browser.open("about:blank")?;
        browser.open_live(&server.url("/elevator-2026/"))?;
        let always: Vec<String> =
            browser.ask("all('.question').filter((question) => question.open).map(({ id }) => id)")?;
        assert_eq!(others, always, "the link opened other questions as well");
    }
    Ok(())
}

#[test]
fn a_link_on_the_page_leads_there_too() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.open_live(&server.url("/elevator-2026/"))?;
    browser.perform("location.hash = '#mb-first-floor'")?;
    browser.wait(&format!("{ENTRY}.open && inView({ENTRY}.querySelector('summary'))"))?;
    Ok(())
}

#[test]
fn an_entry_gives_its_own_link() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.open_live(&server.url("/elevator-2026/"))?;
    browser.perform(&format!("{ENTRY}.open = true"))?;
    browser.click(&format!("{ENTRY}.querySelector('.permalink')"))?;
    browser.wait("location.hash === '#mb-first-floor'")?;
    assert!(browser.ask::<bool>(&format!("{ENTRY}.open"))?, "its own link closed the entry");
    Ok(())
}

#[test]
fn an_unknown_link_harms_nothing() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    for hash in ["#mb-no-such-entry", "#%E4%B8", "#\"]'\\", "#"] {
        browser.open("about:blank")?;
        browser.open_live(&server.url(&format!("/elevator-2026/{hash}")))?;
        browser.expect_silence().context(hash)?;
    }
    Ok(())
}
