//! Every PDF, by a checker of its structure and by two readers that share no code.

use std::process::Command;

use anyhow::{Result, ensure};
use mingbai_e2e::paths;

use crate::{files, printed};

#[test]
fn the_structure_of_every_pdf_is_sound() -> Result<()> {
    for file in files(&paths::dist()?, ".pdf")? {
        let output = Command::new("qpdf").arg("--check").arg(&file).output()?;
        ensure!(
            output.status.success(),
            "{}: {}{}",
            file.display(),
            String::from_utf8_lossy(&output.stdout),
            String::from_utf8_lossy(&output.stderr)
        );
    }
    Ok(())
}

/// Each reader goes by other rules for what is a word, a line and a column, so that what only one of them finds is lost to somebody.
#[test]
fn two_readers_find_the_same_words_in_the_same_order() -> Result<()> {
    let sheets = files(&paths::dist()?, ".pdf")?;
    ensure!(sheets.len() > 20, "only {} sheets are built", sheets.len());
    for file in sheets {
        let one = letters(&printed(Command::new("pdftotext").arg("-raw").arg(&file).arg("-"))?);
        let other = letters(&printed(Command::new("mutool").args(["draw", "-q", "-F", "txt"]).arg(&file))?);
        ensure!(!one.is_empty(), "{} has no words", file.display());
        let parted = one.chars().zip(other.chars()).position(|(one, other)| one != other);
        let parted = parted.or_else(|| {
            (one.chars().count() != other.chars().count()).then(|| one.chars().count().min(other.chars().count()))
        });
        if let Some(at) = parted {
            let around = |text: &str| text.chars().skip(at.saturating_sub(10)).take(30).collect::<String>();
            anyhow::bail!("{}: after {at} letters {:?} and {:?}", file.display(), around(&one), around(&other));
        }
    }
    Ok(())
}

/// Without what is blank or invisible.
fn letters(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace() && *letter != '\u{2060}').collect()
}
