//! `cargo xtask bench`: builds what is measured, installs what it is compared with, and measures both in one run.
//!
//! Which rows there are, how each is measured and what is aimed at is left to `e2e/peers`. An aim that is missed is no failure.

use anyhow::Result;
use clap::Args;

use crate::project::Project;
use crate::run::Run;
use crate::site::{self, Builder};
use crate::steps::Step;
use crate::tools::Tool;
use crate::{embed, steps, system};

/// What to measure, and how often.
#[derive(Args)]
pub(crate) struct Wish {
    /// Only this row, or all rows of a group or whose names begin with it: `prerendered`, `visits`; may be given again
    #[arg(long, value_name = "NAME")]
    only: Vec<String>,
    /// How often each side of a row has its turn; the table has medians
    #[arg(long, default_value_t = 5, value_parser = clap::value_parser!(u32).range(1..))]
    runs: u32,
}

pub(crate) fn run(project: &Project, wish: Wish) -> Result<()> {
    let tools = [Tool::WasmTarget, Tool::NodePackages, Tool::PeerPackages, Tool::Bindgen, Tool::Browser];
    let mut plan: Vec<_> = tools.into_iter().map(Tool::step).collect();
    plan.extend(embed::steps());
    plan.push(site::builder());
    plan.push(Step::simple("measure", move |project| measure(project, &wish)));
    steps::run(project, plan)
}

fn measure(project: &Project, wish: &Wish) -> Result<()> {
    let runs = wish.runs.to_string();
    let only = wish.only.iter().flat_map(|name| ["--only", name]);
    Run::new(project, "node")
        .args(["bench.mjs", "--runs", &runs])
        .args(only)
        .folder(project.path(system::PEERS))
        .env("MINGBAI_BIN", Builder::Release.program(project))
        .env("MINGBAI_EMBED", project.embed())
        .show()
}
