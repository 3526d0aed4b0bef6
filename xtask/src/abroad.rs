//! `cargo xtask e2e`: the built site in another engine (`engines`), what is pasted into articles in other people's editors (`editors`), the
//! packed package in other people's bundlers and type checkers, the lines for servers in the servers themselves.
//!
//! What is tried there, and the tables of docs/bundlers.md, are left to `e2e/bundlers`.

use anyhow::Result;
use clap::ValueEnum;

use crate::project::Project;
use crate::run::{Run, stuck};
use crate::site::Builder;
use crate::steps::{self, Outcome, Step};
use crate::system::{self, Engine};
use crate::tools::Tool;
use crate::{dist, editors, engines, formatters};

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
    /// The fragments and the tag in article editors and sanitizers
    Editors,
    /// What checks explainers in hooks and continuous integration
    Automation,
    /// What `cargo xtask dist` made, in an empty folder
    Dist,
    /// Explainers written anew by prettier, markdownlint and pandoc
    Formatters,
}

pub(crate) fn run(project: &Project, suite: Suite) -> Result<()> {
    match suite {
        Suite::Firefox => engines::run(project, Engine::Firefox),
        Suite::WebKit => engines::run(project, Engine::WebKit),
        Suite::Bundlers => steps::run(project, vec![Tool::BundlerPackages.step(), bundlers()]),
        Suite::Editors => editors::run(project),
        Suite::Formatters => formatters::run(project),
        Suite::Servers => steps::run(project, vec![Tool::BundlerPackages.step(), Tool::Servers.step(), servers()]),
        Suite::Automation => {
            steps::run(project, vec![Tool::BundlerPackages.step(), Tool::Hadolint.step(), automation()])
        }
        Suite::Dist => steps::run(project, vec![Tool::BundlerPackages.step(), dist()]),
    }
}

/// After the npm package and the site, which are looked at.
pub(crate) fn steps() -> [Step; 3] {
    [bundlers(), servers(), automation()]
}

fn bundlers() -> Step {
    Step::simple("the package in bundlers", |project| {
        if !project.path("target/pkg/package.json").is_file() {
            return Err(stuck("there is no npm package yet", "cargo xtask package"));
        }
        shown(project, "bundlers.test.mjs")
    })
}

/// A machine without them says so aloud.
fn servers() -> Step {
    Step::new("the lines for servers", |project| match system::missing_server(project) {
        Some(missing) => Ok(Outcome::Skipped(format!("{missing} is not here"))),
        None => shown(project, "servers.test.mjs").map(|()| Outcome::Done),
    })
}

/// Where hadolint cannot be had, the rest runs, and the Containerfile is said not to be looked at.
fn automation() -> Step {
    Step::new("hooks, continuous integration, containers", |project| {
        let hadolint = system::hadolint_program(project);
        let program = Builder::Tested.program(project);
        if !program.is_file() {
            return Err(stuck("mingbai is not compiled yet", "cargo build --package mingbai-site"));
        }
        let run = node(project, "automation.test.mjs").env("MINGBAI_BIN", program);
        match hadolint {
            Some(program) => run.env("HADOLINT", program).show().map(|()| Outcome::Done),
            None => {
                run.show().map(|()| Outcome::Skipped("hadolint is not here: the Containerfile was not read".to_owned()))
            }
        }
    })
}

pub(crate) fn dist() -> Step {
    Step::simple("the delivery in an empty folder", |project| {
        let folder = dist::folder(project);
        if !folder.is_dir() {
            return Err(stuck("nothing has been made yet that a release would hold", "cargo xtask dist"));
        }
        node(project, "dist.test.mjs").env("MINGBAI_DELIVERY", folder).show()
    })
}

/// On the pages of the site, which must be there.
fn shown(project: &Project, file: &str) -> Result<()> {
    if !project.dist().join("index.html").is_file() {
        return Err(stuck("there is no site yet, whose explainers are shown", "cargo xtask build"));
    }
    node(project, file).env("MINGBAI_DIST", project.dist()).show()
}

fn node(project: &Project, file: &str) -> Run {
    Run::new(project, "node")
        .args(["--test", "--test-reporter=spec", file])
        .folder(project.path(FOLDER))
        .help(&format!("(cd {FOLDER} && node --test {file})"))
}
