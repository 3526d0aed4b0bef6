//! Explainers on paper: what goes onto each sheet and into a booklet, as data for the templates, and the way to the program that sets it.
//!
//! How a sheet looks stands in `typst/src/templates`, with the program `mingbai-press`, which sets it by Typst with the fonts of the
//! system. It is a program of its own since Typst takes longer to compile than all else together, and who prints nothing needs none.
//! Content reaches it as JSON and is set as text, never as markup, so that no author's word can become an instruction. The PDFs are
//! tagged and meet PDF/UA-1 where their content does.
//!
//! A [`Press`] is started once, as finding fonts takes longer than setting a sheet; it can be used by several threads.

mod booklet;
mod error;
mod paper;
mod parts;
mod press;
mod program;
pub mod protocol;
mod sheet;
mod text;

pub use booklet::{Cover, Volume, bind};
pub use error::PressError;
pub use paper::Paper;
pub use press::{Press, Printed};
pub use sheet::{Code, Sheet, sheets};
