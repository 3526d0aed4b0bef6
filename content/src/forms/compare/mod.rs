//! 前后对比: a matter, before and after.

mod model;
mod read;

pub use model::{Comparison, ComparisonRow};
pub(crate) use read::read;
