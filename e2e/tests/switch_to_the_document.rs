//! 解读 ⇄ 原文 at the bottom of a phone: a reader of the answer is a tap from the document, and comes back to where they were.

use anyhow::Result;
use mingbai_e2e::browser::Device;
use mingbai_e2e::{Browser, Site, paths};

const SIDE: &str = "document.querySelector('.mingbai-switch [aria-current]')?.textContent";

#[test]
fn each_side_is_left_and_found_again_where_it_was() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.screen(Device { width: 360, height: 740 })?;
    for slug in paths::EXAMPLES {
        browser.open_live(&server.url(&format!("/{slug}/")))?;
        browser.wait(&format!("{SIDE} === '解读'"))?;
        let low: Vec<f64> = browser.ask(
            "[...document.querySelectorAll('.mingbai-switch a')].map((link) => link.getBoundingClientRect().height).filter((height) => height < 44)",
        )?;
        assert!(low.is_empty(), "{slug}: {low:?}");
        browser.perform("scrollTo(0, 1500)")?;
        browser.settle()?;
        let read: f64 = browser.ask("scrollY")?;
        browser.click("document.querySelector('.mingbai-switch a:last-child')")?;
        browser.wait(&format!("{SIDE} === '原文' && location.hash === '#original'"))?;
        browser.perform("scrollBy(0, 500)")?;
        browser.settle()?;
        let document: f64 = browser.ask("scrollY")?;
        browser.click("document.querySelector('.mingbai-switch a:first-child')")?;
        browser.wait(&format!("{SIDE} === '解读' && Math.abs(scrollY - {read}) < 60"))?;
        browser.click("document.querySelector('.mingbai-switch a:last-child')")?;
        browser.wait(&format!("{SIDE} === '原文' && Math.abs(scrollY - {document}) < 60"))?;
        // The last words of the page stand above it.
        browser.perform("scrollTo(0, document.documentElement.scrollHeight)")?;
        browser.wait("Math.max(...[...document.querySelectorAll('footer p, .foot')].map((it) => it.getBoundingClientRect().bottom)) <= document.querySelector('.mingbai-switch').getBoundingClientRect().top + 1")?;
    }
    Ok(())
}

#[test]
fn beside_each_other_and_on_paper_there_is_nothing_to_switch() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.open_live(&server.url("/elevator-2026/"))?;
    assert!(!browser.ask::<bool>("shown(document.querySelector('.mingbai-switch'))")?, "wide");
    browser.screen(Device { width: 360, height: 740 })?;
    assert!(browser.ask::<bool>("shown(document.querySelector('.mingbai-switch'))")?, "narrow");
    browser.media("print", &[])?;
    assert!(!browser.ask::<bool>("shown(document.querySelector('.mingbai-switch'))")?, "printed");
    browser.media("", &[])
}
