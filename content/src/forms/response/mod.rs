//! 回应关切: read as questions are, with the days of doubt and answer.

mod read;

pub(crate) use super::qa::shape;
pub(crate) use read::read;
