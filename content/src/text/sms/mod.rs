//! Short messages: a text cut into parts of at most 70 characters, counted, where a reader can bear a cut.
//!
//! A message in Chinese goes out in UCS-2, 70 units to a part. [`split`] never cuts a number or what it counts, a telephone, an
//! address, what stands in 《》, 〔〕 or quotation marks, or a name that it is told; it cuts after a sentence where it can, else
//! after another mark. Only what is longer than a whole part is cut all the same: no network would carry it.

mod atoms;

use atoms::atoms;

/// UCS-2 units of one part: GSM 03.38 gives 140 bytes.
pub const PART_UNITS: usize = 70;

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
    let atoms = atoms(text, names);
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

#[cfg(test)]
mod tests;
