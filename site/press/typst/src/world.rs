//! What Typst sees of the world: our templates, one file of data, the fonts. No other file, no package, no clock.

use std::collections::HashMap;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, World};
use typst_kit::fonts::FontStore;

/// Every template, by the name under which the others import it.
const TEMPLATES: &[(&str, &str)] = &[
    ("base.typ", include_str!("templates/base.typ")),
    ("parts.typ", include_str!("templates/parts.typ")),
    ("booklet.typ", include_str!("templates/booklet.typ")),
    ("card.typ", include_str!("templates/card.typ")),
    ("letter.typ", include_str!("templates/letter.typ")),
    ("notice.typ", include_str!("templates/notice.typ")),
    ("tellonce.typ", include_str!("templates/tellonce.typ")),
];

/// Where the templates read what they are to set.
const DATA: &str = "data.json";

/// The templates, parsed once.
pub(crate) struct Templates {
    sources: HashMap<FileId, Source>,
}

impl Templates {
    pub(crate) fn new() -> Self {
        let source = |(name, text): &(&str, &str)| {
            let id = file(name)?;
            Some((id, Source::new(id, (*text).to_owned())))
        };
        Self { sources: TEMPLATES.iter().filter_map(source).collect() }
    }
}

/// One run of Typst.
pub(crate) struct Sheet<'a> {
    pub(crate) library: &'a LazyHash<Library>,
    pub(crate) templates: &'a Templates,
    pub(crate) fonts: &'a FontStore,
    pub(crate) main: FileId,
    pub(crate) data: Bytes,
}

impl World for Sheet<'_> {
    fn library(&self) -> &LazyHash<Library> {
        self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.fonts.book()
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.templates.sources.get(&id).cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if file(DATA) == Some(id) { Ok(self.data.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.font(index)
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// The name under which Typst knows a file; none for a name that is no path.
pub(crate) fn file(name: &str) -> Option<FileId> {
    Some(FileId::new(RootedPath::new(VirtualRoot::Project, VirtualPath::new(name).ok()?)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_template_has_a_name_that_typst_takes() {
        assert_eq!(Templates::new().sources.len(), TEMPLATES.len());
        assert!(file(DATA).is_some());
    }
}
