//! Numbers as they are said: 两万二千, 一百零五, 零点五; and digit by digit, as years and telephones are.
//!
//! Of 二 and 两, the rule of 《现代汉语八百词》 is followed: 两 alone before a measure word and before 千万亿 at the head of a
//! number (两个, 两千, 两万), 二 everywhere else (二十, 二百, 一万二千, 第二). Whether a lone 2 counts or names is asked of
//! `measure`.

use crate::text::numeral;

/// Most digits that are read as a quantity: 千亿 is as far as budgets of a county, and of a province, go.
const MOST_DIGITS: usize = 12;

const DIGITS: [&str; 10] = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/// How a row of digits is said one by one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// 二〇二六, as years are written out.
    Year,
    /// 零五五五, 幺 for 1 so that nobody hears 七: telephones, rooms, routes, codes.
    Code,
    /// 零五, after the point and after letters.
    Plain,
}

/// The digits of `text`, one by one; what is no digit is left out.
pub(super) fn digit_by_digit(text: &str, style: Style) -> String {
    let say = |digit: u32| match (style, digit) {
        (Style::Year, 0) => Some("〇"),
        (Style::Code, 1) => Some("幺"),
        _ => DIGITS.get(digit as usize).copied(),
    };
    text.chars().filter_map(|character| character.to_digit(10)).filter_map(say).collect()
}

/// A whole number in ASCII digits as a quantity; digit by digit where it is too long to be one.
pub(super) fn integer(digits: &str) -> String {
    let Some(number) = digits.parse::<u64>().ok().filter(|_| digits.len() <= MOST_DIGITS) else {
        return digit_by_digit(digits, Style::Code);
    };
    if number == 0 {
        return "零".to_owned();
    }
    let mut out = String::new();
    let mut is_gap = false;
    for (scale, name) in [(100_000_000, "亿"), (10_000, "万"), (1, "")] {
        let group = u32::try_from(number / scale % 10_000).unwrap_or_default();
        if group == 0 {
            is_gap = !out.is_empty();
            continue;
        }
        if !out.is_empty() && (is_gap || group < 1000) {
            out.push('零');
        }
        if !out.is_empty() && (10..20).contains(&group) {
            out.push('一');
        }
        out.push_str(&numeral::to_han(group));
        out.push_str(name);
        is_gap = false;
    }
    match out.strip_prefix('二') {
        Some(rest) if rest.starts_with(['千', '万', '亿']) => ["两", rest].concat(),
        _ => out,
    }
}

/// A number with digits after its point.
pub(super) fn decimal(whole: &str, fraction: &str) -> String {
    let whole = match whole.trim_start_matches('0') {
        "" => "零".to_owned(),
        digits => plain_integer(digits),
    };
    [whole.as_str(), "点", &digit_by_digit(fraction, Style::Plain)].concat()
}

/// Before a point 2 is 二, whatever follows: 二点五万.
fn plain_integer(digits: &str) -> String {
    if digits == "2" { "二".to_owned() } else { integer(digits) }
}

/// Yuan with one or two digits after the point, as one says them at a counter: 3.5 is 三元五角, 0.58 五角八分.
pub(super) fn yuan(whole: &str, fraction: &str) -> Option<String> {
    let mut cents = fraction.chars().filter_map(|digit| digit.to_digit(10));
    let (tenths, hundredths) = (cents.next()?, cents.next().unwrap_or_default());
    if cents.next().is_some() {
        return None;
    }
    let count = |number: u32| if number == 2 { "两".to_owned() } else { numeral::to_han(number) };
    let mut out = String::new();
    let yuan = whole.trim_start_matches('0');
    if !yuan.is_empty() {
        out.push_str(&if yuan == "2" { "两".to_owned() } else { integer(yuan) });
        out.push('元');
    }
    if tenths > 0 {
        out.push_str(&count(tenths));
        out.push('角');
    } else if hundredths > 0 && !out.is_empty() {
        out.push('零');
    }
    if hundredths > 0 {
        out.push_str(&if tenths > 0 { numeral::to_han(hundredths) } else { count(hundredths) });
        out.push('分');
    }
    Some(if out.is_empty() { "零元".to_owned() } else { out })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantities_are_said_with_their_units_of_ten() {
        for (digits, expect) in [
            ("0", "零"),
            ("7", "七"),
            ("10", "十"),
            ("15", "十五"),
            ("20", "二十"),
            ("22", "二十二"),
            ("105", "一百零五"),
            ("110", "一百一十"),
            ("200", "二百"),
            ("222", "二百二十二"),
            ("1010", "一千零一十"),
            ("2000", "两千"),
            ("2002", "两千零二"),
            ("10005", "一万零五"),
            ("22000", "两万二千"),
            ("30015", "三万零一十五"),
            ("100050", "十万零五十"),
            ("150000", "十五万"),
            ("20000000", "两千万"),
            ("200000000", "两亿"),
            ("100000001", "一亿零一"),
            ("1000100000", "十亿零一十万"),
            ("123456789", "一亿二千三百四十五万六千七百八十九"),
        ] {
            assert_eq!(integer(digits), expect, "{digits}");
        }
    }

    #[test]
    fn money_is_said_as_at_a_counter() {
        for (whole, fraction, expect) in
            [("3", "5", "三元五角"), ("0", "58", "五角八分"), ("2", "20", "两元两角"), ("12", "05", "十二元零五分")]
        {
            assert_eq!(yuan(whole, fraction).as_deref(), Some(expect));
        }
        assert_eq!(yuan("1", "234"), None);
    }
}
