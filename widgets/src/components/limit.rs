//! The time limit of a step, which has a place of its own: the text is drawn without the brackets that hold it, so that it is said once.

use mingbai_content::model::Block;
use mingbai_content::parts::brackets;

use super::prose::{blocks, replaced, text};
use crate::rendering::Rendering;
use crate::view::*;

/// The limit and the text without it. No limit where its brackets stand somewhere else, as in the title: the words there say it.
pub(crate) fn parted(limit: Option<&str>, body: &[Block], rendering: &Rendering) -> (Option<AnyView>, AnyView) {
    // The module that reads Markdown has no room for it: there the words say it.
    let limit = limit.filter(|_| cfg!(not(target_arch = "wasm32")) && rendering.is_styled());
    match limit.and_then(|limit| replaced(body, &|words| brackets(words, limit), None, rendering)) {
        Some(body) => (limit.map(text), body),
        None => (None, blocks(body, rendering)),
    }
}
