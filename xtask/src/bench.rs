//! `cargo xtask bench`: builds the product and measures it in a real browser.
//!
//! What is measured, and against what, is left to `e2e`.

use anyhow::Result;

use crate::project::Project;
use crate::run::Run;
use crate::site::{self, Builder};
use crate::steps::Step;
use crate::tools::Tool;
use crate::{embed, steps, system};

pub(crate) fn run(project: &Project) -> Result<()> {
    let mut plan: Vec<_> = Tool::FOR_SITE.into_iter().chain([Tool::Browser]).map(Tool::step).collect();
    plan.extend(embed::steps());
    plan.push(site::editor());
    plan.extend(site::compile());
    plan.push(site::pages(Builder::Release));
    plan.push(Step::simple("measure", |project| {
        Run::cargo(project, "run --release --package mingbai-e2e --bin bench")
            .env("MINGBAI_DIST", project.dist())
            .env("MINGBAI_BIN", Builder::Release.program(project))
            .env("CHROMEDRIVER", system::driver())
            .show()
    }));
    steps::run(project, plan)
}
