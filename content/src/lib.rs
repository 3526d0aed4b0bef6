//! Text in, typed model out: the explainer (Markdown), the policy (official text) and the anchors between them.
//!
//! This crate knows no browser, file, clock or network. [`explainer::parse`] and [`policy::parse`] never fail: an
//! author's mistake is a [`Finding`] that says where and what to do, and the output is the best reading of the rest.
//! Views are made elsewhere, from the plain data of [`model`].

pub mod span;

pub mod finding;

pub mod model;

pub mod text;

pub mod explainer;

pub mod policy;

pub mod anchor;

pub use jiff::civil::Date;

pub use finding::{Finding, Fix, Parsed, Severity};
pub use span::{LineColumn, LineIndex, Span};
