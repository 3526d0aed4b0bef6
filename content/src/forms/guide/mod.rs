//! 办事指南: before, during and after.

mod model;
mod read;

pub use model::{Stage, StagePhase};
pub(crate) use read::read;
