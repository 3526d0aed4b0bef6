//! 公告公示栏: points of a poster.

mod read;

pub(crate) use read::read;

use crate::model::Entry;
use crate::model::shape::{Item, Shape};

/// Its points, one after another.
pub(crate) fn shape(points: &[Entry]) -> Shape<'_> {
    Shape::Steps(Item::all(points))
}
