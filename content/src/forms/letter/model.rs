//! An open letter (一封信).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::forms::entries::HasEntries;
use crate::model::{Entry, Inlines};

/// An open letter (一封信).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letter {
    /// 广大老年朋友： Empty where the letter begins without one.
    pub salutation: Inlines,
    /// What it says, each passage the blocks up to and with their citations.
    pub passages: Vec<Entry>,
    /// Who signs it, one line each.
    pub signature: Vec<Inlines>,
    /// The date as written, empty where there is none.
    pub date_text: Inlines,
    /// The day that it names.
    #[serde(with = "crate::model::date_text")]
    pub date: Option<Date>,
}

impl HasEntries for Letter {
    fn push_entries<'e>(&'e self, entries: &mut Vec<&'e Entry>) {
        self.passages.push_entries(entries);
    }
}
