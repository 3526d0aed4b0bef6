//! A worked case (案例说明) and its parts.

use serde::{Deserialize, Serialize};

use crate::forms::entries::HasEntries;
use crate::model::Entry;

/// A worked case (案例说明).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Case {
    /// Title: whose case; body: text before the fields.
    pub entry: Entry,
    /// In the author's order.
    pub fields: Vec<CaseField>,
}

/// One part of a case.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseField {
    /// What it tells.
    pub part: CasePart,
    /// Title: the label as written; body: the text.
    pub entry: Entry,
}

/// What a part of a case tells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum CasePart {
    /// 人物
    Person,
    /// 情况
    Situation,
    /// 计算
    Calculation,
    /// 结果
    Result,
    /// Under a label of the author's own.
    #[default]
    Other,
}

impl HasEntries for Case {
    fn push_entries<'e>(&'e self, entries: &mut Vec<&'e Entry>) {
        entries.push(&self.entry);
        entries.extend(self.fields.iter().map(|field| &field.entry));
    }
}
