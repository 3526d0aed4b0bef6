//! `cargo xtask size`: what a citizen downloads, in bytes, against `xtask/budget.toml`.
//!
//! Building is left to `embed`; this looks only at the files.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::project::Project;
use crate::run::stuck;

/// A page's worth of files, as `budget.toml` lists them.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Budget {
    files: Vec<String>,
    /// Files whose size is taken off again, for "so much more than".
    #[serde(default)]
    beyond: Vec<String>,
    max: usize,
    aim: Option<usize>,
}

/// Bytes of one file as written and as a server sends it.
#[derive(Clone, Copy)]
struct Size {
    raw: usize,
    brotli: usize,
}

pub(crate) fn run(project: &Project) -> Result<()> {
    let embed = project.embed();
    let path = project.path("xtask/budget.toml");
    let budgets = fs::read_to_string(&path).with_context(|| format!("{}", path.display()))?;
    let budgets: BTreeMap<String, Budget> = toml::from_str(&budgets).context("xtask/budget.toml")?;

    let sizes = measure_folder(&embed)?;
    println!("{:>10} {:>10}  file", "bytes", "brotli");
    for (name, size) in &sizes {
        println!("{:>10} {:>10}  {name}", size.raw, size.brotli);
    }
    println!("\n{:>10} {:>10} {:>10}  budget", "brotli", "aim", "at most");
    let mut over = Vec::new();
    for (name, budget) in &budgets {
        let bytes = total(&sizes, &budget.files)?.saturating_sub(total(&sizes, &budget.beyond)?);
        let verdict = if bytes > budget.max { "  OVER" } else { "" };
        let aim = budget.aim.map(|aim| aim.to_string()).unwrap_or_default();
        println!("{bytes:>10} {aim:>10} {:>10}  {name}{verdict}", budget.max);
        if bytes > budget.max {
            over.push(format!("{name} is {} bytes over its budget", bytes - budget.max));
        }
    }
    if let Some(name) = unnamed(&sizes, &budgets) {
        return Err(stuck(format!("no budget names {name}"), "give it a row in xtask/budget.toml"));
    }
    match over.is_empty() {
        true => Ok(()),
        false => Err(stuck(over.join("; "), "git diff --stat HEAD~1 -- Cargo.lock widgets content")),
    }
}

/// A file that no budget holds.
fn unnamed<'a>(sizes: &'a BTreeMap<String, Size>, budgets: &BTreeMap<String, Budget>) -> Option<&'a str> {
    sizes.keys().map(String::as_str).find(|name| !budgets.values().any(|it| it.files.iter().any(|file| file == name)))
}

fn measure_folder(folder: &Path) -> Result<BTreeMap<String, Size>> {
    let files =
        fs::read_dir(folder).map_err(|_| stuck(format!("{} is not built", folder.display()), "cargo xtask embed"))?;
    let mut sizes = BTreeMap::new();
    for file in files {
        let file = file?;
        if file.file_type()?.is_file() {
            let content = fs::read(file.path())?;
            let size = Size { raw: content.len(), brotli: brotli_length(&content)? };
            sizes.insert(file.file_name().to_string_lossy().into_owned(), size);
        }
    }
    Ok(sizes)
}

fn total(sizes: &BTreeMap<String, Size>, files: &[String]) -> Result<usize> {
    files.iter().try_fold(0, |sum, name| match sizes.get(name) {
        Some(size) => Ok(sum + size.brotli),
        None => Err(stuck(format!("target/embed has no {name}"), "cargo xtask embed")),
    })
}

/// Quality 11 with the largest window that browsers take, as for files compressed once and served often.
fn brotli_length(mut content: &[u8]) -> Result<usize> {
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut content, &mut compressed, &parameters)?;
    Ok(compressed.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_without_a_budget_is_told() {
        let sizes = ["a.js", "b.js"].map(|name| (name.to_owned(), Size { raw: 1, brotli: 1 }));
        let budgets = toml::from_str("[a]\nfiles = ['a.js']\nmax = 2\n").expect("reads");
        assert_eq!(unnamed(&sizes.into(), &budgets), Some("b.js"));
    }

    #[test]
    fn the_scripts_that_some_readers_load_have_less_room_alone_than_together() {
        let budgets: BTreeMap<String, Budget> = toml::from_str(include_str!("../budget.toml")).expect("reads");
        let together = budgets.get("on-demand").expect("is there");
        let alone = |file: &String| budgets.values().find(|it| it.files == [file.as_str()]).expect("has a row").max;
        assert!(together.files.iter().map(alone).sum::<usize>() <= together.max);
    }

    #[test]
    fn brotli_is_smaller_than_what_repeats() {
        let size = brotli_length("明白".repeat(1_000).as_bytes()).expect("compresses");
        assert!(size < 60, "{size}");
    }
}
