//! Who does what (责任分工).

use serde::{Deserialize, Serialize};

use crate::forms::entries::HasEntries;
use crate::model::Entry;

/// Who does what: a row of a table of responsibilities.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Duty {
    /// Title: the matter, as in the first column.
    pub entry: Entry,
    /// The bodies of the second column, one each.
    pub parties: Vec<String>,
}

impl HasEntries for Duty {
    fn push_entries<'e>(&'e self, entries: &mut Vec<&'e Entry>) {
        entries.push(&self.entry);
    }
}
