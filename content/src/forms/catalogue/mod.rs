//! 公开事项标准目录: the matters that are made public.

mod model;
mod read;

pub use model::{CatalogueElement, CatalogueItem, ElementKind};
pub(crate) use read::read;

use crate::model::shape::{Cell, Item, Shape, Words};

/// The matters with their elements.
pub(crate) fn shape(items: &[CatalogueItem]) -> Shape<'_> {
    Shape::Records(items.iter().map(item).collect())
}

fn item(CatalogueItem { entry, elements }: &CatalogueItem) -> Item<'_> {
    Item { cells: elements.iter().map(cell).collect(), ..Item::stated(entry) }
}

fn cell(CatalogueElement { kind, body }: &CatalogueElement) -> Cell<'_> {
    Cell { name: kind.name(), ..Cell::stated(Words::Line(body)) }
}
