//! 数字: list items that begin with a number in bold: `- **20 万元** 每台电梯一次性补助`.

use crate::explainer::context::Context;
use crate::explainer::tree::Node;
use crate::finding::{Code, Finding};
use crate::forms::shared::{Scope, item, report_missing};
use crate::model::Figure;
use crate::text::reading::extent;

/// Reads the figures.
pub(crate) fn read(lists: &[&Node<'_>], scope: &Scope<'_, '_, '_>, context: &mut Context<'_>) -> Vec<Figure> {
    let mut figures = Vec::new();
    item::read_all(
        lists,
        scope,
        context,
        |text, _| title_length(text),
        |item, context| {
            if !item.is_bold {
                let finding = Finding::new(
                    Code::FiguresBold,
                    item.entry.span,
                    "这一条没有突出的数字。请把数字和单位写在最前面，两边各加两个星号：- **20 万元** 每台电梯补助。",
                );
                context.report(if item.title.is_empty() {
                    finding
                } else {
                    finding.with_fix("给数字加粗", item.title_span, ["**", &item.title, "**"].concat())
                });
            }
            let (lead, value, unit) = split(&item.title).unwrap_or_default();
            figures.push(Figure {
                lead: lead.to_owned(),
                value: value.to_owned(),
                unit: unit.to_owned(),
                entry: item.entry,
            });
        },
    );
    if lists.is_empty() {
        report_missing(
            Code::FiguresList,
            "这一节没有数字。每个数字写一行：- **20 万元** 每台电梯补助。",
            scope,
            context,
        );
    }
    figures
}

/// Lead, number and unit of a title: 约, 20, 万元. `None` where it has no number, as 每半年.
fn split(title: &str) -> Option<(&str, &str, &str)> {
    let start = extent::start(title)?;
    let (lead, rest) = title.split_at_checked(start)?;
    let (value, unit) = rest.split_at_checked(extent::length(rest))?;
    Some((lead.trim(), value, unit.trim()))
}

/// Bytes of number and unit at the start of an item without bold words, up to the next white space or comma.
fn title_length(text: &str) -> usize {
    let Some((lead, value, _)) = split(text) else { return 0 };
    const MAX_LEAD_CHARACTERS: usize = 4;
    if lead.chars().count() > MAX_LEAD_CHARACTERS {
        return 0;
    }
    let Some(number_end) = text.find(value).map(|at| at + value.len()) else { return 0 };
    let unit = text.get(number_end..).unwrap_or_default();
    let space = unit.len() - unit.trim_start_matches(' ').len();
    let ends = |it: char| it.is_whitespace() || matches!(it, '，' | '。' | '：' | ',' | ':' | '、' | '；');
    let word = unit.get(space..).unwrap_or_default();
    number_end + word.find(ends).filter(|length| *length > 0).map_or(0, |length| space + length)
}

#[cfg(test)]
mod tests {
    use super::{split, title_length};

    #[test]
    fn a_title_falls_into_lead_number_and_unit() {
        for (title, expect) in [
            ("20 万元", Some(("", "20", "万元"))),
            ("约 2,000.5 元", Some(("约", "2,000.5", "元"))),
            ("每年 2000 元", Some(("每年", "2000", "元"))),
            ("2—5 万元", Some(("", "2—5", "万元"))),
            ("50%", Some(("", "50", "%"))),
            ("三分之二", Some(("", "三分之二", ""))),
            ("百分之五十", Some(("", "百分之五十", ""))),
            ("两千元", Some(("", "两千", "元"))),
            ("三年", Some(("", "三", "年"))),
            ("7×24 小时", Some(("", "7", "×24 小时"))),
            ("２０台", Some(("", "２０", "台"))),
            ("20，", Some(("", "20", "，"))),
            ("每半年", None),
            ("一次性补助", None),
            ("", None),
        ] {
            assert_eq!(split(title), expect, "{title}");
        }
    }

    #[test]
    fn the_title_of_a_plain_item_is_its_number_and_unit() {
        let read = |text: &'static str| text.get(..title_length(text));
        assert_eq!(read("20 万元 每台电梯"), Some("20 万元"));
        assert_eq!(read("每台 20万元，一次性"), Some("每台 20万元"));
        assert_eq!(read("从现在起到明年底一共 20 万元"), Some(""));
        assert_eq!(read("没有数"), Some(""));
    }
}
