//! Every code on paper, by a reader of codes, at half of what a printer gives.

use std::process::Command;

use anyhow::{Context as _, Result, ensure};
use mingbai_e2e::paths;

use crate::{files, printed, workspace};

/// Dots an inch: a sheet that was copied once or twice.
const DOTS: &str = "150";

#[test]
fn the_code_of_every_sheet_leads_to_its_page() -> Result<()> {
    let dist = paths::dist()?;
    let folder = workspace("codes")?;
    for (index, sheet) in files(&dist, ".pdf")?.into_iter().enumerate() {
        let name = folder.join(format!("sheet{index}"));
        printed(Command::new("pdftoppm").args(["-r", DOTS, "-gray"]).arg(&sheet).arg(&name))?;
        let pages = files(&folder, ".pgm")?;
        let pages = pages.iter().filter(|page| page.to_string_lossy().contains(&format!("sheet{index}-")));
        let read = printed(Command::new("zbarimg").args(["--quiet", "--raw"]).args(pages))?;
        let codes: Vec<&str> = read.lines().collect();
        ensure!(!codes.is_empty(), "no code can be read on {}", sheet.display());
        for code in codes {
            let address = url::Url::parse(code)?;
            let path =
                address.path().strip_prefix("/zcjd/").with_context(|| format!("{code} is no page of the site"))?;
            ensure!(dist.join(path).join("index.html").is_file(), "{}: {code} leads nowhere", sheet.display());
            // A booklet has one code an explainer; a sheet leads to the folder that it lies in.
            let own = sheet.parent().and_then(|parent| parent.strip_prefix(&dist).ok()).unwrap_or(&dist);
            ensure!(
                own.as_os_str().is_empty() || path.trim_end_matches('/') == own.to_string_lossy(),
                "{}: {code}",
                sheet.display()
            );
        }
    }
    Ok(())
}
