//! Where a phone ends its lines: never inside a number, a telephone, a time or between a number and its unit, and with large letters no column
//! is too narrow to be read.

use anyhow::Result;
use mingbai_e2e::browser::Device;
use mingbai_e2e::{Browser, Site};

/// As the builder has drawn them: what reads Markdown in a browser holds a number to its unit by a blank alone.
const PAGES: [&str; 4] =
    ["/elevator-2026/", "/elder-meals-2026/", "/road-works-2026/styled.html", "/school-transport-2026/"];

/// What stands in one text and is parted over two lines. A blank that was typed beside a figure is an element of its own in it.
const PARTED: &str = r"(() => {
  all('details').forEach((details) => { details.open = true; });
  const kept = /0\d{2,3}-\d{7,8}|\d{1,2}:\d{2}—\d{1,2}:\d{2}|\d[\d.,]*[ \u00a0]?(?:餐|桌|次|级|个工作日|万元|亿元|平方米|元|日|岁|年|天|台|米|%)/g;
  const parted = [];
  let seen = 0;
  const look = (nodes) => {
    const places = nodes.flatMap((node) => [...node.data].map((sign, at) => [node, at]));
    for (const { 0: words, index } of nodes.map(({ data }) => data).join('').matchAll(kept)) {
      const range = document.createRange();
      const [last, end] = places[index + words.length - 1];
      range.setStart(...places[index]);
      range.setEnd(last, end + 1);
      seen += 1;
      const tops = [...range.getClientRects()].map((rect) => rect.top);
      if (Math.max(...tops) - Math.min(...tops) > 4) parted.push(words);
    }
  };
  for (const element of all('*')) {
    if (!shown(element) || element.matches('.gap') || element.closest('svg, .quote, .clause-chip')) continue;
    let nodes = [];
    for (const child of [...element.childNodes, null]) {
      const text = child?.nodeType === 3 ? child : child?.matches?.('.gap') ? child.firstChild : null;
      if (text) nodes.push(text);
      else if (nodes.length) look(nodes.splice(0));
    }
  }
  return [seen, parted];
})()";

#[test]
fn no_line_ends_inside_a_number_a_telephone_or_a_span() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    for width in [320, 360, 414] {
        browser.screen(Device { width, height: 740 })?;
        for page in PAGES {
            browser.open_at_rest(&server.url(page))?;
            let (seen, parted): (usize, Vec<String>) = browser.ask(PARTED)?;
            assert!(seen > 20, "{page} at {width}: {seen}");
            assert!(parted.is_empty(), "{page} at {width}: {parted:?}");
            assert!(
                browser.ask::<bool>("document.documentElement.scrollWidth <= innerWidth")?,
                "{page} at {width} is too wide"
            );
        }
    }
    Ok(())
}

#[test]
fn words_of_titles_and_cells_stay_whole() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.screen(Device { width: 360, height: 740 })?;
    browser.open_live(&server.url("/elevator-2026/"))?;
    // Between two phrases a line may end; inside of one it does where it alone has no room.
    let (phrases, cut): (usize, Vec<String>) = browser.ask(
        "(() => {
           all('details').forEach((details) => { details.open = true; });
           const nodes = all('.phrases').filter(shown).flatMap((phrases) => [...phrases.childNodes]).filter((node) => node.nodeType === 3);
           const cut = nodes.filter((node) => {
             const range = document.createRange();
             range.selectNodeContents(node);
             const tops = [...range.getClientRects()].map((rect) => rect.top);
             return !/[、，；：。！？（）]./u.test(node.data) && Math.max(...tops) - Math.min(...tops) > 4;
           });
           return [nodes.length, cut.map((node) => node.data)];
         })()",
    )?;
    assert!(phrases > 50, "{phrases}");
    assert!(cut.is_empty(), "{cut:?}");
    Ok(())
}

#[test]
fn what_was_and_what_is_stand_under_their_matter_on_a_phone() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.screen(Device { width: 360, height: 740 })?;
    browser.open_live(&server.url("/gallery/compare/typical/"))?;
    let below: Vec<bool> = browser.ask(
        "all('.compare tbody tr').map((row) => row.querySelector('th').getBoundingClientRect().bottom <= row.querySelector('.before').getBoundingClientRect().top + 1)",
    )?;
    assert!(!below.is_empty() && below.iter().all(|below| *below), "{below:?}");
    Ok(())
}

#[test]
fn with_large_letters_no_cell_is_narrower_than_six_of_them() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.screen(Device { width: 360, height: 740 })?;
    for page in PAGES.into_iter().chain(["/gallery/compare/typical/", "/gallery/chart/bar/", "/gallery/prose/typical/"])
    {
        browser.open_at_rest(&server.url(page))?;
        browser.perform("host().setAttribute('theme', 'elder')")?;
        let narrow: Vec<(String, f64)> = browser.ask(
            "(() => {
               all('details').forEach((details) => { details.open = true; });
               return all('td, th, .bar').filter((cell) => shown(cell) && !cell.closest('thead'))
                 .map((cell) => [words(cell), cell.getBoundingClientRect().width / 22]).filter(([, width]) => width < 6);
             })()",
        )?;
        assert!(narrow.is_empty(), "{page}: {narrow:?}");
        assert!(browser.ask::<bool>("document.documentElement.scrollWidth <= innerWidth")?, "{page} is too wide");
    }
    Ok(())
}
