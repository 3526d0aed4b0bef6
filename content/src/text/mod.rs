//! Chinese official text at the level of characters and phrases: numerals, dates, links, folding.

pub mod date;
pub mod fold;
pub mod numeral;
pub mod url;
