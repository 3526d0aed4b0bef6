//! A reader scrolls the document: the entry that explains the clause in view is lit, and goes out when it is left.

use anyhow::Result;
use mingbai_e2e::browser::Device;
use mingbai_e2e::{Browser, Site};

/// The entry about noise, which quotes 第十八条 alone.
const NOISE: &str = "one('#mb-noise')";

#[test]
fn the_clause_in_view_lights_its_entry() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.open_live(&server.url("/elevator-2026/"))?;
    browser.perform("scrollTo(0, 0)")?;
    browser.wait(&format!("!{NOISE}.hasAttribute('data-current')"))?;

    browser.perform(&format!(
        "holding(words({NOISE}.querySelector('.quote')), document.querySelector('#UCAP-CONTENT'))
           .scrollIntoView({{ block: 'center' }})"
    ))?;
    browser.wait(&format!("{NOISE}.hasAttribute('data-current')"))?;

    browser.perform("scrollTo(0, 0)")?;
    browser.wait(&format!("!{NOISE}.hasAttribute('data-current')"))?;
    Ok(())
}

#[test]
fn scrolling_moves_nothing_else() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.open_live(&server.url("/elevator-2026/"))?;
    let start: f64 = browser.ask("performance.now()")?;
    browser.perform(&format!(
        "holding(words({NOISE}.querySelector('.quote')), document.querySelector('#UCAP-CONTENT'))
           .scrollIntoView({{ block: 'center' }}); window.scrolled = scrollY;"
    ))?;
    browser.wait(&format!("{NOISE}.hasAttribute('data-current')"))?;
    browser.settle()?;
    assert!(browser.ask::<bool>("scrollY === scrolled")?, "the page was scrolled away under the reader");
    let mut shifts = browser.shifts()?;
    shifts.retain(|shift| shift.at > start);
    assert!(shifts.is_empty(), "{shifts:#?}");
    Ok(())
}

/// What the rail shows of the clause that is read.
const SHOWN: &str = "all('.clause-rail .clause-answers > *').filter((entry) => shown(entry))";

/// Brings the clause about noise to where a reader reads.
const READ: &str = "(() => {
  const clause = holding(words(one('#mb-noise .quote')), document.querySelector('#UCAP-CONTENT'));
  scrollBy(0, clause.getBoundingClientRect().top - innerHeight * 0.35 + 20);
})()";

#[test]
fn one_clause_lit_a_dozen_entries_over_many_screens_and_the_rail_jumped() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.open_live(&server.url("/elevator-2026/"))?;
    browser.wait("all('.clause-mark').length > 0")?;
    browser.perform(READ)?;
    browser.wait(&format!(
        "{SHOWN}.some((entry) => words(entry).includes(words(one('#mb-noise > summary')).replace('问', '')))"
    ))?;
    let rail = "document.querySelector('.rail')";
    assert!(browser.ask::<bool>(&format!("{rail}.scrollTop === 0"))?, "what belongs to the clause is out of sight");
    assert!(browser.ask::<bool>("!shown(one('#mb-noise')) && words(one('.clause-bar')).includes('第十八条/31')")?);
    assert!(browser.ask::<bool>("!one('.clause-rail [id]')")?, "an id stands twice");

    // 全部 is a switch: all of it, at the entry of the clause, and back.
    browser.click("one('.clause-all')")?;
    browser.wait(&format!("{SHOWN}.length === 0 && shown(one('#mb-noise'))"))?;
    browser.click("one('.clause-all')")?;
    browser.wait(&format!("{SHOWN}.length > 0 && !shown(one('#mb-noise'))"))?;
    browser.expect_silence()?;
    Ok(())
}

/// A table before it names 第二十四条 in its last cells.
#[test]
fn a_cell_that_names_an_article_was_taken_for_the_place_that_is_read() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.open_live(&server.url("/elevator-2026/"))?;
    browser.wait("all('.clause-mark').length > 0")?;
    browser.perform(
        "const clause = holding('二层承担8%、三层承担14%', document.querySelector('#UCAP-CONTENT'));
         scrollBy(0, clause.getBoundingClientRect().top - innerHeight * 0.35 + 20);",
    )?;
    browser.wait("words(one('.clause-bar')).startsWith('附件2解')")?;
    Ok(())
}

#[test]
fn what_a_link_names_is_never_hidden_by_the_clause_that_is_read() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.open_live(&server.url("/elevator-2026/"))?;
    browser.wait("all('.clause-mark').length > 0")?;
    browser.perform(READ)?;
    browser.wait(&format!("{SHOWN}.length > 0"))?;
    browser.perform("location.hash = '#mb-noise'")?;
    browser.wait("shown(one('#mb-noise')) && one('#mb-noise').open && inView(one('#mb-noise'))")?;
    // Back where the document begins, the explainer is there from its beginning.
    browser.perform("scrollTo(0, 0)")?;
    browser.wait("shown(one('.title')) && !one('.clause-rail')")?;
    Ok(())
}

#[test]
fn the_rail_brings_the_entry_to_the_height_of_its_clause() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.open_live(&server.url("/elevator-2026/"))?;
    browser.wait("all('.clause-mark').length > 0")?;
    browser.perform(READ)?;
    browser.wait("one('.clause-all')")?;
    browser.click("one('.clause-all')")?;
    browser.wait("one('#mb-noise').hasAttribute('data-current')")?;
    // The first entry of the first clause in view leads; the rail may have come to its end before.
    browser.wait(
        "(() => {
           const rail = document.querySelector('.rail');
           const lead = all('[data-current]').map((entry) => entry.getBoundingClientRect())
             .find((box) => box.top >= rail.getBoundingClientRect().top && box.bottom <= innerHeight);
           return Boolean(lead) || rail.scrollTop + rail.clientHeight >= rail.scrollHeight - 1;
         })()",
    )?;
    Ok(())
}

#[test]
fn who_opens_the_page_sees_the_rail_from_its_beginning() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.open_live(&server.url("/elevator-2026/"))?;
    browser.settle()?;
    assert!(browser.ask::<bool>("document.querySelector('.rail').scrollTop === 0")?, "the rail was scrolled at once");
    Ok(())
}

#[test]
fn back_returns_from_the_clause_to_the_entry() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.screen(Device::PHONE)?;
    browser.open_live(&server.url("/elevator-2026/"))?;
    browser.perform("one('#mb-noise').open = true; one('#mb-noise').scrollIntoView();")?;
    browser.click("one('#mb-noise .clause-chip')")?;
    browser.wait("shown(one('#mb-noise .to-policy'))")?;
    let before: f64 = browser.ask("scrollY")?;
    browser.click("one('#mb-noise .to-policy')")?;
    browser.wait("location.hash === '#mb-noise.1'")?;
    browser.wait(&format!("Math.abs(scrollY - {before}) > innerHeight"))?;
    browser.perform("history.back()")?;
    browser.wait(&format!("location.hash === '' && Math.abs(scrollY - {before}) < 200"))?;
    Ok(())
}

#[test]
fn an_address_leads_to_the_clause_of_an_entry() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.open_live(&server.url("/elevator-2026/#mb-noise.1"))?;
    browser.wait("marked() !== '' && marked() === words(one('#mb-noise .quote'))")?;
    browser.wait("inView(marks()[0].startContainer.parentElement)")?;
    // Who does not see the mark is told, and the keyboard goes on from there.
    assert!(browser.ask::<bool>("words(one('.search-count')).includes('第十八条')")?);
    assert!(browser.ask::<bool>("document.querySelector('#UCAP-CONTENT').contains(getSelection().anchorNode)")?);
    Ok(())
}
