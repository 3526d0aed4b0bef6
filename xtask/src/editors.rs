//! `cargo xtask e2e editors`: the fragments and the tag in real article editors and through sanitizers, in Chromium.
//!
//! Which of them, and the tables of docs/editors.md, are left to `e2e/tests/editors`; `cargo xtask test` tries a few of them with e2e.

use std::fs;

use anyhow::Result;

use crate::project::{Project, is_fresh};
use crate::run::Run;
use crate::site::Builder;
use crate::steps::{self, Outcome, Step};
use crate::system;

/// Where the editors are, with npm packages of their own.
const FOLDER: &str = "e2e/editors";

/// Where the sanitizers of Python are installed.
const PYTHON: &str = "target/e2e/editors/python";

/// All of them, on the site that is built.
pub(crate) fn run(project: &Project) -> Result<()> {
    let mut plan = vec![packages()];
    plan.extend(steps());
    steps::run(project, plan)
}

/// The npm packages, which the few that are tried each time need too.
pub(crate) fn packages() -> Step {
    Step::new("tool: article editors", |project| system::node_packages(project, &[FOLDER]))
}

/// All of them, once their packages are there.
pub(crate) fn steps() -> [Step; 3] {
    [
        Step::new("tool: sanitizers of Python", python),
        Step::simple("editors that must be bundled", |project| {
            Run::new(project, "npm").args(["run", "--silent", "bundle"]).folder(project.path(FOLDER)).show()
        }),
        Step::simple("article editors and sanitizers", |project| {
            Run::cargo(project, "test --package mingbai-e2e --test editors")
                .env("MINGBAI_EDITORS", "all")
                .env("MINGBAI_DIST", project.dist())
                .env("MINGBAI_BIN", Builder::Tested.program(project))
                .env("CHROMEDRIVER", system::driver())
                .help("MINGBAI_EDITORS=all cargo test --package mingbai-e2e --test editors -- --nocapture")
                .show()
        }),
    ]
}

fn python(project: &Project) -> Result<Outcome> {
    let folder = project.path(PYTHON);
    let list = project.path(FOLDER).join("requirements.txt");
    // An installation that was cut short has not got so far as to write this.
    let done = folder.join("installed");
    if is_fresh(&done, &[&list]) {
        return Ok(Outcome::Already("there".to_owned()));
    }
    Run::new(project, "python3")
        .args(["-m", "venv"])
        .arg(&folder)
        .help("sudo apt-get install -y --no-install-recommends python3-venv")
        .show()?;
    Run::new(project, &folder.join("bin/python").to_string_lossy())
        .args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement"])
        .arg(&list)
        .show()?;
    fs::write(&done, "")?;
    Ok(Outcome::Done)
}
