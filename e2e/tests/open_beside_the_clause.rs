//! Where document and explainer do not stand side by side: a mark beside each clause that has answers opens them over the page.

use anyhow::Result;
use mingbai_e2e::browser::{Device, Key};
use mingbai_e2e::{Browser, Lease, Server, Site};

/// The marks that a reader can see.
const SHOWN: &str = "all('.clause-mark').filter((mark) => shown(mark))";

fn open(device: Device) -> Result<(Server, Lease)> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.screen(device)?;
    browser.open_live(&server.url("/elevator-2026/"))?;
    Ok((server, browser))
}

#[test]
fn a_mark_opens_the_answers_of_its_clause() -> Result<()> {
    for device in [Device::PHONE, Device::TABLET] {
        let (_server, browser) = open(device)?;
        browser.wait(&format!("{SHOWN}.length > 0"))?;
        let before: String = browser.ask("hostPage()")?;
        browser.click("all('.clause-mark').find((mark) => mark.hash === encodeURI('#mb-noise'))")?;
        browser.wait("one('.clause-sheet').open")?;
        assert!(browser.ask::<bool>(
            "words(one('.clause-answers')).includes(words(one('#mb-noise > summary')).replace('问', '')) && shown(one('.clause-answers .answer, .clause-answers p'))"
        )?);
        assert!(browser.ask::<bool>("one('.clause-answers [id]') === null")?, "an id stands twice");
        browser.press(Key::Escape)?;
        browser.wait("!one('.clause-sheet').open")?;
        assert_eq!(browser.ask::<String>("hostPage()")?, before, "the host page was changed");
        browser.expect_silence()?;
    }
    Ok(())
}

#[test]
fn a_mark_lies_on_no_words() -> Result<()> {
    for device in [Device::NARROWEST, Device::PHONE, Device::TABLET] {
        let (_server, browser) = open(device)?;
        browser.wait(&format!("{SHOWN}.length > 20"))?;
        let covered: Vec<String> = browser.ask(&format!(
            "(() => {{
               const walker = document.createTreeWalker(document.querySelector('#UCAP-CONTENT'), NodeFilter.SHOW_TEXT);
               const boxes = [];
               while (walker.nextNode()) {{
                 const range = document.createRange();
                 range.selectNodeContents(walker.currentNode);
                 if (range.toString().trim()) boxes.push(...range.getClientRects());
               }}
               const overlaps = (mark) => {{
                 const {{ left, right, top, bottom }} = mark.getBoundingClientRect();
                 // Lines stand closer than their letters are tall: half a line of room is none of a letter's.
                 return boxes.some((box) => box.left < right - 2 && box.right > left + 2 && box.top + box.height / 2 < bottom && box.bottom - box.height / 2 > top);
               }};
               return {SHOWN}.filter(overlaps).map((mark) => mark.getAttribute('aria-label'));
             }})()"
        ))?;
        assert!(covered.is_empty(), "{device:?}: {covered:#?}");
        assert!(!browser.ask::<bool>("document.documentElement.scrollWidth > innerWidth")?, "{device:?}");
    }
    Ok(())
}

#[test]
fn beside_a_rail_there_are_no_marks() -> Result<()> {
    let (_server, browser) = open(Device::DESKTOP)?;
    browser.wait("all('.clause-mark').length > 0")?;
    browser.settle()?;
    assert_eq!(browser.ask::<u32>(&format!("{SHOWN}.length"))?, 0);
    browser.screen(Device::TABLET)?;
    browser.wait(&format!("{SHOWN}.length > 0"))?;
    Ok(())
}

#[test]
fn marks_keep_their_places_when_the_page_changes() -> Result<()> {
    let (_server, browser) = open(Device::PHONE)?;
    browser.wait(&format!("{SHOWN}.length > 0"))?;
    // How far the mark of the noise stands from the last words of its clause.
    let distance = "(() => {
      const mark = all('.clause-mark').find((mark) => mark.hash === encodeURI('#mb-noise')).getBoundingClientRect();
      const clause = holding(words(one('#mb-noise .quote')), document.querySelector('#UCAP-CONTENT')).getBoundingClientRect();
      return Math.abs(clause.bottom - mark.bottom);
    })()";
    browser.wait(&format!("{distance} < 40"))?;
    for change in [
        "document.documentElement.style.fontSize = '150%'",
        "document.querySelector('#UCAP-CONTENT').prepend(Object.assign(document.createElement('p'), { textContent: '迟到的一段。'.repeat(60) }))",
    ] {
        browser.perform(change)?;
        browser.wait(&format!("{distance} < 60"))?;
    }
    browser.screen(Device::NARROWEST)?;
    browser.wait(&format!("{distance} < 60"))?;
    Ok(())
}

#[test]
fn marks_never_lie_where_their_words_were() -> Result<()> {
    let (_server, browser) = open(Device::PHONE)?;
    browser.wait(&format!("{SHOWN}.length > 0"))?;
    // Everything is opened, which moves the document or its answers, and is looked at in the next frame that a reader sees.
    let moved: f64 = browser.ask(
        "new Promise((done) => {
           const mark = all('.clause-mark').find((mark) => mark.hash === encodeURI('#mb-noise'));
           const clause = holding(words(one('#mb-noise .quote')), document.querySelector('#UCAP-CONTENT'));
           const distance = () => mark.getBoundingClientRect().top - clause.getBoundingClientRect().top;
           const before = distance();
           all('details').forEach((entry) => { entry.open = true; });
           document.querySelector('#UCAP-CONTENT').before(Object.assign(document.createElement('p'), { textContent: '迟到的一段。'.repeat(60) }));
           requestAnimationFrame(() => requestAnimationFrame(() => done(Math.abs(distance() - before))));
         })",
    )?;
    assert!(moved < 2.0, "{moved} px from where it belongs");
    Ok(())
}

#[test]
fn marks_go_with_the_element() -> Result<()> {
    let (_server, browser) = open(Device::PHONE)?;
    browser.wait(&format!("{SHOWN}.length > 0"))?;
    let marks = "window.layer ??= one('.margin')";
    browser.perform(marks)?;
    browser.perform("host().remove()")?;
    browser.wait("!layer.isConnected")?;
    Ok(())
}

#[test]
fn a_window_that_becomes_narrower_is_not_scrolled_sideways_by_marks() -> Result<()> {
    let (_server, browser) = open(Device::PHONE)?;
    browser.wait(&format!("{SHOWN}.length > 0"))?;
    browser.screen(Device::NARROWEST)?;
    browser.settle()?;
    assert!(!browser.ask::<bool>("document.documentElement.scrollWidth > innerWidth")?);
    browser.wait(&format!("{SHOWN}.length > 0"))?;
    assert!(!browser.ask::<bool>("document.documentElement.scrollWidth > innerWidth")?);
    Ok(())
}

#[test]
fn a_mark_says_how_many_answers_its_clause_has() -> Result<()> {
    let (_server, browser) = open(Device::PHONE)?;
    browser.wait(&format!("{SHOWN}.length > 0"))?;
    browser.click(&format!("{SHOWN}.find((mark) => words(mark) === '解3')"))?;
    browser.wait("one('.clause-sheet').open")?;
    assert_eq!(browser.ask::<u32>("one('.clause-sheet .clause-answers').children.length")?, 3);
    Ok(())
}
