//! `cargo xtask embed`: builds the browser modules and lays them out, with the loader and the
//! stylesheet, in `target/embed`: what a host page links to.
//!
//! What the modules do is left to `widgets`, which of them a page loads to its loader, and whether
//! they are small enough to `size`.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::project::{Project, is_fresh};
use crate::run::Run;
use crate::steps::{self, Outcome, Step};
use crate::tools::Tool;

/// Package, what Cargo builds, its name for pages.
type Module = (&'static str, &'static str, &'static str);

/// Answers the reader's hand on a prerendered page.
const LIVE: Module = ("mingbai-live", "mingbai_live.wasm", "live");
/// Reads Markdown too.
const FULL: Module = ("mingbai-widgets", "mingbai_widgets.wasm", "full");
/// Paints an infographic for whoever wants to keep it.
const PICTURE: Module = ("mingbai-canvas", "mingbai_canvas.wasm", "picture");
const MODULES: [Module; 3] = [LIVE, FULL, PICTURE];

/// Written by hand, so that a page survives when the WASM does not come: the element classes, and what they load when it is used.
pub(crate) const LOADER: &str = "widgets/loader";

/// What a page links to. What it imports is bundled into it, but for the scripts that it loads when a reader needs them: those share
/// nothing with it, so that each state is held once.
pub(crate) const ENTRY: &str = "mingbai.js";
const ON_DEMAND: [&str; 13] = [
    "draw.js",
    "entry.js",
    "frame.js",
    "initials.js",
    "margin.js",
    "offline.js",
    "policy.js",
    "qr.js",
    "reader.js",
    "request.js",
    "script.js",
    "upgrade.js",
    "worker.js",
];

/// Pairs of traditional and simplified characters, which `script.js` takes in: the table that facts are read with.
const PAIRS: &str = "content/src/text/script.txt";

pub(crate) fn run(project: &Project) -> Result<()> {
    let mut plan: Vec<Step> = Tool::FOR_EMBED.into_iter().map(Tool::step).collect();
    plan.extend(steps());
    steps::run(project, plan)
}

/// The build alone, for commands that have seen to the tools.
pub(crate) fn steps() -> Vec<Step> {
    vec![
        Step::simple("browser modules: compile", |project| compile(project, &MODULES)),
        Step::simple("browser modules: glue", |project| bind(project, &MODULES)),
        scripts_and_styles(),
        minified(),
    ]
}

/// What a page needs to look right and to say why it is not live: takes no compiler.
pub(crate) fn scripts_and_styles() -> Step {
    Step::simple("loader and stylesheet", lay_out)
}

/// What brings a prerendered page to life.
pub(crate) fn live() -> Step {
    Step::simple("live module", |project| make(project, &[LIVE]))
}

/// What draws in the browser.
pub(crate) fn drawing() -> Step {
    Step::simple("modules for Markdown and pictures", |project| make(project, &[FULL, PICTURE]))
}

/// The last step: scripts, stylesheet and glue as small as they go, once all are there.
pub(crate) fn minified() -> Step {
    Step::new("minify", minify)
}

fn make(project: &Project, modules: &[Module]) -> Result<()> {
    compile(project, modules)?;
    bind(project, modules)
}

/// One call each, as a cdylib alone: Cargo leaves out link-time optimisation where the same call also makes an rlib,
/// and the modules are a tenth larger then.
fn compile(project: &Project, modules: &[Module]) -> Result<()> {
    for (package, ..) in modules {
        Run::cargo(project, "rustc --profile web --target wasm32-unknown-unknown --lib --crate-type cdylib --package")
            .args([*package])
            .show()?;
    }
    Ok(())
}

fn bind(project: &Project, modules: &[Module]) -> Result<()> {
    let embed = project.embed();
    let bindgen = project.bindgen().join("wasm-bindgen");
    for (_, compiled, name) in modules {
        let input = project.wasm(compiled);
        let output = embed.join(format!("{name}_bg.wasm"));
        if is_fresh(&output, &[&input, &bindgen]) {
            continue;
        }
        Run::new(project, "wasm-bindgen")
            .args(["--target", "web", "--no-typescript", "--out-name", *name])
            .args(["--remove-name-section", "--remove-producers-section"])
            .arg("--out-dir")
            .arg(&embed)
            .arg(&input)
            .show()?;
        let glue = embed.join(format!("{name}.js"));
        let script = fs::read_to_string(&glue).context("the glue")?;
        let module = fs::read(&output).context("the module")?;
        let (script, module) = without_hashes(script, module);
        fs::write(&glue, script).context("the glue")?;
        fs::write(&output, module).context("the module")?;
    }
    Ok(())
}

/// What ends the name of an import in the glue: 16 hexadecimal digits; those that begin with zeros are numbers already.
const HASH: usize = 16;

/// The glue and the module with numbers in place of the hashes that end the names of imports (`__wbg_new_f6667bebfb038bfc`), the
/// least that keeps names apart: no file can be packed smaller than its hashes, and these were 2 KB of what each citizen loads.
///
/// As many bytes as before, so that nothing in the module moves.
fn without_hashes(script: String, mut module: Vec<u8>) -> (String, Vec<u8>) {
    let mut numbers: BTreeMap<String, usize> = BTreeMap::new();
    let mut names: BTreeMap<String, String> = BTreeMap::new();
    let is_part = |sign: char| sign.is_ascii_alphanumeric() || sign == '_';
    for name in script.split(|sign: char| !is_part(sign)).filter(|name| name.starts_with("__wb")) {
        let Some((front, hash)) = name.rsplit_once('_') else { continue };
        let is_hash =
            hash.len() == HASH && !hash.starts_with("0000") && hash.bytes().all(|digit| digit.is_ascii_hexdigit());
        if is_hash && !names.contains_key(name) {
            let number = numbers.entry(front.to_owned()).or_default();
            names.insert(name.to_owned(), format!("{front}_{number:0HASH$}"));
            *number += 1;
        }
    }
    let mut plain = script;
    for (name, numbered) in &names {
        plain = plain.replace(name, numbered);
        let mut at = 0;
        while let Some(window) = module.get_mut(at..at + name.len()) {
            if window == name.as_bytes() {
                window.copy_from_slice(numbered.as_bytes());
            }
            at += 1;
        }
    }
    (plain, module)
}

fn lay_out(project: &Project) -> Result<()> {
    let embed = project.embed();
    fs::create_dir_all(&embed).with_context(|| embed.display().to_string())?;
    // A script that is no longer there must not stay.
    for old in
        scripts(&embed)?.into_iter().filter(|name| MODULES.iter().all(|(.., module)| *name != format!("{module}.js")))
    {
        fs::remove_file(embed.join(old))?;
    }
    let loader = project.path(LOADER);
    for name in scripts(&loader)? {
        fs::copy(loader.join(&name), embed.join(&name)).with_context(|| name)?;
    }
    write_pairs(project, &embed)?;
    let mut css = String::new();
    for file in stylesheets(project)? {
        css += &fs::read_to_string(&file).with_context(|| format!("{}", file.display()))?;
        css.push('\n');
    }
    fs::write(embed.join("mingbai.css"), css).context("mingbai.css")
}

/// Writes the characters that `script.js` folds, from the list that the checks read, beside it in `folder`.
pub(crate) fn write_pairs(project: &Project, folder: &Path) -> Result<()> {
    let pairs = fs::read_to_string(project.path(PAIRS)).context(PAIRS)?.replace('\n', "");
    fs::write(folder.join("script-pairs.js"), format!("export default '{pairs}';\n")).context("script-pairs.js")
}

/// Tokens first, since all else refers to them; then components and forms by name, so that the order never
/// depends on the file system.
fn stylesheets(project: &Project) -> Result<Vec<PathBuf>> {
    let mut by_name = BTreeMap::new();
    for folder in ["widgets/src/components", "widgets/src/forms"].map(|folder| project.path(folder)) {
        for part in fs::read_dir(&folder).with_context(|| format!("{}", folder.display()))? {
            let part = part?;
            let file = part.path().join("style.css");
            if file.is_file() {
                by_name.insert(part.file_name(), file);
            }
        }
    }
    let first = ["widgets/src/tokens.css", "widgets/src/base.css"].map(|file| project.path(file));
    Ok(first.into_iter().chain(by_name.into_values()).collect())
}

/// The scripts of a folder, by name.
pub(crate) fn scripts(folder: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for file in fs::read_dir(folder).with_context(|| format!("{}", folder.display()))? {
        let name = file?.file_name().to_string_lossy().into_owned();
        if name.ends_with(".js") {
            names.push(name);
        }
    }
    names.sort();
    Ok(names)
}

/// esbuild comes with the packages of e2e. It saves a third of the glue, and puts what each script always needs into it;
/// without it all works, larger and with more requests.
fn minify(project: &Project) -> Result<Outcome> {
    let esbuild = project.path("e2e/node_modules/.bin/esbuild");
    if !esbuild.exists() {
        return Ok(Outcome::Already("e2e/node_modules has no esbuild: left as written".to_owned()));
    }
    let embed = project.embed();
    let esbuild = esbuild.to_string_lossy();
    let minify = |name: &str, bundled: &[&str]| {
        let file = embed.join(name);
        Run::new(project, &esbuild)
            .arg(&file)
            .arg(format!("--outfile={}", file.display()))
            .args(["--minify", "--log-level=warning", "--allow-overwrite"])
            .args(bundled.iter().copied())
            .env("NODE_PATH", project.path(LOADER).join("node_modules"))
            .show()
    };
    let glue = MODULES.map(|(.., name)| format!("{name}.js"));
    for name in glue.iter().map(String::as_str).chain(["mingbai.css"]) {
        minify(name, &[])?;
    }
    let by_name: Vec<&str> = glue.iter().map(String::as_str).chain(ON_DEMAND).collect();
    for name in ON_DEMAND.into_iter().chain([ENTRY]) {
        let external: Vec<String> =
            by_name.iter().filter(|other| **other != name).map(|other| format!("--external:./{other}")).collect();
        let mut bundle = vec!["--bundle", "--format=esm"];
        bundle.extend(external.iter().map(String::as_str));
        minify(name, &bundle)?;
    }
    for name in scripts(&embed)? {
        if name != ENTRY && !ON_DEMAND.contains(&name.as_str()) && !glue.contains(&name) {
            fs::remove_file(embed.join(name))?;
        }
    }
    Ok(Outcome::Done)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_imports_stay_apart_without_their_hashes() {
        let names =
            "__wbg_new_f6667bebfb038bfc __wbg_new_cd4348290afae586 __wbg_top_cd4348290afae586 __wbindgen_malloc";
        let (script, module) = without_hashes(names.to_owned(), names.as_bytes().to_vec());
        let expect =
            "__wbg_new_0000000000000000 __wbg_new_0000000000000001 __wbg_top_0000000000000000 __wbindgen_malloc";
        assert_eq!((script.as_str(), module.as_slice()), (expect, expect.as_bytes()));
    }
}
