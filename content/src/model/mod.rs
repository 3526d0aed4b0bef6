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
mod form;
mod language;
mod path;
mod record;
mod section;
mod sheet;
mod total;

pub use block::{AlertKind, Alignment, Block, BlockKind, Cell, Inline, InlineKind, Inlines, Table, words};
pub use citation::Citation;
pub use clause_path::{ClausePath, Marker};
pub use entry::{Duty, Entry, Figure, Id, Milestone, Question, Step};
pub use explainer::{Cited, Contact, Explainer, Head, PolicyReference};
pub use form::Form;
pub use language::Language;
pub use path::{Answer, Condition, Flow, FlowBranch, FlowStep, Limit, Next, Outcome, TimeUnit, Verdict};
pub use record::{
    Adoption, Briefing, CatalogueElement, CatalogueItem, Consultation, ElementKind, Medium, MediumKind, Opinion,
    Statement,
};
pub use section::{Body, Chart, ChartKind, Comparison, ComparisonRow, DataPoint, Section};
pub use sheet::{Case, CaseField, CasePart, Checklist, Letter, Stage, StagePhase};
pub use total::Total;

/// Version of the JSON shape; grows when a reader of the old shape would go wrong.
pub const SCHEMA: u32 = 1;
