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

/// What can be tapped in the page and in its elements, hit where a thumb may land: over 44 px the point is its own, or that of another target beside
/// it. Links within a sentence are as high as their line; contents that stand outside of the row are moved into it first.
const MISSED: &str = "(() => {
  const roots = [document, ...hosts().map((host) => host.shadowRoot).filter(Boolean)];
  roots.slice(1).forEach((root) => {
    root.querySelectorAll('details').forEach((details) => { details.open = true; });
    root.querySelectorAll('*').forEach((it) => { if (getComputedStyle(it).contentVisibility !== 'visible') it.style.contentVisibility = 'visible'; });
  });
  const at = (x, y) => {
    let hit = document.elementFromPoint(x, y);
    for (let inner = hit; inner?.shadowRoot; ) {
      inner = inner.shadowRoot.elementFromPoint(x, y);
      if (!inner || inner === hit) break;
      hit = inner;
    }
    return hit;
  };
  const isAlone = (link) => {
    if (link.localName !== 'a' || getComputedStyle(link).display !== 'inline') return true;
    let block = link.parentElement;
    while (block && getComputedStyle(block).display === 'inline') block = block.parentElement;
    const length = (it) => it.textContent.replace(/\\s/g, '').length;
    return !block || length(block) - [...block.querySelectorAll('a, button, .citations')].reduce((sum, it) => sum + length(it), 0) < 4;
  };
  const TARGETS = 'a[href], button, summary, input, select, label';
  const missed = [];
  let count = 0;
  for (const root of roots) {
    for (const target of root.querySelectorAll('a[href], button, summary, select, input, label:has(input)')) {
      if (!target.checkVisibility({ visibilityProperty: true }) || !isAlone(target) || target.matches('.skip, label input, sup a')) continue;
      if (target.closest('.contents')) target.scrollIntoView({ block: 'nearest', inline: 'center', behavior: 'instant' });
      const { top } = target.getBoundingClientRect();
      if (top < 120 || top > innerHeight - 200) scrollTo({ top: scrollY + top - 200, behavior: 'instant' });
      const [box] = target.getClientRects();
      if (!box || box.width < 2) continue;
      count += 1;
      const x = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 2);
      const y = box.top + box.height / 2;
      const isHit = (point) => Boolean(at(x, point)?.closest(TARGETS));
      if (!isHit(y) || !isHit(y - 21) || !isHit(y + 21)) missed.push(`${target.className || target.localName} in ${target.parentElement.className || target.parentElement.localName}: ${words(target).slice(0, 12)}`);
    }
  }
  return [count, missed];
})()";

#[test]
fn a_thumb_that_lands_beside_the_words_hits_its_target() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.screen(Device { width: 360, height: 740 })?;
    for page in ["/", "/elevator-2026/", "/elder-meals-2026/", "/road-works-2026/", "/school-transport-2026/"] {
        match page {
            "/" => browser.open_at_rest(&server.url(page))?,
            _ => browser.open_live(&server.url(page))?,
        };
        let (count, missed): (usize, Vec<String>) = browser.ask(MISSED)?;
        assert!(count > 10, "{page}: {count}");
        assert!(missed.is_empty(), "{page}: {} of {count}: {missed:#?}", missed.len());
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
