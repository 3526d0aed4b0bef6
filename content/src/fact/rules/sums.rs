//! What an entry computes in signs and words of a sum: told where it comes out otherwise.

use crate::fact::compute::sum::{Computed, Verdict};
use crate::fact::known::{Judge, Read};
use crate::fact::tell::message;
use crate::finding::Finding;
use crate::text::reading::Fact;

impl Judge<'_, '_> {
    /// Whether nothing more is to be said of a result: it is right, or told to be wrong.
    pub(in crate::fact) fn settles(&self, passage: &Read<'_, '_>, computed: &Computed) -> bool {
        match computed.verdict {
            Verdict::Right | Verdict::Wrong(_) => true,
            Verdict::Doubtful(_) => !self.is_stated(passage.facts.get(computed.result)),
        }
    }

    /// What is wrong in a result.
    pub(in crate::fact) fn sum(&self, passage: &Read<'_, '_>, computed: &Computed) -> Option<Finding> {
        let fact = passage.facts.get(computed.result)?;
        match computed.verdict {
            Verdict::Wrong(right) => Some(right),
            Verdict::Doubtful(right) => (!self.is_stated(Some(fact)) && !self.is_reckoned(fact)).then_some(right),
            Verdict::Right => None,
        }
        .map(|right| message::sum_wrong(passage.words, fact, right, self.is_sound(passage, fact)))
    }

    /// Whether the other numbers beside a result are the policy's, so that the result alone is wrong.
    fn is_sound(&self, passage: &Read<'_, '_>, result: &Fact) -> bool {
        passage.facts.iter().all(|fact| fact.span == result.span || self.is_known(passage.words, fact))
    }
}
