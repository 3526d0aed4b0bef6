//! Whether stretches of a policy have a body or a level at all, however they name it.

use super::everyday::Body;
use super::wordings::{ANY, GENERAL, GROUPS, LEVELS, NO_LEVELS, OPEN};
use crate::span::Span;
use crate::text::reading::{Fact, FactKind};

/// Whether stretches of the policy have such a body: one of its words, or the sign of its level.
pub(super) fn is_said(what: char, bodies: &[Body], scope: &[Span], policy: &str) -> bool {
    if scope.iter().any(|span| ANY.stands_in(span.of(policy))) {
        return true;
    }
    let Some((_, signs)) = LEVELS.iter().find(|(level, _)| *level == what) else {
        let more = GENERAL.iter().find(|(general, _)| *general == what).map_or("", |(_, more)| *more);
        return bodies.iter().any(|it| it.what == what || more.contains(it.what));
    };
    let is_over =
        |(word, over): &(&str, &str)| over.contains(what) && scope.iter().any(|span| span.of(policy).contains(word));
    if OPEN.iter().any(is_over) {
        return true;
    }
    scope.iter().any(|span| {
        let groups = GROUPS.iter().filter(|_| what == '设');
        let plain = groups.chain(&NO_LEVELS).fold(span.of(policy).to_owned(), |text, word| text.replace(word, ""));
        plain.contains(|sign| signs.contains(sign))
    })
}

/// The level of a body that is named in full.
pub(super) fn level_of(office: &Fact) -> Option<char> {
    let FactKind::Office { name, .. } = &office.kind else { return None };
    let first = name.trim_start_matches("设区").chars().next()?;
    LEVELS.iter().any(|(level, _)| *level == first).then_some(first)
}
