//! Ordinary text, a section without class.

mod read;

pub(crate) use read::{passages, read};

use crate::model::Entry;
use crate::model::shape::{Item, Shape};

/// What is said, passage by passage.
pub(crate) fn shape(passages: &[Entry]) -> Shape<'_> {
    Shape::Passages(Item::all(passages))
}
