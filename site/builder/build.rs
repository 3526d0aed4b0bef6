//! Takes the embed files into the program, where `MINGBAI_INSIDE` names their folder: `cargo xtask dist` does, so that what is handed out needs no folder
//! beside it. Any other build reads them from a folder (`src/site/embed.rs`).

use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-env-changed=MINGBAI_INSIDE");
    let mut list = String::from("&[\n");
    for file in files()? {
        let name = file.file_name().unwrap_or_default();
        println!("cargo:rerun-if-changed={}", file.display());
        writeln!(list, "    ({name:?}, include_bytes!({file:?}).as_slice()),")?;
    }
    list.push_str("]\n");
    let folder = env::var_os("OUT_DIR").ok_or("Cargo names no OUT_DIR")?;
    fs::write(Path::new(&folder).join("inside.rs"), list)?;
    Ok(())
}

/// The files of the folder, by name.
fn files() -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let Some(folder) = env::var_os("MINGBAI_INSIDE").filter(|folder| !folder.is_empty()) else { return Ok(Vec::new()) };
    println!("cargo:rerun-if-changed={}", Path::new(&folder).display());
    let mut files = Vec::new();
    for entry in fs::read_dir(Path::new(&folder))? {
        let path = entry?.path();
        if path.is_file() {
            files.push(fs::canonicalize(path)?);
        }
    }
    files.sort();
    Ok(files)
}
