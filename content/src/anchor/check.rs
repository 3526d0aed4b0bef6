//! The citations of an explainer against its policy: what an author has to mend before the page goes out.

use super::{Anchor, Drift, Place, PolicyIndex, resolve};
use crate::finding::{Code, Finding};
use crate::model::{Citation, ClausePath, Explainer};
use crate::policy::Policy;
use crate::text::fold;

/// One finding for each citation that does not stand where it says, in order of the file.
///
/// `citation-gone` (error), `citation-moved`, `citation-ambiguous`, `clause-unknown` (warnings, with the right path as the
/// fix where the text tells it).
pub fn check(explainer: &Explainer, index: &PolicyIndex) -> Vec<Finding> {
    explainer.citations().flat_map(|citation| judge(citation, index)).collect()
}

pub(super) fn judge(citation: &Citation, index: &PolicyIndex) -> Vec<Finding> {
    // An empty citation is the reader's finding, not drift.
    if fold::fold(&citation.quote).is_empty() {
        return Vec::new();
    }
    let policy = index.policy();
    let anchor = resolve(citation, index);
    let unknown = citation.path.as_ref().filter(|path| policy.find(path).next().is_none());
    let mut findings = Vec::new();
    if let Some(path) = unknown {
        let message = ["原文没有“", &path.to_string(), "”，请核对条款编号"].concat();
        let finding = Finding::new(Code::ClauseUnknown, citation.path_span, message);
        findings.push(if anchor.drift == Drift::Moved {
            repaired(finding, citation, &anchor.clause, policy)
        } else {
            finding
        });
    }
    match anchor.drift {
        Drift::Gone => findings.push(gone(citation)),
        Drift::Moved if unknown.is_none() => findings.push(moved(citation, &anchor, policy)),
        Drift::Ambiguous => findings.push(ambiguous(citation, &anchor.candidates, policy)),
        Drift::Exact | Drift::Moved | Drift::Changed => {}
    }
    findings
}

fn gone(citation: &Citation) -> Finding {
    Finding::new(Code::CitationGone, citation.span, "原文里找不到这段引文，请从原文重新复制；省略中间的话用“……”")
}

pub(super) fn moved(citation: &Citation, anchor: &Anchor, policy: &Policy) -> Finding {
    let place = place_name(&anchor.clause, policy);
    let message = ["引文不在所注条款，而在", &place, "，请改正条款编号"].concat();
    repaired(Finding::new(Code::CitationMoved, citation.span, message), citation, &anchor.clause, policy)
}

pub(super) fn ambiguous(citation: &Citation, candidates: &[Place], policy: &Policy) -> Finding {
    let names: Vec<String> = candidates.iter().map(|place| place_name(&place.clause, policy)).collect();
    let message = ["引文在原文中不止一处（", &names.join("、"), "），请写明是哪一条款，或者多引几个字"].concat();
    let finding = Finding::new(Code::CitationAmbiguous, citation.span, message);
    match candidates.iter().find(|place| place.clause.is_some()) {
        Some(place) => repaired(finding, citation, &place.clause, policy),
        None => finding,
    }
}

/// The finding with the right path as its fix; a place outside all clauses has no path, so the citation's goes.
fn repaired(finding: Finding, citation: &Citation, clause: &Option<ClausePath>, policy: &Policy) -> Finding {
    let label = clause.as_ref().map(|path| policy.label(path));
    let (advice, replacement) = match (label, citation.path_span.is_empty()) {
        (Some(label), false) => (["改为 ", &label].concat(), label),
        // 「原文：」 has its empty path right before the colon.
        (Some(label), true) => (["补上 ", &label].concat(), [" ", &label].concat()),
        (None, _) => ("去掉条款编号".to_owned(), String::new()),
    };
    finding.with_fix(advice, citation.path_span, replacement)
}

fn place_name(clause: &Option<ClausePath>, policy: &Policy) -> String {
    clause.as_ref().map_or_else(|| "正文条款之外".to_owned(), |path| policy.label(path))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{explainer, policy};

    const POLICY: &str =
        "办法\n为方便群众。\n第一条 每台补助20万元。\n第二条 县财政局负责。\n县财政局公布。\n第三条 县财政局负责。";

    /// Severity, code, message and the mended citation of each finding.
    fn check(citation: &str, expect: &[&str]) {
        let markdown = ["## 问答 {.qa}\n\n### 问？\n\n答。\n> ", citation, "\n"].concat();
        let index = PolicyIndex::new(policy::parse(POLICY).output);
        let findings = super::check(&explainer::parse(&markdown).output, &index);
        let told = |finding: &Finding| {
            let mended = finding.fix.as_ref().map_or(String::new(), |fix| {
                let mut text = markdown.clone();
                text.replace_range(fix.span.start..fix.span.end, &fix.replacement);
                let mended = explainer::parse(&text).output;
                let drifts: Vec<Drift> = mended.citations().map(|citation| resolve(citation, &index).drift).collect();
                format!(" → {} {drifts:?}", text.lines().find_map(|line| line.strip_prefix("> ")).unwrap())
            });
            format!("{:?} {} {}{mended}", finding.severity, finding.code, finding.message)
        };
        assert_eq!(findings.iter().map(told).collect::<Vec<_>>(), expect, "{citation}");
    }

    #[test]
    fn what_stands_where_it_says_is_no_finding() {
        check("原文 第一条：每台补助 20 万元", &[]);
        check("原文：为方便群众", &[]);
    }

    #[test]
    fn each_drift_says_what_to_do() {
        check(
            "原文 第一条：每台补助30万元",
            &["Error citation-gone 原文里找不到这段引文，请从原文重新复制；省略中间的话用“……”"],
        );
        check(
            "原文 第二条：每台补助20万元",
            &[
                "Warning citation-moved 引文不在所注条款，而在第一条，请改正条款编号 → 原文 第一条：每台补助20万元 [Exact]",
            ],
        );
        check(
            "原文 第九条：每台补助20万元",
            &["Warning clause-unknown 原文没有“第九条”，请核对条款编号 → 原文 第一条：每台补助20万元 [Exact]"],
        );
        check(
            "原文：县财政局负责",
            &[
                "Warning citation-ambiguous 引文在原文中不止一处（第二条第一款、第三条），请写明是哪一条款，或者多引几个字 → 原文 第二条第一款：县财政局负责 [Exact]",
            ],
        );
        check(
            "原文 第九条：县里没有的话",
            &[
                "Warning clause-unknown 原文没有“第九条”，请核对条款编号",
                "Error citation-gone 原文里找不到这段引文，请从原文重新复制；省略中间的话用“……”",
            ],
        );
        check(
            "原文 第二条：为方便群众",
            &["Warning citation-moved 引文不在所注条款，而在正文条款之外，请改正条款编号 → 原文 ：为方便群众 [Exact]"],
        );
    }
}
