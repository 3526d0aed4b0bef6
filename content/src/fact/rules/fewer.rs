//! How many times fewer or more: 可以少审一次 where the quoted words have three times and two.

use crate::fact::alike::number::{is_like, number};
use crate::fact::known::{Judge, Read};
use crate::fact::said::cue;
use crate::fact::stated::often::is_times;
use crate::fact::tell::message;
use crate::finding::Finding;
use crate::text::reading::{Fact, Precision, Ratio};

impl Judge<'_, '_> {
    /// What is to be said of a number of times that is told as a difference, and is one of the two quoted numbers instead.
    pub(super) fn fewer_otherwise(&self, passage: &Read<'_, '_>, fact: &Fact) -> Option<Finding> {
        let (value, _) = number(fact).filter(|_| is_times(fact) && fact.precision == Precision::Exact)?;
        let is_difference = |text: &str, it: &Fact| cue::is_difference(text.get(..it.span.start).unwrap_or_default());
        if !is_difference(&passage.words.text, fact) {
            return None;
        }
        let mut like = self.quoted_facts().iter().filter(|it| is_like(fact, it));
        let (Some(one), Some(other), None) = (like.next(), like.next(), like.next()) else { return None };
        let policy = self.stated.policy().text.as_str();
        if is_difference(policy, one) || is_difference(policy, other) {
            return None;
        }
        let (one, other) = (number(one)?.0, number(other)?.0);
        let right = if one > other { one.minus(other)? } else { other.minus(one)? };
        let is_slip = value != right && right > Ratio::ZERO;
        is_slip.then(|| message::sum_wrong(passage.words, fact, right, false))
    }
}

#[cfg(test)]
mod tests {
    use crate::fact::tested::check;

    #[test]
    fn how_many_times_fewer_is_not_how_many_times() {
        let policy = "一般应当经三次会议审议；意见一致的，可以经两次会议审议。";
        check(policy, "一般审三次，意见一致的可以少审一次。", &[]);
        check(policy, "一般审三次，意见一致的可以少审两次。", &["两次"]);
        check(policy, "一般审三次，意见一致的可以审两次。", &[]);
    }
}
