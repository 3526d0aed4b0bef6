//! The parser's extensions: the only place that names `pulldown_cmark::Options`.
//!
//! Front matter is found by [`super::front_matter`], not here: pulldown-cmark takes a metadata block anywhere in a file
//! and would swallow whatever stands between two thematic breaks.

use pulldown_cmark::Options;

/// What the dialect adds to CommonMark; all of it reads well in viewers that know none of it.
pub(super) const OPTIONS: Options = Options::ENABLE_HEADING_ATTRIBUTES
    .union(Options::ENABLE_DEFINITION_LIST)
    .union(Options::ENABLE_TABLES)
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_GFM)
    .union(Options::ENABLE_TASKLISTS)
    .union(Options::ENABLE_STRIKETHROUGH);
