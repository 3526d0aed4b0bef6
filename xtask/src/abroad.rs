//! `cargo xtask e2e`: the built site in another engine (`engines`), what is pasted into articles in other people's editors (`editors`).

use anyhow::Result;
use clap::ValueEnum;

use crate::project::Project;
use crate::system::Engine;
use crate::{editors, engines};

/// With what the product is tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Suite {
    /// The browser tests in Firefox
    Firefox,
    /// The browser tests in WebKit
    #[value(name = "webkit")]
    WebKit,
    /// The fragments and the tag in article editors and sanitizers
    Editors,
}

pub(crate) fn run(project: &Project, suite: Suite) -> Result<()> {
    match suite {
        Suite::Firefox => engines::run(project, Engine::Firefox),
        Suite::WebKit => engines::run(project, Engine::WebKit),
        Suite::Editors => editors::run(project),
    }
}
