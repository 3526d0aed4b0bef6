//! 时间轴: dates and what happens then.

mod model;
mod read;

pub use model::Milestone;
pub(crate) use read::read;

use crate::model::shape::{Item, Note, Shape};

/// The days, with what each has been understood as.
pub(crate) fn shape(milestones: &[Milestone]) -> Shape<'_> {
    Shape::Days(milestones.iter().map(item).collect())
}

fn item(Milestone { entry, start, end }: &Milestone) -> Item<'_> {
    Item { note: Note::Days { first: *start, last: *end }, ..Item::stated(entry) }
}
