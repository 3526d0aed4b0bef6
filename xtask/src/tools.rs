//! What must be installed to build and test: looks for each tool in its right version, else installs it.
//!
//! What comes from the operating system or from npm is left to `system`; why these tools and versions,
//! to docs/tools.md.

use anyhow::Result;

use crate::project::Project;
use crate::run::{Run, stuck};
use crate::steps::{Outcome, Step};
use crate::system;

/// Newer ones want a newer compiler than ours.
const TRUNK: &str = "0.21.14";
/// It finds its tools on PATH: with what it would download them, it takes twice as long to compile.
const TRUNK_FEATURES: [&str; 1] = ["--no-default-features"];
const WASM_PACK: &str = "0.15.1";
const GECKODRIVER: &str = "0.37.1";
const BUNDLE_LICENSES: &str = "5.0.0";
const SBOM: &str = "0.10.0";

/// Everything that a command can need beyond Cargo.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tool {
    /// rustfmt and clippy.
    Lints,
    WasmTarget,
    /// `wasm-bindgen` and `wasm-bindgen-test-runner`, from `xtask/bindgen`.
    Bindgen,
    Trunk,
    WasmPack,
    /// Chromium, its driver, and a font with Chinese glyphs.
    Browser,
    /// Firefox, and WebKit with its driver and a screen for it.
    OtherEngines,
    Geckodriver,
    /// Readers of PDF and of codes, and Java for a checker of HTML.
    Validators,
    /// The packages that e2e and the loader list, each in its `package-lock.json`.
    NodePackages,
    /// The same of `e2e/bundlers`: vite, webpack, TypeScript and others.
    BundlerPackages,
    /// Other people's formatters, which `cargo xtask e2e formatters` alone needs.
    FormatterPackages,
    /// What `cargo xtask bench` alone needs: the peers that it compares with.
    PeerPackages,
    /// nginx and Apache.
    Servers,
    /// hadolint, which reads Containerfiles.
    Hadolint,
    /// What lists the licences and the parts of what is handed out.
    Licences,
}

impl Tool {
    /// In the order that lets a wrong machine fail early: what takes minutes comes last.
    pub(crate) const ALL: [Self; 13] = [
        Self::Lints,
        Self::WasmTarget,
        Self::Browser,
        Self::OtherEngines,
        Self::Validators,
        Self::NodePackages,
        Self::BundlerPackages,
        Self::Servers,
        Self::Hadolint,
        Self::Bindgen,
        Self::Trunk,
        Self::WasmPack,
        Self::Geckodriver,
    ];

    /// What building the site takes; tests and packages need more.
    pub(crate) const FOR_SITE: [Self; 4] = [Self::WasmTarget, Self::NodePackages, Self::Bindgen, Self::Trunk];

    /// What building the browser modules takes.
    pub(crate) const FOR_EMBED: [Self; 3] = [Self::WasmTarget, Self::NodePackages, Self::Bindgen];

    pub(crate) fn step(self) -> Step {
        Step::new(self.title(), move |project| self.ensure(project))
    }

    fn title(self) -> &'static str {
        match self {
            Self::Lints => "tool: rustfmt and clippy",
            Self::WasmTarget => "tool: wasm32 target",
            Self::Bindgen => "tool: wasm-bindgen",
            Self::Trunk => "tool: Trunk",
            Self::WasmPack => "tool: wasm-pack",
            Self::Browser => "tool: Chromium and its driver",
            Self::OtherEngines => "tool: Firefox and WebKit",
            Self::Geckodriver => "tool: geckodriver",
            Self::Validators => "tool: readers of HTML, PDF and codes",
            Self::NodePackages => "tool: npm packages",
            Self::BundlerPackages => "tool: npm packages of the bundlers",
            Self::FormatterPackages => "tool: npm packages of the formatters",
            Self::PeerPackages => "tool: npm packages of the peers",
            Self::Servers => "tool: nginx and Apache",
            Self::Hadolint => "tool: hadolint",
            Self::Licences => "tool: licences and bill of materials",
        }
    }

    fn ensure(self, project: &Project) -> Result<Outcome> {
        match self {
            Self::Lints => lints(project),
            Self::WasmTarget => wasm_target(project),
            Self::Bindgen => bindgen(project),
            Self::Trunk => cargo_install(project, "trunk", TRUNK, &TRUNK_FEATURES),
            Self::WasmPack => cargo_install(project, "wasm-pack", WASM_PACK, &[]),
            Self::Browser => system::browser(project),
            Self::OtherEngines => system::other_engines(project),
            // Without Firefox nobody would ask it anything.
            Self::Geckodriver if system::firefox(project).is_none() => {
                Ok(Outcome::Skipped("there is no Firefox for it".to_owned()))
            }
            Self::Geckodriver => cargo_install(project, "geckodriver", GECKODRIVER, &[]),
            Self::Validators => system::validators(project),
            Self::NodePackages => system::node_packages(project, &system::NODE_FOLDERS),
            Self::BundlerPackages => system::node_packages(project, &system::BUNDLERS),
            Self::FormatterPackages => system::node_packages(project, &system::FORMATTERS),
            Self::PeerPackages => system::node_packages(project, &[system::PEERS]),
            Self::Servers => system::servers(project),
            Self::Hadolint => system::hadolint(project),
            Self::Licences => licences(project),
        }
    }
}

fn lints(project: &Project) -> Result<Outcome> {
    let fmt = Run::cargo(project, "fmt --version").text();
    let clippy = Run::cargo(project, "clippy --version").text();
    if let (Some(_), Some(clippy)) = (fmt, clippy) {
        return Ok(Outcome::Already(clippy));
    }
    Run::new(project, "rustup").args(["component", "add", "rustfmt", "clippy"]).show()?;
    Ok(Outcome::Done)
}

/// Asks the compiler, not rustup, so that a toolchain from elsewhere will do.
fn wasm_target(project: &Project) -> Result<Outcome> {
    let folder =
        Run::new(project, "rustc").args(["--print", "target-libdir", "--target", "wasm32-unknown-unknown"]).text();
    if folder.is_some_and(|folder| std::path::Path::new(&folder).is_dir()) {
        return Ok(Outcome::Already("there".to_owned()));
    }
    Run::new(project, "rustup").args(["target", "add", "wasm32-unknown-unknown"]).show()?;
    Ok(Outcome::Done)
}

/// Cargo itself knows whether it is up to date, so it is asked each time.
fn bindgen(project: &Project) -> Result<Outcome> {
    Run::cargo(project, "build --quiet --package mingbai-bindgen --profile tools").show()?;
    let version = Run::new(project, "wasm-bindgen").args(["--version"]).text();
    version.map(Outcome::Already).ok_or_else(|| {
        stuck("the wasm-bindgen just built does not start", "cargo clean --profile tools && cargo xtask setup")
    })
}

fn licences(project: &Project) -> Result<Outcome> {
    cargo_install(project, "cargo-bundle-licenses", BUNDLE_LICENSES, &[])?;
    cargo_install(project, "cargo-sbom", SBOM, &[])
}

/// Installs to Cargo's ordinary folder, where other checkouts find it too.
fn cargo_install(project: &Project, name: &str, version: &str, features: &[&str]) -> Result<Outcome> {
    let expected = format!("{name} {version}");
    // Some tell their licence below.
    let installed = || {
        let told = Run::new(project, name).args(["--version"]).text();
        // One says `cargo:5.0.0` of itself.
        told.and_then(|text| text.lines().next().map(|line| line.replace("cargo:", "")))
    };
    match installed() {
        Some(found) if found == expected => return Ok(Outcome::Already(found)),
        Some(found) => println!("{found} is here, {version} is needed: installing it"),
        None => println!("installing {expected}: several minutes, once on a machine"),
    }
    // A tool that runs for seconds need not be compiled for minutes: this takes a third of the time.
    Run::cargo(project, "install --quiet --locked --force")
        .args([name, "--version", version])
        .args(features.iter().copied())
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
        .show()?;
    match installed() {
        Some(found) if found == expected => Ok(Outcome::Done),
        _ => Err(stuck(
            format!("{expected} was installed, but another one comes first on PATH"),
            format!("which -a {name}"),
        )),
    }
}
