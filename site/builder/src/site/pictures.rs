//! What the infographics of a page are drawn from when a reader saves them: a file of lines for each, beside the page.
//!
//! It is read by the module that paints (`picture.js`), which only those download who ask for a picture.

use anyhow::Result;
use mingbai_content::model::Explainer;
use mingbai_picture as drawing;

use super::output::Output;
use crate::products::context::PICTURES;
use crate::products::picture::with_code;

/// Writes the files into `folder`.
///
/// # Errors
///
/// When the file system refuses.
pub(super) fn write(explainer: &Explainer, address: Option<&str>, folder: &str, output: &Output) -> Result<()> {
    let pictures = explainer.sections.iter().filter_map(|section| drawing::of_section(&explainer.head, section));
    for (number, picture) in (1..).zip(pictures) {
        let lines = drawing::write(&with_code(picture, address));
        output.write(&format!("{folder}/{PICTURES}{number}.txt"), lines.as_bytes())?;
    }
    Ok(())
}
