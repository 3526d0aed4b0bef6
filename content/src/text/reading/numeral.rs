//! Chinese numerals of counting size: 一, 十二, 二十, 一百零五, 两千; and Arabic digits of either width.

/// The largest number that [`to_han`] writes; clause numbers and counts stay far below.
const LARGEST: u32 = 9_999;

const DIGITS: [char; 10] = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/// In which characters a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Script {
    /// 12, of either width.
    Arabic,
    /// 十二
    Han,
    /// 拾贰, simplified or traditional.
    Formal,
}

/// A whole number at the start of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Numeral {
    /// The number.
    pub value: u32,
    /// How it is written.
    pub script: Script,
    /// Its bytes.
    pub length: usize,
}

/// Capital numerals of cheques in the order of their values, with the traditional ones; then those of the powers of ten.
const FORMAL: [[char; 2]; 12] = [
    ['壹', '壹'],
    ['贰', '貳'],
    ['叁', '參'],
    ['肆', '肆'],
    ['伍', '伍'],
    ['陆', '陸'],
    ['柒', '柒'],
    ['捌', '捌'],
    ['玖', '玖'],
    ['拾', '拾'],
    ['佰', '佰'],
    ['仟', '仟'],
];
/// What [`FORMAL`] means, place by place.
const PLAIN: [char; 12] = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '百', '千'];

/// The plain numeral that a character stands for, and its script: 五 for 5 of full width stays 5, 贰 is 二.
pub fn plain(character: char) -> Option<(char, Script)> {
    if is_digit(character) {
        return Some((character, Script::Arabic));
    }
    if is_han(character) {
        return Some((character, Script::Han));
    }
    let at = FORMAL.iter().position(|same| same.contains(&character))?;
    PLAIN.get(at).map(|plain| (*plain, Script::Formal))
}

/// Whether a character is a digit of either width.
pub const fn is_digit(character: char) -> bool {
    matches!(character, '0'..='9' | '０'..='９')
}

/// Whether a character is part of a Chinese numeral.
pub const fn is_han(character: char) -> bool {
    matches!(
        character,
        '〇' | '零'
            | '一'
            | '二'
            | '三'
            | '四'
            | '五'
            | '六'
            | '七'
            | '八'
            | '九'
            | '十'
            | '百'
            | '千'
            | '万'
            | '亿'
            | '两'
    )
}

/// The whole number at the start of `text`, of one script: 12, ２６, 十二, 二〇二六, 拾贰.
///
/// ```
/// use mingbai_content::text::numeral::leading;
///
/// assert_eq!(leading("十二条").map(|it| (it.value, it.length)), Some((12, 6)));
/// assert_eq!(leading("第二"), None);
/// ```
pub fn leading(text: &str) -> Option<Numeral> {
    let (_, script) = plain(text.chars().next()?)?;
    let mut word = String::new();
    let mut length = 0;
    for character in text.chars() {
        let Some((plain, _)) = plain(character).filter(|(_, of)| *of == script) else { break };
        word.push(plain);
        length += character.len_utf8();
    }
    parse(&word).map(|value| Numeral { value, script, length })
}

/// The number of a character that holds it in a circle or in brackets: ① ⑴ ㈠ Ⅰ ❶. It is [`Script::Han`] for ㈠ alone.
pub fn enclosed(character: char) -> Option<Numeral> {
    let (first, script) = match character {
        '①'..='⑳' => ('①', Script::Arabic),
        '⑴'..='⒇' => ('⑴', Script::Arabic),
        '㈠'..='㈩' => ('㈠', Script::Han),
        'Ⅰ'..='Ⅻ' => ('Ⅰ', Script::Arabic),
        '❶'..='❿' => ('❶', Script::Arabic),
        _ => return None,
    };
    let value = u32::from(character) - u32::from(first) + 1;
    Some(Numeral { value, script, length: character.len_utf8() })
}

/// Writes a number as clause markers do: 10 is 十, 12 is 十二, 20 is 二十, 105 is 一百零五.
///
/// Above 9,999 the number is written in Arabic digits.
pub fn to_han(number: u32) -> String {
    if number > LARGEST {
        return number.to_string();
    }
    if number == 0 {
        return DIGITS.iter().take(1).collect();
    }
    let mut text = String::new();
    let mut zero_pending = false;
    for (unit, name) in [(1000, Some('千')), (100, Some('百')), (10, Some('十')), (1, None)] {
        let digit = number / unit % 10;
        if digit == 0 {
            zero_pending = !text.is_empty();
            continue;
        }
        if zero_pending {
            text.push('零');
            zero_pending = false;
        }
        let is_bare_ten = unit == 10 && digit == 1 && text.is_empty();
        if !is_bare_ten {
            text.extend(DIGITS.get(digit as usize));
        }
        text.extend(name);
    }
    text
}

/// Reads a whole number in Chinese numerals or Arabic digits (ASCII or full width, with `,` or `，` between thousands).
///
/// Returns `None` for anything else, for the empty text, and above `u32`.
pub fn parse(text: &str) -> Option<u32> {
    if text.is_empty() {
        return None;
    }
    parse_digits(text).or_else(|| parse_han(text))
}

/// The value of one decimal digit of either width or of 零〇一二两三四五六七八九.
fn digit(character: char) -> Option<u32> {
    match character {
        '0'..='9' => Some(u32::from(character) - u32::from('0')),
        '０'..='９' => Some(u32::from(character) - u32::from('０')),
        '〇' => Some(0),
        '两' => Some(2),
        _ => DIGITS.iter().position(|known| *known == character).and_then(|index| u32::try_from(index).ok()),
    }
}

/// A run of digits, positional: 2026, ２６, 二〇二六.
fn parse_digits(text: &str) -> Option<u32> {
    let mut number = 0_u32;
    let mut seen = false;
    for character in text.chars() {
        if matches!(character, ',' | '，') && seen {
            continue;
        }
        number = number.checked_mul(10)?.checked_add(digit(character)?)?;
        seen = true;
    }
    seen.then_some(number)
}

fn parse_han(text: &str) -> Option<u32> {
    let (mut total, mut section, mut current) = (0_u32, 0_u32, None);
    for character in text.chars() {
        let unit = match character {
            '十' => 10,
            '百' => 100,
            '千' => 1_000,
            '万' => {
                total = section.checked_add(current.take().unwrap_or_default())?.checked_mul(10_000)?;
                section = 0;
                continue;
            }
            // Two digits without a unit between them are no counting number; only 零 may stand before a digit.
            _ if current.is_some_and(|digit| digit > 0) => return None,
            _ => {
                current = Some(digit(character)?);
                continue;
            }
        };
        section = section.checked_add(current.take().unwrap_or(1).checked_mul(unit)?)?;
    }
    total.checked_add(section)?.checked_add(current.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_markers_are() {
        let written: Vec<String> = [1, 10, 12, 20, 21, 100, 105, 110, 1001].into_iter().map(to_han).collect();
        assert_eq!(written, ["一", "十", "十二", "二十", "二十一", "一百", "一百零五", "一百一十", "一千零一"]);
    }

    #[test]
    fn what_is_written_is_read_back() {
        assert!((1..=LARGEST).all(|number| parse(&to_han(number)) == Some(number)));
    }

    #[test]
    fn both_scripts_and_widths_are_read() {
        let read: Vec<Option<u32>> =
            ["12", "１２", "十二", "二〇二六", "两千", "三万五千", "2,000", "", "第", "十条", "99999999999"]
                .into_iter()
                .map(parse)
                .collect();
        let expected =
            [Some(12), Some(12), Some(12), Some(2026), Some(2000), Some(35_000), Some(2000), None, None, None, None];
        assert_eq!(read, expected);
    }
}
