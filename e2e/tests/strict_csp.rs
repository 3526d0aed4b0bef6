//! A page under a strict Content Security Policy works without a single violation, and stays readable under a
//! stricter one.

use anyhow::{Context, Result};
use mingbai_e2e::{Answer, Browser, Lease, Server, Site};

/// What a careful office allows: its own files and compiled WebAssembly.
const STRICT: &str = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'";

/// The same by somebody who has not heard of WebAssembly.
const WITHOUT_WASM: &str = "default-src 'self'; script-src 'self'; style-src 'self'";

/// And one that lets no string become markup.
const TRUSTED_TYPES: &str =
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; require-trusted-types-for 'script'";
/// The same, where the page lets policies of ours be made, and of somebody else alone.
const OURS: &str = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; require-trusted-types-for 'script'; trusted-types mingbai";
const ANOTHERS: &str = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; require-trusted-types-for 'script'; trusted-types another";

const LISTEN: &str = "window.violations = [];
document.addEventListener('securitypolicyviolation', (event) =>
  violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber} ${event.sample}`));";

fn open(policy: &'static str, path: &str) -> Result<(Server, Lease)> {
    let header = Answer::With("content-security-policy", policy);
    let server = Site::built()?.answer("/", header.clone()).answer(".html", header).start()?;
    let browser = Browser::lease()?;
    browser.before_pages(LISTEN)?;
    browser.open(&server.url(path))?;
    Ok((server, browser))
}

fn nothing_is_violated(policy: &'static str, path: &str) -> Result<()> {
    let (_server, browser) = open(policy, path)?;
    browser.until_live(0)?;
    browser.click("one('.expand-all')")?;
    browser.wait("all('.question').every((question) => question.open)")?;
    browser.type_into("one('.search-input')", "公积金")?;
    browser.wait("visibleEntries().length < entries().length")?;
    let violations: Vec<String> = browser.ask("violations")?;
    assert!(violations.is_empty(), "{path}: {violations:#?}");
    browser.expect_silence().with_context(|| path.to_owned())?;
    Ok(())
}

#[test]
fn a_prerendered_page_works_without_a_violation() -> Result<()> {
    nothing_is_violated(STRICT, "/elevator-2026/")
}

#[test]
fn a_markdown_page_works_without_a_violation() -> Result<()> {
    nothing_is_violated(STRICT, "/hosts/csp.html")
}

#[test]
fn a_prerendered_page_turns_no_string_into_markup() -> Result<()> {
    nothing_is_violated(TRUSTED_TYPES, "/elevator-2026/")
}

/// What draws in the browser makes markup of strings, and says of them that they are ours, where a page lets it.
#[test]
fn what_is_drawn_in_the_browser_is_ours_by_a_policy_of_our_name() -> Result<()> {
    for header in [TRUSTED_TYPES, OURS] {
        for src in ["/elevator-2026/jiedu.md", "/elevator-2026/styled.html"] {
            let (server, browser) = drawn(src, header)?;
            browser.until_live(0)?;
            assert!(browser.script_lines()?.is_empty(), "{src}: {:#?}", browser.script_lines()?);
            drop((browser, server));
        }
    }
    Ok(())
}

/// Where it may not, the step below stays, and is told.
#[test]
fn what_may_not_be_drawn_keeps_its_fallback_and_one_line_says_why() -> Result<()> {
    for src in ["/elevator-2026/jiedu.md", "/elevator-2026/styled.html"] {
        let (server, browser) = drawn(src, ANOTHERS)?;
        browser.wait("state() !== ''")?;
        // A browser that does not know such a policy does not keep to it.
        if browser.ask::<bool>("window.trustedTypes === undefined")? {
            assert_eq!(browser.ask::<String>("state()")?, "live", "{src}");
            continue;
        }
        assert_eq!(browser.ask::<String>("state()")?, "failed", "{src}");
        assert!(
            browser.ask::<bool>("shown(document.querySelector('#fallback'))")?,
            "{src}: the reader is left with nothing"
        );
        let lines = browser.script_lines()?;
        let told = lines.iter().filter(|line| line.message.contains("the page stays as it is")).count();
        assert_eq!(told, 1, "{src}: {lines:#?}");
        drop((browser, server));
    }
    Ok(())
}

/// A page with a security policy.
fn drawn(src: &str, header: &'static str) -> Result<(Server, Lease)> {
    let page = format!(
        r#"<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>通知</title>
        <script type="module" src="/mingbai/mingbai.js"></script></head><body><h1>通知</h1>
        <mingbai-explainer src="{src}"><p id="fallback">解读正在打开。</p></mingbai-explainer></body></html>"#
    );
    let header = Answer::With("content-security-policy", header);
    let server = Site::built()?.page("/trusted.html", page).answer("trusted.html", header).start()?;
    let browser = Browser::lease()?;
    browser.open(&server.url("/trusted.html"))?;
    Ok((server, browser))
}

#[test]
fn the_stylesheet_is_applied() -> Result<()> {
    let (_server, browser) = open(STRICT, "/hosts/csp.html")?;
    browser.until_live(0)?;
    let strict: String = browser.ask("getComputedStyle(one('.question > summary')).font")?;
    drop((_server, browser));
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.open_live(&server.url("/hosts/csp.html"))?;
    assert_eq!(strict, browser.ask::<String>("getComputedStyle(one('.question > summary')).font")?);
    Ok(())
}

#[test]
fn without_wasm_the_prerendered_page_stays_and_one_line_says_why() -> Result<()> {
    let (_server, browser) = open(WITHOUT_WASM, "/elevator-2026/")?;
    browser.perform("host().scrollIntoView({ block: 'nearest' })")?;
    browser.wait("state() === 'failed'")?;
    browser.click("one('#mb-first-floor > summary')")?;
    browser.wait("shown(one('#mb-first-floor > :not(summary)'))")?;
    let lines = browser.script_lines()?;
    assert_eq!(lines.len(), 1, "{lines:#?}");
    Ok(())
}

#[test]
fn without_wasm_the_markdown_page_keeps_its_fallback() -> Result<()> {
    let (_server, browser) = open(WITHOUT_WASM, "/hosts/csp.html")?;
    browser.wait("state() === 'failed'")?;
    assert!(browser.ask::<bool>("shown(document.querySelector('#fallback'))")?, "the reader is left with nothing");
    let lines = browser.script_lines()?;
    assert_eq!(lines.len(), 1, "{lines:#?}");
    Ok(())
}
