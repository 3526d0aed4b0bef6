//! What the last build made of each explainer, and of what: one that is as it was, with all its files as they were written, is left alone.
//!
//! A manifest that is broken, or of another program, is none: everything is built.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result};
use mingbai_content::Finding;
use serde::{Deserialize, Serialize};

use super::facts::Facts;
use super::output::{Files, Output};
use crate::texts::digest::Digest;

/// In the folder of pages, as a file of no page.
const NAME: &str = ".mingbai-manifest.json";

/// Version of this shape; grows when a reader of the old one would go wrong.
const SCHEMA: u32 = 2;

/// What a build made.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Manifest {
    schema: u32,
    /// Version of the program that wrote it.
    program: String,
    /// By slug.
    pub(crate) explainers: BTreeMap<String, Record>,
    /// What is made of all of them, or of none: the booklet, the examples of the gallery.
    pub(crate) shared: BTreeMap<String, Shared>,
}

/// What was made of one explainer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Record {
    /// Of all that it was made of (`inputs.rs`).
    pub(crate) digest: Digest,
    /// The files that were looked for, as they are named from its folder: where that is on this machine goes out with no page.
    pub(crate) seen: Vec<String>,
    /// The files that were written, none of a page that was held back.
    pub(crate) files: Files,
    pub(crate) facts: Facts,
    pub(crate) findings: Vec<Finding>,
    /// Whether the page must not go out like this.
    pub(crate) is_faulty: bool,
    /// What its author was told besides, a line each.
    pub(crate) notes: Vec<String>,
}

/// Something that is made for the site as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Shared {
    /// Of all that it was made of.
    pub(crate) digest: Digest,
    /// The files that were written.
    pub(crate) files: Files,
}

impl Manifest {
    /// Of a build that has made this.
    pub(crate) fn new(explainers: BTreeMap<String, Record>, shared: BTreeMap<String, Shared>) -> Self {
        Self { schema: SCHEMA, program: env!("CARGO_PKG_VERSION").to_owned(), explainers, shared }
    }

    /// Of a build that has made nothing.
    pub(crate) fn empty() -> Self {
        Self::new(BTreeMap::new(), BTreeMap::new())
    }

    /// That of the last build into `output`; empty where there is none that can be used.
    pub(crate) fn load(output: &Output) -> Self {
        let known = output.read(NAME).and_then(|json| serde_json::from_slice::<Self>(&json).ok());
        let known = known.filter(|it| it.schema == SCHEMA && it.program == env!("CARGO_PKG_VERSION"));
        known.unwrap_or_else(Self::empty)
    }

    /// Writes it for the next build.
    ///
    /// # Errors
    ///
    /// When the file system refuses.
    pub(crate) fn save(&self, output: &Output) -> Result<()> {
        output.replace(NAME, &serde_json::to_vec(self).context("清单写不成")?)
    }
}
