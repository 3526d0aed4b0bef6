//! `cargo xtask serve`: from a fresh checkout to portal, gallery and editor in the browser.
//!
//! The pages can be read long before all is compiled, so the server starts as soon as they are there, and what else there is comes
//! beside it, one part after the other. Building the pages, answering requests, telling readers what is still coming and naming the
//! addresses are left to `mingbai serve`.

use std::fs;
use std::net::{Ipv4Addr, TcpStream};
use std::path::Path;
use std::time::Duration;

use anyhow::{Context as _, Result};

use crate::embed;
use crate::project::Project;
use crate::run::{Running, tell};
use crate::site::{self, Builder};
use crate::steps::{self, Step};
use crate::tools::Tool;

/// What comes after the pages.
struct Part {
    /// What `mingbai serve` calls it; none for what no page waits for.
    name: Option<&'static str>,
    /// What is said when it is there.
    ready: &'static str,
    steps: fn() -> Vec<Step>,
}

/// In the order of what a reader misses first. Paper comes last: Typst takes as long as all before it together.
const PARTS: [Part; 5] = [
    Part { name: Some("live"), ready: "pages are live: search, marks, the tie to the policy", steps: live },
    Part { name: Some("markdown"), ready: "browsers draw from Markdown, and paint pictures", steps: drawing },
    Part { name: None, ready: "scripts are bundled as on a citizen's page", steps: bundles },
    Part { name: Some("editor"), ready: "the editor is there: /editor/", steps: editor },
    Part { name: Some("print"), ready: "the PDFs of the pages are there", steps: paper },
];

pub(crate) fn run(project: &Project, port: u16) -> Result<()> {
    let coming = project.path("target/coming.txt");
    let mut awaited: Vec<&str> = PARTS.iter().filter_map(|part| part.name).collect();
    steps::run(project, vec![site::preview(), embed::scripts_and_styles()])?;
    write(&coming, &awaited)?;

    println!();
    let mut server = Builder::Preview
        .mingbai(project, "serve")
        .args(["--port", &port.to_string()])
        .arg("--coming")
        .arg(&coming)
        .env("MINGBAI_PRESS", Builder::Release.press(project))
        .help(&format!("cargo xtask serve --port {}", port.wrapping_add(1)))
        .start()?;
    wait_for(&mut server, port);
    for part in PARTS {
        if server.has_ended() {
            break;
        }
        println!();
        let made = steps::run(project, (part.steps)());
        awaited.retain(|name| Some(*name) != part.name);
        write(&coming, &awaited)?;
        match made {
            Ok(()) => println!("\nready: {}", part.ready),
            // The others may still be made, and the pages are read meanwhile.
            Err(error) => tell(&error),
        }
    }
    server.wait()
}

/// Until the addresses are told, so that they stand together; where any port will do, nobody knows which.
fn wait_for(server: &mut Running, port: u16) {
    while port != 0 && !server.has_ended() && TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
        std::thread::sleep(Duration::from_millis(50));
    }
}

/// Tells the server what is still coming. The file stays the same one, since it is watched.
fn write(coming: &Path, names: &[&str]) -> Result<()> {
    let lines: String = names.iter().flat_map(|name| [name, "\n"]).collect();
    fs::write(coming, lines).with_context(|| coming.display().to_string())
}

fn live() -> Vec<Step> {
    vec![Tool::WasmTarget.step(), Tool::Bindgen.step(), embed::live()]
}

fn drawing() -> Vec<Step> {
    vec![embed::drawing()]
}

fn bundles() -> Vec<Step> {
    vec![Tool::NodePackages.step(), embed::minified()]
}

fn editor() -> Vec<Step> {
    vec![Tool::Trunk.step(), site::editor()]
}

fn paper() -> Vec<Step> {
    vec![site::press()]
}
