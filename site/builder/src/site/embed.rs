//! The files that make the tags live on a page. They are built elsewhere (`cargo xtask embed`); here they are found and copied.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use super::output::Output;

/// Folder of these files in the site; of each version there, where a site keeps several.
pub(crate) const FOLDER: &str = "mingbai";

/// Without these a page has neither look nor life; the modules are missed only by the live step.
const NEEDED: [&str; 2] = ["mingbai.js", "mingbai.css"];

/// Finds the folder of the embed files: the one that is `named`, else `target/embed` of the workspace around the working
/// directory, else `embed` beside the folder of this program.
///
/// # Errors
///
/// When there is none, with what to do.
pub(crate) fn find(named: Option<&Path>) -> Result<PathBuf> {
    if let Some(named) = named {
        return match is_whole(named) {
            true => Ok(named.to_path_buf()),
            false => {
                bail!("{} 里没有 {}\n帮助：先运行 cargo xtask embed 做好组件文件", named.display(), NEEDED.join("、"))
            }
        };
    }
    let around = std::env::current_dir().unwrap_or_default();
    let around = around.ancestors().map(|folder| folder.join("target/embed"));
    let beside = std::env::current_exe().ok().and_then(|program| Some(program.parent()?.parent()?.join("embed")));
    match around.chain(beside).find(|folder| is_whole(folder)) {
        Some(folder) => Ok(folder),
        None => {
            bail!("找不到组件文件 {}\n帮助：先运行 cargo xtask embed，或者用 --embed 指明文件夹", NEEDED.join("、"))
        }
    }
}

/// Copies the embed files into a folder of the site.
///
/// # Errors
///
/// When a file cannot be read or written.
pub(crate) fn copy(from: &Path, output: &Output, folder: &str) -> Result<()> {
    output.copy_folder(from, folder)
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
