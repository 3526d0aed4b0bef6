//! What others make of the built files: a checker of HTML, the types of schema.org, the W3C's model of annotations, readers of calendars, of PDF
//! and of codes. Nothing here opens a browser.

mod annotations;
mod calendars;
mod codes;
mod html;
mod jsonld;
mod paper;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail};

/// What a program prints, whatever it thinks of what it read.
///
/// # Errors
///
/// When it is not installed.
fn printed(command: &mut Command) -> Result<String> {
    let program = command.get_program().to_string_lossy().into_owned();
    let output = command.output().with_context(|| format!("{program} does not run: cargo xtask setup installs it"))?;
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// The npm packages of this folder.
fn modules() -> Result<PathBuf> {
    let modules = Path::new(env!("CARGO_MANIFEST_DIR")).join("validators/node_modules");
    match modules.is_dir() {
        true => Ok(modules),
        false => bail!("the packages of e2e/validators/package.json are missing: cargo xtask setup installs them"),
    }
}

/// All files under a folder whose names end so, in order.
fn files(folder: &Path, ending: &str) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for item in folder.read_dir().with_context(|| folder.display().to_string())? {
        let path = item?.path();
        if path.is_dir() {
            found.extend(files(&path, ending)?);
        } else if path.to_string_lossy().ends_with(ending) {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// An empty folder for what is handed to a program.
fn workspace(name: &str) -> Result<PathBuf> {
    let folder = mingbai_e2e::paths::output().join("validators").join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    Ok(folder)
}
