//! The one grammar of what Chinese official text states: numbers, money, measures, periods, days, times, telephones, document
//! numbers, titles and bodies.
//!
//! [`facts`] reads a text from its first sign to its last. Whoever compares, says, cuts or shows a quantity asks here; what a
//! sentence means is left to its reader.

mod begins;
pub(crate) mod body;
mod calendar;
pub(crate) mod clock;
mod compound;
pub(crate) mod date;
#[cfg(not(target_arch = "wasm32"))]
mod english;
pub(crate) mod extent;
#[cfg(not(target_arch = "wasm32"))]
mod fused;
mod half;
mod han;
mod idiom;
pub(crate) mod interval;
pub(crate) mod lexer;
#[cfg(not(target_arch = "wasm32"))]
mod listed_months;
mod money;
pub(crate) mod name;
pub(crate) mod number;
pub mod numeral;
#[cfg(not(target_arch = "wasm32"))]
mod order_number;
mod passed;
pub(crate) mod period;
pub(crate) mod phrase;
mod plain_number;
pub(crate) mod quantity;
pub(crate) mod ratio;
mod share;
pub(crate) mod signs;
mod spelling;
mod telephone;
pub(crate) mod token;
pub(crate) mod unit;
mod weighed;
mod weight;
pub(crate) mod words;

#[cfg(target_arch = "wasm32")]
use date::read as days;
/// The days at a place, as explainers on the host write them.
#[cfg(not(target_arch = "wasm32"))]
use english::days;
pub use lexer::facts;
pub(crate) use lexer::read;
pub(crate) use passed::What;
pub use ratio::Ratio;
pub use token::{Day, DayPart, Fact, FactKind, Firmness, Precision, Written};
pub use unit::Unit;
pub(crate) use weight::bound;

/// Holds the one spelling of every fact of `text` against what is expected.
#[cfg(test)]
#[track_caller]
fn check(text: &str, expect: &str) {
    let read: Vec<String> = facts(text).iter().map(|fact| fact.kind.to_string()).collect();
    assert_eq!(read.join(" "), expect, "{text}");
}
