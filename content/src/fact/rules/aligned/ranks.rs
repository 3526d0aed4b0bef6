//! Ranks told for one another: 二级每月150元 where the quoted words have that of 三级、四级, and 四级最高 where they have Ⅰ级.

use std::sync::OnceLock;

use super::places::{is_joined, told_beside};
use super::regions::regions;
use super::{IN_TURN, heading};
use crate::fact::known::{Judge, Read};
use crate::fact::said::cue;
use crate::fact::said::features::features;
use crate::fact::said::rank::{Rank, ranks};
use crate::fact::stated::like::Place;
use crate::fact::tell::message;
use crate::finding::Finding;
use crate::span::Span;
use crate::text::reading::{Fact, FactKind, Ratio, Unit};

/// Ends of the parts of a sentence.
const PARTS: [char; 9] = ['。', '！', '？', '；', '\n', '，', ',', '：', ';'];

impl Judge<'_, '_> {
    /// Ranks of a passage that the quoted words do not have, or have of something else.
    pub(in crate::fact) fn of_other_rank(
        &self,
        passage: &Read<'_, '_>,
        read: &[Read<'_, '_>],
        is_alone: bool,
    ) -> Vec<Finding> {
        let text = passage.words.text.as_str();
        let own = ranks(text);
        if own.is_empty() {
            return Vec::new();
        }
        let policy = self.stated.policy().text.as_str();
        let quoted: Vec<Rank> = self.quoted.iter().flat_map(|span| within(policy, *span)).collect();
        let mut found = Vec::new();
        for rank in &own {
            let mut like = quoted.iter().filter(|it| it.measure == rank.measure).peekable();
            let Some(first) = like.peek().copied() else { continue };
            let is_quoted =
                |number: &u32| quoted.iter().any(|it| it.measure == rank.measure && it.numbers.contains(number));
            // 二级以上 leaves open which are meant, and what the part tells of another clause is of its rank.
            if rank.is_open || like.any(|it| it.is_open) || self.tells_another(passage, rank.span) {
                continue;
            }
            if !rank.numbers.iter().all(is_quoted) {
                found.push(message::other_words(self, passage.words, rank.span, first.span));
            }
        }
        if found.is_empty() && is_alone { self.of_rank_elsewhere(passage, read, &own, &quoted) } else { found }
    }

    /// A rank that the quoted words have of something else than the words beside it or its heading name.
    fn of_rank_elsewhere(
        &self,
        passage: &Read<'_, '_>,
        read: &[Read<'_, '_>],
        own: &[Rank],
        quoted: &[Rank],
    ) -> Vec<Finding> {
        let [rank] = own else { return Vec::new() };
        let (Some(number), 1) = (rank.numbers.first(), rank.numbers.len()) else { return Vec::new() };
        // 二级的拿200元: of what a number is, is asked of the number.
        let is_number = |it: &Fact| matches!(it.kind, FactKind::Quantity { unit: Unit::Of(_), .. });
        let is_one = quoted.iter().filter(|it| it.measure == rank.measure).count() < 2;
        if is_one || passage.facts.iter().any(is_number) {
            return Vec::new();
        }
        let policy = self.stated.policy().text.as_str();
        let is_quoted = |it: &&Span| self.quoted.iter().any(|quote| it.contains(*quote));
        let is_apart = |it: &&Span| !IN_TURN.stands_in(it.of(policy));
        let paragraphs = self.paragraphs().iter().filter(is_quoted).filter(is_apart);
        let places: Vec<Place> =
            paragraphs.flat_map(|paragraph| self.places_of_ranks(*paragraph, rank.measure)).collect();
        let places: Vec<&Place> = places.iter().collect();
        let fact = as_fact(*number, rank.span);
        let text = passage.words.text.as_str();
        let told = features(text, told_beside(text, &[&fact], &fact), &[fact.span], passage.facts.iter());
        let title = if read.len() < 3 { heading(passage, read) } else { Default::default() };
        let says = |place: &Place| place.facts.iter().any(|it| it.kind == fact.kind);
        let other = self.better(&places, says, &told, &title);
        other.map(|it| message::other_words(self, passage.words, rank.span, it.span)).into_iter().collect()
    }

    /// The ranks of a paragraph, those that stand in one list as one, each with the words that go with it.
    fn places_of_ranks(&self, paragraph: Span, measure: char) -> Vec<Place> {
        let policy = self.stated.policy().text.as_str();
        let scope = [paragraph];
        let mut groups: Vec<(Span, Vec<Fact>)> = Vec::new();
        for rank in within(policy, paragraph).into_iter().filter(|it| it.measure == measure) {
            let facts = rank.numbers.iter().map(|number| as_fact(*number, rank.span));
            match groups.last_mut() {
                Some((span, known)) if is_joined(policy, *span, rank.span) => {
                    *span = span.join(rank.span);
                    known.extend(facts);
                }
                _ => groups.push((rank.span, facts.collect())),
            }
        }
        let items: Vec<Span> = groups.iter().map(|(span, _)| *span).collect();
        let around = regions(policy, &items);
        let places = groups.into_iter().zip(around).map(|((_, facts), around)| {
            // 三级、四级的智力、精神残疾人: of whom the rank is.
            let is_of = |span: Span| policy.get(span.end..).is_some_and(|rest| rest.starts_with('的'));
            let end = facts
                .last()
                .map(|it| it.span)
                .filter(|it| is_of(*it))
                .map_or(around.end, |it| cue::around(policy, it, &PARTS).end.max(around.end));
            let around = Span::new(around.start.max(paragraph.start), end.min(paragraph.end));
            Place {
                features: features(policy, around, &items, self.stated.within(&scope).map(|it| &it.fact)),
                facts,
                signs: OnceLock::new(),
                around,
            }
        });
        places.collect()
    }

    /// Whether a number is a rank that the quoted words have, be it between the ends of a range.
    pub(in crate::fact) fn is_rank_quoted(&self, text: &str, fact: &Fact) -> bool {
        let policy = self.stated.policy().text.as_str();
        let own = ranks(text).into_iter().find(|it| it.span == fact.span);
        own.is_some_and(|own| {
            let mut quoted = self.quoted.iter().flat_map(|span| within(policy, *span));
            quoted.any(|it| it.measure == own.measure && own.numbers.iter().all(|number| it.numbers.contains(number)))
        })
    }

    /// Whether the part of a sentence around a rank has a number that the cited clauses have and the quoted words do not.
    fn tells_another(&self, passage: &Read<'_, '_>, rank: Span) -> bool {
        let part = cue::around(&passage.words.text, rank, &PARTS);
        let numbers = passage.facts.iter().filter(|it| part.contains(it.span) && !rank.contains(it.span));
        let mut exact = numbers.filter(|it| matches!(it.kind, FactKind::Quantity { unit: Unit::Of(_), .. }));
        exact.any(|it| self.stated.place(it, &self.quoted).is_none() && self.is_stated(Some(it)))
    }
}

/// The ranks of one stretch of the policy.
fn within(policy: &str, span: Span) -> Vec<Rank> {
    let found = ranks(span.of(policy)).into_iter();
    found.map(|it| Rank { span: Span::new(span.start + it.span.start, span.start + it.span.end), ..it }).collect()
}

fn as_fact(number: u32, span: Span) -> Fact {
    Fact::firm(FactKind::Quantity { value: Ratio::whole(number), unit: Unit::Bare }, span)
}

#[cfg(test)]
mod tests {
    use crate::fact::tested::{check, check_entry};

    #[test]
    fn a_rank_is_that_of_the_quoted_words() {
        let policy = "残疾等级为一级、二级的，每人每月补贴220元；三级、四级的，每人每月补贴150元。";
        let quote = "三级、四级的，每人每月补贴150元";
        let check = |answer: &str, expect: &[&str]| check_entry(policy, "每月多少？", answer, quote, expect);
        check("三级的话，每月 150 元。", &[]);
        check("二级的话，每月 150 元。", &["二级"]);
        check("三级、四级每月 150 元，一级、二级每月 220 元。", &[]);
        check("三级以上的看等级定。", &[]);
    }

    #[test]
    fn ranks_may_be_written_in_roman_numerals_and_ranges() {
        check("Ⅱ级响应由总指挥签发启动", "二级响应。", &[]);
        check("Ⅱ级响应由总指挥签发启动", "三级响应。", &["三级"]);
        let policy = "因病致残，残疾等级被评定为一级至六级的，享受抚恤";
        check(policy, "一级到六级。", &[]);
        check(policy, "五级的也有。", &[]);
        check(policy, "一级到十级。", &["一级到十级"]);
    }

    #[test]
    fn a_rank_is_that_of_the_thing_which_is_asked_for() {
        let policy = "达到250毫米以上的，启动Ⅰ级响应；达到100毫米以上的，启动Ⅲ级响应";
        check_entry(policy, "下到 100 毫米以上呢？", "启动三级响应。", policy, &[]);
        check_entry(policy, "下到 100 毫米以上呢？", "启动一级响应。", policy, &["一级"]);
    }
}
