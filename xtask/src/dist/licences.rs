//! What is inside of what is handed out, and under which licences: their texts by `cargo bundle-licenses`, a bill of materials by `cargo sbom`.
//!
//! Both look at what Cargo resolves for the programs and the browser modules; scripts of others that are bundled stand in `SCRIPTS`.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, Result};
use serde::Deserialize;

use crate::embed::LOADER;
use crate::project::Project;
use crate::run::{Run, stuck};

/// The texts of all licences.
pub(crate) const TEXTS: &str = "THIRD-PARTY-LICENSES.txt";
/// The bill of materials, <https://cyclonedx.org/>.
pub(super) const MATERIALS: &str = "mingbai.cdx.json";
/// npm packages whose code esbuild takes into the scripts.
const SCRIPTS: [&str; 1] = ["uqr"];
/// A table of others that the program holds; its first lines say whose it is.
const TABLE: &str = "content/src/text/phrases/model.txt";
/// The licence of the icons that the program holds.
const ICONS: &str = "content/icons/LICENSE-tabler.txt";

/// Where it is made.
pub(crate) fn file(project: &Project, name: &str) -> PathBuf {
    project.path("target/licences").join(name)
}

pub(super) fn write(project: &Project) -> Result<()> {
    let folder = project.path("target/licences");
    fs::create_dir_all(&folder).with_context(|| folder.display().to_string())?;
    let raw = folder.join("crates.json");
    Run::cargo(project, "bundle-licenses --format json --output")
        .arg(&raw)
        // What it says of each package is in what it writes.
        .env("RUST_LOG", "error")
        .show()?;
    let bundle: Bundle =
        serde_json::from_str(&fs::read_to_string(&raw)?).context("what cargo bundle-licenses wrote")?;
    let mut text = readable(&bundle);
    for name in SCRIPTS {
        let licence = project.path(LOADER).join("node_modules").join(name).join("LICENSE");
        let own = fs::read_to_string(&licence).with_context(|| licence.display().to_string())?;
        text += &format!("{RULE}{name} (npm)\n\n{own}\n");
    }
    let table = fs::read_to_string(project.path(TABLE)).context(TABLE)?;
    let told: String =
        table.lines().filter_map(|line| line.strip_prefix("# ")).map(|line| format!("{line}\n")).collect();
    text += &format!("{RULE}{told}");
    let icons = fs::read_to_string(project.path(ICONS)).context(ICONS)?;
    text += &format!("{RULE}Icons of https://tabler.io/icons, {icons}\n");
    text += &fs::read_to_string(project.path("LICENSE-APACHE")).context("LICENSE-APACHE")?;
    fs::write(folder.join(TEXTS), text).context(TEXTS)?;
    let materials = Run::cargo(project, "sbom --output-format cyclone_dx_json_1_4").text();
    let materials = materials.ok_or_else(|| stuck("cargo sbom wrote nothing", "cargo sbom"))?;
    fs::write(folder.join(MATERIALS), materials).context(MATERIALS)
}

/// What `cargo bundle-licenses` writes, as far as it is read here.
#[derive(Deserialize)]
struct Bundle {
    third_party_libraries: Vec<Library>,
}

#[derive(Deserialize)]
struct Library {
    package_name: String,
    package_version: String,
    license: String,
    licenses: Vec<Licence>,
}

#[derive(Deserialize)]
struct Licence {
    license: String,
    text: String,
}

/// What `cargo bundle-licenses` writes where a package has no text of a licence that it names.
const MISSING: &str = "NOT FOUND";

const RULE: &str = "\n----------------------------------------------------------------------\n";

/// First what there is under which licence, then each text once with all that it holds for.
fn readable(bundle: &Bundle) -> String {
    let mut out = String::from("What is inside of mingbai beside its own code, and under which licences\n\n");
    let mut texts: BTreeMap<(&str, &str), Vec<String>> = BTreeMap::new();
    for library in &bundle.third_party_libraries {
        let name = format!("{} {}", library.package_name, library.package_version);
        let has_none = library.licenses.iter().all(|licence| licence.text.trim() == MISSING);
        let note = if has_none { ", as usual: the package has no text of it" } else { "" };
        out += &format!("{name}: {}{note}\n", library.license);
        for Licence { license, text } in library.licenses.iter().filter(|licence| licence.text.trim() != MISSING) {
            texts.entry((license, text.trim())).or_default().push(name.clone());
        }
    }
    for ((licence, text), names) in texts {
        out += &format!("{RULE}{licence}, for {}\n\n{text}\n", names.join(", "));
    }
    out
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::embed;

    #[test]
    fn each_package_that_a_script_takes_in_has_its_licence_told() {
        let loader = Project::find().path(LOADER);
        let mut imported = BTreeSet::new();
        for name in embed::scripts(&loader).unwrap() {
            let text = fs::read_to_string(loader.join(name)).unwrap();
            let sources = text.split("from '").skip(1).filter_map(|rest| rest.split('\'').next());
            imported.extend(sources.filter(|source| !source.starts_with('.')).map(str::to_owned));
        }
        assert_eq!(imported.into_iter().collect::<Vec<_>>(), SCRIPTS);
    }

    #[test]
    fn a_text_that_several_share_stands_once() {
        let library = |name: &str| Library {
            package_name: name.to_owned(),
            package_version: "1.0.0".to_owned(),
            license: "MIT".to_owned(),
            licenses: vec![Licence { license: "MIT".to_owned(), text: "Permission is hereby granted".to_owned() }],
        };
        let text = readable(&Bundle { third_party_libraries: vec![library("one"), library("two")] });
        assert_eq!(text.matches("Permission").count(), 1, "{text}");
        assert!(text.contains("MIT, for one 1.0.0, two 1.0.0"), "{text}");
    }
}
