//! A page that prerenders nothing names the Markdown: its fallback stands until the explainer does.

use anyhow::Result;
use mingbai_e2e::source::{Source, fold};
use mingbai_e2e::{Answer, Browser, Site, paths};

#[test]
fn the_cms_page_shows_its_explainer() -> Result<()> {
    let promised = Source::read(&paths::dist()?.join(paths::ROAD_WORKS).join("jiedu.md"))?.first_question()?;
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.open_live(&server.url("/road-works-2026/"))?;
    browser.wait("one('.question') !== null")?;
    let question: String = browser.ask("words(one('.question'))")?;
    assert!(question.contains(&fold(&promised.question)), "{question}");
    assert!(question.contains(&fold(&promised.answer)), "{question}");
    browser.expect_silence()?;
    Ok(())
}

#[test]
fn its_clauses_are_found_in_the_article() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.open_live(&server.url("/road-works-2026/"))?;
    let before: String = browser.ask("hostPage()")?;
    browser.wait("one('.question .citation') !== null")?;
    browser.perform("one('.question').open = true")?;
    browser.click("one('.question .clause-chip')")?;
    browser.click("one('.question .to-policy')")?;
    browser.wait("marked() === words(one('.question .quote'))")?;
    assert_eq!(browser.ask::<String>("hostPage()")?, before, "the host page was changed");
    Ok(())
}

#[test]
fn media_are_looked_for_beside_the_markdown_not_the_page() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.open_live(&server.url("/hosts/elsewhere.html"))?;
    let paths: Vec<String> =
        browser.ask("all('video, video track, .medium-box img').map((node) => new URL(node.src).pathname)")?;
    assert!(paths.len() >= 3, "{paths:?}");
    assert!(paths.iter().all(|path| path.starts_with("/road-works-2026/")), "{paths:?}");
    browser.expect_silence()?;
    Ok(())
}

#[test]
fn the_fallback_stands_until_the_explainer_does() -> Result<()> {
    let server = Site::built()?.answer("jiedu.md", Answer::Held).start()?;
    let browser = Browser::lease()?;
    browser.open(&server.url("/hosts/fallback.html"))?;
    assert!(
        browser.ask::<bool>("shown(document.querySelector('#fallback'))")?,
        "no fallback while the Markdown is on its way"
    );
    server.release();
    browser.until_live(0)?;
    browser.wait("shown(one('.question > summary'))")?;
    assert!(
        !browser.ask::<bool>("shown(document.querySelector('#fallback'))")?,
        "fallback and explainer stand together"
    );
    Ok(())
}

#[test]
fn the_fallback_stays_when_the_markdown_is_missing() -> Result<()> {
    let server = Site::built()?.answer("jiedu.md", Answer::Missing).start()?;
    let browser = Browser::lease()?;
    browser.open(&server.url("/hosts/fallback.html"))?;
    browser.wait("state() === 'failed'")?;
    assert!(browser.ask::<bool>("shown(document.querySelector('#fallback'))")?, "the reader is left with nothing");
    let lines = browser.script_lines()?;
    assert_eq!(lines.len(), 1, "{lines:#?}");
    Ok(())
}

#[test]
fn a_new_source_replaces_the_old() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.open_live(&server.url("/hosts/plain.html"))?;
    browser.wait("one('#mb-first-floor') !== null")?;
    browser.perform("host().setAttribute('src', '/road-works-2026/jiedu.md')")?;
    let promised = Source::read(&paths::dist()?.join(paths::ROAD_WORKS).join("jiedu.md"))?.first_question()?;
    browser.wait(&format!("words(one('.question')).includes('{}')", fold(&promised.question)))?;
    assert!(browser.ask::<bool>("one('#mb-first-floor') === null")?);
    Ok(())
}
