//! Days of each month and terms as people say them: 二十号前 where the quoted words have 每月10日前, 十二届 where they have 第十三届.

use crate::fact::known::{Judge, Read};
use crate::fact::tell::message;
use crate::finding::Finding;
use crate::text::reading::{DayPart, Fact, FactKind, Ratio, Unit};

/// Words after such a day, and before it.
const RESTS: [&str; 8] = ["前", "以前", "之前", "起", "到", "发", "这天", "当天"];
const LEADS: [&str; 6] = ["每月", "每个月", "当月", "次月", "下月", "下个月"];
/// What terms of an assembly are counted by.
const TERM: &str = "届";
/// Days of the longest month.
const LONGEST: i128 = 31;

impl Judge<'_, '_> {
    /// What is to be said of such a day that is none of the quoted ones.
    pub(super) fn on_other_day(&self, passage: &Read<'_, '_>, fact: &Fact) -> Option<Finding> {
        let FactKind::Quantity { value, unit: Unit::Count(word) } = &fact.kind else { return None };
        if word == TERM {
            return self.of_other_term(passage, fact, *value);
        }
        let day = value.integer().filter(|day| word == "号" && (1..=LONGEST).contains(day))?;
        let text = passage.words.text.as_str();
        let (before, after) = (text.get(..fact.span.start)?.trim_end(), text.get(fact.span.end..)?.trim_start());
        if !RESTS.iter().any(|word| after.starts_with(word)) && !LEADS.iter().any(|word| before.ends_with(word)) {
            return None;
        }
        let quoted = self.quoted_facts().iter().copied();
        let monthly = |it: &&Fact| matches!(&it.kind, FactKind::Ordinal { measure, .. } if measure == "日");
        let first = quoted.clone().find(monthly)?;
        let is_day = |it: &Fact| match &it.kind {
            FactKind::Ordinal { number, .. } => i128::from(*number) == day,
            FactKind::Day(of) => matches!(of.part, DayPart::Day(_, of) if i128::from(of) == day),
            FactKind::Quantity { .. } => it.written.is_some_and(|it| it.count.integer() == Some(day)),
            _ => false,
        };
        (!quoted.clone().any(is_day)).then(|| message::led(self, passage.words, fact, first))
    }
}

impl Judge<'_, '_> {
    fn of_other_term(&self, passage: &Read<'_, '_>, fact: &Fact, value: Ratio) -> Option<Finding> {
        let quoted = self.quoted_facts().iter().copied();
        let mut terms = quoted.filter_map(|it| match &it.kind {
            FactKind::Ordinal { number, measure } if measure == TERM => Some((it, *number)),
            _ => None,
        });
        let first = terms.clone().next()?;
        (!terms.any(|(_, number)| value == Ratio::whole(number)))
            .then(|| message::led(self, passage.words, fact, first.0))
    }
}

#[cfg(test)]
mod tests {
    use crate::fact::tested::check;

    #[test]
    fn the_day_of_each_month_is_the_quoted_one() {
        let policy = "每月10日前报送上月情况，每年1月31日前报送年度情况。";
        check(policy, "月报十号前交。", &[]);
        check(policy, "年报一月三十一号前交。", &[]);
        check(policy, "月报二十号前交。", &["二十号"]);
        check(policy, "每月 15 号交。", &["15 号"]);
        let policy = "第十三届全国人民代表大会第二次会议通过。";
        check(policy, "十三届全国人大通过的。", &[]);
        check(policy, "十二届全国人大通过的。", &["十二届"]);
    }
}
