//! What a page hears of its readers: events, and 看懂了吗 where it asks for it.

use anyhow::Result;
use mingbai_e2e::{Browser, Lease, Server, Site};
use serde_json::{Value, json};

const HEAR: &str = "window.heard = [];
for (const name of ['ready', 'open', 'search', 'feedback', 'drift']) {
  addEventListener(`mingbai-${name}`, (event) => heard.push([name, event.detail]));
}";

fn open(attribute: &str) -> Result<(Server, Lease)> {
    let page = format!(
        r#"<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>通知</title>
        <script type="module" src="/mingbai/mingbai.js"></script>
        <mingbai-explainer src="/elevator-2026/jiedu.md" {attribute}></mingbai-explainer>"#
    );
    let server = Site::built()?.page("/page.html", page).start()?;
    let browser = Browser::lease()?;
    browser.before_pages(HEAR)?;
    browser.open_live(&server.url("/page.html"))?;
    Ok((server, browser))
}

#[test]
fn opening_and_searching_are_events() -> Result<()> {
    let (_server, browser) = open("")?;
    browser.wait("heard.some(([name]) => name === 'ready')")?;
    browser.click("one('#mb-first-floor > summary')")?;
    browser.wait("heard.some(([name, detail]) => name === 'open' && detail.id === 'mb-first-floor')")?;
    browser.type_into("one('.search-input')", "公积金")?;
    browser.wait("heard.some(([name, detail]) => name === 'search' && detail.query === '公积金')")?;
    Ok(())
}

#[test]
fn nobody_is_asked_where_the_page_does_not_ask() -> Result<()> {
    let (_server, browser) = open("")?;
    assert!(!browser.ask::<bool>("shown(one('.feedback'))")?);
    Ok(())
}

#[test]
fn an_answer_goes_to_the_page_and_to_the_address_that_it_names_only() -> Result<()> {
    let (server, browser) = open(r#"feedback="/yijian""#)?;
    server.clear();
    browser.click("one('[data-feedback=no]')")?;
    browser.wait("heard.some(([name, detail]) => name === 'feedback' && detail.understood === false)")?;
    browser.wait("one('.feedback output').textContent !== ''")?;
    browser.wait("one('[data-feedback=no]').disabled")?;
    while server.count("/yijian") == 0 {
        browser.settle()?;
    }
    assert_eq!(server.hits().len(), 1, "{:?}", server.hits());
    Ok(())
}

#[test]
fn an_answer_without_an_address_is_an_event_alone() -> Result<()> {
    let (server, browser) = open("feedback")?;
    server.clear();
    browser.click("one('[data-feedback=yes]')")?;
    browser.wait("one('[data-feedback=yes]').disabled")?;
    let heard: Vec<Value> =
        browser.ask("heard.filter(([name]) => name === 'feedback').map(([, detail]) => detail.understood)")?;
    assert_eq!(heard, [json!(true)]);
    browser.settle()?;
    assert!(server.hits().is_empty(), "{:?}", server.hits());
    Ok(())
}
