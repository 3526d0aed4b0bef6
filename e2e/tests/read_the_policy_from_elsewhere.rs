//! `policy` is an address: the document is fetched into a reader of the element's own, and the answers are bound to it.

use std::fs;

use anyhow::{Context as _, Result};
use mingbai_e2e::{Answer, Browser, Lease, Server, Site, paths};

fn page(policy: &str) -> String {
    format!(
        r#"<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>解读</title>
        <script type="module" src="/mingbai/mingbai.js"></script>
        <mingbai-explainer src="/elevator-2026/jiedu.md" policy="{policy}"></mingbai-explainer>"#
    )
}

fn open(site: Site, policy: &str) -> Result<(Server, Lease)> {
    let server = site.page("/explained.html", page(policy)).start()?;
    let browser = Browser::lease()?;
    browser.open_live(&server.url("/explained.html"))?;
    Ok((server, browser))
}

/// The chip of an entry leads into the reader, and marks its words there.
fn is_bound(browser: &Browser) -> Result<()> {
    browser.wait("one('.policy-text') !== null")?;
    assert!(!browser.ask::<bool>("one('.policy-reader').open")?, "the answer comes first");
    browser.wait("all('.clause-mark').length > 0")?;
    browser.perform("one('#mb-noise').open = true")?;
    browser.click("one('#mb-noise .clause-chip')")?;
    browser.click("one('#mb-noise .to-policy')")?;
    browser.wait("marked() !== '' && marked() === words(one('#mb-noise .quote'))")?;
    browser.wait("one('.policy-reader').open && inView(marks()[0].startContainer.parentElement)")?;
    assert!(browser.ask::<bool>("all('.drift-note').length === 0")?);
    Ok(())
}

#[test]
fn from_the_same_site() -> Result<()> {
    let (_server, browser) = open(Site::built()?, "/elevator-2026/policy.html")?;
    is_bound(&browser)?;
    browser.expect_silence()?;
    Ok(())
}

#[test]
fn from_another_site_that_allows_it() -> Result<()> {
    let far = Site::built()?.answer("", Answer::With("access-control-allow-origin", "*")).start()?;
    let (_server, browser) = open(Site::built()?, &far.url("/elevator-2026/policy.html"))?;
    is_bound(&browser)
}

#[test]
fn out_of_a_whole_page_with_its_scripts_left_behind() -> Result<()> {
    let policy = fs::read_to_string(paths::dist()?.join(paths::ELEVATOR).join("policy.html")).context("policy.html")?;
    let official = format!(
        r#"<!doctype html><meta charset="utf-8"><title>官网</title><nav>首页</nav><script>window.stolen = 1</script>
        <div id="zoom" onclick="stolen = 2"><img src="/x.png" onerror="stolen = 3">{policy}</div><footer>页脚</footer>"#
    );
    let (server, browser) = open(Site::built()?.page("/official.html", official), "/official.html")?;
    is_bound(&browser)?;
    assert!(browser.ask::<bool>("!words(one('.policy-text')).includes('页脚') && window.stolen === undefined")?);
    assert!(browser.ask::<bool>("one('.policy-text [onclick], .policy-text img, .policy-text script') === null")?);
    assert_eq!(server.count("x.png"), 0);
    Ok(())
}

/// Templates give the notice beside a document and the document itself one class; the page says nothing of its encoding.
#[test]
fn out_of_the_container_that_has_the_quoted_words() -> Result<()> {
    let policy = fs::read_to_string(paths::dist()?.join(paths::ELEVATOR).join("policy.html")).context("policy.html")?;
    let official = format!(
        r#"<title>官网</title><div class="TRS_Editor"><p>本站提示：文件以纸质为准。</p></div><div class="TRS_Editor">{policy}</div>"#
    );
    let utf16: Vec<u8> = [0xff, 0xfe].into_iter().chain(official.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    for bytes in [official.into_bytes(), utf16] {
        let (_server, browser) = open(Site::built()?.bytes("/official.html", bytes), "/official.html")?;
        is_bound(&browser)?;
        assert!(!browser.ask::<bool>("words(one('.policy-text')).includes('本站提示')")?);
    }
    Ok(())
}

#[test]
fn what_does_not_come_leaves_the_answers_and_one_line() -> Result<()> {
    let (_server, browser) = open(Site::built()?, "/gone.html")?;
    browser.wait("one('.question') !== null")?;
    browser.perform("window.begun = performance.now()")?;
    browser.wait("performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/gone.html'))")?;
    browser.wait("performance.now() - begun > 300")?;
    let lines = browser.script_lines()?;
    assert_eq!(lines.len(), 1, "{lines:#?}");
    assert!(browser.ask::<bool>("one('.policy-reader') === null && state() === 'live'")?);
    Ok(())
}

#[test]
fn it_goes_with_the_attribute() -> Result<()> {
    let (_server, browser) = open(Site::built()?, "/elevator-2026/policy.html")?;
    browser.wait("one('.policy-text') !== null")?;
    browser.perform("host().removeAttribute('policy')")?;
    browser.wait("state() === 'live' && one('.policy-text') === null")?;
    Ok(())
}
