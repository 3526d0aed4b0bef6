//! `cargo xtask e2e`: the built site in another engine (`engines`), the packed package in other people's bundlers and type checkers, the lines
//! for servers in the servers themselves.
//!
//! What is tried there, and the tables of docs/bundlers.md, are left to `e2e/bundlers`.

use anyhow::Result;
use clap::ValueEnum;

use crate::project::Project;
use crate::run::{Run, stuck};
use crate::steps::{self, Outcome, Step};
use crate::system::{self, Engine};
use crate::tools::Tool;
use crate::{engines, formatters};

/// Where the tests are, with npm packages of their own.
const FOLDER: &str = "e2e/bundlers";

/// With what the product is tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Suite {
    /// The browser tests in Firefox
    Firefox,
    /// The browser tests in WebKit
    #[value(name = "webkit")]
    WebKit,
    /// The npm package in vite, webpack, esbuild, Node, TypeScript, publint and attw
    Bundlers,
    /// The lines to copy for nginx and Apache
    Servers,
    /// Explainers written anew by prettier, markdownlint and pandoc
    Formatters,
}

pub(crate) fn run(project: &Project, suite: Suite) -> Result<()> {
    match suite {
        Suite::Firefox => engines::run(project, Engine::Firefox),
        Suite::WebKit => engines::run(project, Engine::WebKit),
        Suite::Bundlers => steps::run(project, vec![Tool::BundlerPackages.step(), bundlers()]),
        Suite::Formatters => formatters::run(project),
        Suite::Servers => steps::run(project, vec![Tool::BundlerPackages.step(), Tool::Servers.step(), servers()]),
    }
}

/// After the npm package and the site, which are looked at.
pub(crate) fn steps() -> [Step; 2] {
    [bundlers(), servers()]
}

fn bundlers() -> Step {
    Step::simple("the package in bundlers", |project| {
        if !project.path("target/pkg/package.json").is_file() {
            return Err(stuck("there is no npm package yet", "cargo xtask package"));
        }
        node(project, "bundlers.test.mjs")
    })
}

/// A machine without them says so aloud.
fn servers() -> Step {
    Step::new("the lines for servers", |project| match system::missing_server(project) {
        Some(missing) => Ok(Outcome::Skipped(format!("{missing} is not here"))),
        None => node(project, "servers.test.mjs").map(|()| Outcome::Done),
    })
}

fn node(project: &Project, file: &str) -> Result<()> {
    if !project.dist().join("index.html").is_file() {
        return Err(stuck("there is no site yet, whose explainers are shown", "cargo xtask build"));
    }
    Run::new(project, "node")
        .args(["--test", "--test-reporter=spec", file])
        .folder(project.path(FOLDER))
        .env("MINGBAI_DIST", project.dist())
        .help(&format!("(cd {FOLDER} && node --test {file})"))
        .show()
}
