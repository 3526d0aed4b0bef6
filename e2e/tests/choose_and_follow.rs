//! The list of explainers says of each how much and until when, by the day in China, and whoever wants to hear of news or keep a day finds where.

use anyhow::Result;
use mingbai_e2e::browser::Device;
use mingbai_e2e::{Browser, Site, paths};
use serde_json::json;

/// What is said to be left, and what is left, of everything in `places` that is counted to its end.
fn counted(places: &str) -> String {
    format!(
        "{places}.filter((place) => place.textContent.startsWith('还有') && !place.textContent.endsWith('开始')).map((place) => {{
           const [end, today] = [place.dataset.mingbaiDays.split('/')[1], new Date(Date.now() + 8 * 3600000).toISOString().slice(0, 10)];
           const days = (Date.parse(end) - Date.parse(today)) / 86400000;
           return [place.textContent, `还有 ${{days}} 天`];
         }})"
    )
}

#[test]
fn each_card_leads_to_an_explainer_and_says_how_much() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.screen(Device::PHONE)?;
    browser.open(&server.url("/"))?;
    let cards: Vec<String> = browser
        .ask("[...document.querySelectorAll('.cards > .card h2 a')].map((link) => link.getAttribute('href'))")?;
    for slug in paths::EXAMPLES {
        assert_eq!(cards.iter().filter(|href| **href == format!("{slug}/")).count(), 1, "{cards:?}");
    }
    let figures: Vec<String> =
        browser.ask("[...document.querySelectorAll('.card-figure dd')].map((figure) => figure.textContent)")?;
    assert!(figures.iter().any(|figure| figure.contains("20 万元")), "{figures:?}");
    let lists = browser.ask::<usize>("document.querySelectorAll('main ul').length")?;
    assert_eq!(lists, 1, "one list, not two");
    Ok(())
}

#[test]
fn days_are_counted_by_the_day_in_china() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.open(&server.url("/"))?;
    let badges = "[...document.querySelectorAll('[data-mingbai-days]')]";
    for (said, right) in browser.ask::<Vec<(String, String)>>(&counted(badges))? {
        assert_eq!(said, right, "the list");
    }
    for slug in ["elevator-2026", "elder-meals-2026"] {
        browser.open_live(&server.url(&format!("/{slug}/")))?;
        browser.perform("all('[data-mingbai-days]').forEach((place) => { place.textContent = '还有 999 天'; })")?;
        // What an element counts it counts when it comes alive: as it does again when it has left and come back.
        browser.perform("{ const it = document.querySelector('mingbai-explainer'); const { parentNode, nextSibling } = it; it.remove(); setTimeout(() => parentNode.insertBefore(it, nextSibling), 50); }")?;
        browser.wait("all('[data-mingbai-days]').every((place) => !place.textContent.includes('999'))")?;
        for (said, right) in browser.ask::<Vec<(String, String)>>(&counted("all('[data-mingbai-days]')"))? {
            assert_eq!(said, right, "{slug}");
        }
    }
    Ok(())
}

#[test]
fn days_are_the_same_for_readers_in_every_zone() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    // At every hour one of them has another day than China.
    for zone in ["Pacific/Honolulu", "Pacific/Kiritimati"] {
        browser.cdp("Emulation.setTimezoneOverride", json!({ "timezoneId": zone }))?;
        browser.open_live(&server.url("/elevator-2026/"))?;
        browser.settle()?;
        let counted = browser.ask::<Vec<(String, String)>>(&counted("all('[data-mingbai-days]')"))?;
        assert!(!counted.is_empty(), "nothing is counted");
        for (said, right) in counted {
            assert_eq!(said, right, "{zone}");
        }
    }
    Ok(())
}

#[test]
fn the_way_into_a_calendar_stands_where_the_calendar_does() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    for slug in paths::EXAMPLES {
        browser.open_live(&server.url(&format!("/{slug}/")))?;
        let is_there = paths::dist()?.join(slug).join("milestones.ics").is_file();
        let links: Vec<String> = browser.ask("all('.to-calendar a').map((link) => link.href)")?;
        // What the browser draws from Markdown cannot know of the file.
        let is_drawn = slug == paths::ROAD_WORKS;
        assert_eq!(links.is_empty(), is_drawn || !is_there, "{slug}: {links:?}");
        assert!(links.iter().all(|link| link.ends_with("/milestones.ics")), "{links:?}");
    }
    Ok(())
}

#[test]
fn feeds_are_named_in_the_head_and_on_the_list() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    let feed = "document.querySelector('link[rel=alternate][type=\"application/atom+xml\"]').getAttribute('href')";
    browser.open(&server.url("/"))?;
    assert_eq!(browser.ask::<String>(feed)?, "feed.xml");
    let offered: Vec<String> =
        browser.ask("[...document.querySelectorAll('.follow a')].map((link) => link.getAttribute('href'))")?;
    for file in offered.iter().chain([&"feed.xml".to_owned()]) {
        assert!(file.is_ascii() && paths::dist()?.join(file).is_file(), "{file}");
    }
    browser.open(&server.url("/elevator-2026/"))?;
    assert_eq!(browser.ask::<String>(feed)?, "../feed.xml");
    Ok(())
}
