//! A page has a mind of its own about addresses and about what stays in view: `<base>`, routes behind `#`, bars at its top, and elements
//! far below that nobody has come near.

use std::fs;

use anyhow::{Context as _, Result};
use mingbai_e2e::axe::{self, Rules};
use mingbai_e2e::browser::{Device, Key};
use mingbai_e2e::{Browser, Lease, Server, Site, paths};

const MARKDOWN: &str = r#"<mingbai-explainer src="/elevator-2026/jiedu.md"></mingbai-explainer>"#;

fn prerendered() -> Result<String> {
    let styled = fs::read_to_string(paths::dist()?.join(paths::ELEVATOR).join("styled.html"))?;
    // The page that has a base counts this from there.
    Ok(styled.replace("href=\"../mingbai/mingbai.css\"", "href=\"/mingbai/mingbai.css\""))
}

fn page(head: &str, body: &str) -> String {
    format!(
        r#"<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <title>通知</title><script type="module" src="/mingbai/mingbai.js"></script>{head}</head><body>{body}</body></html>"#
    )
}

fn open(page: &str, hash: &str) -> Result<(Server, Lease)> {
    let server = Site::built()?.page("/zwgk/page.html", page).start()?;
    let browser = Browser::lease()?;
    browser.open(&server.url(&format!("/zwgk/page.html{hash}")))?;
    Ok((server, browser))
}

const ENTRY: &str = "one('#mb-noise')";

/// The entry is open, and its question is what stands highest of all that can be read.
fn is_shown(browser: &Browser, case: &str) -> Result<()> {
    browser.wait(&format!("{ENTRY}?.open && inView({ENTRY}.querySelector('summary'))")).context(case.to_owned())?;
    browser.wait(&format!("onTop({ENTRY}.querySelector('summary'))")).context(case.to_owned())
}

#[test]
fn a_link_to_an_entry_stays_on_a_page_whose_base_is_elsewhere() -> Result<()> {
    for base in
        [r#"<base href="/somewhere/else/">"#, r#"<base target="_blank">"#, r#"<base href="/x/" target="_parent">"#]
    {
        for element in [MARKDOWN.to_owned(), prerendered()?] {
            let (server, browser) = open(&page(base, &format!("<h1>通知</h1>{element}")), "")?;
            browser.until_live(0)?;
            browser.perform("window.isSame = true; one('#mb-noise').open = true")?;
            browser.click("one('#mb-noise .permalink')")?;
            browser.wait("location.hash === '#mb-noise'")?;
            assert_eq!(browser.ask::<String>("location.pathname")?, "/zwgk/page.html", "{base}");
            assert!(browser.ask::<bool>("window.isSame === true")?, "{base}: the page was opened anew");
            is_shown(&browser, base)?;
            assert_eq!(server.count("page.html"), 1, "{base}: another window was opened");
            browser.expect_silence().context(base)?;
        }
    }
    Ok(())
}

#[test]
fn a_clause_keeps_the_address_of_a_page_whose_base_is_elsewhere() -> Result<()> {
    let policy = fs::read_to_string(paths::dist()?.join(paths::ELEVATOR).join("policy.html"))?;
    let body = format!("{MARKDOWN}<div id=\"zoom\">{policy}</div>");
    let (_server, browser) = open(&page(r#"<base href="/somewhere/else/">"#, &body), "?id=3")?;
    browser.until_live(0)?;
    browser.wait("one('#mb-noise') !== null")?;
    browser.perform("one('#mb-noise').open = true; one('#mb-noise .clause-chip').click();")?;
    browser.click("one('#mb-noise .to-policy')")?;
    browser.wait("marked() !== ''")?;
    assert_eq!(
        browser.ask::<String>("location.pathname + location.search + location.hash")?,
        "/zwgk/page.html?id=3#mb-noise.1"
    );
    Ok(())
}

/// As Vue and many older scripts do it: what stands behind `#` is the page that they show.
const ROUTER: &str = "<script>window.routes = [];
  addEventListener('hashchange', () => routes.push(location.hash));
  addEventListener('popstate', () => routes.push(location.hash));</script>";

#[test]
fn a_route_behind_the_hash_is_left_alone() -> Result<()> {
    let policy = fs::read_to_string(paths::dist()?.join(paths::ELEVATOR).join("policy.html"))?;
    for route in ["#/zwgk/3", "#!/zwgk/3"] {
        let body = format!("<h1>通知</h1>{MARKDOWN}<div id=\"zoom\">{policy}</div>");
        let (_server, browser) = open(&page(ROUTER, &body), route)?;
        browser.until_live(0)?;
        browser.wait("one('#mb-noise') !== null")?;
        browser.perform("one('#mb-noise').open = true")?;
        browser.click("one('#mb-noise .permalink')")?;
        is_shown(&browser, route)?;
        browser.click("one('#mb-noise .clause-chip')")?;
        browser.click("one('#mb-noise .to-policy')")?;
        browser.wait("marked() !== ''")?;
        assert_eq!(browser.ask::<String>("location.hash")?, route);
        assert!(browser.ask::<bool>("routes.length === 0")?, "{route}: the router was told of another page");
        browser.expect_silence().context(route)?;
    }
    Ok(())
}

#[test]
fn an_entry_can_be_named_behind_a_route() -> Result<()> {
    let (_server, browser) = open(&page(ROUTER, MARKDOWN), "#/zwgk/3#mb-noise")?;
    browser.until_live(0)?;
    is_shown(&browser, "behind a route")
}

/// A bar that stays, one that comes with the first scroll, and one that lies over the page from the start.
const BARS: [(&str, &str); 3] = [
    ("sticky", "<style>nav { position: sticky; top: 0; height: 140px; background: #eee }</style><nav>首页　政务公开</nav>"),
    ("fixed", "<style>nav { position: fixed; inset: 0 0 auto; height: 180px; background: #eee } body { padding-top: 180px }</style><nav>首页</nav>"),
    (
        "fixed by a script",
        "<style>nav { height: 160px; background: #eee } nav.stays { position: fixed; inset: 0 0 auto }</style><nav>首页</nav>
         <script>addEventListener('scroll', () => document.querySelector('nav').classList.toggle('stays', scrollY > 200));</script>",
    ),
];

#[test]
fn an_entry_is_not_below_a_bar_of_the_page() -> Result<()> {
    for (bar, markup) in BARS {
        for element in [MARKDOWN.to_owned(), prerendered()?] {
            let body = format!("{markup}<h1>通知</h1>{element}<p style=\"height: 3000px\"></p>");
            for device in [Device::DESKTOP, Device::PHONE] {
                let server = Site::built()?.page("/bar.html", page("", &body)).start()?;
                let browser = Browser::lease()?;
                browser.screen(device)?;
                browser.open(&server.url("/bar.html#mb-noise"))?;
                browser.until_live(0)?;
                is_shown(&browser, bar)?;
                assert!(browser.ask::<bool>(&format!("!{ENTRY}.hasAttribute('style')"))?, "{bar}: a trace is left");
                // And by a link on the page, from somewhere else.
                browser.perform("scrollTo(0, 0); location.hash = '#mb-first-floor'")?;
                browser.wait("onTop(one('#mb-first-floor > summary'))").context(bar)?;
            }
        }
    }
    Ok(())
}

#[test]
fn a_page_that_scrolls_smoothly_arrives_too() -> Result<()> {
    let head = "<style>html { scroll-behavior: smooth } nav { position: sticky; top: 0; height: 140px; background: #eee }</style>";
    let body = format!("<nav>首页</nav><h1>通知</h1>{MARKDOWN}<p style=\"height: 3000px\"></p>");
    let (_server, browser) = open(&page(head, &body), "#mb-noise")?;
    browser.until_live(0)?;
    is_shown(&browser, "smooth")
}

#[test]
fn an_entry_far_below_is_drawn_and_shown() -> Result<()> {
    for element in [
        MARKDOWN.to_owned(),
        r#"<mingbai-explainer src="/elevator-2026/styled.html"></mingbai-explainer>"#.to_owned(),
        prerendered()?,
    ] {
        let other = r#"<mingbai-explainer src="/elder-meals-2026/jiedu.md"></mingbai-explainer>"#;
        let body = format!("{other}<p style=\"height: 9000px\">长文</p>{element}<p style=\"height: 3000px\"></p>");
        let (_server, browser) = open(&page("", &body), "#mb-noise")?;
        let entry = "one('#mb-noise', 1)";
        browser.wait(&format!("{entry}?.open && inView({entry}.querySelector('summary'))"))?;
        browser.wait("state(1) === 'live'")?;
        // What is drawn above it moves it, and it is in view all the same.
        browser.wait("state(0) !== '' || scrollY > 600")?;
        browser.settle()?;
        browser.wait(&format!("inView({entry}.querySelector('summary'))"))?;
        browser.expect_silence()?;
    }
    Ok(())
}

/// A link that was followed long ago does not pull a reader back who has gone on.
#[test]
fn a_reader_who_has_gone_on_is_not_pulled_back() -> Result<()> {
    let later = r#"<mingbai-explainer src="/elder-meals-2026/jiedu.md"></mingbai-explainer>"#;
    let body = format!("{MARKDOWN}<p style=\"height: 9000px\">长文</p>{later}");
    let (_server, browser) = open(&page("", &body), "#mb-noise")?;
    browser.until_live(0)?;
    is_shown(&browser, "first")?;
    browser.press(Key::Tab)?;
    browser.perform("host(1).scrollIntoView()")?;
    browser.wait("state(1) === 'live'")?;
    browser.settle()?;
    assert!(browser.ask::<bool>("inView(host(1)) && !inView(one('#mb-noise'))")?, "the reader was pulled back");
    Ok(())
}

#[test]
fn two_explainers_of_one_kind_share_no_name() -> Result<()> {
    let two = [MARKDOWN, MARKDOWN, r#"<mingbai-qa src="/elevator-2026/jiedu.md"></mingbai-qa>"#].concat();
    let (_server, browser) = open(&page("", &format!("<main><h1>通知</h1>{two}{}</main>", prerendered()?)), "")?;
    for n in 0..4 {
        browser.until_live(n)?;
    }
    let found = axe::violations(&browser, Rules::All)?;
    assert!(found.is_empty(), "{found:#?}");
    let twice: Vec<String> = browser.ask(
        "[...document.querySelectorAll('[id]')].map(({ id }) => id).filter((id, n, ids) => ids.indexOf(id) !== n)",
    )?;
    assert!(twice.is_empty(), "{twice:?}");
    // An address leads to the first that has it, and the others stay as they are.
    browser.perform("location.hash = '#mb-noise'")?;
    browser.wait("one('#mb-noise', 0).open && inView(one('#mb-noise', 0)) && !one('#mb-noise', 1).open")?;
    Ok(())
}
