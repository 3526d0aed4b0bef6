//! 办事指南: before, during and after.

mod model;
mod read;

pub use model::{Stage, StagePhase};
pub(crate) use read::read;

use crate::model::shape::{Item, Shape};

/// What to know, under the time at which to know it.
pub(crate) fn shape(stages: &[Stage]) -> Shape<'_> {
    Shape::Passages(stages.iter().map(|stage| Item::stated(&stage.entry)).collect())
}
