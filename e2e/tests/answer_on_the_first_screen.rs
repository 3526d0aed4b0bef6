//! Readers come with a question and thirty seconds: how much, until when and whom to call stand on the first screen of a phone.

use anyhow::Result;
use mingbai_e2e::browser::Device;
use mingbai_e2e::{Browser, Site, paths};

/// What is said on top, each with the place of its lower edge, where it can be seen.
const SAID: &str =
    "all('.gist-item').filter(shown).map((item) => [item.textContent, item.getBoundingClientRect().bottom])";

fn first_screen(browser: &Browser) -> Result<Vec<String>> {
    let height: f64 = browser.ask("innerHeight")?;
    let said: Vec<(String, f64)> = browser.ask(SAID)?;
    Ok(said.into_iter().filter(|(_, bottom)| *bottom <= height).map(|(text, _)| text).collect())
}

#[test]
fn an_amount_a_day_and_a_telephone_on_each_page() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.screen(Device::PHONE)?;
    for slug in paths::EXAMPLES {
        browser.open_live(&server.url(&format!("/{slug}/")))?;
        let said = first_screen(&browser)?;
        let has = |wanted: &[&str]| said.iter().any(|text| wanted.iter().any(|word| text.contains(word)));
        assert!(has(&["元"]) && has(&["月"]) && has(&["0555-"]), "{slug}: {said:?}");
        assert!(
            browser.ask::<bool>("one('.gist a[href^=\"tel:\"]').getBoundingClientRect().bottom < innerHeight")?,
            "{slug}"
        );
    }
    Ok(())
}

#[test]
fn what_is_said_on_top_leads_to_the_entry_that_has_the_clause() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.screen(Device::PHONE)?;
    browser.open_live(&server.url("/elevator-2026/"))?;
    browser.click("one('.gist a')")?;
    browser.wait("inView(root().getElementById(one('.gist a').getAttribute('href').slice(1)))")?;
    Ok(())
}

#[test]
fn what_was_amended_is_not_said_on_top() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    // The builder knew it.
    browser.open_live(&server.url("/school-transport-2026/"))?;
    assert!(browser.ask::<bool>("all('.gist-item').length > 1 && !words(one('.gist')).includes('300元')")?);
    // The page finds it.
    browser.open_live(&server.url("/elevator-2026/"))?;
    assert!(browser.ask::<bool>("words(one('.gist')).includes('每台20万元') && shown(one('.gist-item'))")?);
    browser.perform(
        "const walker = document.createTreeWalker(document.querySelector('#UCAP-CONTENT'), NodeFilter.SHOW_TEXT);
         while (walker.nextNode()) walker.currentNode.data = walker.currentNode.data.replace('每台电梯一次性补助20万元', '每台电梯一次性补助30万元');",
    )?;
    browser.wait("!shown(one('.gist-item')) && one('.gist-item').hidden")?;
    Ok(())
}

#[test]
fn the_day_on_top_is_counted_to_on_the_first_screen_as_in_the_timeline() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.screen(Device::PHONE)?;
    browser.open_live(&server.url("/elevator-2026/"))?;
    // Once that day is over nothing is said of it.
    browser.wait(
        "all('.gist [data-mingbai-days]').every((place) =>
           all(`.milestone [data-mingbai-days='${place.dataset.mingbaiDays}']`).every((other) => other.textContent === place.textContent))",
    )?;
    let places: Vec<(f64, f64)> = browser.ask(
        "all('.gist .days-left').map((place) => place.getBoundingClientRect()).map(({ top, bottom }) => [top, bottom])",
    )?;
    let height: f64 = browser.ask("innerHeight")?;
    assert!(places.iter().all(|(top, bottom)| *bottom < height && bottom - top < 40.0), "{places:?}");
    Ok(())
}
