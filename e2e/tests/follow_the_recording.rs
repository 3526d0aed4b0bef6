//! A briefing: the time beside a statement plays its recording from there.

use anyhow::Result;
use mingbai_e2e::{Browser, Site};

#[test]
fn a_time_moves_the_player_of_its_section() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.open_live(&server.url("/gallery/briefing/typical/"))?;
    let address: String = browser.ask("location.href")?;
    let seconds: f64 = browser.ask("Number(all('a.statement-time')[1].href.split('#t=')[1])")?;
    assert!(seconds > 0.0);
    assert!(browser.ask::<bool>("one('audio, video').paused")?, "it plays before anybody asked");

    browser.click("all('a.statement-time')[1]")?;
    browser.wait(&format!("one('audio, video').currentTime >= {seconds}"))?;
    browser.wait("!one('audio, video').paused")?;
    assert_eq!(browser.ask::<String>("location.href")?, address, "the reader was led away");
    Ok(())
}

#[test]
fn without_scripts_a_time_opens_the_recording_there() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.without_scripts()?;
    browser.open(&server.url("/gallery/briefing/typical/"))?;
    let links: Vec<String> = browser.ask("all('a.statement-time').map((time) => time.getAttribute('href'))")?;
    assert!(!links.is_empty() && links.iter().all(|link| link.contains(".mp3#t=")), "{links:?}");
    Ok(())
}
