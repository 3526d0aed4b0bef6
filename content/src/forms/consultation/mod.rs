//! 意见征集采纳情况: opinions and what became of them.

mod model;
mod read;

pub use model::{Adoption, Consultation, Opinion};
pub(crate) use read::read;
