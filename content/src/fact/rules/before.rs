//! A time limit on the other side of its day: 到期以后30天内 where the quoted words have 期满30日前.

use crate::fact::alike::agree::agree;
use crate::fact::known::{Judge, Read};
use crate::fact::said::cue;
use crate::fact::tell::message;
use crate::finding::Finding;
use crate::span::Span;
use crate::text::reading::{Fact, FactKind, Unit};
use crate::text::units::Dimension;

/// Words after a period that is before its day, and before one.
const BEFORE_REST: [&str; 4] = ["前", "以前", "之前", "内提前"];
const BEFORE_LEADS: [&str; 3] = ["提前", "提早", "前"];
/// Words after a period that begins at its day, where words before it say so.
const WITHIN: [&str; 4] = ["内", "以内", "之内", "里"];
const AFTER_LEADS: [&str; 7] = ["以后", "之后", "过后", "后", "之日起", "之日后", "起"];
/// Words that may stand between these and the period.
const JOINTS: [&str; 7] = ["至少", "最少", "起码", "的", "在", "满", "最多"];
/// Ends of the parts of a sentence.
const PARTS: [char; 9] = ['。', '！', '？', '；', '\n', '，', ',', '：', ';'];

impl Judge<'_, '_> {
    /// What is to be said of a period that is told after its day, where the quoted words have it before, or the other way about.
    pub(super) fn before_or_after(&self, passage: &Read<'_, '_>, fact: &Fact) -> Option<Finding> {
        let FactKind::Quantity { unit: Unit::Of(dimension), .. } = &fact.kind else { return None };
        if !matches!(dimension, Dimension::Days | Dimension::WorkingDays | Dimension::Months | Dimension::Seconds) {
            return None;
        }
        let own = is_before(&passage.words.text, fact.span)?;
        let policy = self.stated.policy().text.as_str();
        let same = self.quoted_facts().iter().copied().filter(|it| agree(fact, it));
        let same: Vec<&Fact> = same.collect();
        let is_other = |it: &&Fact| is_before(policy, it.span) == Some(!own);
        let first = same.first().filter(|_| same.iter().all(is_other))?;
        let rest = policy.get(first.span.end..).unwrap_or_default();
        let word =
            BEFORE_REST.iter().chain(&WITHIN).filter(|word| rest.starts_with(**word)).map(|word| word.len()).max();
        let quoted = Span::new(first.span.start, first.span.end + word.unwrap_or_default());
        Some(message::other_words(self, passage.words, fact.span, quoted))
    }
}

/// Whether a period is told as before its day; none where nothing beside it says so.
fn is_before(text: &str, span: Span) -> Option<bool> {
    let after = text.get(span.end..).unwrap_or_default().trim_start();
    let part = cue::around(text, span, &PARTS);
    let mut lead = Span::new(part.start, span.start).of(text).trim_end();
    while let Some(rest) = JOINTS.iter().find_map(|joint| lead.strip_suffix(joint)) {
        lead = rest.trim_end();
    }
    let begins = |words: &[&str]| words.iter().any(|word| after.starts_with(word));
    let ends = |words: &[&str]| words.iter().any(|word| lead.ends_with(word));
    if begins(&BEFORE_REST) || ends(&BEFORE_LEADS) {
        return (!ends(&AFTER_LEADS)).then_some(true);
    }
    // 到期后30天去申请: no word of 30天内 is needed.
    let is_bare =
        || !begins(&["以上", "后", "以后", "之后"]) && ends(&["到期后", "到期以后", "期满后", "期满以后", "届满后"]);
    ((begins(&WITHIN) && ends(&AFTER_LEADS)) || is_bare()).then_some(false)
}

#[cfg(test)]
mod tests {
    use crate::fact::tested::check;

    #[test]
    fn before_a_day_is_not_after_it() {
        let policy = "需要延续的，应当在有效期届满30日前提出申请。";
        check(policy, "得在到期前至少 30 天去申请。", &[]);
        check(policy, "提前 30 天申请。", &[]);
        check(policy, "到期以后 30 天内去申请就行。", &["30 天"]);
        check(policy, "到期 30 天内去申请。", &[]);
        let policy = "自收到通知之日起15日内缴纳。";
        check(policy, "收到通知后 15 天内缴。", &[]);
        check(policy, "提前 15 天缴。", &["15 天"]);
    }
}
