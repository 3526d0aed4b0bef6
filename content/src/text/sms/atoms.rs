//! What a message is put together of: numbers with what they count, names, words in marks; all else character by character.

use crate::text::spoken::is_han;
use crate::text::units::after_number;

/// Longest quotation that is kept together as a name, in characters.
const LONGEST_QUOTED_NAME: usize = 16;

/// Most characters before 〔 that belong to a document's number: 云政办.
const LONGEST_OFFICE: usize = 8;

const CLOSING: &str = "，。；：？！、）》”】〕%‰)]";
const OPENING: &str = "（《“【〔([";
const RANGE_MARKS: &str = "—–-－~～至到";
const NUMERALS: &str = "〇零一二三四五六七八九十百千万亿两";

/// What must not be cut, in order; all else one character each, with the marks around it.
pub(super) fn atoms(text: &str, names: &[&str]) -> Vec<String> {
    glued(unglued(text, names))
}

fn unglued(text: &str, names: &[&str]) -> Vec<String> {
    let mut atoms: Vec<String> = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let name =
            names.iter().filter(|name| !name.is_empty() && rest.starts_with(**name)).map(|name| name.len()).max();
        let length = name
            .or_else(|| enclosed(rest, first))
            .or_else(|| counted(rest).map(|length| up_to_name(rest, length, names)))
            .or_else(|| latin(rest))
            .unwrap_or(first.len_utf8());
        let (atom, after) = rest.split_at_checked(length).unwrap_or((rest, ""));
        let mut atom = atom.to_owned();
        if first == '〔' {
            let extra = counted(after).unwrap_or_default();
            let (number, after) = after.split_at_checked(extra).unwrap_or(("", after));
            atom = [&office(&mut atoms), atom.as_str(), number].concat();
            rest = after;
        } else {
            rest = after;
        }
        atoms.push(atom);
    }
    atoms
}

/// A number takes no unit out of a name that follows it.
fn up_to_name(text: &str, length: usize, names: &[&str]) -> usize {
    let starts = names.iter().filter(|name| !name.is_empty()).filter_map(|name| text.find(*name));
    starts.filter(|start| (1..length).contains(start)).min().unwrap_or(length)
}

/// The characters before 〔 that belong to the document's number, taken from the end of `atoms`.
fn office(atoms: &mut Vec<String>) -> String {
    let is_part = |atom: &&String| atom.chars().count() == 1 && atom.chars().all(is_han);
    let count = atoms.iter().rev().take(LONGEST_OFFICE).take_while(is_part).count();
    atoms.split_off(atoms.len() - count).concat()
}

/// 《…》 with what it nests, 〔…〕, 【…】, and short “…”, in bytes.
fn enclosed(text: &str, first: char) -> Option<usize> {
    let last = match first {
        '《' => '》',
        '〔' => '〕',
        '【' => '】',
        '“' => '”',
        _ => return None,
    };
    let mut depth = 0_u32;
    for (position, (at, character)) in text.char_indices().enumerate() {
        if first == '“' && position > LONGEST_QUOTED_NAME {
            return None;
        }
        depth += u32::from(character == first);
        depth -= u32::from(character == last && depth > 0);
        if depth == 0 {
            return Some(at + character.len_utf8());
        }
    }
    None
}

/// A number with its unit, a date, a time, a range, a telephone, in bytes.
fn counted(text: &str) -> Option<usize> {
    let ordinal = if text.starts_with('第') { '第'.len_utf8() } else { 0 };
    let mut length = ordinal + number(text.get(ordinal..)?)?;
    loop {
        length += unit(text.get(length..)?);
        let rest = text.get(length..)?;
        if let Some(more) = number(rest).filter(|_| rest.starts_with(|sign: char| sign.is_ascii_digit())) {
            length += more;
            continue;
        }
        let mark = rest.chars().next().filter(|sign| RANGE_MARKS.contains(*sign));
        let marks: usize =
            mark.map_or(0, |mark| rest.chars().take_while(|sign| *sign == mark).map(char::len_utf8).sum());
        let Some(more) = mark.and_then(|_| number(rest.get(marks..)?)) else { break };
        length += marks + more;
    }
    Some(length)
}

/// Digits with the signs that stand inside a number, or Han numerals, in bytes.
fn number(text: &str) -> Option<usize> {
    let mut length = 0;
    let mut signs = text.chars().peekable();
    let is_han_number = text.starts_with(|sign| NUMERALS.contains(sign));
    while let Some(sign) = signs.next() {
        let next = signs.peek();
        let is_part = if is_han_number {
            NUMERALS.contains(sign)
                || (sign == '分' && next == Some(&'之'))
                || (sign == '之'
                    && next.is_some_and(|next| NUMERALS.contains(*next))
                    && text.get(..length)?.ends_with('分'))
                || (sign == '点' && next.is_some_and(|next| NUMERALS.contains(*next)))
        } else {
            sign.is_ascii_digit() || (length > 0 && ".,:：/".contains(sign) && next.is_some_and(char::is_ascii_digit))
        };
        if !is_part {
            break;
        }
        length += sign.len_utf8();
    }
    (length > 0).then_some(length)
}

/// What a number counts: a known unit, signs, or one character of Han; a space before it goes along. In bytes.
fn unit(text: &str) -> usize {
    let rest = text.trim_start_matches(' ');
    let space = text.len() - rest.len();
    let known = Some(after_number(rest)).filter(|known| *known > 0);
    let signs = rest.chars().take_while(|sign| sign.is_ascii_alphabetic() || "%‰㎡℃²³".contains(*sign));
    let signs: usize = signs.map(char::len_utf8).sum();
    let han = rest.chars().next().filter(|sign| is_han(*sign) && !RANGE_MARKS.contains(*sign)).map(char::len_utf8);
    match known.or((signs > 0).then_some(signs)).or(han) {
        Some(length) => space + length,
        None => 0,
    }
}

/// A word of Latin script or an address of the web, in bytes.
fn latin(text: &str) -> Option<usize> {
    let is_part = |sign: char| sign.is_ascii_alphanumeric() || "-._~:/?#@!$&'*+=%".contains(sign);
    let run: usize = text.chars().take_while(|sign| is_part(*sign)).map(char::len_utf8).sum();
    text.starts_with(|sign: char| sign.is_ascii_alphabetic()).then_some(run)
}

/// A closing mark stays with what it closes, an opening one with what it opens.
fn glued(atoms: Vec<String>) -> Vec<String> {
    let mut glued: Vec<String> = Vec::new();
    for atom in atoms {
        let is_closing = atom.chars().count() == 1 && atom.chars().all(|sign| CLOSING.contains(sign));
        let follows_opening = glued.last().is_some_and(|last| last.ends_with(|sign| OPENING.contains(sign)));
        match glued.last_mut() {
            Some(last) if is_closing || follows_opening => last.push_str(&atom),
            _ => glued.push(atom),
        }
    }
    glued
}
