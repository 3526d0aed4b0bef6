//! All that the folder of an explainer depends on, as one digest: its Markdown and what was looked for beside it, the choices of the site, its
//! templates, the day, and the program.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use super::Site;
use super::manifest::Record;
use crate::texts::beside::{Content, Seen};
use crate::texts::digest::{Digest, Parts};
use crate::texts::discover::Found;
use crate::texts::source::Source;

/// What is the same for all explainers of a build.
pub(crate) struct Inputs<'a> {
    site: &'a Site<'a>,
    parts: Parts,
}

impl<'a> Inputs<'a> {
    /// Those of a site; `mode` tells builds apart that make other pages of the same texts.
    ///
    /// # Errors
    ///
    /// When a template cannot be read.
    pub(crate) fn new(site: &'a Site<'a>, mode: &str) -> Result<Self> {
        let mut parts = Parts::default();
        let config = site.config;
        parts.add(program());
        parts.add(mode);
        // Lists of values without a place in memory or a time: the same choices are always the same words.
        parts.add(format!("{:?}", site.today));
        parts.add(format!(
            "{:?}",
            (&config.title, &config.base_url, config.embed_folder(), config.gallery, config.search)
        ));
        parts.add(format!("{:?}", (&config.products, site.printer.products())));
        for (path, digest) in config.templates.as_deref().map(templates).transpose()?.unwrap_or_default() {
            parts.add(path.to_string_lossy().as_bytes());
            parts.add_digest(Some(digest));
        }
        Ok(Self { site, parts })
    }

    /// Whether everything that `record` was made of is as it was then, for a Markdown file of this digest.
    pub(crate) fn are_as_in(&self, record: &Record, found: &Found, markdown: Digest) -> bool {
        let seen = record.seen.iter().map(|name| (name.as_str(), Digest::of_file(&found.beside(name)).ok()));
        self.digest(found, markdown, seen) == record.digest
    }

    /// The digest of what `source` was read from, and the names of the files beside it.
    pub(crate) fn of(&self, source: &Source) -> (Digest, Vec<String>) {
        let content = |seen: &Seen| match seen.content {
            Content::Read(digest) => Some(digest),
            Content::Missing => None,
            Content::Unread => Digest::of_file(&source.found.beside(&seen.name)).ok(),
        };
        let seen = source.seen.iter().map(|seen| (seen.name.as_str(), content(seen)));
        let digest = self.digest(&source.found, source.digest, seen);
        (digest, source.seen.iter().map(|seen| seen.name.clone()).collect())
    }

    /// The digest of what is made of several explainers, or of none.
    pub(crate) fn of_all(&self, explainers: impl IntoIterator<Item = Digest>) -> Digest {
        let mut parts = self.parts.clone();
        explainers.into_iter().for_each(|digest| parts.add_digest(Some(digest)));
        parts.digest()
    }

    fn digest<'s>(
        &self,
        found: &Found,
        markdown: Digest,
        seen: impl Iterator<Item = (&'s str, Option<Digest>)>,
    ) -> Digest {
        let mut parts = self.parts.clone();
        parts.add(found.path.to_string_lossy().as_bytes());
        parts.add(found.root.to_string_lossy().as_bytes());
        parts.add(&found.slug);
        parts.add(format!("{:?}", self.site.config.page(&found.slug)));
        parts.add_digest(Some(markdown));
        for (path, digest) in seen {
            parts.add(path);
            parts.add_digest(digest);
        }
        parts.digest()
    }
}

/// Which program this is: one that was compiled anew may draw otherwise, though it has the same version.
fn program() -> String {
    let file = env::current_exe().and_then(fs::metadata).ok().map(|file| (file.len(), file.modified().ok()));
    format!("{} {file:?}", env!("CARGO_PKG_VERSION"))
}

/// The files of the folder of templates, those of its folders included.
fn templates(folder: &Path) -> Result<BTreeMap<PathBuf, Digest>> {
    let mut files = BTreeMap::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        // Without the folder the built-in templates are used.
        for entry in fs::read_dir(&folder).into_iter().flatten() {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let digest = Digest::of_file(&path).with_context(|| format!("读不了 {}", path.display()))?;
                files.insert(path, digest);
            }
        }
    }
    Ok(files)
}
