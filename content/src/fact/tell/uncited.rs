//! Entries that state something and rest on no words: a reader cannot look it up, and a revision of the policy will not find it.

use crate::fact::said::claim::{Claim, PassageKind, unfounded};
use crate::finding::{Code, Finding};
use crate::model::Explainer;
use crate::text::reading::{FactKind, facts};

/// A finding for each entry whose form wants a citation and that states a number or a day without one; none in an explainer that cites
/// nothing, which is another way to write. `text` is the Markdown that `explainer` was read from.
pub(crate) fn uncited(explainer: &Explainer, text: &str) -> Vec<Finding> {
    if explainer.citations().next().is_none() {
        return Vec::new();
    }
    explainer.sections_deep().flat_map(|section| unfounded(section, text)).filter_map(|claim| finding(&claim)).collect()
}

fn finding(claim: &Claim<'_, '_>) -> Option<Finding> {
    let (said, span) =
        claim.passages.iter().filter(|passage| passage.kind == PassageKind::Statement).find_map(|passage| {
            let fact = facts(&passage.words.text).into_iter().find(|fact| rests_on_words(&fact.kind))?;
            Some((passage.words.written(fact.span).to_owned(), passage.words.span(fact.span)))
        })?;
    let message = format!("这一条说了“{said}”，没有引文。请在它下面写上依据：> 原文 第几条：原文的话。");
    Some(Finding::new(Code::CitationMissing, span, message))
}

/// Telephones, hours and bodies are an office's own; numbers and days come from the policy.
const fn rests_on_words(kind: &FactKind) -> bool {
    matches!(kind, FactKind::Quantity { .. } | FactKind::Day(_))
}
