//! `mingbai build`: a folder of explainers becomes a folder of pages.
//!
//! Each explainer is read, checked, written and dropped by one worker (`line.rs`), on all cores: what stays of it are its facts and findings.

use std::path::PathBuf;
use std::time::Instant;

use anyhow::Result;
use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};
use jiff::civil::Date;
use rayon::prelude::*;

use super::line::{Done, Line};
use super::report::Tally;
use super::{Verdict, day};
use crate::site::config::Config;
use crate::site::manifest::Manifest;
use crate::site::output::Output;
use crate::site::prints::Printer;
use crate::site::templates::{self, Templates};
use crate::site::{Site, embed, follow};
use crate::texts::discover::discover;

/// Options of `build`.
#[derive(Clone, Debug, Args)]
pub(crate) struct BuildOptions {
    /// 解读所在的文件夹；里面有 mingbai.toml 时照它做
    pub(super) folder: PathBuf,
    /// 网页放到哪里
    #[arg(long, value_name = "文件夹", default_value = "dist")]
    pub(super) out: PathBuf,
    /// 组件文件（mingbai.js、mingbai.css 等）在哪里；默认用程序里带的，没有就找工程的 target/embed
    #[arg(long, value_name = "文件夹", env = "MINGBAI_EMBED")]
    pub(super) embed: Option<PathBuf>,
    /// 按哪一天算“已过”“现在”“将来”；不写就是今天（北京时间）；读者打开页面时再按当天更新
    #[arg(long, value_name = "年-月-日", value_parser = day::parse)]
    today: Option<Date>,
    /// 全部重做：没有改过的解读也做
    #[arg(long)]
    force: bool,
}

/// What becomes of an explainer with errors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Faulty {
    /// Its page is not written: it must not go out.
    HeldBack,
    /// Its page is written for the author to look at.
    Shown,
}

/// Whether the sheets of the pages are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Prints {
    /// They are, where the site wants them.
    Made,
    /// Not yet: what sets them is still being made, and a later build prints.
    Later,
}

/// Builds the site of `options`.
///
/// # Errors
///
/// When a file, the configuration or a template cannot be used. Errors of the texts that hold a page back are the verdict.
pub(crate) fn run(options: &BuildOptions) -> Result<Verdict> {
    build(options, Faulty::HeldBack, Prints::Made)
}

/// The same, with a choice about explainers that have errors and about what is printed.
///
/// # Errors
///
/// As [`run`].
pub(super) fn build(options: &BuildOptions, faulty: Faulty, prints: Prints) -> Result<Verdict> {
    let start = Instant::now();
    let embed = embed::find(options.embed.as_deref())?;
    let config = Config::load(&options.folder)?;
    let output = Output::new(&options.out)?;
    let discovery = discover(&config.sources, Some(&options.out))?;
    let templates = Templates::new(config.templates.as_deref());
    let site = Site {
        config: &config,
        templates: &templates,
        output: &output,
        today: Some(options.today.unwrap_or_else(day::today)),
        printer: &Printer::new(config.products.products().filter(|_| prints == Prints::Made)),
    };
    embed.write(&output, &config.embed_folder())?;
    templates::copy_assets(&output)?;
    if let Some(assets) = &config.assets {
        output.copy_folder(assets, "assets")?;
    }

    let known = if options.force { Manifest::empty() } else { Manifest::load(&output) };
    let line = Line::new(&site, faulty, &known)?;
    let done: Vec<Done> = with_bar("做", discovery.explainers.len(), |bar| {
        let one = |found| line.one(found).inspect(|_| bar.inc(1));
        discovery.explainers.into_par_iter().map(one).collect::<Result<_>>()
    })?;
    let mut tally = Tally::default();
    for one in &done {
        tally.add(&one.record.findings);
        eprint!("{}", one.told);
    }
    // A file that was meant as an explainer and is none must not be missed.
    discovery.passed_over.iter().for_each(|path| eprintln!("略过 {}：没有文首信息，不是解读", path.display()));
    done.iter().flat_map(|one| &one.record.notes).for_each(|note| eprintln!("{note}"));

    // Who looks at drafts is not told each time.
    if !done.is_empty() && faulty == Faulty::HeldBack {
        follow::hint(&config).into_iter().for_each(|hint| eprintln!("{hint}"));
    }
    let shared = line.shared(&done)?;
    // A page that is held back for a fault leaves the one before it standing.
    let held_back = done.iter().filter(|one| !one.is_out);
    let mut kept: Vec<String> = held_back.map(|one| format!("{}/", one.record.facts.slug)).collect();
    // Pages elsewhere may still link to an earlier version.
    kept.extend(config.versioned.then(|| format!("{}/", embed::FOLDER)));
    output.sweep(&kept)?;
    let (built, out) = (done.iter().filter(|one| one.is_new).count(), done.iter().filter(|one| one.is_out).count());
    let is_faulty = done.iter().any(|one| one.record.is_faulty);
    let explainers = done.into_iter().map(|one| (one.record.facts.slug.clone(), one.record)).collect();
    let manifest = Manifest::new(explainers, shared);
    if manifest != known {
        manifest.save(&output)?;
    }
    let unchanged = if built < out { format!("，其中 {} 篇没有改过", out - built) } else { String::new() };
    eprintln!(
        "{}。做好 {out} 篇{unchanged}，用了 {:.2} 秒，在 {}",
        tally.line(),
        start.elapsed().as_secs_f64(),
        options.out.display()
    );
    // A page that tells its readers that the policy has changed is as it should be; `mingbai check` still finds it behind.
    Ok(if is_faulty { Verdict::Faulty } else { Verdict::Fine })
}

/// Runs `work` with a bar that shows only on a terminal.
fn with_bar<T>(what: &'static str, count: usize, work: impl FnOnce(&ProgressBar) -> Result<T>) -> Result<T> {
    let bar = ProgressBar::new(u64::try_from(count).unwrap_or(u64::MAX));
    if let Ok(style) = ProgressStyle::with_template("{prefix} {bar:30} {pos}/{len}") {
        bar.set_style(style);
    }
    bar.set_prefix(what);
    let result = work(&bar);
    bar.finish_and_clear();
    result
}
