//! 新闻发布会、吹风会: who said what.

mod model;
mod read;

pub use model::{Briefing, Statement};
pub(crate) use read::read;

use crate::model::shape::{Item, Shape, Weight};

/// Who speaks is no statement of the clause that he explains.
pub(crate) fn shape(briefing: &Briefing) -> Shape<'_> {
    Shape::Passages(briefing.statements.iter().map(item).collect())
}

fn item(Statement { entry, at: _ }: &Statement) -> Item<'_> {
    Item { title: Weight::Uncited, ..Item::stated(entry) }
}
