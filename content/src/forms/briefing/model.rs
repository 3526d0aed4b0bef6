//! What was said at a press conference (新闻发布会、吹风会), by whom and when in the recording.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::forms::entries::HasEntries;
use crate::model::Entry;

/// A press conference or briefing (新闻发布会、吹风会).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Briefing {
    /// Day on which it was held.
    #[serde(with = "crate::model::date_text")]
    pub date: Option<Date>,
    /// Address of the recording: http, https or relative.
    pub recording: Option<String>,
    /// In the order of speaking.
    pub statements: Vec<Statement>,
}

/// What one person said.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statement {
    /// Title: speaker and office; body: what was said.
    pub entry: Entry,
    /// Seconds into the recording.
    pub at: Option<u32>,
}

impl HasEntries for Briefing {
    fn push_entries<'e>(&'e self, entries: &mut Vec<&'e Entry>) {
        self.statements.push_entries(entries);
    }
}

impl HasEntries for Statement {
    fn push_entries<'e>(&'e self, entries: &mut Vec<&'e Entry>) {
        entries.push(&self.entry);
    }
}
