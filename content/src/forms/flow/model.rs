//! 流程图: what an office does and how long it may take.

use serde::{Deserialize, Serialize};

use crate::forms::entries::HasEntries;
use crate::model::{Entry, InlineKind, Inlines};
use crate::span::Span;

/// A procedure with branches (流程图).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Flow {
    /// In order.
    pub steps: Vec<FlowStep>,
}

impl Flow {
    /// The entries of all steps, those of branches after the step at which they part.
    pub fn entries(&self) -> Vec<&Entry> {
        fn take<'f>(steps: &'f [FlowStep], entries: &mut Vec<&'f Entry>) {
            for step in steps {
                entries.push(&step.entry);
                step.branches.iter().for_each(|branch| take(&branch.steps, entries));
            }
        }
        let mut entries = Vec::new();
        take(&self.steps, &mut entries);
        entries
    }
}

/// One step: `1. **初审** 街道看材料（5个工作日）`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FlowStep {
    /// Title: the bold words at the start, maybe none; body: the rest.
    pub entry: Entry,
    /// How long it may take.
    pub limit: Option<Limit>,
    /// Where the way parts after it; all branches that do not end lead on to the next step.
    pub branches: Vec<FlowBranch>,
}

impl FlowStep {
    /// Whether the whole procedure is over here: its title begins with 结束 or 办结.
    pub fn is_end(&self) -> bool {
        self.entry.title.first().is_some_and(|first| match &first.kind {
            InlineKind::Text(words) => words.starts_with("结束") || words.starts_with("办结"),
            _ => false,
        })
    }
}

/// One of the ways after a step.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FlowBranch {
    /// When it is taken: 材料齐全.
    pub label: Inlines,
    /// Its steps.
    pub steps: Vec<FlowStep>,
    /// Its Markdown.
    pub span: Span,
}

/// A time limit: 5个工作日内.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limit {
    /// As written, without its brackets.
    pub text: String,
    /// How many units; 0 for 当日 and 当场.
    pub amount: Option<u32>,
    /// Of what.
    pub unit: Option<TimeUnit>,
}

impl Limit {
    /// Whether it says how long at least, not at most: 公示不少于10日.
    pub(crate) fn is_minimum(&self) -> bool {
        ["不少于", "至少", "以上", "不低于"].iter().any(|word| self.text.contains(word))
    }
}

/// A unit of time. Five working days are not five days, so units are never turned into one another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum TimeUnit {
    /// 工作日
    WorkingDay,
    /// 日、天
    Day,
    /// 周
    Week,
    /// 个月
    Month,
    /// 年
    Year,
    /// 小时
    Hour,
    /// 分钟
    Minute,
}

impl HasEntries for Flow {
    fn push_entries<'e>(&'e self, entries: &mut Vec<&'e Entry>) {
        entries.extend(self.entries());
    }
}
