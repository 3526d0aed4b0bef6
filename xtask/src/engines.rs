//! e2e in Firefox and WebKit: all tests but those that `e2e/engines.toml` names, each with its reason said aloud.
//!
//! Installing the browsers is left to `system` and `tools`, what a test does there to e2e.

use std::fs;

use anyhow::{Context, Result, bail};
use clap::ValueEnum;
use serde::Deserialize;

use crate::project::Project;
use crate::run::Run;
use crate::site::Builder;
use crate::steps::{self, Outcome, Step};
use crate::system;

/// An engine beside Chromium.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Engine {
    Firefox,
    #[value(name = "webkit")]
    WebKit,
}

impl Engine {
    /// As `MINGBAI_ENGINE` and `e2e/engines.toml` write it.
    fn name(self) -> &'static str {
        match self {
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }
}

#[derive(Deserialize)]
struct List {
    skip: Vec<Skip>,
}

/// Tests that do not run in an engine.
#[derive(Deserialize)]
struct Skip {
    test: String,
    engine: Option<String>,
    why: String,
}

/// The tests in one engine, on the site that is built.
pub(crate) fn run(project: &Project, engine: Engine) -> Result<()> {
    steps::run(project, vec![step(engine)])
}

pub(crate) fn step(engine: Engine) -> Step {
    let title = match engine {
        Engine::Firefox => "e2e in Firefox",
        Engine::WebKit => "e2e in WebKit",
    };
    Step::new(title, move |project| e2e(project, engine))
}

/// Runs the tests; a machine that has no such browser is told aloud.
fn e2e(project: &Project, engine: Engine) -> Result<Outcome> {
    if let Some(missing) = system::missing(project, engine) {
        return Ok(Outcome::Skipped(format!("{missing} is not here")));
    }
    let file = project.path("e2e/engines.toml");
    let text = fs::read_to_string(&file).with_context(|| format!("{} cannot be read", file.display()))?;
    let list: List = toml::from_str(&text).with_context(|| format!("{} is no list", file.display()))?;
    let known = tests(project)?;
    let mut skipped = Vec::new();
    for skip in list.skip.iter().filter(|skip| skip.engine.as_deref().is_none_or(|name| name == engine.name())) {
        let names: Vec<&String> = known.iter().filter(|name| name.starts_with(&skip.test)).collect();
        if names.is_empty() {
            bail!("e2e/engines.toml skips {}, which is no test", skip.test);
        }
        println!("skipped: {} ({}): {}", skip.test, names.len(), skip.why);
        skipped.extend(names);
    }
    let run = Run::cargo(project, "test --no-fail-fast --package mingbai-e2e --test e2e -- --exact");
    skipped
        .into_iter()
        .fold(run, |run, name| run.args(["--skip", name]))
        .env("MINGBAI_ENGINE", engine.name())
        .env("MINGBAI_DIST", project.dist())
        .env("MINGBAI_BIN", Builder::Tested.program(project))
        .help(&format!("MINGBAI_ENGINE={} cargo test --package mingbai-e2e --test e2e", engine.name()))
        .show()?;
    Ok(Outcome::Done)
}

/// The names of all tests of e2e.
fn tests(project: &Project) -> Result<Vec<String>> {
    let list = Run::cargo(project, "test --quiet --package mingbai-e2e --test e2e -- --list").text();
    let list = list.context("e2e does not list its tests")?;
    Ok(list.lines().filter_map(|line| line.strip_suffix(": test")).map(str::to_owned).collect())
}
