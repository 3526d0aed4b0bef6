//! Questions and answers, of 简明问答 and 回应关切.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::forms::entries::HasEntries;
use crate::model::Entry;

/// A question with its answer; the first sentence of the body is the short answer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Question and answer.
    pub entry: Entry,
    /// Day the doubt was raised (回应关切).
    #[serde(with = "crate::model::date_text")]
    pub raised: Option<Date>,
    /// Day of the answer (回应关切).
    #[serde(with = "crate::model::date_text")]
    pub answered: Option<Date>,
}

impl HasEntries for Question {
    fn push_entries<'e>(&'e self, entries: &mut Vec<&'e Entry>) {
        entries.push(&self.entry);
    }
}
