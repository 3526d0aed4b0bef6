//! `cargo xtask serve`: from a fresh checkout to portal, gallery and editor in the browser.
//!
//! Answering requests is left to `mingbai serve`.

use anyhow::Result;

use crate::project::Project;
use crate::site::{self, Builder};
use crate::tools::Tool;
use crate::{embed, steps};

pub(crate) fn run(project: &Project, port: u16) -> Result<()> {
    let mut plan: Vec<_> = Tool::FOR_SITE.into_iter().map(Tool::step).collect();
    plan.extend(embed::steps());
    plan.extend(site::steps(Builder::Release));
    steps::run(project, plan)?;

    println!("\nportal   http://127.0.0.1:{port}/");
    println!("gallery  http://127.0.0.1:{port}/gallery/");
    println!("editor   http://127.0.0.1:{port}/editor/");
    Builder::Release
        .mingbai(project, "serve")
        .args(["--port", &port.to_string()])
        .help(&format!("cargo xtask serve --port {}", port.wrapping_add(1)))
        .show()
}
