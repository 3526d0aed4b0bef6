//! The matters of a catalogue of what must be made public (公开事项标准目录), by their eight elements.

use serde::{Deserialize, Serialize};

use crate::forms::entries::HasEntries;
use crate::model::{Entry, Inlines};

/// One matter of a catalogue of what must be made public (公开事项标准目录).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CatalogueItem {
    /// Title: 名称; body: what stands in columns that are none of the eight elements.
    pub entry: Entry,
    /// The other seven elements, in the order of [`ElementKind::ALL`] as far as they are there.
    pub elements: Vec<CatalogueElement>,
}

/// One element of a matter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CatalogueElement {
    /// Which.
    pub kind: ElementKind,
    /// What it says; several lines have line breaks between them.
    pub body: Inlines,
}

/// The elements of a matter beside its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ElementKind {
    /// 公开内容
    Content,
    /// 公开依据
    Basis,
    /// 公开时限
    TimeLimit,
    /// 公开主体
    Subject,
    /// 公开方式
    Method,
    /// 公开渠道
    Channel,
    /// 公开对象
    Audience,
}

impl ElementKind {
    /// All of them, in the order of the rule.
    pub const ALL: [Self; 7] =
        [Self::Content, Self::Basis, Self::TimeLimit, Self::Subject, Self::Method, Self::Channel, Self::Audience];

    /// Its word in the rule.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Content => "内容",
            Self::Basis => "依据",
            Self::TimeLimit => "时限",
            Self::Subject => "主体",
            Self::Method => "方式",
            Self::Channel => "渠道",
            Self::Audience => "公开对象",
        }
    }
}

impl HasEntries for CatalogueItem {
    fn push_entries<'e>(&'e self, entries: &mut Vec<&'e Entry>) {
        entries.push(&self.entry);
    }
}
