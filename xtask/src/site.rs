//! Builds the whole site into `target/dist`: the editor by Trunk, the portal and gallery by `mingbai`.
//!
//! What stands on the pages is left to `site/`, what runs in them to `embed`.

use anyhow::Result;

use crate::project::Project;
use crate::run::Run;
use crate::steps::Step;

/// Which build of `mingbai` makes the pages: they are the same, so each command takes the one that it
/// has compiled anyway.
#[derive(Clone, Copy)]
pub(crate) enum Builder {
    /// Shared with `cargo test`.
    Dev,
    Release,
}

impl Builder {
    /// The program with one of its commands, `build` or `serve`, on the portal.
    pub(crate) fn mingbai(self, project: &Project, command: &str) -> Run {
        let profile = match self {
            Self::Dev => "dev",
            Self::Release => "release",
        };
        Run::cargo(project, "run --quiet --package mingbai-site --bin mingbai --profile")
            .args([profile, "--", command, "site/portal", "--out"])
            .arg(project.dist())
            .arg("--embed")
            .arg(project.embed())
    }
}

pub(crate) fn steps(builder: Builder) -> Vec<Step> {
    vec![
        Step::simple("editor", editor),
        Step::simple("portal and gallery", move |project| builder.mingbai(project, "build").show()),
    ]
}

/// Offline, since all tools are on PATH in the right version.
fn editor(project: &Project) -> Result<()> {
    Run::new(project, "trunk")
        .args(["build", "--release", "--offline"])
        // Trunk reads this as a value of its own flag and refuses the usual `1`.
        .without_env("NO_COLOR")
        .show()
}
