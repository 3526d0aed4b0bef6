//! Reads a flat plain step: HTML to pieces. A tag that it does not know leaves its content.

use super::flat::BOXES;
use super::line::{DROPPED, INLINE, line, trimmed, word, words_of_text};
use super::piece::{Media, Piece, Source, Word, text_of};
use super::table;
use super::tree::{ElementRef, Node, Tree};

/// Between a bold beginning and what belongs to it: 2026年5月31日前　提交申请.
const GAP: &str = "\u{3000}";

/// The pieces of `html`.
pub(super) fn pieces(html: &str) -> Vec<Piece> {
    Tree::of(html).root().map(blocks).unwrap_or_default()
}

/// The blocks inside `parent`; words that stand between blocks are paragraphs of their own.
fn blocks(parent: ElementRef<'_>) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut words = Vec::new();
    for child in parent.children() {
        match (child.value(), ElementRef::wrap(child)) {
            (Node::Text(text), _) => words.extend(words_of_text(text)),
            (_, Some(element)) if INLINE.contains(&element.value().name()) => words.extend(word(element)),
            (_, Some(element)) => {
                end_line(&mut words, &mut pieces);
                block(element, &mut pieces);
            }
            _ => {}
        }
    }
    end_line(&mut words, &mut pieces);
    pieces
}

fn block(element: ElementRef<'_>, pieces: &mut Vec<Piece>) {
    let name = element.value().name();
    match name {
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
            let level = name.chars().filter_map(|sign| sign.to_digit(10)).next().unwrap_or(6);
            pieces.push(Piece::Heading(u8::try_from(level.max(2)).unwrap_or(6), line(element)));
        }
        "p" | "dt" | "figcaption" | "caption" | "summary" | "legend" => end_line(&mut line(element), pieces),
        "ul" | "menu" => {
            let items = items(element);
            // A box to tick is mark enough; a bullet before it would be one too many.
            if !items.is_empty() && items.iter().all(|item| begins_with_box(item)) {
                pieces.extend(items.into_iter().flatten());
            } else {
                pieces.push(Piece::List(None, items));
            }
        }
        "ol" => {
            let start = element.value().attr("start").and_then(|start| start.parse().ok()).unwrap_or(1);
            pieces.push(Piece::List(Some(start), items(element)));
        }
        "dl" => pieces.push(Piece::Terms(terms(element))),
        "table" => {
            for caption in element.child_elements().filter(|child| child.value().name() == "caption") {
                pieces.push(Piece::Paragraph(vec![Word::Strong(line(caption))]));
            }
            pieces.push(Piece::Table(table::rows(element, |cell| led(blocks(cell)))));
        }
        "blockquote" => pieces.push(Piece::Quote(blocks(element))),
        "pre" => pieces.push(Piece::Lines(element.text().collect())),
        "details" => details(element, pieces),
        "audio" | "video" => pieces.extend(media(element)),
        name if DROPPED.contains(&name) => {}
        _ => pieces.extend(blocks(element)),
    }
}

fn items(list: ElementRef<'_>) -> Vec<Vec<Piece>> {
    list.child_elements().filter(|item| item.value().name() == "li").map(|item| led(blocks(item))).collect()
}

/// Terms with their definitions.
fn terms(list: ElementRef<'_>) -> Vec<(Vec<Word>, Vec<Piece>)> {
    let mut terms: Vec<(Vec<Word>, Vec<Piece>)> = Vec::new();
    for element in list.child_elements() {
        match (element.value().name(), terms.last_mut()) {
            ("dt", _) => terms.push((line(element), Vec::new())),
            ("dd", Some((_, content))) => content.extend(blocks(element)),
            (_, Some((_, content))) => block(element, content),
            (_, None) => {}
        }
    }
    terms
}

/// A question; where nothing but a quotation is inside, where the policy says it; else a bold line and what belongs to it.
fn details(details: ElementRef<'_>, pieces: &mut Vec<Piece>) {
    let summary = details.child_elements().find(|child| child.value().name() == "summary");
    let title = summary.map(line).unwrap_or_default();
    let has_heading = summary.is_some_and(|it| it.descendants().any(|it| it.value().name().starts_with('h')));
    let mut body = Vec::new();
    for child in details.child_elements().filter(|child| child.value().name() != "summary") {
        block(child, &mut body);
    }
    match body.split_first() {
        Some((Piece::Quote(quote), rest)) if !has_heading => {
            let quote: Vec<String> = quote.iter().map(words_of_piece).collect();
            pieces.push(Piece::Source(Source {
                label: text_of(&title).trim().to_owned(),
                quote: quote.concat().trim().to_owned(),
                href: rest.iter().find_map(link_of_piece),
            }));
        }
        _ if has_heading => pieces.push(Piece::Fold(title, body)),
        _ => {
            pieces.push(Piece::Paragraph(vec![Word::Strong(title)]));
            pieces.extend(body);
        }
    }
}

fn media(element: ElementRef<'_>) -> Option<Piece> {
    let own = element.value().attr("src");
    let inside = element
        .child_elements()
        .find_map(|child| child.value().attr("src").filter(|_| child.value().name() == "source"));
    let src = own.or(inside)?.to_owned();
    Some(Piece::Media(Media { tag: if element.value().name() == "audio" { "audio" } else { "video" }, src }))
}

fn begins_with_box(item: &[Piece]) -> bool {
    matches!(item.first(), Some(Piece::Paragraph(words)) if text_of(words).starts_with(BOXES))
}

/// A bold beginning that stands alone takes the paragraph after it onto its line.
fn led(mut pieces: Vec<Piece>) -> Vec<Piece> {
    let (Some(Piece::Paragraph(first)), Some(Piece::Paragraph(second))) = (pieces.first(), pieces.get(1)) else {
        return pieces;
    };
    let is_beginning = match first.as_slice() {
        [Word::Strong(_)] => true,
        [Word::Text(mark), Word::Strong(_)] => mark.trim().chars().all(|sign| BOXES.contains(&sign)),
        _ => false,
    };
    if !is_beginning {
        return pieces;
    }
    let line = [first.as_slice(), &[Word::Text(GAP.to_owned())], second.as_slice()].concat();
    pieces.splice(..2, [Piece::Paragraph(line)]);
    pieces
}

fn words_of_piece(piece: &Piece) -> String {
    match piece {
        Piece::Paragraph(words) | Piece::Heading(_, words) => text_of(words),
        Piece::Quote(pieces) => pieces.iter().map(words_of_piece).collect(),
        _ => String::new(),
    }
}

fn link_of_piece(piece: &Piece) -> Option<String> {
    let Piece::Paragraph(words) = piece else { return None };
    words.iter().find_map(|word| match word {
        Word::Link { href, .. } => Some(href.clone()),
        _ => None,
    })
}

fn end_line(line: &mut Vec<Word>, pieces: &mut Vec<Piece>) {
    let words = trimmed(core::mem::take(line));
    if !words.is_empty() {
        pieces.push(Piece::Paragraph(words));
    }
}
