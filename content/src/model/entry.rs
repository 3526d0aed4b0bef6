//! Entries: the units of a form that a reader opens, shares and checks against the policy.

use core::fmt;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Block, Citation, Cited, Inlines};
use crate::span::Span;

/// The address of a section or entry within its explainer: unique there, stable while its words are.
///
/// Taken from the author's `{#id}`, else made from the words of the title. It is letters, digits, Han and hyphens only;
/// views put a prefix before it, so that no content can take a name that the page's scripts use.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Id(pub String);

impl fmt::Display for Id {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// What all entries share.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Its address.
    pub id: Id,
    /// Question, label, date, step, party: what the entry is found by. Empty in a passage of prose.
    pub title: Inlines,
    /// Answer, caption, detail.
    pub body: Vec<Block>,
    /// What it rests on.
    pub citations: Vec<Citation>,
    /// Its Markdown.
    pub span: Span,
}

impl Entry {
    /// Its citations, each with what rests on it.
    pub fn cited(&self) -> impl Iterator<Item = Cited<'_>> {
        self.citations.iter().map(|citation| Cited { id: &self.id, title: &self.title, citation })
    }
}

/// A question with its answer; the first sentence of the body is the short answer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Question and answer.
    pub entry: Entry,
    /// Day the doubt was raised (回应关切).
    #[serde(with = "super::explainer::date_text")]
    pub raised: Option<Date>,
    /// Day of the answer (回应关切).
    #[serde(with = "super::explainer::date_text")]
    pub answered: Option<Date>,
}

/// One number that matters: `- **20 万元** 每台电梯一次性补助`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figure {
    /// Title: the number as written; body: its line of text.
    pub entry: Entry,
    /// Words before the number: 每, 约, 第. Often empty.
    pub lead: String,
    /// The number as written: `20`, `2,000`, `三分之二`. Empty where the title has none (每半年).
    pub value: String,
    /// What follows the number: 万元, 个.
    pub unit: String,
}

/// A date and what happens then: `- **2026年5月31日前** 提交申请`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Milestone {
    /// Title: the date as written; body: what happens.
    pub entry: Entry,
    /// First day, where the date names one; equals `end` for a single day or a deadline.
    #[serde(with = "super::explainer::date_text")]
    pub start: Option<Date>,
    /// Last day: the day itself, the end of the month or year, the deadline.
    #[serde(with = "super::explainer::date_text")]
    pub end: Option<Date>,
}

/// A step of a procedure: `1. **业主协商** 三分之二以上的业主参加表决（5个工作日）`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// Title: the bold words at the start, maybe none; body: the rest.
    pub entry: Entry,
    /// The time limit as written, without its brackets: 5个工作日.
    pub limit: Option<String>,
}

/// Who does what: a row of a table of responsibilities.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Duty {
    /// Title: the matter, as in the first column.
    pub entry: Entry,
    /// The bodies of the second column, one each.
    pub parties: Vec<String>,
}
