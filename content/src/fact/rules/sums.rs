//! What an entry computes in signs and words of a sum, and a total with its parts behind a colon: told where it comes out otherwise.

use crate::fact::alike::number::{is_like, number};
use crate::fact::compute::sum::{Computed, Verdict};
use crate::fact::known::{Judge, Read};
use crate::fact::said::cue;
use crate::fact::tell::message;
use crate::finding::Finding;
use crate::span::Span;
use crate::text::reading::{Fact, Precision, Ratio};

/// Words of a total before it.
const TOTALS: [&str; 9] = ["一共", "合计", "总共", "加起来", "共计", "总计", "拢共", "加在一起", "合起来"];

impl Judge<'_, '_> {
    /// What is to be said of a total whose parts are told right after it, behind a colon, and come to something else:
    /// 加起来25个工作日：转送3个，审核15个，拨付10个. The clause may have the number as a sum of two of them.
    pub(super) fn totalled_otherwise(&self, passage: &Read<'_, '_>, fact: &Fact) -> Option<Finding> {
        let text = passage.words.text.as_str();
        let (value, _) = number(fact).filter(|_| fact.precision == Precision::Exact)?;
        let sentence = cue::sentence(text, fact);
        let before = Span::new(sentence.start, fact.span.start).of(text);
        let after = Span::new(fact.span.end, sentence.end).of(text).trim_start();
        if !after.starts_with(['：', ':']) || !TOTALS.iter().any(|word| before.contains(word)) {
            return None;
        }
        let is_part = |it: &&Fact| {
            sentence.contains(it.span)
                && it.span.start > fact.span.end
                && is_like(fact, it)
                && it.precision == Precision::Exact
        };
        let parts: Vec<&Fact> = passage.facts.iter().filter(is_part).collect();
        let sum = parts.iter().filter_map(|it| number(it)).try_fold(Ratio::ZERO, |sum, it| sum.plus(it.0))?;
        // A part that is wrong is told itself.
        let is_sound = parts.iter().all(|it| self.is_known(passage.words, it));
        (parts.len() > 1 && sum != value && is_sound).then(|| message::sum_wrong(passage.words, fact, sum, false))
    }

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
