//! A thumb meets what it aims at: whatever can be tapped takes 44 px of height, also where less of it is seen; and who cannot see colours, or
//! hears the page, can tell all apart.

use anyhow::Result;
use mingbai_e2e::browser::Device;
use mingbai_e2e::{Browser, Site};

const PAGES: [&str; 5] = [
    "/elevator-2026/",
    "/elder-meals-2026/",
    "/road-works-2026/",
    "/school-transport-2026/",
    "/gallery/briefing/typical/",
];

/// What can be tapped, and how high it is with what lies around it for the thumb. Words within a sentence are as high as their line.
const LOW: &str = "(() => {
  all('details').forEach((details) => { details.open = true; });
  const around = (element) => Math.max(...['::before', '::after'].map((part) => {
    const style = getComputedStyle(element, part);
    const [top, bottom] = [style.top, style.bottom].map(parseFloat);
    return style.content !== 'none' && style.position === 'absolute' ? -Math.min(top, 0) - Math.min(bottom, 0) : 0;
  }));
  const tapped = all('a[href], button, summary, input:not([type=checkbox]), label').filter(shown)
    .filter((element) => !element.matches('.term, sup a') && !(element.matches('p a') && !element.className));
  return [tapped.length, tapped.map((element) => [element.className || element.tagName, element.getBoundingClientRect().height + around(element)])
    .filter(([, height]) => height < 43.5)];
})()";

#[test]
fn every_target_is_as_high_as_a_thumb() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.screen(Device { width: 360, height: 740 })?;
    for page in PAGES {
        browser.open_live(&server.url(page))?;
        let (count, low): (usize, Vec<(String, f64)>) = browser.ask(LOW)?;
        assert!(count > 5, "{page}: {count}");
        assert!(low.is_empty(), "{page}: {low:?}");
    }
    Ok(())
}

#[test]
fn what_is_counted_is_what_is_shown() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    for page in ["/elevator-2026/", "/elder-meals-2026/"] {
        browser.open_live(&server.url(page))?;
        for text in ["一", "月", "补助", "0"] {
            browser.type_into("one('.search-input')", text)?;
            browser.wait("/^\\d/.test(words(one('.search-count')))")?;
            let (said, shown): (usize, usize) =
                browser.ask("[parseInt(one('.search-count').textContent, 10), visibleEntries().length]")?;
            assert!(said > 0 && said == shown, "{page} {text}: {said} are said, {shown} are shown");
            browser
                .perform("(one('.search-input').value = '', one('.search-input').dispatchEvent(new Event('input')))")?;
            browser.wait("words(one('.search-count')) === ''")?;
        }
    }
    Ok(())
}

#[test]
fn in_forced_colours_no_mark_vanishes() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.media("screen", &[("forced-colors", "active")])?;
    let colours = |selector: &str| {
        format!("[...new Set(all('{selector}').map((it) => getComputedStyle(it, '::before').backgroundColor))]")
    };
    browser.open_live(&server.url("/gallery/consultation/typical/"))?;
    let keys: Vec<String> = browser.ask(&colours(".adoption-key"))?;
    assert!(keys.len() >= 3, "what became of opinions has one colour: {keys:?}");
    browser.open_live(&server.url("/elevator-2026/"))?;
    let ground: String = browser.ask("getComputedStyle(one('.mingbai')).backgroundColor")?;
    let marks: Vec<String> = browser.ask(&colours(".section > h3"))?;
    let paper: String = browser.ask(
        "(() => { const probe = document.body.appendChild(document.createElement('i')); probe.style.background = 'Canvas'; const { backgroundColor } = getComputedStyle(probe); probe.remove(); return backgroundColor; })()",
    )?;
    assert!(!marks.is_empty() && marks.iter().all(|mark| *mark != paper && *mark != ground), "{marks:?} on {paper}");
    Ok(())
}

#[test]
fn no_two_landmarks_of_a_page_have_one_name() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    for page in ["/hosts/two-elements.html", "/elevator-2026/", "/road-works-2026/"] {
        browser.open_live(&server.url(page))?;
        let twice: Vec<String> = browser.ask(
            "(() => {
               const roots = [document, ...hosts().map((host) => host.shadowRoot).filter(Boolean)];
               const marks = roots.flatMap((root) => [...root.querySelectorAll('nav, [role=search], [role=navigation], search, aside, main, [role=group][aria-label]')]);
               const names = marks.filter(shown).map((mark) => `${mark.getAttribute('role') ?? mark.localName} ${mark.getAttribute('aria-label') ?? ''}`);
               return names.filter((name, at) => names.indexOf(name) < at);
             })()",
        )?;
        assert!(twice.is_empty(), "{page}: {twice:?}");
    }
    Ok(())
}
