//! What a number was before, told for what it is: 最多50万元 where the quoted words have 由50万元提高至60万元, and the other way
//! about. What an amendment strikes out (“20万元”修改为“30万元”) is told the same.

use crate::fact::alike::agree::agree;
use crate::fact::alike::near;
use crate::fact::known::{Judge, Read};
use crate::fact::said::claim::PassageKind;
use crate::fact::said::cue;
use crate::fact::tell::message;
use crate::finding::Finding;
use crate::span::Span;
use crate::text::reading::words::Words;
use crate::text::reading::{Fact, FactKind, Precision, Unit};

/// Words between what something was and what it is now.
static CHANGED: Words = Words::of(&[
    "修改为",
    "改为",
    "改成",
    "调整为",
    "调整到",
    "调整至",
    "变更为",
    "提高到",
    "提高至",
    "提高为",
    "提升到",
    "提升至",
    "提到",
    "提至",
    "上调为",
    "上调到",
    "上调至",
    "增加到",
    "增加至",
    "增至",
    "升至",
    "升到",
    "放宽到",
    "放宽至",
    "放宽为",
    "延长到",
    "延长至",
    "延长为",
    "扩大到",
    "扩大至",
    "扩大为",
    "降低到",
    "降低至",
    "降低为",
    "降到",
    "降至",
    "降为",
    "下调为",
    "下调到",
    "下调至",
    "减少到",
    "减少至",
    "减至",
    "缩短到",
    "缩短至",
    "缩短为",
    "压缩到",
    "压缩至",
    "压减到",
    "压减至",
]);
/// Words by which an entry tells what was before, or that two numbers are compared.
static BEFORE: Words = Words::of(&[
    "原",
    "以前",
    "从前",
    "过去",
    "此前",
    "之前",
    "先前",
    "早先",
    "从",
    "由",
    "老",
    "旧",
    "本来",
    "比",
    "不再",
    "去年",
    "上年",
    "前年",
    "上次",
    "不是",
    "修改前",
    "调整前",
    "涨",
    "提高了",
    "降了",
    "改之前",
]);
/// Those by which it tells nothing else.
static ONCE: Words = Words::of(&[
    "原来",
    "原先",
    "原本",
    "以前是",
    "以前的",
    "从前",
    "过去是",
    "过去的",
    "此前",
    "修改前",
    "调整前",
    "改之前",
]);
/// Most bytes between the two.
const APART: usize = 120;
/// Ends of the parts of a sentence.
const PARTS: [char; 8] = ['。', '！', '？', '；', '\n', '，', ',', ';'];

impl Judge<'_, '_> {
    /// What is to be said of a fact which the quoted words have as what was before, or as what is now.
    pub(super) fn superseded(&self, passage: &Read<'_, '_>, fact: &Fact, read: &[Read<'_, '_>]) -> Option<Finding> {
        let is_compared = fact.precision == Precision::Exact
            && matches!(fact.kind, FactKind::Quantity { .. } | FactKind::Office { .. });
        if passage.kind != PassageKind::Statement || !is_compared {
            return None;
        }
        let changes = self.changes();
        let says = |it: &Fact| agree(fact, it);
        let (old, new) = changes.iter().find(|(old, new)| says(old) != says(new))?;
        let is_elsewhere = |it: &&&Fact| !changes.iter().any(|(old, new)| old.span == it.span || new.span == it.span);
        if self.quoted_facts().iter().filter(is_elsewhere).any(|it| agree(fact, it)) {
            return None;
        }
        let text = passage.words.text.as_str();
        let sentence = cue::sentence(text, fact).of(text);
        let title = read.first().map_or("", |it| it.words.text.lines().next().unwrap_or_default());
        let tells = |it: &Fact| passage.facts.iter().any(|own| own.span != fact.span && agree(own, it));
        if says(old) {
            let is_past = BEFORE.stands_in(sentence) || BEFORE.stands_in(title) || tells(new);
            return (!is_past).then(|| message::led(self, passage.words, fact, new));
        }
        let part = cue::around(text, fact.span, &PARTS);
        let lead = Span::new(part.start, fact.span.start).of(text);
        let is_once = ONCE.stands_in(lead) && !CHANGED.stands_in(lead) && !lead.contains(['现', '今', '比']);
        (is_once && !tells(old)).then(|| message::led(self, passage.words, fact, old))
    }

    /// The pairs of what was and what is of the quoted words.
    fn changes(&self) -> Vec<(&Fact, &Fact)> {
        let policy = self.stated.policy().text.as_str();
        if !self.quoted.iter().any(|quote| CHANGED.stands_in(quote.of(policy))) {
            return Vec::new();
        }
        let all = self.quoted_facts();
        let mut found = Vec::new();
        for (at, old) in all.iter().enumerate() {
            let is_like = |it: &&&Fact| match (&old.kind, &it.kind) {
                (FactKind::Quantity { unit, .. }, FactKind::Quantity { .. }) if *unit != Unit::Bare => {
                    near::is_same_unit(old, it)
                }
                (FactKind::Office { .. }, FactKind::Office { .. }) => true,
                _ => false,
            };
            let Some(new) = all.iter().skip(at + 1).find(is_like) else { continue };
            let between = policy.get(old.span.end..new.span.start).unwrap_or("。");
            let is_one = between.len() <= APART && !between.contains(['。', '；', '\n', '\t']);
            if is_one && CHANGED.stands_in(between) {
                found.push((*old, *new));
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use crate::fact::tested::{check, check_entry};

    #[test]
    fn what_was_before_is_not_what_is_now() {
        let policy = "单缴存职工最高贷款额度由50万元提高至60万元。";
        check(policy, "最多 60 万元。", &[]);
        check(policy, "最多 50 万元。", &["50 万元"]);
        check(policy, "原来是 50 万元，现在 60 万元。", &[]);
        check(policy, "以前最多 50 万元。", &[]);
        check(policy, "从 50 万元提到了 60 万元。", &[]);
        check(policy, "原来是 60 万元。", &["60 万元"]);
        check_entry(policy, "以前能贷多少？", "最多 50 万元。", policy, &[]);
    }

    #[test]
    fn an_amendment_strikes_out_what_it_quotes_first() {
        let policy = "将“最高额度为100万元”修改为“最高额度为130万元，但不超过每人30万元”。";
        check(policy, "最多 130 万元。", &[]);
        check(policy, "最多 100 万元。", &["100 万元"]);
        let policy = "第十条中的“15%”修改为“10%”。";
        check(policy, "达到一成就行。", &[]);
        check(policy, "达到一成半才行。", &["一成半"]);
    }
}
