//! 一封信: salutation, passages, signature and date.

mod closing;
mod model;
mod read;

pub use model::Letter;
pub(crate) use read::read;
