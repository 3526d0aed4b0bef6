//! A reader's own case, which no clause has: a child of twelve where it has 未满14周岁, a rope of two metres that is too long, 下午三点 in
//! 6:00至22:00, the fourth of three.
//!
//! What is told as a case is neither a bound nor a sum that is paid. It must fall on the side that the sentence tells of: within
//! the quoted bounds, or outside them where something is denied.

use super::bounds;
use crate::fact::alike::number::{is_like, number};
use crate::fact::compute::period;
use crate::fact::known::{Judge, Read};
use crate::fact::said::cue;
use crate::fact::tell::message;
use crate::finding::Finding;
use crate::span::Span;
use crate::text::fold;
use crate::text::reading::date::RANGE_MARKS;
use crate::text::reading::words::Words;
use crate::text::reading::{Day, Fact, FactKind, Precision, Ratio, Unit};
use crate::text::units::Dimension;

/// Words between a number and 的 that say what is measured: 两米长的.
const MEASURED: [&str; 7] = ["", "长", "宽", "高", "重", "深", "大"];
/// Ends of words before a number that make it a bound or one of many.
const BOUNDING: &str = "每满超过到至第多少限达足低高前不最";
/// People as documents name them.
const GENERAL: [&str; 14] =
    ["老人", "老年人", "人", "居民", "市民", "公民", "职工", "群众", "男", "女", "孩子", "儿童", "少年", "学生"];
/// Words that deny what the clause gives or allows; 不花钱 gives.
static DENIALS: Words = Words::of(&[
    "不合",
    "不能",
    "不得",
    "不让",
    "不许",
    "不准",
    "不行",
    "不可以",
    "不了",
    "不符",
    "不算",
    "没有",
    "没资格",
    "没法",
    "禁",
    "罚",
    "违",
    "超",
]);
/// The same of one thing: it is not given.
static REFUSALS: Words = Words::of(&["不了", "不能", "没法", "不到", "就没", "没有", "不补", "不给", "不再", "不行"]);
/// Words beside a time that make it the begin or the end of something.
const BEGINS: [&str; 8] = ["到", "至", "从", "自", "-", "—", "–", "～"];
const ENDS: [&str; 17] =
    ["-", "—", "–", "～", "前", "后", "起", "到", "至", "开", "关", "截", "结束", "停", "恢复", "以", "之"];
/// Words after a time that has passed when something is done, and before the bound that it is over.
const LATER: [&str; 5] = ["以后才", "之后才", "后才", "才", "以后"];
const OVER: [&str; 4] = ["超过", "逾期", "超出", "超"];
/// Words after a day on which somebody was born.
const BORN: [&str; 3] = ["出生", "生的", "生人"];

impl Judge<'_, '_> {
    /// Whether an unknown fact is told as somebody's own case, of which the quoted words have the bounds.
    pub(super) fn is_case(&self, passage: &Read<'_, '_>, fact: &Fact) -> bool {
        let text = passage.words.text.as_str();
        match &fact.kind {
            FactKind::Clock(minutes) => self.is_hour_within(text, fact, *minutes),
            FactKind::Day(_) => self.birthday(text, fact).is_some_and(|is_within| is_within != is_refused(text, fact)),
            FactKind::Quantity { .. } => {
                let is_plain = fact.precision == Precision::Exact && cue::is_below(text, fact.span).is_none();
                is_plain
                    && ((!is_general(text, fact) && self.is_measured(text, fact))
                        || self.is_beyond(text, fact)
                        || self.is_spent(text, fact)
                        || self.is_one_more(passage, fact))
            }
            FactKind::Ordinal { number, .. } => is_refused(text, fact) && self.most(fact) == number.checked_sub(1),
            _ => false,
        }
    }

    /// Whether an unknown age may be a case or the bound itself, told otherwise: 七十岁的老人 where the quoted words have 年满65周岁.
    pub(super) fn may_be_case(&self, passage: &Read<'_, '_>, fact: &Fact) -> bool {
        let text = passage.words.text.as_str();
        is_general(text, fact) && cue::is_below(text, fact.span).is_none() && self.is_measured(text, fact)
    }

    /// What is to be said of a case that is told on the wrong side: 第三台就没了 where three are given, a birthday in the quoted
    /// days of a child that is not admitted.
    pub(super) fn on_wrong_side(&self, passage: &Read<'_, '_>, fact: &Fact) -> Option<Finding> {
        let text = passage.words.text.as_str();
        let is_wrong = match &fact.kind {
            FactKind::Ordinal { number, .. } => self.most(fact) == Some(*number),
            FactKind::Day(_) => self.birthday(text, fact) == Some(true),
            _ => false,
        };
        if !is_wrong || !is_refused(text, fact) {
            return None;
        }
        let is_other = |it: &&Fact| match (&fact.kind, &it.kind) {
            (FactKind::Ordinal { .. }, FactKind::Quantity { .. }) => {
                bounds::is_upper(&self.stated.policy().text, it) == Some(true)
            }
            (FactKind::Day(_), FactKind::Day(_)) => true,
            _ => false,
        };
        let other = self.quoted_facts().iter().copied().rfind(is_other)?;
        Some(message::led(self, passage.words, fact, other))
    }

    /// 十二岁的, 60马力的: on the side of the quoted bounds that the sentence tells of.
    fn is_measured(&self, text: &str, fact: &Fact) -> bool {
        let Some((value, unit)) = number(fact) else { return false };
        let is_measure = match unit {
            Unit::Of(Dimension::Age | Dimension::Length | Dimension::Mass | Dimension::Area | Dimension::Land) => true,
            Unit::Count(word) => word == "马力",
            _ => false,
        };
        let before = text.get(..fact.span.start).unwrap_or_default().trim_end();
        let after = text.get(fact.span.end..).unwrap_or_default().trim_start();
        let is_attribute = MEASURED.iter().any(|word| after.strip_prefix(word).is_some_and(|it| it.starts_with('的')));
        if !is_measure || !is_attribute || before.ends_with(|sign| BOUNDING.contains(sign)) {
            return false;
        }
        let policy = self.stated.policy().text.as_str();
        let like = self.quoted_facts().iter().filter(|it| is_like(fact, it));
        let bounds = like.filter_map(|it| Some((number(it)?.0, bounds::is_upper(policy, it)?)));
        let (highs, lows): (Vec<_>, Vec<_>) = bounds.partition(|(_, is_upper)| *is_upper);
        if highs.is_empty() && lows.is_empty() {
            return false;
        }
        let is_within = (highs.is_empty() || highs.iter().any(|(bound, _)| value <= *bound))
            && (lows.is_empty() || lows.iter().any(|(bound, _)| value >= *bound));
        is_within || DENIALS.stands_in(rest(text, fact))
    }

    /// 一百天以后才交 where the quoted words tell of what is done after more than 90日.
    fn is_beyond(&self, text: &str, fact: &Fact) -> bool {
        let Some((value, Unit::Of(Dimension::Days | Dimension::Months))) = number(fact) else { return false };
        let after = text.get(fact.span.end..).unwrap_or_default().trim_start();
        if !LATER.iter().any(|word| after.starts_with(word)) {
            return false;
        }
        let policy = self.stated.policy().text.as_str();
        let is_over =
            |it: &&Fact| policy.get(..it.span.start).is_some_and(|lead| OVER.iter().any(|word| lead.ends_with(word)));
        let mut over = self.quoted_facts().iter().copied().filter(is_over);
        over.any(|it| is_like(fact, it) && number(it).is_some_and(|(bound, _)| bound < value))
    }

    /// 买四台，第四台就没补贴了, where three are given.
    fn is_one_more(&self, passage: &Read<'_, '_>, fact: &Fact) -> bool {
        let Some((value, Unit::Count(_))) = number(fact) else { return false };
        let sentence = cue::sentence(&passage.words.text, fact);
        let mut after = passage.facts.iter().filter(|it| sentence.contains(it.span) && it.span.start > fact.span.start);
        after.any(|it| match it.kind {
            FactKind::Ordinal { number, .. } => Ratio::whole(number) == value && self.is_case(passage, it),
            _ => false,
        })
    }

    /// The number of things that the quoted words give at most, where it is that of an ordinal or one less.
    fn most(&self, fact: &Fact) -> Option<u32> {
        let FactKind::Ordinal { number, measure } = &fact.kind else { return None };
        let policy = self.stated.policy().text.as_str();
        let unit = Unit::Count(measure.clone());
        let bounds = self.quoted_facts().iter().filter(|it| bounds::is_upper(policy, it) == Some(true));
        let counts = bounds.filter_map(|it| match &it.kind {
            FactKind::Quantity { value, unit: Unit::Count(word) } if is_thing(&unit, word) => value.integer(),
            _ => None,
        });
        let counts: Vec<u32> = counts.filter_map(|it| u32::try_from(it).ok()).collect();
        let near = |it: &&u32| **it == *number || **it + 1 == *number;
        counts.iter().find(near).copied().filter(|_| counts.iter().filter(near).count() == 1)
    }

    /// Whether a time is within the quoted hours, and told as neither end of any.
    fn is_hour_within(&self, text: &str, fact: &Fact, minutes: u16) -> bool {
        let before = text.get(..fact.span.start).unwrap_or_default().trim_end();
        let after = text.get(fact.span.end..).unwrap_or_default().trim_start();
        let part = after.split(['，', ',', '。', '；']).next().unwrap_or_default();
        // Of the hours of a counter, 9:00—17:00, no time is anybody's own.
        let is_spoken = fact.span.of(text).contains(['点', '时']);
        if !is_spoken
            || BEGINS.iter().any(|word| before.ends_with(word))
            || ENDS.iter().any(|word| part.starts_with(word))
        {
            return false;
        }
        // 下午三点关门 tells an end.
        if ["开门", "关门", "下班", "上班", "截止", "停止", "开始", "结束"].iter().any(|word| part.contains(word))
        {
            return false;
        }
        let policy = self.stated.policy().text.as_str();
        self.quoted_facts().windows(2).any(|pair| match pair {
            [one, other] => match (&one.kind, &other.kind) {
                (FactKind::Clock(from), FactKind::Clock(to)) => {
                    let between = fold::fold(policy.get(one.span.end..other.span.start).unwrap_or("。"));
                    RANGE_MARKS.contains(&between.trim()) && *from <= minutes && minutes < *to
                }
                _ => false,
            },
            _ => false,
        })
    }

    /// Whether a day of birth is within the two days that are quoted; none where it is none, or they are not two.
    fn birthday(&self, text: &str, fact: &Fact) -> Option<bool> {
        let after = text.get(fact.span.end..).unwrap_or_default().trim_start();
        let own = day(fact).filter(|it| it.year.is_some() && BORN.iter().any(|word| after.starts_with(word)))?;
        let quoted: Vec<Day> = self.quoted_facts().iter().filter_map(|it| day(it)).collect();
        let [from, to] = quoted.as_slice() else { return None };
        let (first, last) = period::bounds(own, None)?;
        let (from, to) = (period::bounds(*from, to.year)?.0, period::bounds(*to, from.year)?.1);
        let is_apart = last < from || to < first;
        (is_apart || (from <= first && last <= to)).then_some(!is_apart)
    }
}

/// Whether an age is told of people as documents name them, so that it may be meant as the bound.
fn is_general(text: &str, fact: &Fact) -> bool {
    let after = text.get(fact.span.end..).unwrap_or_default().trim_start();
    after.strip_prefix('的').is_some_and(|rest| GENERAL.iter().any(|word| rest.trim_start().starts_with(word)))
}

fn day(fact: &Fact) -> Option<Day> {
    match fact.kind {
        FactKind::Day(day) => Some(day),
        _ => None,
    }
}

/// Whether things may be counted by both words: 四台 of 每类3件.
fn is_thing(unit: &Unit, word: &str) -> bool {
    let is_any = |word: &str| matches!(word, "件" | "台" | "部" | "辆" | "个" | "套" | "只" | "条");
    unit.agrees(&Unit::Count(word.to_owned())) || (is_any(word) && matches!(unit, Unit::Count(own) if is_any(own)))
}

/// What follows a fact in its sentence.
fn rest<'t>(text: &'t str, fact: &Fact) -> &'t str {
    Span::new(fact.span.end, cue::sentence(text, fact).end).of(text)
}

fn is_refused(text: &str, fact: &Fact) -> bool {
    REFUSALS.stands_in(rest(text, fact))
}

#[cfg(test)]
mod tests {
    use crate::fact::tested::{check, findings};
    use crate::finding::Severity;

    #[test]
    fn a_measure_of_a_case_is_within_the_bounds_or_denied() {
        let policy = "未满14周岁的人员燃放烟花爆竹，应当由监护人陪同看护。";
        check(policy, "十二岁的娃放鞭炮，要有大人陪着。", &[]);
        check(policy, "十六岁的娃放鞭炮，要有大人陪着。", &["十六岁"]);
        check(policy, "未满十二岁的娃放鞭炮，要有大人陪着。", &["十二岁"]);
        let policy = "年满65周岁的老年人免费乘车。";
        check(policy, "七十岁的王奶奶坐车不花钱。", &[]);
        let (_, found) = findings(policy, "怎么算？", "七十岁的老人坐车不花钱。", policy);
        assert_eq!(found.iter().map(|it| it.severity).collect::<Vec<_>>(), [Severity::Warning]);
        let (_, found) = findings(policy, "怎么算？", "六十岁的老人坐车不花钱。", policy);
        assert_eq!(found.iter().map(|it| it.severity).collect::<Vec<_>>(), [Severity::Error]);
        let policy = "束牵引绳长度不超过1.5米。";
        check(policy, "用两米长的绳子，就不合规定了。", &[]);
        check(policy, "绳子别超过两米。", &["两米"]);
    }

    #[test]
    fn a_time_of_a_case_is_over_the_quoted_bound() {
        let policy = "出生之日起90日内参保的，自出生起享受；超过90日参保的，自次月起享受。";
        check(policy, "生下来一百天以后才参保的，从下个月起享受。", &[]);
        check(policy, "生下来八十天以后才参保的，从下个月起享受。", &["八十天"]);
    }

    #[test]
    fn an_hour_of_a_case_is_within_the_quoted_hours() {
        let policy = "载货汽车每日6:00至22:00禁止通行。";
        check(policy, "货车下午三点进不来。", &[]);
        check(policy, "货车夜里十一点进不来。", &["十一点"]);
        check(policy, "下午三点前货车进不来。", &["三点"]);
        check("营业时间为8:00至17:00。", "下午三点关门。", &["三点"]);
    }

    #[test]
    fn the_next_one_is_not_given() {
        let policy = "每位消费者空调产品最多补贴3件。";
        check(policy, "买四台空调，第四台就没补贴了。", &[]);
        check(policy, "买三台空调，第三台就没补贴了。", &["第三台"]);
    }

    #[test]
    fn a_birthday_is_within_the_quoted_days_or_refused() {
        let policy = "2018年9月1日至2019年8月31日期间出生的适龄儿童。";
        check(policy, "2019年9月生的孩子，今年还上不了。", &[]);
        check(policy, "2019年8月生的孩子，今年还上不了。", &["2019年8月"]);
        check(policy, "2019年9月生的孩子今年上学。", &["2019年9月"]);
    }
}
