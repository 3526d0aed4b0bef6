//! Ranges that a number or a month may lie in: 75岁 lies in 70至79周岁 and in 60岁以上, 11月 in 10月8日至12月15日.

use crate::signs::is_digit;

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
        let (begins, ends) = (self.from <= other.from, other.to <= self.to);
        // 11月16日至1月31日 is over the end of a year.
        let is_over = self.unit == MONTHS && self.from > self.to;
        self.unit == other.unit && if is_over { begins || ends } else { begins && ends }
    }

    /// What is counted.
    pub(crate) const fn unit(&self) -> u16 {
        self.unit
    }

    /// Whether it has one end, which may be a condition: 四层以上, of the unit of another.
    pub(crate) fn bounds(&self, other: &Self) -> bool {
        self.unit == other.unit && (self.to == f32::INFINITY || self.from == 0.0) && self.is_range()
    }

    /// How often it counts for a quantity: what has two ends is meant for those in it, 60岁以上 for nearly all, 90岁以上 for whoever is 93.
    pub(crate) fn fits(&self, other: &Self) -> f32 {
        if self.from > 0.0 && self.to < f32::INFINITY { CLOSED } else { (self.from / other.from * OPEN).max(1.0) }
    }

    pub(crate) fn is_range(&self) -> bool {
        self.from != self.to
    }
}

/// How often a range with two ends counts, or a number, and how often at most one that is open.
const CLOSED: f32 = 5.0;
const OPEN: f32 = 3.0;
/// Digits by their values, and ten, a hundred and a thousand.
const NUMERALS: &str = "零一二三四五六七八九十百千";
/// Units that are one: the first sign of each, and what is counted.
const UNITS: [(&str, u16); 13] = [
    ("周岁", YEARS),
    ("岁", YEARS),
    ("楼", '层' as u16),
    ("层", '层' as u16),
    ("户", '户' as u16),
    ("人", '人' as u16),
    ("元", '元' as u16),
    ("平方米", '平' as u16),
    ("平", '平' as u16),
    ("公里", '里' as u16),
    ("吨", '吨' as u16),
    ("级", '级' as u16),
    ("月", MONTHS),
];
/// What ages are counted in.
const YEARS: u16 = '岁' as u16;
/// What days are counted in: of 10月8日 its month is enough.
pub(crate) const MONTHS: u16 = '月' as u16;
/// What stands between the ends.
const TO: [&str; 5] = ["至", "到", "-", "~", "--"];
const FROM: [&str; 6] = ["以上", "及以上", "含以上", "起", "以后", "往上"];
const UP_TO: [&str; 6] = ["以下", "及以下", "以内", "以里", "往下", "前"];
const BELOW: [&str; 4] = ["不满", "未满", "不到", "不足"];
const ABOVE: [&str; 4] = ["年满", "满", "超过", "不低于"];

/// Who is of an age, or when: 我妈76了, 爷爷今年九十三.
const OF_AGE: &str = "爸妈爷奶爹娘公婆姥伴年我人";
/// The last age of which nobody asks so.
const CHILD: f32 = 14.0;
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
    let is_of_age = OF_AGE.encode_utf16().any(|sign| sign == *before);
    let (age, after) = number(signs, at).filter(|(age, _)| is_of_age && *age > CHILD)?;
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
    let (mut second, mut after) = number(signs, at)?;
    if let Some(year) = begins(signs, after, &["年"]) {
        (second, after) = number(signs, after + year)?;
    }
    let (unit, end) = unit(signs, after)?;
    Some((second, unit, end))
}

/// The whole number at a place, in either script.
fn number(signs: &[u16], at: usize) -> Option<(f32, usize)> {
    let (mut all, mut digits, mut end) = (0.0_f32, 0.0_f32, at);
    while let Some(sign) = signs.get(end) {
        let digit = if is_digit(*sign) {
            usize::from(*sign - 0x30)
        } else {
            NUMERALS.encode_utf16().position(|it| it == *sign).unwrap_or(usize::MAX)
        };
        let power = match digit {
            ..10 => {
                #[allow(clippy::cast_precision_loss, reason = "a digit")]
                let digit = digit as f32;
                digits = digits * 10.0 + digit;
                1.0
            }
            10 => 10.0,
            11 => 100.0,
            12 => 1000.0,
            _ => break,
        };
        if power > 1.0 {
            all += digits.max(1.0) * power;
            digits = 0.0;
        }
        end += 1;
    }
    (end > at).then_some((all + digits, end))
}

fn unit(signs: &[u16], at: usize) -> Option<(u16, usize)> {
    let (end, unit) = UNITS.iter().find_map(|(word, unit)| Some((at + begins(signs, at, &[word])?, *unit)))?;
    let day = if unit == MONTHS { number(signs, end) } else { None };
    let end = day.map_or(end, |(_, day)| day + begins(signs, day, &["日", "号"]).unwrap_or_default());
    Some((unit, end))
}

/// Signs of the word of a list that stands at a place.
fn begins(signs: &[u16], at: usize, words: &[&str]) -> Option<usize> {
    let rest = signs.get(at..)?;
    words.iter().find_map(|word| {
        let mut length = 0;
        for sign in word.encode_utf16() {
            if rest.get(length) != Some(&sign) {
                return None;
            }
            length += 1;
        }
        Some(length)
    })
}

/// Whether a word of a list, of at most three signs, ends at a place.
fn ends(signs: &[u16], at: usize, words: &[&str]) -> bool {
    (1..4).any(|length| at.checked_sub(length).and_then(|start| begins(signs, start, words)) == Some(length))
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
    fn numbers_are_read_in_either_script() {
        let check = |text: &str, value: f32| assert_eq!(number(&signs(text), 0).map(|it| it.0), Some(value), "{text}");
        check("九十三", 93.0);
        check("一百零五", 105.0);
        check("十二", 12.0);
        check("二〇二六", 2.0);
        check("1200", 1200.0);
        assert_eq!(number(&signs("满"), 0), None);
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
        check("第二批：2026 年 10 月 8 日至 12 月 15 日", "11月能交吗", true);
        check("2026年11月16日至2027年1月31日", "12月20号", true);
        check("2026年11月16日至2027年1月31日", "一月", true);
        check("2026年11月16日至2027年1月31日", "5月", false);
        check("每年 9 月 30 日前", "11月", false);
    }
}
