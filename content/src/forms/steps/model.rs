//! The steps of a procedure (步骤).

use serde::{Deserialize, Serialize};

use crate::forms::entries::HasEntries;
use crate::model::Entry;

/// A step of a procedure: `1. **业主协商** 三分之二以上的业主参加表决（5个工作日）`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// Title: the bold words at the start, maybe none; body: the rest.
    pub entry: Entry,
    /// The time limit as written, without its brackets: 5个工作日.
    pub limit: Option<String>,
}

impl HasEntries for Step {
    fn push_entries<'e>(&'e self, entries: &mut Vec<&'e Entry>) {
        entries.push(&self.entry);
    }
}
