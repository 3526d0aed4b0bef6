//! 步骤: a numbered list, bold words for a title, a time limit in brackets: `1. **业主协商** 参加表决（5个工作日）`.

use super::super::context::Context;
use super::super::tree::{Kind, Node};
use super::{Scope, item, report_missing};
use crate::finding::Finding;
use crate::model::Step;

/// Words that make a bracket with a number a time limit.
const TIME_UNITS: [&str; 8] = ["工作日", "小时", "分钟", "个月", "日", "天", "周", "年"];

/// Reads the steps; the limit stays in the text too, so that the text is whole without it.
pub(super) fn read(lists: &[&Node<'_>], scope: &Scope<'_, '_, '_>, context: &mut Context<'_>) -> Vec<Step> {
    if let Some(list) = lists.iter().find(|list| matches!(list.kind, Kind::List(None))) {
        context.report(Finding::warning("steps-order", list.span, "步骤有先后，请用 1. 2. 3. 开头，不用 - 开头。"));
    }
    let mut steps = Vec::new();
    item::read_all(
        lists,
        scope,
        context,
        |_, _| 0,
        |item, context| {
            if item.title.is_empty() && item.line.is_empty() {
                context.report(Finding::warning(
                    "steps-empty",
                    item.entry.span,
                    "这一步没有内容。请补上，或者删去这一行。",
                ));
            }
            let limit = limit(&item.line).or_else(|| limit(&item.title)).map(|limit| context.words(limit));
            steps.push(Step { entry: item.entry, limit });
        },
    );
    if lists.is_empty() {
        report_missing(
            "steps-list",
            "这一节没有步骤。每一步写一行：1. **交材料** 交到便民服务中心（5个工作日）。",
            scope,
            context,
        );
    }
    steps
}

/// The words in the first brackets that hold a number and a unit of time.
fn limit(line: &str) -> Option<&str> {
    let mut rest = line;
    while let Some(open) = rest.find(['（', '(']) {
        let inside = rest.get(open..)?.trim_start_matches(['（', '(']);
        let close = inside.find(['）', ')'])?;
        let words = inside.get(..close)?.trim();
        if is_limit(words) {
            return Some(words);
        }
        rest = inside.get(close..)?;
    }
    None
}

fn is_limit(words: &str) -> bool {
    const NUMERALS: &str = "0123456789０１２３４５６７８９一二三四五六七八九十两半当";
    // 2026年5月31日前 is a date, and its year has four digits.
    const MAX_DIGITS: usize = 3;
    let is_date = words.contains('月') && !words.contains("个月");
    !is_date
        && TIME_UNITS.iter().any(|unit| {
            words.match_indices(unit).any(|(at, _)| {
                let before = words.get(..at).unwrap_or_default().trim_end();
                let before = before.strip_suffix('个').unwrap_or(before).trim_end();
                (1..=MAX_DIGITS).contains(&before.chars().rev().take_while(|it| NUMERALS.contains(*it)).count())
            })
        })
}

#[cfg(test)]
mod tests {
    use super::limit;

    #[test]
    fn the_limit_is_the_bracket_with_a_number_and_a_unit_of_time() {
        for (line, expect) in [
            ("参加表决（5个工作日）", Some("5个工作日")),
            ("贴出来（不少于 10 日）", Some("不少于 10 日")),
            ("拨第一笔（10 个工作日内）；检验合格才能用", Some("10 个工作日内")),
            ("交材料（原件1份）（当日）", Some("当日")),
            ("审查 (十五个工作日)", Some("十五个工作日")),
            ("等通知（三个月内）", Some("三个月内")),
            ("截止（2026年5月31日前）", None),
            ("每年（9月30日前）", None),
            ("第一批（2026年）", None),
            ("交材料（原件）", None),
            ("没关上（5个工作日", None),
        ] {
            assert_eq!(limit(line), expect, "{line}");
        }
    }
}
