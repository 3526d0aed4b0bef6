//! Amounts and dates are what a reader looks for: no figure is drawn over another.

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
