//! Mongolian in its own script: labels and text stand in columns from left to right.

use anyhow::Result;
use mingbai_e2e::axe::{self, Rules};
use mingbai_e2e::browser::Device;
use mingbai_e2e::{Browser, Lease, Server, Site};

fn open(page_style: &str) -> Result<(Server, Lease)> {
    let page = format!(
        r#"<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>竖排</title>
        <style>{page_style}</style><script type="module" src="/mingbai/mingbai.js"></script>
        <main><h1>县政府</h1><mingbai-explainer lang="mn-Mong" src="/elevator-2026/jiedu.md"></mingbai-explainer><p>页脚</p></main>"#
    );
    let server = Site::built()?.page("/columns.html", page).start()?;
    let browser = Browser::lease()?;
    browser.screen(Device::PHONE)?;
    browser.open_live(&server.url("/columns.html"))?;
    Ok((server, browser))
}

/// Whether each section stands right of the one before it.
const IN_COLUMNS: &str = "all('.section').map((section) => section.getBoundingClientRect().left)
    .every((left, at, all) => at === 0 || left > all[at - 1])";

#[test]
fn the_page_keeps_its_width_and_the_columns_are_scrolled() -> Result<()> {
    let (_server, browser) = open("")?;
    assert!(browser.ask::<bool>(IN_COLUMNS)?);
    let wide: Vec<String> = browser.ask(
        "document.documentElement.scrollWidth <= innerWidth ? [] : [document.documentElement, ...document.body.querySelectorAll('*'), one('.mingbai')]
           .map((node) => `${node.localName} ${node.getBoundingClientRect().left} to ${node.getBoundingClientRect().right}, ${node.scrollWidth} inside`)",
    )?;
    assert!(wide.is_empty(), "{wide:#?}");
    let root = "one('.mingbai')";
    assert!(browser.ask::<bool>(&format!("{root}.scrollWidth > {root}.clientWidth * 2"))?);
    // As high as the window, so that a column can be read without scrolling the page.
    assert!(browser.ask::<bool>(&format!("{root}.clientHeight < innerHeight"))?);
    browser.expect_silence()?;
    Ok(())
}

#[test]
fn on_a_page_of_columns_it_is_as_wide_as_its_text() -> Result<()> {
    let (_server, browser) = open("html { writing-mode: vertical-lr }")?;
    assert!(browser.ask::<bool>(IN_COLUMNS)?);
    assert!(browser.ask::<bool>("one('.mingbai').scrollWidth <= one('.mingbai').clientWidth")?);
    Ok(())
}

#[test]
fn labels_are_mongolian_and_work() -> Result<()> {
    let (_server, browser) = open("")?;
    assert_eq!(browser.ask::<String>("one('.expand-all').textContent.trim()")?, "ᠪᠦᠬᠦᠨ\u{202F}ᠢ ᠨᠡᠭᠡᠭᠡᠬᠦ");
    browser.click("one('.expand-all')")?;
    browser.wait("one('.expand-all').textContent.trim() === 'ᠪᠦᠬᠦᠨ\u{202F}ᠢ ᠬᠠᠭᠠᠬᠤ'")?;
    browser.type_into("one('.search-input')", "公积金")?;
    browser.wait("one('.search-count').textContent.includes('ᠵᠣᠷᠪᠤᠰ')")?;
    let faults = axe::violations(&browser, Rules::All)?;
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    Ok(())
}

#[test]
fn the_font_of_its_words_goes_with_it() -> Result<()> {
    let (_server, browser) = open("")?;
    let faces = "[...document.fonts].filter((face) => face.family.includes('mingbai')).length";
    assert_eq!(browser.ask::<u32>(faces)?, 1);
    browser.perform("host().remove()")?;
    browser.wait(&format!("{faces} === 0"))?;
    Ok(())
}
