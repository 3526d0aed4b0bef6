//! A policy that was amended after its explainer was locked: what rests on the change says so, and nothing else.

use std::collections::BTreeSet;

use anyhow::Result;
use mingbai_e2e::{Browser, Lease, Server, Site, paths};

/// The entries that rest on the figure which was changed: the field of the card, the question, the calculation.
const AMENDED: [&str; 3] = ["mb-补多少", "mb-amount", "mb-计算"];

fn open(path: &str) -> Result<(Server, Lease)> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.open_live(&server.url(path))?;
    Ok((server, browser))
}

fn amended() -> BTreeSet<String> {
    AMENDED.map(str::to_owned).into()
}

#[test]
fn exactly_the_entries_that_rest_on_the_amended_clause_say_so() -> Result<()> {
    let (_server, browser) = open(&format!("/{}/", paths::SCHOOL_TRANSPORT))?;
    let entry = "closest('[data-entry], section').id";
    let told: BTreeSet<String> = browser.ask(&format!("all('.revision').map((note) => note.{entry})"))?;
    assert_eq!(told, amended());
    assert_eq!(browser.ask::<usize>("all('.drift-note').length")?, 0, "what was not changed is told to have moved");
    let said: BTreeSet<String> = browser.ask("all('.revision-note').map((note) => note.textContent.trim())")?;
    assert_eq!(said, BTreeSet::from(["原文这一条已修改，本解读待更新".to_owned()]));
    Ok(())
}

#[test]
fn the_difference_is_one_tap_away() -> Result<()> {
    let (_server, browser) = open(&format!("/{}/", paths::SCHOOL_TRANSPORT))?;
    browser.perform("one('#mb-amount').open = true")?;
    assert!(!browser.ask::<bool>("shown(one('#mb-amount .revision-words'))")?);
    browser.click("one('#mb-amount .revision-note')")?;
    browser.wait("shown(one('#mb-amount .revision-words'))")?;
    assert_eq!(browser.ask::<String>("words(one('#mb-amount .revision-words del'))")?, "300");
    assert_eq!(browser.ask::<String>("words(one('#mb-amount .revision-words ins'))")?, "360");
    Ok(())
}

#[test]
fn the_list_of_policies_announces_it_once() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.open(&server.url("/"))?;
    let row = "document.querySelector('.amended').closest('li').querySelector('h2 a').href";
    assert!(browser.ask::<String>(row)?.contains(paths::SCHOOL_TRANSPORT));
    assert_eq!(browser.ask::<usize>("document.querySelectorAll('.amended').length")?, 1);
    let count = format!("有 {} 处", AMENDED.len());
    assert!(browser.ask::<String>("document.querySelector('.amended').textContent")?.contains(&count));
    Ok(())
}
