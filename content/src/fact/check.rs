//! Every fact of an explainer against its policy: first what its entry cites, then the rest of the text.

use std::collections::BTreeMap;

use super::known::Judge;
use super::known::ground::{Head, clauses};
use super::said::claim::claims;
use super::stated::Stated;
use crate::anchor::{Anchors, PolicyIndex};
use crate::explainer::MAX_FINDINGS;
use crate::finding::Finding;
use crate::model::{Citation, Explainer};
use crate::text::letters;

/// One finding for each fact that its entry's clause does not state, in order of the file.
///
/// `fact-nowhere` (error): the policy does not state it at all. `fact-elsewhere` (warning): another clause does, which the
/// message names. `sum-wrong` (error): a computed number is not what the numbers before it give. `text` is the Markdown
/// that `explainer` was read from.
pub(crate) fn check(explainer: &Explainer, index: &PolicyIndex, anchors: &Anchors<'_>, text: &str) -> Vec<Finding> {
    let text = &letters::shown(text);
    let stated = Stated::of(index);
    let head = Head::new(explainer, &stated);
    let mut findings = Vec::new();
    // The citations of a section are those of all its entries, and a card and an answer often quote the same.
    let mut grounds = BTreeMap::new();
    for claim in claims(explainer, text) {
        let ground = |citation: &&Citation| {
            let anchor = anchors.of(citation)?;
            let place = core::ptr::from_ref(anchor);
            let ground = grounds.entry(place).or_insert_with(|| clauses(citation, anchor, index.policy()));
            Some(ground.clone())
        };
        let scope = claim.citations.iter().filter_map(ground).collect();
        findings.extend(Judge::new(scope, &stated, &head).judge(&claim));
        if findings.len() >= MAX_FINDINGS {
            findings.truncate(MAX_FINDINGS);
            break;
        }
    }
    findings.sort_by_key(|finding| finding.span);
    findings
}
