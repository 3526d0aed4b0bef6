//! What stands at the start of a line that was meant as an item of a list: `1、`, `（二）`, `三、`, `④`, `●`.

use super::super::tree::{Kind, Node};
use crate::text::numeral::{self, Script};

/// Longest number of an item: 99.
const MAX_DIGITS: usize = 2;
/// Longest Han number of an item: 九十九.
const MAX_HAN: usize = 3;
/// What follows a number without brackets.
const STOPS: [char; 6] = ['、', '．', '.', '。', '）', ')'];
/// What follows a Han number without brackets.
const HAN_STOPS: [char; 3] = ['、', '．', '.'];
/// Signs of an item without a number.
const BULLETS: [char; 11] = ['•', '·', '●', '○', '■', '□', '▪', '◆', '◇', '✓', '★'];
/// The same, where no number follows: －5℃ is none.
const DASHES: [char; 3] = ['-', '－', '–'];

/// How items of one list are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    Number,
    Bracketed,
    Han,
    HanBracketed,
    Circled,
    Bullet(char),
}

/// The sign of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Marker {
    pub(super) style: Style,
    /// 0 for one without a number.
    pub(super) value: u32,
    /// Its bytes, with the blanks behind it.
    pub(super) length: usize,
}

/// The marker that `text` begins with, if words follow it.
///
/// `（二）户口簿` is the second of a list in brackets.
pub(super) fn leading(text: &str) -> Option<Marker> {
    let (style, value, rest) = bracketed(text).or_else(|| plain(text)).or_else(|| single(text))?;
    let words = rest.trim_start();
    (!words.is_empty()).then_some(Marker { style, value, length: text.len() - words.len() })
}

fn bracketed(text: &str) -> Option<(Style, u32, &str)> {
    let inside = text.strip_prefix(['（', '('])?;
    let close = inside.find(['）', ')'])?;
    let rest = inside.get(close..)?.strip_prefix(['）', ')'])?;
    let word = inside.get(..close)?.trim();
    match (digits(word), han(word)) {
        (Some((value, "")), _) => Some((Style::Bracketed, value, rest)),
        (_, Some((value, ""))) => Some((Style::HanBracketed, value, rest)),
        _ => None,
    }
}

fn plain(text: &str) -> Option<(Style, u32, &str)> {
    if let Some((value, rest)) = digits(text) {
        let after = rest.strip_prefix(STOPS)?;
        // 1.5 is a number, and 3.15 a day.
        let is_number = rest.starts_with(['.', '．']) && digits(after).is_some();
        return (!is_number).then_some((Style::Number, value, after));
    }
    let (value, rest) = han(text)?;
    Some((Style::Han, value, rest.strip_prefix(HAN_STOPS)?))
}

fn single(text: &str) -> Option<(Style, u32, &str)> {
    let sign = text.chars().next()?;
    let rest = text.get(sign.len_utf8()..)?;
    let value = u32::from(sign);
    match sign {
        '①'..='⑳' => Some((Style::Circled, value - u32::from('①') + 1, rest)),
        _ if DASHES.contains(&sign)
            && rest.chars().next().is_some_and(|next| next.is_alphabetic() && !next.is_ascii()) =>
        {
            Some((Style::Bullet(sign), 0, rest))
        }
        _ => BULLETS.contains(&sign).then_some((Style::Bullet(sign), 0, rest)),
    }
}

/// The number that `text` begins with, of either width, and what follows.
fn digits(text: &str) -> Option<(u32, &str)> {
    number(text, Script::Arabic, MAX_DIGITS)
}

fn han(text: &str) -> Option<(u32, &str)> {
    number(text, Script::Han, MAX_HAN)
}

/// The number that `text` begins with, in this script and of no more characters, and what follows.
fn number(text: &str, script: Script, most: usize) -> Option<(u32, &str)> {
    let number = numeral::leading(text).filter(|number| number.script == script)?;
    let (word, rest) = text.split_at_checked(number.length)?;
    (word.chars().count() <= most).then_some((number.value, rest))
}

/// The sign by which a list is told.
pub(super) fn sign_of(source: &str, node: &Node<'_>) -> Option<char> {
    let text = node.span.of(source);
    let number = text.trim_start_matches(|sign: char| sign.is_ascii_digit());
    match node.kind {
        Kind::List(Some(_)) => number.chars().next(),
        Kind::List(None) => text.chars().next(),
        _ => None,
    }
}
