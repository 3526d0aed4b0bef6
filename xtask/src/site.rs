//! `cargo xtask build`: the whole site into `target/dist`; the editor by Trunk, portal and gallery by `mingbai`.
//!
//! What stands on the pages is left to `site/`, what runs in them to `embed`.

use std::path::PathBuf;

use anyhow::Result;

use crate::embed;
use crate::project::Project;
use crate::run::Run;
use crate::steps::{self, Step};
use crate::tools::Tool;

/// Which build of `mingbai` makes the pages: they are the same, so each command takes the one that it
/// has compiled anyway.
#[derive(Clone, Copy)]
pub(crate) enum Builder {
    /// Shared with `cargo test`.
    Dev,
    Release,
}

impl Builder {
    /// Compiles the program, as a step of its own: in a fresh checkout this takes minutes.
    pub(crate) fn compile(self) -> Step {
        let profile = match self {
            Self::Dev => "dev",
            Self::Release => "release",
        };
        Step::simple("site builder: compile", move |project| {
            Run::cargo(project, "build --package mingbai-site --bin mingbai --profile").args([profile]).show()
        })
    }

    /// Where `compile` leaves the program.
    pub(crate) fn program(self, project: &Project) -> PathBuf {
        let folder = match self {
            Self::Dev => "debug",
            Self::Release => "release",
        };
        project.program(folder, "mingbai")
    }

    /// The program with one of its commands, `build` or `serve`, on the portal.
    pub(crate) fn mingbai(self, project: &Project, command: &str) -> Run {
        Run::new(project, &self.program(project).to_string_lossy())
            .args([command, "site/portal", "--out"])
            .arg(project.dist())
            .arg("--embed")
            .arg(project.embed())
    }
}

pub(crate) fn run(project: &Project) -> Result<()> {
    let mut plan: Vec<_> = Tool::FOR_SITE.into_iter().map(Tool::step).collect();
    plan.extend(embed::steps());
    plan.extend(steps(Builder::Release));
    steps::run(project, plan)
}

/// The build alone, for commands that have seen to the tools and the browser modules.
pub(crate) fn steps(builder: Builder) -> Vec<Step> {
    vec![
        editor(),
        builder.compile(),
        Step::simple("portal and gallery", move |project| builder.mingbai(project, "build").show()),
    ]
}

/// Offline, since all tools are on PATH in the right version.
pub(crate) fn editor() -> Step {
    Step::simple("editor", |project| {
        Run::new(project, "trunk")
            .args(["build", "--release", "--offline"])
            // Trunk reads this as a value of its own flag and refuses the usual `1`.
            .without_env("NO_COLOR")
            .show()
    })
}
