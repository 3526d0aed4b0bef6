//! A server that answers every address with 200, whatever it has there, does not take the page's own words away.

use anyhow::Result;
use mingbai_e2e::{Answer, Browser, Lease, Server, Site};

/// The page of a portal that has nothing at an address.
const HOME: &str = "<!doctype html><html lang=\"zh-CN\"><meta charset=\"utf-8\"><title>首页</title><body><h1>县人民政府</h1><p>您访问的页面不存在。</p></body></html>";

/// What comes in place of a text: its name, its bytes, its media type.
fn wrong() -> Vec<(&'static str, Vec<u8>, &'static str)> {
    let home = HOME.as_bytes().to_vec();
    // 标题 in GB 18030, as an editor of Windows saves it.
    let gbk = [b"---\ntitle: ".as_slice(), &[0xb1, 0xea, 0xcc, 0xe2], b"\n---\n\n## "].concat();
    vec![
        ("a page", home.clone(), "text/html; charset=utf-8"),
        ("a page that is told as text", [b"\n  ".as_slice(), &home].concat(), "text/plain"),
        ("a page without a type", home, ""),
        ("data", br#"{"code":404,"title":"none","msg":"not found"}"#.to_vec(), "application/json"),
        ("data that is told as Markdown", br#"{"code":404,"msg":"not found"}"#.to_vec(), "text/markdown"),
        ("nothing", Vec::new(), "text/markdown"),
        ("blanks", b"\r\n \n".to_vec(), "text/markdown"),
        ("a word", b"OK".to_vec(), "text/plain"),
        ("GBK", gbk, "text/markdown"),
        ("broken letters", "---\ntitle: 补助\u{fffd}\n---\n\n## 问答 {.qa}\n".as_bytes().to_vec(), "text/markdown"),
        ("more than 10 MB", "## 问\n\n答。\n\n".repeat(700_000).into_bytes(), "text/markdown"),
    ]
}

fn page(attributes: &str) -> String {
    format!(
        r#"<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>通知</title>
        <script type="module" src="/mingbai/mingbai.js"></script><h1>通知</h1>
        <mingbai-explainer {attributes}><p id="fallback">解读见<a href="/elevator-2026/plain.html">网页版</a>。</p></mingbai-explainer>"#
    )
}

fn open(site: Site, attributes: &str) -> Result<(Server, Lease)> {
    let server = site.page("/wrong.html", page(attributes)).start()?;
    let browser = Browser::lease()?;
    browser.open(&server.url("/wrong.html"))?;
    Ok((server, browser))
}

/// The page says what it said, and the console why.
fn stays(browser: &Browser, case: &str, why: &str) -> Result<()> {
    browser.wait("state() !== ''")?;
    assert_eq!(browser.ask::<String>("state()")?, "failed", "{case}");
    assert!(
        browser.ask::<bool>("shown(document.querySelector('#fallback'))")?,
        "{case}: the page's own words are gone"
    );
    let lines = browser.script_lines()?;
    let line = lines.first().map(|line| line.message.as_str()).unwrap_or_default();
    assert!(lines.len() == 1 && line.contains("the page stays as it is") && line.contains(why), "{case}: {lines:#?}");
    Ok(())
}

#[test]
fn in_place_of_markdown() -> Result<()> {
    for (case, bytes, mime) in wrong() {
        let site = Site::built()?.bytes("/jiedu/wrong.md", bytes).answer("wrong.md", Answer::As(mime));
        let (_server, browser) = open(site, r#"src="/jiedu/wrong.md""#)?;
        stays(&browser, case, "wrong.md")?;
    }
    Ok(())
}

#[test]
fn in_place_of_a_fragment() -> Result<()> {
    for (case, bytes, mime) in wrong() {
        let site = Site::built()?.bytes("/jiedu/wrong.html", bytes).answer("jiedu/wrong.html", Answer::As(mime));
        let (_server, browser) = open(site, r#"src="/jiedu/wrong.html""#)?;
        stays(&browser, case, "wrong.html")?;
    }
    Ok(())
}

#[test]
fn in_place_of_a_policy() -> Result<()> {
    for (case, bytes, mime) in wrong() {
        let site = Site::built()?.bytes("/zwgk/wrong.html", bytes).answer("zwgk/wrong.html", Answer::As(mime));
        let (_server, browser) = open(site, r#"src="/elevator-2026/jiedu.md" policy="/zwgk/wrong.html""#)?;
        browser.until_live(0)?;
        browser.perform("window.told = []; addEventListener('mingbai-drift', ({ detail }) => told.push(detail))")?;
        // What is wrong is told, and after that nothing of it is on the page.
        let mut lines = Vec::new();
        browser.wait_for(|| {
            lines.extend(browser.script_lines()?);
            Ok(!lines.is_empty())
        })?;
        browser.settle()?;
        assert!(lines.len() == 1 && lines[0].message.contains("wrong.html"), "{case}: {lines:#?}");
        assert!(
            browser.ask::<bool>(
                "one('.policy-reader') === null && all('.drift-note, .revision').length === 0 && told.length === 0"
            )?,
            "{case}: it stands on the page as the policy"
        );
        browser.expect_silence()?;
    }
    Ok(())
}

/// The clock of the page stands still for what waits so long, until the test moves it.
const CLOCK: &str = "window.late = [];
const { setTimeout: own } = window;
window.setTimeout = (work, time, ...rest) => (time === 15000 ? -late.push(work) : own(work, time, ...rest));";

#[test]
fn an_answer_that_does_not_come_is_not_waited_for() -> Result<()> {
    for (held, attributes) in [
        ("jiedu.md", r#"src="/elevator-2026/jiedu.md""#),
        ("full_bg.wasm", r#"src="/elevator-2026/jiedu.md""#),
        ("mingbai.css", r#"src="/elevator-2026/jiedu.md""#),
        ("styled.html", r#"src="/elevator-2026/styled.html""#),
    ] {
        let server = Site::built()?.page("/late.html", page(attributes)).answer(held, Answer::Held).start()?;
        let browser = Browser::lease()?;
        browser.before_pages(CLOCK)?;
        browser.open(&server.url("/late.html"))?;
        browser.wait("late.length > 0")?;
        assert_eq!(browser.ask::<String>("state()")?, "", "{held}: it is not waited for at all");
        // Whatever is asked for in the order of things has been by then.
        browser.wait("(late.splice(0).forEach((work) => work()), state() === 'failed')")?;
        stays(&browser, held, "15 s")?;
    }
    Ok(())
}

#[test]
fn a_policy_that_does_not_come_leaves_the_answers() -> Result<()> {
    let attributes = r#"src="/elevator-2026/jiedu.md" policy="/elevator-2026/policy.html""#;
    let server = Site::built()?.page("/late.html", page(attributes)).answer("policy.html", Answer::Held).start()?;
    let browser = Browser::lease()?;
    browser.before_pages(CLOCK)?;
    browser.open_live(&server.url("/late.html"))?;
    let mut lines = Vec::new();
    browser.wait_for(|| {
        browser.perform("late.splice(0).forEach((work) => work())")?;
        lines.extend(browser.script_lines()?);
        Ok(!lines.is_empty())
    })?;
    assert!(lines.len() == 1 && lines[0].message.contains("15 s"), "{lines:#?}");
    assert!(browser.ask::<bool>("state() === 'live' && one('.policy-reader') === null")?);
    Ok(())
}
