//! A reader scrolls the document: the entry that explains the clause in view is lit, and goes out when it is left.

use anyhow::Result;
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
