//! The word beside a milestone that is over, under way or next. Which it is says `mingbai_content::text::phase`.

pub use mingbai_content::text::phase::{Phase, phases};

use crate::message::Message;

/// The word beside the date; what is far off needs none.
pub const fn message(phase: Phase) -> Option<Message> {
    match phase {
        Phase::Past => Some(Message::Past),
        Phase::Now => Some(Message::Now),
        Phase::Next => Some(Message::Next),
        Phase::Later => None,
    }
}
