//! The word beside a milestone that is over, under way or next. Which it is says `mingbai_content::text::phase`.

pub use mingbai_content::text::phase::{Phase, phases};

use crate::words::Live;

/// The word beside the date; what is far off needs none.
pub const fn word(phase: Phase, words: &Live) -> Option<&'static str> {
    match phase {
        Phase::Past => Some(words.past),
        Phase::Now => Some(words.now),
        Phase::Next => Some(words.next),
        Phase::Later => None,
    }
}
