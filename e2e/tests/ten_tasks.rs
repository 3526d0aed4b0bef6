//! What readers come for, on a phone: each from the top of the page that has it, by two taps at most and one screen of scrolling.

use anyhow::{Context, Result, ensure};
use mingbai_e2e::browser::Device;
use mingbai_e2e::{Browser, Lease, Server, Site};

const FIELD: &str = "one('.search-input')";
const FIRST: &str = "one('.search-answers > li a')";

/// A reader on a page, who counts their taps.
struct Visit {
    browser: Lease,
    _server: Server,
    taps: usize,
}

impl Visit {
    fn to(path: &str) -> Result<Self> {
        let server = Site::built()?.start()?;
        let browser = Browser::lease()?;
        browser.screen(Device::PHONE)?;
        browser.open_live(&server.url(path))?;
        Ok(Self { browser, _server: server, taps: 0 })
    }

    /// A tap on what stands on this screen, or on the next one.
    fn tap(&mut self, expression: &str) -> Result<()> {
        let bottom: f64 = self.browser.ask(&format!("{expression}.getBoundingClientRect().bottom"))?;
        let height: f64 = self.browser.ask("innerHeight")?;
        ensure!(bottom <= 2.0 * height, "{expression} stands {bottom} px down, more than a screen away");
        let size: f64 = self.browser.ask(&format!("{expression}.getBoundingClientRect().height"))?;
        ensure!(size >= 24.0, "{expression} is {size} px high");
        self.taps += 1;
        ensure!(self.taps <= 2, "{expression} is the third tap");
        self.browser.click(expression)
    }

    /// Typing is no tap; going to the field is.
    fn ask(&mut self, words: &str) -> Result<()> {
        self.tap(FIELD)?;
        self.browser.type_into(FIELD, words)
    }

    /// The words stand on this screen, or on the next one.
    fn sees(&self, within: &str, words: &str) -> Result<()> {
        let is_seen = format!(
            "{within}.some((part) => {{
               const {{ top, bottom }} = part.getBoundingClientRect();
               return shown(part) && bottom > 0 && top < 2 * innerHeight && words(part).includes(fold('{words}'));
             }})"
        );
        self.browser.wait(&is_seen).with_context(|| format!("{words} in {within}"))
    }
}

#[test]
fn whether_a_lift_is_possible_when_the_ground_floor_is_against_it() -> Result<()> {
    let mut visit = Visit::to("/elevator-2026/")?;
    visit.ask("一楼不同意能装吗")?;
    visit.sees("all('.search-answers > li')", "能，只要表决过了线")?;
    visit.tap(FIRST)?;
    visit.sees("all('.question[open] .answer')", "表决过了线")
}

#[test]
fn how_much_there_is_for_whoever_is_75() -> Result<()> {
    let mut visit = Visit::to("/elder-meals-2026/")?;
    visit.ask("75岁补多少")?;
    visit.sees("all('.search-answers > li')", "70")?;
    visit.tap("all('.search-answers > li a').find((link) => /7[05]/.test(link.textContent))")?;
    visit.sees("all('[data-entry]')", "元")
}

#[test]
fn until_when() -> Result<()> {
    let visit = Visit::to("/elevator-2026/")?;
    visit.sees("all('.gist-item')", "12月15日")
}

#[test]
fn which_telephone() -> Result<()> {
    let visit = Visit::to("/elevator-2026/")?;
    visit.sees("all('.gist a[href^=\"tel:\"]')", "0555-0000012")
}

#[test]
fn whether_it_is_for_me() -> Result<()> {
    let mut visit = Visit::to("/elevator-2026/")?;
    visit.tap("all('.contents a').find((link) => words(link).includes('领补助'))")?;
    visit.sees("all('.condition')", "层")
}

#[test]
fn what_the_document_says() -> Result<()> {
    let mut visit = Visit::to("/elevator-2026/")?;
    visit.tap("one('.gist a')")?;
    visit
        .tap("root().getElementById(decodeURIComponent(one('.gist a').hash.slice(1))).querySelector('.clause-chip')")?;
    visit.sees("all('.quote')", "补助")
}

#[test]
fn to_share_it() -> Result<()> {
    let mut visit = Visit::to("/elevator-2026/")?;
    visit.browser.perform("navigator.share = undefined")?;
    visit.tap("one('[data-reader=\"share\"]')")?;
    visit.sees("all('.reader-said')", "")?;
    visit.browser.wait("one('.reader-said').firstElementChild")
}

#[test]
fn larger_letters() -> Result<()> {
    let mut visit = Visit::to("/elevator-2026/")?;
    let size = "parseFloat(getComputedStyle(one('.title')).fontSize)";
    let before: f64 = visit.browser.ask(size)?;
    visit.tap("one('[data-reader=\"elder\"]')")?;
    visit.browser.wait(&format!("{size} > {before}"))
}

#[test]
fn to_print_it() -> Result<()> {
    let mut visit = Visit::to("/elevator-2026/")?;
    visit.browser.perform("window.printed = 0; window.print = () => { window.printed += 1; }")?;
    visit.tap("one('.reader-print > summary')")?;
    visit.tap("one('[data-reader=\"print\"]')")?;
    visit.browser.wait("window.printed === 1")
}

#[test]
fn letters_for_a_word() -> Result<()> {
    let mut visit = Visit::to("/elevator-2026/")?;
    visit.ask("gjj")?;
    visit.sees("all('.search-answers > li')", "公积金")?;
    visit.tap(FIRST)?;
    visit.sees("all('.question[open] .answer')", "取")
}
