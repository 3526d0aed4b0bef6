//! What the tests of single rules share: an answer that quotes a policy of one article, and what is told of it.

use crate::anchor::PolicyIndex;
use crate::finding::Finding;
use crate::{Against, explainer, policy};

/// The explainer with its one entry, and its findings.
pub(super) fn findings(policy: &str, question: &str, answer: &str, quote: &str) -> (String, Vec<Finding>) {
    let source = format!("## 问答 {{.qa}}\n\n### {question}\n\n{answer}\n> 原文 第一条：{quote}\n");
    let index = PolicyIndex::new(policy::parse(&format!("办法\n第一条　{policy}\n")).output);
    let findings = crate::check(&explainer::parse(&source).output, &source, Against::Policy(&index));
    (source, findings)
}

/// The words that are told of are `expect`, in order of place.
pub(super) fn check_entry(policy: &str, question: &str, answer: &str, quote: &str, expect: &[&str]) {
    let (source, findings) = findings(policy, question, answer, quote);
    let told: Vec<&str> = findings.iter().map(|finding| finding.span.of(&source)).collect();
    assert_eq!(told, expect, "{question} {answer}");
}

/// The same of an answer that quotes the whole of the policy.
pub(super) fn check(policy: &str, answer: &str, expect: &[&str]) {
    check_entry(policy, "怎么算？", answer, policy, expect);
}
