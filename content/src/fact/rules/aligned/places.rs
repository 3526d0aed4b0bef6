//! The like things of a text, each with the words that go with it.

use std::sync::{Arc, OnceLock};

use super::regions::{region, regions};
use super::{IN_TURN, is_like};
use crate::fact::known::Judge;
use crate::fact::said::cue;
use crate::fact::said::features::features;
use crate::fact::stated::like::{Kind, Place, Places};
use crate::span::Span;
use crate::text::fold;
use crate::text::reading::words::Words;
use crate::text::reading::{Fact, FactKind};

/// Words between the two numbers of one change: 由30个工作日缩短到15个工作日.
static CHANGES: Words = Words::of(&["提高", "提升", "降", "增", "减", "缩短", "延长", "调整", "上调", "下调", "次日"]);
/// The same between what an amendment strikes out and what it puts in.
static AMENDED: Words = Words::of(&["修改为", "改为", "调整为"]);
/// Ends of the parts of sentences, and of sentences.
const PARTS: [char; 10] = ['。', '！', '？', '；', '\n', '，', ',', '、', '：', ';'];
const SENTENCES: [char; 5] = ['。', '；', ';', '\n', '\t'];
/// Most signs between the two numbers of a change, and between the ends of a range.
const CHANGE: usize = 10;
const RANGE: usize = 2;
/// Words between bodies that do one thing together.
const TOGETHER: [&str; 9] = ["会同", "和", "与", "及", "同", "跟", "联合", "或", "或者"];
/// What may stand before the name of a body of the whole state.
const STATE: &str = "中华人民共和国";
/// What is a government's and done by others.
const OF_GOVERNMENTS: [&str; 10] = ["投资", "采购", "信息", "网站", "门户", "债", "性", "定价", "指导价", "购买"];
/// Signs before a body that something is handed to.
const RECEIVING: [char; 5] = ['报', '送', '交', '给', '向'];

impl Judge<'_, '_> {
    /// The like things of one paragraph, those that are the ends of one range as one; none where it cannot be told what goes
    /// with each.
    pub(super) fn places_in(&self, paragraph: Span, fact: &Fact) -> Places {
        let key = (paragraph.start, Kind::of(fact));
        // Not held while they are read: others may read of the same policy meanwhile.
        let known = self.stated.like.places().get(&key).cloned();
        if let Some(known) = known {
            return known;
        }
        let places = self.read_places(paragraph, fact).map(Arc::from);
        self.stated.like.places().insert(key, places.clone());
        places
    }

    fn read_places(&self, paragraph: Span, fact: &Fact) -> Option<Vec<Place>> {
        let text = self.stated.policy().text.as_str();
        let all: Vec<&Fact> = self.stated.within(&[paragraph]).map(|it| &it.fact).collect();
        let is_listed = IN_TURN.stands_in(paragraph.of(text));
        if is_listed || paragraph.of(text).contains('\t') {
            return None;
        }
        let mut groups: Vec<(Span, Vec<&Fact>)> = Vec::new();
        for it in all.iter().copied().filter(|it| is_like(fact, it) && !is_attribute(text, it)) {
            match groups.last_mut() {
                Some((span, facts)) if is_joined(text, *span, it.span) => {
                    *span = span.join(it.span);
                    facts.push(it);
                }
                _ => groups.push((it.span, vec![it])),
            }
        }
        let items: Vec<Span> = groups.iter().map(|(span, _)| *span).collect();
        let around = regions(text, &items);
        let mut places = Vec::new();
        for ((_, facts), around) in groups.into_iter().zip(around) {
            let around = Span::new(around.start.max(paragraph.start), around.end.min(paragraph.end));
            let around = facts.first().map_or(around, |it| of_receiver(text, it, around));
            let features = features(text, around, &items, all.iter().copied());
            places.push(Place {
                facts: facts.into_iter().cloned().collect(),
                features,
                signs: OnceLock::new(),
                around,
            });
        }
        let left_out = left_out(text, &items, &places, &all);
        for (place, words) in places.iter_mut().zip(left_out) {
            for words in words {
                place.features.extend(features(text, words, &items, all.iter().copied()));
            }
        }
        Some(places)
    }

    /// Things of one paragraph that were read for themselves, each with the words that go with it alone.
    pub(super) fn places_of(&self, paragraph: Span, things: Vec<Fact>) -> Vec<Place> {
        let text = self.stated.policy().text.as_str();
        let items: Vec<Span> = things.iter().map(|it| it.span).collect();
        let within = [paragraph];
        let facts = || self.stated.within(&within).map(|it| &it.fact);
        let places = things.into_iter().zip(regions(text, &items)).map(|(fact, around)| {
            let around = Span::new(around.start.max(paragraph.start), around.end.min(paragraph.end));
            Place {
                features: features(text, around, &[fact.span], facts()),
                facts: vec![fact],
                signs: OnceLock::new(),
                around,
            }
        });
        places.collect()
    }
}

/// For each place the words of the one before it that its own leave out, as they are said once: 报废 of 报废20马力至50马力补3500元，
/// 50马力至80马力补6500元, and 额度 of 二孩家庭额度上浮10%，三孩家庭上浮20%.
fn left_out(text: &str, items: &[Span], places: &[Place], facts: &[&Fact]) -> Vec<Vec<Span>> {
    let part = |item: Span| cue::around(text, item, &PARTS);
    let own = |at: usize, item: Span| {
        let before = at.checked_sub(1).and_then(|at| items.get(at)).map_or(0, |it| it.end);
        Span::new(part(item).start.max(before), item.start)
    };
    let mut found = vec![Vec::new(); places.len()];
    let mut lead: Option<(Span, Span)> = None;
    for (at, (item, place)) in items.iter().zip(places).enumerate() {
        let sentence = cue::around(text, *item, &SENTENCES);
        let words = own(at, *item);
        if let Some((_, lead)) = lead.filter(|(of, _)| *of == sentence)
            && !Span::new(place.around.start, words.start).of(text).contains(fold::is_han)
            && let Some(found) = found.get_mut(at)
        {
            found.push(lead);
        } else {
            let is_label = |it: &&&Fact| place.around.contains(it.span) && !item.contains(it.span);
            let label = facts.iter().find(is_label).map(|it| it.span.start).filter(|start| *start < item.start);
            let own = part(*item).start;
            let end = if own > place.around.start { own } else { label.unwrap_or(words.start).max(place.around.start) };
            let of_all = Span::new(place.around.start, end);
            let is_condition = of_all.of(text).trim_end_matches(PARTS).ends_with('的');
            lead = (!is_condition && !of_all.is_empty()).then_some((sentence, of_all));
        }
        let before = at.checked_sub(1).and_then(|before| Some(own(before, *items.get(before)?)));
        let short = words.of(text).trim();
        let is_short = |it: &Span| !short.is_empty() && it.of(text).trim() != short && it.of(text).ends_with(short);
        if let (Some(before), Some(found)) = (before.filter(is_short), found.get_mut(at)) {
            found.push(before);
        }
    }
    found
}

/// The places of like things, those that are joined as one.
pub(super) fn spans(text: &str, like: &[&Fact]) -> Vec<Span> {
    let mut items: Vec<Span> = Vec::new();
    for it in like {
        match items.last_mut() {
            Some(last) if is_joined(text, *last, it.span) => *last = last.join(it.span),
            _ => items.push(it.span),
        }
    }
    items
}

/// The words that go with `fact`, one of its `like` facts.
pub(super) fn told_beside(text: &str, like: &[&Fact], fact: &Fact) -> Span {
    let items = spans(text, like);
    let at = items.iter().position(|item| item.contains(fact.span));
    at.and_then(|at| region(text, &items, at)).unwrap_or(fact.span)
}

/// The words that go with a body that is handed something: 再报县民政局. What was done before is another's.
pub(super) fn of_receiver(text: &str, fact: &Fact, around: Span) -> Span {
    if !is_receiver(text, fact) {
        return around;
    }
    let before = text.get(..fact.span.start).unwrap_or_default();
    let part = before.rfind(['，', ',', '。', '；', ';', '\n']).map_or(0, |mark| mark + 1);
    let part = (part..=before.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(part);
    Span::new(around.start.max(part), around.end)
}

/// Whether a government is no body that does something, but says of what follows whose it is: 市政府投资项目.
pub(in crate::fact) fn is_attribute(text: &str, fact: &Fact) -> bool {
    let rest = text.get(fact.span.end..).unwrap_or_default();
    matches!(&fact.kind, FactKind::Office { name, .. } if name.ends_with("政府"))
        && OF_GOVERNMENTS.iter().any(|word| rest.starts_with(word))
}

pub(super) fn is_receiver(text: &str, fact: &Fact) -> bool {
    let before = text.get(..fact.span.start).unwrap_or_default();
    matches!(fact.kind, FactKind::Office { .. }) && before.ends_with(RECEIVING)
}

/// Whether two things are the ends of one range or of one change, or stand in one list without words between.
pub(super) fn is_joined(text: &str, one: Span, other: Span) -> bool {
    if one.end >= other.start {
        return true;
    }
    let between = text.get(one.end..other.start).unwrap_or("。");
    // 国务院、中华人民共和国中央军事委员会
    let between = between.strip_suffix(STATE).unwrap_or(between);
    // “20万元”修改为“最高额度为30万元”
    if between.contains(['”', '"']) && AMENDED.stands_in(between) && !between.contains(['。', '；', '\n']) {
        return true;
    }
    // 2倍以上5倍以下 is one range.
    if between.trim() == "以上" && text.get(other.end..).is_some_and(|rest| rest.starts_with("以下")) {
        return true;
    }
    // What stands further apart is joined by nothing.
    let count = between.chars().filter(|sign| !sign.is_whitespace()).take(CHANGE + 1).count();
    if count == 0 || count > CHANGE || between.contains(['，', ',', '。', '；', ';', '\n', '\t', ' ']) {
        return false;
    }
    let has_words = || {
        let mut signs = between.chars().filter(|sign| fold::is_han(*sign));
        signs.any(|sign| !['至', '到', '和', '或', '及', '与'].contains(&sign))
    };
    (count <= RANGE && !has_words()) || TOGETHER.contains(&between.trim()) || CHANGES.stands_in(between)
}
