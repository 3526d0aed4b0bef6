//! Pages that live: elements and fragments that come late, go and come back, are copied or kept for the way back.

use std::fs;

use anyhow::{Context as _, Result, ensure};
use mingbai_e2e::{Browser, Lease, Server, Site, paths};

const EMPTY: &str = r#"<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>应用</title>
    <script type="module" src="/mingbai/mingbai.js"></script><h1>办事大厅</h1><div id="app"></div>"#;

fn open(page: &str) -> Result<(Server, Lease)> {
    let server =
        Site::built()?.page("/app.html", EMPTY).page("/other.html", "<!doctype html><title>别处</title>").start()?;
    let browser = Browser::lease()?;
    browser.open(&server.url(page))?;
    Ok((server, browser))
}

fn fragment(name: &str) -> Result<String> {
    Ok(fs::read_to_string(paths::dist()?.join(paths::ELEVATOR).join(name))?)
}

/// The plain text that a content system lets through.
fn pasted() -> Result<String> {
    paths::fragment(&fragment("plain-strict.html")?)
}

/// Puts markup into the page as `.html()` of jQuery and most frameworks do.
fn put(browser: &Browser, html: &str) -> Result<()> {
    browser.perform(&format!("document.querySelector('#app').innerHTML = {}", serde_json::to_string(html)?))
}

fn works(browser: &Browser) -> Result<()> {
    browser.until_live(0)?;
    browser.wait("one('#mb-first-floor') !== null")?;
    browser.type_into("one('.search-input')", "公积金")?;
    browser.wait("visibleEntries().length > 0 && visibleEntries().length < entries().length")?;
    is_silent(browser)
}

/// Chromium itself remarks that a template which a script has put there is no root.
fn is_silent(browser: &Browser) -> Result<()> {
    let lines = browser.script_lines()?;
    ensure!(lines.is_empty(), "{lines:#?}");
    Ok(())
}

#[test]
fn a_prerendered_element_that_a_script_puts_on_the_page() -> Result<()> {
    let (_server, browser) = open("/app.html")?;
    put(&browser, &fragment("styled.html")?)?;
    works(&browser)
}

#[test]
fn a_markdown_element_that_a_script_puts_on_the_page() -> Result<()> {
    let (_server, browser) = open("/app.html")?;
    put(&browser, r#"<mingbai-explainer src="/elevator-2026/jiedu.md"></mingbai-explainer>"#)?;
    works(&browser)
}

#[test]
fn a_template_of_somebody_else_is_left_alone() -> Result<()> {
    let (_server, browser) = open("/app.html")?;
    put(
        &browser,
        r#"<mingbai-explainer src="/elevator-2026/jiedu.md"><template shadowrootmode="open"><p>别人的</p></template></mingbai-explainer>"#,
    )?;
    browser.until_live(0)?;
    assert!(browser.ask::<bool>("host().querySelector('template').content.textContent === '别人的'")?);
    works(&browser)
}

#[test]
fn a_fragment_that_comes_late() -> Result<()> {
    let (_server, browser) = open("/app.html")?;
    browser.wait("customElements.get('mingbai-explainer') !== undefined")?;
    browser.settle()?;
    put(&browser, &pasted()?)?;
    works(&browser)?;
    let title = "document.querySelector('#app > h2')";
    assert!(!browser.ask::<bool>(&format!("shown({title})"))?, "the text stands beside the element");
    // The page puts it there once more, in the place of the first.
    put(&browser, &pasted()?)?;
    works(&browser)?;
    assert_eq!(browser.ask::<usize>("hosts().length")?, 1);
    Ok(())
}

#[test]
fn a_copy_of_a_live_fragment_has_one_element() -> Result<()> {
    let (_server, browser) = open("/app.html")?;
    put(&browser, &pasted()?)?;
    works(&browser)?;
    // What a script that keeps pages for the way back does.
    browser.perform("const kept = document.body.cloneNode(true); document.body.replaceWith(kept);")?;
    works(&browser)?;
    assert_eq!(browser.ask::<usize>("hosts().length")?, 1);
    browser.perform("host().remove()")?;
    browser.wait("shown(document.querySelector('#app > h2'))")?;
    Ok(())
}

/// Opens a question, a clause of it and nothing else.
fn open_one(browser: &Browser) -> Result<()> {
    browser.click("one('#mb-noise > summary')")?;
    browser.click("one('#mb-noise .clause-chip')")?;
    browser.wait("one('#mb-noise').open && shown(one('#mb-noise .quote'))")
}

const OPEN: &str = "all('details').map(({ open }) => Number(open)).join('')";

#[test]
fn what_was_open_is_open_when_the_element_comes_back() -> Result<()> {
    for page in ["/elevator-2026/", "/hosts/plain.html"] {
        let (_server, browser) = open(page)?;
        browser.until_live(0)?;
        browser.wait("one('#mb-noise') !== null")?;
        open_one(&browser)?;
        let before: String = browser.ask(OPEN)?;
        browser.perform(
            "window.kept = host(); window.place = kept.nextSibling; window.around = kept.parentNode; kept.remove();",
        )?;
        browser.settle()?;
        browser.perform("around.insertBefore(kept, place)")?;
        browser.until_live(0)?;
        assert_eq!(browser.ask::<String>(OPEN)?, before, "{page}");
        // It is at work again: what is open closes, and the chip marks its words where the page has them.
        browser.click("one('#mb-noise > summary')")?;
        browser.wait("!one('#mb-noise').open")?;
        works(&browser)?;
    }
    Ok(())
}

#[test]
fn an_element_that_was_changed_while_it_was_away_is_drawn_anew() -> Result<()> {
    let (_server, browser) = open("/hosts/plain.html")?;
    browser.until_live(0)?;
    browser.perform("window.kept = host(); kept.remove();")?;
    browser.settle()?;
    browser.perform("kept.setAttribute('src', '/elder-meals-2026/jiedu.md'); document.body.append(kept);")?;
    browser.until_live(0)?;
    browser.wait("words(one('.title')).includes('老人吃饭')")?;
    Ok(())
}

#[test]
fn an_element_that_goes_while_it_is_drawn_can_come_back() -> Result<()> {
    let (_server, browser) = open("/app.html")?;
    put(&browser, r#"<mingbai-explainer src="/elevator-2026/jiedu.md"></mingbai-explainer>"#)?;
    browser.perform(
        "return (async () => {
           const kept = host();
           for (let n = 0; n < 5; n += 1) {
             kept.remove();
             await new Promise((done) => setTimeout(done));
             document.querySelector('#app').append(kept);
             await new Promise((done) => setTimeout(done));
           }
         })();",
    )?;
    works(&browser)
}

/// Scripts that keep copies of pages copy an element with all that the live step has written into it.
#[test]
fn a_copy_of_a_live_element_has_nothing_twice() -> Result<()> {
    for page in ["/elevator-2026/", "/school-transport-2026/", "/road-works-2026/"] {
        let (_server, browser) = open(page)?;
        browser.until_live(0)?;
        browser.wait("all('.clause-mark').length > 0")?;
        browser.settle()?;
        let written = "['.mingbai', '.margin', '.clause-mark', '.drift-note', '.revision', '.printed-state'].map((it) => all(it).length)";
        let before: Vec<usize> = browser.ask(written)?;
        browser.perform("const kept = document.body.cloneNode(true); document.body.replaceWith(kept);")?;
        browser.until_live(0)?;
        browser.wait("all('.clause-mark').length > 0")?;
        browser.settle()?;
        assert_eq!(browser.ask::<Vec<usize>>(written)?, before, "{page}");
        browser.expect_silence()?;
    }
    Ok(())
}

/// Whether a browser keeps the page whole or opens it anew, it is live when the reader comes back, and at work.
#[test]
fn the_way_back_leads_to_a_live_page() -> Result<()> {
    for page in ["/elevator-2026/", "/hosts/plain.html"] {
        let (server, browser) = open(page)?;
        browser.until_live(0)?;
        open_one(&browser)?;
        browser.perform("window.isSame = true")?;
        browser.open(&server.url("/other.html"))?;
        browser.perform("history.back()")?;
        browser.wait("host() !== null && document.readyState === 'complete'")?;
        if browser.ask::<bool>("window.isSame === true")? {
            assert!(browser.ask::<bool>("one('#mb-noise').open")?, "{page}: what was open is closed");
        }
        works(&browser).context(page)?;
    }
    Ok(())
}
