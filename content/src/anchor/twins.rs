//! Where a locked citation stands now, when several clauses say the very same: they are counted off, all else is searched for.

use super::ClauseHash;
use super::edition::{Edition, Whereabouts};
use super::standing::clause_at;
use crate::model::Citation;
use crate::span::Span;

/// Where the words stand: clauses that say the very same are counted off, all else is searched for.
pub(super) fn whereabouts(citation: &Citation, span: Span, old: &Edition<'_>, new: &Edition<'_>) -> Whereabouts {
    let hash = ClauseHash::at(old.policy(), span);
    let (before, now) = (twins(citation, hash, old), twins(citation, hash, new));
    // As many as there were: each is still the one that it was.
    if let (true, Some(at)) = (before.len() == now.len(), before.iter().position(|twin| *twin == span)) {
        return now.get(at).map_or(Whereabouts::Gone, |twin| Whereabouts::Certain(*twin));
    }
    let found = new.follow(span, old);
    if now.len() < 2 || matches!(found, Whereabouts::Certain(_)) {
        return found;
    }
    let clause = |twin: &Span| clause_at(*twin, new.policy());
    let is_named = |twin: &&Span| citation.path.as_ref().zip(clause(twin)).is_some_and(|(path, it)| path.holds(&it));
    let named: Vec<&Span> = now.iter().filter(is_named).collect();
    match named.as_slice() {
        [only] => Whereabouts::Verbatim(**only),
        _ => Whereabouts::Ambiguous(now),
    }
}

/// The places where the quoted words stand in a clause that says what the old one said, one for each such clause.
fn twins(citation: &Citation, hash: ClauseHash, edition: &Edition<'_>) -> Vec<Span> {
    let policy = edition.policy();
    let mut places = edition.index().spans(&citation.quote);
    places.retain(|place| ClauseHash::at(policy, *place) == hash);
    places.dedup_by_key(|place| policy.innermost(*place));
    places
}
