//! 流程图: a procedure with branches and limits.

mod model;
mod read;
mod total;

pub use model::{Flow, FlowBranch, FlowStep, Limit, TimeUnit};
pub(crate) use read::read;
pub use total::Total;
