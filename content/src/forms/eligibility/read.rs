//! 我符合吗: bullets in bullets: a question, its answers, under each answer the next question or the outcome.
//! For example `- 您家坐这部电梯吗？`, in it `- 坐`, in that `- **符合** 可以申请`.

use crate::explainer::blocks::{self, Content};
use crate::explainer::context::Context;
use crate::explainer::inlines;
use crate::explainer::plain::Plain;
use crate::explainer::tree::{Kind, Node};
use crate::finding::{Code, Finding};
use crate::forms::shared::{Scope, item, report_missing};
use crate::model::{Answer, Condition, Entry, Inlines, Next, Outcome, Verdict};
use crate::span::Span;

/// More questions than this before an answer comes, and readers give up.
const MAX_QUESTIONS: usize = 6;

const VERDICTS: [(&str, Verdict); 3] =
    [("不符合", Verdict::Ineligible), ("符合", Verdict::Eligible), ("请咨询", Verdict::Ask)];

const OUTCOME_ADVICE: &str = "结论要用加粗的 **符合**、**不符合** 或者 **请咨询** 开头，后面写清楚为什么、怎么办。";

/// Reads the path from its first question.
pub(crate) fn read(
    lists: &[&Node<'_>],
    scope: &Scope<'_, '_, '_>,
    context: &mut Context<'_>,
) -> Option<Box<Condition>> {
    let mut items = lists.iter().flat_map(|list| &list.children);
    let first = items.next();
    if first.is_none() {
        let message = "这一节没有问题。第一个问题写一行，用 - 开头；每种回答在下面缩进写一行，也用 - 开头。";
        report_missing(Code::EligibilityList, message, scope, context);
    }
    if let Some(second) = items.next() {
        let message = "要从一个问题问起，从这里起没有用上。请把它缩进写到前面问题的某个回答下面。";
        context.report(Finding::new(Code::EligibilityRoot, second.span, message));
    }
    first.map(|first| Box::new(condition(first, 1, scope, context)))
}

fn condition(node: &Node<'_>, level: usize, scope: &Scope<'_, '_, '_>, context: &mut Context<'_>) -> Condition {
    let (words, others) = first_line(node);
    let title = inlines::lower(words.map(|line| line.children.as_slice()).unwrap_or_default(), context);
    let text = words.map(|line| Plain::of(&line.children).line()).unwrap_or_default();
    let id = context.ids.for_entry(&text, scope.id);
    // The last list holds the answers; one before it belongs to the question, as what to have at hand.
    let last = others.iter().rposition(is_list);
    let body = others.iter().enumerate().filter(|(position, _)| Some(*position) != last).map(|(_, child)| child);
    let Content { blocks, citations } = blocks::lower(body, context);
    let place = words.map_or(node.span, |line| line.span);
    if level > MAX_QUESTIONS {
        let message = "问得太多了，读者走不到头。最多连着问六个问题，请合并，或者改用 **请咨询**。";
        context.report(Finding::new(Code::EligibilityDeep, place, message));
    }
    let items: Vec<&Node<'_>> =
        last.and_then(|last| others.get(last)).into_iter().flat_map(|list| &list.children).collect();
    match items.as_slice() {
        [] => {
            let message = "这个问题没有回答可选。请在下面缩进写上每种回答，各一行，用 - 开头。";
            context.report(Finding::new(Code::EligibilityAnswers, place, message));
        }
        [only] => {
            let message = "这个问题只有一种回答，不用问。请补上别的回答，或者删去这个问题。";
            context.report(Finding::new(
                Code::EligibilitySingle,
                first_line(only).0.map_or(only.span, |it| it.span),
                message,
            ));
        }
        _ => {}
    }
    let answers = items.into_iter().map(|item| answer(item, level, scope, context)).collect();
    Condition { entry: Entry { id, title, body: blocks, citations, span: node.span }, answers }
}

fn answer(node: &Node<'_>, level: usize, scope: &Scope<'_, '_, '_>, context: &mut Context<'_>) -> Answer {
    let (words, others) = first_line(node);
    let label = words.map_or_else(Inlines::new, |line| inlines::lower(&line.children, context));
    let place = words.map_or(node.span, |line| line.span);
    if label.is_empty() {
        let message = "这个回答是空的。请在 - 后面写上回答，如：- 是。";
        context.report(Finding::new(Code::EligibilityLabel, node.span, message));
    }
    let mut items = others.iter().filter(|child| is_list(child)).flat_map(|list| &list.children);
    let first = items.next();
    if let Some(second) = items.next() {
        let message = "一个回答下面只能接一个问题或者一个结论，从这里起没有用上。请合成一个。";
        context.report(Finding::new(Code::EligibilityNext, second.span, message));
    }
    let Content { blocks, citations } = blocks::lower(others.iter().filter(|child| !is_list(child)), context);
    let mut next = match first {
        Some(item) => next(item, level, scope, context),
        None => {
            let message = ["这个回答没有下文。请在下面缩进写一行：接着问的问题，或者结论。", OUTCOME_ADVICE].concat();
            context.report(Finding::new(Code::EligibilityNext, place, message));
            let id = context.ids.untitled(scope.id);
            Next::Outcome(Outcome { entry: Entry { id, span: node.span, ..Entry::default() }, verdict: Verdict::Ask })
        }
    };
    // What is said of an answer stands with what it leads to.
    let entry = match &mut next {
        Next::Condition(condition) => &mut condition.entry,
        Next::Outcome(outcome) => &mut outcome.entry,
    };
    entry.body.splice(0..0, blocks);
    entry.citations.splice(0..0, citations);
    Answer { label, next, span: node.span }
}

fn next(node: &Node<'_>, level: usize, scope: &Scope<'_, '_, '_>, context: &mut Context<'_>) -> Next {
    let (words, others) = first_line(node);
    let bold = words.and_then(|line| line.children.first()).filter(|first| matches!(first.kind, Kind::Strong));
    let verdict = bold.and_then(|bold| verdict(&Plain::of(&bold.children).text));
    let text = words.map(|line| Plain::of(&line.children).text).unwrap_or_default();
    let is_question = verdict.is_none() && (others.iter().any(is_list) || text.trim_end().ends_with(['？', '?']));
    if is_question {
        return Next::Condition(Box::new(condition(node, level + 1, scope, context)));
    }
    if verdict.is_none() {
        report_verdict(node, words, context);
    }
    let item = item::read(node, scope, context, |_, _| 0, |_| true);
    Next::Outcome(Outcome { entry: item.entry, verdict: verdict.unwrap_or(Verdict::Ask) })
}

/// A verdict that only lacks its asterisks gets them.
fn report_verdict(node: &Node<'_>, words: Option<&Node<'_>>, context: &mut Context<'_>) {
    let place = words.map_or(node.span, |line| line.span);
    let finding = Finding::new(Code::EligibilityVerdict, place, ["这里看不出是什么结论。", OUTCOME_ADVICE].concat());
    let start = place.of(context.source);
    let known = VERDICTS.iter().map(|(word, _)| *word).find(|word| start.starts_with(word));
    context.report(match known {
        Some(word) => {
            let rest = start.get(word.len()..).unwrap_or_default();
            let gap = rest.len() - rest.trim_start_matches(['，', ',', '。', '：', ':', ' ']).len();
            let span = Span::new(place.start, place.start + word.len() + gap);
            finding.with_fix("给结论加粗", span, ["**", word, "** "].concat())
        }
        None => finding,
    });
}

fn verdict(words: &str) -> Option<Verdict> {
    VERDICTS.into_iter().find(|(word, _)| words.trim().starts_with(word)).map(|(_, verdict)| verdict)
}

fn first_line<'n, 'a>(node: &'n Node<'a>) -> (Option<&'n Node<'a>>, &'n [Node<'a>]) {
    match node.children.split_first() {
        Some((first, others)) if matches!(first.kind, Kind::Paragraph) => (Some(first), others),
        _ => (None, node.children.as_slice()),
    }
}

const fn is_list(node: &Node<'_>) -> bool {
    matches!(node.kind, Kind::List(_))
}
