//! 数字: the numbers that matter.

mod model;
mod read;

pub use model::Figure;
pub(crate) use read::read;
