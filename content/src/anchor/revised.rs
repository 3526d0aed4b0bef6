//! What to tell an editor whose policy has changed: one finding for each citation that its entry can no longer rest on as is.

use super::check::{ambiguous, judge, moved, top, unreadable};
use super::{ClauseChange, Drift, Edition, Lock, PolicyIndex, Standing, resolve};
use crate::finding::{Code, Finding, Severity};
use crate::model::Explainer;
use crate::policy::Policy;
use crate::text::fold;

/// What there is to say about a locked explainer and its own policy, in order of the file.
///
/// Of the citations as [`check`](super::check) says it, where the lock knows more `citation-changed` (error) and
/// `clause-changed` (warning); of the lock `citation-unlocked` (warning), `lock-leftover` and `lock-outdated` (hints).
pub(crate) fn check_locked(
    explainer: &Explainer,
    lock: &Lock,
    standings: &[Standing],
    index: &PolicyIndex,
) -> Vec<Finding> {
    let mut findings = Vec::from_iter(unreadable(explainer, index.policy()));
    for standing in standings {
        if standing.before.is_some() {
            findings.extend(told(standing, index.policy()));
            continue;
        }
        let own = judge(&standing.citation, &resolve(&standing.citation, index), index);
        let stands = matches!(standing.anchor.drift, Drift::Exact | Drift::Moved);
        if own.iter().all(|finding| finding.severity < Severity::Error) && stands {
            let message = "这条引文还没有锁定，原文以后改了对不出来；核对后请运行 mingbai lock";
            findings.push(Finding::new(Code::CitationUnlocked, standing.citation.span, message));
        }
        findings.extend(own);
    }
    let top = top(explainer);
    if lock.leftovers(explainer).next().is_some() {
        findings.push(Finding::new(
            Code::LockLeftover,
            top,
            "锁文件里有这篇解读已经没有的引文，请运行 mingbai lock 更新",
        ));
    }
    if findings.is_empty() && !lock.is_of(index.policy()) {
        findings.push(Finding::new(
            Code::LockOutdated,
            top,
            "原文改过，引文都没受影响，请运行 mingbai lock 更新锁文件",
        ));
    }
    findings.sort_by_key(|finding| finding.span);
    findings
}

/// What a revised text of the policy, not yet the explainer's own, means for its citations, in order of the file.
///
/// `citation-changed` and `citation-gone` (errors), `citation-ambiguous` and `clause-changed` (warnings); `citation-moved` is
/// a hint here, as the explainer is right until the revision is in force.
pub(crate) fn check_revised(standings: &[Standing], edition: &Edition<'_>) -> Vec<Finding> {
    let weighed = |finding: Finding| match finding.code {
        Code::CitationMoved => finding.at_most(Severity::Hint),
        _ => finding,
    };
    standings.iter().flat_map(|standing| told(standing, edition.policy())).map(weighed).collect()
}

fn told(standing: &Standing, policy: &Policy) -> Vec<Finding> {
    let (citation, anchor) = (&standing.citation, &standing.anchor);
    // An empty citation is the reader's finding, not drift.
    if fold::fold(&citation.quote).is_empty() {
        return Vec::new();
    }
    let now = anchor.clause.as_ref().map(|path| policy.label(path));
    let who = if standing.title.is_empty() { String::new() } else { ["「", &standing.title, "」"].concat() };
    let mut findings = match anchor.drift {
        Drift::Changed => {
            let place = places(standing, now.as_deref());
            let message = [&who, "所引的原文已修改", &place, "，请核对解读，重新摘引"].concat();
            let finding = Finding::new(Code::CitationChanged, citation.span, message);
            let words = standing.words.clone().unwrap_or_default();
            vec![finding.with_difference(words)]
        }
        Drift::Gone => {
            let place = places(standing, None);
            let words = if standing.before.is_some() {
                "所引的原文已删去"
            } else {
                "所引的话在原文里找不到"
            };
            let message = [&who, words, &place, "，请核对解读，另找依据"].concat();
            vec![Finding::new(Code::CitationGone, citation.span, message)]
        }
        Drift::Moved => vec![moved(citation, anchor, policy)],
        Drift::Ambiguous => vec![ambiguous(citation, &anchor.candidates, policy)],
        Drift::Exact => Vec::new(),
    };
    if let (ClauseChange::Changed(difference), Drift::Exact | Drift::Moved) = (&standing.clause, anchor.drift) {
        let place = now.unwrap_or_else(|| "这一段".to_owned());
        let message = [&who, "所引的话没变，但", &place, "别处有改动，请核对解读"].concat();
        findings.push(Finding::new(Code::ClauseChanged, citation.span, message).with_difference(difference.clone()));
    }
    findings
}

/// （第六条）, or where it has another number now （第六条，现为第七条）; empty where there is no clause to name.
fn places(standing: &Standing, now: Option<&str>) -> String {
    let before = standing.before.as_ref().and_then(|before| before.clause.as_deref());
    match (before, now) {
        (Some(before), Some(now)) if before != now => ["（", before, "，现为", now, "）"].concat(),
        (Some(place), _) | (None, Some(place)) => ["（", place, "）"].concat(),
        (None, None) => String::new(),
    }
}
