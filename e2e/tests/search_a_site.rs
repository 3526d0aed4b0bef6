//! A reader asks the whole site: what answers is named whichever page has it, little is fetched for it, and without any script the list stands.

use std::fs;

use anyhow::{Context, Result};
use mingbai_e2e::browser::Device;
use mingbai_e2e::folder::Folder;
use mingbai_e2e::{Answer, Browser, Lease, Server, Site, paths};

const INPUT: &str = "document.querySelector('mingbai-search').shadowRoot.querySelector('.search-input')";
const FIRST: &str = "document.querySelector('mingbai-search').shadowRoot.querySelector('.search-answers > li')";
const COUNT: &str = "document.querySelector('mingbai-search').shadowRoot.querySelector('.search-count')";

fn open() -> Result<(Server, Lease)> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.screen(Device::PHONE)?;
    browser.open(&server.url("/"))?;
    browser.wait("document.querySelector('mingbai-search').shadowRoot?.querySelector('.search-input')")?;
    Ok((server, browser))
}

#[test]
fn what_answers_is_named_whichever_page_has_it() -> Result<()> {
    let (_server, browser) = open()?;
    for (typed, title, page) in [
        ("一楼不同意能装电梯吗", "一楼住户不同意", "/elevator-2026/"),
        ("老人吃饭补多少", "", "/elder-meals-2026/"),
        ("gjj", "公积金", "/elevator-2026/"),
        ("装电梯施工躁音", "施工太吵", "/elevator-2026/"),
        ("修路繞行", "", "/road-works-2026/"),
    ] {
        browser.perform(&format!("{INPUT}.value = ''"))?;
        browser.type_into(INPUT, typed)?;
        browser
            .wait(&format!(
                "words({FIRST}).includes(fold('{title}')) && {FIRST}?.querySelector('a').href.includes('{page}#mb-')"
            ))
            .with_context(|| format!("{typed}: {:?}", browser.ask::<String>(&format!("words({FIRST})"))))?;
    }
    browser.click(&format!("{FIRST}.querySelector('a')"))?;
    browser.wait("location.pathname === '/road-works-2026/'")?;
    browser.until_live(0)?;
    browser.wait("document.querySelector('mingbai-explainer').shadowRoot.querySelector(':target, details[open]')")?;
    Ok(())
}

#[test]
fn what_nothing_answers_is_said_to_be_near_with_a_telephone() -> Result<()> {
    let (_server, browser) = open()?;
    browser.type_into(INPUT, "宠物狗怎么办护照")?;
    browser.wait(&format!("{COUNT}.textContent !== '' && !{COUNT}.textContent.includes('最相关')"))?;
    browser.perform(&format!("{INPUT}.value = ''; {INPUT}.dispatchEvent(new Event('input'))"))?;
    browser.wait(&format!("{COUNT}.textContent === '' && !{FIRST}"))?;
    Ok(())
}

#[test]
fn the_list_stands_where_the_index_does_not_come() -> Result<()> {
    let server = Site::built()?.answer("index.json", Answer::Missing).start()?;
    let browser = Browser::lease()?;
    browser.open(&server.url("/"))?;
    browser.wait("customElements.get('mingbai-search')")?;
    browser.settle()?;
    assert!(browser.ask::<bool>("[...document.querySelectorAll('mingbai-search a')].filter(shown).length > 4")?);
    assert!(browser.ask::<bool>("!document.querySelector('mingbai-search').shadowRoot")?);
    Ok(())
}

#[test]
fn a_strict_policy_is_not_violated() -> Result<()> {
    let header = Answer::With(
        "content-security-policy",
        "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; require-trusted-types-for 'script'",
    );
    let server = Site::built()?.answer("/", header).start()?;
    let browser = Browser::lease()?;
    browser.before_pages(
        "window.violations = []; document.addEventListener('securitypolicyviolation', (event) => violations.push(`${event.violatedDirective} ${event.blockedURI}`));",
    )?;
    browser.open(&server.url("/"))?;
    browser.wait("document.querySelector('mingbai-search').shadowRoot?.querySelector('.search-input')")?;
    browser.type_into(INPUT, "公积金")?;
    browser.wait(FIRST)?;
    let violations: Vec<String> = browser.ask("violations")?;
    assert!(violations.is_empty(), "{violations:?}");
    Ok(())
}

/// A browser refuses the files beside a page that was opened from a disk; only the one-file script runs there.
#[test]
fn opened_from_a_disk_it_says_what_is_missing() -> Result<()> {
    let folder = Folder::temporary("search-from-disk")?;
    let script = paths::package()?.join("mingbai.single.js");
    let page = folder.path().join("index.html");
    let list = "<a href=\"lift/\">加装电梯</a>";
    fs::write(
        &page,
        format!(
            "<!doctype html><meta charset=utf-8><mingbai-search src=\"search/index.json\">{list}</mingbai-search><script src=\"file://{}\"></script>",
            script.display()
        ),
    )?;
    let browser = Browser::lease()?;
    browser.open(&format!("file://{}", page.display()))?;
    browser.wait("document.querySelector('mingbai-search').shadowRoot?.textContent.includes('放到网站上')")?;
    assert!(browser.ask::<bool>("shown(document.querySelector('mingbai-search a'))")?);
    Ok(())
}
