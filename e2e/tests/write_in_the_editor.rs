//! Whoever writes sees the text, the page and what is to be mended in one window, and nothing that was written is lost.

use anyhow::Result;
use mingbai_e2e::browser::Device;
use mingbai_e2e::{Browser, Lease, Server, Site};

const AREA: &str = "document.querySelector('textarea')";

/// A draft with a mistake far below, which the software knows how to mend.
fn draft() -> String {
    let questions: String = (1..=60).map(|number| format!("### 第{number}问？\n\n答。\n\n")).collect();
    format!("---\ntitle: 补多少\n---\n\n## 问答 {{.qa}}\n\n{questions}## 卡 {{.crad}}\n\n甲\n: 乙\n")
}

fn open() -> Result<(Server, Lease)> {
    open_on(Device::DESKTOP)
}

fn open_on(device: Device) -> Result<(Server, Lease)> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.screen(device)?;
    browser.open(&server.url("/editor/"))?;
    browser.wait(&format!("{AREA} !== null && {AREA}.value.length > 1000"))?;
    browser.wait("document.querySelector('.page > div')?.shadowRoot?.querySelector('.question')")?;
    Ok((server, browser))
}

fn write(browser: &Browser, text: &str) -> Result<()> {
    browser.perform(&format!(
        "const area = {AREA}; area.value = {}; area.dispatchEvent(new InputEvent('input', {{ bubbles: true }}));",
        serde_json::to_string(text)?
    ))?;
    browser.wait("document.querySelector('.fix') !== null")
}

fn value(browser: &Browser) -> Result<String> {
    browser.ask(&format!("{AREA}.value"))
}

#[test]
fn all_of_it_is_in_one_window() -> Result<()> {
    let (_server, browser) = open()?;
    assert!(browser.ask::<bool>("document.documentElement.scrollHeight <= innerHeight")?, "the window scrolls");
    assert!(
        browser
            .ask::<bool>("['textarea', '.findings', '.page'].every((part) => inView(document.querySelector(part)))")?
    );
    Ok(())
}

#[test]
fn the_example_that_nobody_asked_for_takes_no_focus() -> Result<()> {
    let (_server, browser) = open()?;
    assert!(browser.ask::<bool>("document.activeElement === document.body")?);
    Ok(())
}

#[test]
fn on_a_phone_it_is_three_screens_and_not_forty() -> Result<()> {
    let (_server, browser) = open_on(Device::PHONE)?;
    assert!(browser.ask::<bool>("document.documentElement.scrollHeight < 3 * innerHeight")?);
    assert!(browser.ask::<bool>("document.documentElement.scrollWidth <= innerWidth")?);
    Ok(())
}

#[test]
fn a_remark_leads_to_its_line() -> Result<()> {
    let (_server, browser) = open()?;
    write(&browser, &draft())?;
    browser.click("document.querySelector('.finding:has(.fix) .line')")?;
    let selected: String = browser.ask(&format!("{AREA}.value.slice({AREA}.selectionStart, {AREA}.selectionEnd)"))?;
    assert_eq!(selected, "## 卡 {.crad}");
    // The line is near the end, and so is what is shown.
    let (top, room): (f64, f64) =
        browser.ask(&format!("[{AREA}.scrollTop, {AREA}.scrollHeight - {AREA}.clientHeight - {AREA}.scrollTop]"))?;
    assert!(top > 1000.0 && room < 400.0, "scrolled to {top}, {room} below");
    Ok(())
}

#[test]
fn a_fix_and_an_emptied_draft_can_be_undone() -> Result<()> {
    let (_server, browser) = open()?;
    write(&browser, &draft())?;
    browser.click("document.querySelector('.fix')")?;
    let mended = draft().replace(".crad", ".card");
    assert_eq!(value(&browser)?, mended);
    browser.perform("document.execCommand('undo')")?;
    assert_eq!(value(&browser)?, draft());
    browser.perform("document.execCommand('redo')")?;
    browser.click("document.querySelector('.empty')")?;
    assert_eq!(value(&browser)?, "");
    browser.perform("document.execCommand('undo')")?;
    assert_eq!(value(&browser)?, mended);
    Ok(())
}

#[test]
fn what_was_emptied_is_kept_and_the_example_comes_at_a_first_visit_alone() -> Result<()> {
    let (server, browser) = open()?;
    write(&browser, &draft())?;
    browser.click("document.querySelector('.empty')")?;
    browser.settle()?;
    browser.wait("localStorage.getItem('mingbai-draft') === '\"\"'")?;
    browser.open(&server.url("/editor/"))?;
    browser.wait(&format!("{AREA} !== null"))?;
    browser.settle()?;
    assert_eq!(value(&browser)?, "", "the example took the place of an empty draft");
    browser.click("document.querySelector('.aside summary')")?;
    browser.click("document.querySelector('.aside li button')")?;
    assert_eq!(value(&browser)?, draft());
    Ok(())
}
