//! Amounts and dates are what a reader looks for: no figure is drawn over another, and all stand as far from the words beside them.

use anyhow::Result;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use mingbai_e2e::{Browser, Site};

/// Groups of columns with ink in a picture of the view, for each pair of figures that stand side by side in a quote.
const GROUPS: &str = r"(async () => {
const image = new Image();
image.src = 'data:image/png;base64,PICTURE';
await image.decode();
const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
const context = canvas.getContext('2d');
context.drawImage(image, 0, 0);
const text = document.querySelector('#figures').firstChild;
return [...text.data.matchAll(/\d\d/g)].map(({ 0: pair, index }) => {
  const range = document.createRange();
  range.setStart(text, index);
  range.setEnd(text, index + 2);
  const box = range.getBoundingClientRect();
  const { data, width, height } = context.getImageData(box.x, box.y, box.width, box.height);
  const dark = [...Array(width).keys()].map((x) =>
    [...Array(height).keys()].some((y) => data[4 * (y * width + x)] < 96));
  return [pair, dark.filter((isDark, x) => isDark && !dark[x - 1]).length];
});
})()";

#[test]
fn figures_between_chinese_stand_side_by_side() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.open_live(&server.url("/elevator-2026/"))?;
    // In each look that text is set in, over all else, and so large that there is paper between two figures.
    for scope in [".mingbai", ".quote"] {
        browser.perform(&format!(
            "const {{ fontFamily, textAutospace, textSpacingTrim }} = getComputedStyle(one('{scope}'));
             document.querySelector('#figures')?.remove();
             const line = Object.assign(document.createElement('p'), {{ id: 'figures', textContent: '补助20万元，占50％，于30日' }});
             line.style.cssText = 'position: fixed; inset: 0; margin: 0; background: #fff; color: #000; z-index: 9; font-size: 72px';
             Object.assign(line.style, {{ fontFamily, textAutospace, textSpacingTrim }});
             document.body.append(line);"
        ))?;
        browser.settle()?;
        let groups: Vec<(String, usize)> =
            browser.ask(&GROUPS.replace("PICTURE", &STANDARD.encode(browser.view()?)))?;
        assert_eq!(groups.len(), 3);
        assert!(groups.iter().all(|(_, count)| *count == 2), "{scope}: {groups:?}");
    }
    Ok(())
}

#[test]
fn figures_stand_apart_from_chinese_where_the_engine_sets_them_well() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.open_live(&server.url("/elevator-2026/"))?;
    let sets_well: bool =
        browser.ask("CSS.supports('text-autospace: normal') && !CSS.supports('-webkit-nbsp-mode: space')")?;
    // Seen in the text itself: the root resets what it is given from outside.
    let is_set: bool = browser.ask("getComputedStyle(one('.quote p')).textAutospace === 'normal'")?;
    assert_eq!(is_set, sets_well);
    Ok(())
}

/// Widths of lines with a blank that their author typed beside a figure, as they are and as they would be without it.
const LINES: &str = "all('.gap').filter((gap) => shown(gap.parentElement)).map((gap) => gap.closest('p, dt, td, th, h3, h4')).filter(Boolean).slice(0, 60).map((line) => {
  const width = (strip) => {
    const copy = line.cloneNode(true);
    if (strip) copy.querySelectorAll('.gap').forEach((gap) => gap.remove());
    copy.style.cssText = 'position: absolute; white-space: nowrap; width: max-content; max-width: none';
    line.after(copy);
    const { width } = copy.getBoundingClientRect();
    copy.remove();
    return width;
  };
  return [words(line), width(false), width(true)];
})";

#[test]
fn a_blank_that_was_typed_beside_a_figure_is_the_space_that_is_set_where_none_was() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.open_live(&server.url("/elevator-2026/"))?;
    let is_set: bool = browser.ask("getComputedStyle(one('.quote p')).textAutospace === 'normal'")?;
    browser.perform("all('details').forEach((entry) => { entry.open = true; })")?;
    let lines: Vec<(String, f64, f64)> = browser.ask(LINES)?;
    assert!(lines.len() > 40, "{}", lines.len());
    for (words, typed, untyped) in lines {
        match is_set {
            true => {
                assert!((typed - untyped).abs() < 1.0, "{words}: {typed} px, and {untyped} px where no blank was typed")
            }
            // Without it words and figures would touch.
            false => assert!(typed - untyped > 1.0, "{words}: the blank that its author typed is gone"),
        }
    }
    // What is drawn in the browser has no such blank where the browser sets a space.
    browser.open_live(&server.url("/hosts/plain.html"))?;
    let typed: Vec<String> = browser.ask(
        "all('p').flatMap((line) => [...line.childNodes]).filter((node) => node.nodeType === 3)
           .flatMap((node) => node.data.match(/[\\u4e00-\\u9fff][ \\xa0][0-9]+[ \\xa0][\\u4e00-\\u9fff]/g) ?? [])",
    )?;
    assert_eq!(typed.is_empty(), is_set, "{typed:?}");
    Ok(())
}

#[test]
fn signs_of_code_keep_the_blanks_that_were_typed() -> Result<()> {
    let page = "<!DOCTYPE html><html lang=\"zh-CN\"><meta charset=\"utf-8\"><title>码</title><link rel=\"icon\" href=\"data:,\">\
        <script type=\"module\" src=\"/mingbai/mingbai.js\"></script><body><h1>通知</h1>\
        <mingbai-explainer src=\"/code.md\"></mingbai-explainer>";
    let text = "---\ntitle: 码\n---\n\n## 说明\n\n补 20 元，填 `第 2 行`。\n";
    let server = Site::built()?.page("/code.html", page).page("/code.md", text).start()?;
    let browser = Browser::lease()?;
    browser.open_live(&server.url("/code.html"))?;
    assert_eq!(browser.ask::<String>("one('code').textContent")?, "第 2 行");
    // The words around it are drawn as everywhere: where the browser sets the space itself, the blank is gone.
    let is_set: bool = browser.ask("getComputedStyle(one('.mingbai')).textAutospace === 'normal'")?;
    assert_eq!(browser.ask::<bool>("!/补[ \\u00a0]/.test(one('code').parentElement.textContent)")?, is_set);
    Ok(())
}
