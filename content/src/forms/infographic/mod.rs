//! 图解: a sequence of blocks, each a section of its own.

mod read;

pub(crate) use read::read;
