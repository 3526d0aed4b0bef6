//! Bodies that are read as no facts, though they part the words of those beside them: 市住建局管全市，区县物业管理部门管各区县.

use super::mention::mentions;
use crate::text::reading::{Fact, FactKind};

/// Like bodies of a text with those that are read as no facts, in order of place; other like things as they are.
pub(in crate::fact::rules) fn with_unread(text: &str, fact: &Fact, like: &[&Fact]) -> Vec<Fact> {
    let mut all: Vec<Fact> = like.iter().copied().cloned().collect();
    if !matches!(fact.kind, FactKind::Office { .. }) {
        return all;
    }
    for mention in mentions(text).into_iter().filter(|it| it.part.is_some()) {
        if all.iter().all(|it| it.span.end <= mention.span.start || mention.span.end <= it.span.start) {
            all.push(Fact::firm(FactKind::Office { place: String::new(), name: String::new() }, mention.span));
        }
    }
    all.sort_by_key(|it| it.span);
    all
}
