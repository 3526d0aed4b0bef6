//! 流程图: a numbered list of steps; bullets under a step are branches, each with a numbered list of its own.
//! For example `1. **审查** 看材料（15个工作日）`, in it `- 不合格`, in that `1. **补正** 一次说清`.

use crate::explainer::blocks::{self, Content};
use crate::explainer::context::Context;
use crate::explainer::inlines;
use crate::explainer::plain::Plain;
use crate::explainer::tree::{Kind, Node};
use crate::finding::{Code, Finding};
use crate::forms::shared::{Scope, item, limit, report_missing};
use crate::model::{Entry, Flow, FlowBranch, FlowStep, Inlines, Limit};

/// Branches in branches in branches: more is lost on a phone, and on its reader.
const MAX_LEVELS: usize = 3;

/// Reads the steps.
pub(crate) fn read(lists: &[&Node<'_>], scope: &Scope<'_, '_, '_>, context: &mut Context<'_>) -> Flow {
    if let Some(list) = lists.iter().find(|list| matches!(list.kind, Kind::List(None))) {
        let message = "流程里的每一步都用 1. 2. 3. 开头；- 开头的是一步之后的分支，缩进写在那一步下面。";
        context.report(Finding::new(Code::FlowOrder, list.span, message));
    }
    if lists.is_empty() {
        report_missing(
            Code::FlowList,
            "这一节没有流程。每一步写一行：1. **初审** 街道看材料（5个工作日）。",
            scope,
            context,
        );
    }
    Flow { steps: lists.iter().flat_map(|list| steps(list, 0, scope, context)).collect() }
}

fn steps(list: &Node<'_>, level: usize, scope: &Scope<'_, '_, '_>, context: &mut Context<'_>) -> Vec<FlowStep> {
    list.children.iter().map(|item| step(item, level, scope, context)).collect()
}

fn step(node: &Node<'_>, level: usize, scope: &Scope<'_, '_, '_>, context: &mut Context<'_>) -> FlowStep {
    let item = item::read(node, scope, context, |_, _| 0, |child| !is_branches(child));
    if item.title.is_empty() && item.line.is_empty() {
        let message = "这一步没有内容。请写上这一步做什么，或者删去这一行。";
        context.report(Finding::new(Code::FlowStep, item.entry.span, message));
    }
    let limit = read_limit(&item, node, context);
    let mut branches = Vec::new();
    for list in node.children.iter().filter(|child| is_branches(child)) {
        if level >= MAX_LEVELS {
            let message = "分支里的分支太多了，图上看不清。最多三层，请把里面的另写成一个流程。";
            context.report(Finding::new(Code::FlowDeep, list.span, message));
        }
        if let [only] = list.children.as_slice() {
            let message = "这里只有一个分支。有几种情况就写几个分支；只有一种，请直接写成下一步。";
            context.report(Finding::new(Code::FlowBranchSingle, only.span, message));
        }
        branches.extend(list.children.iter().map(|item| branch(item, level + 1, scope, context)));
    }
    FlowStep { entry: item.entry, limit, branches }
}

/// The limit in the step's brackets; one that names no number cannot be added up.
fn read_limit(item: &item::Item, node: &Node<'_>, context: &mut Context<'_>) -> Option<Limit> {
    let found = limit::find(&item.line).or_else(|| limit::find(&item.title));
    let (amount, unit) = found.map(limit::amount).unwrap_or_default();
    let vague = found.is_none().then(|| limit::find_vague(&item.line).or_else(|| limit::find_vague(&item.title)));
    if let Some(words) = found.filter(|_| amount.is_none()).or(vague.flatten()) {
        let message = ["时限“", words, "”里没有整数，算不出总共要多久。请写成 5个工作日、10日 这样。"].concat();
        // The words are taken from joined lines; where they are not found as they stand, the step is shown.
        let text = node.span.of(context.source);
        let span = text
            .find(words)
            .map_or(node.span, |at| crate::span::Span::new(node.span.start + at, node.span.start + at + words.len()));
        context.report(Finding::new(Code::FlowLimit, span, message));
    }
    found.map(|text| Limit { text: context.words(text), amount, unit })
}

/// A bullet list of which an item has steps; any other is part of the step's text.
fn is_branches(node: &Node<'_>) -> bool {
    matches!(node.kind, Kind::List(None)) && node.children.iter().any(|item| item.children.iter().any(is_steps))
}

const fn is_steps(node: &Node<'_>) -> bool {
    matches!(node.kind, Kind::List(Some(_)))
}

fn branch(node: &Node<'_>, level: usize, scope: &Scope<'_, '_, '_>, context: &mut Context<'_>) -> FlowBranch {
    let (first, others) = match node.children.split_first() {
        Some((first, others)) if matches!(first.kind, Kind::Paragraph) => (Some(first), others),
        _ => (None, node.children.as_slice()),
    };
    let label = first.map_or_else(Inlines::new, |first| inlines::lower(&first.children, context));
    if label.is_empty() {
        let message = "这个分支没有名称。请在 - 后面写清楚是什么情况，如：- 材料齐全。";
        context.report(Finding::new(Code::FlowBranchLabel, node.span, message));
    }
    let mut steps: Vec<FlowStep> = Vec::new();
    for list in others.iter().filter(|child| is_steps(child)) {
        steps.extend(self::steps(list, level, scope, context));
    }
    if steps.is_empty() {
        let place = first.map_or(node.span, |first| first.span);
        let message = "这个分支没有步骤。请在下一行缩进写 1. 接下来做什么；不再往下走的，写 1. **结束**。";
        context.report(Finding::new(Code::FlowBranchSteps, place, message));
    }
    let Content { blocks, citations } = blocks::lower(others.iter().filter(|child| !is_steps(child)), context);
    if !blocks.is_empty() || !citations.is_empty() {
        if steps.is_empty() {
            let words = first.map(|first| Plain::of(&first.children).text).unwrap_or_default();
            let id = context.ids.for_entry(&words, scope.id);
            steps.push(FlowStep { entry: Entry { id, span: node.span, ..Entry::default() }, ..FlowStep::default() });
        }
        // What is said of the branch as a whole stands with its first step.
        if let Some(step) = steps.first_mut() {
            step.entry.body.splice(0..0, blocks);
            step.entry.citations.splice(0..0, citations);
        }
    }
    FlowBranch { label, steps, span: node.span }
}
