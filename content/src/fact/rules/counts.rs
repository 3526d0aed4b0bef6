//! Counts of items: three kinds, where the clause lists three; and what a writer counts for himself.

use super::lists::{enumerated, listed, own_items};
use crate::fact::alike::near;
use crate::fact::known::{Judge, Read};
use crate::fact::said::words::Words;
use crate::fact::tell::message;
use crate::finding::{Finding, Severity};
use crate::policy::Clause;
use crate::span::Span;
use crate::text::fold;
use crate::text::reading::{Fact, FactKind, Ratio, Unit};
use crate::text::script::simplified;

/// Measure words that count no items of a list.
const NO_ITEMS: [&str; 14] =
    ["人", "名", "位", "户", "台", "辆", "栋", "幢", "倍", "人次", "层", "楼", "单元", "个百分点"];
/// Measure words of items, whatever they are.
const ITEMS: [&str; 9] = ["项", "类", "样", "种", "点", "件", "档", "批", "摊"];
/// Words before a list of the clauses under a heading.
const BELOW: [&str; 8] = ["以下", "下列", "如下", "范围", "之一", "包括", "分为", "实行"];
/// Measure words of papers that are handed in.
const PAPERS: [&str; 3] = ["份", "张", "本"];
/// Words of what documents list.
const LISTED: [&str; 22] = [
    "领域", "环节", "步骤", "部分", "材料", "东西", "证件", "证明", "手续", "条件", "情形", "情况", "方面", "内容",
    "行为", "途径", "方式", "渠道", "人", "事", "费用", "支持",
];
/// Fewer items than this are counted in passing: 两样, 两件事.
const FEW: u32 = 3;

impl Judge<'_, '_> {
    /// Whether a count is that of the items which the quoted clauses list.
    pub(super) fn is_counted(&self, words: &Words<'_>, fact: &Fact) -> bool {
        let Some(count) = count(fact) else { return false };
        let told = self.listed_beside(words, fact);
        let own = own_items(&words.text, fact);
        // Where the quoted words count the same things, theirs is the number.
        if self.quoted_facts().iter().any(|it| near::is_same_kind(fact, it)) {
            return false;
        }
        if let Some(told) = told {
            return told.contains(&count);
        }
        let items = self.items();
        // 三样：甲、乙、丙、丁 where the quoted words have those four.
        if own.iter().any(|it| items.contains(it)) && !own.contains(&count) {
            return false;
        }
        items.contains(&count) || (items.is_empty() && own.contains(&count))
    }

    /// What is to be said of a count that the clause has of something else, beside a list of other length.
    pub(super) fn counted_beside(&self, passage: &Read<'_, '_>, fact: &Fact) -> Option<Finding> {
        let count = count(fact)?;
        if self.stated.place(fact, &self.quoted).is_some() {
            return None;
        }
        let told = self.listed_beside(passage.words, fact).filter(|told| !told.contains(&count))?;
        told.first().map(|right| message::mislisted(passage.words, fact, *right).at_most(Severity::Warning))
    }

    /// How many things of the quoted words are listed beside a count of items.
    fn listed_beside(&self, words: &Words<'_>, fact: &Fact) -> Option<Vec<u32>> {
        is_of_items(words, fact).then(|| self.told_items(&words.text, fact))?
    }

    /// Whether one copy of a paper is meant of which the cited clauses say no number: 交 1 份 where they say 提供证明.
    pub(super) fn is_one_paper(&self, fact: &Fact) -> bool {
        let FactKind::Quantity { value, unit: Unit::Count(word) } = &fact.kind else { return false };
        *value == Ratio::ONE
            && PAPERS.contains(&word.as_str())
            && !self.stated.within(&self.scope).any(|it| near::is_same_unit(fact, &it.fact))
    }

    /// What is to be said of a count that may be the writer's own.
    pub(super) fn miscounted(&self, passage: &Read<'_, '_>, fact: &Fact, is_elsewhere: bool) -> Option<Finding> {
        let words = passage.words;
        if let (Some(told), Some(count)) = (self.listed_beside(words, fact), count(fact)) {
            let right = told.first().filter(|_| !told.contains(&count));
            return right.map(|right| message::mislisted(words, fact, *right));
        }
        if let Some(counted) = self.counted_otherwise(words, fact) {
            return (!is_elsewhere).then(|| message::nowhere(self, words, fact, &[counted], None));
        }
        let count = count(fact)?;
        let own = own_items(&words.text, fact);
        if own.contains(&count) {
            return None;
        }
        let items = self.items();
        match own.iter().find(|it| items.contains(it)) {
            Some(listed) => Some(message::mislisted(words, fact, *listed)),
            None if count < FEW || !own.is_empty() || items.contains(&count) => None,
            None => {
                let listed = || one_off(count, &items).filter(|_| is_of_items(words, fact));
                let items = self.headed(words, fact).or_else(listed);
                items.map(|items| message::miscounted(words, fact, items))
            }
        }
    }

    /// How many items the quoted words list, or else the clauses that they head.
    fn items(&self) -> Vec<u32> {
        let policy = self.stated.policy();
        let mut found: Vec<u32> = Vec::new();
        for quoted in &self.quoted {
            let words = quoted.of(&policy.text);
            let listed = listed(words);
            found.extend(&listed);
            let Some(index) = policy.innermost(*quoted) else { continue };
            let Some(clause) = policy.clause(index) else { continue };
            found.extend(enumerated(clause.span.of(&policy.text)));
            let below = policy.clauses.iter().filter(|it| it.parent == Some(index) && !it.is_paragraph()).count();
            if heads(clause, *quoted, words) || listed.is_empty() {
                found.extend(u32::try_from(below).ok().filter(|below| *below > 1));
            }
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    /// How many clauses stand under the one heading that is quoted, where the count is of such things.
    fn headed(&self, words: &Words<'_>, fact: &Fact) -> Option<u32> {
        let policy = self.stated.policy();
        let [quoted] = self.quoted.as_slice() else { return None };
        let index = policy.innermost(*quoted)?;
        let clause = policy.clause(index)?;
        let rest = words.text.get(fact.span.end..).unwrap_or_default().trim_start();
        let noun: String = rest.chars().take_while(|sign| fold::is_han(*sign)).take(2).collect();
        let is_meant = match &fact.kind {
            FactKind::Quantity { unit: Unit::Count(word), .. } if ITEMS.contains(&word.as_str()) => true,
            FactKind::Quantity { unit: Unit::Count(_), .. } => {
                noun.chars().count() > 1 && clause.span.of(&policy.text).contains(&noun)
            }
            _ => false,
        };
        if !is_meant || !heads(clause, *quoted, quoted.of(&policy.text)) {
            return None;
        }
        let below = policy.clauses.iter().filter(|it| it.parent == Some(index) && !it.is_paragraph()).count();
        u32::try_from(below).ok().filter(|below| *below >= FEW)
    }

    /// The cited words that count the same things otherwise: 五条路 where the clause has 四条道路. What an explainer counts
    /// for itself (三样都要占) has no such words.
    fn counted_otherwise(&self, words: &Words<'_>, fact: &Fact) -> Option<&Fact> {
        let text = &words.text;
        let before = text.get(..fact.span.start).and_then(|before| before.trim_end().chars().next_back());
        let after = text.get(fact.span.end..).and_then(|after| after.trim_start().chars().next());
        let policy = &self.stated.policy().text;
        let is_same = |stated: &Fact, is_quoted: bool| match (&fact.kind, &stated.kind) {
            (FactKind::Later { unit, .. }, FactKind::Later { unit: other, .. }) => is_quoted && unit == other,
            (FactKind::Ordinal { measure, .. }, FactKind::Ordinal { measure: other, .. }) => measure == other,
            (
                FactKind::Quantity { unit: Unit::Count(word), .. },
                FactKind::Quantity { unit: Unit::Count(other), .. },
            ) => {
                let lead = policy.get(..stated.span.start).and_then(|lead| lead.chars().next_back());
                let mut follow = policy.get(stated.span.end..).unwrap_or_default().chars().map(simplified).take(2);
                let is_plain = after.is_none_or(|after| !fold::is_han(after));
                (word == other || ([word, other].iter().all(|word| *word != "个") && near::is_same_kind(fact, stated)))
                    && ((before.is_some() && before == lead)
                        || follow.any(|next| Some(next) == after)
                        || (is_quoted && is_plain && word != "个"))
            }
            _ => false,
        };
        let quoted = self.quoted_facts().iter().copied().find(|stated| is_same(stated, true));
        let inside =
            || self.stated.within(&self.scope).map(|stated| &stated.fact).find(|stated| is_same(stated, false));
        quoted.or_else(inside)
    }
}

/// The number of items that is one away from `count`, where the quoted words have one list.
fn one_off(count: u32, items: &[u32]) -> Option<u32> {
    let (first, last) = (items.first()?, items.last()?);
    let is_one = last - first <= 1;
    items.iter().copied().find(|items| is_one && *items >= FEW && items.abs_diff(count) == 1)
}

/// Whether what is counted are things that documents list: 五样材料, 四个方面.
fn is_of_items(words: &Words<'_>, fact: &Fact) -> bool {
    let rest = words.text.get(fact.span.end..).unwrap_or_default().trim_start();
    let is_item = matches!(&fact.kind, FactKind::Quantity { unit: Unit::Count(word), .. } if ITEMS.contains(&word.as_str()) || word == "方面");
    LISTED.iter().any(|word| rest.starts_with(word)) || (is_item && !rest.starts_with(fold::is_han))
}

/// Whether the quoted words stand over the clauses under this one.
fn heads(clause: &Clause, quoted: Span, words: &str) -> bool {
    clause.heading.contains(quoted) || BELOW.iter().any(|word| words.contains(word))
}

/// The number of a count of items.
fn count(fact: &Fact) -> Option<u32> {
    let FactKind::Quantity { value, unit } = &fact.kind else { return None };
    let is_item = match unit {
        Unit::Count(word) => !NO_ITEMS.contains(&word.as_str()),
        _ => false,
    };
    let number = value.integer().filter(|_| is_item && *value > Ratio::ONE)?;
    u32::try_from(number).ok()
}

#[cfg(test)]
mod tests {
    use crate::fact::tested::{check, check_entry};

    #[test]
    fn a_count_is_that_of_the_list_beside_it() {
        let policy = "应当持居民户口簿、居民身份证、收养登记证和解除收养关系的书面协议办理。";
        check(policy, "四样东西：户口簿、身份证、收养登记证、解除收养的协议，都要带。", &[]);
        check(policy, "三样东西：户口簿、身份证、收养登记证、解除收养的协议，都要带。", &["三样"]);
        check(policy, "户口簿、身份证、收养登记证、解除协议，三样都要带。", &["三样"]);
        check(policy, "四份材料：户口簿、身份证、收养登记证，还有解除协议。", &[]);
        check(policy, "三份材料：户口簿、身份证、收养登记证，还有解除协议。", &["三份"]);
    }

    #[test]
    fn a_count_without_a_list_is_that_of_the_quoted_one() {
        let policy = "应当提交下列材料：申请书；身份证明；场所证明；资金证明；其他材料。";
        check(policy, "五样材料。", &[]);
        check(policy, "六样材料。", &["六样"]);
        let policy = "规划应当包括砂石储量、禁采区、可采区、可采期、控制总量。";
        check(policy, "五个方面都得写。", &[]);
        check(policy, "四个方面都得写。", &["四个"]);
        check(policy, "这两件事别忘了。", &[]);
        let policy = "申请材料：身份证、户口簿；结婚证。";
        let told = |answer: &str, expect: &[&str]| check_entry(policy, "带什么？", answer, policy, expect);
        told("三样：身份证，户口簿，结婚证。", &[]);
        told("三样：身份证，户口簿，还有结婚证，都要原件。", &[]);
        told("两样要原件：身份证和户口簿。", &[]);
        told("两样：身份证，户口簿，结婚证。", &["两样"]);
        told("四样：身份证，户口簿，结婚证。", &["四样"]);
        let policy = "公开三个领域：国土空间规划（市资规局）、征地补偿（市资规局）、户籍管理（市公安局）。";
        let quote = "国土空间规划（市资规局）、征地补偿（市资规局）";
        let told = |answer: &str, expect: &[&str]| check_entry(policy, "管几摊？", answer, quote, expect);
        told("两个领域：国土空间规划，征地补偿。", &[]);
        told("国土空间规划和征地补偿两个领域。", &[]);
        told("三个领域：国土空间规划，征地补偿。", &["三个"]);
    }
}
