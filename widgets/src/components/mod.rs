//! What several forms are made of, and what stands around them: running text, citations, heads and feet, the reader's tools.
//!
//! A component reads the model by reference and owns what it draws, so that nothing of the model outlives the call.
//! None of them touches the DOM; what moves on the page is done by `mingbai-live` over the markup. The forms themselves are in
//! `forms`.

#![allow(unreachable_pub, reason = "the component macro writes `pub` items of its own")]

pub(crate) mod band;
pub(crate) mod citation;
mod clause_sheet;
pub(crate) mod contact;
mod contents;
mod explainer;
mod extent;
mod feedback;
pub(crate) mod gist;
pub(crate) mod headline;
pub(crate) mod icon;
pub(crate) mod limit;
pub(crate) mod numbered;
pub(crate) mod printed;
pub(crate) mod prose;
mod reader;
mod section;
pub(crate) mod sheet;
pub(crate) mod short_answer;
mod sources;
mod toolbar;

pub use explainer::ExplainerView;
