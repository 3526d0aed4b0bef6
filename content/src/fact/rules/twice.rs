//! One of two quoted things told of both: 住家一年一回，饭馆一年一回 where the quoted words have 每年 and 每半年.

use crate::fact::alike::agree::agree;
use crate::fact::alike::near;
use crate::fact::known::{Judge, Read};
use crate::fact::said::cue;
use crate::fact::stated::often::Often;
use crate::fact::tell::message;
use crate::finding::Finding;
use crate::text::reading::{Fact, FactKind, Firmness, Precision, Unit};
use crate::text::units::Dimension;

impl Judge<'_, '_> {
    /// What is to be said of a number that its sentence tells twice, where the quoted words have two and the other is told nowhere.
    pub(super) fn told_twice(&self, passage: &Read<'_, '_>, fact: &Fact, read: &[Read<'_, '_>]) -> Option<Finding> {
        let text = passage.words.text.as_str();
        let is_firm = fact.precision == Precision::Exact && fact.firmness > Firmness::Soft;
        let FactKind::Quantity { unit: Unit::Of(_), .. } = &fact.kind else { return None };
        let sentence = cue::sentence(text, fact);
        let like = |it: &&Fact| near::is_same_unit(fact, it) && sentence.contains(it.span);
        let own: Vec<&Fact> = passage.facts.iter().filter(like).collect();
        let [first, second] = own.as_slice() else { return None };
        // 三分之二的人来表决，这三分之二按户数算 tells one thing of one number.
        let lead = text.get(..fact.span.start).unwrap_or_default().trim_end();
        let is_the_same = lead.ends_with(['这', '那', '该']);
        if !is_firm || first.kind != second.kind || second.span != fact.span || is_the_same {
            return None;
        }
        let mut quoted: Vec<&Fact> = Vec::new();
        for it in
            self.quoted_facts().iter().copied().filter(|it| near::is_same_unit(fact, it) || is_other_days(fact, it))
        {
            if quoted.iter().all(|known| known.kind != it.kind) {
                quoted.push(it);
            }
        }
        let [one, other] = quoted.as_slice() else { return None };
        let untold = match (agree(fact, one), agree(fact, other)) {
            (true, false) => other,
            (false, true) => one,
            _ => return None,
        };
        let is_told = read.iter().flat_map(|it| &it.facts).any(|it| agree(it, untold));
        (!is_told && !cue::is_compared(text, fact)).then(|| message::led(self, passage.words, fact, untold))
    }

    /// The same of how often things are done.
    pub(super) fn done_twice(&self, passage: &Read<'_, '_>) -> Option<Finding> {
        let quoted = self.often_in(&self.quoted);
        let [one, other] = quoted.as_slice() else { return None };
        let own: Vec<&Often> = passage.often.iter().filter(|it| it.is_of_kind(one) && it.is_of_kind(other)).collect();
        let [first, second] = own.as_slice() else { return None };
        if one.agrees(other) || !first.agrees(second) {
            return None;
        }
        let untold = match (second.agrees(one), second.agrees(other)) {
            (true, false) => other,
            (false, true) => one,
            _ => return None,
        };
        Some(message::other_words(self, passage.words, second.interval.span, untold.interval.span))
    }
}

/// Whether one counts working days and the other days, as many of them: 5个工作日, 5天.
fn is_other_days(one: &Fact, other: &Fact) -> bool {
    let days = |it: &Fact| match &it.kind {
        FactKind::Quantity { value, unit: Unit::Of(dimension @ (Dimension::Days | Dimension::WorkingDays)) } => {
            Some((*value, *dimension))
        }
        _ => None,
    };
    days(one).zip(days(other)).is_some_and(|(one, other)| one.0 == other.0 && one.1 != other.1)
}

#[cfg(test)]
mod tests {
    use crate::fact::tested::check;

    #[test]
    fn two_quoted_numbers_are_not_one_told_twice() {
        let policy = "三分之二以上的业主参与表决，并经参与表决人数四分之三以上的业主同意。";
        check(policy, "先得三分之二的业主来表决，来的人里四分之三同意才行。", &[]);
        check(policy, "先得三分之二的业主来表决，来的人里三分之二同意才行。", &["三分之二"]);
        check(policy, "三分之二的人来表决，这三分之二按户数算。", &[]);
    }

    #[test]
    fn days_are_not_the_working_days_beside_them() {
        let policy = "自收到材料之日起5个工作日内完成审核，并公示5天。";
        check(policy, "5 个工作日之内审完，再公示 5 天。", &[]);
        check(policy, "5 个工作日之内审完，再公示 5 个工作日。", &["5 个工作日"]);
    }

    #[test]
    fn two_quoted_intervals_are_not_one_told_twice() {
        let policy = "对居民用户每年至少安检一次，对非居民用户每半年至少安检一次。";
        check(policy, "住家一年至少一回，饭馆半年至少一回。", &[]);
        check(policy, "住家一年至少一回，饭馆一年至少一回。", &["一年"]);
    }
}
