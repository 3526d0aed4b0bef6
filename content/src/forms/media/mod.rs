//! 图片、视频、音频、动画, each with its words.

mod model;
mod read;

pub use model::{Medium, MediumKind};
pub(crate) use read::read;
