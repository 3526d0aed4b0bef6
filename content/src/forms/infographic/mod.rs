//! 图解: a sequence of blocks, each a section of its own.

mod check;
mod read;

pub(crate) use check::check;
pub(crate) use read::read;

use crate::model::Section;
use crate::model::shape::Shape;

/// Its blocks.
pub(crate) const fn shape(blocks: &[Section]) -> Shape<'_> {
    Shape::Sections(blocks)
}
