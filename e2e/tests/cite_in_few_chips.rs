//! Every answer rests on a clause, and says so without taking the page: a chip a clause, at the end of its line; one line below a table.

use anyhow::Result;
use mingbai_e2e::browser::Device;
use mingbai_e2e::{Browser, Site};

const PAGES: [&str; 4] = ["/elevator-2026/", "/elder-meals-2026/", "/road-works-2026/", "/school-transport-2026/"];

/// Most of the height of an explainer that its closed chips may take, with every answer open, in hundredths.
const MOST: f64 = 10.0;

/// The height of the explainer with and without what names its clauses.
const HEIGHTS: &str = "(() => {
  all('.question').forEach((question) => { question.open = true; });
  const height = () => one('.mingbai').getBoundingClientRect().height;
  const before = height();
  all('.citations, .sources').forEach((chips) => { chips.style.display = 'none'; });
  return [before, height()];
})()";

/// Names that two chips of one group have.
const ALIKE: &str = "all('.citations').flatMap((group) => {
  const names = [...group.querySelectorAll('.clause-chip')].map(words);
  return names.filter((name, at) => names.indexOf(name) < at);
})";

#[test]
fn chips_take_less_than_a_tenth_of_the_height() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.screen(Device { width: 360, height: 740 })?;
    for page in PAGES {
        browser.open_live(&server.url(page))?;
        assert!(browser.ask::<usize>("all('.clause-chip, .sources-line').length")? > 10, "{page} cites little");
        let (with, without): (f64, f64) = browser.ask(HEIGHTS)?;
        let share = (with - without) / with * 100.0;
        println!("{page} {with:.0} px high, of which chips take {share:.1} %");
        assert!(share < MOST, "{page}: chips take {share:.1} % of {with} px");
    }
    Ok(())
}

#[test]
fn no_two_chips_of_a_group_are_alike() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    for page in PAGES {
        browser.open_live(&server.url(page))?;
        let alike: Vec<String> = browser.ask(ALIKE)?;
        assert!(alike.is_empty(), "{page}: {alike:?}");
    }
    // Several passages of one clause: the chip says how many there are.
    browser.open_live(&server.url("/elevator-2026/"))?;
    let counts: Vec<(String, usize)> = browser.ask(
        "all('.clause').map((clause) => [words(clause.querySelector('.clause-chip')), clause.querySelectorAll('.quote').length])",
    )?;
    assert!(!counts.is_empty());
    for (name, count) in counts {
        assert!(count > 1 && name.ends_with(&format!("({count}处)")), "{name}: {count}");
    }
    Ok(())
}

#[test]
fn a_chip_of_several_passages_marks_all_of_them() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.open_live(&server.url("/elevator-2026/"))?;
    browser.perform("one('.clause').parentElement.closest('details')?.setAttribute('open', '')")?;
    browser.click("one('.clause > .clause-chip')")?;
    browser.wait("[...one('.clause').querySelectorAll('.quote')].every(shown)")?;
    browser.wait(
        "fold(marks().map(String).sort().join('')) === [...one('.clause').querySelectorAll('.quote')].map(words).sort().join('')",
    )?;
    // The way to one of them leads to that one.
    browser.click("all('.clause .to-policy')[1]")?;
    browser.wait("marked() === words(all('.clause .quote')[1])")?;
    Ok(())
}

#[test]
fn a_chip_stands_on_the_line_that_it_belongs_to() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.screen(Device { width: 360, height: 740 })?;
    browser.open_live(&server.url("/elevator-2026/"))?;
    // The first line that chips may stand on, and how many begin on the last line of the words before them.
    let (chips, beside): (usize, usize) = browser.ask(
        "(() => {
           const groups = all('.citations').filter((group) => shown(group) && group.previousElementSibling?.tagName === 'P' && !group.previousElementSibling.className);
           const beside = groups.filter((group) => {
             const range = document.createRange();
             range.selectNodeContents(group.previousElementSibling);
             const line = [...range.getClientRects()].at(-1);
             const chip = group.querySelector('.clause-chip').getBoundingClientRect();
             return chip.top < line.bottom && chip.bottom > line.top;
           });
           return [groups.length, beside.length];
         })()",
    )?;
    // Where the last line has no room for a chip, that begins the next.
    assert!(chips > 10 && beside * 2 > chips, "{beside} of {chips}");
    Ok(())
}
