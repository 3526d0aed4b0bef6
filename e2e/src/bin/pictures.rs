//! The pictures of the documents, taken anew of what is built: `cargo run -p mingbai-e2e --bin pictures` writes into `docs/pictures` what
//! the README shows (`phone`, `infographic`, `beside`, `editor`) and a sheet of the first example of every form for each way in which a page
//! is looked at (`forms-*`), and into the builder's assets the pictures of the gallery.

use std::fs;
use std::path::Path;

use anyhow::Result;
use mingbai_e2e::browser::Device;
use mingbai_e2e::{Browser, Server, Site, paths};

/// A sheet of the forms: how they are looked at, how wide a page is, how wide its tile and how tall, and how many stand in a row.
struct Sheet {
    name: &'static str,
    look: Look,
    page: u32,
    tile: u32,
    tall: u32,
    columns: u32,
}

/// What a reader's device, hand or printer makes of a page.
#[derive(Clone, Copy, PartialEq)]
enum Look {
    Light,
    Dark,
    Elder,
    Print,
    Forced,
}

const fn phone(name: &'static str, look: Look) -> Sheet {
    Sheet { name, look, page: 360, tile: 184, tall: 400, columns: 8 }
}

const SHEETS: [Sheet; 7] = [
    Sheet { name: "1280", look: Look::Light, page: 1280, tile: 324, tall: 252, columns: 6 },
    Sheet { name: "768", look: Look::Light, page: 768, tile: 250, tall: 330, columns: 6 },
    phone("360", Look::Light),
    phone("dark", Look::Dark),
    phone("elder", Look::Elder),
    phone("forced", Look::Forced),
    Sheet { name: "print", look: Look::Print, page: 720, tile: 240, tall: 340, columns: 6 },
];
/// Pixels between tiles.
const GAP: u32 = 6;
/// The first page of each form, in the order of the gallery.
const FIRST: &str = "[...new Map([...document.querySelectorAll('main a')].map((it) => it.getAttribute('href').split('/')).filter((it) => it.length === 3 && it[2] === '').reverse().map((it) => [it[0], it.join('/')])).values()].reverse()";

impl Look {
    fn wear(self, browser: &Browser) -> Result<()> {
        match self {
            Self::Light | Self::Elder => browser.media("", &[]),
            Self::Dark => browser.media("", &[("prefers-color-scheme", "dark")]),
            Self::Forced => browser.media("", &[("forced-colors", "active")]),
            Self::Print => browser.media("print", &[]),
        }
    }
}

fn main() -> Result<()> {
    let shots = paths::output().join("pictures");
    fs::create_dir_all(&shots)?;
    let server = Site::built()?.mount("/pictures/", shots.clone()).start()?;
    let browser = Browser::lease()?;
    let docs = paths::workspace().join("docs/pictures");
    readme(&browser, &server, &docs)?;
    browser.screen(Device::DESKTOP)?;
    browser.open(&server.url("/gallery/"))?;
    let pages: Vec<String> = browser.ask(FIRST)?;
    thumbs(&browser, &server, &pages)?;
    for sheet in &SHEETS {
        tiles(&browser, &server, sheet, &pages, &shots)?;
        fs::write(docs.join(format!("forms-{}.webp", sheet.name)), browser.small_picture()?)?;
        fs::write(shots.join(format!("forms-{}.png", sheet.name)), browser.viewport()?)?;
    }
    println!("{} forms, in {}", pages.len(), docs.display());
    Ok(())
}

/// A phone's first screen, an infographic, an explainer beside its document, the editor.
fn readme(browser: &Browser, server: &Server, docs: &Path) -> Result<()> {
    let explainer = server.url(&format!("/{}/", paths::ELEVATOR));
    let take = |name: &str| -> Result<()> {
        browser.settle()?;
        Ok(fs::write(docs.join(format!("{name}.webp")), browser.small_picture()?)?)
    };
    browser.screen(Device::PHONE)?;
    browser.open_live(&explainer)?;
    take("phone")?;
    browser.perform("one('.infographic').scrollIntoView()")?;
    take("infographic")?;
    browser.screen(Device { width: 1280, height: 740 })?;
    browser.open_live(&explainer)?;
    browser.click("all('.clause-chip').find((it) => words(it).includes('第六条'))")?;
    browser.wait("marked() !== ''")?;
    take("beside")?;
    browser.open(&server.url("/editor/"))?;
    browser.wait("document.querySelector('.page > div')?.shadowRoot?.querySelector('.question')")?;
    take("editor")
}

/// The picture of each form in the gallery: its first section on a small phone.
fn thumbs(browser: &Browser, server: &Server, pages: &[String]) -> Result<()> {
    let folder = paths::workspace().join("site/builder/assets/gallery/forms");
    browser.screen(Device { width: 320, height: 400 })?;
    for page in pages {
        browser.open_at_rest(&server.url(&format!("/gallery/{page}")))?;
        browser.perform("one('section').scrollIntoView()")?;
        browser.settle()?;
        let form = page.split('/').next().unwrap_or_default();
        fs::write(folder.join(format!("{form}.webp")), browser.small_picture()?)?;
    }
    Ok(())
}

/// Shows all forms on one page, as they are looked at.
fn tiles(browser: &Browser, server: &Server, sheet: &Sheet, pages: &[String], shots: &Path) -> Result<()> {
    sheet.look.wear(browser)?;
    browser.screen(Device { width: sheet.page, height: sheet.page * sheet.tall / sheet.tile })?;
    let mut tiles = Vec::new();
    for (at, page) in pages.iter().enumerate() {
        browser.open_at_rest(&server.url(&format!("/gallery/{page}")))?;
        if sheet.look == Look::Elder {
            browser.perform("hosts().forEach((host) => host.setAttribute('theme', 'light elder'))")?;
            browser.settle()?;
        }
        let name = format!("{}-{at:02}.png", sheet.name);
        fs::write(shots.join(&name), browser.viewport()?)?;
        tiles.push(format!(r#"<img src="/pictures/{name}" width="{}" height="{}" alt="">"#, sheet.tile, sheet.tall));
    }
    let width = sheet.columns * (sheet.tile + GAP) + GAP;
    let rows = u32::try_from(pages.len())?.div_ceil(sheet.columns);
    let html = format!(
        r#"<!doctype html><meta charset="utf-8"><title>forms</title><style>html{{overflow:hidden}}</style><body style="margin:{GAP}px;display:flex;flex-wrap:wrap;gap:{GAP}px;background:#999">{}"#,
        tiles.concat()
    );
    let name = format!("sheet-{}.html", sheet.name);
    fs::write(shots.join(&name), html)?;
    browser.media("", &[])?;
    browser.screen(Device { width, height: rows * (sheet.tall + GAP) + GAP })?;
    browser.open_at_rest(&server.url(&format!("/pictures/{name}")))
}
