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

/// How many passages of the document are underlined.
const UNDERLINED: &str = "(CSS.highlights?.get('mingbai-clause')?.size ?? 0)";

/// Brings the passage of the document that holds the quote of an entry into view, whose first letters are underlined, and gives a tap on them.
const PASSAGE: &str = "
  const wanted = words(one('ENTRY .quote'));
  const passage = [...CSS.highlights.get('mingbai-clause')].find((range) =>
    words(range.startContainer.parentElement).includes(wanted) && String(range).length === 4);
  const target = passage.startContainer.parentElement;
  const tap = () => {
    const box = [...passage.getClientRects()].find(({ width }) => width > 8);
    target.dispatchEvent(new MouseEvent('click', { bubbles: true, clientX: box.left + 4, clientY: box.top + box.height / 2 }));
  };";

#[test]
fn beside_a_rail_what_has_answers_is_underlined_and_a_tap_shows_them() -> Result<()> {
    let (_server, browser) = open(Device::DESKTOP)?;
    browser.wait(&format!("{UNDERLINED} > 20"))?;
    let before: String = browser.ask("hostPage()")?;
    // The rail would cut off a mark that lies beside it.
    assert_eq!(browser.ask::<u32>(&format!("{SHOWN}.length"))?, 0);
    for entry in ["#mb-noise", "#mb-first-floor"] {
        let passage = PASSAGE.replace("ENTRY", entry);
        browser.perform(&format!("{passage} target.scrollIntoView({{ block: 'end' }});"))?;
        browser.settle()?;
        browser.perform(&format!("{passage} tap();"))?;
        let head = format!("words(one('{entry} > summary')).replace('问', '')");
        browser.wait(&format!(
            "words(one('.clause-rail .clause-answers')).includes({head}) && shown(one('.clause-rail .clause-answers'))"
        ))?;
    }
    // Who chooses words to copy them asks for nothing.
    let is_same: bool = browser.ask(&format!(
        "(() => {{ {} const before = words(one('.clause-answers'));
           getSelection().selectAllChildren(target); tap(); getSelection().empty();
           return words(one('.clause-answers')) === before; }})()",
        PASSAGE.replace("ENTRY", "#mb-noise")
    ))?;
    assert!(is_same, "words that were chosen opened answers");
    assert_eq!(browser.ask::<String>("hostPage()")?, before, "the host page was changed");
    // Where there is room for marks they say it alone, and nothing is left behind.
    browser.screen(Device::TABLET)?;
    browser.wait(&format!("{SHOWN}.length > 0 && {UNDERLINED} === 0"))?;
    browser.screen(Device::DESKTOP)?;
    browser.wait(&format!("{SHOWN}.length === 0 && {UNDERLINED} > 20"))?;
    browser.perform("host().remove()")?;
    browser.wait(&format!("{UNDERLINED} === 0 && document.adoptedStyleSheets.length === 0"))?;
    browser.perform("document.querySelector('#UCAP-CONTENT').click()")?;
    browser.expect_silence()?;
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
    // The one furthest from the edge: WebKit for GTK has its scrollbar over the last pixels of a page, and a click there scrolls to that height.
    let left = "(mark) => mark.getBoundingClientRect().left";
    browser.click(&format!(
        "{SHOWN}.filter((mark) => words(mark) === '解3').sort((one, other) => ({left})(one) - ({left})(other))[0]"
    ))?;
    browser.wait("one('.clause-sheet').open")?;
    assert_eq!(browser.ask::<u32>("one('.clause-sheet .clause-answers').children.length")?, 3);
    Ok(())
}
