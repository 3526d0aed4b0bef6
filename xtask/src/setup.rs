//! `cargo xtask setup`: makes this machine able to run every other command.
//!
//! Each other command sets up what it needs itself, so nobody has to call this; it is for a machine
//! that will be without network later. The tools themselves are left to `tools`.

use anyhow::Result;

use crate::project::Project;
use crate::steps;
use crate::tools::Tool;

pub(crate) fn run(project: &Project) -> Result<()> {
    steps::run(project, Tool::ALL.into_iter().map(Tool::step).collect())
}
