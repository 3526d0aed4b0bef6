//! 一封信: salutation, passages, signature and date.

mod closing;
mod model;
mod read;

pub use model::Letter;
pub(crate) use read::read;

use crate::model::shape::{Item, Shape};

/// What the letter says, and what stands around it.
pub(crate) fn shape(letter: &Letter) -> Shape<'_> {
    let Letter { salutation, passages, signature, date_text, date: _ } = letter;
    Shape::Letter { salutation, passages: Item::all(passages), signature, date: date_text }
}
