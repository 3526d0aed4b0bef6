//! `cargo xtask e2e formatters`: every explainer is written anew by prettier, markdownlint and pandoc, with the settings of
//! docs/write.md, and compared with what it said before.
//!
//! Which explainers, and what counts as the same, is left to `content/tests/formatters.rs`, which also lays the copies out.

use std::fs;

use anyhow::{Context as _, Result};

use crate::project::Project;
use crate::run::Run;
use crate::steps::{self, Outcome, Step};
use crate::tools::Tool;

const FOLDER: &str = "e2e/formatters";
const COPIES: &str = "target/formatters";

/// CommonMark and what the dialect adds to it; pandoc's own Markdown knows no quote without a blank line before it.
const PANDOC: &str = "commonmark+yaml_metadata_block+attributes+definition_lists+pipe_tables+footnotes+strikeout+alerts\
                      +east_asian_line_breaks-raw_html";

pub(crate) fn run(project: &Project) -> Result<()> {
    steps::run(
        project,
        vec![
            Tool::FormatterPackages.step(),
            Step::simple("copies of all explainers", lay_out),
            Step::simple("prettier", |project| {
                npx(project, &["prettier", "--log-level", "warn", "--write", "prettier"])
            }),
            Step::simple("markdownlint --fix", |project| {
                // It ends with a failure where something is left that it cannot mend, which is none of ours.
                let words = ["markdownlint-cli2", "--config", "../../e2e/formatters/.markdownlint.json", "--fix"];
                let _ = npx(project, &[&words[..], &["markdownlint/*.md"]].concat());
                Ok(())
            }),
            Step::new("pandoc", pandoc),
            Step::simple("what they say afterwards", compare),
        ],
    )
}

fn lay_out(project: &Project) -> Result<()> {
    let copies = project.path(COPIES);
    if copies.exists() {
        fs::remove_dir_all(&copies)?;
    }
    test(project).env("MINGBAI_LAY_OUT", copies).show()
}

fn compare(project: &Project) -> Result<()> {
    test(project).env("MINGBAI_FORMATTED", project.path(COPIES)).show()
}

fn test(project: &Project) -> Run {
    Run::cargo(project, "test --quiet --package mingbai-content --test formatters -- --nocapture --test-threads=1")
}

fn npx(project: &Project, words: &[&str]) -> Result<()> {
    let (program, arguments) = words.split_first().context("a program")?;
    let path = project.path(FOLDER).join("node_modules/.bin").join(program);
    Run::new(project, &path.to_string_lossy()).args(arguments.iter().copied()).folder(project.path(COPIES)).show()
}

/// A machine without it says so aloud: Debian has it as `pandoc`, PyPI as `pypandoc-binary`.
fn pandoc(project: &Project) -> Result<Outcome> {
    let program = std::env::var("MINGBAI_PANDOC").unwrap_or_else(|_| "pandoc".to_owned());
    if Run::new(project, &program).args(["--version"]).text().is_none() {
        fs::remove_dir_all(project.path(COPIES).join("pandoc"))?;
        return Ok(Outcome::Skipped("pandoc is not here".to_owned()));
    }
    for entry in fs::read_dir(project.path(COPIES).join("pandoc"))? {
        let file = entry?.path();
        let words = ["-s", "--wrap=preserve", "-f", PANDOC, "-t", PANDOC, "-o"];
        Run::new(project, &program).args(words).arg(&file).arg(&file).show()?;
    }
    Ok(Outcome::Done)
}
