//! `mingbai convert`: a `.docx` as Markdown for an author to go on with. Nothing is drafted: its words, numbers, headings and tables.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};
use clap::Args;

use super::Verdict;
use crate::texts::docx;

/// Options of `convert`.
#[derive(Clone, Debug, Args)]
pub(crate) struct ConvertOptions {
    /// Word 文件（.docx）
    document: PathBuf,
    /// 写到哪个文件；不写就在旁边，同名的 .md
    #[arg(long, value_name = "文件")]
    out: Option<PathBuf>,
}

/// Converts the document of `options`.
///
/// # Errors
///
/// When it cannot be read, or there is already a file where the Markdown is to stand.
pub(crate) fn run(options: &ConvertOptions) -> Result<Verdict> {
    let ConvertOptions { document, out } = options;
    let path = document.display();
    let bytes = fs::read(document).with_context(|| format!("读不了 {path}"))?;
    let markdown = docx::to_markdown(&bytes).with_context(|| format!("读不了 {path}"))?;
    let target = out.clone().unwrap_or_else(|| document.with_extension("md"));
    write_new(&target, &markdown)?;
    println!("{}：转好了，请补上文件头和解读形式，再运行 mingbai check", target.display());
    Ok(Verdict::Fine)
}

/// What an author has written is never written over.
fn write_new(target: &Path, text: &str) -> Result<()> {
    if target.exists() {
        bail!("已经有 {}，请用 --out 写到别处", target.display());
    }
    fs::write(target, text).with_context(|| format!("写不了 {}", target.display()))
}
