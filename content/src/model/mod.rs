//! What an explainer is, as plain data: no parser, no view, no clock.
//!
//! An [`Explainer`] has [`Section`]s; a section has a form (its [`Body`]) made of entries; an [`Entry`] rests on
//! [`Citation`]s. Every node carries the byte [`Span`](crate::Span) of its Markdown, for findings, preview and sync.
//! The JSON of these types is versioned by [`SCHEMA`].

mod block;
mod citation;
mod clause_path;
mod entry;
mod explainer;
mod language;
#[cfg(not(target_arch = "wasm32"))]
mod look;
mod section;
pub mod shape;

pub use block::{AlertKind, Alignment, Block, BlockKind, Cell, Inline, InlineKind, Inlines, Table, text, words};
pub use citation::Citation;
pub use clause_path::{ClausePath, Marker};
// The types of the forms stand with their readers, a folder each.
pub use crate::forms::types::*;
pub use crate::forms::{Body, Form};
pub use entry::{Cited, Entry, Id};
pub use explainer::{Contact, Explainer, Head, PolicyReference};
pub use language::Language;
#[cfg(not(target_arch = "wasm32"))]
pub use look::{Icons, Look};
pub use section::Section;

pub(crate) use explainer::date_text;

/// Version of the JSON shape; grows when a reader of the old shape would go wrong.
pub const SCHEMA: u32 = 1;
