//! Plain text that a content system let through becomes the whole explainer where the template loads the script, and stays
//! plain text where anything fails.

use std::fs;

use anyhow::{Context as _, Result};
use mingbai_e2e::{Answer, Browser, Site, paths};

const PAGE: &str = "/article.html";

/// An article of a content system, with the fragment of a profile between its own words.
fn article(profile: &str) -> Result<String> {
    let path = paths::dist()?.join(paths::ELEVATOR).join(format!("plain-{profile}.html"));
    let fragment = paths::fragment(&fs::read_to_string(path)?)?;
    Ok(format!(
        "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head><meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>通知</title>\n\
         <script type=\"module\" src=\"/mingbai/mingbai.js\"></script></head>\n\
         <body><h1>通知</h1>\n<p id=\"before\">县政府办公室转发。</p>\n{fragment}\n<p id=\"after\">责任编辑：县政府办</p></body>\n</html>\n"
    ))
}

const TITLE: &str = "document.querySelector('body > h2')";

fn opened(site: Site) -> Result<(mingbai_e2e::Server, mingbai_e2e::Lease)> {
    let server = site.start()?;
    let browser = Browser::lease()?;
    browser.open(&server.url(PAGE))?;
    Ok((server, browser))
}

#[test]
fn the_element_stands_in_the_place_of_the_text() -> Result<()> {
    for profile in ["strict", "ueditor"] {
        let (_server, browser) = opened(Site::built()?.page(PAGE, &article(profile)?))?;
        browser.until_live(0)?;
        assert!(browser.ask::<bool>("shown(one('.question > summary'))")?, "{profile}: the element cannot be seen");
        let seen: String = browser.ask("fold(document.body.innerText)")?;
        assert!(
            seen.contains("县政府办公室转发") && seen.contains("责任编辑"),
            "{profile}: the page's own words: {seen}"
        );
        assert!(
            !browser.ask::<bool>(&format!("shown({TITLE})"))?,
            "{profile}: the plain text stands beside the element"
        );
        assert!(
            browser.ask::<bool>("host().previousElementSibling.id === 'before'")?,
            "{profile}: the element stands elsewhere"
        );
        // A link to the policy leads where the fragment lies, and not where it is shown.
        let link: String = browser.ask("one('.citation a').href")?;
        assert!(link.contains("/elevator-2026/policy.html"), "{profile}: {link}");
        browser.expect_silence().context(profile)?;
    }
    Ok(())
}

#[test]
fn the_text_is_there_again_when_the_element_goes() -> Result<()> {
    let (_server, browser) = opened(Site::built()?.page(PAGE, &article("strict")?))?;
    browser.until_live(0)?;
    browser.perform("host().remove()")?;
    browser.wait(&format!("shown({TITLE})"))?;
    assert!(browser.ask::<bool>("document.querySelector('[style], [hidden]') === null")?, "a trace is left");
    Ok(())
}

#[test]
fn a_delivery_that_fails_leaves_the_text() -> Result<()> {
    for missing in ["jiedu.mingbai.html", "live_bg.wasm"] {
        let (_server, browser) =
            opened(Site::built()?.page(PAGE, &article("strict")?).answer(missing, Answer::Missing))?;
        browser.wait("host() === null && performance.getEntriesByType('resource').some((it) => it.name.includes('mingbai.html'))")?;
        assert!(browser.ask::<bool>(&format!("shown({TITLE})"))?, "{missing}: the text is gone");
        assert_eq!(browser.script_lines()?.len(), 1, "{missing}: {:#?}", browser.script_lines()?);
    }
    Ok(())
}

#[test]
fn text_of_another_title_is_not_ours() -> Result<()> {
    let html = article("strict")?.replacen("<h2>", "<h2>转载：", 1);
    let (_server, browser) = opened(Site::built()?.page(PAGE, &html))?;
    browser.wait("customElements.get('mingbai-explainer') !== undefined")?;
    browser.settle()?;
    assert!(browser.ask::<bool>(&format!("host() === null && shown({TITLE})"))?);
    Ok(())
}
