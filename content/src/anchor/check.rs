//! The citations of an explainer against its policy: what an author has to mend before the page goes out.

use super::{Anchor, Drift, Place, PolicyIndex, resolve};
use crate::finding::Finding;
use crate::model::{Citation, ClausePath, Explainer};
use crate::policy::Policy;

/// One finding for each citation that does not stand where it says, in order of the file.
///
/// `citation-gone` (error), `citation-moved`, `citation-ambiguous`, `clause-unknown` (warnings, with the right path as the
/// fix where the text tells it).
pub fn check(explainer: &Explainer, index: &PolicyIndex) -> Vec<Finding> {
    explainer.citations().flat_map(|citation| judge(citation, index)).collect()
}

fn judge(citation: &Citation, index: &PolicyIndex) -> Vec<Finding> {
    let policy = index.policy();
    let anchor = resolve(citation, index);
    let unknown = citation.path.as_ref().filter(|path| policy.find(path).next().is_none());
    let mut findings = Vec::new();
    if let Some(path) = unknown {
        let message = ["原文没有“", &path.to_string(), "”，请核对条款编号"].concat();
        let finding = Finding::warning("clause-unknown", citation.path_span, message);
        findings.push(if anchor.drift == Drift::Moved { repaired(finding, citation, &anchor.clause, policy) } else { finding });
    }
    match anchor.drift {
        Drift::Gone => findings.push(gone(citation)),
        Drift::Moved if unknown.is_none() => findings.push(moved(citation, &anchor, policy)),
        Drift::Ambiguous => findings.push(ambiguous(citation, &anchor.candidates, policy)),
        Drift::Exact | Drift::Moved => {}
    }
    findings
}

fn gone(citation: &Citation) -> Finding {
    Finding::error("citation-gone", citation.span, "原文里找不到这段引文，请从原文重新复制；省略中间的话用“……”")
}

fn moved(citation: &Citation, anchor: &Anchor, policy: &Policy) -> Finding {
    let place = place_name(&anchor.clause, policy);
    let message = ["引文不在所注条款，而在", &place, "，请改正条款编号"].concat();
    repaired(Finding::warning("citation-moved", citation.span, message), citation, &anchor.clause, policy)
}

fn ambiguous(citation: &Citation, candidates: &[Place], policy: &Policy) -> Finding {
    let names: Vec<String> = candidates.iter().map(|place| place_name(&place.clause, policy)).collect();
    let message = ["引文在原文中不止一处（", &names.join("、"), "），请写明是哪一条款，或者多引几个字"].concat();
    let finding = Finding::warning("citation-ambiguous", citation.span, message);
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
