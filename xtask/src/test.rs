//! `cargo xtask test`: every check, in the order in which a mistake costs the least time. CI runs this.
//!
//! What is checked is left to each crate; a check that this machine cannot make says so in the table.

use std::fs;

use anyhow::Result;

use crate::engines::{self, Extent};
use crate::project::Project;
use crate::run::Run;
use crate::site::{self, Builder};
use crate::steps::{Outcome, Step};
use crate::system::Engine;
use crate::tools::Tool;
use crate::{bundlers, disk, editors, embed, lint, package, scripts, size, steps, system};

pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// Each check; with `all` also every row of the slow tables, of which a few are tried each time.
pub(crate) fn run(project: &Project, all: bool) -> Result<()> {
    let mut plan = vec![disk::step()];
    plan.extend(Tool::ALL.into_iter().map(Tool::step));
    plan.push(editors::packages());
    plan.extend(lint::steps());
    plan.extend([
        scripts::tests(),
        Step::simple("unit, doc and snapshot tests", tests),
        Step::new("larger collections beside the checkout", corpora),
        Step::simple("tests in the browser", browser_tests),
    ]);
    plan.extend(embed::steps());
    plan.push(Step::simple("size", size::run));
    plan.push(package::step());
    plan.push(Step::simple("remove the last site", forget_site));
    plan.extend([site::editor(), site::pages(Builder::Tested)]);
    plan.push(Step::simple("e2e", e2e));
    plan.extend(bundlers::steps());
    if all {
        plan.extend(editors::steps());
    }
    plan.extend([Engine::Firefox, Engine::WebKit].map(|engine| engines::step(engine, Extent::EveryTime)));
    steps::run(project, plan)
}

fn tests(project: &Project) -> Result<()> {
    Run::cargo(project, "test --workspace --no-fail-fast --exclude mingbai-bindgen --exclude mingbai-e2e")
        .env("INSTA_UPDATE", "no")
        .show()
}

/// A page that is no longer built must not pass a test.
fn forget_site(project: &Project) -> Result<()> {
    let dist = project.dist();
    if dist.exists() {
        fs::remove_dir_all(dist)?;
    }
    Ok(())
}

/// The tests above read `content/corpus` always, and more where it is there; that they read less is seen here.
fn corpora(project: &Project) -> Result<Outcome> {
    let missing = project.missing_corpora();
    if missing.is_empty() {
        return Ok(Outcome::Already("read by the tests, with content/corpus".to_owned()));
    }
    let missing = missing.join(", ");
    Ok(Outcome::Skipped(format!("../shared has no {missing}: the tests measured on content/corpus, and less")))
}

/// Runner and flags of the browser stand in `.cargo/config.toml`.
fn browser_tests(project: &Project) -> Result<()> {
    // Views of an application and those of the module are two builds.
    for packages in [
        "--package mingbai-widgets --package mingbai-live --lib --tests",
        "--package mingbai-widgets --features module --test draw",
    ] {
        Run::cargo(project, &format!("test --no-fail-fast {packages} --target"))
            .args([WASM])
            .env("CHROMEDRIVER", system::driver())
            .env("WASM_BINDGEN_TEST_TIMEOUT", "120")
            .show()?;
    }
    Ok(())
}

fn e2e(project: &Project) -> Result<()> {
    Run::cargo(project, "test --no-fail-fast --package mingbai-e2e")
        .env("MINGBAI_DIST", project.dist())
        .env("MINGBAI_BIN", Builder::Tested.program(project))
        .env("CHROMEDRIVER", system::driver())
        .show()
}
