//! 案例说明: somebody else's account, to reckon one's own by.

mod model;
mod read;

pub use model::{Case, CaseField, CasePart};
pub(crate) use read::read;
