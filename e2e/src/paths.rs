//! Where the things under test lie: the built `dist/`, the host pages, the policies, the `mingbai` binary.
//!
//! The environment decides (`MINGBAI_DIST`, `MINGBAI_BIN`), else the places where `cargo xtask build` leaves them.

use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::{Result, bail};

/// The example whose explainer stands prerendered beside its policy.
pub const ELEVATOR: &str = "elevator-2026";

/// The example whose prerendered explainer is made for a phone first.
pub const ELDER_MEALS: &str = "elder-meals-2026";

/// The example that a plain CMS page embeds as Markdown.
pub const ROAD_WORKS: &str = "road-works-2026";

/// The portal's explainer of a policy that was amended after it had been locked.
pub const SCHOOL_TRANSPORT: &str = "school-transport-2026";

/// The portal's examples, each a folder of `dist/`.
pub const EXAMPLES: [&str; 3] = [ELEVATOR, ELDER_MEALS, ROAD_WORKS];

/// Where the demonstration says that it is published.
const PUBLISHED: &str = "https://www.yunxi.example/zcjd/";

/// The built site.
///
/// # Errors
///
/// When it has not been built.
pub fn dist() -> Result<PathBuf> {
    let dist = env::var_os("MINGBAI_DIST").map_or_else(|| workspace().join("target/dist"), PathBuf::from);
    if !dist.join("index.html").is_file() {
        bail!("{} holds no built site: run `cargo xtask build`, or set MINGBAI_DIST", dist.display());
    }
    Ok(dist)
}

/// The npm package, which `cargo xtask package` puts together.
///
/// # Errors
///
/// When it has not been made.
pub fn package() -> Result<PathBuf> {
    let package = workspace().join("target/pkg");
    if !package.join("mingbai.single.js").is_file() {
        bail!("{} holds no package: run `cargo xtask package`", package.display());
    }
    Ok(package)
}

/// The forms, each a folder with its examples.
pub fn forms() -> PathBuf {
    workspace().join("widgets/src/forms")
}

/// The host pages of this crate.
pub fn hosts() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("hosts")
}

/// The npm packages of this crate.
///
/// # Errors
///
/// When they are not installed.
pub fn node_modules() -> Result<PathBuf> {
    let modules = Path::new(env!("CARGO_MANIFEST_DIR")).join("node_modules");
    if !modules.is_dir() {
        bail!("the packages of e2e/package.json are missing: run `npm ci --prefix e2e`");
    }
    Ok(modules)
}

/// The article editors with their packages, which the tests of fragments start.
pub fn editors() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("editors")
}

/// The fragment of a page that is copied from, its links to where the demonstration is published leading here.
///
/// # Errors
///
/// When the page has no fragment.
pub fn fragment(page: &str) -> Result<String> {
    let inside = page.split_once("<main>\n").and_then(|(_, rest)| rest.rsplit_once("\n</main>"));
    match inside {
        Some((fragment, _)) => Ok(fragment.replace(PUBLISHED, "/")),
        None => bail!("this page holds no fragment: {}", page.get(..200).unwrap_or(page)),
    }
}

/// The workspace's root.
pub fn workspace() -> PathBuf {
    let crate_folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    crate_folder.parent().unwrap_or(crate_folder).to_path_buf()
}

/// Where screenshots and figures go.
pub fn output() -> PathBuf {
    workspace().join("target/e2e")
}

/// Real official documents, and the explainer of one.
pub fn policies() -> PathBuf {
    workspace().join("content/corpus/policies")
}

/// The site builder.
///
/// # Errors
///
/// When it has not been built.
pub fn mingbai() -> Result<PathBuf> {
    let built = ["target/release/mingbai", "target/debug/mingbai"].map(|path| workspace().join(path));
    let named = env::var_os("MINGBAI_BIN").map(PathBuf::from);
    match named.into_iter().chain(built).find(|path| path.is_file()) {
        Some(path) => Ok(path),
        None => bail!("no `mingbai` binary: run `cargo build --release -p mingbai-site`, or set MINGBAI_BIN"),
    }
}

/// Paths of all pages of the portal, as a reader would type them: `/`, `/elevator-2026/`, …
///
/// # Errors
///
/// When nothing is built.
pub fn portal_pages() -> Result<Vec<String>> {
    let dist = dist()?;
    let mut pages = vec!["/".to_owned()];
    pages.extend(
        EXAMPLES
            .iter()
            .chain([&SCHOOL_TRANSPORT])
            .filter(|slug| dist.join(slug).is_dir())
            .map(|slug| format!("/{slug}/")),
    );
    Ok(pages)
}

/// Paths of the gallery's list and of each of its examples.
///
/// # Errors
///
/// When nothing is built or a folder cannot be read.
pub fn gallery_pages() -> Result<Vec<String>> {
    let dist = dist()?;
    let mut pages = Vec::new();
    collect_pages(&dist.join("gallery"), "/gallery/", &mut pages)?;
    pages.sort();
    Ok(pages)
}

/// A CMS page around each of the lower steps, as an editor pastes them: the path to serve it under, and its HTML.
///
/// # Errors
///
/// When nothing is built.
pub fn step_pages() -> Result<Vec<(String, String)>> {
    let dist = dist()?;
    let steps =
        EXAMPLES.iter().flat_map(|slug| ["plain", "styled", "plain-strict", "plain-ueditor"].map(|step| (slug, step)));
    steps
        .map(|(slug, step)| {
            let page = fs::read_to_string(dist.join(slug).join(format!("{step}.html")))?;
            // Pictures come from here: WebKit draws one that does not come as wide as the words in its place.
            let fragment = if step == "styled" { page.replace(PUBLISHED, "/") } else { fragment(&page)? };
            let html = format!(
                "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<meta charset=\"utf-8\">\n<title>通知</title>\n\
                 <main>\n<h1>通知</h1>\n<article class=\"TRS_Editor\">\n{fragment}\n</article>\n</main>\n</html>\n"
            );
            Ok((format!("/{slug}/pasted-{step}.html"), html))
        })
        .collect()
}

fn collect_pages(folder: &Path, path: &str, pages: &mut Vec<String>) -> Result<()> {
    if folder.join("index.html").is_file() {
        pages.push(path.to_owned());
    }
    for item in folder.read_dir()? {
        let item = item?;
        if item.file_type()?.is_dir() {
            collect_pages(&item.path(), &format!("{path}{}/", item.file_name().to_string_lossy()), pages)?;
        }
    }
    Ok(())
}
