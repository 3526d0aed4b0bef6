//! Before and after (前后对比), matter by matter.

use serde::{Deserialize, Serialize};

use crate::forms::entries::HasEntries;
use crate::model::{Cell, Entry, Inlines};

/// A table of three columns: matter, before, after.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Comparison {
    /// Header of the column of matters, as 事项.
    pub matter: Inlines,
    /// Header of the second column, as 以前.
    pub before: Inlines,
    /// Header of the third column, as 现在.
    pub after: Inlines,
    /// Rows.
    pub rows: Vec<ComparisonRow>,
}

/// One matter, before and after.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ComparisonRow {
    /// Title: the matter; the body is empty.
    pub entry: Entry,
    /// Before.
    pub before: Cell,
    /// After.
    pub after: Cell,
}

impl HasEntries for Comparison {
    fn push_entries<'e>(&'e self, entries: &mut Vec<&'e Entry>) {
        self.rows.push_entries(entries);
    }
}

impl HasEntries for ComparisonRow {
    fn push_entries<'e>(&'e self, entries: &mut Vec<&'e Entry>) {
        entries.push(&self.entry);
    }
}
