//! What lists and feeds say of an explainer, as its page says it: the gist in words, and how long it is to a day.

use jiff::civil::Date;
use mingbai_content::model::{Explainer, Language};

use super::Options;
use crate::components::band;
use crate::components::gist::in_words;
pub use crate::components::gist::{Gist, Said};
use crate::rendering::Step;
use crate::words;

/// What most readers came for, as the head of the page has it, in words.
pub fn gist(explainer: &Explainer, options: &Options) -> Gist {
    in_words(explainer, &options.rendering(explainer, Step::Styled))
}

/// What is said of a day or a period on a day, as 还有 19 天, with the same days as an attribute for `days.js`; nothing once it is over.
pub fn days_left(start: Date, end: Date, today: Date, language: Language) -> Option<(String, String)> {
    Some((band::days_left(start, end, today, words::days(language))?, band::period(start, end)))
}
