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

/// The plain simplified numeral that a character stands for, and its script: 贰 and 貳 are 二, digits stay as they are.
///
/// This is the alphabet: what a number may consist of is known nowhere else.
pub const fn plain(character: char) -> Option<(char, Script)> {
    Some(match character {
        '0'..='9' | '０'..='９' => (character, Script::Arabic),
        '〇' | '零' | '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十' | '百' | '千' | '万'
        | '亿' | '两' => (character, Script::Han),
        '萬' => ('万', Script::Han),
        '億' => ('亿', Script::Han),
        '兩' => ('两', Script::Han),
        '壹' => ('一', Script::Formal),
        '贰' | '貳' => ('二', Script::Formal),
        '叁' | '參' => ('三', Script::Formal),
        '肆' => ('四', Script::Formal),
        '伍' => ('五', Script::Formal),
        '陆' | '陸' => ('六', Script::Formal),
        '柒' => ('七', Script::Formal),
        '捌' => ('八', Script::Formal),
        '玖' => ('九', Script::Formal),
        '拾' => ('十', Script::Formal),
        '佰' => ('百', Script::Formal),
        '仟' => ('千', Script::Formal),
        _ => return None,
    })
}

/// Whether a character is a digit of either width.
pub const fn is_digit(character: char) -> bool {
    matches!(character, '0'..='9' | '０'..='９')
}

/// Whether a character is part of a plain Chinese numeral.
pub const fn is_han(character: char) -> bool {
    matches!(plain(character), Some((_, Script::Han)))
}

/// Whether a character is a plain Chinese digit, and no power of ten.
pub(crate) const fn is_han_digit(character: char) -> bool {
    is_han(character) && !is_power(character)
}

/// Whether a character is a power of ten, which may stand apart from its digits: 20 万元.
pub(crate) const fn is_power(character: char) -> bool {
    matches!(character, '十' | '百' | '千' | '万' | '亿' | '萬' | '億')
}

/// Whether a numeral that puts in order may hold the character: 第十二条, 贰、, and neither 两 nor 千万.
pub(crate) const fn is_ordinal(character: char) -> bool {
    plain(character).is_some() && !matches!(character, '两' | '兩' | '千' | '仟' | '佰' | '万' | '萬' | '亿' | '億')
}

/// The value of a digit of either width.
pub(crate) const fn arabic(character: char) -> Option<u32> {
    match character {
        '0'..='9' => Some(character as u32 - '0' as u32),
        '０'..='９' => Some(character as u32 - '０' as u32),
        _ => None,
    }
}

/// The whole number at the start of `text` that puts in order, of one script: 12, ２６, 十二, 二〇二六, 拾贰.
///
/// ```
/// use mingbai_content::text::numeral::leading;
///
/// assert_eq!(leading("十二条").map(|it| (it.value, it.length)), Some((12, 6)));
/// assert_eq!(leading("第二"), None);
/// ```
pub fn leading(text: &str) -> Option<Numeral> {
    let of = |character: char| if is_ordinal(character) { plain(character) } else { None };
    let (_, script) = of(text.chars().next()?)?;
    let mut word = String::new();
    let mut length = 0;
    while let Some(character) = text.get(length..).and_then(|rest| rest.chars().next()) {
        let Some((plain, _)) = of(character).filter(|it| it.1 == script) else { break };
        word.push(plain);
        length += character.len_utf8();
    }
    parse(&word).map(|value| Numeral { value, script, length })
}

/// The number of a character that holds it in a circle or in brackets: ① ⑴ ㈠ Ⅰ ❶. It is [`Script::Han`] for ㈠ alone.
pub(crate) fn enclosed(character: char) -> Option<Numeral> {
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
pub(crate) fn to_han(number: u32) -> String {
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

/// Writes a number up to 99 in the capitals that cheques and some outlines have: 12 is 拾贰.
pub(crate) fn to_formal(number: u32) -> String {
    let formal = ['壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'];
    let capital = |digit: char| DIGITS.iter().skip(1).position(|known| *known == digit).and_then(|at| formal.get(at));
    let shown = |sign: char| if sign == '十' { '拾' } else { capital(sign).copied().unwrap_or(sign) };
    to_han(number).chars().map(shown).collect()
}

/// Reads a whole number in Chinese numerals or Arabic digits (ASCII or full width, with `,` or `，` between thousands).
///
/// Returns `None` for anything else, for the empty text, and above `u32`.
///
/// ```
/// use mingbai_content::text::numeral::parse;
///
/// assert_eq!([parse("一百零五"), parse("１，２００"), parse("第五")], [Some(105), Some(1200), None]);
/// ```
pub fn parse(text: &str) -> Option<u32> {
    if text.is_empty() {
        return None;
    }
    parse_digits(text).or_else(|| parse_han(text))
}

/// The value of one decimal digit of either width or of 零〇一二两三四五六七八九.
fn digit(character: char) -> Option<u32> {
    match character {
        _ if is_digit(character) => arabic(character),
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
    fn a_number_at_the_start_is_of_one_script() {
        let read = |text: &str| leading(text).map(|it| (it.value, it.script, it.length));
        assert_eq!(read("１２、"), Some((12, Script::Arabic, 6)));
        assert_eq!(read("拾貳、"), Some((12, Script::Formal, 6)));
        assert_eq!(read("二〇二六26"), Some((2026, Script::Han, 12)));
        assert_eq!(read("两年内"), None);
        assert_eq!((1..=99).find(|number| leading(&to_formal(*number)).map(|it| it.value) != Some(*number)), None);
        assert_eq!(enclosed('㈢').map(|it| (it.value, it.script)), Some((3, Script::Han)));
        assert_eq!(enclosed('⒇').map(|it| it.value), Some(20));
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
