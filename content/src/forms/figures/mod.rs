//! 数字: the numbers that matter.

mod model;
mod read;

pub use model::Figure;
pub(crate) use read::read;

use crate::model::shape::{Item, Shape};

/// The numbers, as their titles have them.
pub(crate) fn shape(figures: &[Figure]) -> Shape<'_> {
    Shape::Figures(figures.iter().map(|figure| Item::stated(&figure.entry)).collect())
}
