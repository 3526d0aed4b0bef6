//! Numbers in Chinese numerals: 二十万, 一万五, 三点五倍, 叁拾伍万元.

use super::number::{Numeral, Script, is_han_numeral};
use super::numeral;
use super::ratio::Ratio;
use super::signs::Signs;

/// The plain numeral of a capital one. A number of these counts as a Chinese one.
pub(super) fn capital(character: char) -> Option<char> {
    numeral::plain(character).filter(|(_, script)| *script == Script::Formal).map(|(plain, _)| plain)
}

/// The number in Chinese numerals at `at`: 二十万, 一万五, 三点五倍.
pub(super) fn read(signs: &Signs, at: usize) -> Option<Numeral> {
    let length = signs.run(at, is_han_numeral);
    let text: Vec<char> = signs.text(at, at + length).chars().collect();
    let number = Numeral::whole(counted(&text)?, Script::Han, length);
    Some(han_decimal(signs, at, number).unwrap_or(number))
}

/// 三点五, where what follows shows that it is a number and no time or list: 百分之三点五, 一点五倍, 零点五万元.
fn han_decimal(signs: &Signs, at: usize, whole: Numeral) -> Option<Numeral> {
    let point = at + whole.length;
    let from = point + 1;
    let places = signs.run(from, |sign| numeral::is_han_digit(sign) && sign != '两');
    let end = from + places;
    if signs.at(point) != Some('点') || places == 0 || signs.at(end) == Some('十') {
        return None;
    }
    let is_measured =
        super::unit::read(signs, end).is_some() || signs.first(end, &["万", "亿", "个百分点", "个亿"]).is_some();
    // 八点五分 is a time, 得八点五分 a mark.
    let is_time = signs.at(end) == Some('分') && !signs.ends_any(at, &["得", "扣", "加", "减", "计", "为", "共"]);
    if !(signs.ends(at, "分之") || (is_measured && !is_time)) {
        return None;
    }
    let mut value = whole.digits;
    let mut place = Ratio::ONE;
    for sign in signs.text(from, end).chars() {
        place = place.over(Ratio::whole(10))?;
        value = value.plus(place.times(Ratio::whole(numeral::parse(&sign.to_string())?))?)?;
    }
    let number = Numeral::whole(value, Script::Han, end - at);
    let scale = [('万', 10_000), ('亿', 100_000_000)].into_iter().find(|(word, _)| signs.at(end) == Some(*word));
    Some(scale.map_or(number, |(_, scale)| number.scaled(Ratio::whole(scale), 1)))
}

/// 人民币叁拾伍万元整.
pub(super) fn capitals(signs: &Signs, at: usize) -> Option<Numeral> {
    let length = signs.run(at, |sign| capital(sign).is_some() || "零万亿".contains(sign));
    let is_amount = length > 1 || signs.first(at + length, &["元", "圆"]).is_some();
    let text: Vec<char> = signs.text(at, at + length).chars().map(|sign| capital(sign).unwrap_or(sign)).collect();
    Some(Numeral::whole(counted(&text).filter(|_| is_amount)?, Script::Han, length))
}

/// The value of a numeral that counts: 一万五 is 15,000, 二百零五 205. 三四 is about three or four and no number, 万一 none.
fn counted(text: &[char]) -> Option<Ratio> {
    if matches!(text.first()?, '百' | '千' | '万' | '亿') || text.iter().all(|sign| *sign == '零' || *sign == '〇')
    {
        return (text.len() == 1 && matches!(text, ['零' | '〇'])).then_some(Ratio::ZERO);
    }
    let (mut sum, mut below, mut digit) = (0_u64, 0_u64, None);
    let mut last = 1;
    for sign in text {
        let unit: u64 = match sign {
            '十' => 10,
            '百' => 100,
            '千' => 1_000,
            '万' => 10_000,
            '亿' => 100_000_000,
            '零' | '〇' => {
                digit = None;
                last = 1;
                continue;
            }
            _ if digit.is_some() => return None,
            _ => {
                digit = Some(u64::from(numeral::parse(&sign.to_string())?));
                continue;
            }
        };
        let counted = digit.take();
        if unit < 10_000 {
            below = below.checked_add(counted.unwrap_or(1).checked_mul(unit)?)?;
        } else {
            // 二万万 is 亿, as older laws have it.
            let whole = sum.checked_add(below)?.checked_add(counted.unwrap_or(0))?;
            let is_above = unit > 10_000 || last == 10_000;
            let (kept, scaled) = if is_above { (0, whole) } else { (sum, whole.checked_sub(sum)?) };
            sum = scaled.checked_mul(unit)?.checked_add(kept)?;
            below = 0;
        }
        last = unit;
    }
    let rest = digit.map_or(0, |digit| if last >= 100 { digit * last / 10 } else { digit });
    Ratio::new(i128::from(sum.checked_add(below)?.checked_add(rest)?), 1)
}
