//! Where a citation stands in a policy: found on folded text, judged by the clause that the author names.
//!
//! [`resolve`] looks for the very words; what has been reworded is [`Drift::Gone`] here, never a guess.

mod check;
mod resolve;
pub mod search;

pub use check::check;
pub use resolve::{PolicyIndex, resolve};

use serde::{Deserialize, Serialize};

use crate::model::ClausePath;
use crate::span::Span;

/// How the place of a citation agrees with the clause that its author names (原文变动).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Drift {
    /// The words stand in the named clause, or in one place where none is named.
    Exact,
    /// The words stand in one place, in another clause than the named one.
    Moved,
    /// The words stand in several clauses, and the citation does not say which it means.
    Ambiguous,
    /// The words stand nowhere in the policy.
    Gone,
}

/// One place where the quoted words stand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// Bytes of [`Policy::text`](crate::policy::Policy::text), from the first quoted word to the last.
    pub span: Span,
    /// The innermost clause that holds all of it; none in the head and the preamble.
    pub clause: Option<ClausePath>,
}

/// The answer to a citation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Anchor {
    /// What became of the citation.
    pub drift: Drift,
    /// Where the words stand: set for [`Drift::Exact`] and [`Drift::Moved`] only.
    pub span: Option<Span>,
    /// The innermost clause there.
    pub clause: Option<ClausePath>,
    /// The places to choose from, in document order: set for [`Drift::Ambiguous`] only.
    pub candidates: Vec<Place>,
}
