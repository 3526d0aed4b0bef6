//! 责任分工: who does what.

mod model;
mod read;

pub use model::Duty;
pub(crate) use read::read;
