//! 我符合吗: a reader answers one question after another, goes back, and is told the result with its clauses.

use anyhow::Result;
use mingbai_e2e::browser::Key;
use mingbai_e2e::{Browser, Site};

const PAGE: &str = "/gallery/eligibility/typical/";

/// The questions that can be seen.
const QUESTIONS: &str = "all('.condition-question').filter(shown).map(words)";

/// The row of an answer that can be seen, by its words.
fn row(answer: &str) -> String {
    format!("all('.way-label').filter(shown).find((row) => words(row) === '{answer}')")
}

#[test]
fn only_the_next_question_is_shown_and_has_the_focus() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.open_live(&server.url(PAGE))?;
    assert!(!browser.ask::<bool>("shown(one('.path-back'))")?, "there is nothing to go back to yet");

    browser.click(&row("满了"))?;
    assert_eq!(browser.ask::<Vec<String>>(QUESTIONS)?, ["老人是本县户口吗?"]);
    assert!(browser.ask::<bool>("words(focused()) === '老人是本县户口吗?'")?, "the focus stayed behind");

    browser.click("one('.path-back')")?;
    assert_eq!(browser.ask::<Vec<String>>(QUESTIONS)?, ["老人满60周岁了吗?"]);
    assert!(!browser.ask::<bool>("shown(one('.path-back'))")?);
    Ok(())
}

#[test]
fn the_result_is_said_with_its_clauses_and_the_way_begins_anew() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.open_live(&server.url(PAGE))?;
    browser.perform(&format!("{}.focus()", row("还没满")))?;
    browser.press(Key::Enter)?;
    browser.click(&row("不是"))?;
    assert_eq!(browser.ask::<Vec<String>>("all('.outcome-verdict').filter(shown).map(words)")?, ["不符合"]);
    let said: String = browser.ask("one('.path-said[role=status]').textContent")?;
    assert_eq!(said, "结果：不符合。依据：二、（一）。");

    browser.click("one('.path-restart')")?;
    assert_eq!(browser.ask::<Vec<String>>(QUESTIONS)?, ["老人满60周岁了吗?"]);
    assert_eq!(browser.ask::<String>("one('.path-said').textContent")?, "");
    Ok(())
}

#[test]
fn without_a_script_each_answer_opens_what_follows_and_closes_the_others() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.without_scripts()?;
    browser.open(&server.url(PAGE))?;
    browser.click(&row("满了"))?;
    assert_eq!(browser.ask::<Vec<String>>(QUESTIONS)?, ["老人满60周岁了吗?", "老人是本县户口吗?"]);
    browser.click(&row("还没满"))?;
    let last: Vec<String> = browser.ask(QUESTIONS)?;
    assert_eq!(last, ["老人满60周岁了吗?", "老人是特困人员或者最低生活保障对象吗?"]);
    assert!(!browser.ask::<bool>("shown(one('.path-tools'))")?, "buttons that do nothing");
    Ok(())
}

#[test]
fn paper_shows_every_way() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.open_live(&server.url(PAGE))?;
    browser.click(&row("满了"))?;
    browser.media("print", &[])?;
    browser.perform("window.dispatchEvent(new Event('beforeprint'))")?;
    browser.settle()?;
    let hidden: Vec<String> =
        browser.ask("all('.condition-question, .outcome-verdict').filter((it) => !shown(it)).map(words)")?;
    assert!(hidden.is_empty(), "{hidden:#?}");
    browser.media("", &[])?;
    browser.perform("window.dispatchEvent(new Event('afterprint'))")?;
    browser.wait(&format!("JSON.stringify({QUESTIONS}) === JSON.stringify(['老人是本县户口吗?'])"))
}
