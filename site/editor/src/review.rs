//! What there is to say about a draft: pure, so that it is tested without a browser.
#![cfg_attr(not(target_arch = "wasm32"), allow(dead_code, reason = "only the browser's application calls it"))]

use mingbai_content::anchor::PolicyIndex;
use mingbai_content::model::Explainer;
use mingbai_content::{Against, Finding, Fix, LineIndex, Severity, check, explainer, policy};

/// A finding as a list shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Remark {
    /// Line in the draft, from 1.
    pub(crate) line: usize,
    /// First byte in the draft.
    pub(crate) start: usize,
    /// Its weight.
    pub(crate) severity: Severity,
    /// What is the matter.
    pub(crate) message: String,
    /// What would mend it.
    pub(crate) fix: Option<Fix>,
}

/// Reads a draft, and resolves its citations where the policy's text is given.
pub(crate) fn review(draft: &str, policy_text: &str) -> (Explainer, Vec<Remark>) {
    let parsed = explainer::parse(draft);
    let mut findings = parsed.findings;
    let index = (!policy_text.trim().is_empty()).then(|| PolicyIndex::new(policy::parse(policy_text).output));
    let against = index.as_ref().map_or(Against::Nothing, Against::Policy);
    findings.extend(check(&parsed.output, draft, against));
    findings.sort_by_key(|finding| finding.span);
    let lines = LineIndex::new(draft);
    let remarks = findings.into_iter().map(|finding| remark(finding, draft, &lines)).collect();
    (parsed.output, remarks)
}

fn remark(finding: Finding, draft: &str, lines: &LineIndex) -> Remark {
    Remark {
        line: lines.locate(draft, finding.span.start).line,
        start: finding.span.start,
        severity: finding.severity,
        message: finding.message,
        fix: finding.fix,
    }
}

/// The draft with a fix applied; unchanged where the fix does not fit it.
pub(crate) fn mended(draft: &str, fix: &Fix) -> String {
    match (draft.get(..fix.span.start), draft.get(fix.span.end..)) {
        (Some(before), Some(after)) => [before, &fix.replacement, after].concat(),
        _ => draft.to_owned(),
    }
}

/// What a draft is called in a list: its title, or else its first words.
pub(crate) fn title_of(draft: &str) -> String {
    let title = explainer::parse(draft).output.head.title;
    let first = || draft.lines().find(|line| line.chars().any(char::is_alphanumeric)).unwrap_or_default().to_owned();
    if title.is_empty() { first() } else { title }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fix_mends_what_it_was_offered_for() {
        let draft = "---\ntitle: 补多少\n---\n\n## 问答 {.qq}\n\n### 能吗？\n\n能。\n";
        let (_, remarks) = review(draft, "");
        let remark = remarks.iter().find(|remark| remark.fix.is_some()).expect("the unknown form has a fix");
        assert_eq!(remark.line, 5);
        let mended = mended(draft, remark.fix.as_ref().expect("it has"));
        assert!(review(&mended, "").1.len() < remarks.len());
    }

    #[test]
    fn citations_are_checked_once_there_is_a_policy() {
        let draft = "---\ntitle: 补多少\n---\n\n## 背景 {.background}\n\n为了方便。\n> 原文 第一条：为了方便群众出行\n";
        let (_, remarks) = review(draft, "");
        assert_eq!(remarks.len(), 1);
        assert_eq!(remarks.first().map(|remark| remark.severity), Some(Severity::Warning));
        let (_, remarks) = review(draft, "第一条　为了规范管理，制定本办法。");
        assert_eq!(remarks.len(), 1);
        assert_eq!(remarks.first().map(|remark| (remark.line, remark.severity)), Some((8, Severity::Error)));
    }

    #[test]
    fn a_draft_is_called_by_its_title_or_its_first_words() {
        assert_eq!(title_of("---\ntitle: 补多少\n---\n"), "补多少");
        assert_eq!(title_of("\n---\n先写几句\n"), "先写几句");
    }
}
