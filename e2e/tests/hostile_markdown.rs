//! Markdown from many hands may attack: the host page stays as it was, and nothing in the text runs or loads.

use anyhow::Result;
use mingbai_e2e::{Browser, Lease, Server, Site};

fn open() -> Result<(Server, Lease)> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.before_pages(
        "addEventListener('DOMContentLoaded', () => { window.first = document.documentElement.cloneNode(true);
           for (const element of first.querySelectorAll('mingbai-explainer')) element.remove();
           first = first.outerHTML; }, { once: true });",
    )?;
    browser.open_live(&server.url("/hosts/attack.html"))?;
    browser.wait("words(root()).includes('会怎样')")?;
    browser.settle()?;
    Ok((server, browser))
}

#[test]
fn nothing_runs_and_nothing_is_loaded() -> Result<()> {
    let (server, browser) = open()?;
    // Every link and every element that might carry a handler is touched; a telephone would only ask to be used.
    browser.perform(
        "for (const element of all(':not([href^=tel])')) for (const type of ['click', 'mouseover', 'error', 'load'])
           element.dispatchEvent(new MouseEvent(type, { bubbles: false, cancelable: true }));",
    )?;
    browser.settle()?;
    assert!(browser.ask::<bool>("typeof window.pwned === 'undefined'")?, "a script of the Markdown ran");
    let loaded: Vec<String> =
        server.hits().into_iter().map(|hit| hit.path).filter(|path| path.contains("pwned")).collect();
    assert!(loaded.is_empty(), "{loaded:?}");
    browser.expect_silence()?;
    Ok(())
}

#[test]
fn the_host_page_is_as_before() -> Result<()> {
    let (_server, browser) = open()?;
    assert_eq!(browser.ask::<String>("hostPage()")?, browser.ask::<String>("first")?);
    assert!(browser.ask::<bool>("document.getElementById('headline').localName === 'h1'")?);
    assert!(browser.ask::<bool>("document.forms.length === 1 && document.forms[0].id === 'login'")?);
    assert!(
        browser.ask::<bool>("shown(document.querySelector('#headline')) && shown(document.querySelector('#after'))")?
    );
    Ok(())
}

#[test]
fn raw_html_is_shown_as_text() -> Result<()> {
    let (_server, browser) = open()?;
    let text: String = browser.ask("words(root())")?;
    for raw in ["<script>window.pwned='blockscript'</script>", "<iframesrc=\"/pwned-frame.html\">", "<style>body"] {
        assert!(text.contains(raw), "{raw} is not shown");
    }
    let made: Vec<String> = browser.ask(
        "all('script, iframe, object, embed, form, meta, base, svg[onload], img').map((element) => element.outerHTML.slice(0, 120))",
    )?;
    assert!(made.is_empty(), "{made:#?}");
    Ok(())
}

#[test]
fn links_and_attributes_are_harmless() -> Result<()> {
    let (_server, browser) = open()?;
    let links: Vec<String> = browser.ask(
        "all('[href], [src], [cite], [action]').flatMap((element) => ['href', 'src', 'cite', 'action'].map((name) => element.getAttribute(name)))
           .filter(Boolean).filter((link) => !/^(https?:|mailto:|tel:|#|\\/|\\.|[^:]*$)/.test(link.trim()))",
    )?;
    assert!(links.is_empty(), "{links:#?}");
    let handlers: Vec<String> = browser.ask(
        "all('*').flatMap((element) => [...element.attributes].filter(({ name }) => name.startsWith('on') || name === 'style')
           .map(({ name, value }) => `<${element.localName} ${name}=${value}>`))",
    )?;
    assert!(handlers.is_empty(), "{handlers:#?}");
    Ok(())
}

#[test]
fn ids_are_ours_and_stand_once() -> Result<()> {
    let (_server, browser) = open()?;
    let strange: Vec<String> =
        browser.ask("all('[id]').map((element) => element.id).filter((id) => !id.startsWith('mb-'))")?;
    assert!(strange.is_empty(), "{strange:?}");
    let twice: Vec<String> =
        browser.ask("all('[id]').map((element) => element.id).filter((id, n, ids) => ids.indexOf(id) !== n)")?;
    assert!(twice.is_empty(), "{twice:?}");
    Ok(())
}
