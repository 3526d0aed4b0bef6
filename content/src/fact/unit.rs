//! Units: what a number counts, and how many of the base unit one of it is.

use core::fmt;

use super::ratio::Ratio;
use super::signs::Signs;

/// What a number counts. Units of one dimension are turned into its base unit, those of two never into each other: five
/// working days are not five days, and a day is not twenty-four hours.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Unit {
    /// 元
    Money,
    /// 米
    Length,
    /// 平方米
    Area,
    /// 亩
    Land,
    /// 升
    Volume,
    /// 克
    Mass,
    /// 摄氏度
    Temperature,
    /// 个工作日
    WorkingDays,
    /// 日; a week is seven.
    Days,
    /// 个月; a year is twelve.
    Months,
    /// 秒
    Seconds,
    /// 岁
    Age,
    /// Part of a whole: 50%, 三分之二, 八成, 一半.
    Share,
    /// Things, by their measure word: 个, 台, 人次.
    Count(String),
    /// A number that nothing follows: a value of a chart, a cell of a table.
    Bare,
}

impl fmt::Display for Unit {
    /// The word of the base unit, as it stands after a number.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Money => "元",
            Self::Length => "米",
            Self::Area => "平方米",
            Self::Land => "亩",
            Self::Volume => "升",
            Self::Mass => "克",
            Self::Temperature => "摄氏度",
            Self::WorkingDays => "个工作日",
            Self::Days => "日",
            Self::Months => "个月",
            Self::Seconds => "秒",
            Self::Age => "岁",
            Self::Share | Self::Bare => "",
            Self::Count(word) => word,
        })
    }
}

/// A unit in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Measured {
    pub(super) unit: Unit,
    /// How many of the base unit one is.
    pub(super) factor: Ratio,
    /// Signs of the word.
    pub(super) length: usize,
}

/// Words of units with the number of base units as a fraction, the longer before the shorter that begins it.
const UNITS: [(&str, Unit, i128, i128); 76] = [
    ("万元", Unit::Money, 10_000, 1),
    ("元钱", Unit::Money, 1, 1),
    ("元", Unit::Money, 1, 1),
    ("块钱", Unit::Money, 1, 1),
    ("圆", Unit::Money, 1, 1),
    ("角", Unit::Money, 1, 10),
    ("毛钱", Unit::Money, 1, 10),
    ("分钱", Unit::Money, 1, 100),
    ("平方公里", Unit::Area, 1_000_000, 1),
    ("平方千米", Unit::Area, 1_000_000, 1),
    ("km²", Unit::Area, 1_000_000, 1),
    ("公顷", Unit::Area, 10_000, 1),
    ("亩", Unit::Land, 1, 1),
    ("平方米", Unit::Area, 1, 1),
    ("平米", Unit::Area, 1, 1),
    ("㎡", Unit::Area, 1, 1),
    ("m²", Unit::Area, 1, 1),
    ("m2", Unit::Area, 1, 1),
    ("立方米", Unit::Volume, 1000, 1),
    ("m³", Unit::Volume, 1000, 1),
    ("m3", Unit::Volume, 1000, 1),
    ("升", Unit::Volume, 1, 1),
    ("毫升", Unit::Volume, 1, 1000),
    ("公里", Unit::Length, 1000, 1),
    ("千米", Unit::Length, 1000, 1),
    ("km", Unit::Length, 1000, 1),
    ("厘米", Unit::Length, 1, 100),
    ("cm", Unit::Length, 1, 100),
    ("毫米", Unit::Length, 1, 1000),
    ("mm", Unit::Length, 1, 1000),
    ("米", Unit::Length, 1, 1),
    ("m", Unit::Length, 1, 1),
    ("吨", Unit::Mass, 1_000_000, 1),
    ("公斤", Unit::Mass, 1000, 1),
    ("千克", Unit::Mass, 1000, 1),
    ("kg", Unit::Mass, 1000, 1),
    ("斤", Unit::Mass, 500, 1),
    ("毫克", Unit::Mass, 1, 1000),
    ("克", Unit::Mass, 1, 1),
    ("g", Unit::Mass, 1, 1),
    ("t", Unit::Mass, 1_000_000, 1),
    ("摄氏度", Unit::Temperature, 1, 1),
    ("℃", Unit::Temperature, 1, 1),
    ("°C", Unit::Temperature, 1, 1),
    ("个工作日", Unit::WorkingDays, 1, 1),
    ("工作日", Unit::WorkingDays, 1, 1),
    ("个工作天", Unit::WorkingDays, 1, 1),
    ("个自然日", Unit::Days, 1, 1),
    ("自然日", Unit::Days, 1, 1),
    ("日历天", Unit::Days, 1, 1),
    ("日", Unit::Days, 1, 1),
    ("天", Unit::Days, 1, 1),
    ("个星期", Unit::Days, 7, 1),
    ("星期", Unit::Days, 7, 1),
    ("周岁", Unit::Age, 1, 1),
    ("周年", Unit::Months, 12, 1),
    ("周", Unit::Days, 7, 1),
    ("岁", Unit::Age, 1, 1),
    ("个半月", Unit::Months, 3, 2),
    ("个月", Unit::Months, 1, 1),
    ("个年头", Unit::Months, 12, 1),
    ("年", Unit::Months, 12, 1),
    ("个小时", Unit::Seconds, 3600, 1),
    ("小时", Unit::Seconds, 3600, 1),
    ("个钟头", Unit::Seconds, 3600, 1),
    ("分钟", Unit::Seconds, 60, 1),
    ("秒钟", Unit::Seconds, 1, 1),
    ("秒", Unit::Seconds, 1, 1),
    ("min", Unit::Seconds, 60, 1),
    ("h", Unit::Seconds, 3600, 1),
    ("%", Unit::Share, 1, 100),
    ("‰", Unit::Share, 1, 1000),
    ("成", Unit::Share, 1, 10),
    ("折", Unit::Share, 1, 10),
    ("L", Unit::Volume, 1, 1),
    ("块", Unit::Money, 1, 1),
];

/// Words that a unit begins and that are none: 3年级, 2周围.
const NO_UNITS: [&str; 12] =
    ["年级", "年代", "日常", "天然", "周围", "周边", "成套", "成本", "成员", "升级", "折叠", "块地"];

/// Measure words of more than one sign.
const LONG_MEASURES: [&str; 20] = [
    "个百分点",
    "人次",
    "车次",
    "单元",
    "小区",
    "社区",
    "街道",
    "乡镇",
    "部门",
    "个单元",
    "工位",
    "床位",
    "车位",
    "座位",
    "学时",
    "课时",
    "学分",
    "千瓦时",
    "标段",
    "车道",
];

/// Measure words of one sign.
const MEASURES: &str = "个台户名位人项件份套间栋幢座所处家条次批期类种层楼级档号路餐顿辆部张本册棵头只组队场届班门道步样笔趟回遍片段盏根支枚瓶袋箱桶船床席票篇倍荤素汤度口";

/// Measure words after which even a Chinese numeral is a fact of the policy: an explainer counts its own points with others.
const FIRM_MEASURES: [&str; 14] =
    ["台", "户", "名", "层", "倍", "餐", "人次", "辆", "栋", "幢", "座", "单元", "车位", "个百分点"];

/// Measure words of people.
const PEOPLE: [&str; 4] = ["人", "名", "位", "口"];

/// What may stand after the stroke of 元/平方米.
const EACH: [&str; 22] = [
    "千瓦时",
    "立方米",
    "平方米",
    "人次",
    "公里",
    "公斤",
    "小时",
    "分钟",
    "季度",
    "学期",
    "学年",
    "千米",
    "个月",
    "天",
    "日",
    "月",
    "年",
    "人",
    "户",
    "次",
    "台",
    "吨",
];

/// The unit or measure word at `at`, with what it is reckoned by (元/户).
pub(super) fn read(signs: &Signs, at: usize) -> Option<Measured> {
    let mut measured = unit(signs, at).or_else(|| measure(signs, at))?;
    if signs.at(at + measured.length) == Some('/') {
        let each = signs.first(at + measured.length + 1, &EACH).map_or(0, |(_, length)| length + 1);
        measured.length += each;
    }
    Some(measured)
}

fn unit(signs: &Signs, at: usize) -> Option<Measured> {
    if signs.first(at, &NO_UNITS).is_some() {
        return None;
    }
    let (word, unit, numerator, denominator) = UNITS.iter().find(|(word, ..)| signs.starts(at, word))?;
    let length = word.chars().count();
    // `5m` is a length and `5mins` none of ours.
    let is_whole =
        !word.is_ascii() || *word == "%" || !signs.at(at + length).is_some_and(|next| next.is_ascii_alphanumeric());
    is_whole.then_some(Measured { unit: unit.clone(), factor: Ratio::new(*numerator, *denominator)?, length })
}

fn measure(signs: &Signs, at: usize) -> Option<Measured> {
    let word = match signs.first(at, &LONG_MEASURES) {
        Some((word, _)) => word.to_owned(),
        None => signs.at(at).filter(|sign| MEASURES.contains(*sign))?.to_string(),
    };
    let length = word.chars().count();
    // 22个单元 counts 单元.
    let word = word.strip_prefix("个").filter(|rest| *rest == "单元").map(str::to_owned).unwrap_or(word);
    Some(Measured { unit: Unit::Count(word), factor: Ratio::ONE, length })
}

impl Unit {
    /// Whether a Chinese numeral before it states a fact, and does not merely count (三样, 两件事).
    pub(super) fn is_firm(&self) -> bool {
        match self {
            Self::Count(word) => FIRM_MEASURES.contains(&word.as_str()),
            Self::Bare => false,
            _ => true,
        }
    }

    /// Whether a number of the one may be told as a number of the other: 7400人 is 7400位, 22个 are 22台.
    pub(super) fn agrees(&self, other: &Self) -> bool {
        let is_person = |word: &String| PEOPLE.contains(&word.as_str());
        match (self, other) {
            (Self::Count(one), Self::Count(other)) => {
                one == other
                    || one == "个"
                    || other == "个"
                    || (is_person(one) && is_person(other))
                    || ![one, other].iter().all(|word| is_measure(word))
            }
            _ => self == other,
        }
    }
}

/// Whether a word is one of the measure words known here; any other is only what happened to follow the number.
fn is_measure(word: &str) -> bool {
    LONG_MEASURES.contains(&word) || (word.chars().count() == 1 && MEASURES.contains(word))
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
        check("日内", "1 日 1");
        check("小时", "3600 秒 2");
        check("公里/小时", "1000 米 5");
        check("周岁以上", "1 岁 2");
        check("个设施", "1 个 1");
        check("人次", "1 人次 2");
        check("mins", "");
        check("m²", "1 平方米 2");
        check("年级", "");
    }

    #[test]
    fn a_longer_word_stands_before_the_shorter_that_begins_it() {
        for (at, (word, ..)) in UNITS.iter().enumerate() {
            let hidden = UNITS.iter().take(at).find(|(before, ..)| word.starts_with(before) && !before.is_ascii());
            assert_eq!(hidden.map(|it| it.0), None, "{word}");
        }
    }
}
