//! Raised and lowered words: m<sup>2</sup> is m², CO<sub>2</sub> is CO₂, and the mark of a note is no word of the sentence.

use super::list;
use super::node::Node;

/// What a `sup` or `sub` is read as.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Script {
    /// As the words that it holds: 1<sup>st</sup>, PM<sub>2.5</sub>.
    Plain,
    /// As raised digits.
    Raised,
    /// As lowered digits.
    Lowered,
    /// As the mark of a note, which is left out: 2000元<sup>[1]</sup>.
    Note,
}

impl Script {
    /// The character that shows a digit so.
    pub(super) fn shown(self, character: char) -> char {
        match (self, character) {
            (Self::Raised, '1') => '¹',
            (Self::Raised, '2') => '²',
            (Self::Raised, '3') => '³',
            (Self::Raised, '0'..='9') => char::from_u32(u32::from(character) - 0x30 + 0x2070).unwrap_or(character),
            (Self::Raised, '-' | '−' | '－') => '⁻',
            (Self::Lowered, '0'..='9') => char::from_u32(u32::from(character) - 0x30 + 0x2080).unwrap_or(character),
            _ => character,
        }
    }
}

/// What the words inside `node` are, after the character `before`.
pub(super) fn of(node: &impl Node, before: Option<char>, is_raised: bool) -> Script {
    let mut words = String::new();
    list::opening(node, &mut words);
    let words = words.trim();
    let digits = words.trim_start_matches(['-', '−', '－']);
    let is_number = !digits.is_empty() && digits.chars().all(|digit| digit.is_ascii_digit());
    // 米 and 里 are lengths of which areas and volumes are written: 80米<sup>2</sup>.
    let has_power = before.is_some_and(|before| {
        before.is_ascii_alphanumeric()
            || matches!(before, ')' | '）' | '㎝' | '㎞' | '㎜' | 'μ')
            || (matches!(before, '米' | '里') && matches!(digits, "2" | "3"))
    });
    if is_number && has_power {
        return if is_raised { Script::Raised } else { Script::Lowered };
    }
    if is_raised && (digits.is_empty() || is_note(digits)) { Script::Note } else { Script::Plain }
}

/// 1, [1], （2）, ①, 注1, *.
fn is_note(words: &str) -> bool {
    words.chars().all(|sign| {
        matches!(sign, '0'..='9' | '①'..='⑳' | '[' | ']' | '(' | ')' | '（' | '）' | '［' | '］' | '〔' | '〕' | '【' | '】')
            || matches!(sign, '注' | '*' | '＊' | '※' | '†' | '‡' | ',' | '，' | ' ')
    })
}
