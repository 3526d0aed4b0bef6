//! Short messages: a text cut into parts of at most 70 characters, counted, where a reader can bear a cut.
//!
//! A message in Chinese goes out in UCS-2, 70 units to a part. [`split`] never cuts a number or what it counts, a telephone, an
//! address, what stands in 《》, 〔〕 or quotation marks, or a name that it is told; it cuts after a sentence where it can, else
//! after another mark. Only what is longer than a whole part is cut all the same: no network would carry it.

use super::spoken::is_han;

/// UCS-2 units of one part: GSM 03.38 gives 140 bytes.
pub const PART_UNITS: usize = 70;

/// Longest quotation that is kept together as a name, in characters.
const LONGEST_QUOTED_NAME: usize = 16;

/// Most characters before 〔 that belong to a document's number: 云政办.
const LONGEST_OFFICE: usize = 8;

/// Units of more than one character, the longer before the shorter.
const UNITS: [&str; 24] = [
    "个工作日",
    "平方公里",
    "平方米",
    "立方米",
    "个小时",
    "万元",
    "亿元",
    "万人",
    "亿人",
    "公里",
    "小时",
    "分钟",
    "周岁",
    "个月",
    "以上",
    "以下",
    "工作日",
    "千瓦时",
    "公斤",
    "厘米",
    "号楼",
    "号窗口",
    "单元",
    "季度",
];

const CLOSING: &str = "，。；：？！、）》”】〕%‰)]";
const OPENING: &str = "（《“【〔([";
const RANGE_MARKS: &str = "—–-－~～至到";
const NUMERALS: &str = "〇零一二三四五六七八九十百千万亿两";

/// Units that a text takes in a message.
pub fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

/// The parts of `text`: one as it is if it fits, else several that begin with their count, `（1/3）`.
///
/// `names` are words that stay whole beside those that can be told by their looks: offices, places.
///
/// ```
/// use mingbai_content::text::sms::split;
///
/// assert_eq!(split("每台补20万元。", &[]), ["每台补20万元。"]);
/// ```
pub fn split(text: &str, names: &[&str]) -> Vec<String> {
    let text = text.trim();
    if units(text) <= PART_UNITS {
        return if text.is_empty() { Vec::new() } else { vec![text.to_owned()] };
    }
    let atoms = glued(atoms(text, names));
    let mut count = 2;
    loop {
        let parts = fill(&atoms, count);
        if parts.len() <= count {
            let total = parts.len();
            return parts.iter().enumerate().map(|(at, part)| [&counter(at, total), part.as_str()].concat()).collect();
        }
        count = parts.len();
    }
}

fn counter(at: usize, total: usize) -> String {
    format!("（{}/{total}）", at + 1)
}

/// Parts without their counters, each with room for one of `count`: as few as can be, and of those ways the one with the best cuts.
fn fill(atoms: &[String], count: usize) -> Vec<String> {
    let room = PART_UNITS.saturating_sub(units(&counter(count.saturating_sub(1), count)));
    let atoms: Vec<String> = atoms.iter().flat_map(|atom| pieces(atom, room)).collect();
    // For each number of atoms: the cost of having sent them, and where the last part begins.
    let mut best = vec![Some((Cost::default(), 0))];
    for end in 1..=atoms.len() {
        let mut used = 0;
        let mut found: Option<(Cost, usize)> = None;
        for start in (0..end).rev() {
            used += atoms.get(start).map_or(0, |atom| units(atom));
            if used > room {
                break;
            }
            let Some((before, _)) = best.get(start).copied().flatten() else { continue };
            let cost = Cost { parts: before.parts + 1, harm: before.harm + harm(&atoms, end) };
            if found.is_none_or(|(known, _)| cost < known) {
                found = Some((cost, start));
            }
        }
        best.push(found);
    }
    let mut parts = Vec::new();
    let mut end = atoms.len();
    while let Some((_, start)) = best.get(end).copied().flatten().filter(|_| end > 0) {
        parts.push(atoms.get(start..end).unwrap_or_default().concat().trim().to_owned());
        end = start;
    }
    parts.reverse();
    parts.retain(|part| !part.is_empty());
    parts
}

/// Messages are paid for one by one, so their number goes before the beauty of the cuts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Cost {
    parts: usize,
    harm: usize,
}

/// How much a cut before the atom `at` hurts.
fn harm(atoms: &[String], at: usize) -> usize {
    if at == atoms.len() {
        return 0;
    }
    match at.checked_sub(1).and_then(|before| atoms.get(before)?.chars().next_back()) {
        Some('。' | '！') => 0,
        Some('；') => 1,
        Some('，') => 2,
        // An answer belongs to its question.
        Some('？' | '：' | '、') => 4,
        _ => 9,
    }
}

/// The atom itself; what no part can hold, cut between characters.
fn pieces(atom: &str, room: usize) -> Vec<String> {
    let mut pieces = vec![String::new()];
    for character in atom.chars() {
        let is_full = pieces.last().is_some_and(|piece| units(piece) + character.len_utf16() > room);
        if is_full {
            pieces.push(String::new());
        }
        if let Some(piece) = pieces.last_mut() {
            piece.push(character);
        }
    }
    pieces
}

/// What must not be cut, in order; all else one character each.
fn atoms(text: &str, names: &[&str]) -> Vec<String> {
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
    let known = UNITS.iter().find(|unit| rest.starts_with(**unit)).map(|unit| unit.len());
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

#[cfg(test)]
mod tests;
