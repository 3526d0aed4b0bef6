//! `mingbai check`: what is wrong in the explainers, and which citations are not in their policies.

use std::io::{IsTerminal as _, Write as _};
use std::path::PathBuf;

use annotate_snippets::Renderer;
use anyhow::{Result, bail};
use clap::Args;
use mingbai_content::Finding;
use rayon::prelude::*;
use serde_json::{Value, json};

use super::report::{self, Format, Judged, Tally};
use super::{Verdict, explain, junit, revision, sarif};
use crate::site::config::{Config, FILE_NAME};
use crate::texts::discover::{Discovery, discover};
use crate::texts::shelf::Shelf;
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
    let format = options.format();
    let look = Look { format, explain: options.explain, renderer: report::renderer(std::io::stdout().is_terminal()) };
    // Of each explainer only what is told stays: it is read, checked and dropped by one worker.
    let shelf = Shelf::default();
    let one = |found| Source::load(found, &shelf).map(|source| look.at(source));
    let told = explainers.into_par_iter().map(one).collect::<Result<Vec<Told>>>()?;
    let mut tally = Tally::default();
    told.iter().for_each(|told| tally.add(&told.findings));
    let text = match format {
        Format::Text => as_text(&told, &passed_over, tally),
        Format::Json => as_json(told, tally),
        Format::Sarif => format!("{:#}\n", sarif::log(&judged(&told))),
        Format::Junit => junit::report(&judged(&told)),
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

/// How explainers are looked at.
struct Look {
    format: Format,
    explain: bool,
    renderer: Renderer,
}

/// What is told of an explainer.
struct Told {
    path: PathBuf,
    findings: Vec<Finding>,
    /// Its Markdown, where places in it are still to be told.
    text: String,
    /// The findings as people read them.
    shown: String,
    /// The findings as programs read them.
    value: Value,
}

impl Look {
    fn at(&self, source: Source) -> Told {
        let mut told = Told {
            path: source.found.path.clone(),
            findings: Vec::new(),
            text: String::new(),
            shown: String::new(),
            value: Value::Null,
        };
        match self.format {
            Format::Text => told.shown = self.as_text(&source),
            Format::Json => told.value = self.as_json(&source),
            Format::Sarif | Format::Junit if source.findings.is_empty() => {}
            Format::Sarif | Format::Junit => told.text = source.text,
        }
        Told { findings: source.findings, ..told }
    }

    fn as_text(&self, source: &Source) -> String {
        let path = source.found.path.to_string_lossy();
        let mut shown = report::text(&path, &source.text, &source.findings, &self.renderer);
        if self.explain {
            shown.push_str(&explain::text(source));
        }
        shown
    }

    fn as_json(&self, source: &Source) -> Value {
        let mut value = report::json(&source.found.path.to_string_lossy(), &source.text, &source.findings);
        if let (Some(file), Some(index), Some(_)) = (value.as_object_mut(), &source.index, &source.lock) {
            let citations = revision::citations(source, &source.standings, &source.findings, index.policy());
            file.insert("citations".to_owned(), citations);
        }
        if let Some(file) = value.as_object_mut().filter(|_| self.explain) {
            file.insert("explained".to_owned(), explain::json(source));
        }
        value
    }
}

fn judged(told: &[Told]) -> Vec<Judged<'_>> {
    told.iter().map(|told| Judged { path: &told.path, text: &told.text, findings: &told.findings }).collect()
}

fn as_text(told: &[Told], passed_over: &[PathBuf], tally: Tally) -> String {
    let mut out: String = told.iter().map(|told| told.shown.as_str()).collect();
    for path in passed_over {
        out.push_str(&format!("略过 {}：没有文首信息，不是解读\n", path.display()));
    }
    out.push_str(&tally.line());
    out.push('\n');
    out
}

fn as_json(told: Vec<Told>, tally: Tally) -> String {
    let value = json!({
        "files": told.into_iter().map(|told| told.value).collect::<Vec<_>>(),
        "summary": { "files": tally.files, "errors": tally.errors, "warnings": tally.warnings, "hints": tally.hints },
    });
    format!("{value:#}\n")
}
