//! What the infographics of a page are drawn from when a reader saves them: a file of lines for each, beside the page.
//!
//! It is read by the module that paints (`picture.js`), which only those download who ask for a picture.

use anyhow::Result;
use mingbai_content::model::Explainer;
use mingbai_picture::{self as drawing, Picture};

use crate::output::Output;
use crate::qr;

/// Start of the files' names: `tujie-1.txt` is of the first infographic.
pub(crate) const NAME: &str = "tujie-";

/// What stands under the code.
const CAPTION: &str = "扫码看原文";

/// Writes the files into `folder`.
///
/// # Errors
///
/// When the file system refuses.
pub(crate) fn write(explainer: &Explainer, address: Option<&str>, folder: &str, output: &Output) -> Result<()> {
    let pictures = explainer.sections.iter().filter_map(|section| drawing::of_section(&explainer.head, section));
    for (number, picture) in (1..).zip(pictures) {
        let lines = drawing::write(&with_code(picture, address));
        output.write(&format!("{folder}/{NAME}{number}.txt"), lines.as_bytes())?;
    }
    Ok(())
}

/// The picture with the way to its page, where the page has an address that a code can hold.
pub(crate) fn with_code(mut picture: Picture, address: Option<&str>) -> Picture {
    picture.code = address.and_then(qr::Code::of).map(|code| drawing::Code {
        side: code.side - 2 * qr::QUIET,
        modules: code.modules,
        caption: CAPTION.to_owned(),
    });
    picture
}
