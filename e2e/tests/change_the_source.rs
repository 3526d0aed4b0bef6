//! A page sets `src` whenever it likes: while something is on its way, after that failed, where there was none. The last one counts.

use std::fs;

use anyhow::Result;
use mingbai_e2e::{Answer, Browser, Lease, Server, Site, paths};

const MARKDOWN: [&str; 2] = ["/elevator-2026/jiedu.md", "/elder-meals-2026/jiedu.md"];
const FRAGMENTS: [&str; 2] = ["/elevator-2026/styled.html", "/elder-meals-2026/styled.html"];

fn page(attributes: &str) -> String {
    format!(
        r#"<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>通知</title>
        <script type="module" src="/mingbai/mingbai.js"></script><h1>通知</h1>
        <mingbai-explainer {attributes}><p id="fallback">解读正在打开。</p></mingbai-explainer>"#
    )
}

fn open(site: Site, attributes: &str) -> Result<(Server, Lease)> {
    let server = site.page("/changed.html", page(attributes)).start()?;
    let browser = Browser::lease()?;
    browser.open(&server.url("/changed.html"))?;
    Ok((server, browser))
}

/// The second explainer stands, alone and at work.
fn shows_the_last(browser: &Browser, case: &str) -> Result<()> {
    browser.until_live(0)?;
    browser.wait("one('.title') !== null && words(one('.title')).includes('老人吃饭')")?;
    browser.settle()?;
    assert!(
        browser
            .ask::<bool>("all('.mingbai').length === 1 && one('#mb-first-floor') === null && one('slot') === null")?,
        "{case}: something of the first is left"
    );
    browser.type_into("one('.search-input')", "卡")?;
    browser.wait("words(one('.search-count')) !== ''")
}

fn set(browser: &Browser, src: &str) -> Result<()> {
    browser.perform(&format!("host().setAttribute('src', '{src}')"))
}

#[test]
fn while_the_first_is_on_its_way() -> Result<()> {
    for [first, last] in [MARKDOWN, FRAGMENTS, [MARKDOWN[0], FRAGMENTS[1]], [FRAGMENTS[0], MARKDOWN[1]]] {
        let ending: &str = first.trim_start_matches('/');
        let (server, browser) = open(Site::built()?.answer(ending, Answer::Held), &format!(r#"src="{first}""#))?;
        browser.settle()?;
        assert_eq!(browser.ask::<String>("state()")?, "", "{first} has come already");
        set(&browser, last)?;
        shows_the_last(&browser, &format!("{first} → {last}"))?;
        // The first comes after all, when nobody waits for it any more.
        server.release();
        browser.settle()?;
        shows_the_last(&browser, &format!("{first} came late"))?;
        browser.expect_silence()?;
    }
    Ok(())
}

#[test]
fn after_the_first_failed() -> Result<()> {
    for [first, last] in [MARKDOWN, FRAGMENTS] {
        let (_server, browser) =
            open(Site::built()?, &format!(r#"src="{}""#, first.replace("jiedu", "gone").replace("styled", "gone")))?;
        browser.wait("state() === 'failed'")?;
        set(&browser, last)?;
        shows_the_last(&browser, last)?;
    }
    Ok(())
}

#[test]
fn where_there_was_none() -> Result<()> {
    for [_, last] in [MARKDOWN, FRAGMENTS] {
        for before in ["", r#"src="""#] {
            let (_server, browser) = open(Site::built()?, before)?;
            browser.wait("state() === 'failed'")?;
            set(&browser, last)?;
            shows_the_last(&browser, last)?;
        }
    }
    Ok(())
}

#[test]
fn of_a_live_element() -> Result<()> {
    for [first, last] in [MARKDOWN, FRAGMENTS, [MARKDOWN[0], FRAGMENTS[1]], [FRAGMENTS[0], MARKDOWN[1]]] {
        let (_server, browser) = open(Site::built()?, &format!(r#"src="{first}""#))?;
        browser.until_live(0)?;
        set(&browser, last)?;
        browser.wait("state() === 'live'")?;
        shows_the_last(&browser, &format!("{first} → {last}"))?;
        browser.expect_silence()?;
    }
    Ok(())
}

#[test]
fn of_a_prerendered_element() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.open_live(&server.url("/elevator-2026/"))?;
    set(&browser, MARKDOWN[1])?;
    browser.wait("state() === 'live'")?;
    shows_the_last(&browser, "prerendered")
}

#[test]
fn many_times_at_once() -> Result<()> {
    let (_server, browser) = open(Site::built()?, r#"src="/elevator-2026/jiedu.md""#)?;
    browser.perform(
        "for (let n = 0; n < 20; n += 1) host().setAttribute('src', ['/elevator-2026/jiedu.md', '/gone.md', '/elevator-2026/styled.html', ''][n % 4]);
         host().setAttribute('src', '/elder-meals-2026/jiedu.md');",
    )?;
    shows_the_last(&browser, "the last of many")
}

#[test]
fn to_one_that_fails_shows_what_is_inside() -> Result<()> {
    let (_server, browser) = open(Site::built()?, r#"src="/elevator-2026/jiedu.md""#)?;
    browser.until_live(0)?;
    set(&browser, "/gone.md")?;
    browser.wait("state() === 'failed'")?;
    assert!(browser.ask::<bool>("shown(document.querySelector('#fallback'))")?, "the reader is left with nothing");
    Ok(())
}

/// A selector leads nowhere, and a link to it would lead to a page that is not there.
#[test]
fn a_policy_selector_of_nothing_is_no_address() -> Result<()> {
    for selector in
        ["#no-such-part", ".TRS_Editor", "article:first-child", "main > .gone", "no such [thing='/a.html']", "%%%"]
    {
        let (_server, browser) =
            open(Site::built()?, &format!(r#"src="/elevator-2026/jiedu.md" policy="{selector}""#))?;
        browser.until_live(0)?;
        let title: String = browser.ask("new URL(one('.explains a').href).pathname")?;
        assert_eq!(title, "/elevator-2026/policy.html", "{selector}");
        let chip: String = browser.ask("new URL(one('.to-policy').href).pathname")?;
        assert_eq!(chip, "/elevator-2026/policy.html", "{selector}");
        assert!(browser.ask::<bool>("all('.drift-note').length === 0")?, "{selector}");
        browser.expect_silence()?;
    }
    Ok(())
}

/// What is fetched is what is linked to, and both are counted from the page.
#[test]
fn a_policy_address_is_resolved_once() -> Result<()> {
    for (policy, path) in [
        ("official.html", "/official.html"),
        ("./official.html", "/official.html"),
        ("official.txt", "/official.txt"),
        ("official.md", "/official.md"),
        ("zwgk/official", "/zwgk/official"),
        (" official.html ", "/official.html"),
    ] {
        let text = fs::read_to_string(paths::dist()?.join(paths::ELEVATOR).join("policy.html"))?;
        let text = if path.ends_with(".html") { text } else { plain(&text) };
        let site = Site::built()?.page(path, text).answer("zwgk/official", Answer::As("text/plain; charset=utf-8"));
        let (server, browser) = open(site, &format!(r#"src="/elevator-2026/jiedu.md" policy="{policy}""#))?;
        browser.until_live(0)?;
        browser.wait("one('.policy-text') !== null && all('.clause-mark').length > 0")?;
        let linked: Vec<String> = browser
            .ask("['.explains a', '.to-policy', '.policy-source a'].map((link) => new URL(one(link).href).pathname)")?;
        assert_eq!(linked, [path, path, path], "{policy}");
        assert_eq!(server.count(path), 1, "{policy}");
        browser.expect_silence()?;
    }
    Ok(())
}

/// The words of a page, a line for each block.
fn plain(html: &str) -> String {
    let mut text = String::new();
    for part in html.split('<') {
        let (tag, words) = part.split_once('>').unwrap_or(("", part));
        if ["/p", "/h1", "/h2", "/h3", "br"].contains(&tag.split(' ').next().unwrap_or_default()) {
            text.push('\n');
        }
        text.push_str(words);
    }
    text
}
