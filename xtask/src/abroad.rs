//! `cargo xtask e2e`: which other people's software the product is tried with. Each suite is a file of its own: `engines`, `editors`,
//! `formatters`, and `bundlers` for all that runs in Node.

use anyhow::Result;
use clap::ValueEnum;

use crate::project::Project;
use crate::steps;
use crate::system::Engine;
use crate::tools::Tool;
use crate::{bundlers, editors, engines, formatters};

/// With what the product is tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Suite {
    /// The browser tests in Firefox
    Firefox,
    /// The browser tests in WebKit
    #[value(name = "webkit")]
    WebKit,
    /// The npm package in vite, webpack, esbuild, Node, TypeScript, publint and attw
    Bundlers,
    /// The lines to copy for nginx and Apache
    Servers,
    /// The fragments and the tag in article editors and sanitizers
    Editors,
    /// What checks explainers in hooks and continuous integration
    Automation,
    /// What `cargo xtask dist` made, in an empty folder
    Dist,
    /// Explainers written anew by prettier, markdownlint and pandoc
    Formatters,
}

pub(crate) fn run(project: &Project, suite: Suite) -> Result<()> {
    match suite {
        Suite::Firefox => engines::run(project, Engine::Firefox),
        Suite::WebKit => engines::run(project, Engine::WebKit),
        Suite::Bundlers => steps::run(project, vec![Tool::BundlerPackages.step(), bundlers::package()]),
        Suite::Editors => editors::run(project),
        Suite::Formatters => formatters::run(project),
        Suite::Servers => {
            steps::run(project, vec![Tool::BundlerPackages.step(), Tool::Servers.step(), bundlers::servers()])
        }
        Suite::Automation => {
            steps::run(project, vec![Tool::BundlerPackages.step(), Tool::Hadolint.step(), bundlers::automation()])
        }
        Suite::Dist => steps::run(project, vec![Tool::BundlerPackages.step(), bundlers::delivery()]),
    }
}
