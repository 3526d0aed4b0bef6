//! What a page, or a tool for readers, says of the look of everything on it: colours, sizes, directions, and browsers without the newest ways.

use std::fs;

use anyhow::{Context as _, Result};
use mingbai_e2e::browser::Device;
use mingbai_e2e::{Browser, Lease, Server, Site, paths};

/// Each way in which an explainer comes onto a page, with something of the page's own before it.
fn ways(head: &str) -> Result<Vec<(&'static str, String)>> {
    let styled = fs::read_to_string(paths::dist()?.join(paths::ELEVATOR).join("styled.html"))?;
    let ways = [
        ("prerendered", styled),
        ("Markdown", r#"<mingbai-explainer src="/elevator-2026/jiedu.md"></mingbai-explainer>"#.to_owned()),
        ("fragment", r#"<mingbai-explainer src="/elevator-2026/styled.html"></mingbai-explainer>"#.to_owned()),
    ];
    let page = |element: &str| {
        format!(
            r#"<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>通知</title><script type="module" src="/mingbai/mingbai.js"></script>{head}</head><body><h1>通知</h1>{element}</body></html>"#
        )
    };
    Ok(ways.into_iter().map(|(name, element)| (name, page(&element))).collect())
}

fn open(page: &str) -> Result<(Server, Lease)> {
    let server = Site::built()?.page("/looks.html", page).start()?;
    let browser = Browser::lease()?;
    Ok((server, browser))
}

/// The contrast of the words of an element with what is painted behind them, as WCAG 2 counts it.
const CONTRAST: &str = "(() => {
  const parse = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const behind = (node) => {
    for (let n = node; n; n = n.parentElement ?? n.getRootNode().host) {
      const [r, g, b, a = 1] = parse(getComputedStyle(n).backgroundColor);
      if (a > 0) return [r, g, b];
    }
    return [255, 255, 255];
  };
  const light = ([r, g, b]) => [r, g, b].map((c) => c / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
    .reduce((sum, c, n) => sum + c * [0.2126, 0.7152, 0.0722][n], 0);
  const contrast = (node) => {
    const [one, other] = [parse(getComputedStyle(node).color), behind(node)].map(light).sort((a, b) => b - a);
    return (one + 0.05) / (other + 0.05);
  };
  return Math.min(...all('.title, .question > summary, .question p, .clause-chip, .facts, .disclaimer').filter(shown).map(contrast));
})()";

/// Grids of portals dissolve what stands in them: such an element has no box that could come near the window.
#[test]
fn an_element_without_a_box_comes_alive() -> Result<()> {
    for (way, page) in ways("<style>mingbai-explainer { display: contents !important }</style>")? {
        let (server, browser) = open(&page)?;
        browser.open_live(&server.url("/looks.html")).context(way)?;
        assert!(browser.ask::<bool>("shown(one('.question > summary'))")?, "{way}");
    }
    Ok(())
}

#[test]
fn a_tool_that_colours_everything_leaves_the_words_legible() -> Result<()> {
    for rule in [
        "* { background: #000 !important; color: #ff0 !important }",
        "* { background-color: #000 !important; color: #ff0 !important; }",
        "html body * { background: #00f !important; color: #fff !important }",
        "mingbai-explainer { background: #1c1c1e !important; color: #ff0 !important }",
    ] {
        for (way, page) in ways(&format!("<style>{rule}</style>"))? {
            let (server, browser) = open(&page)?;
            browser.open_live(&server.url("/looks.html"))?;
            let contrast: f64 = browser.ask(CONTRAST)?;
            assert!(contrast >= 4.5, "{way}, {rule}: {contrast}");
        }
    }
    Ok(())
}

/// The same from a script that walks over all elements.
#[test]
fn a_tool_that_colours_each_element_leaves_the_words_legible() -> Result<()> {
    for (way, page) in ways("")? {
        let (server, browser) = open(&page)?;
        browser.open_live(&server.url("/looks.html"))?;
        browser.perform(
            "for (const { style } of document.querySelectorAll('*')) {
               style.setProperty('background', '#000', 'important');
               style.setProperty('color', '#ff0', 'important');
             }",
        )?;
        let contrast: f64 = browser.ask(CONTRAST)?;
        assert!(contrast >= 4.5, "{way}: {contrast}");
    }
    Ok(())
}

#[test]
fn letters_follow_the_reader_and_not_a_layout_that_counts_in_rem() -> Result<()> {
    for (root, theme, at_least, at_most) in [
        ("10px", "", 15.0, 17.0),
        ("62.5%", "", 15.0, 17.0),
        ("16px", "", 16.9, 17.1),
        ("20px", "", 21.0, 21.5),
        ("36px", "", 26.0, 28.0),
        ("100px", "", 26.0, 28.0),
        ("13.33vw", "", 26.0, 28.0),
        ("10px", "elder", 22.0, 22.0),
        ("100px", "elder", 30.0, 36.0),
    ] {
        for (way, page) in ways(&format!("<style>html {{ font-size: {root} }}</style>"))? {
            let page = page.replacen("<mingbai-explainer", &format!("<mingbai-explainer theme=\"{theme}\""), 1);
            let (server, browser) = open(&page)?;
            browser.screen(Device::PHONE)?;
            browser.open_live(&server.url("/looks.html"))?;
            let size: f64 = browser.ask("parseFloat(getComputedStyle(one('.mingbai')).fontSize)")?;
            // 13.33vw is a layout of 750 units on a phone.
            let at_most = if root.contains("vw") { 28.0 } else { at_most };
            assert!((at_least..=at_most).contains(&size), "{way}, {root} {theme}: letters of {size} px");
            let wide: bool = browser.ask("host().scrollWidth > host().clientWidth + 1")?;
            assert!(!wide, "{way}, {root} {theme}: it is wider than its place");
        }
    }
    Ok(())
}

#[test]
fn a_page_from_right_to_left_does_not_turn_the_text() -> Result<()> {
    for (way, page) in ways("")? {
        let page = page.replacen("<html lang=\"zh-CN\"", "<html lang=\"ug\" dir=\"rtl\"", 1);
        let (server, browser) = open(&page)?;
        browser.open_live(&server.url("/looks.html"))?;
        let sides: Vec<bool> = browser.ask(
            "['.title', '.question > summary', '.section-title'].map((name) => {
               const range = document.createRange();
               range.selectNodeContents(one(name));
               const [words, box] = [range.getBoundingClientRect(), one(name).getBoundingClientRect()];
               return getComputedStyle(one(name)).direction === 'ltr' && words.left - box.left < box.right - words.right + 40;
             })",
        )?;
        assert!(sides.iter().all(|it| *it), "{way}: {sides:?}");
    }
    Ok(())
}

/// Safari before 16.4 and Firefox before 101.
const WITHOUT_ADOPTED_SHEETS: &str =
    "delete Document.prototype.adoptedStyleSheets; delete ShadowRoot.prototype.adoptedStyleSheets;
  CSSStyleSheet.prototype.replaceSync = undefined; CSSStyleSheet.prototype.replace = undefined;";

#[test]
fn a_browser_that_adopts_no_stylesheet_has_the_look_all_the_same() -> Result<()> {
    for (way, page) in ways("")? {
        let (server, browser) = open(&page)?;
        browser.screen(Device::PHONE)?;
        browser.before_pages(WITHOUT_ADOPTED_SHEETS)?;
        browser.open_live(&server.url("/looks.html"))?;
        browser.wait("getComputedStyle(one('.title')).color !== 'rgb(0, 0, 0)'").context(way)?;
        let seen: Vec<bool> = browser.ask(
            "[getComputedStyle(one('.mingbai')).fontSize === '17px', document.documentElement.scrollWidth <= innerWidth, all('link, style').length === 1]",
        )?;
        assert!(seen.iter().all(|it| *it), "{way}: {seen:?}");
        browser.expect_silence().context(way)?;
        // The next source, and the way back to the first, look the same.
        for src in ["/elder-meals-2026/styled.html", "/elevator-2026/jiedu.md", "/elder-meals-2026/jiedu.md"] {
            browser.perform(&format!("host().setAttribute('src', '{src}')"))?;
            browser.wait("state() === 'live'")?;
            let size: String = browser.ask("getComputedStyle(one('.mingbai')).fontSize + all('link, style').length")?;
            assert_eq!(size, "17px1", "{way} → {src}");
        }
    }
    Ok(())
}

/// WeChat on iOS sets it where a reader has chosen large letters.
#[test]
fn the_size_of_text_that_a_reader_chose_for_the_page_is_ours_too() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.cdp(
        "Emulation.setDeviceMetricsOverride",
        serde_json::json!({ "width": 360, "height": 740, "deviceScaleFactor": 2, "mobile": true }),
    )?;
    browser.open_live(&server.url("/elevator-2026/"))?;
    let height = "one('.card').getBoundingClientRect().height";
    let mut before: f64 = browser.ask(height)?;
    for size in ["140%", "175%"] {
        browser.perform(&format!("document.body.style.setProperty('text-size-adjust', '{size}', 'important')"))?;
        let now: f64 = browser.ask(height)?;
        assert!(now > before * 1.2, "{size}: {before} became {now}");
        assert!(
            browser.ask::<bool>("document.documentElement.scrollWidth <= 360")?,
            "{size}: the page scrolls sideways"
        );
        before = now;
    }
    Ok(())
}

/// One sign alone in the last line of a paragraph, as seen by whoever reads the page.
const ALONE: &str = "all('p, dd, li, h2, h3, h4, td').filter((block) => shown(block) && !block.querySelector('p, li, dl, ul')).filter((block) => {
      const range = document.createRange();
      range.selectNodeContents(block);
      const boxes = [...range.getClientRects()].filter(({ width }) => width);
      const end = Math.max(...boxes.map(({ bottom }) => bottom));
      const last = boxes.filter(({ bottom }) => Math.abs(bottom - end) < 6).reduce((sum, { width }) => sum + width, 0);
      return boxes.length > 1 && last < 20;
    }).length";

#[test]
fn hardly_a_paragraph_ends_with_a_sign_alone_in_its_line() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.screen(Device::PHONE)?;
    for slug in paths::EXAMPLES {
        browser.open_live(&server.url(&format!("/{slug}/")))?;
        let alone: usize = browser.ask(ALONE)?;
        assert!(alone < 5, "{slug}: {alone}");
    }
    Ok(())
}
