//! Old pages have variables and functions of their own under names of the browser's: `var URL = '…'`, `function Map() {}`.

use anyhow::{Context as _, Result, ensure};
use mingbai_e2e::{Browser, Lease, Server, Site, paths};

/// A page of each kind, with a script before all others.
fn open(spoilt: &str, attributes: &str) -> Result<(Server, Lease)> {
    let page = format!(
        r#"<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>通知</title>
        <script>{spoilt}</script><script type="module" src="/mingbai/mingbai.js"></script>
        <h1>通知</h1><mingbai-explainer {attributes}><p id="fallback">解读正在打开。</p></mingbai-explainer>"#
    );
    let server = Site::built()?.page("/spoilt.html", page).start()?;
    let browser = Browser::lease()?;
    browser.open(&server.url("/spoilt.html"))?;
    Ok((server, browser))
}

fn works(browser: &Browser) -> Result<()> {
    browser.until_live(0)?;
    browser.wait("one('#mb-first-floor') !== null")?;
    browser.click("one('#mb-first-floor > summary')")?;
    browser.wait("shown(one('#mb-first-floor > :not(summary)'))")?;
    browser.type_into("one('.search-input')", "公积金")?;
    browser.wait("visibleEntries().length > 0 && visibleEntries().length < entries().length")?;
    browser.expect_silence()
}

/// What pages of offices have been seen to call their own.
const SPOILT: [&str; 16] = [
    "var URL = '/zwgk/';",
    "var URL = { base: '/zwgk/' };",
    "function URL(address) { this.address = address; }",
    "function Map() { this.keys = []; this.put = function (key) { this.keys.push(key); }; }",
    "var Map = {};",
    "function Set() { this.list = []; }",
    "var fetch = '/list.do';",
    "function fetch(id) { document.getElementById(id); }",
    "function fetch() { return { then: function (done) { done({ list: [] }); } }; }",
    "var Request = { id: 1 };",
    "function Response(list) { this.list = list; }",
    "var parent = '/zwgk/'; var name = 1; var status = 'ready'; var event = 0;",
    "var console = {};",
    "var Node = 1; var CSS = 'skin'; var Highlight = 0; var History = 2;",
    "window.requestIdleCallback = undefined; window.IntersectionObserver = undefined;",
    "window.fetch = (function (own) { return function () { return own.apply(window, arguments).then(function (answer) { return answer; }); }; }(window.fetch));",
];

#[test]
fn markdown_is_drawn_all_the_same() -> Result<()> {
    for spoilt in SPOILT {
        let (_server, browser) = open(spoilt, r#"src="/elevator-2026/jiedu.md""#).context(spoilt)?;
        works(&browser).context(spoilt)?;
    }
    Ok(())
}

#[test]
fn prerendered_markup_comes_alive_all_the_same() -> Result<()> {
    let fragment = std::fs::read_to_string(paths::dist()?.join(paths::ELEVATOR).join("styled.html"))?;
    for spoilt in SPOILT {
        let page = format!(
            r#"<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>通知</title>
            <script>{spoilt}</script><script type="module" src="/mingbai/mingbai.js"></script><h1>通知</h1>{fragment}"#
        );
        let server = Site::built()?.page("/spoilt.html", page).start()?;
        let browser = Browser::lease()?;
        browser.open(&server.url("/spoilt.html"))?;
        works(&browser).context(spoilt)?;
    }
    Ok(())
}

#[test]
fn a_policy_from_elsewhere_is_read_all_the_same() -> Result<()> {
    for spoilt in SPOILT {
        let (_server, browser) =
            open(spoilt, r#"src="/elevator-2026/jiedu.md" policy="/elevator-2026/policy.html""#).context(spoilt)?;
        browser.until_live(0)?;
        browser.wait("one('.policy-text') !== null && all('.clause-mark').length > 0").context(spoilt)?;
        browser.expect_silence().context(spoilt)?;
    }
    Ok(())
}

/// What replaces `fetch` may know less than the browser's own answers do.
#[test]
fn a_fetch_that_answers_as_one_is_one() -> Result<()> {
    let replaced = "window.asked = [];
      const own = fetch;
      window.fetch = async (url) => {
        asked.push(String(url));
        const answer = await own(url);
        const bytes = await answer.arrayBuffer();
        return { ok: answer.ok, status: answer.status, headers: { get: (name) => answer.headers.get(name) }, arrayBuffer: async () => bytes };
      };";
    let (_server, browser) = open(replaced, r#"src="/elevator-2026/jiedu.md""#)?;
    works(&browser)?;
    let asked: Vec<String> = browser.ask("asked.map((url) => url.split('/').pop())")?;
    for file in ["jiedu.md", "full_bg.wasm", "mingbai.css"] {
        assert!(asked.iter().any(|url| url == file), "{file} was not asked for by the page's own: {asked:?}");
    }
    Ok(())
}

/// Where nothing helps, the page stays as it is, and nothing is thrown at it.
#[test]
fn what_cannot_be_helped_is_one_line() -> Result<()> {
    for spoilt in [
        "var fetch = 1; window.XMLHttpRequest = 2;",
        "window.fetch = function () { throw new Error('not today'); };",
        "window.fetch = async () => ({ ok: true, status: 200, headers: new Headers(), arrayBuffer: async () => new ArrayBuffer(0) });",
        "window.WebAssembly = undefined;",
        "window.TextDecoder = undefined;",
    ] {
        let (_server, browser) = open(spoilt, r#"src="/elevator-2026/jiedu.md""#)?;
        browser.wait("state() === 'failed'").context(spoilt)?;
        assert!(browser.ask::<bool>("shown(document.querySelector('#fallback'))")?, "{spoilt}");
        let lines = browser.script_lines()?;
        assert!(
            lines.len() == 1 && lines.iter().all(|line| line.message.contains("the page stays as it is")),
            "{spoilt}: {lines:#?}"
        );
    }
    Ok(())
}

/// Pictures and forms of old pages have names that hide what the document itself has under them.
#[test]
fn an_element_that_hides_a_member_of_the_document_leaves_the_page_as_it_is() -> Result<()> {
    let styled = std::fs::read_to_string(paths::dist()?.join(paths::ELEVATOR).join("styled.html"))?;
    let markdown =
        r#"<mingbai-explainer src="/elevator-2026/jiedu.md"><p id="fallback">解读正在打开。</p></mingbai-explainer>"#;
    for hiding in [
        r#"<img name="createElement" alt="">"#,
        r#"<form name="querySelector"></form>"#,
        r#"<img name="adoptedStyleSheets" alt=""><img name="adoptedStyleSheets" alt="">"#,
        r#"<iframe name="createTextNode"></iframe>"#,
        r#"<object name="addEventListener"></object>"#,
    ] {
        for (element, shown) in [(markdown, "解读正在打开"), (styled.as_str(), "一楼")] {
            let page = format!(
                r#"<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>通知</title>
                <script type="module" src="/mingbai/mingbai.js"></script>{hiding}<h1>通知</h1>{element}"#
            );
            let server = Site::built()?.page("/named.html", page).start()?;
            let browser = Browser::lease()?;
            browser.open(&server.url("/named.html"))?;
            browser.settle()?;
            let lines = browser.script_lines()?;
            ensure!(lines.len() == 1, "{hiding}: {lines:#?}");
            let words: String =
                browser.ask("host().innerText + (root()?.querySelector('.mingbai')?.innerText ?? '')")?;
            ensure!(words.contains(shown), "{hiding}: {words}");
            ensure!(browser.ask::<bool>("!host().dataset.state")?, "{hiding} says that it is live");
        }
    }
    Ok(())
}
