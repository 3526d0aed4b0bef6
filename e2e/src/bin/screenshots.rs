//! Pictures of every page of the portal and the gallery, for people to look at before anything ships.
//!
//! `cargo run -p mingbai-e2e --bin screenshots [-- PART]` writes `target/e2e/screenshots/<page>-<width>-<theme>.png`
//! for all pages, or for those whose path contains PART.

use std::env;

use anyhow::Result;
use mingbai_e2e::browser::Device;
use mingbai_e2e::{Browser, Site, paths};

/// A look: its name, the medium, the media features, and the screens that it is taken at.
struct Look {
    name: &'static str,
    medium: &'static str,
    features: &'static [(&'static str, &'static str)],
    screens: &'static [Device],
}

const LOOKS: [Look; 4] = [
    Look { name: "light", medium: "", features: &[], screens: &[Device::PHONE, Device::TABLET, Device::DESKTOP] },
    Look {
        name: "dark",
        medium: "",
        features: &[("prefers-color-scheme", "dark")],
        screens: &[Device::PHONE, Device::DESKTOP],
    },
    Look { name: "forced", medium: "", features: &[("forced-colors", "active")], screens: &[Device::PHONE] },
    // An A4 sheet less its margins, as far as a picture of the screen can show it.
    Look { name: "print", medium: "print", features: &[], screens: &[Device { width: 720, height: 1020 }] },
];

fn main() -> Result<()> {
    let part = env::args().nth(1).unwrap_or_default();
    let mut pages = paths::portal_pages()?;
    pages.extend(paths::gallery_pages()?);
    let (site, steps) = Site::built()?.with_steps()?;
    pages.extend(steps);
    pages.retain(|page| page.contains(&part));

    let server = site.start()?;
    let browser = Browser::lease()?;
    for page in &pages {
        browser.open_at_rest(&server.url(page))?;
        for look in &LOOKS {
            browser.media(look.medium, look.features)?;
            for screen in look.screens {
                browser.screen(*screen)?;
                browser.perform("scrollTo(0, 0)")?;
                browser.settle()?;
                browser.screenshot(&format!("screenshots/{}-{}-{}", file_name(page), screen.width, look.name))?;
            }
        }
        browser.media("", &[])?;
        eprintln!("{page}");
    }
    println!("{} pages: {}", pages.len(), paths::output().join("screenshots").display());
    Ok(())
}

/// `/gallery/qa/longest/` as `gallery-qa-longest`.
fn file_name(page: &str) -> String {
    match page.trim_matches('/') {
        "" => "portal".to_owned(),
        path => path.trim_end_matches(".html").replace('/', "-"),
    }
}
