//! Typst on a template and its data. Finds the largest type with which a sheet stays one sheet.

use mingbai_press::protocol::Outcome;
use serde_json::{Value, json};
use typst::diag::SourceDiagnostic;
use typst::foundations::Bytes;
use typst::utils::LazyHash;
use typst::{Library, LibraryExt as _};
use typst_kit::fonts::FontStore;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::fonts::{self, Families};
use crate::world::{self, Templates};

/// Sets documents; made once, used by as many threads as there are.
pub(crate) struct Typesetter {
    fonts: FontStore,
    families: Families,
    library: LazyHash<Library>,
    templates: Templates,
}

/// Why Typst refused a template or its data, in its own words.
type Refused = String;

/// A document as an answer has it: what it says of it, and its file.
type Printed = (Outcome, Vec<u8>);

impl Typesetter {
    /// One with the fonts of the system; none when no font for Chinese is among them.
    pub(crate) fn new() -> Option<Self> {
        let (fonts, families) = fonts::of_system()?;
        Some(Self { fonts, families, library: LazyHash::new(Library::default()), templates: Templates::new() })
    }

    /// Sets `data`, JSON as the template takes it, with the largest of `scales` (in falling order) that needs no more than one page,
    /// with the last of them when none does; without scales at its own size, on as many pages as it needs.
    ///
    /// # Errors
    ///
    /// When the template is not known, or Typst refuses it or the data, which would be a fault of ours.
    pub(crate) fn print(&self, template: &str, data: &[u8], scales: &[f64]) -> Result<Printed, Refused> {
        let data = serde_json::from_slice(data).map_err(|error| error.to_string())?;
        let (document, scale) = self.fitted(template, &data, scales)?;
        file(&document, scale)
    }

    fn fitted(&self, template: &str, data: &Value, scales: &[f64]) -> Result<(PagedDocument, f64), Refused> {
        let smallest = scales.last().copied().unwrap_or(1.0);
        // What fits in one size fits in all smaller ones, so the largest is found by halving.
        let (mut from, mut to) = (0, scales.len());
        let mut best = None;
        while from < to {
            let middle = usize::midpoint(from, to);
            let scale = scales.get(middle).copied().unwrap_or(smallest);
            let document = self.set(template, data, scale)?;
            if document.pages().len() <= 1 {
                best = Some((scale, document));
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        match best {
            Some((scale, document)) => Ok((document, scale)),
            None => Ok((self.set(template, data, smallest)?, smallest)),
        }
    }

    fn set(&self, template: &str, data: &Value, scale: f64) -> Result<PagedDocument, Refused> {
        let mut data = data.clone();
        if let Value::Object(fields) = &mut data {
            fields.insert("scale".to_owned(), json!(scale));
            fields.insert("fonts".to_owned(), json!(self.families));
        }
        let main = world::file(template).ok_or_else(|| template.to_owned())?;
        let sheet = world::Sheet {
            library: &self.library,
            templates: &self.templates,
            fonts: &self.fonts,
            main,
            data: Bytes::from_string(data.to_string()),
        };
        let outcome = typst::compile::<PagedDocument>(&sheet);
        // Typst keeps what it has laid out for the next version of the same document; here each is another document.
        typst::comemo::evict(8);
        outcome.output.map_err(|errors| refused(&errors))
    }
}

/// The file of a document: accessible by PDF/UA-1 where it can be, else tagged all the same, with a note of why.
fn file(document: &PagedDocument, scale: f64) -> Result<Printed, Refused> {
    let accessible = PdfStandards::new(&[PdfStandard::Ua_1]).unwrap_or_default();
    let pages = document.pages().len();
    match typst_pdf::pdf(document, &PdfOptions { standards: accessible, ..PdfOptions::default() }) {
        Ok(pdf) => Ok((Outcome::Printed { pages, scale, notes: Vec::new() }, pdf)),
        Err(errors) => {
            let reason = refused(&errors);
            let pdf = typst_pdf::pdf(document, &PdfOptions::default()).map_err(|errors| refused(&errors))?;
            let note = format!("做成了带标签的 PDF，但没有通过无障碍标准 PDF/UA-1：{reason}");
            Ok((Outcome::Printed { pages, scale, notes: vec![note] }, pdf))
        }
    }
}

fn refused(errors: &[SourceDiagnostic]) -> Refused {
    errors.iter().map(|error| error.message.as_str()).collect::<Vec<_>>().join("；")
}
