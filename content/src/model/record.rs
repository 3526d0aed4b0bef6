//! Records: 意见采纳情况 and 标准目录, what was said and answered, and what is made public where.

use serde::{Deserialize, Serialize};

use super::{Cell, Entry, Inlines};

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
}

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
