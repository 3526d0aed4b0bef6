//! `mingbai fmt`: writes explainers in their canonical form, which is `mingbai_content::explainer::format`'s to know.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, Result, bail};
use clap::Args;
use mingbai_content::explainer;
use rayon::prelude::*;

use super::Verdict;
use super::check::roots;
use crate::texts::discover::{Found, discover};

/// Options of `fmt`.
#[derive(Clone, Debug, Args)]
pub(crate) struct FmtOptions {
    /// 文件夹或者 .md 文件，可以写几个
    #[arg(required = true)]
    paths: Vec<PathBuf>,
    /// 只看排得对不对，不改文件；有没排好的、排不了的，退出码是 1
    #[arg(long)]
    check: bool,
}

/// What became of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    /// It was in its canonical form.
    Same,
    /// It is now, or would be.
    Written,
    /// It is as it was, as its canonical form would say something else.
    Left,
}

/// Formats the explainers of `options`.
///
/// # Errors
///
/// When a file cannot be read or written, is not UTF-8, or nothing under the paths is an explainer.
pub(crate) fn run(options: &FmtOptions) -> Result<Verdict> {
    let explainers = discover(&roots(&options.paths)?, None)?.explainers;
    if explainers.is_empty() {
        bail!("没有找到解读：解读是以 --- 开头（文首信息）的 .md 文件");
    }
    let outcomes: Vec<Outcome> =
        explainers.par_iter().map(|found| one(found, options.check)).collect::<Result<Vec<Outcome>>>()?;
    for (found, outcome) in explainers.iter().zip(&outcomes) {
        let path = found.path.display();
        match outcome {
            Outcome::Same => {}
            Outcome::Written if options.check => println!("{path}：没有排好"),
            Outcome::Written => println!("{path}：排好了"),
            Outcome::Left => eprintln!("{path}：没有动，排了意思会变，请先看 mingbai check"),
        }
    }
    let count = |outcome| outcomes.iter().filter(|it| **it == outcome).count();
    eprintln!(
        "{} 篇解读：{} 篇{}，{} 篇本来就好，{} 篇没有动",
        outcomes.len(),
        count(Outcome::Written),
        if options.check { "没有排好" } else { "排好了" },
        count(Outcome::Same),
        count(Outcome::Left)
    );
    let is_left = count(Outcome::Left) > 0 || (options.check && count(Outcome::Written) > 0);
    Ok(if is_left { Verdict::Faulty } else { Verdict::Fine })
}

fn one(found: &Found, is_check: bool) -> Result<Outcome> {
    let path = found.path.display();
    let bytes = fs::read(&found.path).with_context(|| format!("读不了 {path}"))?;
    let Ok(source) = String::from_utf8(bytes) else { bail!("{path} 不是 UTF-8 编码，请先另存为 UTF-8") };
    let Some(formatted) = explainer::format(&source) else { return Ok(Outcome::Left) };
    if formatted == source {
        return Ok(Outcome::Same);
    }
    if !is_check {
        fs::write(&found.path, formatted).with_context(|| format!("写不了 {path}"))?;
    }
    Ok(Outcome::Written)
}
