//! What is paid of each, and comes of many: 五本晚还十天 5元 of 每册每天0.1元; and 每公里 told where the clause has 每2公里.

use super::steps::{AFTER, EACH, is_extra, one};
use crate::fact::alike::agree::agree;
use crate::fact::alike::number::{is_like, number};
use crate::fact::known::{Judge, Read};
use crate::fact::said::cue;
use crate::fact::tell::message;
use crate::finding::Finding;
use crate::span::Span;
use crate::text::reading::{Fact, FactKind, Precision, Ratio, Unit};
use crate::text::units::Dimension;

/// Most signs between 一亩 and what it gets.
const BESIDE: usize = 4;
/// Ends of the parts of a sentence.
const PARTS: [char; 9] = ['。', '！', '？', '；', '\n', '，', ',', '：', ';'];

impl Judge<'_, '_> {
    /// The facts of the entry by which a number is what the quoted words have of each: 五本晚还十天 5元 of 每册每天0.1元.
    pub(in crate::fact) fn of_each(&self, passage: &Read<'_, '_>, fact: &Fact) -> Option<Vec<Fact>> {
        let text = passage.words.text.as_str();
        let (value, _) = number(fact).filter(|_| fact.precision == Precision::Exact)?;
        let policy = self.stated.policy().text.as_str();
        let sentence = cue::sentence(text, fact);
        let before =
            || passage.facts.iter().rev().filter(|it| sentence.contains(it.span) && it.span.end <= fact.span.start);
        self.quoted_facts().iter().filter(|it| is_like(fact, it)).find_map(|rate| {
            let of_more = is_over(cue::sentence(policy, rate), policy, rate);
            let mut product = number(rate)?.0;
            let mut used = Vec::new();
            for (step, unit) in units(policy, rate, self.quoted_facts()) {
                // 三年 are three of 每满一年, 三个月 of what each of them brings.
                let is_years = |it: &Fact, text: &str| it.span.of(text).ends_with('年');
                let is_other = |it: &Fact| !is_like(it, rate) || (is_years(it, text) && !is_years(rate, policy));
                let is_of = |it: &&Fact| number(it).is_some_and(|(_, other)| other.agrees(&unit)) && is_other(it);
                // 每平方米20元 of the 60平方米 that are quoted too.
                let quoted =
                    || self.quoted_facts().iter().copied().filter(|it| number(it).is_some_and(|it| it.0 > step));
                let Some(own) =
                    before().find(is_of).or_else(|| quoted().find(is_of).filter(|_| matches!(unit, Unit::Of(_))))
                else {
                    continue;
                };
                let is_more = is_extra(text, own);
                let is_first = text.get(..own.span.start).is_some_and(|before| before.ends_with(['头', '前']));
                if (is_more && !of_more) || (is_first && of_more) {
                    return None;
                }
                product = product.times(number(own)?.0.over(step)?)?;
                used.push(own.clone());
            }
            let is_of_another = || number(rate).is_some_and(|it| self.is_of_another(passage, fact, it.0));
            (!used.is_empty() && product == value && !is_of_another()).then_some(used)
        })
    }

    /// What is to be said of a sum that the quoted words have of each of another measure: 每小时2元 where they have 每半小时2元.
    pub(super) fn per_otherwise(&self, passage: &Read<'_, '_>, fact: &Fact) -> Option<Finding> {
        let text = passage.words.text.as_str();
        let policy = self.stated.policy().text.as_str();
        let all: Vec<&Fact> = passage.facts.iter().collect();
        let own = [units(text, fact, &all), by_one(text, fact, &all)].concat();
        // Of times, `every.rs` tells.
        let is_time = |unit: &Unit| matches!(unit, Unit::Of(Dimension::Months | Dimension::Days | Dimension::Seconds));
        let (step, unit) = own.last().filter(|(_, unit)| matches!(unit, Unit::Of(_)) && !is_time(unit))?;
        let same: Vec<&Fact> = self.quoted_facts().iter().copied().filter(|it| agree(fact, it)).collect();
        let is_other = |it: &&Fact| {
            let quoted = units(policy, it, self.quoted_facts());
            let mut measured =
                quoted.iter().filter(|(_, other)| matches!(other, Unit::Of(_)) && !is_time(other)).peekable();
            measured.peek().is_some() && !measured.any(|(other, of)| of == unit && other == step)
        };
        let first = same.first().filter(|_| same.iter().all(is_other))?;
        Some(message::per_otherwise(self, passage.words, fact, first))
    }

    /// What is to be said of what is paid each year, told as the total of several: 三年加起来两万 of 每年20000元.
    pub(super) fn yearly_as_total(&self, passage: &Read<'_, '_>, fact: &Fact) -> Option<Finding> {
        let text = passage.words.text.as_str();
        let (value, _) = number(fact).filter(|(_, unit)| **unit == Unit::Of(Dimension::Money))?;
        let sentence = cue::sentence(text, fact);
        let part = cue::around(text, fact.span, &PARTS);
        let lead = Span::new(part.start, fact.span.start).of(text);
        let total = TOTALS.iter().find_map(|word| lead.find(word)).map(|at| part.start + at)?;
        let years = passage.facts.iter().find_map(|it| match number(it) {
            Some((months, Unit::Of(Dimension::Months))) if sentence.contains(it.span) && it.span.end <= total => {
                months.over(Ratio::whole(12)).filter(|years| *years > Ratio::ONE)
            }
            _ => None,
        })?;
        let policy = self.stated.policy().text.as_str();
        let same: Vec<&Fact> = self.quoted_facts().iter().copied().filter(|it| agree(fact, it)).collect();
        let year = (Ratio::whole(12), Unit::Of(Dimension::Months));
        let is_yearly = |it: &&Fact| units(policy, it, self.quoted_facts()).contains(&year);
        let is_wrong = !same.is_empty() && same.iter().all(is_yearly);
        is_wrong
            .then(|| value.times(years))
            .flatten()
            .map(|right| message::sum_wrong(passage.words, fact, right, false))
    }
}

/// Words of a total of several years.
const TOTALS: [&str; 7] = ["加起来", "总共", "一共", "合起来", "累计", "合计", "统共"];

/// What a number is told of each of, as many as stand in its part of the sentence: 册 and 天 of 每册每天0.1元.
pub(super) fn units(text: &str, fact: &Fact, facts: &[&Fact]) -> Vec<(Ratio, Unit)> {
    let part = cue::around(text, fact.span, &PARTS);
    let lead = Span::new(part.start, fact.span.start).of(text);
    let each = lead.match_indices('每').filter_map(|(at, _)| {
        let word = EACH.iter().find(|word| lead.get(at..).is_some_and(|rest| rest.starts_with(*word)))?;
        let place = part.start + at + word.len();
        match facts.iter().find(|it| it.span.start == place) {
            // 每满一年: one is a turn of speech elsewhere.
            Some(it) => match &it.kind {
                FactKind::Quantity { value, unit } => Some((*value, unit.clone())),
                _ => None,
            },
            None => one(text, place),
        }
    });
    // 人均30万元.
    let by_head = lead.contains("人均").then(|| (Ratio::ONE, Unit::Count("人".to_owned())));
    each.chain(by_head).collect()
}

/// The unit of which one is told before a number, as people say each: 一亩补50元.
fn by_one(text: &str, fact: &Fact, facts: &[&Fact]) -> Vec<(Ratio, Unit)> {
    let part = cue::around(text, fact.span, &PARTS);
    let lead = Span::new(part.start, fact.span.start);
    let before = facts.iter().filter(|it| lead.contains(it.span)).collect::<Vec<_>>();
    let [only] = before.as_slice() else { return Vec::new() };
    let is_one = only.span.of(text).starts_with('一')
        && text.get(only.span.end..fact.span.start).is_some_and(|gap| gap.chars().count() <= BESIDE);
    // 一亩 is a turn of speech alone, and the measure of what stands beside it.
    let unit = match &only.kind {
        FactKind::Quantity { value, unit: unit @ Unit::Of(_) } if is_one => Some((*value, unit.clone())),
        _ => None,
    };
    unit.into_iter().collect()
}

/// Whether a sum is of what goes beyond a first one.
fn is_over(sentence: Span, text: &str, fact: &Fact) -> bool {
    let part = cue::around(text, fact.span, &['；', ';', '。', '\n']);
    let lead = Span::new(part.start.max(sentence.start), fact.span.start).of(text);
    AFTER.iter().any(|word| lead.contains(word))
}

#[cfg(test)]
mod tests {
    use crate::fact::tested::check;

    #[test]
    fn what_is_paid_each_year_is_no_total() {
        let policy = "在3年内按每户每年20000元为限额。";
        check(policy, "三年加起来最多能抵六万块。", &[]);
        check(policy, "三年加起来最多能抵两万块。", &["两万块"]);
        check(policy, "三年里每年最多抵两万块。", &[]);
        check("合伙创业的按人均30万元计算、总额不超过120万元。", "三个人合伙开店，最多能贷九十万。", &[]);
        check("合伙创业的按人均30万元计算、总额不超过120万元。", "三个人合伙开店，最多能贷八十万。", &["八十万"]);
    }

    #[test]
    fn what_is_paid_of_each_measure_is_paid_of_no_other() {
        let policy = "秸秆打捆的，按每吨50元补助；粉碎还田的，每亩补助25元，深翻的，每亩补助40元。";
        check(policy, "打捆的一吨补 50 元。", &[]);
        check(policy, "打捆的一亩补 50 元。", &["50 元"]);
        check(policy, "十亩深翻的一共 400 块。", &[]);
    }

    #[test]
    fn so_many_cost_so_many_times_what_each_does() {
        check("逾期每册每天0.1元。", "五本晚还十天就是五块。", &[]);
        check("采暖费每平方米22元。", "一百平的房子交2200元。", &[]);
        check("采暖费每平方米22元。", "一百平的房子交2400元。", &["一百平", "2400元"]);
        let policy = "累计缴费满一年不足五年的，每满一年领取三个月的失业保险金。";
        check(policy, "每交满一年领三个月，三年就是 9 个月。", &[]);
        check(policy, "每交满一年领三个月，三年就是 8 个月。", &["三年", "8 个月"]);
        let policy = "用水量12吨以内的，每吨1.8元；超过12吨的部分，每吨2.7元。";
        check(policy, "用十五吨，头十二吨21块6，多出来三吨8块1，一共29块7。", &[]);
        check(policy, "用十五吨，头十二吨21块6，多出来三吨5块4。", &["5块4"]);
    }
}
