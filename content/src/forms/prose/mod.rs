//! Ordinary text, a section without class.

mod read;

pub(crate) use read::{passages, read};
