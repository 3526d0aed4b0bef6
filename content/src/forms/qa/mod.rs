//! 简明问答: questions and answers.

mod model;
mod read;

pub use model::Question;
pub(crate) use read::{Days, questions, read};
