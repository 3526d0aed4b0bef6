//! 图片、视频、音频、动画, each with its words.

mod model;
mod read;

pub use model::{Medium, MediumKind};
pub(crate) use read::read;

use crate::model::shape::{Cell, Item, Shape, Words};

/// Each in words: what it shows, and what is said in it.
pub(crate) fn shape(media: &[Medium]) -> Shape<'_> {
    Shape::Media(media.iter().map(item).collect())
}

fn item(medium: &Medium) -> Item<'_> {
    Item { cells: vec![Cell::stated(Words::Text(&medium.alt))], ..Item::stated(&medium.entry) }
}
