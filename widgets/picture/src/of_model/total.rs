//! The time limits of a procedure in all, in words. On the host: the module that reads Markdown has them for its page, and no room to say them twice.

use mingbai_content::model::{Flow, TimeUnit, Total};

use crate::picture::Passage;

/// A line over the steps; none where no step has a limit.
pub(super) fn total(flow: &Flow) -> Option<Passage> {
    let text = sentence(flow);
    (!text.is_empty()).then(|| Passage { text, ..Passage::default() })
}

/// 写明的时限合计：最短 8 个工作日，最长 13 个工作日，另加 10 日。 As on the page; empty where no step has a limit.
fn sentence(flow: &Flow) -> String {
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
