//! The fact lock: each number, date, amount, body, title and telephone of an entry stands in the clause that it cites.
//!
//! [`facts`] reads a text, one spelling for all; [`check`](crate::check()) compares an explainer with its policy. What an entry computes is
//! computed again, what it supposes of a reader's own case is taken as given. Whether a sentence means what its clause
//! means is left to its author.

mod agree;
mod aligned;
mod check;
mod claim;
mod column;
mod counts;
mod cue;
mod derive;
mod drafts;
mod every;
mod explain;
mod fix;
mod formula;
mod ground;
mod holders;
mod instead;
mod joined;
mod lead;
mod many;
mod message;
mod named;
mod near;
mod period;
mod portion;
mod revised;
mod round;
mod slogans;
mod stated;
mod sum;
#[cfg(test)]
mod tested;
mod turn;
mod unread;
mod weeks;
mod words;
mod work;

use crate::text::reading::{body as office, date as day, lexer as reader, ratio, token as model, unit};

pub use crate::text::reading::{Day, DayPart, Fact, FactKind, Firmness, Precision, Ratio, Unit, Written, facts};
pub(crate) use check::check;
pub use explain::{Explained, Told, Unread, Weight, explain};
pub(crate) use revised::check_revised;
pub use unread::unread;
