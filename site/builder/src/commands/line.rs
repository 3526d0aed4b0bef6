//! The way of one explainer through a build: looked at, and left alone where nothing has changed; else read, checked, written and dropped. Then
//! what is made of all of them.

use std::collections::BTreeMap;
use std::io::IsTerminal as _;

use annotate_snippets::Renderer;
use anyhow::Result;
use mingbai_content::explainer;
use mingbai_content::model::Explainer;
use rayon::prelude::*;

use super::build::Faulty;
use super::report;
use crate::products::context::PageContext;
use crate::site::facts::Facts;
use crate::site::inputs::Inputs;
use crate::site::manifest::{Manifest, Record, Shared};
use crate::site::output::Files;
use crate::site::{Site, follow, gallery, index, page, search};
use crate::texts::digest::Digest;
use crate::texts::discover::Found;
use crate::texts::shelf::Shelf;
use crate::texts::source::{self, Source};

/// Explainers that are read at once for the index.
const AT_ONCE: usize = 32;

/// What all explainers of a build pass through.
pub(super) struct Line<'a> {
    site: &'a Site<'a>,
    faulty: Faulty,
    /// What the last build made.
    known: &'a Manifest,
    inputs: Inputs<'a>,
    shelf: Shelf,
    renderer: Renderer,
}

/// What stays of an explainer.
pub(super) struct Done {
    pub(super) record: Record,
    /// Where it was found; it is read once more for what is bound of all.
    found: Found,
    /// Its findings as they are shown.
    pub(super) told: String,
    /// Whether its page is out: a new one, or the one that is as it was.
    pub(super) is_out: bool,
    /// Whether it was written by this build.
    pub(super) is_new: bool,
}

impl<'a> Line<'a> {
    /// For a site, after a build that made `known`.
    ///
    /// # Errors
    ///
    /// When a template cannot be read.
    pub(super) fn new(site: &'a Site<'a>, faulty: Faulty, known: &'a Manifest) -> Result<Self> {
        let inputs = Inputs::new(site, &format!("{faulty:?}"))?;
        let renderer = report::renderer(std::io::stderr().is_terminal());
        Ok(Self { site, faulty, known, inputs, shelf: Shelf::default(), renderer })
    }

    /// Makes the folder of an explainer what it has to be.
    ///
    /// # Errors
    ///
    /// When a file or a template cannot be used.
    pub(super) fn one(&self, found: Found) -> Result<Done> {
        let bytes = source::read(&found)?;
        let known = self.known.explainers.get(&found.slug);
        let known = known.filter(|it| self.inputs.are_as_in(it, &found, Digest::of(&bytes)));
        if let Some(record) = known.filter(|record| self.site.output.keep(&record.files)) {
            let text = if record.findings.is_empty() { String::new() } else { source::words(bytes) };
            return Ok(self.done(found, &text, record.clone(), false));
        }
        let source = Source::of(found, bytes, &self.shelf);
        let page = page::context(self.site, &source);
        let facts = Facts::of(&page, &self.site.config.products);
        let is_faulty = source.is_faulty();
        let notes = if self.is_out(is_faulty) { page::write(self.site, &page, &facts)? } else { Vec::new() };
        let (digest, seen) = self.inputs.of(&source);
        let files = self.site.output.written_in(&facts.slug);
        let record = Record { digest, seen, files, facts, findings: source.findings, is_faulty, notes };
        Ok(self.done(source.found, &source.text, record, true))
    }

    fn done(&self, found: Found, text: &str, record: Record, is_new: bool) -> Done {
        let told = report::text(&found.path.to_string_lossy(), text, &record.findings, &self.renderer);
        let is_out = self.is_out(record.is_faulty);
        Done { record, found, told, is_out, is_new: is_new && is_out }
    }

    fn is_out(&self, is_faulty: bool) -> bool {
        self.faulty == Faulty::Shown || !is_faulty
    }

    /// Writes the list, what is subscribed to, the booklet and the gallery; what the next build must know of them.
    ///
    /// # Errors
    ///
    /// When a file or a template cannot be used.
    pub(super) fn shared(&self, done: &[Done]) -> Result<BTreeMap<String, Shared>> {
        let out: Vec<&Done> = done.iter().filter(|one| one.is_out).collect();
        let facts: Vec<&Facts> = out.iter().map(|one| &one.record.facts).collect();
        let mut shared = BTreeMap::new();
        let booklet = if self.site.printer.has_booklet() {
            let digest = self.inputs.of_all(out.iter().map(|one| one.record.digest));
            let made = self.unless_known("booklet", digest, || self.bind(&out))?;
            let path = made.files.first().map(|(path, _)| path.clone());
            shared.insert("booklet".to_owned(), made);
            path
        } else {
            None
        };
        index::write(self.site, &facts, booklet.as_deref(), &follow::write(self.site, &facts)?)?;
        if self.site.config.search {
            let digest = self.inputs.of_all(out.iter().map(|one| one.record.digest));
            shared.insert("search".to_owned(), self.unless_known("search", digest, || self.index(&out))?);
        }
        if self.site.config.gallery {
            let digest = self.inputs.of_all([]);
            let examples = || {
                gallery::write_examples(self.site)?;
                Ok(self.site.output.written_in("gallery"))
            };
            shared.insert("gallery".to_owned(), self.unless_known("gallery", digest, examples)?);
            gallery::write(self.site, &facts)?;
        }
        Ok(shared)
    }

    /// What the last build made of the same, where it is still there, else what `make` writes.
    fn unless_known(&self, name: &str, digest: Digest, make: impl FnOnce() -> Result<Files>) -> Result<Shared> {
        let known = self.known.shared.get(name).filter(|known| known.digest == digest);
        match known.filter(|known| self.site.output.keep(&known.files)) {
            Some(known) => Ok(known.clone()),
            None => Ok(Shared { digest, files: make()? }),
        }
    }

    /// The index has what all explainers say; of their policies only what was amended, which the facts know.
    fn index<'d>(&self, out: &[&'d Done]) -> Result<Files> {
        let read = |one: &&Done| Ok(explainer::parse(&source::words(source::read(&one.found)?)).output);
        let some = |some: &[&'d Done]| -> Vec<Result<Explainer>> { some.par_iter().map(read).collect() };
        let explainers = out.chunks(AT_ONCE).flat_map(some);
        let facts = out.iter().map(|one| &one.record.facts);
        search::write(self.site, facts.zip(explainers).map(|(facts, read)| Ok((facts, read?))))?;
        Ok(self.site.output.written_in(search::FOLDER))
    }

    /// All explainers are in the booklet, so here, and only where one is wanted, they are held together.
    fn bind(&self, out: &[&Done]) -> Result<Files> {
        let load = |one: &&Done| Source::load(one.found.clone(), &self.shelf);
        let sources: Vec<Source> = out.iter().map(load).collect::<Result<_>>()?;
        let pages: Vec<PageContext<'_>> = sources.iter().map(|source| page::context(self.site, source)).collect();
        let path = index::bind(self.site, &pages)?;
        Ok(path.and_then(|path| self.site.output.written(path)).into_iter().collect())
    }
}
