//! A page that was switched to traditional characters, or translated, says the same as before: nothing is told to be amended.

use std::fs;

use anyhow::{Context as _, Result};
use mingbai_e2e::{Browser, Lease, Server, Site, paths};

/// Counts how often the entries were bound to the policy.
const COUNT: &str =
    "window.bounds = 0; one('.mingbai').getRootNode().addEventListener('bound', () => { window.bounds += 1; });";

/// The policy of an example on a page of a portal, and its explainer beside it.
fn open() -> Result<(Server, Lease)> {
    let file = paths::dist()?.join(paths::ELEVATOR).join("policy.html");
    let policy = fs::read_to_string(&file).with_context(|| file.display().to_string())?;
    let page = format!(
        r##"<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>通知</title>
        <script type="module" src="/mingbai/mingbai.js"></script><body>
        <mingbai-explainer src="/elevator-2026/jiedu.md" policy="#zoom"></mingbai-explainer><div id="zoom">{policy}</div>"##
    );
    let server = Site::built()?.page("/notice.html", page).start()?;
    let browser = Browser::lease()?;
    browser.open_live(&server.url("/notice.html"))?;
    browser.perform(COUNT)?;
    Ok((server, browser))
}

/// What the switch of a portal does: each text node of the document, sign by sign.
fn switch(browser: &Browser) -> Result<()> {
    let pairs = fs::read_to_string(paths::workspace().join("content/src/text/script.txt"))?.replace('\n', "");
    browser.perform(&format!(
        "const pairs = '{pairs}'; const traditional = new Map();
         for (let at = 0; at < pairs.length; at += 2) traditional.set(pairs[at + 1], pairs[at]);
         const walker = document.createTreeWalker(document.querySelector('#zoom'), NodeFilter.SHOW_TEXT);
         while (walker.nextNode()) walker.currentNode.data = [...walker.currentNode.data].map((sign) => traditional.get(sign) ?? sign).join('');"
    ))
}

fn notes(browser: &Browser) -> Result<usize> {
    browser.ask("all('.revision, .drift-note').length")
}

#[test]
fn traditional_characters_are_no_amendment_and_a_changed_figure_is() -> Result<()> {
    let (_server, browser) = open()?;
    assert!(
        !browser
            .ask::<bool>("performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/script.js'))")?
    );
    switch(&browser)?;
    // Once for the change, once more when the table has come.
    browser.wait("bounds > 1")?;
    browser.settle()?;
    assert_eq!(notes(&browser)?, 0);
    browser.perform("one('.question').open = true")?;
    browser.click("one('.question .clause-chip')")?;
    browser.wait("marked() !== ''")?;
    browser.perform(
        "const place = holding('20萬', document.querySelector('#zoom')); place.textContent = place.textContent.replaceAll('20萬', '30萬');",
    )?;
    browser.wait("all('.revision, .drift-note').length > 0")
}

#[test]
fn a_translated_page_is_no_amendment() -> Result<()> {
    let (_server, browser) = open()?;
    browser.perform(
        "for (const line of document.querySelectorAll('#zoom p, #zoom li, #zoom h1, #zoom h2, #zoom td')) {
           line.innerHTML = '<font><font>The county pays for every lift.</font></font>';
         }
         document.documentElement.lang = 'en'; document.documentElement.classList.add('translated-ltr');",
    )?;
    browser.wait("bounds > 0")?;
    browser.settle()?;
    assert_eq!(notes(&browser)?, 0);
    Ok(())
}
