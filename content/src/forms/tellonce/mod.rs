//! 一次性告知单: groups of things to tick off.

mod model;
mod read;

pub use model::Checklist;
pub(crate) use read::read;
