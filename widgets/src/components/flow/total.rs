//! The sum of a flow's limits in words, a part for each unit of time.

use mingbai_content::model::{Flow, TimeUnit, Total};

use crate::rendering::Rendering;

/// 各步时限合计：最短 8 个工作日，最长 13 个工作日，另加 10 日。 None where no step has a limit.
pub(super) fn sentence(flow: &Flow, rendering: &Rendering) -> Option<String> {
    let totals = flow.total();
    if totals.is_empty() {
        return None;
    }
    let mut words = String::from(rendering.word([
        "写明的时限合计：",
        "寫明的時限合計：",
        "Time limits in all: ",
        "ᠨᠡᠢᠲᠡ ᠬᠤᠭᠤᠴᠠᠭ\u{180E}ᠠ᠄ ",
    ]));
    for (position, total) in totals.iter().enumerate() {
        if position > 0 {
            words.push_str(rendering.word(["，另加", "，另加", ", and besides ", "，另加"]));
        }
        push(&mut words, *total, position > 0, rendering);
    }
    words.push_str(rendering.word(["。", "。", ".", "᠃"]));
    if flow.has_minimum() {
        words.push_str(rendering.word([
            "写“不少于”的，按最少的算。",
            "寫「不少於」的，按最少的算。",
            " Where a limit says “at least”, the least is counted.",
            "写“不少于”的，按最少的算。",
        ]));
    }
    Some(words)
}

fn push(words: &mut String, total: Total, follows: bool, rendering: &Rendering) {
    let unit = rendering.word(unit(total.unit));
    let (shortest, longest) = (total.shortest.to_string(), total.longest.to_string());
    if total.shortest == total.longest {
        // A number stands apart from the Han before it.
        words.push_str(if follows { rendering.word([" ", " ", "", ""]) } else { "" });
        words.extend([longest.as_str(), unit]);
        return;
    }
    if total.shortest > 0 {
        words.extend([
            rendering.word(["最短 ", "最短 ", "at least ", "ᠬᠠᠮᠤᠭ\u{202F}ᠤᠨ ᠪᠣᠭᠣᠨᠢ "]),
            shortest.as_str(),
            unit,
        ]);
        words.push_str(rendering.word(["，", "，", ", ", "᠂ "]));
    }
    words.extend([rendering.word(["最长 ", "最長 ", "at most ", "ᠬᠠᠮᠤᠭ\u{202F}ᠤᠨ ᠤᠷᠲᠤ "]), longest.as_str(), unit]);
}

const fn unit(unit: TimeUnit) -> [&'static str; 4] {
    match unit {
        TimeUnit::WorkingDay => [" 个工作日", " 個工作日", " working days", " ᠠᠵᠢᠯ\u{202F}ᠤᠨ ᠡᠳᠦᠷ"],
        TimeUnit::Day => [" 日", " 日", " days", " ᠡᠳᠦᠷ"],
        TimeUnit::Week => [" 周", " 週", " weeks", " 周"],
        TimeUnit::Month => [" 个月", " 個月", " months", " ᠰᠠᠷ\u{180E}ᠠ"],
        TimeUnit::Year => [" 年", " 年", " years", " ᠵᠢᠯ"],
        TimeUnit::Hour => [" 小时", " 小時", " hours", " ᠴᠠᠭ"],
        TimeUnit::Minute => [" 分钟", " 分鐘", " minutes", " ᠮᠢᠨᠦ\u{180B}ᠲ"],
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
