//! The gallery as an editor uses it: pictures by what readers want, and of each example its Markdown, its widths and its colours.

use anyhow::Result;
use mingbai_e2e::browser::Device;
use mingbai_e2e::{Browser, Site};

const EXAMPLE: &str = "/gallery/card/typical/";

#[test]
fn every_form_was_a_box_of_links_without_its_picture() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.screen(Device::PHONE)?;
    browser.open(&server.url("/gallery/"))?;
    browser.perform("document.querySelectorAll('.forms img').forEach((it) => { it.loading = 'eager'; })")?;
    browser.wait("[...document.querySelectorAll('.forms img')].every((it) => it.complete)")?;
    let sizes: Vec<(u32, u32)> =
        browser.ask("[...document.querySelectorAll('.forms img')].map((it) => [it.naturalWidth, it.naturalHeight])")?;
    assert_eq!(sizes.len(), 24);
    assert!(sizes.iter().all(|size| *size == (320, 400)), "{sizes:?}");
    browser.expect_silence()?;
    Ok(())
}

#[test]
fn the_markdown_of_an_example_is_there_to_copy_and_is_no_policy() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.open_live(&server.url(EXAMPLE))?;
    browser.perform("document.querySelector('.markdown').open = true")?;
    browser.click("document.querySelector('.markdown button')")?;
    browser.wait("document.querySelector('.markdown output').textContent !== ''")?;
    assert!(browser.ask::<bool>(
        "(() => { const it = document.querySelector('.markdown textarea'); return it.value.startsWith('---\\n') && it.selectionEnd === it.value.length; })()"
    )?);
    // The words that it quotes are no document that the page holds.
    assert!(browser.ask::<bool>("!one('.clause-mark') && !host().policyElement")?);
    Ok(())
}

#[test]
fn an_example_shows_itself_narrow_large_and_dark() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.open_live(&server.url(EXAMPLE))?;
    for look in ["narrow", "elder", "dark"] {
        browser.click(&format!("document.querySelector('[data-look={look}]')"))?;
    }
    browser.wait("host().getAttribute('theme') === 'dark elder' && host().offsetWidth === 360")?;
    browser.perform("document.querySelector('[data-look=elder]').click()")?;
    browser.wait("host().getAttribute('theme') === 'dark'")?;
    browser.expect_silence()?;
    Ok(())
}
