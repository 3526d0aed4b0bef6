//! The times of a matter (办事指南): before, during and after.

use serde::{Deserialize, Serialize};

use crate::forms::entries::HasEntries;
use crate::model::Entry;

/// What to know at one time of a matter (办事指南).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stage {
    /// Which time; none where the heading names no known one.
    pub phase: Option<StagePhase>,
    /// Title: the heading; body: what to know.
    pub entry: Entry,
}

/// The three times of a matter, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum StagePhase {
    /// 办事前
    Before,
    /// 办事中
    During,
    /// 办事后
    After,
}

impl HasEntries for Stage {
    fn push_entries<'e>(&'e self, entries: &mut Vec<&'e Entry>) {
        entries.push(&self.entry);
    }
}
