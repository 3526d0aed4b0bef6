//! A page that takes an element out and puts it back a hundred times is as light as before.

use anyhow::{Context, Result};
use mingbai_e2e::{Answer, Browser, Site};
use serde_json::{Value, json};

/// What a tab holds after its garbage has been collected.
#[derive(Clone, Copy, Debug)]
struct Weight {
    nodes: f64,
    listeners: f64,
    heap: f64,
}

impl Weight {
    fn of(browser: &Browser) -> Result<Self> {
        browser.settle()?;
        browser.cdp("Performance.enable", json!({}))?;
        browser.collect_garbage()?;
        let metrics = browser.cdp("Performance.getMetrics", json!({}))?;
        let metric = |name: &str| {
            let list = metrics.get("metrics").and_then(Value::as_array);
            let found =
                list.into_iter().flatten().find(|metric| metric.get("name").and_then(Value::as_str) == Some(name));
            found.and_then(|metric| metric.get("value")).and_then(Value::as_f64).with_context(|| name.to_owned())
        };
        Ok(Self { nodes: metric("Nodes")?, listeners: metric("JSEventListeners")?, heap: metric("JSHeapUsedSize")? })
    }
}

/// Takes the element out, lets the page notice, and puts it back; or moves it in one go.
const ROUNDS: &str = "return (async () => {
  const element = host();
  const { parentNode, nextSibling } = element;
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  for (let round = 0; round < ROUNDS; round += 1) {
    element.remove();
    if (round % 2) await frame();
    parentNode.insertBefore(element, nextSibling);
    await frame();
  }
})();";

fn rounds(browser: &Browser, rounds: usize) -> Result<()> {
    browser.perform(&ROUNDS.replace("ROUNDS", &rounds.to_string()))?;
    browser.until_live(0)
}

fn check(page: &str) -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.open_live(&server.url(page))?;
    // What is made once and kept (caches, compiled functions) is made by then: the browser compiles what has run for a while,
    // and after twenty rounds had still 100 KB of it to make.
    rounds(&browser, 120)?;
    let before = Weight::of(&browser)?;
    rounds(&browser, 100)?;
    let after = Weight::of(&browser)?;
    // One leaked thing a round would be a hundred; less than that is the browser's own housekeeping.
    assert!(after.nodes - before.nodes < 100.0, "{page}: nodes {before:?} → {after:?}");
    assert!(after.listeners - before.listeners < 50.0, "{page}: listeners {before:?} → {after:?}");
    assert!(after.heap - before.heap < 100.0 * 1024.0, "{page}: heap {before:?} → {after:?}");

    browser.click("one('#mb-first-floor > summary')")?;
    browser.wait("one('#mb-first-floor').open")?;
    browser.expect_silence().with_context(|| page.to_owned())?;
    Ok(())
}

#[test]
fn a_prerendered_element_leaves_nothing_behind() -> Result<()> {
    check("/elevator-2026/")
}

#[test]
fn a_markdown_element_leaves_nothing_behind() -> Result<()> {
    check("/hosts/plain.html")
}

#[test]
fn elements_taken_out_are_let_go() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.open_live(&server.url("/hosts/plain.html"))?;
    browser.perform("window.gone = []")?;
    for _ in 0..8 {
        browser.perform(
            "const element = document.createElement('mingbai-explainer');
             element.setAttribute('src', '/elevator-2026/jiedu.md');
             document.body.append(element);",
        )?;
        browser.until_live(1)?;
        browser.perform("gone.push(new WeakRef(host(1))); host(1).remove(); scrollTo(0, 0);")?;
    }
    browser.collect_garbage()?;
    // The browser itself may hold on to one: that of its largest paint.
    browser.wait("gone.filter((element) => element.deref() !== undefined).length <= 1")?;
    Ok(())
}

/// What a page has of its own: its markup and addresses, its globals (less those of chromedriver), what it adopted and what
/// is highlighted in it.
const OF_THE_PAGE: &str = "[hostPage(), Object.keys(window).filter((name) => !/^(cdc_|ret_nodes|se_)/.test(name)).join(' '), location.href, history.length,
  document.adoptedStyleSheets.length, CSS.highlights?.size ?? 0, document.activeElement.localName].map(String)";

#[test]
fn the_page_is_as_before_when_the_element_is_gone() -> Result<()> {
    let server = Site::built()?.answer("full_bg.wasm", Answer::Held).start()?;
    let browser = Browser::lease()?;
    browser.open(&server.url("/hosts/plain.html"))?;
    assert_eq!(browser.ask::<String>("state()")?, "", "live before its module came");
    let before: Vec<String> = browser.ask(OF_THE_PAGE)?;
    server.release();
    browser.until_live(0)?;
    browser.click("one('#mb-first-floor > summary')")?;
    browser.click("one('#mb-first-floor .clause-chip')")?;
    browser.type_into("one('.search-input')", "公积金")?;
    browser.perform("document.activeElement.blur(); host().remove();")?;
    browser.settle()?;
    assert_eq!(browser.ask::<Vec<String>>(OF_THE_PAGE)?, before);
    Ok(())
}
