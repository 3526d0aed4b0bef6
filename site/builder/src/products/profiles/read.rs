//! Reads the plain step: HTML to pieces. A tag that it does not know leaves its content.

use scraper::{ElementRef, Html, Node, Selector};

use super::Links;
use super::piece::{Cell, Media, Piece, Row, Source, Word, text_of};

/// Between a bold beginning and what belongs to it: 2026年5月31日前　提交申请.
const GAP: &str = "\u{3000}";

/// Boxes to tick.
const BOXES: [char; 2] = ['□', '☐'];

/// Tags that stand inside a line.
const INLINE: [&str; 23] = [
    "a", "abbr", "b", "br", "cite", "code", "data", "del", "em", "i", "img", "ins", "kbd", "mark", "q", "s", "small",
    "span", "strong", "sub", "sup", "time", "u",
];

/// Tags that go with all they hold: nothing for a reader of an article.
const DROPPED: [&str; 14] = [
    "button", "form", "iframe", "input", "label", "link", "meta", "noscript", "object", "script", "select", "style",
    "svg", "template",
];

/// The pieces of `html`.
pub(super) fn pieces(html: &str, links: Links<'_>) -> Vec<Piece> {
    let document = Html::parse_fragment(html);
    Reader { links }.blocks(document.root_element())
}

/// `href` as it must be written where the fragment is pasted: counted from the page, if its address is known.
pub(super) fn resolved(href: &str, links: Links<'_>) -> String {
    let is_full = href.split(['/', '?', '#']).next().is_some_and(|start| start.contains(':'));
    let Some(page) = links.page.filter(|_| !is_full) else { return href.to_owned() };
    match href.strip_prefix('/') {
        Some(path) => {
            let origin: Vec<&str> = page.splitn(4, '/').take(3).collect();
            [&origin.join("/"), "/", path].concat()
        }
        None => [page, href].concat(),
    }
}

struct Reader<'a> {
    links: Links<'a>,
}

impl Reader<'_> {
    /// The blocks inside `parent`; words that stand between blocks are paragraphs of their own.
    fn blocks(&self, parent: ElementRef<'_>) -> Vec<Piece> {
        let mut pieces = Vec::new();
        let mut line = Vec::new();
        for child in parent.children() {
            match (child.value(), ElementRef::wrap(child)) {
                (Node::Text(text), _) => line.extend(words_of_text(text)),
                (_, Some(element)) if INLINE.contains(&element.value().name()) => line.extend(self.word(element)),
                (_, Some(element)) => {
                    end_line(&mut line, &mut pieces);
                    self.block(element, &mut pieces);
                }
                _ => {}
            }
        }
        end_line(&mut line, &mut pieces);
        grouped(pieces)
    }

    fn block(&self, element: ElementRef<'_>, pieces: &mut Vec<Piece>) {
        let name = element.value().name();
        match name {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                let level = name.chars().filter_map(|sign| sign.to_digit(10)).next().unwrap_or(6);
                pieces.push(Piece::Heading(u8::try_from(level.max(2)).unwrap_or(6), self.line(element)));
            }
            "p" | "dt" | "figcaption" | "caption" | "summary" | "legend" => {
                let mut line = self.line(element);
                end_line(&mut line, pieces);
            }
            "ul" | "menu" => {
                let items = self.items(element);
                // A box to tick is mark enough; a bullet before it would be one too many.
                if !items.is_empty() && items.iter().all(|item| begins_with_box(item)) {
                    pieces.extend(items.into_iter().flatten());
                } else {
                    pieces.push(Piece::List(None, items));
                }
            }
            "ol" => {
                let start = element.value().attr("start").and_then(|start| start.parse().ok()).unwrap_or(1);
                pieces.push(Piece::List(Some(start), self.items(element)));
            }
            "dl" => pieces.push(Piece::Terms(self.terms(element))),
            "table" => self.table(element, pieces),
            "blockquote" => pieces.push(Piece::Quote(self.blocks(element))),
            "pre" => pieces.push(Piece::Lines(element.text().collect())),
            "details" => pieces.push(self.fold(element)),
            "audio" | "video" => pieces.extend(self.media(element)),
            name if DROPPED.contains(&name) => {}
            _ => pieces.extend(self.blocks(element)),
        }
    }

    /// The words of a line; blocks inside it are taken for words.
    fn line(&self, element: ElementRef<'_>) -> Vec<Word> {
        let mut words = Vec::new();
        for child in element.children() {
            match (child.value(), ElementRef::wrap(child)) {
                (Node::Text(text), _) => words.extend(words_of_text(text)),
                (_, Some(element)) => words.extend(self.word(element)),
                _ => {}
            }
        }
        trimmed(words)
    }

    fn word(&self, element: ElementRef<'_>) -> Vec<Word> {
        let name = element.value().name();
        match name {
            "br" => vec![Word::Break],
            "strong" | "b" => wrapped(self.line(element), Word::Strong),
            "em" | "i" => wrapped(self.line(element), Word::Emphasis),
            "img" => {
                let attribute = |name| element.value().attr(name).unwrap_or_default();
                vec![Word::Image { src: resolved(attribute("src"), self.links), alt: attribute("alt").to_owned() }]
            }
            "a" => {
                let words = self.line(element);
                match element.value().attr("href").filter(|href| !href.is_empty() && !href.starts_with('#')) {
                    Some(href) => wrapped(words, |words| Word::Link { href: resolved(href, self.links), words }),
                    // A place in the explainer itself: ids do not come through, so it would lead nowhere.
                    None => words,
                }
            }
            name if DROPPED.contains(&name) => Vec::new(),
            // A space at the end of a `span` parts it from the next.
            _ => element
                .children()
                .flat_map(|child| match (child.value(), ElementRef::wrap(child)) {
                    (Node::Text(text), _) => words_of_text(text),
                    (_, Some(element)) => self.word(element),
                    _ => Vec::new(),
                })
                .collect(),
        }
    }

    fn items(&self, list: ElementRef<'_>) -> Vec<Vec<Piece>> {
        list.child_elements().filter(|item| item.value().name() == "li").map(|item| led(self.blocks(item))).collect()
    }

    /// Terms with their definitions; a `div` may stand around each pair.
    fn terms(&self, list: ElementRef<'_>) -> Vec<(Vec<Word>, Vec<Piece>)> {
        let mut terms: Vec<(Vec<Word>, Vec<Piece>)> = Vec::new();
        let groups = list.child_elements().flat_map(|child| match child.value().name() {
            "div" => child.child_elements().collect(),
            _ => vec![child],
        });
        for element in groups {
            match (element.value().name(), terms.last_mut()) {
                ("dt", _) => terms.push((self.line(element), Vec::new())),
                ("dd", Some((_, content))) => content.extend(self.blocks(element)),
                (_, Some((_, content))) => self.block(element, content),
                (_, None) => {}
            }
        }
        terms
    }

    fn table(&self, table: ElementRef<'_>, pieces: &mut Vec<Piece>) {
        let Ok(selector) = Selector::parse("tr") else { return };
        for caption in table.child_elements().filter(|child| child.value().name() == "caption") {
            pieces.extend(Some(Piece::Paragraph(vec![Word::Strong(self.line(caption))])));
        }
        let mut rows: Vec<Row> = Vec::new();
        // Cells that reach down into the next rows: column, rows that are left, the cell.
        let mut hanging: Vec<(usize, u16, Cell)> = Vec::new();
        for element in table.select(&selector) {
            let is_head = element.parent().and_then(ElementRef::wrap).is_some_and(|it| it.value().name() == "thead");
            let mut row = Row { is_head, cells: Vec::new() };
            for cell in element.child_elements() {
                place_hanging(&mut hanging, &mut row);
                let span = |name| cell.value().attr(name).and_then(|text| text.parse().ok()).unwrap_or(1_u16);
                let made = Cell {
                    is_header: cell.value().name() == "th",
                    columns: span("colspan").clamp(1, 100),
                    content: led(self.blocks(cell)),
                };
                let down = span("rowspan").clamp(1, 1000);
                if down > 1 {
                    hanging.push((row.cells.len(), down - 1, made.clone()));
                }
                row.cells.push(made);
            }
            place_hanging(&mut hanging, &mut row);
            rows.push(row);
        }
        pieces.push(Piece::Table(rows));
    }

    /// A question; or, where nothing but a quotation is inside, where the policy says it.
    fn fold(&self, details: ElementRef<'_>) -> Piece {
        let summary = details.child_elements().find(|child| child.value().name() == "summary");
        let title = summary.map(|summary| self.line(summary)).unwrap_or_default();
        let has_heading = summary.is_some_and(|it| {
            it.descendants().filter_map(ElementRef::wrap).any(|it| it.value().name().starts_with('h'))
        });
        let mut body = Vec::new();
        for child in details.child_elements().filter(|child| child.value().name() != "summary") {
            self.block(child, &mut body);
        }
        match body.split_first() {
            Some((Piece::Quote(quote), rest)) if !has_heading => {
                let quote: Vec<String> = quote.iter().map(words_of_piece).collect();
                Piece::Source(Source {
                    label: text_of(&title).trim().to_owned(),
                    quote: quote.concat().trim().to_owned(),
                    href: rest.iter().find_map(link_of_piece),
                })
            }
            _ if has_heading => Piece::Fold(title, body),
            _ => Piece::Choice(title, body),
        }
    }

    fn media(&self, element: ElementRef<'_>) -> Option<Piece> {
        let own = element.value().attr("src");
        let inside = element
            .child_elements()
            .find_map(|child| child.value().attr("src").filter(|_| child.value().name() == "source"));
        let src = resolved(own.or(inside)?, self.links);
        Some(Piece::Media(Media { tag: if element.value().name() == "audio" { "audio" } else { "video" }, src }))
    }
}

/// Choices side by side as a list, so that what belongs to which answer shows without frames; one alone as a bold line.
fn grouped(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut out: Vec<Piece> = Vec::with_capacity(pieces.len());
    let mut choices: Vec<Vec<Piece>> = Vec::new();
    let end = |choices: &mut Vec<Vec<Piece>>, out: &mut Vec<Piece>| match choices.len() {
        0 | 1 => out.extend(choices.drain(..).flatten()),
        _ => out.push(Piece::List(None, core::mem::take(choices).into_iter().map(led).collect())),
    };
    for piece in pieces {
        if let Piece::Choice(title, body) = piece {
            choices.push([vec![Piece::Paragraph(vec![Word::Strong(title)])], body].concat());
        } else {
            end(&mut choices, &mut out);
            out.push(piece);
        }
    }
    end(&mut choices, &mut out);
    out
}

fn begins_with_box(item: &[Piece]) -> bool {
    matches!(item.first(), Some(Piece::Paragraph(words)) if text_of(words).starts_with(BOXES))
}

fn place_hanging(hanging: &mut Vec<(usize, u16, Cell)>, row: &mut Row) {
    while let Some(at) = hanging.iter().position(|(column, ..)| *column == row.cells.len()) {
        let (column, left, cell) = hanging.remove(at);
        row.cells.push(cell.clone());
        if left > 1 {
            hanging.push((column, left - 1, cell));
            // Its place in this row is taken: the next look must not find it again.
            if row.cells.len() == column {
                break;
            }
        }
    }
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

/// Text with its white space as a page shows it; none for an empty text.
fn words_of_text(text: &str) -> Vec<Word> {
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

fn end_line(line: &mut Vec<Word>, pieces: &mut Vec<Piece>) {
    let words = trimmed(core::mem::take(line));
    if !words.is_empty() {
        pieces.push(Piece::Paragraph(words));
    }
}

/// Without white space at both ends.
fn trimmed(mut words: Vec<Word>) -> Vec<Word> {
    if let Some(Word::Text(text)) = words.first_mut() {
        *text = text.trim_start_matches(' ').to_owned();
    }
    if let Some(Word::Text(text)) = words.last_mut() {
        *text = text.trim_end_matches(' ').to_owned();
    }
    words.retain(|word| !matches!(word, Word::Text(text) if text.is_empty()));
    words
}
