//! 名词解释: terms of the document in plain words.
//!
//! A view shows the terms as a list, and each where it is first used; where that is, says [`Glossary::first_uses`].

mod check;
mod model;
mod read;
mod uses;

pub(crate) use check::check;
pub use model::{FirstUse, Glossary};
pub(crate) use read::{is_content, read};

use crate::model::shape::{Item, Shape};

/// The terms; whoever says or sends an explainer leaves them out, as they explain words that are not heard there.
pub(crate) fn shape(glossary: &Glossary) -> Shape<'_> {
    Shape::Records(Item::all(&glossary.terms))
}
