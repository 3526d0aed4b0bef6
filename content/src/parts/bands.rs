//! Which blocks are bands of their own, which number is the large one, and where the unit of a chart stands.

use crate::model::{Chart, Section};

/// Most signs of a unit that stands at each value; a longer one stands over all of them, with what is measured.
const BRIEF: usize = 3;

/// A block, and the band that it stands in.
#[derive(Clone, Copy, Debug)]
pub struct Band<'a> {
    /// The block.
    pub block: &'a Section,
    /// Its number; none for text without a title, which belongs to the band before it.
    pub number: Option<usize>,
    /// Paper and shade in turn.
    pub is_shaded: bool,
}

/// Blocks in order: those with a title are numbered.
pub fn bands<'a>(blocks: impl IntoIterator<Item = &'a Section>) -> impl Iterator<Item = Band<'a>> {
    let mut last = 0_usize;
    blocks.into_iter().map(move |block| {
        last += usize::from(!block.title.is_empty());
        Band { block, number: (!block.title.is_empty()).then_some(last), is_shaded: last.is_multiple_of(2) && last > 0 }
    })
}

/// Whether the first number of a band goes over its full width: unless its author says that it is like the others.
#[cfg(not(target_arch = "wasm32"))]
pub fn has_hero(section: &Section) -> bool {
    section.look.lead != Some(false)
}

/// In a browser that reads Markdown looks are not read.
#[cfg(target_arch = "wasm32")]
pub const fn has_hero(_: &Section) -> bool {
    true
}

/// Whether the unit of a chart stands at each value.
pub fn has_brief_unit(chart: &Chart) -> bool {
    chart.unit.chars().count() <= BRIEF
}
