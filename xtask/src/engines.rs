//! e2e in Firefox and WebKit: all tests but those that `e2e/engines.toml` names, each with its reason said aloud.
//!
//! Installing the browsers is left to `system` and `tools`, what a test does there to e2e.

use std::fs;

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use crate::project::Project;
use crate::run::Run;
use crate::site::Builder;
use crate::steps::{self, Outcome, Step};
use crate::system::{self, Engine};

#[derive(Deserialize)]
struct List {
    every_time: Vec<String>,
    skip: Vec<Skip>,
}

/// How many of the tests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Extent {
    /// What every run of all checks has time for.
    EveryTime,
    /// Whatever the engine can do.
    All,
}

/// Tests that do not run in an engine.
#[derive(Deserialize)]
struct Skip {
    test: String,
    engine: Option<String>,
    why: String,
}

/// All tests in one engine, on the site that is built.
pub(crate) fn run(project: &Project, engine: Engine) -> Result<()> {
    steps::run(project, vec![step(engine, Extent::All)])
}

pub(crate) fn step(engine: Engine, extent: Extent) -> Step {
    let title = match engine {
        Engine::Firefox => "e2e in Firefox",
        Engine::WebKit => "e2e in WebKit",
    };
    Step::new(title, move |project| e2e(project, engine, extent))
}

/// Runs the tests; a machine that has no such browser is told aloud.
fn e2e(project: &Project, engine: Engine, extent: Extent) -> Result<Outcome> {
    if let Some(missing) = system::missing(project, engine) {
        return Ok(Outcome::Skipped(format!("{missing} is not here")));
    }
    let file = project.path("e2e/engines.toml");
    let text = fs::read_to_string(&file).with_context(|| format!("{} cannot be read", file.display()))?;
    let list: List = toml::from_str(&text).with_context(|| format!("{} is no list", file.display()))?;
    let known = tests(project)?;
    let mut wanted: Vec<&String> = match extent {
        Extent::All => known.iter().collect(),
        Extent::EveryTime => {
            let chosen = chosen(&known, &list.every_time)?;
            println!(
                "{} of {} tests, by e2e/engines.toml; all: cargo xtask e2e {}",
                chosen.len(),
                known.len(),
                engine.name()
            );
            chosen
        }
    };
    for skip in list.skip.iter().filter(|skip| skip.engine.as_deref().is_none_or(|name| name == engine.name())) {
        let names = chosen(&known, std::slice::from_ref(&skip.test))?;
        let before = wanted.len();
        wanted.retain(|name| !names.contains(name));
        if wanted.len() < before {
            println!("skipped: {} ({}): {}", skip.test, before - wanted.len(), skip.why);
        }
    }
    let run = Run::cargo(project, "test --no-fail-fast --package mingbai-e2e --test e2e -- --exact");
    run.args(wanted.into_iter().map(String::as_str))
        .env("MINGBAI_ENGINE", engine.name())
        .env("MINGBAI_DIST", project.dist())
        .env("MINGBAI_BIN", Builder::Tested.program(project))
        .help(&format!("MINGBAI_ENGINE={} cargo test --package mingbai-e2e --test e2e", engine.name()))
        .show()?;
    Ok(Outcome::Done)
}

/// The tests that a list names, by their names or the beginnings of these.
fn chosen<'a>(known: &'a [String], list: &[String]) -> Result<Vec<&'a String>> {
    if let Some(unknown) = list.iter().find(|wanted| !known.iter().any(|name| name.starts_with(wanted.as_str()))) {
        bail!("e2e/engines.toml names {unknown}, which is no test");
    }
    Ok(known.iter().filter(|name| list.iter().any(|wanted| name.starts_with(wanted.as_str()))).collect())
}

/// The names of all tests of e2e.
fn tests(project: &Project) -> Result<Vec<String>> {
    let list = Run::cargo(project, "test --quiet --package mingbai-e2e --test e2e -- --list").text();
    let list = list.context("e2e does not list its tests")?;
    Ok(list.lines().filter_map(|line| line.strip_suffix(": test")).map(str::to_owned).collect())
}
