//! Paper shows everything: a closed question is printed with its answer, and is closed again afterwards.

use std::fs;
use std::path::Path;

use anyhow::Result;
use mingbai_e2e::{Browser, Site, paths};

/// Questions whose answer would not be printed.
const UNPRINTED: &str =
    "all('.question').filter((question) => !shown(question.querySelector(':scope > :not(summary)'))).map(words)";

/// How the page prints itself, as the browser tells it.
fn before_print(browser: &Browser) -> Result<()> {
    browser.media("print", &[])?;
    browser.perform("window.dispatchEvent(new Event('beforeprint'))")?;
    browser.settle()
}

#[test]
fn closed_questions_are_printed_with_their_answers() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.open_live(&server.url("/elevator-2026/"))?;
    let open: usize = browser.ask("all('.question').filter((question) => question.open).length")?;

    before_print(&browser)?;
    let unprinted: Vec<String> = browser.ask(UNPRINTED)?;
    assert!(unprinted.is_empty(), "{unprinted:#?}");

    browser.perform("window.dispatchEvent(new Event('afterprint'))")?;
    browser.media("", &[])?;
    browser.wait(&format!("all('.question').filter((question) => question.open).length === {open}"))?;
    Ok(())
}

#[test]
fn answers_are_printed_without_a_script() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.without_scripts()?;
    browser.open(&server.url("/elevator-2026/"))?;
    browser.media("print", &[])?;
    let unprinted: Vec<String> = browser.ask(UNPRINTED)?;
    assert!(unprinted.is_empty(), "{unprinted:#?}");
    Ok(())
}

#[test]
fn printing_after_a_search_leaves_nothing_out() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.open_live(&server.url("/elevator-2026/"))?;
    browser.type_into("one('.search-input')", "公积金")?;
    browser.wait("visibleEntries().length < entries().length")?;
    before_print(&browser)?;
    let toolbar: bool = browser.ask("shown(one('.toolbar'))")?;
    assert!(!toolbar, "the search field is printed");
    Ok(())
}

#[test]
fn a_card_fits_one_sheet() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    for path in ["/gallery/card/typical/", "/gallery/card/minimal/"] {
        browser.open_at_rest(&server.url(path))?;
        let sheets = sheets(&browser.print()?);
        assert_eq!(sheets, 1, "{path} takes {sheets} sheets");
    }
    Ok(())
}

#[test]
fn a_section_longer_than_a_page_does_not_leave_the_page_before_it_empty() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    // Headline, then questions for a page and a half.
    browser.open_at_rest(&server.url("/gallery/qa/typical/"))?;
    assert_eq!(sheets(&browser.print()?), 2);
    Ok(())
}

#[test]
fn a_poster_and_its_code_stand_on_one_sheet() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    // The headline before it and the contact after it are sheets of their own.
    browser.open_at_rest(&server.url("/gallery/notice/typical/"))?;
    assert!(browser.ask::<bool>("one('.printed-code') !== null")?, "the poster has no code");
    assert_eq!(sheets(&browser.print()?), 3);
    Ok(())
}

#[test]
fn the_code_of_a_list_to_hand_out_takes_no_room_of_its_own() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.open_at_rest(&server.url("/gallery/tellonce/typical/"))?;
    browser.media("print", &[])?;
    let bottom = |selector: &str| browser.ask::<f64>(&format!("one('{selector}').getBoundingClientRect().bottom"));
    let (code, number) = (bottom(".printed-code")?, bottom(".printed-number")?);
    assert!(code <= number + 1.0, "the code ends {} px below the last line", code - number);
    Ok(())
}

#[test]
fn paper_has_card_and_questions_with_numbered_notes() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.open_live(&server.url("/elevator-2026/"))?;
    before_print(&browser)?;
    let forms: Vec<String> = browser.ask("all('.mingbai > .section').filter(shown).map((it) => it.dataset.form)")?;
    assert!(forms.iter().all(|form| matches!(form.as_str(), "card" | "qa" | "response")), "{forms:?}");
    assert!(forms.contains(&"card".to_owned()) && forms.contains(&"qa".to_owned()), "{forms:?}");
    // Each clause of a question names its notes, and each note stands once.
    let (chips, unnumbered, open): (usize, usize, usize) = browser.ask(
        "[all('.question .clause-chip').length, all('.question .clause-chip:not([data-note])').length, all('.question .quote').filter(shown).length]",
    )?;
    assert!(chips > 10 && unnumbered == 0 && open == 0, "{chips} {unnumbered} {open}");
    let notes: Vec<String> = browser.ask("all('.notes > li').filter(shown).map(words)")?;
    let wrong: Vec<String> = browser.ask(
        "all('.question .citation').filter((citation) => {
           const numbers = citation.closest('details').querySelector('.clause-chip').dataset.note.split('、').map(Number);
           return !numbers.some((number) => words(all('.notes > li')[number - 1]).endsWith(words(citation.querySelector('.quote'))));
         }).map(words)",
    )?;
    assert!(wrong.is_empty(), "{wrong:?}");
    let mut once = notes.clone();
    once.sort();
    once.dedup();
    assert_eq!((once.len(), notes.is_empty()), (notes.len(), false));

    browser.perform("window.dispatchEvent(new Event('afterprint'))")?;
    browser.media("", &[])?;
    browser.wait("one('.notes') === null && all('[data-note], [data-brief]').length === 0")
}

#[test]
fn a_button_prints_all_of_it_and_nothing_else_of_the_page() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.open_live(&server.url("/elevator-2026/"))?;
    browser.perform("window.print = () => window.dispatchEvent(new Event('beforeprint'))")?;
    browser.media("print", &[])?;
    let shown = "all('.mingbai > .section').filter(shown).length";
    let press = |what: &str| browser.perform(&format!("one('[data-reader=print][data-print={what}]').click()"));
    let sections: usize = browser.ask("all('.mingbai > .section').length")?;
    press("all")?;
    browser.wait(&format!("{shown} === {sections}"))?;
    assert!(!browser.ask::<bool>("shown(document.querySelector('#UCAP-CONTENT'))")?, "the document is printed too");
    let all = sheets(&browser.print()?);
    browser.perform("window.dispatchEvent(new Event('afterprint'))")?;
    browser.wait("shown(document.querySelector('#UCAP-CONTENT')) && !host().hasAttribute('data-print')")?;
    browser.media("print", &[])?;
    press("brief")?;
    browser.wait(&format!("{shown} < {sections}"))?;
    let brief = sheets(&browser.print()?);
    println!("{brief} sheets, or {all} with all of it");
    assert!(brief > 0 && brief < all, "{brief} of {all}");
    Ok(())
}

#[test]
fn sheets_to_print_are_offered_in_the_same_place_on_each_page() -> Result<()> {
    let mut pages = Vec::new();
    pages_with(PRINTS, &paths::dist()?, "/", &mut pages)?;
    for page in ["/elevator-2026/", "/elder-meals-2026/", "/road-works-2026/", "/gallery/card/typical/"] {
        assert!(pages.iter().any(|known| known == page), "{page} offers no sheets: {pages:?}");
    }
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.open_at_rest(&server.url("/elevator-2026/"))?;
    for page in pages {
        let below: Vec<String> = browser.ask(&format!(
            "(async () => {{
               const page = new DOMParser().parseFromString(await (await fetch('{page}')).text(), 'text/html');
               return [...page.querySelectorAll('.prints')].map((prints) => {{
                 let before = prints.previousElementSibling;
                 if (before.matches('.texts')) before = before.previousElementSibling;
                 return before.localName;
               }});
             }})()"
        ))?;
        assert_eq!(below, ["mingbai-explainer"], "{page}");
    }
    Ok(())
}

/// The line that leads to the sheets of an explainer; that of the booklet on the list is another.
const PRINTS: &str = "<p class=\"prints\">打印版 <a href=\"";

/// The addresses of all pages below a folder that have this in their markup and hold an explainer.
fn pages_with(markup: &str, folder: &Path, address: &str, found: &mut Vec<String>) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let (path, name) = (entry.path(), entry.file_name().to_string_lossy().into_owned());
        if path.is_dir() {
            pages_with(markup, &path, &format!("{address}{name}/"), found)?;
        } else if name == "index.html" {
            let page = fs::read_to_string(&path)?;
            if page.contains(markup) && page.contains("<mingbai-explainer") {
                found.push(address.to_owned());
            }
        }
    }
    Ok(())
}

/// How many pages a PDF has, by the page objects that Chromium writes uncompressed.
fn sheets(pdf: &[u8]) -> usize {
    let text = String::from_utf8_lossy(pdf);
    text.matches("/Type /Page").count() - text.matches("/Type /Pages").count()
}
