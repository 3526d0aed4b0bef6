//! 明白卡: labels and answers on one card.

mod read;

pub(crate) use read::{fields, is_content, labels, read};

use crate::model::Entry;
use crate::model::shape::{Item, Shape};

/// Labels and answers.
pub(crate) fn shape(fields: &[Entry]) -> Shape<'_> {
    Shape::Fields(Item::all(fields))
}
