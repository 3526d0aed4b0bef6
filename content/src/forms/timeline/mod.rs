//! 时间轴: dates and what happens then.

mod model;
mod read;

pub use model::Milestone;
pub(crate) use read::read;
