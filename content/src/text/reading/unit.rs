//! Units: what a number counts, and how many of the base unit one of it is.

use core::fmt;
use std::sync::LazyLock;

use super::number;
use super::ratio::Ratio;
use super::signs::{Firsts, Signs};
use super::words::Words;
use crate::text::fold;
use crate::text::units::{Dimension, EACH, LONG_MEASURES, MEASURES, UNITS};

/// Words that a unit or a measure word begins and that are none: 3年级, 2周围, 三起草.
static NO_UNITS: Words = Words::of(&[
    "年代",
    "日常",
    "日起",
    "天然",
    "周围",
    "周边",
    "成套",
    "成本",
    "成员",
    "成立",
    "成为",
    "成果",
    "成功",
    "成绩",
    "成交",
    "成人",
    "升级",
    "折叠",
    "折合",
    "折算",
    "折旧",
    "块地",
    "分别",
    "分为",
    "分成",
    "分配",
    "分类",
    "分级",
    "分布",
    "分批",
    "分期",
    "分档",
    "分工",
    "分区",
    "分段",
    "分步",
    "分阶",
    "分享",
    "分析",
    "分局",
    "分公",
    "分散",
    "分两年",
    "分三年",
    "分四年",
    "分五年",
    "分十年",
    "分2年",
    "分3年",
    "分4年",
    "分5年",
    "分两次",
    "分三次",
    "分四次",
    "分两批",
    "分三批",
    "分两期",
    "分三期",
    "分担",
    "分摊",
    "分红",
    "分管",
    "分之",
    "起草",
    "起诉",
    "起步",
    "起点",
    "起施",
    "起执",
    "起实",
    "起至",
    "起到",
    "例如",
    "例外",
    "家庭",
    "家长",
    "家里",
    "家人",
    "位于",
    "位置",
    "人民",
    "人员",
    "人均",
    "人大",
    "人才",
    "人社",
    "个人",
    "个体",
    "个别",
    "次日",
    "次年",
    "次月",
    "次要",
    "期间",
    "期限",
    "期满",
    "本市",
    "本办",
    "本人",
    "本级",
    "本次",
    "本年",
    "组织",
    "组成",
    "类似",
    "大于",
    "大约",
    "对于",
    "方面",
    "方式",
    "方案",
    "方向",
    "方法",
    "方可",
    "方能",
    "方便",
    "方针",
]);

/// Measure words after which even a Chinese numeral is a fact of the policy: an explainer counts its own points with others.
const FIRM_MEASURES: [&str; 22] = [
    "回",
    "台",
    "户",
    "名",
    "层",
    "倍",
    "餐",
    "人次",
    "辆",
    "栋",
    "幢",
    "座",
    "单元",
    "车位",
    "个百分点",
    "番",
    "美元",
    "欧元",
    "港元",
    "床位",
    "星级",
    "年级",
];

/// Units of machines and the like, which no other table needs.
const TECHNICAL: [&str; 7] = ["马力", "兆瓦", "分贝", "海里", "微克", "μg", "µg"];

/// Measure words that are told for one another, of people, houses, cases, institutions.
const KINDS: [&[&str]; 15] = [
    &["艘", "条", "只"],
    &["辆", "台", "部"],
    &["台", "件", "套"],
    &["只", "条", "头", "匹"],
    &["度", "千瓦时", "千瓦小时"],
    &["本", "册"],
    &["项", "样", "件", "种"],
    &["微克", "μg", "µg"],
    &["次", "回", "趟", "遍"],
    &["人", "名", "位", "口"],
    &["栋", "幢", "座"],
    &["例", "起", "宗", "桩", "件"],
    &["家", "所", "户"],
    &["株", "棵"],
    &["星", "星级"],
];

/// Whether 分 at `at` parts what is counted before it: 100万分五年.
pub(crate) fn is_parting(signs: &Signs, at: usize) -> bool {
    signs.at(at) == Some('分') && NO_UNITS.first(signs, at).is_some()
}

/// What a number counts. Units of one dimension are turned into its base unit, those of two never into each other: five
/// working days are not five days, and a day is not twenty-four hours.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Unit {
    /// The base unit of what a length of road, a sum of money, a period is measured in.
    Of(Dimension),
    /// Things, by their measure word: 个, 台, 人次. A word that is not known is a unit of its own.
    Count(String),
    /// A number that nothing follows: a value of a chart, a cell of a table.
    Bare,
}

impl fmt::Display for Unit {
    /// The word of the base unit, as it stands after a number.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Of(dimension) => dimension.base(),
            Self::Count(word) => word,
            Self::Bare => "",
        })
    }
}

/// A unit in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Measured {
    pub(crate) unit: Unit,
    /// How many of the base unit one is.
    pub(crate) factor: Ratio,
    /// Signs of the word.
    pub(crate) length: usize,
}

/// The signs that a unit or a measure word may begin with.
static FIRSTS: LazyLock<Firsts> = LazyLock::new(|| {
    let units = UNITS.iter().map(|it| it.0).chain(LONG_MEASURES).chain(TECHNICAL);
    Firsts::of(units.chain(MEASURES.split_inclusive(|_| true)))
});

static LONGER_MEASURES: Words = Words::of(&LONG_MEASURES);
static TECHNICAL_WORDS: Words = Words::of(&TECHNICAL);
static UNIT_WORDS: Words<(&str, Dimension, i128, i128)> = Words::of(&UNITS);

/// Signs by which 个人 after a number is another word: 3个人账户, 两个人民调解员.
const NO_PERSONS: &str = "账帐户信所独档隐民员才大工社事体";

/// 五十个人 are 50人; 一个人 is each of them.
fn persons(signs: &Signs, at: usize) -> Option<Measured> {
    let is_counted = signs.starts(at, "个人") && signs.before(at).is_some_and(number::is_numeral);
    let is_one = || {
        let before = at.checked_sub(2).and_then(|at| signs.at(at));
        matches!(signs.before(at), Some('一' | '1')) && !before.is_some_and(number::is_numeral)
    };
    let is_end = || signs.at(at + 2).is_none_or(|next| !NO_PERSONS.contains(next));
    (is_counted && !is_one() && is_end()).then(|| Measured {
        unit: Unit::Count("人".to_owned()),
        factor: Ratio::ONE,
        length: 2,
    })
}

/// Signs that go on after so many square metres.
const AFTER_SQUARES: &str = "的以和到至及与或左上";

/// Whether a number ends before `at` that so many metres may have: 180, 一百.
fn is_counted(signs: &Signs, at: usize) -> bool {
    signs.before(at).is_some_and(|before| before.is_ascii_digit() || matches!(before, '十' | '百' | '千' | '万'))
}

/// 180方 are cubic metres; 三方 are parties.
fn cubic(signs: &Signs, at: usize) -> Option<Measured> {
    let is_cubic = signs.at(at) == Some('方') && is_counted(signs, at) && NO_UNITS.first(signs, at).is_none();
    is_cubic.then(|| Measured { unit: Unit::Of(Dimension::Volume), factor: Ratio::whole(1000), length: 1 })
}

/// 一百平 are square metres; 平方, 平台 and 平均 are other words.
fn square(signs: &Signs, at: usize) -> Option<Measured> {
    let is_end = || signs.at(at + 1).is_none_or(|next| !fold::is_han(next) || AFTER_SQUARES.contains(next));
    let is_square = signs.at(at) == Some('平') && is_counted(signs, at) && is_end();
    is_square.then_some(Measured { unit: Unit::Of(Dimension::Area), factor: Ratio::ONE, length: 1 })
}

/// The unit or measure word at `at`, with what it is reckoned by: `元/人/年` is money, and five signs.
pub(crate) fn read(signs: &Signs, at: usize) -> Option<Measured> {
    let sign = signs.at(at)?;
    if let Some(spoken) = persons(signs, at).or_else(|| cubic(signs, at)).or_else(|| square(signs, at)) {
        return Some(spoken);
    }
    if !FIRSTS.has(sign) || NO_UNITS.first(signs, at).is_some() {
        return None;
    }
    let mut measured = unit(signs, at).or_else(|| measure(signs, at))?;
    measured.length += each(signs, at + measured.length);
    Some(measured)
}

/// Signs of what a number or unit is reckoned by at `at`: /人/年, /生·年.
pub(crate) fn each(signs: &Signs, at: usize) -> usize {
    let mut end = at;
    while signs.at(end) == Some('/') || (end > at && signs.at(end) == Some('·')) {
        let known = signs.first(end + 1, &EACH).map(|(_, length)| length);
        // 20km/h
        let signed = || unit(signs, end + 1).filter(|_| signs.at(end + 1).is_some_and(|sign| !fold::is_han(sign)));
        let single = || signs.at(end + 1).filter(|sign| fold::is_han(*sign)).map(|_| 1);
        let Some(length) = known.or_else(single).or_else(|| signed().map(|it| it.length)) else { break };
        end += 1 + length;
    }
    end - at
}

fn unit(signs: &Signs, at: usize) -> Option<Measured> {
    let ((word, dimension, numerator, denominator), length) = UNIT_WORDS.first(signs, at)?;
    // `5m` is a length and `5mins` none of ours.
    let is_whole =
        !word.is_ascii() || *word == "%" || !signs.at(at + length).is_some_and(|next| next.is_ascii_alphanumeric());
    // 年级 is none of the units that 年 begins.
    let is_other = *word == "年" && signs.starts(at, "年级");
    (is_whole && !is_other).then_some(Measured {
        unit: Unit::Of(*dimension),
        factor: Ratio::new(*numerator, *denominator)?,
        length,
    })
}

fn measure(signs: &Signs, at: usize) -> Option<Measured> {
    let word = match LONGER_MEASURES.first(signs, at).or_else(|| TECHNICAL_WORDS.first(signs, at)) {
        Some((word, _)) => (*word).to_owned(),
        None => signs.at(at).filter(|sign| MEASURES.contains(*sign))?.to_string(),
    };
    let length = word.chars().count();
    // 22个单元 counts 单元.
    let word = word.strip_prefix("个").filter(|rest| *rest == "单元").map(str::to_owned).unwrap_or(word);
    Some(Measured { unit: Unit::Count(word), factor: Ratio::ONE, length })
}

impl Unit {
    /// Whether a Chinese numeral before it states a fact, and does not merely count (三样, 两件事).
    pub(crate) fn is_firm(&self) -> bool {
        match self {
            Self::Count(word) => FIRM_MEASURES.contains(&word.as_str()) || TECHNICAL.contains(&word.as_str()),
            Self::Bare => false,
            _ => true,
        }
    }

    /// Whether a number of the one may be told as a number of the other: 7400人 is 7400位, 22个 are 22台. A word that is not
    /// known is told by itself only, or by 个.
    pub(crate) fn agrees(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Count(one), Self::Count(other)) => {
                let is_kind = |kind: &&[&str]| kind.contains(&one.as_str()) && kind.contains(&other.as_str());
                one == other || one == "个" || other == "个" || KINDS.iter().any(is_kind)
            }
            // 二十度 is 20℃.
            (Self::Count(word), Self::Of(Dimension::Temperature))
            | (Self::Of(Dimension::Temperature), Self::Count(word)) => word == "度",
            _ => self == other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expect: &str) {
        let read = read(&Signs::of(text), 0).map(|it| format!("{} {} {}", it.factor, it.unit, it.length));
        assert_eq!(read.unwrap_or_default(), expect, "{text}");
    }

    #[test]
    fn units_are_told_apart_by_their_longest_word() {
        check("个工作日内", "1 个工作日 4");
        check("個工作日內", "1 个工作日 4");
        check("日内", "1 日 1");
        check("小时", "3600 秒 2");
        check("公里/小时", "1000 米 5");
        check("元/人/年", "1 元 5");
        check("元/生•年", "1 元 5");
        check("km/h", "1000 米 4");
        check("周岁以上", "1 岁 2");
        check("个设施", "1 个 1");
        check("人次", "1 人次 2");
        check("年级", "1 年级 2");
        check("美元", "1 美元 2");
        check("马力的", "1 马力 2");
        check("兆瓦", "1 兆瓦 2");
        check("分贝", "1 分贝 2");
        check("mins", "");
        check("m²", "1 平方米 2");
        check("分别", "");
    }

    #[test]
    fn a_word_that_is_not_known_agrees_with_itself_only() {
        let unit = |word: &str| Unit::Count(word.to_owned());
        assert!(unit("例").agrees(&unit("起")));
        assert!(unit("县").agrees(&unit("个")));
        assert!(!unit("分").agrees(&unit("次")));
        assert!(!unit("县").agrees(&unit("人")));
    }
}
