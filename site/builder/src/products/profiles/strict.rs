//! The profile that every editor lets through: `h2`–`h4`, `p`, `ul`, `ol`, `li`, tables, `a`, `strong`, `em`, `br`; no attribute but
//! `href` and `colspan`.

use super::markup::{Markup, described};
use super::piece::{Cell, Piece, Row, Source, Word, text_of};

/// Most characters that are an entry of a table and not a text.
const LONGEST_CELL: usize = 60;

/// The fragment.
pub(super) fn write(pieces: &[Piece]) -> String {
    let mut out = Markup::default();
    pieces.iter().for_each(|piece| block(&mut out, piece));
    out.0
}

fn block(out: &mut Markup, piece: &Piece) {
    match piece {
        Piece::Heading(level, words) => {
            let tag = match level {
                ..=2 => "h2",
                3 => "h3",
                _ => "h4",
            };
            out.element(tag, &[], |out| line(out, words));
        }
        Piece::Paragraph(words) => paragraph(out, words),
        Piece::List(None | Some(1), items) => list(out, piece, items),
        // Without `start` the editor would count from 1, so the numbers are written.
        Piece::List(Some(start), items) => {
            for (number, item) in (*start..).zip(items) {
                out.element("p", &[], |out| {
                    out.text(&[&number.to_string(), ". "].concat());
                    tight(out, item);
                });
            }
        }
        Piece::Table(rows) => table(out, rows),
        Piece::Terms(terms) if terms.iter().all(|(_, content)| is_short(content)) => terms_table(out, terms),
        Piece::Terms(terms) => {
            for (term, content) in terms {
                paragraph(out, &[Word::Strong(term.clone())]);
                content.iter().for_each(|piece| block(out, piece));
            }
        }
        Piece::Fold(title, body) | Piece::Choice(title, body) => {
            out.element("h4", &[], |out| line(out, title));
            out.line();
            body.iter().for_each(|piece| block(out, piece));
            return;
        }
        Piece::Source(found) => out.element("p", &[], |out| source(out, found)),
        Piece::Quote(content) => content.iter().for_each(|piece| block(out, piece)),
        Piece::Lines(text) => out.element("p", &[], |out| lines(out, text)),
        Piece::Media(media) => {
            let words = vec![Word::Text(if media.tag == "audio" { "听录音" } else { "看视频" }.to_owned())];
            paragraph(out, &[Word::Link { href: media.src.clone(), words }]);
        }
    }
    out.line();
}

/// What a cell can hold without becoming an article.
fn is_short(content: &[Piece]) -> bool {
    let lines = content.iter().map(|piece| match piece {
        Piece::Paragraph(words) => Some(text_of(words).chars().count()),
        _ => None,
    });
    lines.sum::<Option<usize>>().is_some_and(|length| length <= LONGEST_CELL)
}

fn paragraph(out: &mut Markup, words: &[Word]) {
    out.element("p", &[], |out| line(out, words));
}

fn list(out: &mut Markup, piece: &Piece, items: &[Vec<Piece>]) {
    let tag = if matches!(piece, Piece::List(None, _)) { "ul" } else { "ol" };
    out.element(tag, &[], |out| {
        for item in items {
            out.line();
            out.element("li", &[], |out| tight(out, item));
        }
        out.line();
    });
}

/// The content of an item or cell: lines, with breaks between, as editors indent paragraphs even there.
fn tight(out: &mut Markup, pieces: &[Piece]) {
    for (number, piece) in pieces.iter().enumerate() {
        let is_line = !matches!(piece, Piece::List(..) | Piece::Table(_));
        if number > 0 && is_line {
            out.open("br", &[]);
        }
        match piece {
            Piece::Paragraph(words) => line(out, words),
            Piece::Heading(_, words) => line(out, &[Word::Strong(words.clone())]),
            Piece::Source(found) => source(out, found),
            Piece::Quote(content) => tight(out, content),
            Piece::Lines(text) => lines(out, text),
            Piece::Fold(title, body) | Piece::Choice(title, body) => {
                line(out, &[Word::Strong(title.clone())]);
                out.open("br", &[]);
                tight(out, body);
            }
            Piece::Terms(terms) => {
                for (number, (term, content)) in terms.iter().enumerate() {
                    if number > 0 {
                        out.open("br", &[]);
                    }
                    line(out, &[Word::Strong(term.clone()), Word::Text("：".to_owned())]);
                    tight(out, content);
                }
            }
            Piece::List(..) | Piece::Table(_) | Piece::Media(_) => block(out, piece),
        }
    }
}

fn table(out: &mut Markup, rows: &[Row]) {
    out.element("table", &[], |out| {
        for row in rows {
            out.line();
            out.element("tr", &[], |out| row.cells.iter().for_each(|it| cell(out, it)));
        }
        out.line();
    });
}

fn cell(out: &mut Markup, cell: &Cell) {
    let columns = cell.columns.to_string();
    let attributes = [("colspan", columns.as_str())];
    let attributes = if cell.columns > 1 { attributes.as_slice() } else { &[] };
    out.element(if cell.is_header { "th" } else { "td" }, attributes, |out| tight(out, &cell.content));
}

fn terms_table(out: &mut Markup, terms: &[(Vec<Word>, Vec<Piece>)]) {
    out.element("table", &[], |out| {
        for (term, content) in terms {
            out.line();
            out.element("tr", &[], |out| {
                out.element("th", &[], |out| line(out, term));
                out.element("td", &[], |out| tight(out, content));
            });
        }
        out.line();
    });
}

/// 原文 第六条：…, the label leading to the words.
fn source(out: &mut Markup, source: &Source) {
    let label = vec![Word::Text(source.label.clone())];
    match &source.href {
        Some(href) => line(out, &[Word::Link { href: href.clone(), words: label }]),
        None => line(out, &label),
    }
    out.text(&["：", &source.quote].concat());
}

fn lines(out: &mut Markup, text: &str) {
    for (number, words) in text.trim_end().lines().enumerate() {
        if number > 0 {
            out.open("br", &[]);
        }
        out.text(words);
    }
}

fn line(out: &mut Markup, words: &[Word]) {
    for word in words {
        match word {
            Word::Text(text) => out.text(text),
            Word::Strong(words) => out.element("strong", &[], |out| line(out, words)),
            Word::Emphasis(words) => out.element("em", &[], |out| line(out, words)),
            Word::Link { href, words } => out.element("a", &[("href", href)], |out| line(out, words)),
            Word::Image { src, alt } => {
                let words = described("图", alt);
                out.element("a", &[("href", src)], |out| out.text(&text_of(&words)));
            }
            Word::Break => out.open("br", &[]),
        }
    }
}
