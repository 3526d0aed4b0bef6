//! Whose share of a whole it is, where the quoted words have amounts: 市里出三成 where they have 400万元, and 120万元 of the city.

use super::compared::named;
use super::is_like;
use crate::fact::alike::number::number;
use crate::fact::known::{Judge, Read};
use crate::fact::said::cue;
use crate::fact::said::features::features;
use crate::fact::said::round;
use crate::fact::stated::like::Place;
use crate::span::Span;
use crate::text::reading::{Fact, Precision, Ratio, Unit};
use crate::text::units::Dimension;

/// Ends of the parts of a sentence.
const PARTS: [char; 10] = ['。', '！', '？', '；', '\n', '，', ',', '、', '：', ';'];
/// Words of what somebody bears, in the part of his share.
const BEARING: [&str; 12] = ["出", "占", "承担", "负担", "拿", "掏", "配套", "分担", "补", "给", "筹", "投"];

impl Judge<'_, '_> {
    /// What share the quoted amounts give whom the words beside `fact` name; none where they name nobody, or there is no whole.
    pub(in crate::fact) fn share_of_bearer(&self, passage: &Read<'_, '_>, fact: &Fact) -> Option<Ratio> {
        let is_share = |it: &Fact| matches!(number(it), Some((_, Unit::Of(Dimension::Share))));
        let is_amount = |it: &&Fact| matches!(number(it), Some((_, Unit::Of(Dimension::Money))));
        if !is_share(fact) || self.quoted_facts().iter().any(|it| is_share(it)) {
            return None;
        }
        let text = passage.words.text.as_str();
        let part = cue::around(text, fact.span, &PARTS);
        if !BEARING.iter().any(|word| part.of(text).contains(word)) {
            return None;
        }
        let one = self.quoted_facts().iter().copied().find(is_amount)?;
        let read = self.places(one)?;
        let is_one = |place: &&Place| matches!(place.facts.as_slice(), [only] if is_like(one, only));
        let all: Vec<&Place> =
            read.iter().flat_map(|places| places.iter()).filter(|it| self.is_quoted(it)).filter(is_one).collect();
        let amount = |place: &Place| place.facts.first().and_then(number).map(|it| it.0);
        let amounts: Vec<Ratio> = all.iter().filter_map(|place| amount(place)).collect();
        let whole = amounts.iter().copied().max()?;
        let sum = amounts.iter().try_fold(Ratio::ZERO, |sum, it| sum.plus(*it))?;
        let parts: Vec<&Place> = all.iter().copied().filter(|place| amount(place) != Some(whole)).collect();
        // 省级15万元、县级10万元 of 25万元: the parts make the whole.
        if parts.len() < 2 || sum.minus(whole) != Some(whole) {
            return None;
        }
        let words = features(text, part, &[fact.span], passage.facts.iter());
        amount(named(&parts, &words)?)?.over(whole)
    }

    /// Whether `fact` says how many times one thing of the quoted words is another: 学生票是成人票的一半.
    pub(in crate::fact) fn is_times_of_other(&self, passage: &Read<'_, '_>, fact: &Fact) -> bool {
        let text = passage.words.text.as_str();
        let is_ratio = match number(fact) {
            Some((_, Unit::Of(Dimension::Share))) => true,
            Some((_, Unit::Count(word))) => word == "倍",
            _ => false,
        };
        let part = cue::around(text, fact.span, &PARTS);
        let before = Span::new(part.start, fact.span.start).of(text);
        let Some(at) = before.rfind(['是', '比']).filter(|_| is_ratio && before.trim_end().ends_with('的')) else {
            return false;
        };
        let (first, second) = (Span::new(part.start, part.start + at), Span::new(part.start + at + 3, fact.span.start));
        let quotient = |one: &Fact| {
            let read = self.places(one)?;
            let all: Vec<&Place> =
                read.iter().flat_map(|places| places.iter()).filter(|it| self.is_quoted(it)).collect();
            let of = |words: Span| {
                let place = named(&all, &features(text, words, &[], passage.facts.iter()))?;
                place.facts.first().and_then(number).map(|it| it.0)
            };
            of(first)?.over(of(second)?)
        };
        let is_measured = |it: &&&Fact| {
            matches!(number(it), Some((_, Unit::Of(Dimension::Money | Dimension::Months | Dimension::Days))))
        };
        let one = self.quoted_facts().iter().find(is_measured);
        one.and_then(|one| quotient(one)).is_some_and(|exact| is_told(text, fact, exact))
    }
}

/// Whether a number is told for an exact one.
pub(in crate::fact) fn is_told(text: &str, fact: &Fact, exact: Ratio) -> bool {
    number(fact).is_some_and(|(value, _)| {
        let precision = round::precision(text, fact);
        value == exact || (precision != Precision::Exact && round::stands_for(value, fact.written, precision, exact))
    })
}

#[cfg(test)]
mod tests {
    use crate::fact::tested::check;

    #[test]
    fn shares_of_a_whole_are_those_of_who_bears_them() {
        let policy = "总投资400万元，其中省级补助200万元，市级补助120万元，县级配套80万元。";
        check(policy, "省里出一半，市里出三成，县里出两成。", &[]);
        check(policy, "县里占20%。", &[]);
        check(policy, "县里出三成。", &["三成"]);
        check(policy, "市里占20%。", &["20%"]);
    }

    #[test]
    fn how_many_times_one_thing_is_another_is_computed() {
        let policy = "学生月票每张30元，成人月票每张60元。";
        check(policy, "学生票是成人票的一半。", &[]);
        check(policy, "学生票是成人票的三成。", &["三成"]);
    }
}
