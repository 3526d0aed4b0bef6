//! What the infographics of a page are drawn from when a reader saves them: a file of lines for each, beside the page.
//!
//! It is read by the module that paints (`picture.js`), which only those download who ask for a picture.

use anyhow::Result;
use mingbai_picture::of_section;

use super::output::Output;
use crate::products::context::{PICTURES, PageContext};
use crate::products::picture::with_code;

/// Writes the files into `folder`.
///
/// # Errors
///
/// When the file system refuses.
pub(super) fn write(page: &PageContext<'_>, folder: &str, output: &Output) -> Result<()> {
    let explainer = page.explainer();
    let pictures = explainer.sections.iter().filter_map(|section| of_section(explainer, section, page.today));
    for (number, picture) in (1..).zip(pictures) {
        let lines = mingbai_picture::write(&with_code(picture, page.address.as_deref()));
        output.write(&format!("{folder}/{PICTURES}{number}.txt"), lines.as_bytes())?;
    }
    Ok(())
}
