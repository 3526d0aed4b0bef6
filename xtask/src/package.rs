//! `cargo xtask package`: the npm package in `target/pkg`. The glue and types that wasm-pack makes of `widgets`, the files that a
//! page loads, and what editors and type checkers read (`widgets/package`).

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::Serialize;
use serde_json::{Map, Value, json};
use sha2::{Digest as _, Sha384};

use crate::embed;
use crate::project::Project;
use crate::run::Run;
use crate::steps::{self, Step};
use crate::tools::Tool;

/// What is written by hand for the package.
const WRITTEN: &str = "widgets/package";
/// The stylesheet as a script.
const RULES: &str = "rules.js";
/// The types of the glue name `Symbol.dispose`, which older sets of types do not have; a project that checks those of its libraries would fail.
const GLUE_TYPES: &str = "mingbai_widgets.d.ts";
/// Lines for servers to copy, in a folder of its own there.
pub(crate) const SERVERS: &str = "servers";
/// Both licences, as the checkout has them.
pub(crate) const LICENCES: [&str; 2] = ["LICENSE-MIT", "LICENSE-APACHE"];
/// Where programs and people look first.
const LICENCE: &str = "MIT (LICENSE-MIT) or Apache 2.0 (LICENSE-APACHE), as you like.\n";

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
    let package = project.path("target/pkg");
    // What an earlier version had must not be packed with this one.
    if package.exists() {
        fs::remove_dir_all(&package).with_context(|| package.display().to_string())?;
    }
    wasm_pack(project)?;
    let types = fs::read_to_string(package.join(GLUE_TYPES)).context(GLUE_TYPES)?;
    fs::write(package.join(GLUE_TYPES), format!("/// <reference lib=\"esnext.disposable\" />\n{types}"))?;
    copy(&project.embed(), &package)?;
    copy(&project.path(WRITTEN), &package)?;
    servers(project, &package)?;
    for name in LICENCES {
        fs::copy(project.path(name), package.join(name)).context(name)?;
    }
    fs::write(package.join("LICENSE"), LICENCE).context("LICENSE")?;
    bundled(project, &package)?;
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
        .args(["--", "--features", "module"])
        .show()
}

/// Puts the lines for servers into a folder; one of the files begins with a dot, as Apache wants it.
pub(crate) fn servers(project: &Project, folder: &Path) -> Result<()> {
    let (from, to) = (project.path(WRITTEN).join(SERVERS), folder.join(SERVERS));
    fs::create_dir_all(&to).with_context(|| to.display().to_string())?;
    for entry in fs::read_dir(&from).with_context(|| from.display().to_string())? {
        let entry = entry?;
        fs::copy(entry.path(), to.join(entry.file_name())).with_context(|| entry.path().display().to_string())?;
    }
    Ok(())
}

/// The scripts for other people's bundlers, with the stylesheet as a script (`widgets/loader/bundled`): all of them, since each has in itself
/// what it imports.
fn bundled(project: &Project, package: &Path) -> Result<()> {
    let parts = parts(project, "bundled")?;
    let rules = fs::read_to_string(package.join("mingbai.css")).context("mingbai.css")?;
    fs::write(package.join(RULES), format!("export default {};\n", Value::from(rules))).context(RULES)?;
    let scripts = embed::scripts(&project.embed())?;
    // The glue of a module is no script of the loader.
    let is_glue = |name: &str| package.join(name.replace(".js", "_bg.wasm")).exists();
    for name in scripts.iter().filter(|name| !is_glue(name)) {
        let others = scripts.iter().map(String::as_str).filter(|other| *other != name.as_str());
        let external: Vec<String> = others
            .filter(|other| *other != embed::ENTRY)
            .chain([RULES])
            .map(|other| format!("--external:./{other}"))
            .collect();
        esbuild(project, &parts.join(name), &package.join(name))
            .args(["--format=esm"])
            .args(external.iter().map(String::as_str))
            .show()?;
    }
    Ok(())
}

/// Everything in one classic script, for whoever can upload no folder: the loader with the modules inside.
fn single(project: &Project, package: &Path) -> Result<()> {
    let parts = parts(project, "single")?;
    esbuild(project, &parts.join(embed::ENTRY), &package.join("mingbai.single.js"))
        .args(["--format=iife", "--loader:.wasm=binary", "--loader:.css=text"])
        // Else it decodes the modules by what browsers have learned only lately.
        .args(["--target=es2022"])
        // The glue would look for its module there, were it not handed over.
        .args(["--log-override:empty-import-meta=silent", "--supported:dynamic-import=true"])
        .show()?;
    // A page in GBK reads it as GBK: any other sign would be another, or end its script.
    let script = fs::read_to_string(package.join("mingbai.single.js"))?;
    match script.split(|sign: char| sign.is_ascii()).find(|rest| !rest.is_empty()) {
        Some(sign) => {
            bail!("mingbai.single.js has {sign}, which a page in another encoding misreads: write it as \\u…")
        }
        None => Ok(()),
    }
}

/// What the loader is bundled from, in a folder of its own: its sources, over them those of its folder `variant`, beside the modules.
fn parts(project: &Project, variant: &str) -> Result<PathBuf> {
    let parts = project.path("target").join(variant);
    fs::create_dir_all(&parts)?;
    copy(&project.embed(), &parts)?;
    // In place of what the folder above has in bundles.
    for folder in [project.path(embed::LOADER), project.path(embed::LOADER).join(variant)] {
        for name in embed::scripts(&folder)? {
            fs::copy(folder.join(&name), parts.join(&name)).with_context(|| name)?;
        }
    }
    embed::write_tables(project, &parts)?;
    Ok(parts)
}

/// Bundles a script into the file `out`.
fn esbuild(project: &Project, script: &Path, out: &Path) -> Run {
    Run::new(project, &project.path("e2e/node_modules/.bin/esbuild").to_string_lossy())
        .arg(script)
        .arg(format!("--outfile={}", out.display()))
        .args(["--bundle", "--minify", "--allow-overwrite", "--log-level=warning"])
        .env("NODE_PATH", project.path(embed::LOADER).join("node_modules"))
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    for name in names(from)? {
        fs::copy(from.join(&name), to.join(&name)).with_context(|| name)?;
    }
    Ok(())
}

/// The files of a folder that a package holds, by name.
pub(crate) fn names(folder: &Path) -> Result<Vec<String>> {
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
pub(crate) fn integrity(package: &Path, files: &[String]) -> Result<Value> {
    let mut hashes = Map::new();
    for name in files {
        let content = fs::read(package.join(name)).with_context(|| name.clone())?;
        hashes.insert(name.clone(), json!(format!("sha384-{}", STANDARD.encode(Sha384::digest(content)))));
    }
    Ok(Value::Object(hashes))
}

/// `package.json`. What is under `exports` is tried in its order, so that it is no map of JSON, whose order depends on what else is compiled.
#[derive(Serialize)]
struct Manifest {
    #[serde(flatten)]
    rest: Value,
    exports: BTreeMap<&'static str, Export>,
}

/// What stands behind a name of the package.
#[derive(Serialize)]
#[serde(untagged)]
enum Export {
    File(&'static str),
    Module { types: &'static str, default: &'static str },
}

fn manifest(files: &[String]) -> Manifest {
    let module = |types, default| Export::Module { types, default };
    let exports = BTreeMap::from([
        (".", module("./mingbai.d.ts", "./mingbai.js")),
        ("./single", module("./mingbai.d.ts", "./mingbai.single.js")),
        ("./draw", module("./mingbai_widgets.d.ts", "./mingbai_widgets.js")),
        ("./*", Export::File("./*")),
    ]);
    let rest = json!({
        "name": "mingbai",
        "version": env!("CARGO_PKG_VERSION"),
        "description": "Policy explanations beside the official document, as custom elements",
        "license": env!("CARGO_PKG_LICENSE"),
        "repository": { "type": "git", "url": concat!("git+", env!("CARGO_PKG_REPOSITORY"), ".git") },
        "keywords": ["custom-elements", "web-components", "government", "policy", "markdown"],
        "type": "module",
        "main": "./mingbai.js",
        "types": "./mingbai.d.ts",
        // What defines elements when it is imported, and rules that a page imports; a bundler would leave out either.
        "sideEffects": ["./mingbai.js", "./mingbai.single.js", "./*.css"],
        "customElements": "custom-elements.json",
        "files": files.iter().map(String::as_str).chain(["integrity.json", SERVERS]).collect::<Vec<_>>(),
    });
    Manifest { rest, exports }
}

fn write(path: &Path, value: &impl Serialize) -> Result<()> {
    fs::write(path, format!("{}\n", serde_json::to_string_pretty(value)?)).with_context(|| path.display().to_string())
}
