//! 责任分工: who does what.

mod model;
mod read;

pub use model::Duty;
pub(crate) use read::read;

use crate::model::shape::{Cell, Item, Shape, Words};

/// The matters, and who answers for each.
pub(crate) fn shape(duties: &[Duty]) -> Shape<'_> {
    let header = vec![Words::Text("事项"), Words::Text("谁负责")];
    Shape::Table { header, rows: duties.iter().map(row).collect() }
}

fn row(Duty { entry, parties }: &Duty) -> Item<'_> {
    Item { cells: vec![Cell::stated(Words::Names(parties))], ..Item::stated(entry) }
}
