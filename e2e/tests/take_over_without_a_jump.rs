//! The script takes over a page that stands already: nothing moves, nothing is replaced, nothing is logged.

use anyhow::{Context, Result};
use mingbai_e2e::browser::{Device, Network};
use mingbai_e2e::{Answer, Browser, Site};

#[test]
fn nothing_moves_and_nothing_is_logged() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    for page in ["/elevator-2026/", "/elder-meals-2026/"] {
        for device in [Device::DESKTOP, Device::TABLET, Device::PHONE] {
            browser.screen(device)?;
            browser.open("about:blank")?;
            browser.open_live(&server.url(page))?;
            browser.settle()?;
            let shifts = browser.shifts()?;
            assert!(shifts.is_empty(), "{page} at {device:?}: {shifts:#?}");
            browser.expect_silence().with_context(|| format!("{page} at {device:?}"))?;
        }
    }
    Ok(())
}

#[test]
fn nothing_moves_on_a_slow_network() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.screen(Device::PHONE)?;
    browser.network(Network::CHEAP_PHONE)?;
    for page in ["/elevator-2026/", "/elder-meals-2026/"] {
        browser.open("about:blank")?;
        browser.open_live(&server.url(page))?;
        browser.settle()?;
        let shifts = browser.shifts()?;
        assert!(shifts.is_empty(), "{page}: {shifts:#?}");
    }
    Ok(())
}

#[test]
fn the_same_elements_stay() -> Result<()> {
    let server = Site::built()?.answer("live_bg.wasm", Answer::Held).start()?;
    let browser = Browser::lease()?;
    browser.open(&server.url("/elevator-2026/"))?;
    assert_eq!(browser.ask::<String>("state()")?, "", "live before its module came");
    browser.perform("window.kept = { questions: all('.question'), text: words(one('[part~=root]')) };")?;
    server.release();
    browser.until_live(0)?;
    assert!(
        browser.ask::<bool>(
            "kept.questions.length > 0 && kept.questions.every((question, n) => question === all('.question')[n])"
        )?,
        "the questions were made anew"
    );
    let [before, after]: [String; 2] = browser.ask("[kept.text, words(one('[part~=root]'))]")?;
    assert_eq!(after, before, "the text changed");
    Ok(())
}

#[test]
fn what_a_reader_opened_before_stays_open() -> Result<()> {
    let server = Site::built()?.answer("live_bg.wasm", Answer::Held).start()?;
    let browser = Browser::lease()?;
    browser.open(&server.url("/elevator-2026/"))?;
    browser.click("all('.question > summary')[1]")?;
    server.release();
    browser.until_live(0)?;
    browser.settle()?;
    assert!(browser.ask::<bool>("all('.question')[1].open")?, "the take-over closed the question");
    Ok(())
}

#[test]
fn the_page_says_when_it_is_ready() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.before_pages(
        "window.ready = []; document.addEventListener('mingbai-ready', (event) => ready.push(event.target.localName));",
    )?;
    browser.open_live(&server.url("/elevator-2026/"))?;
    browser.wait("ready.length === 1 && ready[0] === 'mingbai-explainer'")?;
    Ok(())
}
