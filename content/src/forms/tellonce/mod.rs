//! 一次性告知单: groups of things to tick off.

mod model;
mod read;

pub use model::Checklist;
pub(crate) use read::read;

use crate::model::shape::{Group, Item, Shape};

/// The groups with what is to be ticked off.
pub(crate) fn shape(checklists: &[Checklist]) -> Shape<'_> {
    Shape::Checklists(checklists.iter().map(group).collect())
}

fn group(Checklist { entry, items }: &Checklist) -> Group<'_> {
    Group { head: Item::stated(entry), items: Item::all(items) }
}
