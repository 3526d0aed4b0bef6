//! An infographic is read on a phone, from its head to its foot: not higher than four screens of it, with nothing that is too small to read,
//! and what is drawn is said in words beside it.

use anyhow::Result;
use mingbai_e2e::browser::Device;
use mingbai_e2e::{Browser, Site};

/// Where the builder has drawn them: one page makes its own of Markdown, and its styled page is the builder's.
const PAGES: [&str; 4] =
    ["/elevator-2026/", "/elder-meals-2026/", "/road-works-2026/styled.html", "/school-transport-2026/"];

/// Most pixels from the head to the foot at 360 CSS pixels.
const HIGHEST: f64 = 3000.0;
/// Smallest text in CSS pixels.
const SMALLEST: f64 = 14.0;

/// Of each text that is shown its size, in pixels of the page, and its first words; in a picture as large as it is drawn.
const SIZES: &str = "(() => {
  const sizes = [];
  for (const element of all('.form-infographic *')) {
    if (![...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim())) continue;
    if (!shown(element) || element.closest('.save')) continue;
    const drawn = element.ownerSVGElement ? element.getScreenCTM().d : 1;
    sizes.push([parseFloat(getComputedStyle(element).fontSize) * drawn, element.textContent.slice(0, 12)]);
  }
  return sizes.sort((one, other) => one[0] - other[0]).slice(0, 3);
})()";

#[test]
fn it_is_no_higher_than_four_screens_and_nothing_in_it_is_small() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.screen(Device { width: 360, height: 740 })?;
    for page in PAGES {
        browser.open_at_rest(&server.url(page))?;
        let height: f64 = browser
            .ask("one('.band-foot').getBoundingClientRect().bottom - one('.band-head').getBoundingClientRect().top")?;
        assert!(height > 500.0 && height < HIGHEST, "{page} is {height} px high");
        let smallest: Vec<(f64, String)> = browser.ask(SIZES)?;
        assert!(smallest.first().is_some_and(|(size, _)| *size >= SMALLEST), "{page}: {smallest:?}");
        assert!(browser.ask::<bool>("document.documentElement.scrollWidth <= innerWidth")?, "{page} is too wide");
        let name = page.trim_matches('/').replace(['/', '.'], "-");
        browser.screenshot(&format!("infographics/{name}-360"))?;
    }
    Ok(())
}

#[test]
fn its_pictures_are_said_beside_them_and_hidden_from_who_hears_the_page() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.open_at_rest(&server.url("/gallery/infographic/parts/"))?;
    let drawn: usize = browser.ask("all('.infographic svg').length")?;
    assert!(drawn >= 10, "{drawn}");
    assert!(browser.ask::<bool>("all('.infographic svg').every((svg) => svg.getAttribute('aria-hidden') === 'true')")?);
    // What labels a picture stands in the band's own words too.
    let unsaid: Vec<String> = browser.ask(
        "all('.infographic svg text').filter((label) => {
           const band = label.closest('.band').cloneNode(true);
           band.querySelectorAll('svg').forEach((svg) => svg.remove());
           return !fold(band.textContent).includes(fold(label.textContent).replace('%', ''));
         }).map((label) => label.textContent)",
    )?;
    assert!(unsaid.is_empty(), "{unsaid:?}");
    Ok(())
}

/// The numeral is still in the list for who hears it; on paper the disc is a ring, as large areas of ink run.
#[test]
fn an_icon_stands_on_its_disc_and_is_seen_in_every_medium() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.screen(Device { width: 360, height: 740 })?;
    browser.open_at_rest(&server.url("/gallery/infographic/icons/"))?;
    let side: f64 = browser.ask("parseFloat(getComputedStyle(one('.band .iconed'), '::before').width)")?;
    assert!((36.0..=44.0).contains(&side), "{side}");
    assert_eq!(browser.ask::<String>("getComputedStyle(one('.band .iconed'), '::before').content")?, "counter(step)");
    // Half of what is left of the icon and half of what is right of it: its middle is that of the disc.
    let off: f64 = browser.ask(
        "(() => { const [step, icon] = ['.band .iconed', '.band .iconed > .icon'].map((it) => one(it).getBoundingClientRect());
           return icon.left + icon.width / 2 - step.left - parseFloat(getComputedStyle(one('.band .iconed'), '::before').width) / 2; })()",
    )?;
    assert!(off.abs() < 1.0, "{off}");
    // A drawing that is found has a size; one that is not has none.
    let drawn = "all('.icon').filter(shown).every((icon) => icon.firstElementChild.getBBox().width > 4)";
    assert!(browser.ask::<bool>(drawn)?);
    let contrast =
        "(() => { const style = (part) => getComputedStyle(one('.band .iconed' + (part ? '' : ' > .icon')), part);
        return style('').stroke !== style('::before').backgroundColor; })()";
    let looks: [(&str, &[(&str, &str)]); 4] = [
        ("screen", &[]),
        ("screen", &[("prefers-color-scheme", "dark")]),
        ("screen", &[("forced-colors", "active")]),
        ("print", &[]),
    ];
    for (medium, features) in looks {
        browser.media(medium, features)?;
        assert!(browser.ask::<bool>(contrast)?, "{medium} {features:?}");
    }
    assert_eq!(
        browser.ask::<String>("getComputedStyle(one('.band .iconed'), '::before').backgroundColor")?,
        "rgb(255, 255, 255)"
    );
    browser.media("", &[])?;
    Ok(())
}

#[test]
fn one_line_opens_all_that_a_band_rests_on() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.open_at_rest(&server.url("/elevator-2026/"))?;
    assert!(browser.ask::<bool>("all('.band .citations').every((citations) => citations.closest('.sources'))")?);
    assert!(browser.ask::<bool>("!shown(one('.band .quote'))")?);
    browser.click("one('.sources-line')")?;
    browser.wait("shown(one('.band .quote'))")?;
    Ok(())
}

#[test]
fn the_strip_on_an_old_page_shows_the_next_day_that_is_not_over() -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    browser.open_at_rest(&server.url("/elevator-2026/"))?;
    let days = "all('.deadline > .milestone').filter(shown).length";
    assert_eq!(browser.ask::<usize>(days)?, 1);
    let first: String = browser.ask("words(all('.deadline > .milestone').find(shown))")?;
    browser.perform("all('.deadline > .milestone').find(shown).dataset.phase = 'past'")?;
    assert_eq!(browser.ask::<usize>(days)?, 1);
    assert_ne!(browser.ask::<String>("words(all('.deadline > .milestone').find(shown))")?, first);
    browser.perform("all('.deadline > .milestone').forEach((day) => { day.dataset.phase = 'past'; })")?;
    assert_eq!(browser.ask::<usize>(days)?, 0);
    Ok(())
}
