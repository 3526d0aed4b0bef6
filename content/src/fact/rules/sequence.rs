//! What is done before what: 先公示，再核查 where the quoted words have 现场核查，公示.
//!
//! The steps are known by words that stand once in what is quoted; documents that say what is done before something (审批前公示) turn their own
//! order round, and are left alone.

use crate::fact::known::{Judge, Read};
use crate::fact::said::cue;
use crate::fact::tell::message;
use crate::finding::Finding;
use crate::span::Span;
use crate::text::fold;

/// Words before the step that comes next.
const NEXT: [&str; 5] = ["，再", "，然后", "，后", "再", "后"];
/// Words after a first step that is told without 先.
const DONE: [&str; 4] = ["完了", "以后", "之后", "结束"];
/// Words of documents that turn the order of their steps round.
const TURNING: [&str; 3] = ["前", "除", "同时"];
/// Most bytes of a step.
const LONGEST: usize = 30;

impl Judge<'_, '_> {
    /// Steps of a passage that the quoted words have the other way about.
    pub(super) fn out_of_order(&self, passage: &Read<'_, '_>) -> Vec<Finding> {
        let text = passage.words.text.as_str();
        let [quoted] = self.quoted.as_slice() else { return Vec::new() };
        let words = quoted.of(&self.stated.policy().text);
        let pairs = pairs(text);
        if pairs.is_empty() || TURNING.iter().any(|word| words.contains(word)) {
            return Vec::new();
        }
        let slips = pairs.into_iter().filter_map(|(first, next)| {
            let one = place(first.of(text), words)?;
            let is_last = || NEXT.iter().any(|word| words.get(..one.start).is_some_and(|lead| lead.ends_with(word)));
            // 先使用，再进库: the words of the second may be others than 先入库，后使用 has, and the first is what comes after 后.
            let other = match place(next.of(text), words) {
                Some(other) => (one.start > other.start).then_some(other),
                None if words.contains('先') && is_last() => Some(one),
                None => None,
            }?;
            let other = Span::new(quoted.start + other.start, quoted.start + other.end);
            Some(message::other_words(self, passage.words, first.join(next), other))
        });
        slips.collect()
    }
}

/// The steps that a text tells one after the other.
fn pairs(text: &str) -> Vec<(Span, Span)> {
    let mut found = Vec::new();
    let mut add = |start: usize, end: usize| {
        let sentence = cue::around(text, Span::new(start, start), &cue::STOPS);
        let rest = text.get(end..sentence.end).unwrap_or_default();
        let Some(joint) = NEXT.iter().find(|word| rest.starts_with(**word)) else { return };
        let from = end + joint.len();
        let next = text.get(from..sentence.end).unwrap_or_default();
        let length = next.find(['，', ',', '、']).unwrap_or(next.len());
        if end - start <= LONGEST && length <= LONGEST {
            found.push((Span::new(start, end), Span::new(from, from + length)));
        }
    };
    for (at, word) in text.match_indices('先') {
        let start = at + word.len();
        let rest = text.get(start..).unwrap_or_default();
        let end = rest.find(['，', '再', '后']).unwrap_or(0);
        if end > 0 {
            add(at, start + end);
        }
    }
    for word in DONE {
        for (at, _) in text.match_indices(word) {
            let part = cue::around(text, Span::new(at, at), &['。', '，', '；', '！', '？', '\n', ',']);
            let end = at + word.len();
            // 公示完了再核查: the words between are of the first step.
            if !text.get(part.start..at).unwrap_or_default().contains('先') {
                add(part.start, end);
            }
        }
    }
    found
}

/// Where the quoted words have a step: two signs of it side by side that stand there once.
fn place(step: &str, words: &str) -> Option<Span> {
    let signs: Vec<(usize, char)> = step.char_indices().filter(|(_, sign)| fold::is_han(*sign)).collect();
    let pairs = signs.windows(2).filter_map(|pair| match pair {
        [(at, one), (next, other)] if at + one.len_utf8() == *next => step.get(*at..next + other.len_utf8()),
        _ => None,
    });
    let mut places = pairs.filter_map(|pair| {
        let mut all = words.match_indices(pair);
        let (at, _) = all.next().filter(|_| all.next().is_none())?;
        Some(Span::new(at, at + pair.len()))
    });
    let first = places.next()?;
    // Words of two steps tell neither.
    places.all(|it| it.start.abs_diff(first.start) <= LONGEST).then_some(first)
}

#[cfg(test)]
mod tests {
    use crate::fact::tested::check;

    #[test]
    fn steps_are_told_in_the_order_of_the_quoted_words() {
        let policy = "由窗口受理，经现场核查，公示5个工作日无异议的，报局长审定，发放证书。";
        check(policy, "先核查，再公示。", &[]);
        check(policy, "核查完了再公示。", &[]);
        check(policy, "先公示，再核查。", &["先公示，再核查"]);
        check(policy, "公示完了再核查。", &["公示完了再核查"]);
        check("审批前应当公示。", "先公示，再审批。", &[]);
        let policy = "先由交强险赔付，不足部分由商业险赔付。";
        check(policy, "先交强险，后商业险。", &[]);
        check(policy, "先商业险，后交强险。", &["先商业险，后交强险"]);
        let policy = "按照先入库，后使用原则统一管理。";
        check(policy, "先进库，再使用。", &[]);
        check(policy, "先使用，再进库。", &["先使用，再进库"]);
    }

    #[test]
    fn what_comes_next_is_not_what_is_done_first() {
        let policy = "先笔试，后面试。";
        check(policy, "先笔试再面试。", &[]);
        check(policy, "先面试再笔试。", &["先面试再笔试"]);
        check(policy, "先报名，再参加笔试和面试。", &[]);
    }

    #[test]
    fn words_with_the_same_sign_tell_no_order() {
        let policy = "先向社区申请，优先安排先进集体。";
        check(policy, "先进集体优先，先去社区申请，然后等通知。", &[]);
    }
}
