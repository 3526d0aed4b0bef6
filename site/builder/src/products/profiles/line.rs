//! Lines of the plain step: what stands between two tags of a block, as words.

use super::piece::Word;
use super::tree::{ElementRef, Node};

/// Tags that stand inside a line.
pub(super) const INLINE: [&str; 23] = [
    "a", "abbr", "b", "br", "cite", "code", "data", "del", "em", "i", "img", "ins", "kbd", "mark", "q", "s", "small",
    "span", "strong", "sub", "sup", "time", "u",
];

/// Tags that go with all they hold: nothing for a reader of an article.
pub(super) const DROPPED: [&str; 14] = [
    "button", "form", "iframe", "input", "label", "link", "meta", "noscript", "object", "script", "select", "style",
    "svg", "template",
];

/// The words of a line; blocks inside it are taken for words.
pub(super) fn line(element: ElementRef<'_>) -> Vec<Word> {
    let mut words = Vec::new();
    for child in element.children() {
        match (child.value(), ElementRef::wrap(child)) {
            (Node::Text(text), _) => words.extend(words_of_text(text)),
            (_, Some(element)) => words.extend(word(element)),
            _ => {}
        }
    }
    trimmed(words)
}

/// The words of an element inside a line.
pub(super) fn word(element: ElementRef<'_>) -> Vec<Word> {
    let name = element.value().name();
    match name {
        "br" => vec![Word::Break],
        "strong" | "b" => wrapped(line(element), Word::Strong),
        "em" | "i" => wrapped(line(element), Word::Emphasis),
        "img" => {
            let attribute = |name| element.value().attr(name).unwrap_or_default();
            vec![Word::Image { src: attribute("src").to_owned(), alt: attribute("alt").to_owned() }]
        }
        "a" => {
            let words = line(element);
            match element.value().attr("href").filter(|href| !href.is_empty() && !href.starts_with('#')) {
                Some(href) => wrapped(words, |words| Word::Link { href: href.to_owned(), words }),
                // A place in the explainer itself: ids do not come through, so it would lead nowhere.
                None => words,
            }
        }
        // Without their tags 300 and 360 would be read as one number, and what is void as valid.
        "del" => said("【原：", element),
        "ins" => said("【现：", element),
        "s" => said("【作废：", element),
        name if DROPPED.contains(&name) => Vec::new(),
        // A space at the end of a `span` parts it from the next.
        _ => element
            .children()
            .flat_map(|child| match (child.value(), ElementRef::wrap(child)) {
                (Node::Text(text), _) => words_of_text(text),
                (_, Some(element)) => word(element),
                _ => Vec::new(),
            })
            .collect(),
    }
}

/// Words that a line through them, or under them, tells apart.
fn said(what: &str, element: ElementRef<'_>) -> Vec<Word> {
    [vec![Word::Text(what.to_owned())], line(element), vec![Word::Text("】".to_owned())]].concat()
}

/// Text with its white space as a page shows it; none for an empty text.
pub(super) fn words_of_text(text: &str) -> Vec<Word> {
    let mut shown = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            ' ' | '\n' | '\t' | '\r' if shown.ends_with(' ') => {}
            ' ' | '\n' | '\t' | '\r' => shown.push(' '),
            _ => shown.push(sign),
        }
    }
    if shown.is_empty() { Vec::new() } else { vec![Word::Text(shown)] }
}

fn wrapped(words: Vec<Word>, wrap: impl FnOnce(Vec<Word>) -> Word) -> Vec<Word> {
    if words.is_empty() { Vec::new() } else { vec![wrap(words)] }
}

/// Without white space at both ends.
pub(super) fn trimmed(mut words: Vec<Word>) -> Vec<Word> {
    if let Some(Word::Text(text)) = words.first_mut() {
        *text = text.trim_start_matches(' ').to_owned();
    }
    if let Some(Word::Text(text)) = words.last_mut() {
        *text = text.trim_end_matches(' ').to_owned();
    }
    words.retain(|word| !matches!(word, Word::Text(text) if text.is_empty()));
    words
}
