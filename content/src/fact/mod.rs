//! The fact lock: each number, date, amount, body, title and telephone of an entry stands in the clause that it cites.
//!
//! [`facts`] reads a text, one spelling for all; [`check`] compares an explainer with its policy. What an entry computes is
//! computed again, what it supposes of a reader's own case is taken as given. Whether a sentence means what its clause
//! means is left to its author.

mod agree;
mod check;
mod claim;
mod clock;
mod day;
mod formula;
mod ground;
mod joined;
mod message;
mod model;
mod name;
mod near;
mod numeral;
mod office;
mod quantity;
mod ratio;
mod reader;
mod revised;
mod signs;
mod stated;
mod sum;
mod unit;
mod words;

pub use check::check;
pub use model::{Day, DayPart, Fact, FactKind, Firmness, Written};
pub use ratio::Ratio;
pub use reader::facts;
pub use revised::check_revised;
pub use unit::Unit;
