//! The scripts of the product, which no Rust compiler sees: their types, lints and unit tests; of the bench, what it reckons.
//!
//! Rules and compiler options stand beside the loader, in `widgets/loader`; bundling is left to `embed`.

use anyhow::Result;

use crate::embed::LOADER;
use crate::project::Project;
use crate::run::Run;
use crate::steps::Step;
use crate::system::PEERS;

/// A worker has other globals than a page.
const PROJECTS: [&str; 2] = ["tsconfig.json", "tsconfig.worker.json"];

pub(crate) fn lints() -> [Step; 2] {
    [Step::simple("types of the scripts", types), Step::simple("lints of the scripts", lint)]
}

pub(crate) fn tests() -> Step {
    Step::simple("unit tests of the scripts", test)
}

fn types(project: &Project) -> Result<()> {
    for file in PROJECTS {
        installed(project, "tsc").arg("--project").arg(project.path(LOADER).join(file)).show()?;
    }
    Ok(())
}

/// Of the whole checkout, so that no script of the product is forgotten.
fn lint(project: &Project) -> Result<()> {
    installed(project, "eslint").arg("--config").arg(project.path(LOADER).join("eslint.config.mjs")).arg(".").show()
}

fn test(project: &Project) -> Result<()> {
    for folder in [LOADER, PEERS] {
        Run::new(project, "node")
            .args(["--test"])
            .folder(project.path(folder))
            .help(&format!("(cd {folder} && node --test)"))
            .show()?;
    }
    Ok(())
}

/// A program of the loader's npm packages.
fn installed(project: &Project, name: &str) -> Run {
    let program = project.path(LOADER).join("node_modules/.bin").join(name);
    Run::new(project, &program.to_string_lossy())
}
