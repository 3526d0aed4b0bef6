//! No page of the portal or the gallery scrolls sideways on a phone, or at 400 % zoom.

use anyhow::Result;
use mingbai_e2e::browser::Device;
use mingbai_e2e::{Browser, Site, paths};

/// Elements that reach beyond the right edge and are in no box that scrolls by itself.
const TOO_WIDE: &str = r"(() => {
  if (document.scrollingElement.scrollWidth <= innerWidth) return [];
  const edge = innerWidth + 0.5;
  const scopes = [document, ...[...document.querySelectorAll('*')].map((element) => element.shadowRoot).filter(Boolean)];
  const held = (element) => {
    for (let box = element.parentElement; box; box = box.parentElement) if (getComputedStyle(box).overflowX !== 'visible') return true;
    return false;
  };
  const wide = scopes.flatMap((scope) => [...scope.querySelectorAll('*')])
    .filter((element) => element.getBoundingClientRect().right > edge && !held(element));
  return [`${document.scrollingElement.scrollWidth} px in ${innerWidth}`,
    ...wide.slice(-4).map((element) => `${element.outerHTML.slice(0, 100)} ends at ${element.getBoundingClientRect().right}`)];
})()";

fn none_scrolls_sideways(site: Site, pages: Vec<String>) -> Result<()> {
    let server = site.start()?;
    let browser = Browser::lease()?;
    let mut faults = Vec::new();
    for page in pages {
        browser.screen(Device::PHONE)?;
        browser.open_at_rest(&server.url(&page))?;
        browser.open_details()?;
        for device in [Device::PHONE, Device::NARROWEST] {
            browser.screen(device)?;
            browser.settle()?;
            let wide: Vec<String> = browser.ask(TOO_WIDE)?;
            if !wide.is_empty() {
                faults.push(format!("{page}: {wide:#?}"));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    Ok(())
}

#[test]
fn the_portal() -> Result<()> {
    none_scrolls_sideways(Site::built()?, paths::portal_pages()?)
}

#[test]
fn the_gallery() -> Result<()> {
    none_scrolls_sideways(Site::built()?, paths::gallery_pages()?)
}

#[test]
fn the_steps_below_in_a_cms_page() -> Result<()> {
    let (site, pages) = Site::built()?.with_steps()?;
    none_scrolls_sideways(site, pages)
}
