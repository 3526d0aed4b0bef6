//! The fact lock: each number, date, amount, body, title and telephone of an entry stands in the clause that it cites.
//!
//! [`facts`] reads a text, one spelling for all; [`check`](crate::check()) compares an explainer with its policy. What an entry computes is
//! computed again, what it supposes of a reader's own case is taken as given. Whether a sentence means what its clause
//! means is left to its author.
//!
//! From the ground up, each floor using those before it: `said/` what an explainer claims, `alike/` two facts side by side,
//! `compute/` what is computed again, `stated/` what the policy states, `known/` what is known of one claim, `rules/` what makes
//! a fact right or wrong and in which order that is asked, `judge.rs` one claim, `check.rs` and `revised.rs` all of them. `tell/`
//! has the words.

mod alike;
mod check;
mod compute;
mod judge;
mod known;
mod revised;
mod rules;
mod said;
pub(crate) mod stated;
mod tell;
#[cfg(test)]
mod tested;

pub use crate::text::reading::{Day, DayPart, Fact, FactKind, Firmness, Precision, Ratio, Unit, Written, facts};
pub(crate) use check::check;
pub(crate) use revised::check_revised;
pub use tell::explain::{Explained, Told, Unread, Weight, explain};
pub(crate) use tell::uncited::uncited;
pub use tell::unread::unread;
