//! Two things told for one another: 中午 8 元，晚上 9 元 where the clause has 午餐9元、晚餐8元.
//!
//! People have other words than the clause for what its numbers are of, which share no more than a sign or two with it. One
//! sign proves nothing; where the words of each of two numbers speak for the other's place, they were swapped.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::places::{is_joined, spans, told_beside};
use crate::fact::known::{Judge, Read};
use crate::fact::said::features::{Feature, features};
use crate::fact::stated::like::Place;
use crate::span::Span;
use crate::text::fold;
use crate::text::reading::{Fact, number};
use crate::text::script::simplified;

/// Signs that stand in any words.
const ANY: &str =
    "的了是在就也将把给要和与及或等每个人元年月日天次为有到至从由按以不能可应当须需其他前后内外上下中多少大小";

/// The words of one number: the signs of them, and what else tells it from others.
struct Words<'w> {
    signs: Cow<'w, BTreeSet<char>>,
    features: Cow<'w, BTreeSet<Feature>>,
}

impl Judge<'_, '_> {
    /// The number of the quoted words that the entry means by `fact`, where it tells that number of what `fact` is of.
    pub(super) fn swapped(&self, passage: &Read<'_, '_>, fact: &Fact, like: &[&Fact]) -> Option<Fact> {
        if like.len() < 2 {
            return None;
        }
        let policy = self.stated.policy().text.as_str();
        let read = self.places(fact)?;
        let all: Vec<&Place> = read.iter().flat_map(|places| places.iter()).filter(|it| self.is_quoted(it)).collect();
        // The one place that says it; what stands in two is told of either.
        let place = |fact: &Fact| {
            let mut says = all.iter().enumerate().filter(|(_, place)| self.says_at(place, fact)).map(|(at, _)| at);
            says.next().filter(|_| says.next().is_none())
        };
        let text = passage.words.text.as_str();
        let items = spans(text, like);
        let own = |fact: &Fact| {
            let around = told_beside(text, like, fact);
            let features = features(text, around, &items, passage.facts.iter());
            Words { signs: Cow::Owned(signs(text, around)), features: Cow::Owned(features) }
        };
        let here = place(fact)?;
        let is_apart = |other: &Fact| {
            let (first, second) =
                if other.span < fact.span { (other.span, fact.span) } else { (fact.span, other.span) };
            first != second && !is_joined(text, first, second)
        };
        let others = like.iter().filter(|other| is_apart(other));
        let others: Vec<(&Fact, usize)> = others.filter_map(|other| Some((*other, place(other)?))).collect();
        // Where nothing else of another place is told, nothing was swapped, and no words need be read.
        if others.iter().all(|(_, there)| *there == here) {
            return None;
        }
        let words: Vec<Words<'_>> = all
            .iter()
            .map(|it| Words {
                signs: Cow::Borrowed(it.signs.get_or_init(|| signs(policy, it.around))),
                features: Cow::Borrowed(&it.features),
            })
            .collect();
        let told = own(fact);
        let score = |told: &Words<'_>, at: usize| {
            let is_telling = |count: usize| count > 0 && count < words.len();
            let sign = |it: &&char| is_telling(words.iter().filter(|words| words.signs.contains(*it)).count());
            let feature = |it: &&Feature| is_telling(words.iter().filter(|words| words.features.contains(*it)).count());
            words.get(at).map_or(0, |of| {
                told.signs.intersection(&of.signs).filter(sign).count()
                    + told.features.intersection(&of.features).filter(feature).count()
            })
        };
        let (_, there) = others.into_iter().filter(|(_, there)| *there != here).find(|(other, there)| {
            score(&told, *there) > score(&told, here) && {
                let second = own(other);
                score(&second, here) > score(&second, *there)
            }
        })?;
        all.get(there).and_then(|place| place.facts.first()).cloned()
    }
}

/// The Han signs of the words that are no numerals and say something.
fn signs(text: &str, around: Span) -> BTreeSet<char> {
    let plain = around.of(text).chars().filter(|sign| fold::is_han(*sign)).map(simplified);
    plain.filter(|sign| !ANY.contains(*sign) && !number::is_numeral(*sign)).collect()
}
