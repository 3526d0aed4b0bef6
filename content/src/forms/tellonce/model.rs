//! What to tick off (一次性告知单), in groups.

use serde::{Deserialize, Serialize};

use crate::forms::entries::HasEntries;
use crate::model::Entry;

/// A group of things to tick off (一次性告知单): 要带的材料, 要符合的条件.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checklist {
    /// Title: the group's heading, empty where the sheet has one group; body: a note before the items; citations: of
    /// the group as a whole.
    pub entry: Entry,
    /// Title: the bold words, or the whole line; body: the rest.
    pub items: Vec<Entry>,
}

impl HasEntries for Checklist {
    fn push_entries<'e>(&'e self, entries: &mut Vec<&'e Entry>) {
        entries.push(&self.entry);
        self.items.push_entries(entries);
    }
}
