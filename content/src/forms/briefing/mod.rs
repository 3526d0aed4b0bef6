//! 新闻发布会、吹风会: who said what.

mod model;
mod read;

pub use model::{Briefing, Statement};
pub(crate) use read::read;
