//! One sign: whether it is seen, and the spelling that stands for all of its kind.

/// Whether the character is written in Han script.
pub(crate) const fn is_han(character: char) -> bool {
    matches!(character, '\u{4E00}'..='\u{9FFF}' | '\u{3400}'..='\u{4DBF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}' | '々' | '〇')
}

/// White space, control characters, and what takes no room: zero-width, soft hyphen, direction marks, byte order mark.
pub(crate) fn is_blank(character: char) -> bool {
    character.is_whitespace()
        || character.is_control()
        || matches!(character, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}' | '\u{FE0E}' | '\u{FE0F}')
}

/// Marks that a comma cannot stand before: where one does, a copy has doubled the mark (`,、` for 、).
pub(super) const fn is_comma_or_stop(character: char) -> bool {
    matches!(character, ',' | '，' | '、' | ';' | '；' | '。' | ':' | '：')
}

/// The folded form of one character; none for what is not seen.
pub(crate) fn fold_character(character: char) -> Option<char> {
    let plain = match character {
        '\u{4E00}'..='\u{9FFF}' | 'a'..='z' | '0'..='9' => character,
        '“' | '”' | '„' | '‟' | '″' | '〝' | '〞' | '〟' | '＂' | '「' | '」' | '｢' | '｣' => '"',
        '‘' | '’' | '‚' | '‛' | '′' | '＇' | '『' | '』' => '\'',
        '‐'..='―' | '−' | '─' | '━' | '﹘' | '﹣' | '－' | '⸺' | '⸻' => '-',
        '〔' | '【' | '〖' | '［' | '﹝' => '[',
        '〕' | '】' | '〗' | '］' | '﹞' => ']',
        '•' | '・' | '‧' | '∙' | '･' | '●' => '·',
        '〜' | '∼' => '~',
        '○' | '◯' => '〇',
        '､' => '、',
        '｡' => '。',
        '￥' => '¥',
        // Full-width forms stand at a constant distance from ASCII.
        '！'..='～' => char::from_u32(u32::from(character) - 0xFEE0).unwrap_or(character),
        _ if is_blank(character) => return None,
        _ => character,
    };
    Some(plain)
}

/// The plain digit of a raised or lowered one: 2 for ² and ₂.
pub(crate) const fn script_digit(character: char) -> Option<char> {
    let digit = match character {
        '¹' => 1,
        '²' => 2,
        '³' => 3,
        '⁰' | '⁴'..='⁹' => character as u32 - '⁰' as u32,
        '₀'..='₉' => character as u32 - '₀' as u32,
        _ => return None,
    };
    char::from_digit(digit, 10)
}

/// The digit of a square or cubic metre in one sign: 2 of ㎡.
pub(super) const fn square(character: char) -> Option<char> {
    match character {
        '㎡' => Some('2'),
        '㎥' => Some('3'),
        _ => None,
    }
}
