//! 简明问答 and 回应关切: level-3 headings are questions, what follows each is its answer.
//! For example `### 一楼要不要出钱？`, `不坐就不用出。`, `> 原文 第二十五条第一款：…`.

use jiff::civil::Date;

use crate::explainer::blocks::{self, Content};
use crate::explainer::context::Context;
use crate::explainer::heading::Attributes;
use crate::explainer::inlines;
use crate::explainer::plain::Plain;
use crate::explainer::sections::is_heading;
use crate::explainer::tree::{Kind, Node};
use crate::finding::{Code, Finding, Severity};
use crate::forms::shared::{Reading, Scope, report_missing};
use crate::model::{Entry, Question};
use crate::text::date;

const KEYS: [&str; 2] = ["raised", "answered"];

/// Whether each question must say when it was raised and when it was answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Days {
    /// Only where the author wishes.
    Free,
    /// A finding says where they are not there.
    Wanted,
}

/// Reads the questions, with days where the author has written them.
pub(crate) fn read(scope: &Scope<'_, '_, '_>, context: &mut Context<'_>) -> Reading<Vec<Question>> {
    questions(Days::Free, scope, context)
}

/// Reads the questions; text before the first is the intro.
pub(crate) fn questions(days: Days, scope: &Scope<'_, '_, '_>, context: &mut Context<'_>) -> Reading<Vec<Question>> {
    let mut questions: Vec<Question> = Vec::new();
    let mut parts = scope.nodes.split(|node| is_heading(node, 3));
    let intro = blocks::lower(parts.next().unwrap_or_default(), context);
    let headings = scope.nodes.iter().filter(|node| is_heading(node, 3));
    for (heading, nodes) in headings.zip(parts) {
        questions.push(question(days, heading, nodes, scope, context));
    }
    if questions.is_empty() {
        report_missing(
            Code::QaQuestions,
            "这一节没有问题。每个问题单独写一行，行首用三个 # 加一个空格（### ）。",
            scope,
            context,
        );
    }
    Reading { intro: intro.blocks, body: questions, citations: intro.citations }
}

fn question(
    days: Days,
    heading: &Node<'_>,
    nodes: &[Node<'_>],
    scope: &Scope<'_, '_, '_>,
    context: &mut Context<'_>,
) -> Question {
    let mut attributes = Attributes::of(heading, context);
    attributes.refuse_classes(heading.span, context);
    let id = attributes.take_id(&Plain::of(&heading.children).text, &scope.id.0, context);
    let has_both = KEYS.iter().all(|key| attributes.has(key));
    let raised = day("raised", &mut attributes, context);
    let answered = day("answered", &mut attributes, context);
    attributes.refuse_rest(&KEYS, context);
    let title = inlines::lower(&heading.children, context);
    let Content { blocks, citations } = blocks::lower(nodes, context);
    if title.is_empty() {
        context.report(Finding::new(Code::EmptyHeading, heading.span, "问题是空的。请写上问题，或者删去这一行。"));
    }
    let has_answer = nodes.iter().any(|node| !matches!(node.kind, Kind::Footnote(_))) && !blocks.is_empty();
    if !has_answer {
        context.report(Finding::new(Code::QaAnswer, heading.span, "这个问题没有回答。请在下一行先用一句话直接回答。"));
    }
    if let Some((raised, answered)) = raised.zip(answered).filter(|(raised, answered)| answered < raised) {
        let message =
            ["回应日期（", &date::iso(answered), "）早于提出日期（", &date::iso(raised), "）。请核对。"].concat();
        context.report(Finding::new(Code::ResponseDates, heading.span, message));
    } else if days == Days::Wanted && !has_both {
        context.report(
            Finding::new(
                Code::ResponseDates,
                heading.span,
                "回应关切要写明提出和回应的日期：在行末写 {raised=2026-03-01 answered=2026-03-02}。",
            )
            .at_most(Severity::Warning),
        );
    }
    let span = nodes.last().map_or(heading.span, |last| heading.span.join(last.span));
    Question { entry: Entry { id, title, body: blocks, citations, span }, raised, answered }
}

fn day(key: &str, attributes: &mut Attributes, context: &mut Context<'_>) -> Option<Date> {
    let value = attributes.take(key)?;
    let day = date::parse_iso(&value.text);
    if day.is_none() {
        context.report(Finding::new(Code::BadDate, value.span, date::advice(&value.text)));
    }
    day
}
