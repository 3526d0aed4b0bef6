//! 我符合吗: questions that lead to a verdict.

mod model;
mod read;

pub use model::{Answer, Condition, Next, Outcome, Verdict};
pub(crate) use read::read;
