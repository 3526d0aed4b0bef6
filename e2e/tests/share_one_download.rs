//! Many elements on a page cost one download: of the Markdown, of the script, of the module.

use anyhow::Result;
use mingbai_e2e::{Answer, Browser, Server, Site};

/// Nothing comes from a cache, so every request is counted.
fn counting(site: Site) -> Result<Server> {
    let mut site = site;
    for ending in [".md", ".wasm", ".js"] {
        site = site.answer(ending, Answer::With("cache-control", "no-store"));
    }
    site.start()
}

#[test]
fn two_elements_with_one_source_fetch_it_once() -> Result<()> {
    let server = counting(Site::built()?)?;
    let browser = Browser::lease()?;
    browser.open(&server.url("/hosts/two-elements.html"))?;
    browser.until_live(0)?;
    browser.until_live(1)?;
    browser.wait("words(root(0)) !== '' && words(root(1)) !== ''")?;
    assert_eq!(server.count("/elevator-2026/jiedu.md"), 1);
    assert_eq!(server.count("full_bg.wasm"), 1);
    Ok(())
}

/// What stands behind `#` names a place in a document, and not another document.
#[test]
fn an_address_with_a_place_is_the_same_document() -> Result<()> {
    let page = r#"<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>两处</title><script type="module" src="/mingbai/mingbai.js"></script><body>
        <mingbai-card src="/road-works-2026/jiedu.md"></mingbai-card><mingbai-qa src="/road-works-2026/jiedu.md#qa"></mingbai-qa>"#;
    let server = counting(Site::built()?.page("/places.html", page))?;
    let browser = Browser::lease()?;
    browser.open(&server.url("/places.html"))?;
    browser.until_live(0)?;
    browser.until_live(1)?;
    assert_eq!(server.count("/road-works-2026/jiedu.md"), 1);
    Ok(())
}

#[test]
fn a_hundred_elements_load_each_module_once() -> Result<()> {
    let element = r#"<mingbai-explainer src="/road-works-2026/jiedu.md" show="card">…</mingbai-explainer>"#;
    let page = format!(
        r#"<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>一百个</title>
        <script type="module" src="/mingbai/mingbai.js"></script><body>{}"#,
        element.repeat(100)
    );
    let server = counting(Site::built()?.page("/hundred.html", page))?;
    let browser = Browser::lease()?;
    browser.open(&server.url("/hundred.html"))?;
    browser.until_live(0)?;
    browser.until_live(99)?;
    assert_eq!(server.count("/road-works-2026/jiedu.md"), 1);
    assert_eq!(server.count("mingbai.js"), 1);
    assert_eq!(server.count("full.js"), 1);
    assert_eq!(server.count("full_bg.wasm"), 1);
    assert_eq!(server.count("live_bg.wasm"), 1);
    Ok(())
}

#[test]
fn a_prerendered_page_never_loads_the_markdown_module() -> Result<()> {
    let server = counting(Site::built()?)?;
    let browser = Browser::lease()?;
    browser.open_live(&server.url("/elevator-2026/"))?;
    browser.click("one('.expand-all')")?;
    browser.wait("all('.question').every((question) => question.open)")?;
    assert_eq!(server.count("live_bg.wasm"), 1);
    assert_eq!(server.count("full_bg.wasm"), 0);
    assert_eq!(server.count("jiedu.md"), 0);
    Ok(())
}

#[test]
fn no_page_asks_another_host() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    for page in ["/", "/elevator-2026/", "/elder-meals-2026/", "/road-works-2026/"] {
        browser.open(&server.url(page))?;
        if browser.ask::<bool>("host() !== null")? {
            browser.until_live(0)?;
        }
        let foreign: Vec<String> = browser.ask(
            "performance.getEntriesByType('resource').map((entry) => entry.name).filter((name) => new URL(name).origin !== location.origin && !name.startsWith('data:'))",
        )?;
        assert!(foreign.is_empty(), "{page}: {foreign:?}");
    }
    Ok(())
}
