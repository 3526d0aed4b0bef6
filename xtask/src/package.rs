//! `cargo xtask package`: the npm package in `target/pkg`. The glue and types that wasm-pack makes of `widgets`, the files that a
//! page loads, and what editors and type checkers read (`widgets/package`).

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Map, Value, json};
use sha2::{Digest as _, Sha384};

use crate::embed;
use crate::project::Project;
use crate::run::Run;
use crate::steps::{self, Step};
use crate::tools::Tool;

/// What is written by hand for the package.
const WRITTEN: &str = "widgets/package";

pub(crate) fn run(project: &Project) -> Result<()> {
    let mut plan: Vec<Step> = Tool::FOR_EMBED.into_iter().map(Tool::step).collect();
    plan.push(Tool::WasmPack.step());
    plan.extend(embed::steps());
    plan.push(step());
    steps::run(project, plan)
}

/// After the steps of `embed`.
pub(crate) fn step() -> Step {
    Step::simple("npm package", make)
}

fn make(project: &Project) -> Result<()> {
    wasm_pack(project)?;
    let package = project.path("target/pkg");
    copy(&project.embed(), &package)?;
    copy(&project.path(WRITTEN), &package)?;
    single(project, &package)?;
    let files = names(&package)?;
    write(&package.join("integrity.json"), &integrity(&package, &files)?)?;
    write(&package.join("package.json"), &manifest(&files))?;
    // It reads the package as npm will.
    Run::new(project, "npm").args(["pack", "--dry-run", "--silent"]).arg(&package).show()
}

/// The profile of `embed`, so that nothing is compiled again; no wasm-opt, since not every version
/// understands the module.
fn wasm_pack(project: &Project) -> Result<()> {
    Run::new(project, "wasm-pack")
        .args(["build", "widgets", "--target", "web", "--mode", "no-install", "--no-opt", "--profile", "web"])
        .arg("--out-dir")
        .arg(project.path("target/pkg"))
        .show()
}

/// Everything in one classic script, for whoever can upload no folder: the loader with the modules inside.
fn single(project: &Project, package: &Path) -> Result<()> {
    let parts = project.path("target/single");
    fs::create_dir_all(&parts)?;
    copy(&project.embed(), &parts)?;
    // In place of what the folder above has in bundles.
    for folder in [project.path(embed::LOADER), project.path(embed::LOADER).join("single")] {
        for name in embed::scripts(&folder)? {
            fs::copy(folder.join(&name), parts.join(&name)).with_context(|| name)?;
        }
    }
    embed::write_pairs(project, &parts)?;
    Run::new(project, &project.path("e2e/node_modules/.bin/esbuild").to_string_lossy())
        .arg(parts.join(embed::ENTRY))
        .arg(format!("--outfile={}", package.join("mingbai.single.js").display()))
        .args(["--bundle", "--format=iife", "--minify", "--loader:.wasm=binary", "--loader:.css=text"])
        // The glue would look for its module there, were it not handed over.
        .args(["--log-level=warning", "--log-override:empty-import-meta=silent", "--supported:dynamic-import=true"])
        .env("NODE_PATH", project.path(embed::LOADER).join("node_modules"))
        .show()
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    for name in names(from)? {
        fs::copy(from.join(&name), to.join(&name)).with_context(|| name)?;
    }
    Ok(())
}

/// The files of a folder that a package holds, by name.
fn names(folder: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let is_ours = entry.file_type()?.is_file() && !name.starts_with('.');
        if is_ours && !matches!(name.as_str(), "package.json" | "integrity.json") {
            names.push(name);
        }
    }
    names.sort();
    Ok(names)
}

/// For the `integrity` attribute, see <https://www.w3.org/TR/SRI/>.
fn integrity(package: &Path, files: &[String]) -> Result<Value> {
    let mut hashes = Map::new();
    for name in files {
        let content = fs::read(package.join(name)).with_context(|| name.clone())?;
        hashes.insert(name.clone(), json!(format!("sha384-{}", STANDARD.encode(Sha384::digest(content)))));
    }
    Ok(Value::Object(hashes))
}

fn manifest(files: &[String]) -> Value {
    json!({
        "name": "mingbai",
        "version": env!("CARGO_PKG_VERSION"),
        "description": "Policy explanations beside the official document, as custom elements",
        "license": "MIT OR Apache-2.0",
        "type": "module",
        "main": "./mingbai.js",
        "types": "./mingbai.d.ts",
        "exports": {
            ".": { "types": "./mingbai.d.ts", "default": "./mingbai.js" },
            "./draw": { "types": "./mingbai_widgets.d.ts", "default": "./mingbai_widgets.js" },
            "./*": "./*",
        },
        "sideEffects": ["./mingbai.js"],
        "customElements": "custom-elements.json",
        "files": files.iter().map(String::as_str).chain(["integrity.json"]).collect::<Vec<_>>(),
    })
}

fn write(path: &Path, value: &Value) -> Result<()> {
    fs::write(path, format!("{value:#}\n")).with_context(|| path.display().to_string())
}
