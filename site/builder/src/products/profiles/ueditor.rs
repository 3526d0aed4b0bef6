//! What UEditor keeps by its default `whitList`, which UEditorPlus and many systems built on it share.
//!
//! A tag that is not in that list is removed there *with its words* (`summary`, `time`, `figure`), and `div` becomes `p`; so folds are
//! written as sections with a heading, and no block stands in a `div`.

use super::markup::Markup;
use super::piece::{Cell, Media, Piece, Row, Source, Word};

/// The fragment.
pub(super) fn write(pieces: &[Piece]) -> String {
    let mut out = Markup::default();
    blocks(&mut out, pieces);
    out.0
}

fn blocks(out: &mut Markup, pieces: &[Piece]) {
    pieces.iter().for_each(|piece| block(out, piece));
}

fn block(out: &mut Markup, piece: &Piece) {
    match piece {
        Piece::Heading(level, words) => {
            let tag = match level {
                ..=2 => "h2",
                3 => "h3",
                4 => "h4",
                5 => "h5",
                _ => "h6",
            };
            out.element(tag, &[], |out| line(out, words));
        }
        Piece::Paragraph(words) => out.element("p", &[], |out| line(out, words)),
        Piece::List(None, items) => out.element("ul", &[], |out| self::items(out, items)),
        Piece::List(Some(1), items) => out.element("ol", &[], |out| self::items(out, items)),
        // `start` is not kept, so the numbers are written.
        Piece::List(Some(start), items) => {
            for (number, item) in (*start..).zip(items) {
                out.element("section", &[], |out| {
                    out.element("p", &[], |out| out.text(&[&number.to_string(), "."].concat()));
                    blocks(out, item);
                });
            }
        }
        Piece::Table(rows) => table(out, rows),
        Piece::Terms(terms) => out.element("dl", &[], |out| {
            for (term, content) in terms {
                out.line();
                out.element("dt", &[], |out| line(out, term));
                out.element("dd", &[], |out| tight(out, content));
            }
            out.line();
        }),
        Piece::Fold(title, body) | Piece::Choice(title, body) => out.element("section", &[], |out| {
            out.element("h4", &[], |out| line(out, title));
            out.line();
            blocks(out, body);
        }),
        Piece::Source(found) => out.element("blockquote", &[], |out| source(out, found)),
        Piece::Quote(content) => out.element("blockquote", &[], |out| blocks(out, content)),
        Piece::Lines(text) => out.element("pre", &[], |out| out.text(text)),
        Piece::Media(media) => self::media(out, media),
    }
    out.line();
}

fn items(out: &mut Markup, items: &[Vec<Piece>]) {
    for item in items {
        out.line();
        out.element("li", &[], |out| tight(out, item));
    }
    out.line();
}

/// One paragraph alone without its `p`, as UEditor itself writes items and cells.
fn tight(out: &mut Markup, pieces: &[Piece]) {
    match pieces {
        [Piece::Paragraph(words)] => line(out, words),
        _ => blocks(out, pieces),
    }
}

fn table(out: &mut Markup, rows: &[Row]) {
    let head = rows.iter().take_while(|row| row.is_head).count();
    let (head, body) = rows.split_at(head);
    out.element("table", &[], |out| {
        for (tag, rows) in [("thead", head), ("tbody", body)] {
            if rows.is_empty() {
                continue;
            }
            out.element(tag, &[], |out| {
                for row in rows {
                    out.line();
                    out.element("tr", &[], |out| row.cells.iter().for_each(|it| cell(out, it)));
                }
                out.line();
            });
        }
    });
}

fn cell(out: &mut Markup, cell: &Cell) {
    let columns = cell.columns.to_string();
    let attributes = [("colspan", columns.as_str())];
    let attributes = if cell.columns > 1 { attributes.as_slice() } else { &[] };
    out.element(if cell.is_header { "th" } else { "td" }, attributes, |out| tight(out, &cell.content));
}

fn source(out: &mut Markup, source: &Source) {
    out.element("p", &[], |out| {
        let label = [Word::Text(source.label.clone())];
        match &source.href {
            Some(href) => line(out, &[Word::Link { href: href.clone(), words: label.to_vec() }]),
            None => line(out, &label),
        }
        out.text(&["：", &source.quote].concat());
    });
}

fn media(out: &mut Markup, media: &Media) {
    out.element("p", &[], |out| {
        out.element(media.tag, &[("controls", "controls"), ("preload", "none"), ("src", &media.src)], |_| {});
    });
}

fn line(out: &mut Markup, words: &[Word]) {
    for word in words {
        match word {
            Word::Text(text) => out.text(text),
            Word::Strong(words) => out.element("strong", &[], |out| line(out, words)),
            Word::Emphasis(words) => out.element("em", &[], |out| line(out, words)),
            Word::Link { href, words } => out.element("a", &[("href", href)], |out| line(out, words)),
            Word::Image { src, alt } => out.open("img", &[("src", src), ("alt", alt)]),
            Word::Break => out.open("br", &[]),
        }
    }
}
