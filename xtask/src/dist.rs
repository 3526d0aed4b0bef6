//! `cargo xtask dist`: what a release would hold, in `target/delivery`, for whoever has no Rust: the program for this machine with the embed files
//! inside, the embed files as an archive, the npm tarball, what editors read, the licences of everything inside, a bill of materials, checksums.
//!
//! Nothing is published. Building is left to `embed`, `package` and `site`; that it suffices is tested by `e2e/bundlers/dist.test.mjs`.

mod archive;
mod licences;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use sha2::{Digest as _, Sha256};

use self::archive::Archive;
use crate::project::Project;
use crate::run::Run;
use crate::site::Builder;
use crate::steps::{self, Step};
use crate::tools::Tool;
use crate::{bundlers, embed, package, site};

/// What an office that only looks needs beside the programs: how to begin, an explainer to begin with, what to copy for hooks and containers.
const BESIDE: [(&str, &str); 6] = [
    ("README.md", "README.md"),
    ("docs/embed.md", "docs/embed.md"),
    ("docs/write.md", "docs/write.md"),
    ("docs/examples/automation", "automation"),
    ("content/examples/elevator-2026", "texts/elevator-2026"),
    ("widgets/package/servers", "servers"),
];
/// What editors read: snippets, the schema of front matter, tags for completion in HTML.
const EDITORS: [&str; 3] = [
    "content/editors/mingbai.code-snippets",
    "content/editors/front-matter.schema.json",
    "widgets/package/vscode.html-custom-data.json",
];
const SUMS: &str = "SHA256SUMS";

/// All of it; `quick` of the programs, modules and package that are there already, compiled for tests: the same files, larger and slower.
pub(crate) fn run(project: &Project, quick: bool) -> Result<()> {
    if quick {
        return steps::run(project, steps(Builder::Tested).into());
    }
    let mut plan: Vec<Step> = Tool::FOR_EMBED.into_iter().map(Tool::step).collect();
    plan.push(Tool::WasmPack.step());
    plan.extend(embed::steps());
    plan.push(package::step());
    plan.push(Step::simple("the program, with the embed files inside", program));
    plan.push(site::press());
    plan.extend(steps(Builder::Release));
    steps::run(project, plan)
}

/// After browser modules, npm package and programs: all else, of which `builder` says which programs are taken.
fn steps(builder: Builder) -> [Step; 5] {
    [
        Tool::BundlerPackages.step(),
        Tool::Licences.step(),
        Step::simple("licences and bill of materials", licences::write),
        Step::simple("archives and checksums", move |project| lay_out(project, builder)),
        bundlers::delivery(),
    ]
}

/// Where all of it lies.
pub(crate) fn folder(project: &Project) -> PathBuf {
    project.path("target/delivery")
}

fn program(project: &Project) -> Result<()> {
    Run::cargo(project, "build --release --package mingbai-site --bin mingbai")
        .env("MINGBAI_INSIDE", project.embed())
        .show()
}

fn lay_out(project: &Project, builder: Builder) -> Result<()> {
    let folder = folder(project);
    if folder.exists() {
        fs::remove_dir_all(&folder).with_context(|| folder.display().to_string())?;
    }
    fs::create_dir_all(&folder).with_context(|| folder.display().to_string())?;
    programs(project, &folder, builder)?;
    embed_files(project, &folder)?;
    let mut editors = Archive::new(&folder.join("mingbai-vscode.zip"))?;
    for file in EDITORS {
        editors.file(&project.path(file), file.rsplit('/').next().unwrap_or(file))?;
    }
    editors.finish()?;
    Run::new(project, "npm")
        .args(["pack", "--silent", "--pack-destination"])
        .arg(&folder)
        .arg(project.path("target/pkg"))
        .show()?;
    for name in [licences::TEXTS, licences::MATERIALS] {
        fs::copy(licences::file(project, name), folder.join(name)).context(name)?;
    }
    checksums(&folder)
}

/// The programs as a tarball, which keeps that they may be run; that is what a machine like this one unpacks.
fn programs(project: &Project, folder: &Path, builder: Builder) -> Result<()> {
    let name = format!("mingbai-{}-{}", env!("CARGO_PKG_VERSION"), host(project)?);
    let parts = project.path("target/delivery-parts");
    if parts.exists() {
        fs::remove_dir_all(&parts)?;
    }
    let inside = parts.join(&name);
    fs::create_dir_all(&inside)?;
    for program in [builder.program(project), builder.press(project)] {
        let copied = inside.join(program.file_name().unwrap_or_default());
        fs::copy(&program, &copied).with_context(|| program.display().to_string())?;
        // The lines of its sources are two thirds of it, and for whoever has them.
        Run::new(project, "strip").arg(&copied).show()?;
    }
    for (from, to) in BESIDE {
        archive::copy(&project.path(from), &inside.join(to))?;
    }
    for name in package::LICENCES {
        fs::copy(project.path(name), inside.join(name)).context(name)?;
    }
    fs::copy(licences::file(project, licences::TEXTS), inside.join(licences::TEXTS)).context(licences::TEXTS)?;
    // Nothing of who made it, nor when: the same files give the same archive.
    Run::new(project, "tar")
        .args(["--sort=name", "--mtime=@0", "--owner=0", "--group=0", "--numeric-owner", "-czf"])
        .arg(folder.join(format!("{name}.tar.gz")))
        .args(["-C"])
        .arg(&parts)
        .args([name.as_str()])
        .show()
}

/// What Rust calls this machine.
fn host(project: &Project) -> Result<String> {
    let told = Run::new(project, "rustc").args(["-vV"]).text().unwrap_or_default();
    let host = told.lines().find_map(|line| line.strip_prefix("host: ")).map(str::to_owned);
    host.context("rustc does not say for what machine it compiles")
}

fn embed_files(project: &Project, folder: &Path) -> Result<()> {
    let embed = project.embed();
    let mut archive = Archive::new(&folder.join("mingbai-embed.zip"))?;
    let names = package::names(&embed)?;
    for name in &names {
        archive.file(&embed.join(name), &format!("mingbai/{name}"))?;
    }
    archive.text("mingbai/integrity.json", &format!("{:#}\n", package::integrity(&embed, &names)?))?;
    archive.folder(&project.path("widgets/package/servers"), package::SERVERS)?;
    archive.file(&project.path("docs/embed.md"), "embed.md")?;
    for name in package::LICENCES {
        archive.file(&project.path(name), name)?;
    }
    archive.file(&licences::file(project, licences::TEXTS), licences::TEXTS)?;
    archive.finish()
}

/// As `sha256sum --check` reads them.
fn checksums(folder: &Path) -> Result<()> {
    let mut lines = String::new();
    for name in package::names(folder)? {
        let sum = Sha256::digest(fs::read(folder.join(&name)).with_context(|| name.clone())?);
        let sum: String = sum.iter().map(|byte| format!("{byte:02x}")).collect();
        lines += &format!("{sum}  {name}\n");
    }
    fs::write(folder.join(SUMS), lines).context(SUMS)
}
