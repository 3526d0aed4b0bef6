//! Attributes come from a page, and a page may have them from anywhere: nothing that they name runs, and nothing but a document is read.

use anyhow::Result;
use mingbai_e2e::{Browser, Lease, Server, Site};

/// Addresses that run or hold what they name, in the disguises that browsers see through.
const ATTACKS: [&str; 16] = [
    "javascript:pwned=1",
    "JaVaScRiPt:pwned=1",
    " javascript:pwned=1",
    "java\tscript:pwned=1",
    "java\nscript:pwned=1",
    "\u{1}javascript:pwned=1",
    "javascript:/a.html?pwned=1",
    "javascript://%0Apwned=1/a.html",
    "&#106;avascript:pwned=1",
    "javascript&colon;pwned=1//.md",
    "vbscript:pwned(1)/a.md",
    "data:text/html,<script>parent.pwned=1</script>",
    "data:text/html,<template shadowrootmode=open><div class=mingbai><img src=x onerror=pwned=1></div></template>",
    "data:text/markdown,## 条 {.qa}%0A%0A### 问%0A%0A[答](javascript:pwned=1)%0A/x.md",
    "blob:http://127.0.0.1/0.html",
    "filesystem:http://127.0.0.1/temporary/0.html",
];

fn escaped(value: &str) -> String {
    value.replace('"', "&quot;").replace('<', "&lt;")
}

/// A page with an element for each attack.
fn open(attributes: impl Fn(&str) -> String) -> Result<(Server, Lease)> {
    let elements: String = ATTACKS
        .iter()
        .map(|attack| {
            let attributes = attributes(&escaped(attack));
            format!("<mingbai-explainer {attributes}><p>解读见<a href=\"/elevator-2026/plain.html\">网页版</a>。</p></mingbai-explainer>")
        })
        .collect();
    let page = format!(
        r#"<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>通知</title>
        <script type="module" src="/mingbai/mingbai.js"></script><h1>通知</h1>{elements}"#
    );
    let server = Site::built()?.page("/attributes.html", page).start()?;
    let browser = Browser::lease()?;
    browser.open(&server.url("/attributes.html"))?;
    for number in 0..ATTACKS.len() {
        browser.wait(&format!("(host({number}).scrollIntoView(), state({number}) !== '')"))?;
    }
    Ok((server, browser))
}

/// Whatever can be touched is, and still nothing has run; every address that is left is one of the web.
fn nothing_runs(browser: &Browser, n: usize, case: &str) -> Result<()> {
    // One at a time is seen: a tap that asks where something stands would lay all of them out, opened, each time.
    browser.perform(&format!(
        "addEventListener('click', (event) => event.preventDefault());
         hosts().forEach((other, number) => {{ other.hidden = number !== {n}; }});
         for (const link of all('a, button, summary', {n})) link.click();"
    ))?;
    browser.settle()?;
    assert!(browser.ask::<bool>("typeof pwned === 'undefined'")?, "{case}: it ran");
    let strange: Vec<String> = browser.ask(&format!(
        "all('[href], [src], [action], [poster]', {n})
           .flatMap((node) => ['href', 'src', 'action', 'poster'].map((name) => node.getAttribute(name)))
           .filter(Boolean).filter((address) => !/^(https?:|mailto:|tel:|#|\\/|\\.|[^:]*$)/i.test(address))"
    ))?;
    assert!(strange.is_empty(), "{case}: {strange:?}");
    Ok(())
}

#[test]
fn a_policy_attribute_that_runs_is_no_link() -> Result<()> {
    let (_server, browser) = open(|attack| format!(r#"src="/elevator-2026/jiedu.md" policy="{attack}""#))?;
    for (n, attack) in ATTACKS.iter().enumerate() {
        assert_eq!(browser.ask::<String>(&format!("state({n})"))?, "live", "{attack}");
        let shown: bool = browser.ask(&format!("one('.policy-reader', {n}) !== null"))?;
        assert!(!shown, "{attack}: it was shown as the policy");
        // The title leads where the explainer itself says.
        let title: String = browser.ask(&format!("one('.explains a', {n}).getAttribute('href')"))?;
        assert!(title.ends_with("/elevator-2026/policy.html"), "{attack}: {title}");
        nothing_runs(&browser, n, attack)?;
    }
    Ok(())
}

#[test]
fn a_source_that_is_no_document_is_not_drawn() -> Result<()> {
    let (_server, browser) = open(|attack| format!(r#"src="{attack}""#))?;
    for (n, attack) in ATTACKS.iter().enumerate() {
        assert_eq!(browser.ask::<String>(&format!("state({n})"))?, "failed", "{attack}");
        let stands: bool = browser.ask(&format!("shown(host({n}).querySelector('p'))"))?;
        assert!(stands, "{attack}: the reader has nothing");
    }
    for (n, attack) in ATTACKS.iter().enumerate() {
        nothing_runs(&browser, n, attack)?;
    }
    let lines = browser.script_lines()?;
    assert_eq!(lines.len(), 1, "{lines:#?}");
    Ok(())
}

#[test]
fn other_attributes_name_nothing_that_runs() -> Result<()> {
    for name in ["feedback", "show", "lang", "theme"] {
        let (_server, browser) = open(|attack| format!(r#"src="/elevator-2026/jiedu.md" {name}="{attack}""#))?;
        for (n, attack) in ATTACKS.iter().enumerate() {
            assert_eq!(browser.ask::<String>(&format!("state({n})"))?, "live", "{name}: {attack}");
            nothing_runs(&browser, n, &format!("{name}: {attack}"))?;
        }
    }
    Ok(())
}
