//! Ranges that a number may lie in: 75岁 lies in 70至79周岁 and in 60岁以上.

use mingbai_content::text::numeral;

use crate::signs::{is_digit, is_han};

/// Numbers from one to another, of one unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Extent {
    pub(crate) from: f32,
    pub(crate) to: f32,
    unit: u16,
}

impl Extent {
    /// Whether a quantity of one number lies in this range.
    pub(crate) fn holds(&self, other: &Self) -> bool {
        self.unit == other.unit && self.from <= other.from && other.to <= self.to
    }

    /// What is counted.
    pub(crate) const fn unit(&self) -> u16 {
        self.unit
    }

    /// Whether it has one end, which may be a condition: 四层以上, of the unit of another.
    pub(crate) fn bounds(&self, other: &Self) -> bool {
        self.unit == other.unit && (self.to == f32::INFINITY || self.from == 0.0) && self.is_range()
    }

    pub(crate) fn is_range(&self) -> bool {
        self.from < self.to
    }
}

/// The longest numeral that is read, in signs.
const LONGEST: usize = 8;
/// Units that are one: the first sign of each, and what is counted.
const UNITS: [(&str, char); 12] = [
    ("周岁", '岁'),
    ("岁", '岁'),
    ("楼", '层'),
    ("层", '层'),
    ("户", '户'),
    ("人", '人'),
    ("元", '元'),
    ("平方米", '平'),
    ("平", '平'),
    ("公里", '里'),
    ("吨", '吨'),
    ("级", '级'),
];
/// What ages are counted in.
const YEARS: u16 = 0x5C81;
/// What stands between the ends.
const TO: [&str; 5] = ["至", "到", "-", "~", "--"];
const FROM: [&str; 6] = ["以上", "及以上", "含以上", "起", "以后", "往上"];
const UP_TO: [&str; 5] = ["以下", "及以下", "以内", "以里", "往下"];
const BELOW: [&str; 4] = ["不满", "未满", "不到", "不足"];
const ABOVE: [&str; 4] = ["年满", "满", "超过", "不低于"];

/// Who is of an age, or when: 我妈76了, 爷爷今年九十三.
const OF_AGE: &str = "爸妈爷奶爹娘公婆姥伴年";
/// What asks for a bound: 几层楼以上, 几公里才.
const BOUNDS: [&str; 6] = ["以上", "以下", "以内", "才", "起", "楼以上"];
/// Where a bound lies that is asked for: in no range.
const UNKNOWN: f32 = -1.0;

/// The quantities of a query, those too that only a person who asks leaves so bare.
pub(crate) fn asked(signs: &[u16]) -> Vec<Extent> {
    let mut found = of(signs);
    for at in 0..signs.len() {
        found.extend(age(signs, at).or_else(|| bound(signs, at)));
    }
    found
}

/// A number without a unit behind somebody who has an age.
fn age(signs: &[u16], at: usize) -> Option<Extent> {
    let before = at.checked_sub(1).and_then(|before| signs.get(before))?;
    let is_of_age = OF_AGE.chars().any(|sign| u32::from(sign) == u32::from(*before));
    let (age, after) = number(signs, at).filter(|_| is_of_age)?;
    unit(signs, after).is_none().then_some(Extent { from: age, to: age, unit: YEARS })
}

/// 几层楼以上: any entry that has a bound of this unit may be meant.
fn bound(signs: &[u16], at: usize) -> Option<Extent> {
    let from = at + begins(signs, at, &["几", "多少"])?;
    let (unit, end) = unit(signs, from)?;
    begins(signs, end, &BOUNDS).map(|_| Extent { from: UNKNOWN, to: UNKNOWN, unit })
}

/// The quantities and ranges of a text.
pub(crate) fn of(signs: &[u16]) -> Vec<Extent> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < signs.len() {
        match read(signs, at) {
            Some((extent, end)) => {
                found.push(extent);
                at = end;
            }
            None => at += 1,
        }
    }
    found
}

fn read(signs: &[u16], at: usize) -> Option<(Extent, usize)> {
    let (first, after) = number(signs, at)?;
    let first_unit = unit(signs, after);
    let end = first_unit.map_or(after, |(_, end)| end);
    if let Some((second, unit, end)) = other_end(signs, end) {
        return Some((Extent { from: first, to: second, unit }, end));
    }
    let (unit, end) = first_unit?;
    let extent = |from, to, end| Some((Extent { from, to, unit }, end));
    if let Some(length) = begins(signs, end, &FROM) {
        return extent(first, f32::INFINITY, end + length);
    }
    if let Some(length) = begins(signs, end, &UP_TO) {
        return extent(0.0, first, end + length);
    }
    if ends(signs, at, &BELOW) {
        return extent(0.0, first - 0.5, end);
    }
    if ends(signs, at, &ABOVE) {
        return extent(first, f32::INFINITY, end);
    }
    extent(first, first, end)
}

fn other_end(signs: &[u16], at: usize) -> Option<(f32, u16, usize)> {
    let at = at + begins(signs, at, &TO)?;
    let (second, after) = number(signs, at)?;
    let (unit, end) = unit(signs, after)?;
    Some((second, unit, end))
}

fn number(signs: &[u16], at: usize) -> Option<(f32, usize)> {
    let is_part = |sign: u16| is_digit(sign) || is_han(sign);
    if !signs.get(at).is_some_and(|sign| is_part(*sign)) {
        return None;
    }
    let word: String =
        signs.get(at..)?.iter().take(LONGEST).map_while(|sign| char::from_u32(u32::from(*sign))).collect();
    let numeral = numeral::leading(&word)?;
    let length = word.get(..numeral.length)?.chars().count();
    #[allow(clippy::cast_precision_loss, reason = "ages and storeys are small")]
    Some((numeral.value as f32, at + length))
}

fn unit(signs: &[u16], at: usize) -> Option<(u16, usize)> {
    UNITS.iter().find_map(|(word, unit)| {
        let length = begins(signs, at, &[word])?;
        Some((u16::try_from(u32::from(*unit)).ok()?, at + length))
    })
}

/// Signs of the word of a list that stands at a place.
fn begins(signs: &[u16], at: usize, words: &[&str]) -> Option<usize> {
    let rest = signs.get(at..)?;
    words.iter().find(|word| is_start(rest, word)).map(|word| word.chars().count())
}

/// Whether a word of a list ends at a place.
fn ends(signs: &[u16], at: usize, words: &[&str]) -> bool {
    words.iter().any(|word| {
        at.checked_sub(word.chars().count())
            .and_then(|start| signs.get(start..))
            .is_some_and(|rest| is_start(rest, word))
    })
}

fn is_start(signs: &[u16], word: &str) -> bool {
    let mut rest = signs.iter();
    word.chars().all(|character| rest.next().is_some_and(|sign| u32::from(*sign) == u32::from(character)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::signs::signs;

    #[test]
    fn an_age_without_its_unit_and_a_bound_that_is_asked_for() {
        let ages = |text: &str| -> Vec<(f32, f32)> { asked(&signs(text)).iter().map(|it| (it.from, it.to)).collect() };
        assert_eq!(ages("我妈76了"), [(76.0, 76.0)]);
        assert_eq!(ages("爷爷今年九十三"), [(93.0, 93.0)]);
        assert_eq!(ages("我爸81岁"), [(81.0, 81.0)]);
        assert_eq!(ages("2026年60"), [(60.0, 60.0)], "nobody asks so");
        assert_eq!(ages("每年20元"), [(20.0, 20.0)], "a sum, and no age");
        assert_eq!(ages("几层楼以上才能装"), [(-1.0, -1.0)]);
        assert_eq!(ages("几层"), []);
    }

    #[test]
    fn a_number_lies_in_a_range_of_its_unit() {
        let check = |text: &str, asked: &str, expect: bool| {
            let asked = of(&signs(asked));
            let holds = of(&signs(text)).iter().any(|extent| asked.iter().any(|asked| extent.holds(asked)));
            assert_eq!(holds, expect, "{asked:?} in {text}");
        };
        check("70至79周岁", "75岁", true);
        check("70—79岁的老人", "七十五岁", true);
        check("80 周岁以上", "75岁", false);
        check("60岁以上", "75岁", true);
        check("不满70岁", "70岁", false);
        check("四层以上的住宅", "6楼", true);
        check("三层以下", "6楼", false);
        check("年满60周岁", "65岁", true);
        check("75元", "75岁", false);
    }
}
