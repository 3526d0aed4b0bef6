//! What a message is put together of: numbers with what they count, names, words in marks; all else character by character.

use crate::span::Span;
use crate::text::reading::{self, What};
use crate::text::units::after_number;

/// Longest quotation that is kept together as a name, in characters.
const LONGEST_QUOTED_NAME: usize = 16;

const CLOSING: &str = "，。；：？！、）》”】〕%‰)]";
const OPENING: &str = "（《“【〔([";
const RANGE_MARKS: &str = "—–-－~～至到起";

/// What must not be cut, in order; all else one character each, with the marks around it.
pub(super) fn atoms(text: &str, names: &[&str]) -> Vec<String> {
    glued(unglued(text, names))
}

fn unglued(text: &str, names: &[&str]) -> Vec<String> {
    let mut atoms: Vec<String> = Vec::new();
    let mut read = read(text).into_iter().peekable();
    let mut at = 0;
    while let Some(first) = text.get(at..).and_then(|rest| rest.chars().next()) {
        let rest = text.get(at..).unwrap_or_default();
        while read.next_if(|span| span.start < at).is_some() {}
        let name =
            names.iter().filter(|name| !name.is_empty() && rest.starts_with(**name)).map(|name| name.len()).max();
        let length = name
            .or_else(|| enclosed(rest, first))
            .or_else(|| read.peek().filter(|span| span.start == at).map(|span| up_to_name(rest, span.len(), names)))
            .or_else(|| latin(rest))
            .unwrap_or(first.len_utf8());
        atoms.push(rest.get(..length).unwrap_or(rest).to_owned());
        at += length;
    }
    atoms
}

/// The places of what was read, each whole: both ends of a range, a day with its time, a clause with its paragraph, and the
/// words that make a limit of it.
fn read(text: &str) -> Vec<Span> {
    let reading = reading::read(text);
    let places = reading.passed.iter().filter(|it| it.what != What::Unread).map(|it| it.span);
    let mut spans: Vec<Span> = reading.facts.iter().map(|fact| fact.span).chain(places).collect();
    spans.sort_by_key(|span| span.start);
    let mut whole: Vec<Span> = Vec::new();
    for mut span in spans {
        let rest = text.get(span.end..).unwrap_or_default();
        let words = rest.trim_start_matches(' ');
        let more = after_number(words);
        span.end += if more > 0 { rest.len() - words.len() + more } else { 0 };
        match whole.last_mut() {
            Some(last) if is_one(text.get(last.end..span.start)) => last.end = last.end.max(span.end),
            _ => whole.push(span),
        }
    }
    whole
}

/// Whether what stands between two places joins them: nothing, blanks, the mark of a range.
fn is_one(between: Option<&str>) -> bool {
    between.is_none_or(|between| between.chars().all(|sign| sign == ' ' || RANGE_MARKS.contains(sign)))
}

/// A number takes no unit out of a name that follows it.
fn up_to_name(text: &str, length: usize, names: &[&str]) -> usize {
    let starts = names.iter().filter(|name| !name.is_empty()).filter_map(|name| text.find(*name));
    starts.filter(|start| (1..length).contains(start)).min().unwrap_or(length)
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
