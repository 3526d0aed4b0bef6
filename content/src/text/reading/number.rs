//! Numerals inside running text: 20, 2,000, 1.5万, 2万5, 二十万, 一万五, 三点五, 叁拾万, 3个亿; and which script they are written in.

use super::han;
use super::numeral;
pub(crate) use super::numeral::Script;
use super::ratio::Ratio;
use super::signs::Signs;
use crate::text::fold;

/// A number as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Numeral {
    /// The digits, without 万 and its like where these follow.
    pub(crate) digits: Ratio,
    /// 10,000 for 万.
    pub(crate) scale: Ratio,
    pub(crate) script: Script,
    /// Signs of the digits.
    pub(crate) digits_length: usize,
    /// Signs of the whole.
    pub(crate) length: usize,
}

impl Numeral {
    /// The number that it means.
    pub(crate) fn value(&self) -> Option<Ratio> {
        self.digits.times(self.scale)
    }

    /// A number whose digits and scale are one.
    pub(super) const fn whole(digits: Ratio, script: Script, length: usize) -> Self {
        Self { digits, scale: Ratio::ONE, script, digits_length: length, length }
    }

    /// The same number times what stands after it.
    pub(super) const fn scaled(self, scale: Ratio, length: usize) -> Self {
        Self { scale, length: self.length + length, ..self }
    }
}

/// What multiplies the digits before it, the longer before the shorter.
const SCALES: [(&str, u32); 8] = [
    ("个亿", 100_000_000),
    ("百万", 1_000_000),
    ("千万", 10_000_000),
    ("十万", 100_000),
    ("亿", 100_000_000),
    ("万", 10_000),
    ("千", 1_000),
    ("百", 100),
];
/// 2千米 is a length, 百分 a share.
const SCALED_UNITS: [&str; 6] = ["千米", "千克", "千瓦", "百分", "千分", "万分之"];
/// More digits than this are a code.
const MOST_DIGITS: usize = 15;
/// The most noughts of a power of ten that is read.
const MOST_NOUGHTS: u32 = 12;

/// The numeral at `at`: `三十五万元` gives 350,000 and four signs.
pub(crate) fn read(signs: &Signs, at: usize) -> Option<Numeral> {
    let numeral = match signs.at(at)? {
        '0'..='9' => arabic(signs, at)?,
        character if is_han_numeral(character) => han::read(signs, at)?,
        character if han::capital(character).is_some() => return han::capitals(signs, at),
        _ => return None,
    };
    // 一个亿, 一点五亿
    let rest = (numeral.script == Script::Han && numeral.scale == Ratio::ONE)
        .then(|| signs.first(at + numeral.length, &["个亿"]))
        .flatten();
    Some(rest.map_or(numeral, |(_, length)| numeral.scaled(Ratio::whole(100_000_000), length)))
}

/// Bytes of the Arabic digits at the start of `text`, with the marks between thousands and the point: of 2,000元 and 1.5万 five and three.
pub(crate) fn written(text: &str) -> Option<usize> {
    let signs = Signs::of(text);
    let numeral = read(&signs, 0).filter(|numeral| numeral.script == Script::Arabic)?;
    Some(signs.span(0, numeral.digits_length).end)
}

/// Whether a numeral may begin with this sign.
pub(crate) fn is_numeral(character: char) -> bool {
    character.is_ascii_digit() || is_han_numeral(character) || han::capital(character).is_some()
}

/// Whether the sign is part of a Chinese numeral.
pub(crate) fn is_han_numeral(character: char) -> bool {
    numeral::is_han(character)
}

/// Digits alone, as they stand: no thousands, no point.
pub(crate) fn digits(signs: &Signs, at: usize) -> Option<(u32, usize)> {
    let length = signs.run(at, |sign| sign.is_ascii_digit());
    if length == 0 {
        return None;
    }
    let number = numeral::parse(&signs.text(at, at + length))?;
    Some((number, length))
}

/// One digit in either script, alone: 8 of 15块8, 五 of 九成五.
pub(crate) fn digit(signs: &Signs, at: usize) -> Option<u32> {
    let sign = signs.at(at)?;
    let is_alone = !signs.at(at + 1).is_some_and(|next| is_numeral(next) || (next == '.' && sign.is_ascii_digit()));
    (is_alone && (sign.is_ascii_digit() || numeral::is_han_digit(sign)))
        .then(|| numeral::parse(&sign.to_string()))
        .flatten()
}

/// A whole number below 10,000 in either script, as dates and ordinals have it.
pub(crate) fn small(signs: &Signs, at: usize) -> Option<(u32, usize)> {
    if let Some(found) = digits(signs, at) {
        return Some(found);
    }
    let length = signs.run(at, |sign| is_han_numeral(sign) && !matches!(sign, '万' | '亿'));
    if length == 0 {
        return None;
    }
    let text = signs.text(at, at + length);
    let is_counting = length == 1 || text.contains(['十', '百', '千']);
    Some((numeral::parse(text.trim_start_matches('零')).filter(|_| is_counting)?, length))
}

fn arabic(signs: &Signs, at: usize) -> Option<Numeral> {
    let (digits, length) = decimal(signs, at)?;
    let first = Numeral::whole(digits, Script::Arabic, length);
    if let Some((power, length)) = power(signs, at + length) {
        return Some(first.scaled(power, length));
    }
    let Some((scale, length)) = scale(signs, at + length) else { return Some(first) };
    let first = first.scaled(scale, length);
    let (mut sum, mut lowest, mut end) = (first.value()?, scale, at + first.length);
    while signs.at(end).is_some_and(|sign| sign.is_ascii_digit()) {
        // 2万5 is 25,000: the digit counts the next place.
        let alone = digit(signs, end).filter(|_| lowest > Ratio::whole(100) && self::scale(signs, end + 1).is_none());
        if let Some(digit) = alone {
            sum = sum.plus(lowest.over(Ratio::whole(10))?.times(Ratio::whole(digit))?)?;
            end += 1;
            break;
        }
        // 1万2千5百, 3亿5000万: the rest belongs to the same number.
        let Some((digits, length)) = decimal(signs, end) else { break };
        let Some((scale, scale_length)) = self::scale(signs, end + length).filter(|(scale, _)| *scale < lowest) else {
            break;
        };
        sum = sum.plus(digits.times(scale)?)?;
        (lowest, end) = (scale, end + length + scale_length);
    }
    let is_one = end == at + first.length;
    Some(if is_one { first } else { Numeral::whole(sum, Script::Arabic, end - at) })
}

/// ×10⁴: so many noughts, and the signs of the power.
fn power(signs: &Signs, at: usize) -> Option<(Ratio, usize)> {
    let (_, mark) = signs.first(at, &["×10", "x10", "*10"])?;
    let length = signs.run(at + mark, |sign| fold::script_digit(sign).is_some());
    let raised: String = (0..length).filter_map(|more| fold::script_digit(signs.at(at + mark + more)?)).collect();
    let noughts = numeral::parse(&raised).filter(|noughts| *noughts <= MOST_NOUGHTS)?;
    Some((Ratio::new(10_i128.checked_pow(noughts)?, 1)?, mark + length))
}

fn scale(signs: &Signs, at: usize) -> Option<(Ratio, usize)> {
    if signs.first(at, &SCALED_UNITS).is_some() {
        return None;
    }
    let (word, scale) = SCALES.iter().find(|(word, _)| signs.starts(at, word))?;
    let length = word.chars().count();
    // 20万亿
    if *word == "万" && signs.starts(at + 1, "亿") {
        return Some((Ratio::new(1_000_000_000_000, 1)?, 2));
    }
    Some((Ratio::whole(*scale), length))
}

/// Digits, separators between thousands, digits after a point.
fn decimal(signs: &Signs, at: usize) -> Option<(Ratio, usize)> {
    let is_digit = |sign: char| sign.is_ascii_digit();
    let mut length = signs.run(at, is_digit);
    let mut text = signs.text(at, at + length);
    if length <= 3 {
        while let Some(group) = thousands(signs, at + length) {
            text.push_str(&group);
            length += 4;
        }
    }
    let places = if signs.at(at + length) == Some('.') { signs.run(at + length + 1, is_digit) } else { 0 };
    if places > 0 {
        text.push_str(&signs.text(at + length + 1, at + length + 1 + places));
        length += 1 + places;
    }
    if text.len() > MOST_DIGITS {
        return None;
    }
    let places = u32::try_from(places).ok()?;
    Some((Ratio::new(text.parse().ok()?, 10_i128.checked_pow(places)?)?, length))
}

/// The three digits after a separator at `at`. A comma of full width or a blank parts sentences and words too, so that it
/// counts only before the noughts of a round number: 200，000元, 12 000.
fn thousands(signs: &Signs, at: usize) -> Option<String> {
    let mark = signs.at(at).filter(|mark| matches!(mark, ',' | '，' | ' ' | '\''))?;
    let is_whole = signs.run(at + 1, |sign| sign.is_ascii_digit()) == 3;
    let group = signs.text(at + 1, at + 4);
    (is_whole && (mark == ',' || group == "000")).then_some(group)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expect: &str) {
        let read = read(&Signs::of(text), 0).and_then(|it| Some(format!("{} {}", it.value()?, it.length)));
        assert_eq!(read.unwrap_or_default(), expect, "{text}");
    }

    #[test]
    fn numbers_of_both_scripts_are_read() {
        check("20", "20 2");
        check("20 万元", "200000 3");
        check("2,000元", "2000 5");
        check("1.5万", "15000 4");
        check("1万2千元", "12000 4");
        check("3亿5000万元", "350000000 7");
        check("二十万元", "200000 3");
        check("100 万分五年", "1000000 4");
        check("两亿三千万", "230000000 5");
        check("二万万元", "200000000 3");
        check("十二", "12 2");
        check("2千米", "2 1");
        check("2.6×10⁴吨", "26000 7");
        check("10⁴", "10 2");
        check("60，200", "60 2");
        check("1,2000", "1 1");
        check("三四天", "");
        check("万一", "");
        check("12345678901234567890", "");
        check("一百五十万", "1500000 5");
        check("三十五亿零六百万", "3506000000 8");
    }

    #[test]
    fn the_last_digit_of_a_spoken_number_counts_the_next_place() {
        check("一万五", "15000 3");
        check("两万五块钱", "25000 3");
        check("三百五", "350 3");
        check("三百零五", "305 4");
        check("一千二百", "1200 4");
        check("一亿二", "120000000 3");
        check("一百一十五", "115 5");
        check("2万5", "25000 3");
        check("2万5千", "25000 4");
        check("1万2千5百元", "12500 6");
        check("2万50", "20000 2");
    }

    #[test]
    fn separators_points_and_capitals_are_read() {
        check("200，000元", "200000 7");
        check("12 000 元", "12000 6");
        check("30，300人", "30 2");
        check("三点五倍", "3.5 3");
        check("零点五万元", "5000 4");
        check("三点要求", "3 1");
        check("3个亿", "300000000 3");
        check("一个亿", "100000000 3");
        check("叁拾伍万元整", "350000 4");
        check("贰仟零伍元", "2005 4");
        check("陆家嘴", "");
    }
}
