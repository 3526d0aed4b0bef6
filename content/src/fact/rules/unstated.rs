//! What the cited clauses do not state: nowhere in the policy, or in another clause; with what they say instead.

use crate::fact::alike::near;
use crate::fact::known::{Judge, Read};
use crate::fact::tell::message;
use crate::finding::{Finding, Severity};
use crate::span::Span;
use crate::text::reading::Fact;

impl Judge<'_, '_> {
    /// What is told of a fact that is not known; `place` is where another clause has it.
    pub(super) fn unstated(
        &self,
        passage: &Read<'_, '_>,
        fact: &Fact,
        place: Option<Span>,
        read: &[Read<'_, '_>],
    ) -> Finding {
        let words = passage.words;
        let slips = self.slips(fact);
        let fix = self.fix(words, fact, read);
        match place {
            Some(place) if self.is_cited => message::elsewhere(self, words, fact, place, &slips, fix),
            _ if self.may_be_case(passage, fact) => {
                message::nowhere(self, words, fact, &slips, fix).at_most(Severity::Warning)
            }
            _ => message::nowhere(self, words, fact, &slips, fix),
        }
    }

    /// What the cited clauses say instead, each number once: what is new there, else what is almost the same.
    fn slips(&self, fact: &Fact) -> Vec<&Fact> {
        let is_new = |it: &Fact| {
            let before = self.before.as_ref();
            let was = before.is_some_and(|before| before.stated.place(fact, &before.scope).is_some());
            was && near::is_same_kind(fact, it)
                && before.is_some_and(|before| before.stated.place(it, &before.scope).is_none())
        };
        let new = self.distinct(is_new);
        if new.is_empty() { self.distinct(|it| near::is_slip(fact, it)) } else { new }
    }

    /// The facts of the cited clauses that are so, each once.
    fn distinct(&self, is_so: impl Fn(&Fact) -> bool) -> Vec<&Fact> {
        let mut distinct: Vec<&Fact> = Vec::new();
        for stated in self.stated.within(&self.scope).filter(|stated| is_so(&stated.fact)) {
            if distinct.iter().all(|known| known.kind != stated.fact.kind) {
                distinct.push(&stated.fact);
            }
        }
        distinct
    }
}
