//! One tag and no selector: the explainer finds the policy on the page by its quoted words, also when it comes late.

use std::collections::BTreeSet;
use std::fs;

use anyhow::{Context as _, Result};
use mingbai_e2e::{Browser, Lease, Server, Site, paths};

/// A page with one tag and `article` as the official site has it.
fn page(article: &str) -> Result<Site> {
    let page = format!(
        r#"<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>通知</title>
        <script type="module" src="/mingbai/mingbai.js"></script><body>
        <div class="menu">首页 政策文件 政策解读</div>
        <mingbai-explainer src="/elevator-2026/jiedu.md"></mingbai-explainer>
        {article}
        <div class="foot">主办单位：云溪县人民政府办公室</div>"#
    );
    Ok(Site::built()?.page("/notice.html", page))
}

fn policy() -> Result<String> {
    let file = paths::dist()?.join(paths::ELEVATOR).join("policy.html");
    fs::read_to_string(&file).with_context(|| file.display().to_string())
}

fn open(site: Site) -> Result<(Server, Lease)> {
    let server = site.start()?;
    let browser = Browser::lease()?;
    browser.open_live(&server.url("/notice.html"))?;
    Ok((server, browser))
}

/// The first question's chip marks its words in the document, and the document stays as it was.
fn is_bound(browser: &Browser) -> Result<()> {
    let before: String = browser.ask("hostPage()")?;
    browser.perform("one('.question').open = true")?;
    browser.click("one('.question .clause-chip')")?;
    browser.wait("marked() !== '' && marked() === quoted(one('.question .clause-chip'))")?;
    assert_eq!(browser.ask::<String>("hostPage()")?, before, "the host page was changed");
    browser.expect_silence()?;
    Ok(())
}

#[test]
fn in_the_places_that_official_templates_use() -> Result<()> {
    let policy = policy()?;
    for article in [
        format!(r#"<div id="UCAP-CONTENT">{policy}</div>"#),
        format!(r#"<div id="zoom">{policy}</div>"#),
        format!(r#"<table><tr><td><div class="TRS_Editor">{policy}</div></td></tr></table>"#),
        format!("<article>{policy}</article>"),
    ] {
        let (_server, browser) = open(page(&article)?)?;
        is_bound(&browser)?;
    }
    Ok(())
}

#[test]
fn in_the_longest_text_of_a_page_that_tells_nothing() -> Result<()> {
    let article = format!("<table><tr><td><p>导航</p></td><td>{}</td></tr></table>", policy()?);
    let (_server, browser) = open(page(&article)?)?;
    is_bound(&browser)
}

#[test]
fn another_document_is_not_taken_for_it() -> Result<()> {
    let (_server, browser) = open(page("<article><p>云溪县人民政府关于防汛工作的通知。</p></article>")?)?;
    browser.settle()?;
    assert_eq!(
        browser.ask::<usize>("all('.drift-note').length")?,
        0,
        "it was compared with a document that is not its own"
    );
    let link: String = browser.ask("one('.to-policy').href")?;
    assert!(link.contains("/elevator-2026/policy.html"), "{link}");
    Ok(())
}

#[test]
fn it_is_found_when_it_comes_late() -> Result<()> {
    let (_server, browser) = open(page(r#"<div id="zoom"></div>"#)?)?;
    browser.perform(
        "fetch('/elevator-2026/policy.html').then((response) => response.text())
           .then((html) => { document.querySelector('#zoom').innerHTML = html; });",
    )?;
    browser.perform("one('.question').open = true")?;
    browser.wait("document.querySelector('#zoom').childElementCount > 0")?;
    browser.wait(
        "(one('.question .clause-chip').parentElement.open = false, one('.question .clause-chip').click(),
          marked() !== '' && marked() === quoted(one('.question .clause-chip')))",
    )?;
    Ok(())
}

#[test]
fn words_that_change_on_the_page_are_told_at_their_entry_alone() -> Result<()> {
    let (_server, browser) = open(page(&format!(r#"<div id="zoom">{}</div>"#, policy()?))?)?;
    assert_eq!(browser.ask::<usize>("all('.revision, .drift-note').length")?, 0);
    browser
        .perform("window.heard = []; addEventListener('mingbai-drift', ({ detail }) => heard.push(detail.entries));")?;
    let quote: String = browser.ask("words(one('#mb-noise .quote'))")?;
    browser.perform(&format!(
        "const place = holding('{quote}', document.querySelector('#zoom'));
         place.textContent = place.textContent.replace(/\\d/, (digit) => String(9 - Number(digit)));"
    ))?;
    browser.wait("all('.revision, .drift-note').length > 0")?;
    let entry = "closest('[data-entry], section').id";
    let told: BTreeSet<String> = browser.ask(&format!("all('.revision, .drift-note').map((note) => note.{entry})"))?;
    let resting: BTreeSet<String> = browser.ask(&format!(
        "all('.quote')
           .filter((quote) => !fold(document.querySelector('#zoom').textContent).includes(words(quote)))
           .map((quote) => quote.{entry})"
    ))?;
    assert!(told.contains("mb-noise"), "{told:?}");
    assert_eq!(told, resting, "others were told, or not all");

    // The words of now are one tap away, and the page is told as well.
    browser.perform("one('#mb-noise').open = true")?;
    browser.click("one('#mb-noise .revision-note')")?;
    browser.wait("shown(one('#mb-noise .revision-words'))")?;
    assert!(browser.ask::<bool>("words(one('#mb-noise .revision-words')).startsWith('第十八条')")?);
    let heard: BTreeSet<String> = browser.ask("heard.at(-1)")?;
    assert_eq!(heard, told);
    Ok(())
}

#[test]
fn a_tag_at_the_end_of_the_page_goes_to_its_document() -> Result<()> {
    let policy = policy()?;
    let page = |attributes: &str| {
        format!(
            r#"<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>通知</title>
            <script type="module" src="/mingbai/mingbai.js"></script><body>
            <div class="page"><div id="zoom">{policy}</div></div><div class="foot">主办单位</div>
            <mingbai-explainer src="/elevator-2026/jiedu.md" {attributes}></mingbai-explainer>"#
        )
    };
    {
        let (_server, browser) = open(Site::built()?.page("/notice.html", page("")))?;
        browser.wait("document.querySelector('#zoom').nextElementSibling === host() && state() === 'live'")?;
        is_bound(&browser)?;
    }
    // Who says which policy it is has put it where it is meant to be.
    let (_server, browser) = open(Site::built()?.page("/notice.html", page(r##"policy="#zoom""##)))?;
    browser.settle()?;
    assert!(browser.ask::<bool>("host().previousElementSibling.className === 'foot'")?);
    Ok(())
}

#[test]
fn the_title_in_the_pages_metas_tells_a_rewritten_document() -> Result<()> {
    // All that is left of the old text is one sentence.
    let article = "<article><h1>通知</h1><p>第一条　本县老旧小区加装电梯的补助另行规定。</p><p>第二条　个人自建住宅，以及已列入房屋征收或者拆除计划的住宅，不适用本办法。</p></article>";
    let titled = |meta: &str| {
        format!(
            r#"<!doctype html><html lang="zh-CN"><meta charset="utf-8">{meta}<title>通知</title>
            <script type="module" src="/mingbai/mingbai.js"></script><body>
            <mingbai-explainer src="/elevator-2026/jiedu.md"></mingbai-explainer>{article}"#
        )
    };
    {
        let (_server, browser) = open(Site::built()?.page("/notice.html", titled("")))?;
        browser.settle()?;
        assert!(
            browser.ask::<bool>("all('.drift-note, .revision').length === 0")?,
            "a page of something else was taken"
        );
    }
    let meta = r#"<meta name="ArticleTitle" content="云溪县老旧小区既有住宅加装电梯补助办法">"#;
    let (_server, browser) = open(Site::built()?.page("/notice.html", titled(meta)))?;
    browser.wait("all('.drift-note, .revision').length > 0")?;
    Ok(())
}
