//! The time to the first answer of one explainer, shown in five ways, side by side in one browser.
//!
//! The ways: plain HTML, the same with a stylesheet, the prerendered element, the element that is given Markdown, and the same content by Lit and
//! markdown-it. They take turns (`--rounds N`, 9 by default) with a cold cache on a phone four times slower than this
//! machine at 1.6 Mbit/s and 150 ms. `--json` prints figures instead of the table.
//!
//! **The first answer** is shown when the paragraph that answers the first question is visible and has a height, in the
//! page or in a shadow root: all ways leave that question open. It is looked for in each frame, and the time runs
//! from the start of the navigation to the task after that frame. Trust bytes, shifts and ratios; times belong to the
//! machine.

mod measure;
mod pages;
mod report;

use std::env;

use anyhow::{Context, Result, bail};
use mingbai_e2e::{Browser, paths};

use crate::pages::Way;

/// What the caller asked for.
struct Options {
    rounds: usize,
    slug: String,
    json: bool,
}

fn main() -> Result<()> {
    let options = options(env::args().skip(1))?;
    let bench = pages::Bench::prepare(&options.slug)?;
    let server = bench.site().start()?;
    let browser = Browser::start()?;
    let mut samples = Vec::new();
    for round in 0..options.rounds {
        // Every way opens a round in its turn: the first page of a round meets a warmer or colder machine.
        for turn in 0..Way::ALL.len() {
            let Some(way) = Way::ALL.get((turn + round) % Way::ALL.len()) else {
                continue;
            };
            samples.push((*way, measure::once(&browser, &server, *way, bench.question())?));
        }
        eprintln!("round {} of {}", round + 1, options.rounds);
    }
    let rows = report::rows(&samples);
    if options.json {
        println!("{}", report::json(&rows, options.rounds, &options.slug)?);
    } else {
        println!("{}", report::table(&rows));
    }
    Ok(())
}

fn options(mut args: impl Iterator<Item = String>) -> Result<Options> {
    let mut options = Options { rounds: 9, slug: paths::ELEVATOR.to_owned(), json: false };
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--rounds" => options.rounds = args.next().context("--rounds takes a number")?.parse()?,
            "--slug" => options.slug = args.next().context("--slug takes the name of an example")?,
            "--json" => options.json = true,
            _ => bail!("unknown option {arg}; there are --rounds N, --slug NAME, --json"),
        }
    }
    Ok(options)
}
