//! What an author has written once is shown once: a time limit in its tag and not in brackets too, a telephone on the card and not at its foot
//! too, the values of a chart in its picture, with the table at a tap.

use std::collections::BTreeMap;

use anyhow::Result;
use mingbai_e2e::browser::Device;
use mingbai_e2e::{Browser, Site};

const PAGES: [&str; 3] = ["elevator-2026", "elder-meals-2026", "school-transport-2026"];

/// The words of each entry by its id, without those of entries inside it, of what is quoted and of what is computed.
const ENTRIES: &str = "Object.fromEntries(entriesOfPage.filter((entry) => entry.id).map((entry) => {
  const copy = document.createElement('div');
  copy.append(entry.cloneNode(true));
  // A term has the address, and its description the words.
  for (let next = entry.nextElementSibling; entry.matches('dt') && next?.matches('dd'); next = next.nextElementSibling) copy.append(next.cloneNode(true));
  for (const part of copy.querySelectorAll('details:has(> blockquote), .citations, .change, .phase, svg, :scope > * [id]')) part.remove();
  return [entry.id, fold(copy.textContent)];
}))";

/// How often each number stands in a text.
fn numbers(text: &str) -> BTreeMap<&str, usize> {
    let mut found = BTreeMap::new();
    let is_part = |sign: char| sign.is_ascii_digit() || matches!(sign, '.' | ',' | '-' | ':');
    for number in text.split(|sign| !is_part(sign)).map(|number| number.trim_matches(['.', ',', '-', ':'])) {
        if !number.is_empty() {
            *found.entry(number).or_default() += 1;
        }
    }
    found
}

/// The plain step has the words as they were written.
#[test]
fn no_figure_stands_twice_in_an_entry() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    let mut seen = 0;
    for page in PAGES {
        browser.open_at_rest(&server.url(&format!("/{page}/plain.html")))?;
        let ask = |entries: &str| ENTRIES.replace("entriesOfPage", entries);
        let written: BTreeMap<String, String> = browser.ask(&ask("[...document.querySelectorAll('[id^=mb-]')]"))?;
        browser.open_at_rest(&server.url(&format!("/{page}/")))?;
        let shown: BTreeMap<String, String> = browser.ask(&ask("entries()"))?;
        for (id, words) in &shown {
            let Some(written) = written.get(id) else { continue };
            let allowed = numbers(written);
            for (number, count) in numbers(words) {
                seen += 1;
                let allowed = allowed.get(number).copied().unwrap_or_default();
                assert!(
                    count <= allowed.max(1),
                    "{page} {id}: {number} stands {count} times in {words:?}, written {written:?}"
                );
            }
        }
    }
    assert!(seen > 100, "{seen}");
    Ok(())
}

#[test]
fn a_card_has_its_telephone_once_and_it_can_be_dialled() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    for page in ["elevator-2026", "elder-meals-2026"] {
        browser.open_at_rest(&server.url(&format!("/{page}/")))?;
        let phone: String = browser.ask("one('.foot .phone').textContent")?;
        let card: String = browser.ask("words(one('.card'))")?;
        let citations: String = browser.ask("all('.card .citations').map(words).join('')")?;
        assert_eq!(card.matches(&phone).count() - citations.matches(&phone).count(), 1, "{page}: {card}");
        let links: Vec<String> = browser.ask("all('.card a[href^=\"tel:\"]').map((link) => link.textContent)")?;
        assert_eq!(links, [phone], "{page}");
    }
    Ok(())
}

#[test]
fn the_table_of_a_chart_that_says_its_values_opens_at_a_tap_and_on_paper() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.screen(Device::PHONE)?;
    for page in ["column", "line"] {
        browser.open_live(&server.url(&format!("/gallery/chart/{page}/")))?;
        assert!(browser.ask::<bool>("shown(one('.chart svg')) && !shown(one('.chart table'))")?, "{page}");
        browser.click("one('.values-line')")?;
        browser.wait("shown(one('.chart table'))")?;
        browser.media("print", &[])?;
        browser.perform("window.dispatchEvent(new Event('beforeprint'))")?;
        assert!(browser.ask::<bool>("shown(one('.chart table'))")?, "{page} on paper");
        browser.media("", &[])?;
    }
    Ok(())
}
