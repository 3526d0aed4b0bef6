//! 公告: list items that one reads standing before a notice board, each with bold words: `- **什么时候** 12 月 15 日前`.

use crate::explainer::context::Context;
use crate::explainer::tree::{Kind, Node};
use crate::finding::{Code, Finding};
use crate::forms::shared::{Scope, item, report_missing};
use crate::model::Entry;

/// A poster of more words is not read: at A3, 300 characters fill the sheet in type that can be read from 1.5 m.
const MOST_CHARACTERS: usize = 300;

/// Reads the points.
pub(crate) fn read(lists: &[&Node<'_>], scope: &Scope<'_, '_, '_>, context: &mut Context<'_>) -> Vec<Entry> {
    let mut points = Vec::new();
    item::read_all(
        lists,
        scope,
        context,
        |line, _| line.len(),
        |item, context| {
            if item.title.is_empty() && item.line.is_empty() {
                context.report(Finding::new(
                    Code::NoticePoint,
                    item.entry.span,
                    "这一条是空的。请补上，或者删去这一行。",
                ));
            }
            points.push(item.entry);
        },
    );
    if lists.is_empty() {
        report_missing(
            Code::NoticeList,
            "公告里没有要点。每个要点写一行：- **什么时候** 2026 年 12 月 15 日前交申请。",
            scope,
            context,
        );
    }
    let count: usize = scope.nodes.iter().map(characters).sum();
    if count > MOST_CHARACTERS {
        let message = [
            "公告有 ",
            &count.to_string(),
            " 个字，贴在墙上看不清，最好不超过 ",
            &MOST_CHARACTERS.to_string(),
            " 个字。请只留要点，细节放到问答里。",
        ];
        context.report(Finding::new(Code::NoticeLong, scope.heading, message.concat()));
    }
    points
}

/// Characters that the poster shows; the quoted words of the policy stay on the page.
fn characters(node: &Node<'_>) -> usize {
    match &node.kind {
        Kind::Text(text) | Kind::Code(text) | Kind::Html(text) => {
            text.chars().filter(|sign| !sign.is_whitespace()).count()
        }
        Kind::Quote(None) => 0,
        _ => node.children.iter().map(characters).sum(),
    }
}
