//! Where a citation stands in a policy: found on folded text, judged by the clause that the author names.
//!
//! [`resolve`] looks for the very words in one text; what has been reworded is [`Drift::Gone`] to it. [`standings`] compares
//! two texts, the one that an explainer was locked against and another, and tells reworded from gone. Neither guesses.

mod anchors;
mod check;
mod clause_hash;
mod difference;
mod edition;
mod lock;
pub mod question;
mod resolve;
mod revised;
pub mod search;
mod standing;
mod twins;
pub mod web_annotation;
mod whole;

pub use anchors::Anchors;
pub(crate) use check::check;
pub use clause_hash::ClauseHash;
pub use difference::{Difference, Piece, PieceKind};
pub use edition::Edition;
pub use lock::{Lock, LockChange, LockError, LockedCitation};
pub use resolve::{PolicyIndex, resolve};
pub(crate) use revised::{check_locked, check_revised};
pub use standing::{Before, ClauseChange, Standing, standings};

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
    /// Other words have come in their place; told by [`standings`] only.
    Changed,
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
    /// Where the words stand, or those that have come in their place; none for [`Drift::Ambiguous`] and [`Drift::Gone`].
    pub span: Option<Span>,
    /// The innermost clause there; where it runs over several, the first.
    pub clause: Option<ClausePath>,
    /// The places to choose from, in document order: set for [`Drift::Ambiguous`] only.
    pub candidates: Vec<Place>,
}
