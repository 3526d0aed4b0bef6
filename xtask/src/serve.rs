//! `cargo xtask serve`: from a fresh checkout to portal, gallery and editor in the browser.
//!
//! Building the pages, answering requests and naming the addresses are left to `mingbai serve`.

use anyhow::Result;

use crate::project::Project;
use crate::site::{self, Builder};
use crate::tools::Tool;
use crate::{embed, steps};

pub(crate) fn run(project: &Project, port: u16) -> Result<()> {
    let mut plan: Vec<_> = Tool::FOR_SITE.into_iter().map(Tool::step).collect();
    plan.extend(embed::steps());
    plan.push(site::editor());
    plan.extend(site::compile());
    steps::run(project, plan)?;

    println!();
    Builder::Release
        .mingbai(project, "serve")
        .args(["--port", &port.to_string()])
        .help(&format!("cargo xtask serve --port {}", port.wrapping_add(1)))
        .show()
}
