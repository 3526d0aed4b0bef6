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

/// The explainers of the portal, as Markdown.
const MARKDOWN: [&str; 4] = ["elevator-2026", "elder-meals-2026", "road-works-2026", "school-transport-2026"];

/// A page with an element that draws Markdown, between words of the page.
fn drawing(name: &str) -> String {
    let after = "<p class=\"after\">县政府的话，一段接一段，长过一行。</p>".repeat(40);
    format!(
        "<!DOCTYPE html><html lang=\"zh-CN\"><meta charset=\"utf-8\"><title>页</title><link rel=\"icon\" href=\"data:,\">\
         <script type=\"module\" src=\"/mingbai/mingbai.js\"></script><body><h1>通知</h1>\
         <mingbai-explainer src=\"/{name}/jiedu.md\"></mingbai-explainer>{after}"
    )
}

/// The first words were without the rows over the sections, so that title and first section moved when these came.
#[test]
fn nothing_moves_when_the_module_takes_over_the_first_words() -> Result<()> {
    let places = "['.title', '.gist-item dd', '.facts', '.section-title', '.field-label'].map((name) => one(name).getBoundingClientRect().top)";
    for device in [Device::PHONE, Device::DESKTOP] {
        for name in MARKDOWN {
            let server =
                Site::built()?.page("/first.html", drawing(name)).answer("full_bg.wasm", Answer::Held).start()?;
            let browser = Browser::lease()?;
            browser.screen(device)?;
            browser.open(&server.url("/first.html"))?;
            browser.wait("one('[data-preview] .field-label') !== null")?;
            browser.settle()?;
            let now: f64 = browser.ask("performance.now()")?;
            let before: Vec<f64> = browser.ask(places)?;
            server.release();
            browser.until_live(0)?;
            browser.settle()?;
            let after: Vec<f64> = browser.ask(places)?;
            let moved = before.iter().zip(&after).any(|(before, after)| (before - after).abs() > 2.0);
            assert!(!moved, "{name} at {device:?}: {before:?} became {after:?}");
            let shifts: Vec<_> = browser.shifts()?.into_iter().filter(|shift| shift.at > now).collect();
            assert!(shifts.is_empty(), "{name} at {device:?}: {shifts:#?}");
        }
    }
    Ok(())
}

/// A reader who is in the midst of the first words keeps the line, and no browser counts what stands out of sight as moved.
#[test]
fn nothing_moves_under_a_reader_of_the_first_words() -> Result<()> {
    let server =
        Site::built()?.page("/first.html", drawing(MARKDOWN[0])).answer("full_bg.wasm", Answer::Held).start()?;
    let browser = Browser::lease()?;
    browser.screen(Device::PHONE)?;
    browser.open(&server.url("/first.html"))?;
    // All of the words, as the module is late.
    browser.wait("all('[data-preview] .section-title').length > 10")?;
    browser.perform("window.title = words(all('.section-title')[6])")?;
    let read = "all('.section-title').find((title) => words(title) === window.title)";
    browser.perform(&format!("{read}.scrollIntoView({{ block: 'start' }})"))?;
    browser.settle()?;
    let top = &format!("{read}.getBoundingClientRect().top");
    let (now, before): (f64, f64) = (browser.ask("performance.now()")?, browser.ask(top)?);
    server.release();
    browser.until_live(0)?;
    browser.wait("one('.mingbai').getAttribute('style') === null")?;
    browser.settle()?;
    let after: f64 = browser.ask(top)?;
    assert!((before - after).abs() < 4.0, "it stood at {before} and stands at {after}");
    let shifts: Vec<_> = browser.shifts()?.into_iter().filter(|shift| shift.at > now).collect();
    assert!(shifts.is_empty(), "{shifts:#?}");
    Ok(())
}

/// To open it and to scroll to it in one frame counts as a move of all that stands below it.
#[test]
fn nothing_moves_when_an_addressed_question_is_opened_out_of_sight() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.screen(Device::PHONE)?;
    browser.open_live(&server.url("/elevator-2026/#mb-noise"))?;
    browser.wait("one('#mb-noise').open && inView(one('#mb-noise summary'))")?;
    browser.settle()?;
    let shifts = browser.shifts()?;
    assert!(shifts.is_empty(), "{shifts:#?}");
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
