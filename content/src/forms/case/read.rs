//! 案例说明: level-3 headings for cases, in each a definition list: 人物, 情况, 计算, 结果.
//! For example `### 陈老家`, `情况`, and under it `: 85 岁，吃一份 12 元的午餐`.

use crate::explainer::blocks::{self, Content};
use crate::explainer::context::Context;
use crate::explainer::tree::Node;
use crate::finding::{Code, Finding};
use crate::forms::card;
use crate::forms::shared::{Reading, Scope, group, report_missing};
use crate::model::{Case, CaseField, CasePart, Entry};
use crate::span::Span;

/// Labels that authors write, each the whole label or its beginning.
const LABELS: [(&str, CasePart); 22] = [
    ("人物", CasePart::Person),
    ("谁", CasePart::Person),
    ("当事人", CasePart::Person),
    ("对象", CasePart::Person),
    ("主人公", CasePart::Person),
    ("情况", CasePart::Situation),
    ("基本情况", CasePart::Situation),
    ("背景", CasePart::Situation),
    ("条件", CasePart::Situation),
    ("经过", CasePart::Situation),
    ("计算", CasePart::Calculation),
    ("怎么算", CasePart::Calculation),
    ("算法", CasePart::Calculation),
    ("算一算", CasePart::Calculation),
    ("测算", CasePart::Calculation),
    ("算账", CasePart::Calculation),
    ("结果", CasePart::Result),
    ("结论", CasePart::Result),
    ("最后", CasePart::Result),
    ("领多少", CasePart::Result),
    ("能领多少", CasePart::Result),
    ("一共", CasePart::Result),
];

/// Reads the cases; text without level-3 heading is one case.
pub(crate) fn read(scope: &Scope<'_, '_, '_>, context: &mut Context<'_>) -> Reading<Vec<Case>> {
    let (before, groups) = group::split(scope.nodes);
    let mut cases = Vec::with_capacity(groups.len());
    let has_loose = before.iter().any(card::is_content);
    let (mut intro, mut citations) = (Vec::new(), Vec::new());
    if has_loose {
        let (text, fields) = parts(before, scope, context);
        let span = before.iter().map(|node| node.span).reduce(Span::join).unwrap_or(scope.heading);
        let entry = Entry { id: context.ids.untitled(scope.id), span, ..Entry::default() };
        check(&fields, scope.heading, context);
        cases.push(Case { entry, fields });
        (intro, citations) = (text.blocks, text.citations);
    } else if !before.is_empty() {
        let text = blocks::lower(before, context);
        (intro, citations) = (text.blocks, text.citations);
    }
    if groups.is_empty() && !has_loose {
        report_missing(
            Code::CaseFields,
            "这一节没有案例。每一栏写两行：先写“结果”，下一行用英文冒号加空格（: ）开头写内容。",
            scope,
            context,
        );
    }
    for group in groups {
        let entry = group.entry(scope.id, context);
        let (text, fields) = parts(group.nodes, scope, context);
        check(&fields, group.heading.span, context);
        cases.push(Case { entry: Entry { body: text.blocks, citations: text.citations, ..entry }, fields });
    }
    Reading { intro, body: cases, citations }
}

/// The fields, and the text and citations around them.
fn parts(nodes: &[Node<'_>], scope: &Scope<'_, '_, '_>, context: &mut Context<'_>) -> (Content, Vec<CaseField>) {
    let (text, lists) = group::around(nodes, card::is_content, context);
    let fields = card::fields(&lists, scope, context);
    (text, fields.into_iter().map(|entry| CaseField { part: part(context, &entry), entry }).collect())
}

/// What a field tells, by its label as it stands in the source.
fn part(context: &Context<'_>, field: &Entry) -> CasePart {
    let label = field.title.first().map(|first| first.span.of(context.source)).unwrap_or_default();
    let label = label.trim_start_matches(['【', '［', '[', '*', '_']);
    LABELS.iter().find(|(name, _)| label.starts_with(name)).map_or(CasePart::Other, |(_, part)| *part)
}

/// A case that does not say how it ends, or from what, helps nobody with a case of his own.
fn check(fields: &[CaseField], place: Span, context: &mut Context<'_>) {
    let has = |part: CasePart| fields.iter().any(|field| field.part == part);
    if !has(CasePart::Result) {
        let message = "这个案例没有结果。请加一栏“结果”，写明最后能得多少、怎么办。";
        context.report(Finding::new(Code::CaseResult, place, message));
    }
    if !has(CasePart::Situation) {
        let message = "这个案例没有情况。请加一栏“情况”，写明这家人的条件。";
        context.report(Finding::new(Code::CaseSituation, place, message));
    }
    if !has(CasePart::Calculation) {
        let message = "这个案例没有计算。请加一栏“计算”，一步写一行，让读者照着算自己的。";
        context.report(Finding::new(Code::CaseCalculation, place, message));
    }
}
