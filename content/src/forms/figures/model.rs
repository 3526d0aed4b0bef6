//! Numbers that matter (数字).

use serde::{Deserialize, Serialize};

use crate::forms::entries::HasEntries;
use crate::model::Entry;

/// One number that matters: `- **20 万元** 每台电梯一次性补助`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figure {
    /// Title: the number as written; body: its line of text.
    pub entry: Entry,
    /// Words before the number: 每, 约, 第. Often empty.
    pub lead: String,
    /// The number as written: `20`, `2,000`, `三分之二`. Empty where the title has none (每半年).
    pub value: String,
    /// What follows the number: 万元, 个.
    pub unit: String,
}

impl HasEntries for Figure {
    fn push_entries<'e>(&'e self, entries: &mut Vec<&'e Entry>) {
        entries.push(&self.entry);
    }
}
