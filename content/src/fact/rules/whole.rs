//! 一个月 and 一年 in the place of the one period that is quoted: 一个月里去申请 where the quoted words have 15日内.
//!
//! Such words are turns of speech as a rule, and the lexer says so; with a bound beside them they are told for the quoted bound.

use crate::fact::known::{Judge, Read};
use crate::fact::said::cue;
use crate::fact::tell::message;
use crate::finding::Finding;
use crate::text::reading::{Fact, FactKind, Firmness, Ratio, Unit};
use crate::text::units::Dimension;

/// Words of a bound before such a period, and after it.
const LEADS: [&str; 18] = [
    "起码",
    "至少",
    "最少",
    "最多",
    "顶多",
    "至多",
    "多发",
    "多领",
    "多给",
    "增发",
    "加发",
    "存够",
    "留够",
    "往前数",
    "起码留",
    "起码存",
    "留存",
    "存满",
];
const RESTS: [&str; 6] = ["里头", "里", "之内", "内", "以内", "以上"];
/// Words of what comes again and again, of which a period says how often.
const EACH: [&str; 6] = ["每", "一次", "两次", "次数", "几次", "年度"];

impl Judge<'_, '_> {
    /// Such a period that is not as long as the quoted one.
    pub(super) fn of_other_whole(&self, passage: &Read<'_, '_>) -> Vec<Finding> {
        let mut own = passage.facts.iter().filter(|it| length(it).is_some());
        let (Some(fact), None) = (own.next().filter(|it| it.firmness == Firmness::Idle), own.next()) else {
            return Vec::new();
        };
        let text = passage.words.text.as_str();
        let before = text.get(..fact.span.start).unwrap_or_default().trim_end();
        let after = text.get(fact.span.end..).unwrap_or_default().trim_start();
        let is_bound = LEADS.iter().any(|word| before.ends_with(word))
            || (RESTS.iter().any(|word| after.starts_with(word)) && !before.ends_with(['这', '那', '头', '前', '年']));
        let sentence = cue::sentence(text, fact).of(text);
        if !is_bound || EACH.iter().any(|word| sentence.contains(word)) {
            return Vec::new();
        }
        let mut quoted: Vec<&Fact> = self.quoted_facts().iter().copied().filter(|it| length(it).is_some()).collect();
        quoted.dedup_by(|one, other| one.kind == other.kind);
        let policy = self.stated.policy.text.as_str();
        let is_again = self.quoted.iter().any(|quote| EACH.iter().any(|word| quote.of(policy).contains(word)));
        let [only] = quoted.as_slice() else { return Vec::new() };
        let is_same = length(fact).zip(length(only)).is_none_or(|(one, other)| one == other);
        if is_again || is_same {
            return Vec::new();
        }
        vec![message::led(self, passage.words, fact, only)]
    }
}

/// How many days a period has, of 30 the month and 360 the year; none of working days, which may be told for days.
fn length(fact: &Fact) -> Option<Ratio> {
    match &fact.kind {
        FactKind::Quantity { value, unit: Unit::Of(Dimension::Days) } => Some(*value),
        FactKind::Quantity { value, unit: Unit::Of(Dimension::Months) } => value.times(Ratio::whole(30)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::fact::tested::check;

    #[test]
    fn one_month_with_a_bound_is_told_for_the_quoted_one() {
        let policy = "接到结果之日起15日内提出鉴定申请。";
        check(policy, "半个月里去申请。", &[]);
        check(policy, "一个月里去申请。", &["一个月"]);
        let policy = "记录保存时间不得少于60日。";
        check(policy, "起码留一个月。", &["一个月"]);
        let policy = "增发6个月的抚恤金。";
        check(policy, "多发一年的抚恤金。", &["一年"]);
        check(policy, "这一年里没少跑。", &[]);
        check("30日内审查完毕。", "一个月里审完。", &[]);
        check("每季度检查一次。", "一年里查四次。", &[]);
    }
}
