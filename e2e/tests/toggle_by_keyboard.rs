//! A reader without a mouse reaches a question, opens and closes it, and sees where the focus is.

use anyhow::{Result, bail};
use mingbai_e2e::browser::Key;
use mingbai_e2e::{Browser, Site};

/// More stops than any page has before its first question.
const MOST_STOPS: usize = 200;

#[test]
fn a_question_opens_and_closes() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.open_live(&server.url("/elevator-2026/"))?;

    tab_to(&browser, "one('#mb-first-floor > summary')")?;
    browser.press(Key::Enter)?;
    browser.wait("one('#mb-first-floor').open")?;
    browser.press(Key::Space)?;
    browser.wait("!one('#mb-first-floor').open")?;
    assert!(browser.ask::<bool>("focused() === one('#mb-first-floor > summary')")?, "the focus was lost");
    Ok(())
}

#[test]
fn every_stop_can_be_seen() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.open_live(&server.url("/elevator-2026/"))?;
    browser.perform("one('.question').open = true")?;
    let mut unseen = Vec::new();
    for _ in 0..40 {
        browser.press(Key::Tab)?;
        let fault: Option<String> = browser.ask(FAULT)?;
        unseen.extend(fault);
    }
    assert!(unseen.is_empty(), "{unseen:#?}");
    Ok(())
}

/// What is wrong with the element in focus: no ring, out of sight, or covered by something fixed.
const FAULT: &str = r"(() => {
  const element = focused();
  if (!element || element === document.body) return null;
  const name = `<${element.localName} class='${element.className}'> ${words(element).slice(0, 20)}`;
  const style = getComputedStyle(element);
  const ring = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
  const box = element.getBoundingClientRect();
  if (!ring) return `no focus ring: ${name}`;
  if (!inView(element) || box.width === 0) return `out of sight: ${name}`;
  const scope = element.getRootNode();
  const line = element.getClientRects()[0];
  const top = scope.elementFromPoint(line.x + Math.min(line.width / 2, 8), line.y + line.height / 2);
  return top && (element.contains(top) || top.contains(element)) ? null : `covered by <${top?.localName} class='${top?.className}'>: ${name}`;
})()";

#[test]
fn the_clause_opens_too() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.open_live(&server.url("/elevator-2026/"))?;
    browser.perform("one('.question').open = true")?;
    tab_to(&browser, "one('.question .clause-chip')")?;
    browser.press(Key::Enter)?;
    browser.wait("shown(one('.question .quote'))")?;
    Ok(())
}

fn tab_to(browser: &Browser, expression: &str) -> Result<()> {
    for _ in 0..MOST_STOPS {
        if browser.ask::<bool>(&format!("focused() === {expression}"))? {
            return Ok(());
        }
        browser.press(Key::Tab)?;
    }
    bail!("the Tab key does not lead to {expression}")
}
