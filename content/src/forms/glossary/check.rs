//! Terms beside the document: what it does not have needs no explanation, or is written otherwise there.

use super::read::title_span;
use crate::finding::{Code, Finding};
use crate::model::{Body, Explainer, words};
use crate::policy::Policy;
use crate::text::{find, fold, letters};

/// `glossary-unknown` (warning) for each term that the document does not have, whatever its widths and spaces.
pub(crate) fn check(explainer: &Explainer, policy: &Policy) -> Vec<Finding> {
    let glossaries = explainer.sections_deep().filter_map(|section| match &section.body {
        Body::Glossary(glossary) => Some(glossary),
        _ => None,
    });
    let terms: Vec<_> = glossaries.flat_map(|glossary| &glossary.terms).collect();
    if terms.is_empty() {
        return Vec::new();
    }
    let text = fold::fold(&policy.text);
    let unknown = terms.into_iter().filter_map(|term| {
        let name = words(&term.title, ' ');
        let folded = fold::fold(&letters::shown(&name));
        if folded.is_empty() || find::holds(&text, &folded) {
            return None;
        }
        let message = ["原文里没有“", &name, "”，请照原文的写法写，或者删去"].concat();
        Some(Finding::new(Code::GlossaryUnknown, title_span(term), message))
    });
    unknown.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{explainer, policy};

    #[test]
    fn a_term_is_the_documents_whatever_its_widths_and_spaces() {
        let policy = policy::parse("办法\n第一条　推行ＡＩ审批（一网通办）。\n").output;
        let check = |term: &str, expect: &[&str]| {
            let source = ["## 名词 {.glossary}\n\n", term, "\n: 在网上办。\n"].concat();
            let findings = check(&explainer::parse(&source).output, &policy);
            assert_eq!(findings.iter().map(|it| it.span.of(&source)).collect::<Vec<_>>(), expect, "{term}");
        };
        check("AI 审批", &[]);
        check("一网通办", &[]);
        check("AI审核", &["AI审核"]);
        check("**一网**统管", &["**一网**统管"]);
    }
}
