//! Units: what a number counts, and how many of the base unit one of it is.

use core::fmt;

use super::ratio::Ratio;
use super::signs::Signs;
use crate::text::spoken::EACH;
use crate::text::units::{Dimension, LONG_MEASURES, MEASURES, UNITS};

/// Words that a unit begins and that are none: 3年级, 2周围.
const NO_UNITS: [&str; 12] =
    ["年级", "年代", "日常", "天然", "周围", "周边", "成套", "成本", "成员", "升级", "折叠", "块地"];

/// Measure words after which even a Chinese numeral is a fact of the policy: an explainer counts its own points with others.
const FIRM_MEASURES: [&str; 14] =
    ["台", "户", "名", "层", "倍", "餐", "人次", "辆", "栋", "幢", "座", "单元", "车位", "个百分点"];

/// Measure words of people.
const PEOPLE: [&str; 4] = ["人", "名", "位", "口"];

/// What a number counts. Units of one dimension are turned into its base unit, those of two never into each other: five
/// working days are not five days, and a day is not twenty-four hours.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Unit {
    /// The base unit of what a length of road, a sum of money, a period is measured in.
    Of(Dimension),
    /// Things, by their measure word: 个, 台, 人次.
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

/// The unit or measure word at `at`, with what it is reckoned by (元/户).
pub(crate) fn read(signs: &Signs, at: usize) -> Option<Measured> {
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
    let (word, dimension, numerator, denominator) = UNITS.iter().find(|(word, ..)| signs.starts(at, word))?;
    let length = word.chars().count();
    // `5m` is a length and `5mins` none of ours.
    let is_whole =
        !word.is_ascii() || *word == "%" || !signs.at(at + length).is_some_and(|next| next.is_ascii_alphanumeric());
    is_whole.then_some(Measured { unit: Unit::Of(*dimension), factor: Ratio::new(*numerator, *denominator)?, length })
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
    pub(crate) fn is_firm(&self) -> bool {
        match self {
            Self::Count(word) => FIRM_MEASURES.contains(&word.as_str()),
            Self::Bare => false,
            _ => true,
        }
    }

    /// Whether a number of the one may be told as a number of the other: 7400人 is 7400位, 22个 are 22台.
    pub(crate) fn agrees(&self, other: &Self) -> bool {
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
}
