//! The press: data and a template in, PDF out. Finds the largest type with which a sheet stays one sheet.

use core::fmt;
use std::error::Error;

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

/// Sets sheets; made once, used by as many threads as there are.
pub struct Press {
    fonts: FontStore,
    families: Families,
    library: LazyHash<Library>,
    templates: Templates,
}

/// What came out.
#[derive(Clone, Debug, PartialEq)]
pub struct Printed {
    /// The file.
    pub pdf: Vec<u8>,
    /// Its pages.
    pub pages: usize,
    /// Size of the type, 1 for the size that the sheet was drawn for.
    pub scale: f64,
    /// What its author should know, each a sentence.
    pub notes: Vec<String>,
}

/// Why nothing could be printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PressError {
    /// The system has no font for Chinese.
    NoFont,
    /// Typst refused our template or its data; what it said.
    Refused(String),
}

impl fmt::Display for PressError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoFont => formatter.write_str(
                "这台机器上没有找到中文字体，排不了版。Debian、Ubuntu 请运行 sudo apt-get install fonts-noto-cjk，\
                 别的系统请装“Noto Sans CJK SC”（思源黑体），再做一次",
            ),
            Self::Refused(reason) => write!(formatter, "排版没有成功：{reason}"),
        }
    }
}

impl Error for PressError {}

impl Press {
    /// A press with the fonts of the system.
    ///
    /// # Errors
    ///
    /// When no font for Chinese is among them; the message says which package has one.
    pub fn new() -> Result<Self, PressError> {
        let (fonts, families) = fonts::of_system()?;
        Ok(Self { fonts, families, library: LazyHash::new(Library::default()), templates: Templates::new() })
    }

    /// Sets `data` with the largest of `scales` (in falling order) that needs no more than one page; with the last of them
    /// when none does.
    pub(crate) fn fitted(&self, template: &str, data: &Value, scales: &[f64]) -> Result<Printed, PressError> {
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
        let (scale, document) = match best {
            Some(best) => best,
            None => (smallest, self.set(template, data, smallest)?),
        };
        print(&document, scale)
    }

    /// Sets `data` at its own size, on as many pages as it needs.
    pub(crate) fn flowing(&self, template: &str, data: &Value) -> Result<Printed, PressError> {
        print(&self.set(template, data, 1.0)?, 1.0)
    }

    fn set(&self, template: &str, data: &Value, scale: f64) -> Result<PagedDocument, PressError> {
        let mut data = data.clone();
        if let Value::Object(fields) = &mut data {
            fields.insert("scale".to_owned(), json!(scale));
            fields.insert("fonts".to_owned(), json!(self.families));
        }
        let main = world::file(template).ok_or_else(|| PressError::Refused(template.to_owned()))?;
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
fn print(document: &PagedDocument, scale: f64) -> Result<Printed, PressError> {
    let accessible = PdfStandards::new(&[PdfStandard::Ua_1]).unwrap_or_default();
    let pages = document.pages().len();
    match typst_pdf::pdf(document, &PdfOptions { standards: accessible, ..PdfOptions::default() }) {
        Ok(pdf) => Ok(Printed { pdf, pages, scale, notes: Vec::new() }),
        Err(errors) => {
            let PressError::Refused(reason) = refused(&errors) else { return Err(PressError::NoFont) };
            let pdf = typst_pdf::pdf(document, &PdfOptions::default()).map_err(|errors| refused(&errors))?;
            let note = format!("做成了带标签的 PDF，但没有通过无障碍标准 PDF/UA-1：{reason}");
            Ok(Printed { pdf, pages, scale, notes: vec![note] })
        }
    }
}

fn refused(errors: &[SourceDiagnostic]) -> PressError {
    PressError::Refused(errors.iter().map(|error| error.message.as_str()).collect::<Vec<_>>().join("；"))
}
