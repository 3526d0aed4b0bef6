//! One button opens every question and closes them again.

use anyhow::Result;
use mingbai_e2e::{Browser, Site};

#[test]
fn opens_all_and_closes_all() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.open_live(&server.url("/elevator-2026/"))?;
    assert_eq!(browser.ask::<String>("one('.expand-all').getAttribute('aria-pressed')")?, "false");

    browser.click("one('.expand-all')")?;
    browser.wait("all('.question').every((question) => question.open)")?;
    browser.wait("one('.expand-all').getAttribute('aria-pressed') === 'true'")?;
    assert!(browser.ask::<bool>(
        "all('.question').every((question) => shown(question.querySelector(':scope > :not(summary)')))"
    )?);

    browser.click("one('.expand-all')")?;
    browser.wait("all('.question').every((question) => !question.open)")?;
    browser.wait("one('.expand-all').getAttribute('aria-pressed') === 'false'")?;
    Ok(())
}

#[test]
fn a_single_question_still_opens_afterwards() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.open_live(&server.url("/elevator-2026/"))?;
    browser.click("one('.expand-all')")?;
    browser.wait("all('.question').every((question) => question.open)")?;
    browser.click("one('.expand-all')")?;
    browser.wait("all('.question').every((question) => !question.open)")?;
    browser.click("one('.question > summary')")?;
    browser.wait("one('.question').open")?;
    assert_eq!(browser.ask::<usize>("all('.question').filter((question) => question.open).length")?, 1);
    Ok(())
}
