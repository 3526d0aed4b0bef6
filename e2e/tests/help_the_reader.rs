//! Large letters that stay, the words read aloud, the address passed on.

use std::fs;

use anyhow::Result;
use mingbai_e2e::{Browser, Site, paths};

/// A browser with one voice, which notes what it says.
const VOICE: &str = "window.said = []; window.silenced = 0;
const speech = {
  getVoices: () => [{ lang: 'zh-CN', name: '普通话' }],
  speak(words) { said.push(words.text); },
  cancel() { silenced += 1; },
  addEventListener() {},
};
Object.defineProperty(window, 'speechSynthesis', { value: speech, configurable: true });
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };";

const ELDER: &str = "one('[data-reader=elder]')";
const SPEAK: &str = "one('[data-reader=speak]')";

#[test]
fn large_letters_are_kept_for_the_next_page() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.open_live(&server.url("/elevator-2026/"))?;
    let size = "parseFloat(getComputedStyle(one('.mingbai')).fontSize)";
    let before: f64 = browser.ask(size)?;
    browser.click(ELDER)?;
    browser.wait(&format!("{size} >= 22 && {size} > {before}"))?;
    assert!(browser.ask::<bool>(&format!("{ELDER}.getAttribute('aria-pressed') === 'true'"))?);

    browser.open_live(&server.url("/elder-meals-2026/"))?;
    assert!(browser.ask::<bool>(&format!("{size} >= 22"))?, "the next page forgot the wish");
    assert!(browser.ask::<bool>(&format!("{ELDER}.getAttribute('aria-pressed') === 'true'"))?);
    assert_eq!(browser.ask::<String>("document.cookie")?, "");

    browser.click(ELDER)?;
    browser.wait(&format!("{size} < 22"))?;
    browser.open_live(&server.url("/elevator-2026/"))?;
    assert!((browser.ask::<f64>(size)? - before).abs() < 0.1);
    Ok(())
}

#[test]
fn the_words_are_read_aloud_without_their_sources() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.before_pages(VOICE)?;
    browser.open_live(&server.url("/elevator-2026/"))?;
    browser.click(SPEAK)?;
    browser.wait("said.length > 0")?;
    let said: Vec<String> = browser.ask("said")?;
    let whole = said.concat();
    assert!(whole.contains("一楼住户不同意"), "{whole}");
    assert!(!whole.contains("第九条第一款") && !whole.contains("在原文中查看"), "sources are read out: {whole}");
    assert!(said.iter().all(|piece| piece.chars().count() <= 120), "{said:#?}");

    browser.click(SPEAK)?;
    browser.wait(&format!("silenced === 2 && {SPEAK}.getAttribute('aria-pressed') === 'false'"))?;
    Ok(())
}

#[test]
fn a_browser_without_a_chinese_voice_offers_none() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.before_pages("Object.defineProperty(window, 'speechSynthesis', { value: undefined });")?;
    browser.open_live(&server.url("/elevator-2026/"))?;
    assert!(!browser.ask::<bool>(&format!("shown({SPEAK})"))?);
    assert!(browser.ask::<bool>(&format!("shown({ELDER})"))?);
    Ok(())
}

#[test]
fn the_address_is_shared_or_copied_or_shown() -> Result<()> {
    let server = Site::built()?.start()?;
    for (device, seen) in [
        ("navigator.share = async (what) => { window.shared = what.url; };", "window.shared === location.href"),
        (
            "navigator.share = undefined;
             Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => { window.copied = text; } } });",
            "window.copied === location.href && words(one('.reader-said')).includes('网址已复制')",
        ),
        (
            "navigator.share = undefined; Object.defineProperty(navigator, 'clipboard', { value: undefined });",
            "one('.reader-said').textContent.includes(location.href)",
        ),
    ] {
        let browser = Browser::lease()?;
        browser.before_pages(device)?;
        browser.open_live(&server.url("/elevator-2026/"))?;
        browser.click("one('[data-reader=share]')")?;
        browser.wait(seen)?;
        browser.expect_silence()?;
    }
    Ok(())
}

#[test]
fn who_asks_for_nothing_downloads_nothing() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.open_live(&server.url("/elevator-2026/"))?;
    browser.settle()?;
    assert_eq!(server.count("reader.js"), 0);
    Ok(())
}

/// A browser without a voice, which notes what it plays.
const PLAYER: &str = "window.played = []; window.paused = 0;
Object.defineProperty(window, 'speechSynthesis', { value: undefined, configurable: true });
window.Audio = class { constructor(src) { this.src = src; } async play() { played.push(this.src); } pause() { paused += 1; } };";

#[test]
fn a_recording_is_played_where_there_is_one() -> Result<()> {
    let source = fs::read_to_string(paths::dist()?.join(paths::ELEVATOR).join("jiedu.md"))?;
    let recorded = source.replacen("---\n", "---\nrecording: langdu.mp3\n", 1);
    let page = r#"<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>朗读</title>
        <script type="module" src="/mingbai/mingbai.js"></script><mingbai-explainer src="/read/jiedu.md"></mingbai-explainer>"#;
    let server = Site::built()?.page("/read/jiedu.md", recorded).page("/aloud.html", page).start()?;
    let browser = Browser::lease()?;
    browser.before_pages(PLAYER)?;
    browser.open_live(&server.url("/aloud.html"))?;
    browser.click(SPEAK)?;
    browser.wait("played.length === 1")?;
    assert!(browser.ask::<String>("played[0]")?.ends_with("/read/langdu.mp3"));
    browser.wait(&format!("{SPEAK}.getAttribute('aria-pressed') === 'true'"))?;
    browser.click(SPEAK)?;
    browser.wait(&format!("paused === 1 && {SPEAK}.getAttribute('aria-pressed') === 'false'"))?;
    Ok(())
}

#[test]
fn without_recording_and_voice_there_is_no_button() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.before_pages(PLAYER)?;
    browser.open_live(&server.url("/elevator-2026/"))?;
    assert!(!browser.ask::<bool>(&format!("shown({SPEAK})"))?);
    Ok(())
}

#[test]
fn without_a_dialogue_of_the_device_sharing_shows_a_code() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.before_pages("delete Navigator.prototype.share;")?;
    browser.open_live(&server.url("/elevator-2026/"))?;
    browser.click("one('[data-reader=share]')")?;
    browser.wait("shown(one('.reader-code'))")?;
    assert!(browser.ask::<bool>("one('.reader-code').getAttribute('aria-label') !== ''")?);
    // A second tap takes it away.
    browser.click("one('[data-reader=share]')")?;
    browser.wait("one('.reader-code') === null")?;
    Ok(())
}
