//! The pictures of the README, taken anew of what is built: `cargo run -p mingbai-e2e --bin pictures` writes `docs/screenshot.png` (an
//! explainer beside its policy, a clause open) and `docs/pictures/forms-*.png` (the first example of every form in the gallery).

use std::fs;

use anyhow::Result;
use mingbai_e2e::browser::Device;
use mingbai_e2e::{Browser, Site, paths};

/// A sheet of the forms: how wide a page is, how wide its tile and how tall, and how many stand in a row.
struct Sheet {
    page: u32,
    tile: u32,
    tall: u32,
    columns: u32,
}

const SHEETS: [Sheet; 2] =
    [Sheet { page: 1280, tile: 324, tall: 252, columns: 6 }, Sheet { page: 360, tile: 184, tall: 400, columns: 8 }];
/// Pixels between tiles.
const GAP: u32 = 6;
/// The first page of each form, in the order of the gallery.
const FIRST: &str = "[...new Map([...document.querySelectorAll('main li a')].map((it) => it.getAttribute('href').split('/')).filter((it) => it.length === 3 && it[2] === '').reverse().map((it) => [it[0], it.join('/')])).values()].reverse()";

fn main() -> Result<()> {
    let shots = paths::output().join("pictures");
    fs::create_dir_all(&shots)?;
    let server = Site::built()?.mount("/pictures/", shots).start()?;
    let browser = Browser::lease()?;
    let docs = paths::workspace().join("docs");

    browser.screen(Device { width: 1280, height: 800 })?;
    browser.open_live(&server.url(&format!("/{}/", paths::ELEVATOR)))?;
    browser.click("all('.clause-chip').find((it) => words(it).includes('第六条第一款'))")?;
    browser.wait("marked() !== ''")?;
    browser.settle()?;
    fs::write(docs.join("screenshot.png"), browser.viewport()?)?;

    browser.open(&server.url("/gallery/"))?;
    let pages: Vec<String> = browser.ask(FIRST)?;
    for sheet in SHEETS {
        browser.screen(Device { width: sheet.page, height: sheet.page * sheet.tall / sheet.tile })?;
        let mut tiles = Vec::new();
        for (at, page) in pages.iter().enumerate() {
            browser.open_at_rest(&server.url(&format!("/gallery/{page}")))?;
            let name = format!("{}-{at:02}.png", sheet.page);
            fs::write(paths::output().join("pictures").join(&name), browser.viewport()?)?;
            tiles
                .push(format!(r#"<img src="/pictures/{name}" width="{}" height="{}" alt="">"#, sheet.tile, sheet.tall));
        }
        let width = sheet.columns * (sheet.tile + GAP) + GAP;
        let rows = u32::try_from(pages.len())?.div_ceil(sheet.columns);
        let html = format!(
            r#"<!doctype html><meta charset="utf-8"><title>forms</title><style>html{{overflow:hidden}}</style><body style="margin:{GAP}px;display:flex;flex-wrap:wrap;gap:{GAP}px;background:#999">{}"#,
            tiles.concat()
        );
        let name = format!("sheet-{}.html", sheet.page);
        fs::write(paths::output().join("pictures").join(&name), html)?;
        browser.screen(Device { width, height: rows * (sheet.tall + GAP) + GAP })?;
        browser.open_at_rest(&server.url(&format!("/pictures/{name}")))?;
        fs::write(docs.join(format!("pictures/forms-{}.png", sheet.page)), browser.viewport()?)?;
    }
    println!("{} forms, in {}", pages.len(), docs.display());
    Ok(())
}
