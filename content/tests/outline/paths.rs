//! The outline of a flow and of a path of questions: branches are indented under the step at which they part.

use std::fmt::Write;

use mingbai_content::model::{Condition, Flow, FlowStep, Next, TimeUnit, Verdict};

pub(super) fn flow(out: &mut String, flow: &Flow, pad: &str) {
    steps(out, &flow.steps, pad);
    for total in flow.total() {
        let (shortest, longest, unit) = (total.shortest, total.longest, unit(total.unit));
        writeln!(out, "{pad}合计 最短 {shortest} 最长 {longest} {unit}").unwrap();
    }
}

fn steps(out: &mut String, flow: &[FlowStep], pad: &str) {
    for step in flow {
        let limit = step.limit.as_ref().map(|limit| {
            let amount = limit.amount.map_or("？".to_owned(), |amount| amount.to_string());
            format!(" 时限 {} = {amount} {}", limit.text, limit.unit.map(unit).unwrap_or_default())
        });
        let end = if step.is_end() { " 结束" } else { "" };
        super::entry(out, &step.entry, pad, &[limit.unwrap_or_default().as_str(), end].concat());
        for branch in &step.branches {
            writeln!(out, "{pad}  ├ {}", super::words(&branch.label)).unwrap();
            steps(out, &branch.steps, &format!("{pad}  │ "));
        }
    }
}

const fn unit(unit: TimeUnit) -> &'static str {
    match unit {
        TimeUnit::WorkingDay => "个工作日",
        TimeUnit::Day => "日",
        TimeUnit::Week => "周",
        TimeUnit::Month => "个月",
        TimeUnit::Year => "年",
        TimeUnit::Hour => "小时",
        TimeUnit::Minute => "分钟",
    }
}

pub(super) fn eligibility(out: &mut String, path: Option<&Condition>, pad: &str) {
    if let Some(first) = path {
        condition(out, first, pad);
    }
}

fn condition(out: &mut String, condition: &Condition, pad: &str) {
    super::entry(out, &condition.entry, pad, "");
    for answer in &condition.answers {
        writeln!(out, "{pad}  ├ {}", super::words(&answer.label)).unwrap();
        let inner = format!("{pad}  │ ");
        match &answer.next {
            Next::Condition(next) => self::condition(out, next, &inner),
            Next::Outcome(outcome) => {
                let verdict = match outcome.verdict {
                    Verdict::Eligible => " = 符合",
                    Verdict::Ineligible => " = 不符合",
                    Verdict::Ask => " = 请咨询",
                };
                super::entry(out, &outcome.entry, &inner, verdict);
            }
        }
    }
}
