//! What is said and sent of an explainer: the script of a broadcast and a short message, from the same entries as the page.
//!
//! Which entries they take is decided here; how a number is said is left to [`crate::text::spoken`], where a message may be
//! cut to [`crate::text::sms`].

mod broadcast;
mod message;
mod pick;
mod sentence;
mod words;

pub use broadcast::{Broadcast, broadcast};
pub use message::{Message, message};
