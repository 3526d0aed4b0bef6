//! The accessibility checker finds no violation on any page of the portal or the gallery, open or closed, light or dark.

use anyhow::Result;
use mingbai_e2e::axe::{self, Rules};
use mingbai_e2e::browser::Device;
use mingbai_e2e::{Browser, Site, paths};

fn none_violates(pages: Vec<String>) -> Result<()> {
    let server = Site::built()?.start()?;
    let browser = Browser::lease()?;
    let mut faults = Vec::new();
    for page in pages {
        browser.screen(Device::PHONE)?;
        browser.media("", &[])?;
        browser.open(&server.url(&page))?;
        if browser.ask::<bool>("host() !== null")? {
            browser.until_live(0)?;
        }
        let mut found = axe::violations(&browser, Rules::All)?;
        browser.perform(
            "for (const scope of [document, root()]) for (const details of scope?.querySelectorAll('details') ?? []) details.open = true",
        )?;
        browser.settle()?;
        found.extend(
            axe::violations(&browser, Rules::All)?
                .into_iter()
                .map(|fault| format!("(open) {fault}")),
        );
        browser.media("", &[("prefers-color-scheme", "dark")])?;
        browser.settle()?;
        found.extend(
            axe::violations(&browser, Rules::Colours)?
                .into_iter()
                .map(|fault| format!("(dark) {fault}")),
        );
        faults.extend(found.into_iter().map(|fault| format!("{page} {fault}")));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    Ok(())
}

#[test]
fn the_portal() -> Result<()> {
    none_violates(paths::portal_pages()?)
}

#[test]
fn the_gallery() -> Result<()> {
    none_violates(paths::gallery_pages()?)
}

#[test]
fn the_steps_below() -> Result<()> {
    let steps = paths::EXAMPLES
        .iter()
        .flat_map(|slug| ["plain", "styled"].map(|step| format!("/{slug}/{step}.html")));
    none_violates(steps.collect())
}
