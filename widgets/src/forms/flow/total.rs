//! The sum of a flow's limits in words, a part for each unit of time.

use mingbai_content::model::{Flow, TimeUnit, Total};

use crate::rendering::Rendering;
use crate::words;

/// 各步时限合计：最短 8 个工作日，最长 13 个工作日，另加 10 日。 None where no step has a limit.
pub(super) fn sentence(flow: &Flow, rendering: &Rendering) -> Option<String> {
    let totals = flow.total();
    if totals.is_empty() {
        return None;
    }
    let mut words = String::from(rendering.words().flow.total);
    for (position, total) in totals.iter().enumerate() {
        if position > 0 {
            words.push_str(rendering.words().flow.besides);
        }
        push(&mut words, *total, position > 0, rendering);
    }
    words.push_str(rendering.words().flow.stop);
    if flow.has_minimum() {
        words.push_str(rendering.words().flow.least_counted);
    }
    Some(words)
}

fn push(words: &mut String, total: Total, follows: bool, rendering: &Rendering) {
    let unit = unit(total.unit, &rendering.words().flow);
    let (shortest, longest) = (total.shortest.to_string(), total.longest.to_string());
    if total.shortest == total.longest {
        // A number stands apart from the Han before it.
        words.push_str(if follows { rendering.words().flow.gap } else { "" });
        words.extend([longest.as_str(), unit]);
        return;
    }
    if total.shortest > 0 {
        words.extend([rendering.words().flow.shortest, shortest.as_str(), unit]);
        words.push_str(rendering.words().flow.comma);
    }
    words.extend([rendering.words().flow.longest, longest.as_str(), unit]);
}

const fn unit(unit: TimeUnit, words: &words::Flow) -> &'static str {
    match unit {
        TimeUnit::WorkingDay => words.working_days,
        TimeUnit::Day => words.days,
        TimeUnit::Week => words.weeks,
        TimeUnit::Month => words.months,
        TimeUnit::Year => words.years,
        TimeUnit::Hour => words.hours,
        TimeUnit::Minute => words.minutes,
    }
}

#[cfg(test)]
mod tests {
    use mingbai_content::explainer::parse;
    use mingbai_content::model::Body;

    use super::*;

    fn check(markdown: &str, expect: Option<&str>) {
        let explainer = parse(&["## 流程 {.flow}\n\n", markdown].concat()).output;
        let Some(Body::Flow(flow)) = explainer.sections.first().map(|section| &section.body) else {
            panic!("no flow");
        };
        assert_eq!(sentence(flow, &Rendering::default()).as_deref(), expect);
    }

    #[test]
    fn the_total_is_said_by_unit_and_never_mixed() {
        check("1. 甲（5个工作日）\n2. 乙（10日）\n", Some("写明的时限合计：5 个工作日，另加 10 日。"));
        check("1. 甲（不少于10日）\n", Some("写明的时限合计：10 日。写“不少于”的，按最少的算。"));
        check("1. 甲\n", None);
    }

    #[test]
    fn branches_are_said_as_shortest_and_longest() {
        let markdown =
            "1. 甲（5个工作日）\n   - 齐\n     1. 乙\n   - 不齐\n     1. 丙（2个工作日）\n     2. 丁（3日）\n";
        check(markdown, Some("写明的时限合计：最短 5 个工作日，最长 7 个工作日，另加最长 3 日。"));
    }
}
