//! What one thing has more than another, told of two others or from the wrong side: 一级比二级多70元 where those are 200元 and 150元,
//! and 80元 of 三级 is what makes 70元.
//!
//! The difference of any two numbers of the clause would do otherwise. Where the words beside 比 name two things of the clause, it is
//! theirs.

use std::collections::BTreeSet;

use super::is_like;
use crate::fact::alike::number::number;
use crate::fact::known::{Judge, Read};
use crate::fact::said::cue;
use crate::fact::said::features::{Feature, features};
use crate::fact::stated::like::Place;
use crate::fact::tell::message;
use crate::finding::Finding;
use crate::span::Span;
use crate::text::reading::{Fact, Precision, Ratio};

/// Words of times, as often as which a difference may be told: 一年多600元.
const TIMES: [(&str, u32); 5] = [("年", 12), ("半年", 6), ("季", 3), ("学期", 2), ("学年", 2)];

impl Judge<'_, '_> {
    /// What is to be said of a difference whose two things are known by their words.
    pub(in crate::fact) fn compared_otherwise(&self, passage: &Read<'_, '_>, fact: &Fact) -> Option<Finding> {
        let text = passage.words.text.as_str();
        let comparison = cue::comparison(text, fact)?;
        let (value, _) = number(fact).filter(|_| fact.precision == Precision::Exact)?;
        let read = self.places(fact)?;
        let is_number = |place: &&Place| matches!(place.facts.as_slice(), [only] if is_like(fact, only));
        let all: Vec<&Place> =
            read.iter().flat_map(|places| places.iter()).filter(|it| self.is_quoted(it)).filter(is_number).collect();
        let of = |words: Span| named(&all, &features(text, words, &[], passage.facts.iter()));
        let (one, other) = (of(comparison.one)?, of(comparison.other)?);
        let amount = |place: &Place| place.facts.first().and_then(number).map(|it| it.0);
        let (more, less) = (amount(one)?, amount(other)?);
        let (is_more, difference) = if more > less { (true, more.minus(less)?) } else { (false, less.minus(more)?) };
        let lead = Span::new(cue::sentence(text, fact).start, fact.span.start).of(text);
        let is_told = |times: u32| difference.times(Ratio::whole(times)) == Some(value);
        if is_told(1) || TIMES.iter().any(|(word, times)| lead.contains(word) && is_told(*times)) {
            let is_reversed = difference > Ratio::ZERO && comparison.is_more.is_some_and(|it| it != is_more);
            let (high, low) = if is_more { (one, other) } else { (other, one) };
            let pair = high.facts.first().zip(low.facts.first()).filter(|_| is_reversed)?;
            return Some(message::reversed(self, passage.words, fact, pair));
        }
        Some(message::sum_wrong(passage.words, fact, difference, false))
    }
}

/// The one place that the words fit best, where they fit any.
pub(super) fn named<'p>(all: &[&'p Place], words: &BTreeSet<Feature>) -> Option<&'p Place> {
    let is_telling = |feature: &&Feature| {
        let count = all.iter().filter(|place| place.features.contains(*feature)).count();
        count > 0 && count < all.len()
    };
    let telling: Vec<&Feature> = words.iter().filter(is_telling).collect();
    let fits = |place: &&Place| telling.iter().filter(|feature| place.features.contains(**feature)).count();
    let best = all.iter().map(fits).max().filter(|best| *best > 0)?;
    let mut fitting = all.iter().filter(|place| fits(place) == best);
    fitting.next().copied().filter(|_| fitting.next().is_none())
}

#[cfg(test)]
mod tests {
    use crate::fact::tested::check;

    #[test]
    fn a_difference_is_that_of_the_two_things_that_are_compared() {
        let policy = "一级残疾每人每月200元，二级残疾每人每月150元，三级残疾每人每月80元。";
        check(policy, "一级比二级多50元，比三级多120元。", &[]);
        check(policy, "一级比二级多70元。", &["70元"]);
        check(policy, "二级比三级每月多120元。", &["120元"]);
    }

    #[test]
    fn what_is_more_each_month_is_so_much_more_a_year() {
        let policy = "博士每人每月800元，硕士每人每月600元。";
        check(policy, "博士每月 800，硕士每月 600，一年下来博士多拿 2400 块。", &[]);
        check(policy, "博士每月 800，硕士每月 600，一年下来博士多拿 2600 块。", &["2600 块"]);
        check(policy, "一年下来，博士比硕士多拿 2400 元。", &[]);
        check(policy, "一年下来，博士比硕士多拿 2600 元。", &["2600 元"]);
        check(policy, "博士每月 800，硕士每月 600，博士多拿 300 块。", &["300 块"]);
    }

    #[test]
    fn which_of_two_things_has_more_is_a_fact() {
        let policy = "城市低保每人每月750元，农村低保每人每月560元。";
        check(policy, "城里比乡下多190元。", &[]);
        check(policy, "乡下比城里少190元。", &[]);
        check(policy, "农村低保比城市低保高190元。", &["190元"]);
        check(policy, "城里比乡下少190元。", &["190元"]);
    }
}
