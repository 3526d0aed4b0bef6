//! 名词解释: a definition list, each term with its explanation, written as the fields of a card are.
//! For example `明厨亮灶`, and under it `: 后厨装了摄像头，谁都能看见`.

use crate::explainer::context::Context;
use crate::explainer::tree::Node;
use crate::finding::{Code, Finding};
use crate::forms::card;
use crate::forms::shared::{Scope, report_missing};
use crate::model::{Entry, Glossary, words};
use crate::span::Span;
use crate::text::fold;

/// A definition list, or a paragraph that was meant as one.
pub(crate) fn is_content(node: &Node<'_>) -> bool {
    card::is_content(node)
}

/// Reads the terms.
pub(crate) fn read(content: &[&Node<'_>], scope: &Scope<'_, '_, '_>, context: &mut Context<'_>) -> Glossary {
    if content.is_empty() {
        let message = "名词解释里没有名词。每个名词写两行：先写名词，下一行用英文冒号加空格（: ）开头写解释。";
        report_missing(Code::GlossaryTerms, message, scope, context);
    }
    let terms = card::labels(content, scope, context);
    let mut seen: Vec<String> = Vec::new();
    for term in &terms {
        let name = words(&term.title, ' ');
        if term.body.is_empty() {
            let message = ["“", &name, "”没有解释。请在下一行用英文冒号加空格（: ）开头写解释。"].concat();
            context.report(Finding::new(Code::GlossaryExplanation, title_span(term), message));
        }
        let folded = fold::fold(&name);
        if seen.contains(&folded) {
            let message = ["“", &name, "”解释了两遍，正文里只用前一个。请合成一个。"].concat();
            context.report(Finding::new(Code::GlossaryTwice, title_span(term), message));
        }
        seen.push(folded);
    }
    Glossary { terms }
}

/// The words of a term without its explanation.
pub(super) fn title_span(term: &Entry) -> Span {
    match (term.title.first(), term.title.last()) {
        (Some(first), Some(last)) => first.span.join(last.span),
        _ => term.span,
    }
}
