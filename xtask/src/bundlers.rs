//! What is tried in Node: the packed package in other people's bundlers and type checkers, the lines for servers in the servers themselves,
//! hooks and files for continuous integration, and what a release would hold.
//!
//! How each is tried, and the tables of docs/bundlers.md, are left to `e2e/bundlers`.

use anyhow::Result;

use crate::dist;
use crate::project::Project;
use crate::run::{Run, stuck};
use crate::site::Builder;
use crate::steps::{Outcome, Step};
use crate::system;

/// Where the tests are, with npm packages of their own.
const FOLDER: &str = "e2e/bundlers";

/// After the npm package and the site, which are looked at.
pub(crate) fn steps() -> [Step; 3] {
    [package(), servers(), automation()]
}

pub(crate) fn package() -> Step {
    Step::simple("the package in bundlers", |project| {
        if !project.path("target/pkg/package.json").is_file() {
            return Err(stuck("there is no npm package yet", "cargo xtask package"));
        }
        shown(project, "bundlers.test.mjs")
    })
}

/// A machine without them says so aloud.
pub(crate) fn servers() -> Step {
    Step::new("the lines for servers", |project| match system::missing_server(project) {
        Some(missing) => Ok(Outcome::Skipped(format!("{missing} is not here"))),
        None => shown(project, "servers.test.mjs").map(|()| Outcome::Done),
    })
}

/// Where hadolint cannot be had, the rest runs, and the Containerfile is said not to be looked at.
pub(crate) fn automation() -> Step {
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

pub(crate) fn delivery() -> Step {
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
