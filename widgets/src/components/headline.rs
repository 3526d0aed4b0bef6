//! A headline that breaks at its marks, as an editor would set it: 老旧小区加装电梯，| 补多少、怎么领.
//!
//! Each phrase is kept whole where it fits. `word-break: keep-all` would do so too, but where a phrase does not fit it lets a
//! line begin with a comma.

use crate::view::*;
use mingbai_live::markup::class;

use super::prose::phrased;

/// Marks after which a headline may break. A space is none: it would be lost at the end of a phrase.
const ENDS: [char; 7] = ['，', '、', '；', '：', '。', '！', '？'];

/// The words of a headline; in plain markup without any tag.
pub(crate) fn headline(words: &str) -> AnyView {
    words
        .split_inclusive(ENDS)
        .map(|phrase| view! { <span class=class::PHRASE>{phrased(phrase)}</span> })
        .collect_view()
        .into_any()
}
