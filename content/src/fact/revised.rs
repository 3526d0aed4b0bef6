//! What a revised policy makes of the facts of an explainer: which figure of which entry no longer stands.

use super::check::check;
use crate::anchor::{Anchors, PolicyIndex, Standing};
use crate::explainer::MAX_FINDINGS;
use crate::fact::known::ground::{Ground, Head, clauses, revised_clauses};
use crate::fact::known::{Before, Judge};
use crate::fact::said::claim::claims;
use crate::fact::stated::Stated;
use crate::finding::{Finding, Severity};
use crate::model::Explainer;
use crate::text::letters;

/// As [`check`] against a revised policy, where `before` is its older text and `standings` tells what became of the citations.
///
/// What was right by the older text is a warning only, as its entry tells that the policy has changed; it is told what has
/// come in its place. `text` is the Markdown that `explainer` was read from.
pub(crate) fn check_revised(
    explainer: &Explainer,
    standings: &[Standing],
    index: &PolicyIndex,
    before: &PolicyIndex,
    text: &str,
) -> Vec<Finding> {
    if index.policy().text == before.policy().text {
        return check(explainer, index, &Anchors::new(explainer.citations(), index), text);
    }
    let text = &letters::shown(text);
    let (old, new) = (Stated::of(before), Stated::of(index));
    let (old_head, new_head) = (Head::new(explainer, &old), Head::new(explainer, &new));
    let anchors = Anchors::new(explainer.citations(), before);
    let mut findings = Vec::new();
    for claim in claims(explainer, text) {
        let cited = || claim.citations.iter().filter_map(|citation| Some((citation, anchors.of(citation)?)));
        let scope = || cited().map(|(citation, anchor)| clauses(citation, anchor, before.policy())).collect::<Ground>();
        let was = Judge::new(scope(), &old, &old_head).judge(&claim);
        let revised = |citation: &&_| revised_clauses(citation, standings, index.policy());
        let mut judge = Judge::new(claim.citations.iter().map(revised).collect(), &new, &new_head);
        judge.before = Some(Before { stated: &old, scope: scope().clauses });
        for mut finding in judge.judge(&claim) {
            if !was.iter().any(|old| old.span == finding.span) {
                finding.severity = finding.severity.min(Severity::Warning);
                finding.message.push_str("（旧原文有，新原文改了）");
            }
            findings.push(finding);
        }
    }
    findings.sort_by_key(|finding| finding.span);
    findings.truncate(MAX_FINDINGS);
    findings
}
