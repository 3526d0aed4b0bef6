//! The numbers of a list, which stand in no text: `<ol start="3" type="a">` shows c., d., e.

use super::marker;
use super::node::Node;
use super::tags::{self, Tag};
use crate::text::{find, fold, numeral};

/// A marker at the front of an entry is never longer, in characters.
const LONGEST_MARKER: usize = 12;

/// How a list counts.
#[derive(Clone, Copy)]
enum Style {
    Arabic,
    /// From this one on.
    Letters(char),
    /// Whether in capitals.
    Roman(bool),
    Han,
    Absent,
}

/// What the page shows before each entry of a list, hidden ones left out: `2. `, `b. `, `二、`.
///
/// Nothing before an entry whose words bring their own number, as stylesheets take the others off such lists.
pub fn numbers<N: Node>(list: &N) -> Vec<String> {
    let entries: Vec<N> = list.children().into_iter().filter(is_entry).collect();
    let is_reversed = list.attribute("reversed").is_some();
    let first = if is_reversed { u32::try_from(entries.len()).unwrap_or(1) } else { 1 };
    let mut next = number(list, "start").unwrap_or(first);
    let style_of_list = style(list).unwrap_or(Style::Arabic);
    let shown = entries.iter().map(|entry| {
        let value = number(entry, "value").unwrap_or(next);
        next = if is_reversed { value.saturating_sub(1) } else { value.saturating_add(1) };
        if is_numbered(entry) { String::new() } else { style(entry).unwrap_or(style_of_list).shown(value) }
    });
    shown.collect()
}

/// Whether `start`, `type` and `value` alone make these numbers, without a style and without the words.
pub fn has_plain_numbers<N: Node>(list: &N) -> bool {
    let is_plain = |node: &N| node.attribute("style").is_none_or(|style| !find::holds(&style, "list-style"));
    is_plain(list)
        && list.children().iter().filter(|child| is_entry(*child)).all(|entry| is_plain(entry) && !is_numbered(entry))
}

/// What stands behind a number as [`numbers`] writes it: 甲 of `2. 甲`, `b. 甲` and 二、甲; nothing where there is none.
pub(crate) fn without_number(line: &str) -> Option<&str> {
    let line = line.trim_start_matches(fold::is_blank);
    let behind = |mark, is_number: &dyn Fn(&str) -> bool| line.split_once(mark).filter(|(number, _)| is_number(number));
    let is_plain = |number: &str| !number.is_empty() && number.chars().all(|it| it.is_ascii_alphanumeric());
    let (_, words) = behind(". ", &is_plain).or_else(|| behind("、", &|number| numeral::parse(number).is_some()))?;
    Some(words)
}

/// Whether a node is an entry that a list counts.
pub fn is_entry(node: &impl Node) -> bool {
    node.name().is_some_and(|name| Tag::of(&name) == Tag::Item) && !node.is_hidden()
}

impl Style {
    /// The number and the mark after it; what letters cannot count is counted in digits, as browsers do.
    fn shown(self, value: u32) -> String {
        let shown = match self {
            Self::Letters(first) => letters(value, first).map(String::from),
            Self::Roman(is_upper) => roman(value, is_upper),
            Self::Han => Some(numeral::to_han(value)),
            Self::Arabic => None,
            Self::Absent => return String::new(),
        };
        let mark = if matches!(self, Self::Han) { "、" } else { ". " };
        let mut shown = shown.unwrap_or_else(|| value.to_string());
        shown.push_str(mark);
        shown
    }
}

/// Whether the words of an entry open with a number of their own: `<li>1、`, `<li>（一）`.
fn is_numbered(entry: &impl Node) -> bool {
    let mut words = String::new();
    opening(entry, &mut words);
    marker::recognise(&words).is_some_and(|opening| !opening.is_doubtful)
}

/// The first words of a node, blanks left out at their front.
pub(super) fn opening(node: &impl Node, words: &mut String) {
    if let Some(text) = node.text() {
        let text = if words.is_empty() { text.trim_start_matches(fold::is_blank) } else { &text };
        words.extend(text.chars().take(LONGEST_MARKER));
        return;
    }
    for child in node.children() {
        if words.chars().count() >= LONGEST_MARKER {
            return;
        }
        let is_read = child.name().is_none_or(|name| Tag::of(&name) != Tag::Silent) && !child.is_hidden();
        if is_read {
            opening(&child, words);
        }
    }
}

fn number(node: &impl Node, name: &str) -> Option<u32> {
    node.attribute(name)?.trim().parse().ok()
}

/// The style that the element itself asks for, by `type` or in its `style`.
fn style(node: &impl Node) -> Option<Style> {
    let named = tags::style(node, "list-style-type").or_else(|| tags::style(node, "list-style"));
    if let Some(style) = named.as_deref().and_then(named_style) {
        return Some(style);
    }
    match node.attribute("type")?.as_ref() {
        "1" => Some(Style::Arabic),
        "a" => Some(Style::Letters('a')),
        "A" => Some(Style::Letters('A')),
        "i" => Some(Style::Roman(false)),
        "I" => Some(Style::Roman(true)),
        _ => None,
    }
}

/// The style of a name as stylesheets have it; none for what says nothing of numbers, as `inside` does.
fn named_style(named: &str) -> Option<Style> {
    let has = |word: &str| find::holds(named, word);
    Some(match () {
        () if has("none") || has("disc") || has("circle") || has("square") => Style::Absent,
        () if has("decimal") => Style::Arabic,
        () if has("roman") => Style::Roman(has("upper")),
        () if has("alpha") || has("latin") => Style::Letters(if has("upper") { 'A' } else { 'a' }),
        () if has("cjk") || has("chinese") => Style::Han,
        () => return None,
    })
}

/// 1 is a, 26 is z; longer lists are counted in digits.
fn letters(value: u32, first: char) -> Option<char> {
    (1..=26).contains(&value).then(|| char::from_u32(u32::from(first) + value - 1))?
}

/// 1 is i, 14 is xiv; longer lists are counted in digits.
fn roman(value: u32, is_upper: bool) -> Option<String> {
    let ones = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"].get(value as usize % 10)?;
    let mut shown = "x".repeat((1..40).contains(&value).then_some(value as usize / 10)?);
    shown.push_str(ones);
    if is_upper {
        shown.make_ascii_uppercase();
    }
    Some(shown)
}
