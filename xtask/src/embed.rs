//! `cargo xtask embed`: builds the browser modules and lays them out, with the loader and the
//! stylesheet, in `target/embed`: what a host page links to.
//!
//! What the modules do is left to `widgets`, which of them a page loads to its loader, and whether
//! they are small enough to `size`.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::glue::without_hashes;
use crate::project::{Project, is_fresh};
use crate::run::Run;
use crate::steps::{self, Outcome, Step};
use crate::tools::Tool;

/// Package and features, what Cargo builds, its name for pages.
type Module = ([&'static str; 2], &'static str, &'static str);

/// Answers the reader's hand on a prerendered page.
const LIVE: Module = (["mingbai-live", "module"], "mingbai_live.wasm", "live");
/// Reads Markdown too.
const FULL: Module = (["mingbai-widgets", "module"], "mingbai_widgets.wasm", "full");
/// Paints an infographic for whoever wants to keep it.
const PICTURE: Module = (["mingbai-canvas", ""], "mingbai_canvas.wasm", "picture");
/// Weighs which entries answer what a reader typed.
const FINDER: Module = (["mingbai-search", "module"], "mingbai_search.wasm", "finder");
/// The same over an index of a whole site.
const PORTAL: Module = (["mingbai-portal", ""], "mingbai_portal.wasm", "portal");
const MODULES: [Module; 5] = [LIVE, FULL, PICTURE, FINDER, PORTAL];

/// Written by hand, so that a page survives when the WASM does not come: the element classes, and what they load when it is used.
pub(crate) const LOADER: &str = "widgets/loader";

/// What a page links to. What it imports is bundled into it, but for the scripts that it loads when a reader needs them: those share
/// nothing with it, so that each state is held once.
pub(crate) const ENTRY: &str = "mingbai.js";
/// All styles in one.
const STYLE: &str = "mingbai.css";
const ON_DEMAND: [&str; 18] = [
    "days.js",
    "draw.js",
    "entry.js",
    "find.js",
    "frame.js",
    "initials.js",
    "margin.js",
    "offline.js",
    "policy.js",
    "qr.js",
    "reader.js",
    "request.js",
    "script.js",
    "site.js",
    "sounds.js",
    "synonyms.js",
    "upgrade.js",
    "worker.js",
];

/// Pairs of traditional and simplified characters, which `script.js` takes in: the table that facts are read with.
const PAIRS: &str = "content/src/text/script.txt";
/// Syllables with the signs that are spoken so, which `sounds.js` is.
const SOUNDS: &str = "widgets/search/src/sounds.txt";
/// Words that may stand for each other, which `synonyms.js` is.
const SYNONYMS: &str = "widgets/search/src/synonyms.txt";

/// What `target/embed` has when it is bundled: all that a site copies.
pub(crate) fn files() -> Vec<String> {
    let modules = MODULES.iter().flat_map(|(.., name)| [format!("{name}.js"), format!("{name}_bg.wasm")]);
    [ENTRY, STYLE].into_iter().chain(ON_DEMAND).map(str::to_owned).chain(modules).collect()
}

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
    Step::simple("modules for Markdown, search and pictures", |project| make(project, &[FULL, PICTURE, FINDER, PORTAL]))
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
    for ([package, features], ..) in modules {
        Run::cargo(project, "rustc --profile web --target wasm32-unknown-unknown --lib --crate-type cdylib --package")
            .args([*package, "--features", *features])
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
    write_tables(project, &embed)?;
    let mut css = String::new();
    for file in stylesheets(project)? {
        css += &fs::read_to_string(&file).with_context(|| format!("{}", file.display()))?;
        css.push('\n');
    }
    fs::write(embed.join(STYLE), css).context(STYLE)
}

/// Writes the tables that scripts take in, from those that the host reads, beside them in `folder`: the characters that `script.js` folds,
/// how signs are spoken, and
/// which words stand for others.
pub(crate) fn write_tables(project: &Project, folder: &Path) -> Result<()> {
    let pairs = fs::read_to_string(project.path(PAIRS)).context(PAIRS)?.replace('\n', "");
    let sounds = fs::read_to_string(project.path(SOUNDS)).context(SOUNDS)?.replace('\n', "\\n");
    let synonyms = fs::read_to_string(project.path(SYNONYMS)).context(SYNONYMS)?;
    let synonyms: Vec<&str> = synonyms.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
    let tables = [("script-pairs.js", pairs), ("sounds.js", sounds), ("synonyms.js", synonyms.join("\\n"))];
    for (name, table) in tables {
        fs::write(folder.join(name), format!("export default '{table}';\n")).context(name)?;
    }
    Ok(())
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
    for name in glue.iter().map(String::as_str).chain([STYLE]) {
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
