//! The pages of `docs/examples`, as a portal developer would copy them.

use std::fs;
use std::process::Command;

use anyhow::{Context as _, Result, ensure};
use mingbai_e2e::browser::Device;
use mingbai_e2e::{Answer, Browser, Lease, Server, Site, paths};

fn example(name: &str) -> Result<String> {
    let file = paths::workspace().join("docs/examples").join(name);
    fs::read_to_string(&file).with_context(|| file.display().to_string())
}

fn open(site: Site, page: &str) -> Result<(Server, Lease)> {
    let server = site.start()?;
    let browser = Browser::lease()?;
    browser.open_live(&server.url(page))?;
    Ok((server, browser))
}

fn is_bound(browser: &Browser) -> Result<()> {
    browser
        .perform("[...all('.clause-chip')].find((chip) => words(chip.parentElement).includes('四层以上')).click()")?;
    browser.wait("marked().includes('四层以上')")?;
    browser.expect_silence()
}

#[test]
fn a_page_written_by_hand() -> Result<()> {
    let (_server, browser) = open(Site::built()?.page("/plain.html", example("plain.html")?), "/plain.html")?;
    is_bound(&browser)
}

/// The page that the template's server would make of a document.
fn filled(template: &str, values: &[(&str, &str)]) -> String {
    values.iter().fold(template.to_owned(), |page, (name, value)| page.replace(name, value))
}

const TITLE: &str = "云溪县老旧小区既有住宅加装电梯补助办法";

#[test]
fn a_template_with_fields_of_a_document() -> Result<()> {
    let policy = fs::read_to_string(paths::dist()?.join(paths::ELEVATOR).join("policy.html"))?;
    let page = filled(
        &example("trs.html")?,
        &[
            ("<TRS_DOCUMENT FIELD=\"DOCTITLE\"/>", TITLE),
            ("<TRS_DOCUMENT FIELD=\"DOCRELTIME\"/>", "2026-03-02 09:00"),
            ("<TRS_DOCUMENT FIELD=\"DOCCONTENT\"/>", &policy),
            ("<TRS_DOCUMENT FIELD=\"JIEDU\"/>", "/elevator-2026/jiedu.md"),
        ],
    );
    ensure!(!page.contains("TRS_DOCUMENT"), "a field is left: {page}");
    let (_server, browser) = open(Site::built()?.page("/t1.html", page), "/t1.html")?;
    assert!(browser.ask::<bool>("document.querySelector('.TRS_Editor').nextElementSibling === host()")?);
    is_bound(&browser)
}

#[test]
fn a_jsp_in_gbk() -> Result<()> {
    let policy = fs::read_to_string(paths::dist()?.join(paths::ELEVATOR).join("policy.html"))?;
    let mut page = filled(
        &example("article.jsp")?,
        &[
            ("<c:out value=\"${article.title}\"/>", TITLE),
            ("<c:out value=\"${article.explainer}\"/>", "/elevator-2026/jiedu.md"),
            ("${article.content}", &policy),
            ("<c:if test=\"${not empty article.explainer}\">", ""),
            ("</c:if>", ""),
        ],
    );
    page = page.lines().filter(|line| !line.starts_with("<%@")).collect::<Vec<_>>().join("\n");
    ensure!(!page.contains("c:") && !page.contains("${"), "a tag is left: {page}");
    // The server of the tests sends UTF-8, and so says the header, which browsers believe before the page.
    let (_server, browser) = open(Site::built()?.page("/article.html", page), "/article.html")?;
    is_bound(&browser)
}

#[test]
fn one_file_for_an_intranet() -> Result<()> {
    let site = Site::built()?.mount("/files/", paths::package()?).page("/single.html", example("single.html")?);
    let (server, browser) = open(site, "/single.html")?;
    browser.type_into("one('.search-input')", "gjj")?;
    browser.wait("visibleEntries().length > 0 && words(one('.search-count')) !== ''")?;
    let hits = server.hits().into_iter().map(|hit| hit.path);
    let asked: Vec<String> = hits.filter(|path| path != "/favicon.ico").collect();
    assert_eq!(asked, ["/single.html", "/files/mingbai.single.js", "/elevator-2026/jiedu.md"], "more was fetched");
    browser.expect_silence()
}

#[test]
fn a_frame_as_tall_as_what_is_in_it() -> Result<()> {
    let server = Site::built()?.page("/frame.html", example("frame.html")?).start()?;
    let far = Site::built()?.start()?;
    let from_far = example("frame.html")?.replace("src=\"/elder", &format!("src=\"{}", far.url("/elder")));
    let other = Site::built()?.page("/frame.html", from_far).start()?;
    for server in [&server, &other] {
        let browser = Browser::lease()?;
        browser.screen(Device::PHONE)?;
        browser.open(&server.url("/frame.html"))?;
        let height = "document.querySelector('iframe').getBoundingClientRect().height";
        browser.wait(&format!("{height} > 3000"))?;
        // What opens makes it taller, what closes shorter; this page can only look into a frame of its own site.
        if browser.ask::<bool>("document.querySelector('iframe').contentDocument !== null")? {
            let inside = "document.querySelector('iframe').contentDocument";
            browser
                .wait(&format!("Math.abs({height} - {inside}.documentElement.getBoundingClientRect().height) < 3"))?;
            let before: f64 = browser.ask(height)?;
            browser.perform(&format!("{inside}.querySelector('mingbai-explainer').shadowRoot.querySelectorAll('.question').forEach((question) => {{ question.open = true; }})"))?;
            browser.wait(&format!("{height} > {before} + 100"))?;
        }
        assert!(browser.ask::<bool>("document.documentElement.scrollWidth <= innerWidth")?);
        browser.expect_silence()?;
    }
    Ok(())
}

/// Changes what the framework holds, and hears what a reader does.
fn works_in_a_framework(browser: &Browser) -> Result<()> {
    browser.wait("one('#mb-first-floor') !== null")?;
    browser.click("one('#mb-first-floor > summary')")?;
    browser.wait("document.querySelector('#opened').textContent === 'mb-first-floor'")?;
    browser.click("document.querySelector('button')")?;
    browser.wait("state() === 'live' && one('#mb-first-floor') === null && one('.question') !== null")?;
    browser.expect_silence()
}

#[test]
fn vue() -> Result<()> {
    let site = Site::built()?.mount("/node_modules/", paths::node_modules()?).page("/vue.html", example("vue.html")?);
    let (_server, browser) = open(site, "/vue.html")?;
    works_in_a_framework(&browser)
}

#[test]
fn react() -> Result<()> {
    let folder = mingbai_e2e::folder::Folder::temporary("react")?;
    let modules = paths::node_modules()?;
    let bundled = Command::new(modules.join(".bin/esbuild"))
        .arg(paths::workspace().join("docs/examples/react.jsx"))
        .args(["--bundle", "--format=esm", "--jsx=automatic", "--define:process.env.NODE_ENV=\"production\""])
        .args(["--external:mingbai", "--log-level=warning"])
        .arg(format!("--outfile={}", folder.path().join("react.js").display()))
        .env("NODE_PATH", &modules)
        .status()?;
    ensure!(bundled.success(), "esbuild does not bundle the example");
    let page = r#"<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>React</title>
        <script type="importmap">{ "imports": { "mingbai": "/mingbai/mingbai.js" } }</script>
        <div id="app"></div><script type="module" src="/react/react.js"></script>"#;
    let site = Site::built()?.mount("/react/", folder.path().to_path_buf()).page("/react.html", page);
    let (_server, browser) = open(site, "/react.html")?;
    works_in_a_framework(&browser)
}

#[test]
fn a_page_that_was_read_once_is_there_without_a_network() -> Result<()> {
    let worker = fs::read_to_string(paths::dist()?.join("mingbai/worker.js"))?;
    let page = r#"<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>离线</title>
        <script type="module" src="/mingbai/mingbai.js" data-offline="/worker.js"></script>
        <script>setInterval(async () => { window.kept = (await (await caches.open('mingbai-pages')).keys()).length; }, 50);</script>
        <mingbai-explainer src="/elevator-2026/jiedu.md"></mingbai-explainer>"#;
    let site = Site::built()?
        .page("/worker.js", worker)
        .page("/kept.html", page)
        .answer("jiedu.md", Answer::With("vary", "accept"));
    let (server, browser) = open(site, "/kept.html")?;
    let url = server.url("/kept.html");
    // The page, loader, stylesheet, module and glue, Markdown.
    browser.wait("window.kept >= 6")?;
    drop(server);
    browser.open_live(&url)?;
    browser.type_into("one('.search-input')", "公积金")?;
    browser.wait("visibleEntries().length > 0 && words(one('.search-count')) !== ''")?;
    Ok(())
}
