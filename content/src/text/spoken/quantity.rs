//! Amounts, shares, fractions, rates and plain counts.

use super::RANGE_MARKS;
use super::measure::{each, is_count, is_han, sign, starts};
use super::number::{Digits, decimal, digit_by_digit, integer, yuan};

/// Fewest digits of a number that is a code where no word follows it.
const CODE_DIGITS: usize = 9;

/// Han units of ten that stand after digits: 20万.
const SCALES: [&str; 6] = ["万亿", "万", "亿", "千万", "百万", "千"];

/// Longest unit before the stroke of 元/平方米.
const LONGEST_UNIT: usize = 4;

/// Digits as written.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Number {
    whole: String,
    fraction: Option<String>,
    length: usize,
}

/// The quantity at the start of `text`, said, and how many characters it takes.
pub(super) fn read(before: &[char], text: &[char]) -> Option<(usize, String)> {
    if let Some('¥' | '￥') = text.first() {
        return money(before, text.get(1..)?).map(|(length, said)| (length + 1, said));
    }
    let number = number(text)?;
    let after = text.get(number.length..).unwrap_or_default();
    let is_code = before.last().is_some_and(char::is_ascii_alphabetic);
    if number.fraction.is_none() && (is_code || is_named_by_digits(&number, text, after)) {
        let digits = if is_code { Digits::Plain } else { Digits::Code };
        return Some((number.length, digit_by_digit(&number.whole, digits)));
    }
    share(&number, after)
        .or_else(|| fraction(&number, after))
        .or_else(|| rate(&number, before, after))
        .or_else(|| ratio(&number, after))
        .or_else(|| decimal_yuan(&number, after))
        .unwrap_or_else(|| with_sign(0, say(&number, before, after), after))
        .map_length(number.length)
}

/// Whether `text` is a temperature below zero, its minus included.
pub(super) fn is_below_zero(text: &[char]) -> bool {
    let Some(number) = text.get(1..).and_then(number) else { return false };
    let after = text.get(1 + number.length..).unwrap_or_default();
    ["℃", "°C", "摄氏度"].iter().any(|unit| starts(after, unit))
}

/// ¥2,000: the yuan is said where the sign stands before the number.
fn money(before: &[char], text: &[char]) -> Option<(usize, String)> {
    let number = number(text)?;
    let after = text.get(number.length..).unwrap_or_default();
    let scale = SCALES.into_iter().find(|scale| starts(after, scale));
    let rest = after.get(scale.map_or(0, |scale| scale.chars().count())..).unwrap_or_default();
    let unit = if starts(rest, "元") { "" } else { "元" };
    let yuan: Vec<char> = scale.unwrap_or("元").chars().collect();
    let said = match (&number.fraction, scale) {
        (Some(fraction), None) => return Some((number.length, yuan_or_decimal(&number, fraction))),
        _ => say(&number, before, &yuan),
    };
    let length = number.length + scale.map_or(0, |scale| scale.chars().count());
    Some((length, [&said, scale.unwrap_or_default(), unit].concat()))
}

fn yuan_or_decimal(number: &Number, fraction: &str) -> String {
    yuan(&number.whole, fraction).unwrap_or_else(|| [&decimal(&number.whole, fraction), "元"].concat())
}

/// A piece said after the number, and how many characters it takes beyond it.
type Piece = (usize, String);

trait MapLength {
    fn map_length(self, by: usize) -> Option<(usize, String)>;
}

impl MapLength for Piece {
    fn map_length(self, by: usize) -> Option<(usize, String)> {
        Some((self.0 + by, self.1))
    }
}

/// 0.5%, 20—30%, 3‰.
fn share(number: &Number, after: &[char]) -> Option<Piece> {
    let (rest, _) = skip_second(after);
    let name = |sign: Option<&char>| match sign {
        Some('%') => Some("百分之"),
        Some('‰') => Some("千分之"),
        _ => None,
    };
    let own = name(after.first());
    let name = own.or_else(|| name(rest.first()))?;
    let is_whole = name == "百分之" && number.whole == "100" && number.fraction.is_none();
    let said = if is_whole { "百分之百".to_owned() } else { [name, &say(number, &[], &[])].concat() };
    Some((usize::from(own.is_some()), said))
}

/// 1/3 is 三分之一.
fn fraction(number: &Number, after: &[char]) -> Option<Piece> {
    if !matches!(after.first(), Some('/' | '／')) || number.fraction.is_some() {
        return None;
    }
    let below = self::number(after.get(1..)?).filter(|below| below.fraction.is_none())?;
    let next = after.get(1 + below.length);
    let (top, bottom): (u32, u32) = (number.whole.parse().ok()?, below.whole.parse().ok()?);
    let is_fraction = (1..bottom).contains(&top) && bottom <= 100 && !matches!(next, Some('/' | '／'));
    is_fraction.then(|| (1 + below.length, [&integer(&below.whole), "分之", &integer(&number.whole)].concat()))
}

/// 20公里/小时 is 每小时二十公里; so is the end of a range.
fn rate(number: &Number, before: &[char], after: &[char]) -> Option<Piece> {
    let (rest, second) = skip_second(after);
    let unit: Vec<char> = rest
        .iter()
        .copied()
        .take_while(|sign| is_han(*sign) || sign.is_alphabetic() || "㎡²³".contains(*sign))
        .take(LONGEST_UNIT + 1)
        .collect();
    if unit.is_empty() || unit.len() > LONGEST_UNIT || !matches!(rest.get(unit.len()), Some('/' | '／')) {
        return None;
    }
    let (length, each) = each(rest.get(unit.len() + 1..)?)?;
    let (sign_length, unit_words) = sign(&unit).unwrap_or((0, ""));
    let unit_words = [unit_words, &unit.iter().skip(sign_length).collect::<String>()].concat();
    let spoken = match &second {
        Some(second) => [say(number, before, &unit), "至".to_owned(), say(second, &[], &unit), unit_words].concat(),
        None if unit_words == "元" && number.fraction.is_some() => {
            yuan_or_decimal(number, number.fraction.as_deref().unwrap_or_default())
        }
        None => [say(number, before, &unit), unit_words].concat(),
    };
    let taken = (after.len() - rest.len()) + unit.len() + 1 + length;
    Some((taken, ["每", each, &spoken].concat()))
}

/// 1:3 that is no time of day is 一比三.
fn ratio(number: &Number, after: &[char]) -> Option<Piece> {
    if !matches!(after.first(), Some(':' | '：')) {
        return None;
    }
    let second = self::number(after.get(1..)?)?;
    Some((1 + second.length, [&say(number, &[], &[]), "比", &say(&second, &[], &[])].concat()))
}

/// 3.5元 is 三元五角; 1.5万元 keeps its point.
fn decimal_yuan(number: &Number, after: &[char]) -> Option<Piece> {
    let fraction = number.fraction.as_deref()?;
    starts(after, "元").then(|| yuan(&number.whole, fraction)).flatten().map(|said| (1, said))
}

/// The unit's sign after the number becomes a word.
fn with_sign(length: usize, said: String, after: &[char]) -> Piece {
    match sign(after) {
        Some((taken, word)) => (length + taken, [&said, word].concat()),
        None => (length, said),
    }
}

fn say(number: &Number, before: &[char], after: &[char]) -> String {
    if let Some(fraction) = &number.fraction {
        return decimal(&number.whole, fraction);
    }
    // The unit of 2—3个 stands after the second number.
    let (measure, _) = skip_second(after);
    let is_scale = ["万", "亿", "千"].iter().any(|scale| starts(measure, scale));
    if number.whole == "2" && (is_scale || is_count(before, measure)) {
        return "两".to_owned();
    }
    integer(&number.whole)
}

/// What follows the second end of a range at the start of `after`, and that end; `after` itself where there is none.
fn skip_second(after: &[char]) -> (&[char], Option<Number>) {
    let second = RANGE_MARKS.into_iter().find(|mark| starts(after, mark)).and_then(|mark| {
        let rest = after.get(mark.chars().count()..)?;
        let second = number(rest)?;
        Some((rest.get(second.length..)?, second))
    });
    match second {
        Some((rest, second)) => (rest, Some(second)),
        None => (after, None),
    }
}

/// Codes are said by their digits: those that begin with 0, long ones that nothing counts, rooms and routes.
fn is_named_by_digits(number: &Number, text: &[char], after: &[char]) -> bool {
    let digits = number.whole.len();
    let is_written_through = text.iter().take(number.length).all(char::is_ascii_digit);
    let is_counted = after.first().is_some_and(|next| is_han(*next)) || sign(after).is_some();
    // 85折 is 八五折.
    let is_discount = digits == 2 && starts(after, "折") && !starts(after, "折合") && !starts(after, "折算");
    let is_place = starts(after, "室") || starts(after, "房间") || (starts(after, "路") && !starts(after, "路人"));
    is_written_through
        && ((digits > 1 && number.whole.starts_with('0'))
            || is_discount
            || (digits >= CODE_DIGITS && !is_counted)
            || ((3..=4).contains(&digits) && is_place))
}

/// Digits, with commas between thousands, and after a point.
fn number(text: &[char]) -> Option<Number> {
    let mut whole = String::new();
    let mut length = 0;
    while let Some(&sign) = text.get(length) {
        let is_comma = sign == ',' && !whole.is_empty() && is_thousand(text.get(length + 1..).unwrap_or_default());
        if sign.is_ascii_digit() {
            whole.push(sign);
        } else if !is_comma {
            break;
        }
        length += 1;
    }
    if whole.is_empty() {
        return None;
    }
    let mut fraction: String = String::new();
    if text.get(length) == Some(&'.') {
        fraction = text.iter().skip(length + 1).take_while(|sign| sign.is_ascii_digit()).collect();
    }
    if fraction.is_empty() {
        return Some(Number { whole, fraction: None, length });
    }
    length += 1 + fraction.len();
    Some(Number { whole, fraction: Some(fraction), length })
}

/// Three digits and no fourth.
fn is_thousand(text: &[char]) -> bool {
    text.iter().take_while(|sign| sign.is_ascii_digit()).count() == 3
}
