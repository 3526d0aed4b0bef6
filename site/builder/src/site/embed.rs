//! The files that make the tags live on a page. They are built elsewhere (`cargo xtask embed`); here they are found and laid out.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use super::output::Output;

/// Folder of these files in the site; of each version there, where a site keeps several.
pub(crate) const FOLDER: &str = "mingbai";

/// Without these a page has neither look nor life; the modules are missed only by the live step.
const NEEDED: [&str; 2] = ["mingbai.js", "mingbai.css"];

/// What the program itself holds, by name: all of them in one that is handed out (`cargo xtask dist`), else none (`build.rs`).
const INSIDE: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/inside.rs"));

/// Where the files are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Embed {
    /// In a folder, which a preview watches.
    Folder(PathBuf),
    /// In the program.
    Inside,
}

/// Finds the embed files: in the folder that is `named`, else in this program, else in `target/embed` of the workspace around the
/// working directory, else in `embed` beside the folder of this program.
///
/// # Errors
///
/// When there are none, with what to do.
pub(crate) fn find(named: Option<&Path>) -> Result<Embed> {
    if let Some(named) = named {
        return match is_whole(named) {
            true => Ok(Embed::Folder(named.to_path_buf())),
            false => {
                bail!("{} 里没有 {}\n帮助：先运行 cargo xtask embed 做好组件文件", named.display(), NEEDED.join("、"))
            }
        };
    }
    if !INSIDE.is_empty() {
        return Ok(Embed::Inside);
    }
    let around = std::env::current_dir().unwrap_or_default();
    let around = around.ancestors().map(|folder| folder.join("target/embed"));
    let beside = std::env::current_exe().ok().and_then(|program| Some(program.parent()?.parent()?.join("embed")));
    match around.chain(beside).find(|folder| is_whole(folder)) {
        Some(folder) => Ok(Embed::Folder(folder)),
        None => {
            bail!("找不到组件文件 {}\n帮助：先运行 cargo xtask embed，或者用 --embed 指明文件夹", NEEDED.join("、"))
        }
    }
}

impl Embed {
    /// Writes the files into a folder of the site.
    ///
    /// # Errors
    ///
    /// When a file cannot be read or written.
    pub(crate) fn write(&self, output: &Output, folder: &str) -> Result<()> {
        match self {
            Self::Folder(from) => output.copy_folder(from, folder),
            Self::Inside => {
                INSIDE.iter().try_for_each(|(name, content)| output.write(&format!("{folder}/{name}"), content))
            }
        }
    }
}

fn is_whole(folder: &Path) -> bool {
    NEEDED.iter().all(|name| folder.join(name).is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_folder_says_what_to_do() {
        let error = find(Some(Path::new("nowhere"))).unwrap_err().to_string();
        assert!(error.contains("cargo xtask embed"), "{error}");
    }
}
