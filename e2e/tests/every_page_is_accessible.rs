//! The accessibility checker finds no violation on any page of the portal or the gallery, light or dark.

use anyhow::Result;
use mingbai_e2e::axe::{self, Rules};
use mingbai_e2e::browser::Device;
use mingbai_e2e::{Browser, Site, paths};

fn none_violates(site: Site, pages: Vec<String>) -> Result<()> {
    let server = site.start()?;
    let browser = Browser::lease()?;
    let mut faults = Vec::new();
    browser.screen(Device::PHONE)?;
    for page in pages {
        browser.media("", &[])?;
        browser.open_at_rest(&server.url(&page))?;
        // What is closed cannot be checked, so everything is open.
        browser.open_details()?;
        let light = axe::violations(&browser, Rules::All)?;
        browser.media("", &[("prefers-color-scheme", "dark")])?;
        browser.settle()?;
        let dark = axe::violations(&browser, Rules::Colours)?;
        faults.extend(light.into_iter().map(|fault| format!("{page} {fault}")));
        faults.extend(dark.into_iter().map(|fault| format!("{page} in the dark: {fault}")));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    Ok(())
}

#[test]
fn the_portal() -> Result<()> {
    none_violates(Site::built()?, paths::portal_pages()?)
}

#[test]
fn the_gallery() -> Result<()> {
    none_violates(Site::built()?, paths::gallery_pages()?)
}

#[test]
fn the_steps_below_in_a_cms_page() -> Result<()> {
    let (site, pages) = Site::built()?.with_steps()?;
    none_violates(site, pages)
}
