//! Explainers on paper: sheets and booklets as PDF, set by Typst with the fonts of the system.
//!
//! What a sheet looks like stands in `templates/*.typ`. Content reaches them as JSON and is set as text, never as markup,
//! so that no author's word can become an instruction. The PDFs are tagged and meet PDF/UA-1 where their content does.
//!
//! A [`Press`] is made once, as finding fonts takes longer than setting a sheet; it can be used by several threads.

mod booklet;
mod fonts;
mod paper;
mod parts;
mod press;
mod sheet;
mod text;
mod world;

pub use booklet::{Cover, Volume, bind};
pub use paper::Paper;
pub use press::{Press, PressError, Printed};
pub use sheet::{Code, Sheet, sheets};
