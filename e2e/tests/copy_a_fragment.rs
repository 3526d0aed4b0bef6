//! What is pasted into an article is copied from a page: it says its encoding, and gives the fragment as it is in the file.

use anyhow::Result;
use mingbai_e2e::{Answer, Browser, Site, paths};

/// The pages that are copied from.
const PAGES: [&str; 4] = ["plain.html", "plain-strict.html", "plain-ueditor.html", "wechat.html"];

/// No script but files of the site, no style but those that 公众号 wants at its tags.
const POLICY: &str = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src *; media-src *";

/// As nginx, Apache and Python serve a file: nothing is said of its encoding.
fn site() -> Result<Site> {
    let site = Site::built()?.answer(".html", Answer::As("text/html"));
    Ok(site.answer(".html", Answer::With("content-security-policy", POLICY)))
}

#[test]
fn a_page_is_readable_without_a_word_from_the_server() -> Result<()> {
    let server = site()?.start()?;
    let browser = Browser::lease()?;
    for page in PAGES {
        browser.open(&server.url(&format!("/{}/{page}", paths::ELEVATOR)))?;
        let encoding: String = browser.ask("document.characterSet")?;
        assert_eq!(encoding, "UTF-8", "{page}");
        assert!(browser.ask::<bool>("words(document.querySelector('main')).includes('补多少')")?, "{page}");
    }
    Ok(())
}

#[test]
fn the_button_copies_what_the_file_says() -> Result<()> {
    let server = site()?.start()?;
    let browser = Browser::lease()?;
    for page in PAGES {
        browser.open(&server.url(&format!("/{}/{page}", paths::ELEVATOR)))?;
        browser.wait("shown(document.querySelector('button'))")?;
        browser.perform(
            "addEventListener('copy', ({ clipboardData }) => {
               window.copied = { html: clipboardData.getData('text/html'), text: clipboardData.getData('text/plain') };
             });
             // What a reader folds on this page is nobody else's business.
             for (const details of document.querySelectorAll('details')) details.open = false;",
        )?;
        browser.click("document.querySelector('button')")?;
        browser.wait("window.copied")?;
        assert!(browser.ask::<bool>("words(document.querySelector('output')).includes('已复制')")?, "{page}");
        browser.perform(
            "return fetch(location.href).then((answer) => answer.text()).then((html) => {
               window.file = new DOMParser().parseFromString(html, 'text/html').querySelector('main');
             })",
        )?;
        assert!(browser.ask::<bool>("copied.html === file.innerHTML.trim()")?, "{page}: the file says something else");
        assert!(browser.ask::<bool>("fold(copied.text) === words(file)")?, "{page}: folded words are missing");
    }
    Ok(())
}

#[test]
fn without_scripts_there_is_no_button_that_does_nothing() -> Result<()> {
    let server = site()?.start()?;
    let browser = Browser::lease()?;
    browser.without_scripts()?;
    browser.open(&server.url(&format!("/{}/plain.html", paths::ELEVATOR)))?;
    assert!(browser.ask::<bool>("!shown(document.querySelector('button')) && shown(document.querySelector('h2'))")?);
    Ok(())
}
