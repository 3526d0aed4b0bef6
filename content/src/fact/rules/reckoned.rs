//! What a careful reader reckons of one or two quoted numbers, where words say so: 加收1倍 of 300元 are 600元, 1.1倍 of 3.1% are
//! 3.41%, 提高5个百分点 makes 65% of 60%, 减半 400元 of 800元, and 3倍 is the third of 1∶1.5∶3 to the first.
//!
//! Each needs its word, and few numbers to be made of, so that no slip passes by chance.

use crate::fact::alike::number::{is_like, number};
use crate::fact::known::{Judge, Read};
use crate::fact::said::cue;
use crate::text::reading::{Fact, FactKind, Precision, Ratio, Unit};
use crate::text::units::Dimension;

/// Words before a number of times that come on top of the first.
const ON_TOP: [&str; 9] = ["加收", "加征", "多收", "再加", "增加", "提高", "上浮", "高出", "多出"];
/// Words of the half.
const HALVES: [&str; 6] = ["减半", "一半", "折半", "半价", "对折", "半数"];
/// Words by which percentage points come on top or are taken off.
const UP: [&str; 8] = ["提高", "增加", "上浮", "上调", "加", "多", "涨", "高"];
const DOWN: [&str; 7] = ["降低", "减少", "下浮", "下调", "少", "减", "低"];
/// More like numbers than this are a table.
const MOST: usize = 6;

impl Judge<'_, '_> {
    /// Whether a number is what the words around it make of quoted numbers.
    pub(super) fn is_reckoned_of_quoted(&self, passage: &Read<'_, '_>, fact: &Fact, read: &[Read<'_, '_>]) -> bool {
        let Some((value, unit)) = number(fact).filter(|_| fact.precision == Precision::Exact) else { return false };
        let quoted = self.quoted_facts();
        let is_times = |unit: &Unit| matches!(unit, Unit::Count(word) if word == "倍");
        if is_times(unit) {
            let sentence = cue::sentence(&passage.words.text, fact);
            let named = passage.facts.iter().filter(|it| sentence.contains(it.span)).filter_map(|it| match it.kind {
                FactKind::Ordinal { number, .. } => Some(number),
                _ => None,
            });
            let named: Vec<u32> = named.collect();
            return quoted.iter().any(|it| is_quotient_of(it, value, &named));
        }
        let amounts: Vec<Ratio> =
            quoted.iter().filter(|it| is_like(fact, it)).filter_map(|it| number(it)).map(|it| it.0).collect();
        if amounts.is_empty() || amounts.len() > MOST {
            return false;
        }
        let text = passage.words.text.as_str();
        let policy = self.stated.policy().text.as_str();
        let sentence = cue::sentence(text, fact);
        let own = || passage.facts.iter().filter(|it| sentence.contains(it.span) && it.span.end <= fact.span.start);
        let makes = |of: &dyn Fn(Ratio) -> Option<Ratio>| amounts.iter().any(|amount| of(*amount) == Some(value));
        for it in own() {
            let Some((times, _)) = number(it).filter(|(_, unit)| is_times(unit)) else { continue };
            let before = text.get(sentence.start..it.span.start).unwrap_or_default().trim_end();
            let times =
                if ON_TOP.iter().any(|word| before.ends_with(word)) { times.plus(Ratio::ONE) } else { Some(times) };
            if times.is_some_and(|times| makes(&|amount| amount.times(times))) {
                return true;
            }
        }
        // 打七折 of what is told before, and 分五年: each of as many years.
        for it in own() {
            let is_share = matches!(number(it), Some((_, Unit::Of(Dimension::Share))));
            let is_parted = text.get(sentence.start..it.span.start).is_some_and(|lead| lead.ends_with('分'));
            let by = number(it).map(|it| it.0);
            let years = it.written.map(|it| it.count).filter(|_| is_parted);
            let told =
                own().filter(|other| is_like(fact, other) && self.is_known(passage.words, other)).filter_map(number);
            let told: Vec<Ratio> = told.map(|it| it.0).chain(amounts.iter().copied()).collect();
            let is_result = |amount: &Ratio| {
                (is_share && self.is_stated(Some(it)) && by.and_then(|by| amount.times(by)) == Some(value))
                    || years.and_then(|years| amount.over(years)) == Some(value)
            };
            if told.iter().any(is_result) {
                return true;
            }
        }
        let has = |words: &[&str]| {
            let said = |text: &str| words.iter().any(|word| text.contains(word));
            said(sentence.of(text)) || self.quoted.iter().any(|quote| said(quote.of(policy)))
        };
        let is_half_of = |amount: &Ratio| amount.over(Ratio::whole(2)) == Some(value);
        if has(&HALVES) && amounts.iter().any(|it| is_half_of(it) && !self.is_of_another(passage, fact, *it)) {
            return true;
        }
        if *unit != Unit::Of(Dimension::Share) {
            return false;
        }
        let all = quoted.iter().copied().chain(read.iter().flat_map(|it| &it.facts));
        let points = all.filter_map(number).filter(|(_, unit)| matches!(unit, Unit::Count(word) if word == "个百分点"));
        let mut points = points.filter_map(|(points, _)| points.over(Ratio::whole(100)));
        points.any(|points| {
            (has(&UP) && makes(&|amount| amount.plus(points))) || (has(&DOWN) && makes(&|amount| amount.minus(points)))
        })
    }
}

/// Whether a number of times is that of one part of a proportion to another: of those that the words name in their order (第三档是第一档的 3 倍),
/// else of any.
fn is_quotient_of(proportion: &Fact, times: Ratio, named: &[u32]) -> bool {
    let FactKind::Proportion(parts) = &proportion.kind else { return false };
    let part = |number: u32| usize::try_from(number).ok().and_then(|number| parts.get(number.checked_sub(1)?));
    if let [one, other] = named
        && let (Some(one), Some(other)) = (part(*one), part(*other))
    {
        return one.over(*other) == Some(times);
    }
    let mut quotients = parts.iter().flat_map(|one| parts.iter().filter_map(|other| one.over(*other)));
    times > Ratio::ONE && quotients.any(|it| it == times)
}

#[cfg(test)]
mod tests {
    use crate::fact::tested::{check, check_entry};

    #[test]
    fn so_many_times_on_top_are_one_more() {
        let policy = "处理费按每吨300元计收，超出20%以上的部分，加收1倍。";
        check(policy, "原价 300 元，加收 1 倍就是 600 元。", &[]);
        check(policy, "原价 300 元，加收 1 倍就是 450 元。", &["450 元"]);
        let policy = "年利率为3.1%，第二套住房按同期利率的1.1倍执行。";
        check(policy, "首套的 1.1 倍，3.41%。", &[]);
        check(policy, "首套的 1.1 倍，3.51%。", &["3.51%"]);
    }

    #[test]
    fn a_sum_in_as_many_parts_is_reckoned() {
        let policy = "购房补贴100万元，分5年等额发放。";
        check(policy, "100 万分五年，每年 20 万元。", &[]);
        check(policy, "100 万分五年，每年 25 万元。", &["25 万元"]);
        let policy = "按每平方米每月20元计算，3人户60平方米，低收入家庭按标准的70%发放。";
        check(policy, "满额 1200 元，打七折，840 元。", &[]);
        check(policy, "满额 1200 元，打七折，860 元。", &["860 元"]);
    }

    #[test]
    fn a_question_asks_for_a_sum_or_a_difference() {
        let policy = "初审7个工作日，核对10个工作日，复核5个工作日。";
        check_entry(policy, "一共多久？", "22 个工作日。", policy, &[]);
        check_entry(policy, "一共多久？", "25 个工作日。", policy, &["25 个工作日"]);
        let policy = "车公里运价由1.6元调整为2.0元。";
        check_entry(policy, "每公里贵了多少？", "四毛。", policy, &[]);
        check_entry(policy, "每公里贵了多少？", "六毛。", policy, &["六毛"]);
    }

    #[test]
    fn halves_and_points_are_reckoned() {
        let policy = "起付标准800元，第二次住院的，起付标准减半。";
        check(policy, "第二次减半，400 元。", &[]);
        check(policy, "第二次减半，300 元。", &["300 元"]);
        let policy = "首年缴纳管理服务费500元，以后每年200元；绝育犬减半缴纳。";
        check(policy, "做过绝育的头一年只交250块。", &[]);
        check(policy, "做过绝育的头一年只交100块。", &["100块"]);
        let policy = "报销60%，特困人员报销比例提高5个百分点。";
        check(policy, "特困人员提高 5 个点，报 65%。", &[]);
        check(policy, "特困人员提高 5 个点，报 75%。", &["75%"]);
    }

    #[test]
    fn parts_of_a_proportion_are_so_many_times_another() {
        let policy = "水价级差为1∶1.5∶3。";
        check(policy, "第三档是第一档的 3 倍。", &[]);
        check(policy, "第三档是第一档的 4 倍。", &["4 倍"]);
        check(policy, "第三档是第一档的 1.5 倍。", &["1.5 倍"]);
        check(policy, "第三档是第二档的 2 倍。", &[]);
        check(policy, "最高的是最低的 3 倍。", &[]);
    }
}
