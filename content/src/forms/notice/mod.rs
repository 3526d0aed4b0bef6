//! 公告公示栏: points of a poster.

mod read;

pub(crate) use read::read;
