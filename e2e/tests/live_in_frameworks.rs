//! What portals are made with today puts pages together, keeps them and takes them apart while an explainer lives on them. The table of
//! `docs/hosts.md` names these tests.

use std::fs;
use std::process::Command;

use anyhow::{Context as _, Result, ensure};
use mingbai_e2e::folder::Folder;
use mingbai_e2e::{Browser, Lease, Server, Site, paths};

const LOADER: &str = r#"<script type="module" src="/mingbai/mingbai.js"></script>"#;
const MARKDOWN: &str = r#"<mingbai-explainer src="/elevator-2026/jiedu.md"><p>解读正在打开。</p></mingbai-explainer>"#;

fn fragment(name: &str) -> Result<String> {
    Ok(fs::read_to_string(paths::dist()?.join(paths::ELEVATOR).join(name))?)
}

/// The plain text of an article, which ends with a link to the page that can take its place.
fn pasted() -> Result<String> {
    paths::fragment(&fragment("plain-strict.html")?)
}

/// What an explainer comes as.
fn ways() -> Result<[(&'static str, String); 3]> {
    Ok([("prerendered", fragment("styled.html")?), ("Markdown", MARKDOWN.to_owned()), ("pasted", pasted()?)])
}

fn page(head: &str, body: &str) -> String {
    format!(
        r#"<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>门户</title>{head}{LOADER}</head><body>{body}</body></html>"#
    )
}

fn open(site: Site, path: &str) -> Result<(Server, Lease)> {
    let server = site.mount("/node_modules/", paths::node_modules()?).start()?;
    let browser = Browser::lease()?;
    browser.open(&server.url(path))?;
    Ok((server, browser))
}

/// Opens, searches, and stands once.
fn works(browser: &Browser, case: &str) -> Result<()> {
    browser.until_live(0).context(case.to_owned())?;
    // A copy of an explainer has the words that were searched for in the first.
    browser.perform("one('.search-input').value = ''; one('.search-input').dispatchEvent(new Event('input'));")?;
    browser.wait("shown(one('#mb-noise > summary'))").context(case.to_owned())?;
    browser.perform("one('#mb-noise').open = true")?;
    browser.wait("shown(one('#mb-noise > :not(summary)'))")?;
    browser.type_into("one('.search-input')", "公积金")?;
    browser
        .wait("visibleEntries().length > 0 && visibleEntries().length < entries().length")
        .context(case.to_owned())?;
    let count: usize = browser.ask("hosts().length")?;
    ensure!(count == 1, "{case}: there are {count} elements");
    // Chromium itself remarks that a template which a script has put there is no root.
    let lines = browser.script_lines()?;
    ensure!(lines.is_empty(), "{case}: {lines:#?}");
    Ok(())
}

#[test]
fn turbo_leads_there_and_back() -> Result<()> {
    let turbo = r#"<script type="module" src="/node_modules/@hotwired/turbo/dist/turbo.es2017-esm.js"></script>"#;
    for (way, element) in ways()? {
        let site = Site::built()?
            .page("/list.html", page(turbo, "<h1>目录</h1><a id=\"go\" href=\"/article.html\">文件</a>"))
            .page(
                "/article.html",
                page(turbo, &format!("<h1>文件</h1><a id=\"go\" href=\"/list.html\">目录</a>{element}")),
            );
        let (server, browser) = open(site, "/list.html")?;
        let at = |title: &str| {
            format!(
                "document.querySelector('h1').textContent === '{title}' && !document.documentElement.hasAttribute('data-turbo-preview')"
            )
        };
        browser.perform("window.isSame = true")?;
        browser.click("document.querySelector('#go')")?;
        browser.wait(&at("文件"))?;
        works(&browser, &format!("{way}: there"))?;
        browser.perform("scrollTo(0, 0)")?;
        browser.click("document.querySelector('#go')")?;
        browser.wait(&at("目录"))?;
        for round in ["back", "back again"] {
            browser.perform("history.back()")?;
            browser.wait(&at("文件"))?;
            works(&browser, &format!("{way}: {round}"))?;
            browser.perform("history.forward()")?;
            browser.wait(&at("目录"))?;
        }
        assert!(browser.ask::<bool>("window.isSame === true")?, "{way}: Turbo did not lead there");
        // Opened directly, left and come back to.
        browser.open(&server.url("/article.html"))?;
        works(&browser, &format!("{way}: opened"))?;
        browser.perform("scrollTo(0, 0)")?;
        browser.click("document.querySelector('#go')")?;
        browser.wait(&at("目录"))?;
        browser.perform("history.back()")?;
        browser.wait(&at("文件"))?;
        works(&browser, &format!("{way}: opened, left, back"))?;
    }
    Ok(())
}

#[test]
fn htmx_swaps_it_in() -> Result<()> {
    let htmx = r#"<script src="/node_modules/htmx.org/dist/htmx.js"></script>"#;
    for (way, element) in ways()? {
        let body = r##"<h1>办事</h1><button hx-get="/part.html" hx-target="#app">打开</button><div id="app"></div>"##;
        let site = Site::built()?.page("/htmx.html", page(htmx, body)).page("/part.html", element);
        let (_server, browser) = open(site, "/htmx.html")?;
        for round in ["first", "again"] {
            browser.perform("scrollTo(0, 0); window.before = host()")?;
            browser.click("document.querySelector('button')")?;
            browser.wait("host() !== null && host() !== window.before")?;
            works(&browser, &format!("{way}: {round}"))?;
        }
    }
    Ok(())
}

/// htmx keeps a page as the text of its markup, in which no root stands; `hx-history="false"` makes it ask for the page again.
#[test]
fn htmx_keeps_the_page_for_the_way_back() -> Result<()> {
    let htmx = r#"<script src="/node_modules/htmx.org/dist/htmx.js"></script>"#;
    for (way, element) in ways()? {
        for history in ["true", "false"] {
            let body = |title: &str, go: &str, more: &str| {
                format!(
                    r#"<div hx-history="{history}"><h1>{title}</h1><a id="go" href="{go}" hx-boost="true">去</a>{more}</div>"#
                )
            };
            let site = Site::built()?
                .page("/article.html", page(htmx, &body("文件", "/list.html", &element)))
                .page("/list.html", page(htmx, &body("目录", "/article.html", "")));
            let (_server, browser) = open(site, "/article.html")?;
            let case = format!("{way}, {history}");
            works(&browser, &case)?;
            browser.perform("scrollTo(0, 0)")?;
            browser.click("document.querySelector('#go')")?;
            browser.wait("document.querySelector('h1').textContent === '目录'")?;
            browser.perform("history.back()")?;
            browser.wait("document.querySelector('h1').textContent === '文件' && host() !== null")?;
            if way == "prerendered" && history == "true" {
                browser.wait("state() === 'failed'")?;
                assert!(
                    browser
                        .ask::<bool>("shown(host().querySelector('h2')) && host().textContent.includes('公积金')")?
                );
            } else {
                works(&browser, &format!("{case}: back"))?;
            }
        }
    }
    Ok(())
}

#[test]
fn jquery_puts_it_there() -> Result<()> {
    let jquery = r#"<script src="/node_modules/jquery/dist/jquery.js"></script>"#;
    for (way, element) in ways()? {
        for put in [
            "jQuery('#app').html(part)",
            "jQuery('#app').empty().append(part)",
            "jQuery('#app').load('/part.html')",
            "jQuery('#app').html(jQuery(part).clone())",
        ] {
            let site = Site::built()?
                .page("/jquery.html", page(jquery, "<h1>办事</h1><div id=\"app\"></div>"))
                .page("/part.html", element.clone());
            let (_server, browser) = open(site, "/jquery.html")?;
            browser.perform(&format!("const part = {}; {put};", serde_json::to_string(element.trim())?))?;
            browser.wait("host() !== null").context(put)?;
            works(&browser, &format!("{way}: {put}"))?;
        }
    }
    Ok(())
}

#[test]
fn vue_keeps_it_alive() -> Result<()> {
    // Before any module: not every browser looks at a map that comes later.
    let map = r#"<script type="importmap">{ "imports": { "vue": "/node_modules/vue/dist/vue.esm-browser.prod.js" } }</script>"#;
    let script = r#"<script type="module">
          import { createApp, ref } from 'vue';
          const Document = { template: '<mingbai-explainer src="/elevator-2026/jiedu.md"></mingbai-explainer>' };
          const List = { template: '<p id="list">目录</p>' };
          const app = createApp({
            components: { Document, List },
            setup: () => ({ shown: ref('Document') }),
            template: '<button @click="shown = shown === `List` ? `Document` : `List`">换</button><keep-alive><component :is="shown"></component></keep-alive>',
          });
          app.config.compilerOptions.isCustomElement = (tag) => tag.startsWith('mingbai-');
          app.mount('#app');
        </script>"#;
    let (_server, browser) =
        open(Site::built()?.page("/vue.html", page(map, &format!("<div id=\"app\"></div>{script}"))), "/vue.html")?;
    browser.wait("host() !== null")?;
    works(&browser, "at first")?;
    for round in ["once", "twice", "three times"] {
        browser.perform("window.kept = host(); scrollTo(0, 0);")?;
        browser.click("document.querySelector('button')")?;
        browser.wait("document.querySelector('#list') !== null")?;
        browser.settle()?;
        browser.click("document.querySelector('button')")?;
        browser.wait("host() === kept")?;
        browser.until_live(0)?;
        assert!(browser.ask::<bool>("one('#mb-noise').open")?, "{round}: what was open is closed");
        assert_eq!(
            browser.ask::<String>("one('.search-input').value")?,
            "公积金",
            "{round}: what was searched for is gone"
        );
        works(&browser, round)?;
    }
    Ok(())
}

/// Bundles a script that names `react` as applications do.
fn bundled(source: &str, folder: &Folder, node_env: &str) -> Result<()> {
    let modules = paths::node_modules()?;
    let file = folder.path().join("app.jsx");
    fs::write(&file, source)?;
    let done = Command::new(modules.join(".bin/esbuild"))
        .arg(&file)
        .args(["--bundle", "--format=esm", "--jsx=automatic", "--log-level=warning"])
        .arg(format!("--define:process.env.NODE_ENV=\"{node_env}\""))
        .arg(format!("--outfile={}", folder.path().join("app.js").display()))
        .env("NODE_PATH", &modules)
        .status()?;
    ensure!(done.success(), "esbuild does not bundle the application");
    Ok(())
}

#[test]
fn react_draws_it_twice_in_strict_mode() -> Result<()> {
    let folder = Folder::temporary("strict")?;
    let source = "import { StrictMode, useState } from 'react';
        import { createRoot } from 'react-dom/client';
        function App() {
          const [isShown, setShown] = useState(true);
          return <><button onClick={() => setShown(!isShown)}>换</button>
            {isShown && <mingbai-explainer key='one' src='/elevator-2026/jiedu.md'><p>解读正在打开。</p></mingbai-explainer>}</>;
        }
        createRoot(document.getElementById('app')).render(<StrictMode><App /></StrictMode>);";
    bundled(source, &folder, "development")?;
    let site = Site::built()?
        .mount("/react/", folder.path().to_path_buf())
        .page("/react.html", page("", r#"<div id="app"></div><script type="module" src="/react/app.js"></script>"#));
    let (_server, browser) = open(site, "/react.html")?;
    browser.wait("host() !== null")?;
    browser.console()?;
    works(&browser, "at first")?;
    for _ in 0..3 {
        browser.perform("scrollTo(0, 0)")?;
        browser.click("document.querySelector('button')")?;
        browser.wait("host() === null")?;
        browser.click("document.querySelector('button')")?;
        browser.wait("host() !== null")?;
        works(&browser, "again")?;
    }
    Ok(())
}

/// A server's markup is alive before React looks at it: React compares attributes, and is to be told that this one has its own.
#[test]
fn react_hydrates_around_it() -> Result<()> {
    for (told, is_warned) in [("suppressHydrationWarning", false), ("", true)] {
        let folder = Folder::temporary("hydrate")?;
        let source = format!(
            "import {{ hydrateRoot }} from 'react-dom/client';
             window.hydrate = () => hydrateRoot(document.getElementById('app'),
               <main><h1>通知</h1><mingbai-explainer src='/elevator-2026/jiedu.md' {told}><p>解读正在打开。</p></mingbai-explainer></main>);"
        );
        bundled(&source, &folder, "development")?;
        let served = r#"<div id="app"><main><h1>通知</h1><mingbai-explainer src="/elevator-2026/jiedu.md"><p>解读正在打开。</p></mingbai-explainer></main></div>
            <script type="module" src="/react/app.js"></script>"#;
        let site = Site::built()?.mount("/react/", folder.path().to_path_buf()).page("/react.html", page("", served));
        let (_server, browser) = open(site, "/react.html")?;
        browser.until_live(0)?;
        browser.wait("window.hydrate !== undefined")?;
        browser.perform("window.kept = host()")?;
        browser.console()?;
        browser.perform("hydrate()")?;
        browser.wait("Object.keys(host()).some((name) => name.startsWith('__reactProps'))")?;
        browser.settle()?;
        assert!(browser.ask::<bool>("host() === kept && state() === 'live'")?, "React made another element");
        let lines = browser.script_lines()?;
        let warns = lines.iter().any(|line| line.message.contains("ydrat"));
        assert_eq!(warns, is_warned, "{told}: {lines:#?}");
        browser.perform("one('#mb-noise').open = true")?;
        browser.wait("shown(one('#mb-noise > :not(summary)'))")?;
    }
    Ok(())
}

/// A worker of the site's own that answers all that it does not know with the page of an application.
const WORKER: &str = "addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) => {
  const { pathname } = new URL(event.request.url);
  const shell = () => new Response('<!doctype html><title>应用</title><div id=app></div>', { headers: { 'content-type': 'text/html' } });
  if (pathname.startsWith('/jiedu/')) event.respondWith(shell());
  else event.respondWith(fetch(event.request));
});";

#[test]
fn a_worker_of_the_site_answers_in_its_own_way() -> Result<()> {
    let known = "<script>navigator.serviceWorker.register('/own.js'); navigator.serviceWorker.ready.then(() => { window.isReady = true; });</script>";
    let site = Site::built()?.page("/own.js", WORKER).page("/worked.html", page(known, MARKDOWN)).page(
        "/shell.html",
        page(known, r#"<mingbai-explainer src="/jiedu/none.md"><p>解读见别处。</p></mingbai-explainer>"#),
    );
    let (server, browser) = open(site, "/worked.html")?;
    browser.wait("window.isReady === true && navigator.serviceWorker.controller !== null")?;
    browser.open(&server.url("/worked.html"))?;
    works(&browser, "through the worker")?;
    browser.open(&server.url("/shell.html"))?;
    browser.wait("state() === 'failed'")?;
    assert!(browser.ask::<bool>("shown(host().firstElementChild)")?, "the page of the application stands in its place");
    let lines = browser.script_lines()?;
    assert_eq!(lines.len(), 1, "{lines:#?}");
    Ok(())
}

/// A page has one worker: ours would take the place of the site's.
#[test]
fn a_worker_of_the_site_stays() -> Result<()> {
    let ours = fs::read_to_string(paths::dist()?.join("mingbai/worker.js"))?;
    let known = "<script>navigator.serviceWorker.register('/own.js');</script>";
    let loader = r#"<script type="module" src="/mingbai/mingbai.js" data-offline="/worker.js"></script>"#;
    let html = format!(
        r#"<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>通知</title>{known}{loader}{MARKDOWN}"#
    );
    let site = Site::built()?.page("/own.js", WORKER).page("/worker.js", ours).page("/kept.html", html);
    let (_server, browser) = open(site, "/kept.html")?;
    browser.wait("navigator.serviceWorker.controller !== null")?;
    browser.until_live(0)?;
    let mut lines = Vec::new();
    browser.wait_for(|| {
        lines.extend(browser.script_lines()?);
        Ok(!lines.is_empty())
    })?;
    assert!(lines.len() == 1 && lines[0].message.contains("own.js"), "{lines:#?}");
    let workers: Vec<String> = browser.ask(
        "(async () => (await navigator.serviceWorker.getRegistrations()).map((it) => new URL((it.active ?? it.installing ?? it.waiting).scriptURL).pathname))()",
    )?;
    assert_eq!(workers, ["/own.js"]);
    Ok(())
}
