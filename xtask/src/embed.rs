//! `cargo xtask embed`: builds the browser modules and lays them out, with the loader and the
//! stylesheet, in `target/embed`: what a host page links to.
//!
//! What the modules do is left to `widgets`, which of them a page loads to its loader, and whether
//! they are small enough to `size`.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::project::{Project, is_fresh};
use crate::run::Run;
use crate::steps::{self, Outcome, Step};
use crate::tools::Tool;

/// (package, what Cargo builds, its name for pages). `live` answers the reader's hand on a prerendered page; `full` also
/// reads Markdown; `picture` paints an infographic for whoever wants to keep it.
const MODULES: [(&str, &str, &str); 3] = [
    ("mingbai-live", "mingbai_live.wasm", "live"),
    ("mingbai-widgets", "mingbai_widgets.wasm", "full"),
    ("mingbai-canvas", "mingbai_canvas.wasm", "picture"),
];

/// The element classes, written by hand so that a page survives when the WASM does not come.
/// Written by hand: the loader, and what it loads at a tap.
const SCRIPTS: [&str; 2] = ["mingbai.js", "reader.js"];

pub(crate) fn run(project: &Project) -> Result<()> {
    let mut plan: Vec<Step> = Tool::FOR_EMBED.into_iter().map(Tool::step).collect();
    plan.extend(steps());
    steps::run(project, plan)
}

/// The build alone, for commands that have seen to the tools.
pub(crate) fn steps() -> Vec<Step> {
    vec![
        Step::simple("browser modules: compile", compile),
        Step::simple("browser modules: glue", bind),
        Step::simple("loader and stylesheet", lay_out),
        Step::new("minify", minify),
    ]
}

/// One call each, as a cdylib alone: Cargo leaves out link-time optimisation where the same call also makes an rlib,
/// and the modules are a tenth larger then.
fn compile(project: &Project) -> Result<()> {
    for (package, ..) in MODULES {
        Run::cargo(project, "rustc --profile web --target wasm32-unknown-unknown --lib --crate-type cdylib --package")
            .args([package])
            .show()?;
    }
    Ok(())
}

fn bind(project: &Project) -> Result<()> {
    let embed = project.embed();
    let bindgen = project.bindgen().join("wasm-bindgen");
    for (_, compiled, name) in MODULES {
        let input = project.wasm(compiled);
        let output = embed.join(format!("{name}_bg.wasm"));
        if is_fresh(&output, &[&input, &bindgen]) {
            continue;
        }
        Run::new(project, "wasm-bindgen")
            .args(["--target", "web", "--no-typescript", "--out-name", name])
            .args(["--remove-name-section", "--remove-producers-section"])
            .arg("--out-dir")
            .arg(&embed)
            .arg(&input)
            .show()?;
    }
    Ok(())
}

fn lay_out(project: &Project) -> Result<()> {
    let embed = project.embed();
    for name in SCRIPTS {
        let script = project.path("widgets/live/src").join(name);
        fs::copy(&script, embed.join(name)).with_context(|| format!("{}", script.display()))?;
    }
    let mut css = String::new();
    for file in stylesheets(project)? {
        css += &fs::read_to_string(&file).with_context(|| format!("{}", file.display()))?;
        css.push('\n');
    }
    fs::write(embed.join("mingbai.css"), css).context("mingbai.css")
}

/// Tokens first, since all else refers to them; then the components by name, so that the order never
/// depends on the file system.
fn stylesheets(project: &Project) -> Result<Vec<PathBuf>> {
    let mut files = vec![project.path("widgets/src/tokens.css"), project.path("widgets/src/base.css")];
    let components = project.path("widgets/src/components");
    let mut of_components = Vec::new();
    for folder in fs::read_dir(&components).with_context(|| format!("{}", components.display()))? {
        let file = folder?.path().join("style.css");
        if file.is_file() {
            of_components.push(file);
        }
    }
    of_components.sort();
    files.append(&mut of_components);
    Ok(files)
}

/// esbuild comes with the packages of e2e and saves a third of the glue; without it all works, larger.
fn minify(project: &Project) -> Result<Outcome> {
    let esbuild = project.path("e2e/node_modules/.bin/esbuild");
    if !esbuild.exists() {
        return Ok(Outcome::Already("e2e/node_modules has no esbuild: left as written".to_owned()));
    }
    let embed = project.embed();
    for file in ["live.js", "full.js", "picture.js", "reader.js", "mingbai.js", "mingbai.css"] {
        let file = embed.join(file);
        Run::new(project, &esbuild.to_string_lossy())
            .arg(&file)
            .args(["--minify", "--log-level=warning", "--allow-overwrite"])
            .arg(format!("--outfile={}", file.display()))
            .show()?;
    }
    Ok(Outcome::Done)
}
