//! Procedures: their steps, and their time limits in all.

use mingbai_content::model::{self, TimeUnit, Total};

use super::text::plain;
use super::timed;
use crate::picture::{Flow, FlowBranch, FlowStep};

pub(super) fn flow(flow: &model::Flow) -> Flow {
    Flow { total: total(flow), steps: steps(&flow.steps) }
}

fn steps(given: &[model::FlowStep]) -> Vec<FlowStep> {
    let step = |step: &model::FlowStep| FlowStep {
        step: timed(&step.entry, step.limit.as_ref().map(|limit| limit.text.as_str())),
        is_end: step.is_end(),
        branches: step
            .branches
            .iter()
            .map(|branch| FlowBranch { label: plain(&branch.label), steps: steps(&branch.steps) })
            .collect(),
    };
    given.iter().map(step).collect()
}

/// 写明的时限合计：最短 8 个工作日，最长 13 个工作日，另加 10 日。 As on the page; empty where no step has a limit.
fn total(flow: &model::Flow) -> String {
    let totals: Vec<String> = flow.total().into_iter().map(words).collect();
    if totals.is_empty() {
        return String::new();
    }
    let least = if flow.has_minimum() { "写“不少于”的，按最少的算。" } else { "" };
    let sum = totals.join("，另加 ").replace("另加 最", "另加最");
    ["写明的时限合计：", &sum, "。", least].concat()
}

fn words(total: Total) -> String {
    let unit = match total.unit {
        TimeUnit::WorkingDay => " 个工作日",
        TimeUnit::Day => " 日",
        TimeUnit::Week => " 周",
        TimeUnit::Month => " 个月",
        TimeUnit::Year => " 年",
        TimeUnit::Hour => " 小时",
        TimeUnit::Minute => " 分钟",
    };
    let (shortest, longest) = (total.shortest.to_string(), total.longest.to_string());
    match total.shortest {
        shortest if shortest == total.longest => [&longest, unit].concat(),
        0 => ["最长 ", &longest, unit].concat(),
        _ => ["最短 ", &shortest, unit, "，最长 ", &longest, unit].concat(),
    }
}
