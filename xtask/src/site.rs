//! `cargo xtask build`: the whole site into `target/dist`; the editor by Trunk, portal and gallery by `mingbai`.
//!
//! What stands on the pages is left to `site/`, what runs in them to `embed`.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use crate::embed;
use crate::project::Project;
use crate::run::{Run, stuck};
use crate::steps::{self, Step};
use crate::tools::Tool;

/// Which build of `mingbai` makes the pages; they are the same.
#[derive(Clone, Copy)]
pub(crate) enum Builder {
    /// The one that `cargo test` has left: asked for alone, it would get other features of its dependencies and be
    /// compiled once more.
    Tested,
    /// Quickly compiled, for a first look: without optimization it makes the portal in a second or two.
    Preview,
    Release,
}

impl Builder {
    /// Where Cargo leaves the program.
    pub(crate) fn program(self, project: &Project) -> PathBuf {
        project.program(self.folder(), "mingbai")
    }

    /// Where Cargo leaves the program that sets its PDFs.
    pub(crate) fn press(self, project: &Project) -> PathBuf {
        project.program(self.folder(), "mingbai-press")
    }

    const fn folder(self) -> &'static str {
        match self {
            Self::Tested => "debug",
            Self::Preview => "tools",
            Self::Release => "release",
        }
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
    plan.push(editor());
    plan.extend(compile());
    plan.push(pages(Builder::Release));
    steps::run(project, plan)
}

/// Offline, since all tools are on PATH in the right version.
pub(crate) fn editor() -> Step {
    Step::simple("editor", |project| {
        Run::new(project, "trunk")
            .args(["build", "--release", "--offline"])
            // Trunk reads this as a value of its own flag and refuses the usual `1`.
            .without_env("NO_COLOR")
            .show()?;
        without_directives(&project.dist().join("editor/index.html"))
    })
}

/// Where Trunk adds no script it leaves its directive in the page, a link to nowhere.
fn without_directives(page: &Path) -> Result<()> {
    let html = fs::read_to_string(page).with_context(|| page.display().to_string())?;
    let kept: String =
        html.lines().filter(|line| !line.contains("<link data-trunk")).flat_map(|line| [line, "\n"]).collect();
    Ok(fs::write(page, kept)?)
}

/// The builder itself and the program that sets its PDFs, for commands that have not run the tests.
pub(crate) fn compile() -> [Step; 2] {
    // One call each: in one, what both link would get other features than alone, and be compiled once more.
    [builder(), press()]
}

/// The builder alone.
pub(crate) fn builder() -> Step {
    Step::simple("site builder: compile", |project| {
        Run::cargo(project, "build --release --package mingbai-site --bin mingbai").show()
    })
}

/// The builder for a first look.
pub(crate) fn preview() -> Step {
    Step::simple("site builder: compile", |project| {
        Run::cargo(project, "build --profile tools --package mingbai-site --bin mingbai").show()
    })
}

/// The program that sets PDFs, beside the builder.
pub(crate) fn press() -> Step {
    Step::simple("press: compile", |project| Run::cargo(project, "build --release --package mingbai-typst").show())
}

pub(crate) fn pages(builder: Builder) -> Step {
    Step::simple("portal and gallery", move |project| {
        builder.mingbai(project, "build").show()?;
        // A site is built without its PDFs where they cannot be printed, which must not pass a test.
        let booklet = project.dist().join("booklet-a4.pdf");
        let is_printed = fs::read(&booklet).is_ok_and(|file| file.starts_with(b"%PDF"));
        match builder {
            Builder::Tested if !is_printed => Err(stuck(
                format!("the portal has no {}: nothing was printed", booklet.display()),
                "cargo test --package mingbai-typst",
            )),
            _ => Ok(()),
        }
    })
}
