//! The real thing: a real city's document and its explainer, built by the binary and read by a reader.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Result, ensure};
use mingbai_e2e::browser::Device;
use mingbai_e2e::folder::Folder;
use mingbai_e2e::source::Source;
use mingbai_e2e::{Browser, Site, paths};

const NAME: &str = "huainan-2020-74";

#[test]
fn every_clause_of_a_real_document_opens() -> Result<()> {
    let policies = paths::policies();
    let work = Folder::temporary("huainan")?;
    let (source, built) = (work.path().join("source"), work.path().join("built"));
    fs::create_dir_all(&source)?;
    for ending in ["txt", "jiedu.md"] {
        let name = format!("{NAME}.{ending}");
        fs::copy(policies.join(&name), source.join(&name))?;
    }
    let output = Command::new(paths::mingbai()?)
        .arg("build")
        .arg(&source)
        .arg("--out")
        .arg(&built)
        .arg("--embed")
        .arg(paths::dist()?.join("mingbai"))
        .output()?;
    ensure!(
        output.status.success(),
        "mingbai build failed:\n{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
    read(&Site::default().mount("/", built), &source.join(format!("{NAME}.jiedu.md")))
}

fn read(site: &Site, markdown: &Path) -> Result<()> {
    let quotes = Source::read(markdown)?.quotes().len();
    let server = site.clone().start()?;
    let browser = Browser::lease()?;
    browser.open_live(&server.url(&format!("/{NAME}/")))?;
    for device in [Device::PHONE, Device::TABLET, Device::DESKTOP] {
        browser.screen(device)?;
        browser.settle()?;
        browser.screenshot(&format!("huainan-{}", device.width))?;
    }

    let citations: usize = browser.ask("all('.citation').length")?;
    assert_eq!(citations, quotes, "the page shows another number of citations than the Markdown has");
    let gone: Vec<String> =
        browser.ask("all('.citation[data-drift=gone], .citation .gone, .citation.gone').map(words)")?;
    assert!(gone.is_empty(), "{gone:#?}");

    browser.perform("for (const details of all('details')) details.open = true")?;
    let mut lost = Vec::new();
    for n in 0..citations {
        let citation = format!("all('.citation')[{n}]");
        browser.perform(&format!(
            "CSS.highlights.delete('mingbai-quote'); {citation}.querySelector('.to-policy').click()"
        ))?;
        // Synchronous or in the next frame: after two frames it is marked or never will be.
        browser.settle()?;
        let start: bool = browser.ask(&format!(
            "marked() !== '' && words({citation}.querySelector('.quote')).slice(0, 4) === marked().slice(0, 4)"
        ))?;
        if !start {
            lost.push(
                browser.ask::<String>(&format!("`${{words({citation})}} → marked: ${{marked().slice(0, 40)}}`"))?,
            );
        }
    }
    assert!(lost.is_empty(), "{} of {citations} are not marked: {lost:#?}", lost.len());
    browser.expect_silence()?;
    Ok(())
}
