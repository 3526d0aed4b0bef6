//! 一个月 and 一年 in the place of the one period that is quoted: 一个月里去申请 where the quoted words have 15日内.
//!
//! Such words are turns of speech as a rule, and the lexer says so; with a bound beside them they are told for the quoted bound.

use super::bounds;
use crate::fact::known::{Judge, Read};
use crate::fact::said::cue;
use crate::fact::tell::message;
use crate::finding::Finding;
use crate::text::reading::{Fact, FactKind, Firmness, Ratio, Unit};
use crate::text::units::Dimension;

/// Words of a bound before such a period, and after it.
const LEADS: [&str; 30] = [
    "再给",
    "再发",
    "再补",
    "再领",
    "另给",
    "另发",
    "另补",
    "另外补",
    "多拿",
    "多补",
    "公示",
    "公告",
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
/// Words of what is done, which say after a period that it takes so long, and of what is forbidden for so long.
const DONE: [&str; 26] = [
    "就办",
    "就能",
    "就出",
    "就审",
    "就批",
    "就给",
    "就行",
    "办好",
    "办完",
    "办结",
    "办妥",
    "办下来",
    "出结果",
    "有结果",
    "审完",
    "批完",
    "批下来",
    "给答复",
    "答复",
    "搞定",
    "拿证",
    "左右",
    "不能",
    "不得",
    "不许",
    "不准",
];
/// Words before a period that something is done before its day.
const BEFORE: [&str; 5] = ["到期前", "期满前", "届满前", "结束前", "开始前"];
/// A year of 365 days and a month of 31 are told as 360 and 30, less than a thirtieth away; 左右 is less than a fifth.
const EXACT: u32 = 30;
const ROUND: u32 = 5;
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
        let is_bound = BEFORE.iter().any(|word| before.ends_with(word))
            || LEADS.iter().any(|word| before.ends_with(word))
            || (RESTS.iter().chain(&DONE).any(|word| after.starts_with(word))
                && !before.ends_with(['这', '那', '头', '前', '年', '满', '过']));
        let side = bounds::is_upper(text, fact);
        let sentence = cue::sentence(text, fact).of(text);
        // 一个月: the whole of the answer.
        let is_bound = is_bound
            || side.is_some()
            || sentence.trim_matches(|sign: char| !sign.is_alphanumeric()) == fact.span.of(text);
        if !is_bound || EACH.iter().any(|word| sentence.contains(word)) {
            return Vec::new();
        }
        let mut quoted: Vec<&Fact> = self.quoted_facts().iter().copied().filter(|it| length(it).is_some()).collect();
        let policy = self.stated.policy().text.as_str();
        // 至少留一年 is told for what is 2年以上, 到期前一个月 for what is 届满90日前.
        let is_before = after.starts_with('前') || BEFORE.iter().any(|word| before.ends_with(word));
        if is_before {
            quoted.retain(|it| {
                policy
                    .get(it.span.end..)
                    .is_some_and(|rest| ["前", "以前", "之前"].iter().any(|word| rest.starts_with(word)))
            });
        } else if side.is_some() {
            quoted.retain(|it| bounds::is_upper(policy, it) == side);
        }
        quoted.dedup_by(|one, other| one.kind == other.kind);
        let is_again = self.quoted.iter().any(|quote| EACH.iter().any(|word| quote.of(policy).contains(word)));
        let [only] = quoted.as_slice() else { return Vec::new() };
        let is_round =
            ["左右", "上下"].iter().any(|word| after.starts_with(word) || fact.span.of(text).ends_with(word));
        let is_same = length(fact).zip(length(only)).is_none_or(|(one, other)| {
            let share = Ratio::whole(if is_round { ROUND } else { EXACT });
            let distance = if one > other { one.minus(other) } else { other.minus(one) };
            distance.and_then(|it| it.times(share)).is_none_or(|it| it <= other)
        });
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
        check(policy, "再给一年的抚恤金。", &["一年"]);
        check(policy, "再给半年的抚恤金。", &[]);
        check(policy, "这一年里没少跑。", &[]);
        check("30日内审查完毕。", "一个月里审完。", &[]);
        check("每季度检查一次。", "一年里查四次。", &[]);
    }

    #[test]
    fn how_long_something_takes_or_is_forbidden_needs_no_word_of_a_bound() {
        let policy = "自受理之日起20日内作出决定。";
        check(policy, "一个月就办好。", &["一个月"]);
        check(policy, "一个月。", &["一个月"]);
        check(policy, "二十天就办好。", &[]);
        check(policy, "这一个月别忘了来领。", &[]);
        check("2年内不得重新申请。", "一年不能再申请。", &["一年"]);
        check("30日内办结。", "一个月左右出结果。", &[]);
        check("25日内办结。", "一个月左右出结果。", &[]);
        check("365日内不得重新申请。", "一年不能再申请。", &[]);
        let policy = "有效期为5年，应当在届满90日前申请延续；台账保存2年以上，评审不超过60日。";
        check(policy, "到期前一个月申请就行。", &["一个月"]);
        check(policy, "到期前三个月申请。", &[]);
        check(policy, "台账至少留一年。", &["一年"]);
    }
}
