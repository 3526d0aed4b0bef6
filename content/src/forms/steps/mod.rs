//! 步骤: one after another, each with its limit.

mod model;
mod read;

pub use model::Step;
pub(crate) use read::read;

use crate::model::shape::{Item, Note, Shape};

/// The steps with their limits.
pub(crate) fn shape(steps: &[Step]) -> Shape<'_> {
    Shape::Steps(steps.iter().map(item).collect())
}

fn item(Step { entry, limit }: &Step) -> Item<'_> {
    Item { note: limit.as_deref().map_or(Note::None, Note::Limit), ..Item::stated(entry) }
}
