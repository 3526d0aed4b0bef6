//! Who does which of the things of the quoted words, of bodies that are read as no facts: 由施工单位通知用户 where they have the waterworks do it.

use std::collections::BTreeSet;

use super::places::told_beside;
use crate::fact::known::{Judge, Read};
use crate::fact::rules::roles::{LEVELS, Mention, Part, is_level_of, is_same, mentions};
use crate::fact::said::features::features;
use crate::fact::stated::like::Place;
use crate::fact::tell::message;
use crate::finding::Finding;
use crate::span::Span;
use crate::text::reading::{Fact, FactKind};

/// Words between bodies that do one thing together, and the most signs between them.
const TOGETHER: [&str; 10] = ["、", "会同", "和", "与", "及", "或", "同", "跟", "联合", "（"];
const NEAR: usize = 8;

impl Judge<'_, '_> {
    /// Bodies of a passage that do what the quoted words have another do; `own` are those that it says do something.
    pub(in crate::fact::rules) fn done_for_others(&self, passage: &Read<'_, '_>, own: &[Mention]) -> Vec<Finding> {
        let text = passage.words.text.as_str();
        let does = |it: &&Mention| it.part == Some(Part::Does) && it.lead == "由" && !it.is_listed;
        let Some(mention) = own.iter().find(does).filter(|_| own.len() == 1) else { return Vec::new() };
        let (named, places) = self.places_of_mentions();
        let is_own = |place: &Place| {
            let mut here = named.iter().filter(|it| place.facts.iter().any(|fact| fact.span == it.span));
            here.any(|it| is_same(mention, it) && is_level_of(mention, it))
        };
        let all: Vec<&Place> = places.iter().collect();
        let mention = &with_level(text, mention.clone());
        let fact = as_fact(mention);
        let offices = passage.facts.iter().filter(|it| matches!(it.kind, FactKind::Office { .. }));
        let mut like: Vec<&Fact> =
            offices.filter(|it| it.span.end <= fact.span.start || fact.span.end <= it.span.start).collect();
        like.push(&fact);
        like.sort_by_key(|it| it.span);
        let told = features(text, told_beside(text, &like, &fact), &[fact.span], passage.facts.iter());
        let other = self.better(&all, is_own, &told, &BTreeSet::new());
        other.map(|it| message::other_words(self, passage.words, mention.span, it.span)).into_iter().collect()
    }

    /// The bodies of the cited clauses, and the words that go with each; those that do one thing together as one.
    fn places_of_mentions(&self) -> (Vec<Mention>, Vec<Place>) {
        let policy = self.stated.policy().text.as_str();
        let (mut named, mut found) = (Vec::new(), Vec::<Place>::new());
        for paragraph in self.paragraphs() {
            let inside = mentions(paragraph.of(policy)).into_iter().map(|it| it.from(paragraph.start));
            let inside: Vec<Mention> = inside.map(|it| with_level(policy, it)).collect();
            for place in self.places_of(*paragraph, inside.iter().map(as_fact).collect()) {
                let start = place.facts.first().map_or(0, |it| it.span.start);
                let is_joined = |last: &&mut Place| {
                    let end = last.facts.last().map_or(0, |it| it.span.end);
                    let between = policy.get(end..start).unwrap_or("。");
                    between.chars().count() <= NEAR && TOGETHER.iter().any(|word| between.starts_with(word))
                };
                match found.last_mut().filter(is_joined) {
                    Some(last) => {
                        last.features.extend(place.features);
                        last.facts.extend(place.facts);
                    }
                    None => found.push(place),
                }
            }
            named.extend(inside);
        }
        (named, found)
    }
}

/// The same with the level before it, so that 由县 tells nothing of who it is.
fn with_level(text: &str, mention: Mention) -> Mention {
    let before = text.get(..mention.span.start).unwrap_or_default();
    let start = before.trim_end_matches(|sign| LEVELS.contains(sign)).len();
    Mention { span: Span::new(start, mention.span.end), ..mention }
}

fn as_fact(mention: &Mention) -> Fact {
    Fact::firm(FactKind::Office { place: String::new(), name: mention.kinds.join("") }, mention.span)
}

#[cfg(test)]
mod tests {
    use crate::fact::tested::check;

    #[test]
    fn a_body_does_what_the_quoted_words_have_it_do() {
        let policy = "施工单位应当提前三日告知供水企业，供水企业应当提前二十四小时通知用户。";
        check(policy, "由自来水公司通知用户。", &[]);
        check(policy, "由施工单位通知用户。", &["施工单位"]);
        let policy = "公园内的经营项目由公园管理机构招标，园林绿化主管部门监督。";
        check(policy, "由公园管理处招标。", &[]);
        check(policy, "由园林局招标。", &["园林局"]);
        let policy = "职业培训补贴由县人力资源社会保障局审核，县财政局拨付。";
        check(policy, "县人社局审，钱由县财政局拨。", &[]);
        let policy = "目录由省发展改革主管部门会同生态环境部门制定，报省人民政府批准后公布。";
        check(policy, "由省发改委制定。", &[]);
        check(policy, "由省发改委会同环保部门制定。", &[]);
    }
}
