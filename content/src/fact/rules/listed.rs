//! Sums of what the quoted words list, where the entry or those words say that they go together: 36座里，小的就有34座, 五类人 of 三类 and 两类.

use super::portion::{COMMAS, MOST_LISTED, stands_for};
use crate::fact::alike::number::{is_like, number};
use crate::fact::known::Judge;
use crate::fact::said::cue;
use crate::span::Span;
use crate::text::reading::{Fact, FactKind, Ratio, Unit};

/// Words of a sum in the sentence of its number, besides those of `cue.rs`.
const JOINED: [&str; 12] =
    ["在一块", "一块儿", "一起", "加上", "算上", "连上", "合在", "合着", "其中", "就有", "都算", "两笔"];
/// Words of a whole in what is quoted.
const WHOLES: [&str; 10] = ["其中", "包括", "一并", "共有", "合计", "再加", "另加", "再增", "加发", "另补"];
/// Most bytes between two numbers of one list.
const APART: usize = 60;
/// Measure words of what is counted and adds up.
const KINDS: [&str; 6] = ["类", "种", "项", "样", "件", "批"];

impl Judge<'_, '_> {
    /// The sums of neighbours in the lists of the quoted words, where the entry or those words say that they go together.
    pub(super) fn sums_of_lists(&self, text: &str, fact: &Fact, quoted: &[&Fact]) -> Vec<Ratio> {
        let policy = self.stated.policy().text.as_str();
        let sentence = cue::sentence(text, fact).of(text);
        let is_whole = |span: &Span| WHOLES.iter().any(|word| span.of(policy).contains(word));
        // 这12天: those that were told before.
        let is_pointed_at = text.get(..fact.span.start).is_some_and(|before| before.trim_end().ends_with('这'));
        // 受理加审查10个工作日
        let before = text.get(..fact.span.start).unwrap_or_default().rsplit(COMMAS).next().unwrap_or_default();
        let is_added =
            before.split_once('加').is_some_and(|(one, other)| [one, other].iter().all(|it| it.chars().count() > 1));
        let is_joined = is_pointed_at || is_added || JOINED.iter().any(|word| sentence.contains(word));
        if !is_joined && !self.quoted.iter().any(is_whole) {
            return Vec::new();
        }
        let mut listed: Vec<&Fact> = quoted.iter().copied().filter(|it| is_like(fact, it)).collect();
        listed.sort_by_key(|it| it.span);
        listed.dedup_by_key(|it| it.span);
        if listed.len() > MOST_LISTED {
            return Vec::new();
        }
        let is_close = |one: &&Fact, other: &&Fact| {
            let gap = policy.get(one.span.end..other.span.start).unwrap_or("。");
            gap.len() <= APART && !gap.contains(['。', '；', '或', '至', '—', '-', '\n'])
        };
        let mut sums = Vec::new();
        for list in listed.chunk_by(is_close) {
            for first in 0..list.len() {
                for end in first + 2..=list.len() {
                    let run = list.get(first..end).unwrap_or_default().iter().filter_map(|it| number(it));
                    sums.extend(run.map(|it| it.0).try_fold(Ratio::ZERO, Ratio::plus));
                }
            }
        }
        sums
    }
}

/// 五类人 where the quoted words have 三类 and 两类: whether a count is all that they count of the kind.
pub(super) fn is_all(fact: &Fact, quoted: &[&Fact]) -> bool {
    let word = |fact: &Fact| match &fact.kind {
        FactKind::Quantity { unit: Unit::Count(word), .. } if KINDS.contains(&word.as_str()) => Some(word.clone()),
        _ => None,
    };
    let Some(own) = word(fact) else { return false };
    let is_same = |it: &&&Fact| word(it).as_ref() == Some(&own);
    let mut all: Vec<&Fact> = quoted.iter().filter(is_same).copied().collect();
    all.dedup_by_key(|it| it.span);
    let value = |it: &Fact| match it.kind {
        FactKind::Quantity { value, .. } => value,
        _ => Ratio::ZERO,
    };
    let sum = all.iter().try_fold(Ratio::ZERO, |sum, it| sum.plus(value(it)));
    all.len() > 1 && sum == Some(value(fact))
}

/// 15个，其中5个、10个: whether the numbers after 其中, in the same sentence, come to it.
pub(super) fn is_told_in_parts(text: &str, fact: &Fact, facts: &[Fact]) -> bool {
    let end = cue::sentence(text, fact).end;
    let rest = Span::new(fact.span.end, end).of(text);
    let Some(at) = rest.find("其中").map(|at| fact.span.end + at) else { return false };
    let is_between = facts.iter().any(|it| fact.span.end <= it.span.start && it.span.start < at && is_like(fact, it));
    let parts = facts.iter().filter(|it| at <= it.span.start && it.span.end <= end && is_like(fact, it));
    let parts: Vec<Ratio> = parts.filter_map(number).map(|it| it.0).collect();
    let sum = parts.iter().try_fold(Ratio::ZERO, |sum, it| sum.plus(*it));
    !is_between && parts.len() > 1 && sum.is_some_and(|sum| stands_for(text, fact, sum))
}

#[cfg(test)]
mod tests {
    use crate::fact::tested::check;

    #[test]
    fn sums_need_no_word_of_a_total_where_things_go_together() {
        let policy = "补贴资金总规模1200万元，上年结转180万元一并使用";
        check(policy, "连去年剩下的一起，今年能用的有1380万元，将近一千四百万。", &[]);
        check(policy, "算上去年剩下的，能用 1380 万元。", &[]);
        check(policy, "加上去年的，有1380万元。", &[]);
        check(policy, "连去年剩下的一起，今年能用的有1280万元。", &["1280万元"]);
        let policy = "全县共有水库36座，其中中型水库2座，小（一）型水库9座，小（二）型水库25座";
        check(policy, "36座里，小的就有34座，占九成多。", &[]);
        check(policy, "小的有34座。", &[]);
        check(policy, "小的就有35座。", &["35座"]);
        check(policy, "小的有34座，占五成多。", &["五成多"]);
    }

    #[test]
    fn a_sum_may_be_told_in_its_parts() {
        let policy = "示范区3个、市直单位示范点5个、乡镇示范点10个";
        check(policy, "示范点15个，其中市直单位5个，乡镇10个。", &[]);
        check(policy, "示范点25个，其中市直单位5个，乡镇10个。", &["25个"]);
        let policy = "低保家庭、特困人员、孤儿三类对象免缴；残疾人、低收入家庭两类减半。";
        check(policy, "五类人有优惠。", &[]);
    }
}
