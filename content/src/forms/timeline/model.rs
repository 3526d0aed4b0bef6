//! Dates (时间轴) and what happens then.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::forms::entries::HasEntries;
use crate::model::Entry;

/// A date and what happens then: `- **2026年5月31日前** 提交申请`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Milestone {
    /// Title: the date as written; body: what happens.
    pub entry: Entry,
    /// First day, where the date names one; equals `end` for a single day or a deadline.
    #[serde(with = "crate::model::date_text")]
    pub start: Option<Date>,
    /// Last day: the day itself, the end of the month or year, the deadline.
    #[serde(with = "crate::model::date_text")]
    pub end: Option<Date>,
}

impl HasEntries for Milestone {
    fn push_entries<'e>(&'e self, entries: &mut Vec<&'e Entry>) {
        entries.push(&self.entry);
    }
}
