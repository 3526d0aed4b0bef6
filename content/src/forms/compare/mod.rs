//! 前后对比: a matter, before and after.

mod model;
mod read;

pub use model::{Comparison, ComparisonRow};
pub(crate) use read::read;

use crate::model::shape::{Cell, Item, Shape, Weight, Words};

/// Matter, before and after.
pub(crate) fn shape(comparison: &Comparison) -> Shape<'_> {
    let Comparison { matter, before, after, rows } = comparison;
    let header = vec![Words::Line(matter), Words::Line(before), Words::Line(after)];
    Shape::Table { header, rows: rows.iter().map(row).collect() }
}

fn row(ComparisonRow { entry, before, after }: &ComparisonRow) -> Item<'_> {
    let before = Cell { weight: Weight::Past, ..Cell::stated(Words::Line(&before.content)) };
    Item { cells: vec![before, Cell::stated(Words::Line(&after.content))], ..Item::stated(entry) }
}
