//! 步骤: a numbered list, bold words for a title, a time limit in brackets: `1. **业主协商** 参加表决（5个工作日）`.

use crate::explainer::context::Context;
use crate::explainer::tree::{Kind, Node};
use crate::finding::{Code, Finding};
use crate::forms::shared::{Scope, item, limit, report_missing};
use crate::model::Step;

/// Reads the steps; the limit stays in the text too, so that the text is whole without it.
pub(crate) fn read(lists: &[&Node<'_>], scope: &Scope<'_, '_, '_>, context: &mut Context<'_>) -> Vec<Step> {
    if let Some(list) = lists.iter().find(|list| matches!(list.kind, Kind::List(None))) {
        context.report(Finding::new(Code::StepsOrder, list.span, "步骤有先后，请用 1. 2. 3. 开头，不用 - 开头。"));
    }
    let mut steps = Vec::new();
    item::read_all(
        lists,
        scope,
        context,
        |_, _| 0,
        |item, context| {
            if item.title.is_empty() && item.line.is_empty() {
                context.report(Finding::new(
                    Code::StepsEmpty,
                    item.entry.span,
                    "这一步没有内容。请补上，或者删去这一行。",
                ));
            }
            let limit = limit::find(&item.line).or_else(|| limit::find(&item.title)).map(|limit| context.words(limit));
            steps.push(Step { entry: item.entry, limit });
        },
    );
    if lists.is_empty() {
        report_missing(
            Code::StepsList,
            "这一节没有步骤。每一步写一行：1. **交材料** 交到便民服务中心（5个工作日）。",
            scope,
            context,
        );
    }
    steps
}
