//! `cargo xtask lint`: what stands where, formatting and lints of everything, for the host and for the browser, the scripts with
//! their types. The tests begin with it.

use anyhow::Result;

use crate::project::Project;
use crate::run::Run;
use crate::scripts;
use crate::steps::{self, Step};
use crate::test::WASM;
use crate::tidy;
use crate::tools::Tool;

pub(crate) fn run(project: &Project) -> Result<()> {
    let mut plan: Vec<_> = [Tool::Lints, Tool::WasmTarget, Tool::NodePackages].into_iter().map(Tool::step).collect();
    plan.extend(steps());
    steps::run(project, plan)
}

pub(crate) fn steps() -> [Step; 6] {
    let [types, lints] = scripts::lints();
    [
        Step::simple("tidy", tidy::run),
        types,
        lints,
        Step::simple("format", format),
        Step::simple("clippy", clippy),
        Step::simple("clippy for the browser", clippy_wasm),
    ]
}

fn format(project: &Project) -> Result<()> {
    Run::cargo(project, "fmt --all --check").help("cargo fmt --all").show()
}

/// The bindgen tool is two lines over a crate of others; checking that crate costs a minute.
fn clippy(project: &Project) -> Result<()> {
    Run::cargo(project, "clippy --workspace --exclude mingbai-bindgen --all-targets -- -D warnings").show()
}

fn clippy_wasm(project: &Project) -> Result<()> {
    // Views of an application and those of the module are two builds.
    for packages in [
        "-p mingbai-widgets -p mingbai-live -p mingbai-canvas -p mingbai-search -p mingbai-portal -p mingbai-editor -p mingbai-leptos-example --all-targets",
        "-p mingbai-widgets --features module --lib --test draw",
    ] {
        Run::cargo(project, &format!("clippy {packages}")).args(["--target", WASM, "--", "-D", "warnings"]).show()?;
    }
    Ok(())
}
