//! A picture as lines of text: what stands next to the page, and what the browser module reads.
//!
//! A line is a word and its values, parted by tabs: `milestone⇥2026-05-31⇥2026-05-31⇥2026年5月31日前⇥提交申请`. Reading never
//! fails; a line that it does not know is left out, so that an older reader shows what it can of a newer file. A JSON reader
//! would double the size of the module, for a file that only our own two sides see.

mod read;
mod write;

pub use read::read;
pub use write::write;

/// Stands for a line end inside a value.
const LINE_END: char = '\u{b}';
