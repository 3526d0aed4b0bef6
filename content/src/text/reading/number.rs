//! Numerals inside running text: 20, 2,000, 1.5万, 二十万, 三; and which script they are written in.

use super::ratio::Ratio;
use super::signs::Signs;
use crate::text::numeral;

/// How a number is written; a Chinese numeral of one is often no number at all (一起, 一次说清).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Script {
    Arabic,
    Han,
}

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
}

/// What multiplies the digits before it, the longer before the shorter.
const SCALES: [(&str, u32); 7] = [
    ("百万", 1_000_000),
    ("千万", 10_000_000),
    ("十万", 100_000),
    ("亿", 100_000_000),
    ("万", 10_000),
    ("千", 1_000),
    ("百", 100),
];
/// 2千米 is a length, 百分 a share.
const SCALED_UNITS: [&str; 6] = ["千米", "千克", "千瓦", "百分", "千分", "万分"];
/// More digits than this are a code.
const MOST_DIGITS: usize = 15;

/// The numeral at `at`.
pub(crate) fn read(signs: &Signs, at: usize) -> Option<Numeral> {
    match signs.at(at)? {
        '0'..='9' => arabic(signs, at),
        character if is_han_numeral(character) => han(signs, at),
        _ => None,
    }
}

/// Whether the sign is part of a Chinese numeral.
pub(crate) fn is_han_numeral(character: char) -> bool {
    "〇零一二三四五六七八九十百千万亿两".contains(character)
}

/// Digits alone, as they stand: no thousands, no point.
pub(crate) fn digits(signs: &Signs, at: usize) -> Option<(u32, usize)> {
    let length = signs.run(at, |sign| sign.is_ascii_digit());
    let number = numeral::parse(&signs.text(at, at + length))?;
    Some((number, length))
}

/// A whole number below 10,000 in either script, as dates and ordinals have it.
pub(crate) fn small(signs: &Signs, at: usize) -> Option<(u32, usize)> {
    if let Some(found) = digits(signs, at) {
        return Some(found);
    }
    let length = signs.run(at, |sign| is_han_numeral(sign) && !"万亿".contains(sign));
    Some((whole(&signs.text(at, at + length))?, length))
}

fn arabic(signs: &Signs, at: usize) -> Option<Numeral> {
    let (digits, digits_length) = decimal(signs, at)?;
    let mut numeral =
        Numeral { digits, scale: Ratio::ONE, script: Script::Arabic, digits_length, length: digits_length };
    let Some((scale, length)) = scale(signs, at + digits_length) else { return Some(numeral) };
    numeral.scale = scale;
    numeral.length += length;
    // 1万2千, 3亿5000万: the rest belongs to the same number.
    let Some(rest) =
        signs.at(at + numeral.length).filter(char::is_ascii_digit).and_then(|_| arabic(signs, at + numeral.length))
    else {
        return Some(numeral);
    };
    let value = numeral.value()?.plus(rest.value()?)?;
    if rest.scale >= scale || rest.scale == Ratio::ONE {
        return Some(numeral);
    }
    let length = numeral.length + rest.length;
    Some(Numeral { digits: value, scale: Ratio::ONE, script: Script::Arabic, digits_length: length, length })
}

fn scale(signs: &Signs, at: usize) -> Option<(Ratio, usize)> {
    if signs.first(at, &SCALED_UNITS).is_some() {
        return None;
    }
    let (word, scale) = SCALES.into_iter().find(|(word, _)| signs.starts(at, word))?;
    let length = word.chars().count();
    // 20万亿
    if word == "万" && signs.starts(at + 1, "亿") {
        return Some((Ratio::new(1_000_000_000_000, 1)?, 2));
    }
    Some((Ratio::whole(scale), length))
}

/// Digits, commas between thousands, digits after a point.
fn decimal(signs: &Signs, at: usize) -> Option<(Ratio, usize)> {
    let is_digit = |sign: char| sign.is_ascii_digit();
    let mut length = signs.run(at, is_digit);
    let mut text = signs.text(at, at + length);
    if length <= 3 {
        while signs.at(at + length) == Some(',') && signs.run(at + length + 1, is_digit) == 3 {
            text.push_str(&signs.text(at + length + 1, at + length + 4));
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

fn han(signs: &Signs, at: usize) -> Option<Numeral> {
    let length = signs.run(at, is_han_numeral);
    // 万万 is 亿, as older laws have it.
    let text = signs.text(at, at + length).replace("万万", "亿");
    if text.starts_with(['百', '千', '万', '亿']) {
        return None;
    }
    let value = match text.split_once('亿') {
        Some((before, "")) => Ratio::whole(whole(before)?).times(Ratio::whole(100_000_000))?,
        Some((before, after)) => {
            Ratio::whole(whole(before)?).times(Ratio::whole(100_000_000))?.plus(Ratio::whole(whole(after)?))?
        }
        None => Ratio::whole(whole(&text)?),
    };
    Some(Numeral { digits: value, scale: Ratio::ONE, script: Script::Han, digits_length: length, length })
}

/// A Chinese numeral that counts; 三四 is about three or four and no number.
fn whole(text: &str) -> Option<u32> {
    let is_counting = text.chars().count() <= 1 || text.contains(['十', '百', '千', '万']);
    numeral::parse(text.trim_start_matches('零')).filter(|_| is_counting)
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
        check("两亿三千万", "230000000 5");
        check("二万万元", "200000000 3");
        check("十二", "12 2");
        check("2千米", "2 1");
        check("60，200", "60 2");
        check("1,2000", "1 1");
        check("三四天", "");
        check("万一", "");
        check("12345678901234567890", "");
    }
}
