//! A reader whose browser runs no script reads the whole answer and the whole document.

use anyhow::Result;
use mingbai_e2e::source::{Source, fold};
use mingbai_e2e::{Browser, Site, paths};

#[test]
fn the_first_answer_is_there_and_the_next_opens_by_click() -> Result<()> {
    let promised = Source::read(&paths::dist()?.join(paths::ELEVATOR).join("jiedu.md"))?.first_question()?;
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.without_scripts()?;
    browser.open(&server.url("/elevator-2026/"))?;

    assert!(browser.ask::<bool>("shown(one('.question > summary'))")?, "the first question cannot be seen");
    let question: String = browser.ask("words(one('.question > summary'))")?;
    assert!(question.contains(&fold(&promised.question)), "{question}");

    // The first stands open, so that a reader in haste need not do anything.
    assert!(browser.ask::<bool>("shown(one('.question > :not(summary)'))")?, "the first answer cannot be seen");
    let answer: String = browser.ask("words(one('.question'))")?;
    assert!(answer.contains(&fold(&promised.answer)), "{answer}");

    browser.click("one('#mb-first-floor > summary')")?;
    assert!(browser.ask::<bool>("shown(one('#mb-first-floor > :not(summary)'))")?, "the next does not open");
    Ok(())
}

#[test]
fn the_document_is_whole_and_holds_every_quote() -> Result<()> {
    let source = Source::read(&paths::dist()?.join(paths::ELEVATOR).join("jiedu.md"))?;
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.without_scripts()?;
    browser.open(&server.url("/elevator-2026/"))?;

    let document: String = browser.ask("words(document.querySelector('#UCAP-CONTENT'))")?;
    let visible: String = browser.ask("fold(document.querySelector('#UCAP-CONTENT').innerText)")?;
    let missing: Vec<&str> = source.quotes().into_iter().filter(|quote| !document.contains(&fold(quote))).collect();
    assert!(missing.is_empty(), "the document does not say: {missing:#?}");
    assert_eq!(document, visible, "a part of the document is hidden");
    Ok(())
}

#[test]
fn a_quote_opens_beside_its_answer() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.without_scripts()?;
    browser.open(&server.url("/elevator-2026/"))?;

    browser.click("one('.question .clause-chip')")?;
    assert!(browser.ask::<bool>("shown(one('.question .citation .quote'))")?);
    Ok(())
}

#[test]
fn the_link_under_a_quote_leads_to_its_words() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.without_scripts()?;
    browser.open(&server.url("/elevator-2026/"))?;

    let citation = "one('#mb-noise .citation')";
    browser.perform(&format!("one('#mb-noise').open = true; {citation}.closest('details').open = true;"))?;
    browser.click(&format!("{citation}.querySelector('.to-policy')"))?;
    browser.wait(&format!(
        "inView(holding(words({citation}.querySelector('.quote')), document.querySelector('#UCAP-CONTENT')))"
    ))?;
    Ok(())
}

#[test]
fn plain_html_needs_no_class_style_or_tag_of_ours() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.without_scripts()?;
    for slug in paths::EXAMPLES {
        let promised = Source::read(&paths::dist()?.join(slug).join("jiedu.md"))?.first_question()?;
        browser.open(&server.url(&format!("/{slug}/plain.html")))?;
        let odd: Vec<String> = browser.ask(
            "[...document.body.querySelectorAll('[class], [style], script, style, link, iframe, object')]
               .concat([...document.body.querySelectorAll('*')].filter((element) => element.localName.includes('-')))
               .map((element) => element.outerHTML.slice(0, 120))",
        )?;
        let first = odd.first();
        assert!(first.is_none(), "{slug}: {} elements are more than plain, first {first:?}", odd.len());
        let text: String = browser.ask("words(document.body)")?;
        assert!(text.contains(&fold(&promised.question)), "{slug} lacks its first question");
        assert!(text.contains(&fold(&promised.answer)), "{slug} lacks its first answer");
    }
    Ok(())
}

#[test]
fn the_styled_page_asks_for_no_script() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    for slug in paths::EXAMPLES {
        let promised = Source::read(&paths::dist()?.join(slug).join("jiedu.md"))?.first_question()?;
        server.clear();
        browser.open(&server.url(&format!("/{slug}/styled.html")))?;
        let text: String = browser.ask("words(document.body) + hosts().map((_, n) => words(root(n))).join('')")?;
        assert!(text.contains(&fold(&promised.answer)), "{slug} lacks its first answer");
        let scripts: Vec<String> = server
            .hits()
            .into_iter()
            .map(|hit| hit.path)
            .filter(|path| path.ends_with(".js") || path.ends_with(".wasm"))
            .collect();
        assert!(scripts.is_empty(), "{slug} asks for {scripts:?}");
    }
    Ok(())
}
