//! Chinese official text at the level of characters and phrases: numerals, dates, links, folding, speech, short messages.

pub(crate) mod boundary;
pub mod date;
mod dimension;
#[cfg(not(target_arch = "wasm32"))]
pub mod drawn;
pub mod find;
pub mod fold;
pub mod gap;
pub(crate) mod hash;
pub(crate) mod letters;
pub mod phase;
#[cfg(not(target_arch = "wasm32"))]
pub mod phrases;
pub(crate) mod reading;
pub(crate) mod script;
pub mod sms;
pub(crate) mod spoken;
pub mod units;
pub mod url;
#[cfg(not(target_arch = "wasm32"))]
pub mod whole;

// The short path of the alphabet of numerals, which readers of single numbers know it by.
pub use reading::numeral;
