//! Days of months, months and halves of the day as people say them: 20号, 两个月 for 60日, 五点 for 17:00.

use crate::fact::alike::number::number;
use crate::fact::known::Judge;
use crate::fact::said::words::Words;
use crate::text::reading::{Fact, FactKind, Ratio, Unit};
use crate::text::units::Dimension;

/// Words of the first half of a day, and where it ends, in minutes.
const MORNINGS: [&str; 6] = ["上午", "早上", "早晨", "凌晨", "清晨", "夜里"];
const NOON: u16 = 12 * 60;

impl Judge<'_, '_> {
    /// Whether the clauses have it as documents write it.
    pub(super) fn is_as_spoken(&self, words: &Words<'_>, fact: &Fact) -> bool {
        self.is_day_of_month(fact) || self.is_months_of_days(fact) || self.is_afternoon(words, fact)
    }

    /// 20号 where the clauses have 每季度首月20日, of which the month is not read.
    fn is_day_of_month(&self, fact: &Fact) -> bool {
        let FactKind::Quantity { value, unit: Unit::Count(word) } = &fact.kind else { return false };
        let policy = &self.stated.policy().text;
        let is_same = |it: &Fact| {
            let is_days = matches!(&it.kind, FactKind::Quantity { value: other, unit: Unit::Of(Dimension::Days) } if other == value);
            is_days
                && it.span.of(policy).ends_with('日')
                && policy.get(..it.span.start).is_some_and(|lead| lead.ends_with('月'))
        };
        word == "号" && self.stated.within(&self.scope).any(|it| is_same(&it.fact))
    }

    /// 两个月 where the quoted words have 60日.
    fn is_months_of_days(&self, fact: &Fact) -> bool {
        let FactKind::Quantity { value, unit: Unit::Of(Dimension::Months) } = &fact.kind else { return false };
        let days = value.times(Ratio::whole(30));
        let mut quoted = self.quoted_facts().iter().filter_map(|it| number(it));
        quoted.any(|(other, unit)| *unit == Unit::Of(Dimension::Days) && Some(other) == days)
    }

    /// 一点半到五点 where the quoted words have 13:30至17:00, and the entry does not say of which half of the day.
    fn is_afternoon(&self, words: &Words<'_>, fact: &Fact) -> bool {
        let FactKind::Clock(minutes) = fact.kind else { return false };
        let is_morning = MORNINGS.iter().any(|word| words.text.contains(word));
        let later = |it: &Fact| matches!(it.kind, FactKind::Clock(other) if minutes.checked_add(NOON) == Some(other));
        let is_spoken = fact.span.of(&words.text).contains('点');
        minutes < NOON && is_spoken && !is_morning && self.quoted_facts().iter().any(|it| later(it))
    }
}

#[cfg(test)]
mod tests {
    use crate::fact::tested::check;

    #[test]
    fn days_of_months_and_halves_of_days_are_told_as_people_say_them() {
        let policy = "每季度首月20日前打入专户，60日内完成，下午13:30至17:00受理。";
        check(policy, "每季度头一个月 20 号前。", &[]);
        check(policy, "每季度头一个月 25 号前。", &["25 号"]);
        check(policy, "两个月内做完。", &[]);
        check(policy, "三个月内做完。", &["三个月"]);
        check(policy, "一点半到五点。", &[]);
        check(policy, "上午一点半到五点。", &["一点半", "五点"]);
    }
}
