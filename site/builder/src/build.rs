//! `mingbai build`: a folder of explainers becomes a folder of pages. Reads, then writes; every step runs on all cores.

use std::io::IsTerminal as _;
use std::time::Instant;

use anyhow::Result;
use indicatif::{ProgressBar, ProgressStyle};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::{self, TimeZone};
use rayon::prelude::*;

use crate::cli::BuildOptions;
use crate::config::Config;
use crate::discover::discover;
use crate::output::Output;
use crate::page::{self, Site};
use crate::prints::Printer;
use crate::report::{self, Tally};
use crate::source::Source;
use crate::templates::{self, Templates};
use crate::{Verdict, check, embed, gallery};

/// What becomes of an explainer with errors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Faulty {
    /// Its page is not written: it must not go out.
    HeldBack,
    /// Its page is written for the author to look at.
    Shown,
}

/// Whether the sheets of the pages are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Prints {
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
pub(crate) fn build(options: &BuildOptions, faulty: Faulty, prints: Prints) -> Result<Verdict> {
    let start = Instant::now();
    let embed = embed::find(options.embed.as_deref())?;
    let config = Config::load(&options.folder)?;
    let output = Output::new(&options.out)?;
    let discovery = discover(&config.sources, Some(&options.out))?;
    let sources: Vec<Source> = with_bar("读", discovery.explainers.len(), |bar| {
        let load = |found| Source::load(found).inspect(|_| bar.inc(1));
        discovery.explainers.into_par_iter().map(load).collect::<Result<_>>()
    })?;
    let tally = report(&sources);
    let sound: Vec<&Source> = sources.iter().filter(|source| faulty == Faulty::Shown || !source.is_faulty()).collect();

    let templates = Templates::new(config.templates.as_deref());
    let site = Site {
        config: &config,
        templates: &templates,
        output: &output,
        today: Some(options.today.unwrap_or_else(today)),
        printer: &Printer::new(config.print && prints == Prints::Made),
    };
    embed::copy(&embed, &output, &config.embed_folder())?;
    templates::copy_assets(&output)?;
    if let Some(assets) = &config.assets {
        output.copy_folder(assets, "assets")?;
    }
    with_bar("写", sound.len(), |bar| page::write_all(&site, &sound, || bar.inc(1)))?;
    page::write_index(&site, &sound)?;
    if config.gallery {
        gallery::write(&site, &sound)?;
    }
    // A page that is held back for a fault leaves the one before it standing.
    let held_back = sources.iter().filter(|source| faulty == Faulty::HeldBack && source.is_faulty());
    let mut kept: Vec<String> = held_back.map(|source| format!("{}/", source.found.slug)).collect();
    // Pages elsewhere may still link to an earlier version.
    kept.extend(config.versioned.then(|| format!("{}/", embed::FOLDER)));
    output.sweep(&kept)?;
    eprintln!(
        "{}。做好 {} 篇，用了 {:.2} 秒，在 {}",
        tally.line(),
        sound.len(),
        start.elapsed().as_secs_f64(),
        options.out.display()
    );
    // A page that tells its readers that the policy has changed is as it should be; `mingbai check` still finds it behind.
    Ok(if sources.iter().any(Source::is_faulty) { Verdict::Faulty } else { Verdict::Fine })
}

/// The day in China, which has one time zone; readers elsewhere get their own day from the live step.
pub(crate) fn today() -> Date {
    Timestamp::now().to_zoned(TimeZone::fixed(tz::offset(8))).date()
}

/// Shows the findings on standard error.
pub(crate) fn report(sources: &[Source]) -> Tally {
    let renderer = check::renderer(std::io::stderr().is_terminal());
    let mut tally = Tally::default();
    for source in sources {
        tally.add(&source.findings);
        eprint!("{}", report::text(&source.found.path.to_string_lossy(), &source.text, &source.findings, &renderer));
    }
    tally
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
