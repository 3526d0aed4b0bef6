//! 公开事项标准目录: the matters that are made public.

mod model;
mod read;

pub use model::{CatalogueElement, CatalogueItem, ElementKind};
pub(crate) use read::read;
