//! The same thing told from its other side: 国庆节前 for 9月底前, 便宜三成 for 70%, 十六个小时 for 8时至24时.

use crate::fact::alike::agree::agree;
use crate::fact::known::Judge;
use crate::fact::said::words::Words;
use crate::span::Span;
use crate::text::reading::{Day, DayPart, Fact, FactKind, Ratio, Unit};
use crate::text::units::Dimension;

/// Words before the part of a price that is not paid.
const OFF: [&str; 13] =
    ["便宜", "便宜了", "优惠", "减免", "减收", "减征", "减缴", "少收", "少交", "少缴", "让利", "省", "降低"];
/// Words before the part of a price that is paid.
const PRICES: [&str; 6] = ["价的", "价格的", "标准的", "收费的", "费用的", "房租的"];
/// Terms that a sum of money is told of, in months, the longer word before the shorter that it holds.
const TERMS: [(&str, u32); 8] = [
    ("半年", 6),
    ("一年", 12),
    ("全年", 12),
    ("每年", 12),
    ("一季度", 3),
    ("一个季度", 3),
    ("每季度", 3),
    ("两年", 24),
];
/// Words of a bound that is none of the numbers below it.
const OPEN: [&str; 6] = ["不满", "未满", "不足", "不到", "低于", "少于"];
/// The first day of a month that is at its end.
const LATE: u8 = 25;
/// How documents call the year before theirs.
const LAST_YEARS: [&str; 3] = ["上年", "上一年", "上一年度"];
/// Words of what comes each year.
const YEARLY: [&str; 3] = ["每年", "/年", "年度"];
/// How many signs before a number such a word may stand.
const REACH: usize = 8;

impl Judge<'_, '_> {
    /// Whether the clauses say it from the other side.
    pub(super) fn is_turned(&self, words: &Words<'_>, fact: &Fact) -> bool {
        self.is_before_feast(words, fact)
            || self.is_rest(words, fact)
            || self.monthly(words, fact).is_some()
            || self.is_doubled(fact)
            || self.is_about_working_days(fact)
            || self.is_year_before(fact)
            || self.is_last_below(fact)
            || self.is_one(words, fact)
            || self.is_in_hours(fact)
            || self.is_each_year(fact)
            || self.is_third_of_month(words, fact)
            || self.is_about_the_end(words, fact)
            || self.is_as_spoken(words, fact)
    }

    /// 1日 where the clauses have 一日, of which nothing else is read.
    fn is_one(&self, words: &Words<'_>, fact: &Fact) -> bool {
        let FactKind::Quantity { value: Ratio::ONE, .. } = &fact.kind else { return false };
        let Some(rest) = fact.span.of(&words.text).strip_prefix('1') else { return false };
        let one = ["一", rest.trim_start()].concat();
        self.scope.iter().any(|span| span.of(&self.stated.policy().text).contains(&one))
    }

    /// 两天 where the quoted words have 48小时.
    fn is_in_hours(&self, fact: &Fact) -> bool {
        let FactKind::Quantity { value, unit: Unit::Of(Dimension::Days) } = &fact.kind else { return false };
        let seconds = value.times(Ratio::whole(24 * 60 * 60));
        self.quoted_facts()
            .iter()
            .filter_map(|it| quantity(it))
            .any(|(other, unit)| *unit == Unit::Of(Dimension::Seconds) && Some(other) == seconds)
    }

    /// 一年交5000块 where the quoted words have 每年.
    fn is_each_year(&self, fact: &Fact) -> bool {
        let FactKind::Quantity { value, unit: Unit::Of(Dimension::Months) } = &fact.kind else { return false };
        let policy = &self.stated.policy().text;
        let says = |span: &Span| YEARLY.iter().any(|word| span.of(policy).contains(word));
        *value == Ratio::whole(12) && self.quoted.iter().any(says)
    }

    /// 11月下旬之前 where the clauses have 11月20日前: the day before the third of a month begins.
    fn is_third_of_month(&self, words: &Words<'_>, fact: &Fact) -> bool {
        let FactKind::Day(Day { year, part: DayPart::Third(month, third @ 2..=3) }) = fact.kind else { return false };
        let after = words.text.get(fact.span.end..).unwrap_or_default().trim_start();
        let is_before = ["前", "之前", "以前"].iter().any(|word| after.starts_with(word));
        let day = FactKind::Day(Day { year, part: DayPart::Day(month, (third - 1) * 10) });
        is_before && self.is_stated(Some(&Fact { kind: day, ..fact.clone() }))
    }

    /// 9月底修订 where the quoted words have 9月27日, 年底 for any day of December: what was done then, and no bound.
    fn is_about_the_end(&self, words: &Words<'_>, fact: &Fact) -> bool {
        let FactKind::Day(Day { year, part: DayPart::Day(month, _) }) = fact.kind else { return false };
        let after = words.text.get(fact.span.end..).unwrap_or_default().trim_start();
        let is_bound = ["前", "之前", "以前", "截", "止", "为止"].iter().any(|word| after.starts_with(word));
        let said = fact.span.of(&words.text);
        let is_end = said.ends_with(['底', '末']) && !is_bound;
        let late = if said.ends_with("年底") || said.ends_with("年末") { 1 } else { LATE };
        let is_late = |it: &&Fact| {
            matches!(it.kind, FactKind::Day(Day { year: other, part: DayPart::Day(of, day) })
                if of == month && day >= late && (year.is_none() || other == year))
        };
        is_end && self.quoted_facts().iter().copied().any(|it| is_late(&it))
    }

    /// 去年 where the quoted words have 上年.
    fn is_year_before(&self, fact: &Fact) -> bool {
        let is_last_year = matches!(fact.kind, FactKind::RelativeDay { years: -1, part: DayPart::Year });
        let says = |span: &Span| LAST_YEARS.iter().any(|word| span.of(&self.stated.policy().text).contains(word));
        is_last_year && self.quoted.iter().any(says)
    }

    /// 七十九岁 where the clauses have 不满80周岁: the last whole number below a bound.
    fn is_last_below(&self, fact: &Fact) -> bool {
        let FactKind::Quantity { value, unit: unit @ (Unit::Of(Dimension::Age) | Unit::Count(_)) } = &fact.kind else {
            return false;
        };
        let Some(next) = value.plus(Ratio::ONE) else { return false };
        let policy = &self.stated.policy().text;
        self.stated.within(&self.scope).map(|it| &it.fact).any(|it| {
            let is_next =
                matches!(&it.kind, FactKind::Quantity { value, unit: other } if *value == next && unit.agrees(other));
            is_next && OPEN.iter().any(|word| policy.get(..it.span.start).is_some_and(|before| before.ends_with(word)))
        })
    }

    /// 一年补六千 where the quoted words pay 500 a month: these 500.
    pub(super) fn monthly(&self, words: &Words<'_>, fact: &Fact) -> Option<Ratio> {
        let FactKind::Quantity { value, unit: Unit::Of(Dimension::Money) | Unit::Bare } = &fact.kind else {
            return None;
        };
        let before = before(&words.text, fact.span.start);
        let before = before.rsplit(['，', '。', '；', '\n']).next().unwrap_or_default();
        let (_, months) = TERMS.iter().find(|(word, _)| before.contains(word))?;
        let is_monthly = |it: &Fact| {
            let policy = &self.stated.policy().text;
            let after = policy.get(it.span.end..).unwrap_or_default();
            self::before(policy, it.span.start).contains("每月")
                || after.starts_with("/月")
                || it.span.of(policy).contains("/月")
        };
        let mut quoted = self.quoted_facts().iter().copied().filter(|it| is_monthly(it));
        quoted.find_map(|it| match &it.kind {
            FactKind::Quantity { value: monthly, unit: Unit::Of(Dimension::Money) }
                if monthly.times(Ratio::whole(*months)) == Some(*value) =>
            {
                Some(*monthly)
            }
            _ => None,
        })
    }

    /// 翻一番 where the quoted words have four years and eight.
    fn is_doubled(&self, fact: &Fact) -> bool {
        let FactKind::Quantity { value, unit: Unit::Count(word) } = &fact.kind else { return false };
        let times = value.integer().and_then(|it| u32::try_from(it).ok()).filter(|it| word == "番" && *it < 8);
        let Some(times) = times.and_then(|times| 2_u32.checked_pow(times)).map(Ratio::whole) else { return false };
        let read: Vec<(Ratio, &Unit)> = self.quoted_facts().iter().filter_map(|it| quantity(it)).collect();
        read.iter().any(|(value, unit)| match unit {
            Unit::Count(word) if word == "倍" => *value == times || value.plus(Ratio::ONE) == Some(times),
            Unit::Of(Dimension::Share) => *value == times || value.plus(Ratio::ONE) == Some(times),
            _ => read.iter().any(|(other, second)| unit == second && value.times(times) == Some(*other)),
        })
    }

    /// 国庆节前 is by the end of September.
    fn is_before_feast(&self, words: &Words<'_>, fact: &Fact) -> bool {
        let FactKind::Day(Day { year, part: DayPart::Day(month, 1) }) = fact.kind else { return false };
        let is_named = !fact.span.of(&words.text).contains('月');
        let after = words.text.get(fact.span.end..).unwrap_or_default().trim_start();
        let is_before = ["前", "之前", "以前"].iter().any(|word| after.starts_with(word));
        let before = if month == 1 { 12 } else { month - 1 };
        let last = if matches!(before, 4 | 6 | 9 | 11) { 30 } else { 31 };
        let year = if month == 1 { year.map(|year| year - 1) } else { year };
        let day = FactKind::Day(Day { year, part: DayPart::Day(before, last) });
        is_named && is_before && self.is_stated(Some(&Fact { kind: day, ..fact.clone() }))
    }

    /// Whether the clause has a share of a price that is not paid: 减收30%, 3%的优惠.
    fn is_off(&self, fact: &Fact) -> bool {
        let policy = &self.stated.policy().text;
        let before = policy.get(..fact.span.start).unwrap_or_default().trim_end();
        let after = policy.get(fact.span.end..).unwrap_or_default().trim_start();
        let after = after.strip_prefix('的').unwrap_or(after);
        // 8.5折优惠 is what is paid.
        let is_paid = fact.span.of(policy).ends_with('折');
        !is_paid && OFF.iter().any(|word| before.ends_with(word) || after.starts_with(word))
    }

    /// Whether a share is told from the other side than the quoted words have it: 打三折 where they have 减收30%.
    pub(super) fn is_wrong_side(&self, words: &Words<'_>, fact: &Fact) -> bool {
        let FactKind::Quantity { unit: Unit::Of(Dimension::Share), .. } = &fact.kind else { return false };
        let before = words.text.get(..fact.span.start).unwrap_or_default().trim_end();
        let is_discount = is_price(fact.span.of(&words.text), before);
        let is_off = OFF.iter().any(|word| before.ends_with(word));
        let mut same = self.quoted_facts().iter().copied().filter(|it| agree(fact, it)).peekable();
        let policy = &self.stated.policy().text;
        let is_paid = |it: &Fact| {
            let before = policy.get(..it.span.start).unwrap_or_default();
            !self.is_off(it) && is_price(it.span.of(policy), before)
        };
        same.peek().is_some() && same.all(|it| (is_discount && self.is_off(it)) || (is_off && is_paid(it)))
    }

    /// 便宜三成 where the clause has 70%, and sixteen hours from 8:00 to 24:00 of the quoted words.
    fn is_rest(&self, words: &Words<'_>, fact: &Fact) -> bool {
        let FactKind::Quantity { value, unit: Unit::Of(unit) } = &fact.kind else { return false };
        let quoted = self.quoted_facts();
        match unit {
            Dimension::Share => {
                let before = words.text.get(..fact.span.start).unwrap_or_default().trim_end();
                let rest = Ratio::ONE.minus(*value);
                // 九七折 where the quoted words give 3%的优惠.
                let is_discount = fact.span.of(&words.text).ends_with('折');
                let is_off = OFF.iter().any(|word| before.ends_with(word));
                let is_rest = |it: &&Fact| {
                    let is_share = matches!(&it.kind, FactKind::Quantity { value, unit: Unit::Of(Dimension::Share) } if Some(*value) == rest);
                    is_share && ((is_discount && self.is_off(it)) || (is_off && !self.is_off(it)))
                };
                quoted.iter().any(is_rest)
            }
            Dimension::Seconds => quoted.windows(2).any(|pair| match pair {
                [Fact { kind: FactKind::Clock(from), .. }, Fact { kind: FactKind::Clock(to), .. }] => {
                    to.checked_sub(*from).is_some_and(|minutes| Ratio::whole(u32::from(minutes) * 60) == *value)
                }
                _ => false,
            }),
            _ => false,
        }
    }
}

/// Whether a share is what is paid of a price: 八折, 市场价的七成.
fn is_price(share: &str, before: &str) -> bool {
    share.ends_with('折') || PRICES.iter().any(|word| before.trim_end().ends_with(word))
}

fn quantity(fact: &Fact) -> Option<(Ratio, &Unit)> {
    match &fact.kind {
        FactKind::Quantity { value, unit } => Some((*value, unit)),
        _ => None,
    }
}

/// The signs before a place that may lead to it.
fn before(text: &str, at: usize) -> &str {
    let before = text.get(..at).unwrap_or_default();
    let start = before.char_indices().rev().take(REACH).last().map_or(at, |(start, _)| start);
    before.get(start..).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use crate::fact::tested::check;

    #[test]
    fn a_feast_ends_the_month_before_it() {
        check("应当于2020年9月底前编制完成。", "国庆节之前编好。", &[]);
        check("应当于2020年10月底前编制完成。", "国庆节之前编好。", &["国庆节"]);
    }

    #[test]
    fn what_happened_at_the_end_of_a_month_is_no_bound() {
        let policy = "2024年9月27日第二次修订，2020年12月3日通过，10月31日前报送。";
        check(policy, "2024 年 9 月底修订，2020 年年底通过，10 月底前报送。", &[]);
        check(policy, "2024 年 8 月底修订。", &["2024 年 8 月底"]);
        check(policy, "2024 年 9 月底前修订。", &["2024 年 9 月底"]);
        check(policy, "2021 年年底通过。", &["2021 年年底"]);
    }

    #[test]
    fn what_is_taken_off_is_the_rest_of_the_price() {
        check("按市场价的70%收取。", "比市场价便宜三成。", &[]);
        check("按市场价的70%收取。", "比市场价便宜两成。", &["两成"]);
        check("不得高于市场价格的七成。", "起码便宜三成。", &[]);
        check("不得高于市场价格的七成。", "跟外头的价比，起码便宜七成。", &["七成"]);
        check("不得高于市场价格的七成。", "只要市场价的七成。", &[]);
    }

    #[test]
    fn a_year_has_twelve_times_what_is_paid_a_month() {
        check("每人每月补助500元。", "一年补六千。", &[]);
        check("每人每月补助500元。", "每月 500 元，全年 6000 元。", &[]);
        check("每人每月补助500元。", "一年补五千。", &["五千"]);
    }

    #[test]
    fn twice_as_much_is_doubled() {
        check("服务期为4年到8年。", "短的四年，长的八年，正好翻一番。", &[]);
        check("服务期为4年到8年。", "短的四年，长的八年，翻两番。", &["翻两番"]);
    }

    #[test]
    fn hours_from_one_time_to_another_are_counted() {
        check("开放时间为8时至24时。", "一天开十六个小时。", &[]);
        check("开放时间为8时至24时。", "一天开十五个小时。", &["十五个小时"]);
    }

    #[test]
    fn days_of_hours_and_years_of_each_year_are_the_same() {
        check("应当提前48小时公告。", "提前两天说。", &[]);
        check("应当提前48小时公告。", "提前三天说。", &["三天"]);
        check("从履行期间的最后一日起计算。", "从最后1日起计算。", &[]);
        check("缴费每年设300元、5000元两档。", "最多一年交5000块。", &[]);
        check("于11月20日前完成。", "赶在11月下旬之前。", &[]);
        check("于11月20日前完成。", "赶在12月下旬之前。", &["12月下旬"]);
    }

    #[test]
    fn last_year_is_the_year_before() {
        check("上年结转180万元。", "去年结转 180 万元。", &[]);
        check("上一年度结转180万元。", "去年剩下 180 万元。", &[]);
        check("结转180万元。", "去年结转 180 万元。", &["去年"]);
    }
}
