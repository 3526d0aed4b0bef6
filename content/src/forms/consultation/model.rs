//! What people said of a draft (意见征集采纳情况), and what became of it.

use serde::{Deserialize, Serialize};

use crate::forms::entries::HasEntries;
use crate::model::{Cell, Entry};

/// What people said of a draft, and what became of it (意见征集采纳情况).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consultation {
    /// In the author's order.
    pub opinions: Vec<Opinion>,
}

impl Consultation {
    /// How many opinions met this fate; `None` counts those of which nothing is said.
    pub fn count(&self, verdict: Option<Adoption>) -> u64 {
        self.opinions.iter().filter(|it| it.verdict == verdict).map(|it| u64::from(it.count)).sum()
    }
}

/// One opinion, or several of the same content.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opinion {
    /// Title: the opinion; the body is empty.
    pub entry: Entry,
    /// How many people or letters said so; 1 where nothing is said.
    pub count: u32,
    /// What became of it; none where the word is not known (a finding says so).
    pub verdict: Option<Adoption>,
    /// Why. What is not adopted must have a reason.
    pub reason: Cell,
}

/// What becomes of an opinion.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Adoption {
    /// 采纳
    Adopted,
    /// 部分采纳
    Partly,
    /// 未采纳
    Rejected,
}

impl Adoption {
    /// All of them, in the order of reports.
    pub const ALL: [Self; 3] = [Self::Adopted, Self::Partly, Self::Rejected];

    /// Its word in reports.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Adopted => "采纳",
            Self::Partly => "部分采纳",
            Self::Rejected => "未采纳",
        }
    }
}

impl HasEntries for Consultation {
    fn push_entries<'e>(&'e self, entries: &mut Vec<&'e Entry>) {
        self.opinions.push_entries(entries);
    }
}

impl HasEntries for Opinion {
    fn push_entries<'e>(&'e self, entries: &mut Vec<&'e Entry>) {
        entries.push(&self.entry);
    }
}
