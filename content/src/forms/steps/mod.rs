//! 步骤: one after another, each with its limit.

mod model;
mod read;

pub use model::Step;
pub(crate) use read::read;
