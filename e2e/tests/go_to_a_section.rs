//! A page has many screens: the list of its sections leads to each, is at hand on the way back, and is plain links without any script.

use anyhow::Result;
use mingbai_e2e::browser::Device;
use mingbai_e2e::{Browser, Site, paths};

#[test]
fn each_section_is_a_tap_away() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.screen(Device::PHONE)?;
    browser.open_live(&server.url("/elevator-2026/"))?;
    let (links, sections): (usize, usize) = (
        browser.ask("all('.contents a').length")?,
        browser.ask("all('.section').filter((it) => !it.parentElement.closest('.section')).length")?,
    );
    assert_eq!(links, sections);
    let small: Vec<f64> = browser
        .ask("all('.contents a').map((link) => link.getBoundingClientRect().height).filter((height) => height < 44)")?;
    assert!(small.is_empty(), "{small:?}");
    for n in [0, links / 2, links - 1] {
        browser.perform(&format!("all('.contents a')[{n}].click()"))?;
        browser.wait(&format!(
            "(() => {{
               const id = decodeURIComponent(all('.contents a')[{n}].hash.slice(1));
               const {{ top }} = root().getElementById(id).getBoundingClientRect();
               return top > -2 && top < innerHeight / 2;
             }})()"
        ))?;
    }
    Ok(())
}

#[test]
fn it_is_held_on_the_way_back_and_let_go_on_the_way_on() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.screen(Device::PHONE)?;
    browser.open_live(&server.url("/elevator-2026/"))?;
    browser.perform("scrollTo(0, document.documentElement.scrollHeight / 2)")?;
    browser.wait("one('.contents').getBoundingClientRect().bottom < 0")?;
    browser.settle()?;
    browser.perform("scrollBy(0, -100)")?;
    browser.wait("Math.abs(one('.contents').getBoundingClientRect().top) < 2")?;
    browser.perform("scrollBy(0, 100)")?;
    browser.wait("one('.contents').getBoundingClientRect().bottom < 0")?;
    Ok(())
}

#[test]
fn without_script_it_is_a_list_of_links() -> Result<()> {
    let server = Site::built()?.start()?;
    for slug in paths::EXAMPLES {
        let browser = Browser::lease()?;
        browser.open_at_rest(&server.url(&format!("/{slug}/plain.html")))?;
        let dead: Vec<String> = browser.ask(
            "[...document.querySelectorAll('nav a[href^=\"#mb-\"]')].map(({ hash }) => hash).filter((hash) => !document.getElementById(decodeURIComponent(hash.slice(1))))",
        )?;
        assert!(dead.is_empty(), "{slug}: {dead:?}");
        assert!(browser.ask::<usize>("document.querySelectorAll('nav a[href^=\"#mb-\"]').length")? >= 4, "{slug}");
    }
    Ok(())
}

/// The index stands above the document and is none of its text; on paper nothing of it can be followed.
#[test]
fn each_chapter_of_the_document_is_a_tap_away() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.open_live(&server.url("/elevator-2026/"))?;
    let wrong: Vec<String> = browser.ask(
        "[...document.querySelectorAll('.chapters a')]
           .filter((link) => words(document.querySelector(`#UCAP-CONTENT ${link.hash}`) ?? link) !== words(link)
             || document.querySelector('#UCAP-CONTENT').contains(link))
           .map(words)",
    )?;
    assert!(wrong.is_empty(), "{wrong:?}");
    assert_eq!(browser.ask::<usize>("document.querySelectorAll('.chapters a').length")?, 6);
    browser.click("document.querySelector('.chapters li:nth-child(4) a')")?;
    browser.wait("Math.abs(document.querySelector('#clause-4').getBoundingClientRect().top) < innerHeight / 2")?;
    browser.media("print", &[])?;
    assert!(!browser.ask::<bool>("shown(document.querySelector('.chapters'))")?, "the index is printed");
    browser.media("", &[])
}
