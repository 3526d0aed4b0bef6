//! What an entry's question asks of: its words tell like things apart, and a fact of it is answered by another.

use std::collections::BTreeSet;

use crate::fact::alike::agree::agree;
use crate::fact::known::Read;
use crate::fact::said::features::{self, Feature, features};
use crate::span::Span;
use crate::text::reading::Fact;

/// Whether the question has the other fact, so that what is answered is not told in its place: 不满14岁的，一定不用负责？
pub(super) fn is_asked_of(passage: &Read<'_, '_>, other: &Fact, read: &[Read<'_, '_>]) -> bool {
    let question = read.first().filter(|it| !core::ptr::eq(*it, passage));
    question.is_some_and(|it| it.facts.iter().any(|fact| agree(fact, other)))
}

/// What is asked (of a case that has persons and sums, nothing), or the first line of an entry that has more.
pub(super) fn heading(passage: &Read<'_, '_>, read: &[Read<'_, '_>]) -> BTreeSet<Feature> {
    let first = read.first().filter(|first| !core::ptr::eq(*first, passage));
    let (text, facts) =
        first.map_or((passage.words.text.as_str(), &passage.facts), |it| (it.words.text.as_str(), &it.facts));
    let line = text.lines().next().unwrap_or_default();
    // 我们县不是示范区: what is asked of the others.
    if features::denied(text, Span::new(0, line.len())).is_some() {
        return BTreeSet::new();
    }
    features(text, Span::new(0, line.len()), &[], facts.iter())
}

#[cfg(test)]
mod tests {
    use crate::fact::tested::check_entry;

    #[test]
    fn what_is_asked_of_is_answered_by_another() {
        let policy = "已满十二周岁不满十四周岁的人，致人死亡的，应当负刑事责任。";
        let check = |answer: &str, expect: &[&str]| {
            check_entry(policy, "不满 14 岁，就一定不用负责？", answer, policy, expect);
        };
        check("不一定。满了 12 岁、把人杀了的，照样追究。", &[]);
        check("不一定。满了 16 岁、把人杀了的，照样追究。", &["16 岁"]);
    }
}
