//! 简明问答: questions and answers.

mod model;
mod read;

pub use model::Question;
pub(crate) use read::{Days, questions, read};

use crate::model::shape::{Item, Note, Shape, Weight};

/// The questions are the reader's, the answers ours.
pub(crate) fn shape(questions: &[Question]) -> Shape<'_> {
    Shape::Questions(questions.iter().map(item).collect())
}

fn item(Question { entry, raised, answered }: &Question) -> Item<'_> {
    Item { title: Weight::Given, note: Note::Days { first: *raised, last: *answered }, ..Item::stated(entry) }
}
