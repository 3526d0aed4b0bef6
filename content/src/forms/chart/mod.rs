//! 图表: a table and how it is drawn.

mod model;
mod read;

pub use model::{Chart, ChartKind, DataPoint};
pub(crate) use read::read;
