//! What a reader spends or earns, of which the quoted words pay a share: a fridge at 5000元, 8000元 in hospital less the first 500元.

use super::shares::shares;
use crate::fact::alike::number::{is_like, number};
use crate::fact::known::{Judge, Read};
use crate::fact::said::cue;
use crate::span::Span;
use crate::text::reading::words::Words;
use crate::text::reading::{Fact, Ratio, Unit};
use crate::text::units::Dimension;

/// Words before a sum that is spent or earned, and not paid by the policy.
static SPENT: Words = Words::of(&[
    "花了",
    "花掉",
    "花费",
    "花",
    "成交价",
    "售价",
    "标价",
    "原价",
    "卖了",
    "卖出",
    "卖",
    "挣了",
    "挣",
    "赚了",
    "赚",
    "所得额",
    "所得",
    "总价",
    "用掉",
]);
/// Words between such a word and its sum.
const JOINTS: [&str; 5] = ["", "是", "为", "有", "了"];
/// Words of a share that comes on top of another.
const ON_TOP: [&str; 4] = ["额外", "再给予", "叠加", "另行增加"];

impl Judge<'_, '_> {
    /// 花了8000元, where the quoted words pay a share.
    pub(super) fn is_spent(&self, text: &str, fact: &Fact) -> bool {
        let is_money = |it: &Fact| matches!(number(it), Some((_, Unit::Of(Dimension::Money))));
        let before = text.get(..fact.span.start).unwrap_or_default().trim_end();
        let mut leads = JOINTS.iter().filter_map(|joint| before.strip_suffix(joint));
        (is_money(fact) || matches!(number(fact), Some((_, Unit::Bare))))
            && leads.any(|lead| SPENT.words().any(|word| lead.ends_with(word)))
            && self.quoted_facts().iter().any(|it| share(it).is_some())
    }

    /// Whether a sum is what the quoted share pays of what is spent, less what the quoted words have first: 8000元 less 500元, 75% of it.
    /// Of a list of such sums and one of shares, each goes with its own.
    pub(super) fn is_paid_of_case(&self, passage: &Read<'_, '_>, fact: &Fact) -> bool {
        let text = passage.words.text.as_str();
        let Some((value, Unit::Of(Dimension::Money))) = number(fact) else { return false };
        let sentence = cue::sentence(text, fact);
        let quoted = self.quoted_facts();
        let shares: Vec<Ratio> = quoted.iter().filter_map(|it| share(it)).collect();
        let on_top = self.sums_of_shares(quoted);
        let firsts = quoted.iter().filter(|it| is_like(fact, it)).filter_map(|it| number(it)).map(|it| it.0);
        let firsts: Vec<Ratio> = firsts.collect();
        let is_own =
            |it: &&Fact| sentence.contains(it.span) && it.span.end <= fact.span.start && self.is_spent(text, it);
        let mut spent = passage.facts.iter().filter(is_own).filter_map(number).map(|it| it.0);
        spent.any(|spent| {
            let of = |share: &Ratio, first: Option<&Ratio>| {
                let rest = first.map_or(Some(spent), |first| spent.minus(*first))?;
                rest.times(*share)
            };
            let is_paid = |share: &Ratio| of(share, None) == Some(value);
            let less = |(share, first): (&Ratio, &Ratio)| of(share, Some(first)) == Some(value);
            shares.iter().chain(&on_top).any(is_paid)
                || (shares.len() == firsts.len() && shares.iter().zip(&firsts).any(less))
        })
    }

    /// Whether two numbers of the entry are a case of a quoted rate, so that both are right: 欠一万块，一天多交20块 of 千分之二, 献过200毫升
    /// that bring 1000毫升 of 五倍. `fact` is either of them.
    pub(super) fn is_rate_of_case(&self, passage: &Read<'_, '_>, fact: &Fact, read: &[Read<'_, '_>]) -> bool {
        let rate = |it: &Fact| match number(it) {
            Some((value, Unit::Of(Dimension::Share))) => Some(value),
            Some((value, Unit::Count(word))) if word == "倍" => Some(value),
            _ => None,
        };
        let rates: Vec<Ratio> = self.quoted_facts().iter().filter_map(|it| rate(it)).collect();
        let Some((value, _)) = number(fact).filter(|_| !rates.is_empty()) else { return false };
        let sentence = cue::sentence(&passage.words.text, fact);
        let is_asked = |it: &&Read<'_, '_>| read.first().is_some_and(|first| core::ptr::eq(*it, first));
        let asked = read.iter().filter(is_asked).filter(|it| !core::ptr::eq(*it, passage)).flat_map(|it| &it.facts);
        let beside = passage.facts.iter().filter(|it| sentence.contains(it.span) && it.span != fact.span);
        let mut others = asked.chain(beside).filter(|it| is_like(fact, it)).filter_map(number).map(|it| it.0);
        // A sum of the quoted words is nobody's own case.
        let is_quoted =
            |it: Ratio| self.quoted_facts().iter().any(|fact| number(fact).is_some_and(|(value, _)| value == it));
        let is_case =
            |case: Ratio, result: Ratio| rates.iter().any(|rate| case.times(*rate) == Some(result)) && !is_quoted(case);
        others.any(|other| is_case(other, value) || is_case(value, other))
    }

    /// What two quoted shares come to, of which one is given on top: 15%，额外再给予5%.
    pub(super) fn sums_of_shares(&self, quoted: &[&Fact]) -> Vec<Ratio> {
        let policy = self.stated.policy().text.as_str();
        let is_on_top = |span: &Span| ON_TOP.iter().any(|word| span.of(policy).contains(word));
        match shares(quoted).as_slice() {
            [one, other] if self.quoted.iter().any(is_on_top) => one.plus(*other).into_iter().collect(),
            _ => Vec::new(),
        }
    }
}

fn share(fact: &Fact) -> Option<Ratio> {
    number(fact).filter(|(_, unit)| **unit == Unit::Of(Dimension::Share)).map(|it| it.0)
}

#[cfg(test)]
mod tests {
    use crate::fact::tested::{check, check_entry};

    #[test]
    fn two_numbers_may_be_a_case_of_a_quoted_rate() {
        let policy = "自欠缴之日起按日加收欠缴费额千分之二的滞纳金。";
        check(policy, "欠一万块，一天就要多交 20 块。", &[]);
        check(policy, "欠一万块，一天就要多交 200 块。", &["一万块", "200 块"]);
        let policy = "处费用三倍以上五倍以下的罚款，费用无法计算的，处一百万元以上二百万元以下的罚款。";
        check(policy, "罚一百万到三百万。", &["三百万"]);
        let policy = "按献血量的五倍免费用血。";
        let check =
            |answer: &str, expect: &[&str]| check_entry(policy, "我献过 200 毫升，能免多少？", answer, policy, expect);
        check("能免费用 1000 毫升。", &[]);
        check("能免费用 800 毫升。", &["800 毫升"]);
    }

    #[test]
    fn what_is_spent_is_the_readers_own() {
        let policy = "按照产品最终销售价格的15%给予补贴。";
        check(policy, "花了 4000 元的，补 600 元。", &[]);
        check(policy, "花了 4000 元的，补 700 元。", &["700 元"]);
        check(policy, "补 4000 元。", &["4000 元"]);
        let policy = "起付标准为：一级200元，二级500元，三级1000元；支付比例为：一级90%，二级75%，三级60%。";
        check(policy, "在二级医院花了8000元，能报5625元。", &[]);
        check(policy, "在二级医院花了8000元，能报4500元。", &["4500元"]);
        let policy = "按照销售价格的15%给予补贴；1级能效的，额外再给予销售价格5%的补贴。";
        check(policy, "成交价5000块的话按两成补，合1000块。", &[]);
        check(policy, "成交价5000块的话按三成补，合1500块。", &["三成"]);
    }
}
