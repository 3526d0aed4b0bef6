//! `mingbai check`: what is wrong in the explainers, and which citations are not in their policies.

use std::io::{IsTerminal as _, Write as _};
use std::path::PathBuf;

use anyhow::{Result, bail};
use clap::Args;
use rayon::prelude::*;
use serde_json::json;

use super::report::{self, Format, Judged, Tally};
use super::{Verdict, explain, junit, revision, sarif};
use crate::site::config::{Config, FILE_NAME};
use crate::texts::discover::{Discovery, discover};
use crate::texts::source::Source;

/// Options of `check`.
#[derive(Clone, Debug, Args)]
pub(crate) struct CheckOptions {
    /// 文件夹或者 .md 文件，可以写几个
    #[arg(required = true)]
    paths: Vec<PathBuf>,
    /// 改过的原文（.html、.txt、.docx 或 .pdf）：只查引文与它对不对得上
    #[arg(long, value_name = "原文")]
    policy: Option<PathBuf>,
    /// 结果怎么写
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// 同 --format json
    #[arg(long, conflicts_with = "format")]
    json: bool,
    /// 逐条列出读到了什么（哪几个字读成什么），还有哪些数没有读
    #[arg(long, conflicts_with = "policy")]
    explain: bool,
}

impl CheckOptions {
    /// How the result is written.
    const fn format(&self) -> Format {
        if self.json { Format::Json } else { self.format }
    }
}

/// Checks the paths of `options` and writes the findings to standard output.
///
/// # Errors
///
/// When a path cannot be read, or nothing under the paths is an explainer.
pub(crate) fn run(options: &CheckOptions) -> Result<Verdict> {
    let discovery = discover(&roots(&options.paths)?, None)?;
    if discovery.explainers.is_empty() {
        bail!("没有找到解读：解读是以 --- 开头（文首信息）的 .md 文件");
    }
    let Discovery { explainers, passed_over } = discovery;
    if let Some(policy) = &options.policy {
        return revision::run(policy, explainers, options.format());
    }
    let sources = explainers.into_par_iter().map(Source::load).collect::<Result<Vec<_>>>()?;
    let mut tally = Tally::default();
    sources.iter().for_each(|source| tally.add(&source.findings));
    let text = match options.format() {
        Format::Text => as_text(&sources, &passed_over, tally, options.explain),
        Format::Json => as_json(&sources, tally, options.explain),
        Format::Sarif => format!("{:#}\n", sarif::log(&judged(&sources))),
        Format::Junit => junit::report(&judged(&sources)),
    };
    std::io::stdout().lock().write_all(text.as_bytes())?;
    Ok(if tally.errors > 0 { Verdict::Faulty } else { Verdict::Fine })
}

/// Folders and files to look into; a folder with a configuration stands for its sources.
///
/// # Errors
///
/// When one is missing, or its configuration cannot be used.
pub(super) fn roots(paths: &[PathBuf]) -> Result<Vec<PathBuf>> {
    let mut roots = Vec::new();
    for path in paths {
        if !path.exists() {
            bail!("没有 {}", path.display());
        }
        match path.join(FILE_NAME).is_file() {
            true => roots.extend(Config::load(path)?.sources),
            false => roots.push(path.clone()),
        }
    }
    Ok(roots)
}

fn judged(sources: &[Source]) -> Vec<Judged<'_>> {
    sources
        .iter()
        .map(|source| Judged { path: &source.found.path, text: &source.text, findings: &source.findings })
        .collect()
}

fn as_text(sources: &[Source], passed_over: &[PathBuf], tally: Tally, explain: bool) -> String {
    let renderer = report::renderer(std::io::stdout().is_terminal());
    let mut out = String::new();
    for source in sources {
        out.push_str(&report::text(&source.found.path.to_string_lossy(), &source.text, &source.findings, &renderer));
        if explain {
            out.push_str(&explain::text(source));
        }
    }
    for path in passed_over {
        out.push_str(&format!("略过 {}：没有文首信息，不是解读\n", path.display()));
    }
    out.push_str(&tally.line());
    out.push('\n');
    out
}

fn as_json(sources: &[Source], tally: Tally, explain: bool) -> String {
    let file = |source: &Source| {
        let mut value = report::json(&source.found.path.to_string_lossy(), &source.text, &source.findings);
        if let (Some(file), Some(index), Some(_)) = (value.as_object_mut(), &source.index, &source.lock) {
            let citations = revision::citations(source, &source.standings, &source.findings, index.policy());
            file.insert("citations".to_owned(), citations);
        }
        if let Some(file) = value.as_object_mut().filter(|_| explain) {
            file.insert("explained".to_owned(), explain::json(source));
        }
        value
    };
    let value = json!({
        "files": sources.iter().map(file).collect::<Vec<_>>(),
        "summary": { "files": tally.files, "errors": tally.errors, "warnings": tally.warnings, "hints": tally.hints },
    });
    format!("{value:#}\n")
}
