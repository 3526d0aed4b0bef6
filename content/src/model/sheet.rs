//! Forms that one hands out, pins up or reads from the first line to the last: tick list, guide, case and letter.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Entry, Inlines};

/// A group of things to tick off (一次性告知单): 要带的材料, 要符合的条件.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checklist {
    /// Title: the group's heading, empty where the sheet has one group; body: a note before the items; citations: of
    /// the group as a whole.
    pub entry: Entry,
    /// Title: the bold words, or the whole line; body: the rest.
    pub items: Vec<Entry>,
}

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
    #[serde(with = "super::explainer::date_text")]
    pub date: Option<Date>,
}

/// What to know at one time of a matter (办事指南).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stage {
    /// Which time; none where the heading names no known one.
    pub phase: Option<StagePhase>,
    /// Title: the heading; body: what to know.
    pub entry: Entry,
}

/// The three times of a matter, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum StagePhase {
    /// 办事前
    Before,
    /// 办事中
    During,
    /// 办事后
    After,
}

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
