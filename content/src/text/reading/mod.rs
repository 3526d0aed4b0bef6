//! The one grammar of what Chinese official text states: numbers, money, measures, periods, days, times, telephones, document
//! numbers, titles and bodies.
//!
//! [`facts`] reads a text from its first sign to its last. Whoever compares, says, cuts or shows a quantity asks here; what a
//! sentence means is left to its reader.

pub(crate) mod body;
pub(crate) mod clock;
pub(crate) mod date;
pub(crate) mod lexer;
pub(crate) mod name;
pub(crate) mod number;
pub(crate) mod quantity;
pub(crate) mod ratio;
pub(crate) mod signs;
pub(crate) mod token;
pub(crate) mod unit;

pub use lexer::facts;
pub use ratio::Ratio;
pub use token::{Day, DayPart, Fact, FactKind, Firmness, Precision, Written};
pub use unit::Unit;
