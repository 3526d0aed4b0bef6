//! The citations of an explainer against its policy: what an author has to mend before the page goes out.

use super::whole::Cut;
use super::{Anchor, Anchors, Drift, Place, PolicyIndex};
use crate::finding::{Code, Finding};
use crate::model::{Citation, ClausePath, Explainer};
use crate::policy::Policy;
use crate::span::Span;
use crate::text::{fold, letters};

/// Characters of a clause that a message shows.
const MOST_SHOWN: usize = 20;

/// One finding for each citation that does not stand where it says, in order of the file.
///
/// `policy-letter-unreadable` (hint) tells of letters that cannot be compared; of citations, `citation-gone` (error), `citation-moved`, `citation-ambiguous`, `clause-unknown` (warnings, with the right path as the
/// fix where the text tells it).
pub(crate) fn check(explainer: &Explainer, index: &PolicyIndex, anchors: &Anchors<'_>) -> Vec<Finding> {
    let mut findings = Vec::from_iter(unreadable(explainer, index.policy()));
    let anchored = explainer.citations().filter_map(|citation| Some((citation, anchors.of(citation)?)));
    findings.extend(anchored.flat_map(|(citation, anchor)| judge(citation, anchor, index)));
    findings
}

/// The policy has letters that show nothing: what is quoted from around them cannot be compared.
pub(super) fn unreadable(explainer: &Explainer, policy: &Policy) -> Option<Finding> {
    let at = policy.text.find(letters::is_unreadable)?;
    let clause = policy.clause_at(at).map(|clause| clause.path.clone());
    let message =
        ["原文里有显示不出来的字（", &place_name(&clause, policy), "），那里的引文对不上，请换一份文字正常的原文"];
    Some(Finding::new(Code::PolicyLetterUnreadable, top(explainer), message.concat()))
}

/// Where it is said what concerns the policy as a whole: the first line of the file.
pub(super) fn top(explainer: &Explainer) -> Span {
    let span = explainer.head.span;
    Span::new(span.start, span.end.min(span.start + "---".len()))
}

pub(super) fn judge(citation: &Citation, anchor: &Anchor, index: &PolicyIndex) -> Vec<Finding> {
    // An empty citation is the reader's finding, not drift.
    if fold::fold(&citation.quote).is_empty() {
        return Vec::new();
    }
    let policy = index.policy();
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
        Drift::Gone => findings.push(gone(citation, index)),
        Drift::Moved if unknown.is_none() => findings.push(moved(citation, anchor, policy)),
        Drift::Ambiguous => findings.push(ambiguous(citation, &anchor.candidates, policy)),
        Drift::Exact | Drift::Moved | Drift::Changed => {}
    }
    findings
}

fn gone(citation: &Citation, index: &PolicyIndex) -> Finding {
    let cut = cut_parts(citation, index);
    let Some(first) = cut.first() else {
        let message = "原文里找不到这段引文，请从原文重新复制；省略中间的话用“……”";
        return Finding::new(Code::CitationGone, citation.span, message);
    };
    let policy = index.policy();
    let clause = policy.innermost(first.span).and_then(|it| policy.clause(it)).map(|clause| clause.path.clone());
    let words = fold::tidy(first.span.of(&policy.text));
    let message =
        ["引文把一个数字截断了：", &place_name(&clause, policy), "写的是“", &shortened(&words), "”，请引完整"].concat();
    let finding = Finding::new(Code::CitationGone, citation.span, message);
    let is_one = cut.iter().all(|other| (&other.before, &other.after) == (&first.before, &first.after));
    if !is_one || index.cut_places(&citation.quote).is_empty() {
        return finding;
    }
    let span = citation.quote_span;
    let (place, missing) = match (first.before.as_str(), first.after.as_str()) {
        (before, "") => (Span::new(span.start, span.start), before.to_owned()),
        ("", after) => (Span::new(span.end, span.end), after.to_owned()),
        (before, after) => (span, [before, &citation.quote, after].concat()),
    };
    finding.with_fix(["补全为“", &shortened(&words), "”"].concat(), place, missing)
}

/// The places of the quote, or of the first of the parts around its ellipses, that would cut a number.
fn cut_parts(citation: &Citation, index: &PolicyIndex) -> Vec<Cut> {
    let whole = index.cut_places(&citation.quote);
    if !whole.is_empty() {
        return whole;
    }
    let parts = citation.quote.split(['…', '⋯']).flat_map(|part| part.split("..."));
    parts.filter(|part| index.cuts(part)).map(|part| index.cut_places(part)).next().unwrap_or_default()
}

/// The words by their first, where they are many.
fn shortened(words: &str) -> String {
    match words.char_indices().nth(MOST_SHOWN) {
        Some((at, _)) => [words.get(..at).unwrap_or_default(), "……"].concat(),
        None => words.to_owned(),
    }
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
    use crate::anchor::resolve;
    use crate::{explainer, policy};

    const POLICY: &str =
        "办法\n为方便群众。\n第一条 每台补助20万元。\n第二条 县财政局负责。\n县财政局公布。\n第三条 县财政局负责。";

    fn checked(explainer: &Explainer, index: &PolicyIndex) -> Vec<Finding> {
        super::check(explainer, index, &Anchors::new(explainer.citations(), index))
    }

    /// Severity, code, message and the mended citation of each finding.
    fn check(citation: &str, expect: &[&str]) {
        let markdown = ["## 问答 {.qa}\n\n### 问？\n\n答。\n> ", citation, "\n"].concat();
        let index = PolicyIndex::new(policy::parse(POLICY).output);
        let findings = checked(&explainer::parse(&markdown).output, &index);
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
    fn a_quote_that_cuts_a_number_is_told_which_and_completed() {
        check(
            "原文 第一条：0万元",
            &["Error citation-gone 引文把一个数字截断了：第一条写的是“20万元”，请引完整 → 原文 第一条：20万元 [Exact]"],
        );
        check(
            "原文 第一条：每台补助20",
            &[
                "Error citation-gone 引文把一个数字截断了：第一条写的是“每台补助20万元”，请引完整 → 原文 第一条：每台补助20万元 [Exact]",
            ],
        );
        check(
            "原文 第一条：0万",
            &["Error citation-gone 引文把一个数字截断了：第一条写的是“20万元”，请引完整 → 原文 第一条：20万元 [Exact]"],
        );
        check("原文 第一条：每……20", &["Error citation-gone 引文把一个数字截断了：第一条写的是“20万元”，请引完整"]);
    }

    #[test]
    fn letters_of_the_policy_that_show_nothing_are_told_once() {
        let index = PolicyIndex::new(policy::parse("办法\n第一条 每\u{E001}补助\u{E002}元。").output);
        let told: Vec<Finding> = checked(&explainer::parse("---\ntitle: 补\n---\n").output, &index);
        let told: Vec<_> = told.iter().map(|finding| (finding.code, finding.span, finding.message.as_str())).collect();
        let message = "原文里有显示不出来的字（第一条），那里的引文对不上，请换一份文字正常的原文";
        assert_eq!(told, [(Code::PolicyLetterUnreadable, Span::new(0, 3), message)]);
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
