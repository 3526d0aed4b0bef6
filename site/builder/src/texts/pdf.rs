//! The words of a PDF, where it has any: what Word, WPS, LibreOffice and browsers print has, a scan has none.
//!
//! Lines end where the print has them, as in any text that was copied from a PDF; reading the text joins them again.

use anyhow::{Context as _, Result};
use lopdf::Document;

/// The words of all pages, in order.
///
/// # Errors
///
/// When it is no PDF, is locked by a password, or a page cannot be read.
pub(super) fn text(bytes: &[u8]) -> Result<String> {
    let document = Document::load_mem(bytes).context("不是能读的 PDF")?;
    let pages: Vec<u32> = document.get_pages().into_keys().collect();
    let text = document.extract_text(&pages).context("PDF 里的文字读不出来")?;
    // A letter without a meaning is none; a text of such is a picture.
    let is_word = |sign: &char| !sign.is_control() || matches!(sign, '\n' | '\t');
    Ok(text.chars().filter(|sign| is_word(sign) && *sign != '\u{FFFD}').collect())
}
