//! The body of an article in 微信公众号: every look inline, as its editor drops classes, ids, style sheets and scripts, and on a
//! paste also positions, floats and links to other sites. So an address is written out, and no layout rests on more than
//! borders, margins and one column.

use super::markup::{Markup, described};
use super::piece::{Cell, Media, Piece, Row, Source, Word, text_of};

const BODY: &str = "font-size:16px;line-height:1.75;color:#1c1c1e;text-align:left";
const TITLE: &str = "margin:0 0 12px;font-size:22px;font-weight:bold;line-height:1.4;color:#1c1c1e";
const SECTION: &str = "margin:32px 0 12px;padding:0 0 0 10px;border-left:4px solid #9b1c1f;font-size:18px;font-weight:bold;line-height:1.5";
const HEADING: &str = "margin:16px 0 6px;font-size:16px;font-weight:bold";
const PARAGRAPH: &str = "margin:0 0 10px";
const CARD: &str =
    "margin:0 0 14px;padding:14px 14px 4px;border:1px solid #ddd6cc;border-radius:6px;background-color:#faf8f5";
const LABEL: &str = "margin:0;font-size:14px;font-weight:bold;color:#9b1c1f";
const ANSWER: &str = "margin:0 0 6px;font-size:17px;line-height:1.6";
const FACT: &str = "margin:0 0 4px;font-size:14px;line-height:1.6;color:#6b655d";
const QUESTION: &str = "margin:0 0 6px;font-size:17px;font-weight:bold;line-height:1.5";
const SOURCE: &str =
    "margin:0 0 10px;padding:0 0 0 10px;border-left:2px solid #ddd6cc;font-size:14px;line-height:1.6;color:#6b655d";
const LIST: &str = "margin:0 0 10px;padding:0 0 0 22px";
const ITEM: &str = "margin:0 0 8px";
const TABLE: &str = "width:100%;margin:0 0 12px;border-collapse:collapse;font-size:15px;line-height:1.5";
const CELL: &str = "padding:8px;border:1px solid #ddd6cc;text-align:left;vertical-align:top";
const HEAD_CELL: &str =
    "padding:8px;border:1px solid #ddd6cc;text-align:left;vertical-align:top;font-weight:bold;background-color:#f4f0ea";
const PICTURE: &str = "width:100%";

/// The article.
pub(super) fn write(pieces: &[Piece]) -> String {
    let mut out = Markup::default();
    out.element("section", &[("style", BODY)], |out| {
        out.line();
        // Up to the first section stand title, document, days and offices: the head, which is read once and quietly.
        let head = pieces.iter().position(|piece| matches!(piece, Piece::Heading(3, _))).unwrap_or_default();
        let (head, body) = pieces.split_at(head);
        for piece in head {
            match piece {
                Piece::Paragraph(words) => {
                    styled(out, "p", FACT, words);
                    out.line();
                }
                _ => block(out, piece),
            }
        }
        blocks(out, body);
    });
    out.line();
    out.0
}

fn blocks(out: &mut Markup, pieces: &[Piece]) {
    pieces.iter().for_each(|piece| block(out, piece));
}

fn block(out: &mut Markup, piece: &Piece) {
    match piece {
        Piece::Heading(2, words) => styled(out, "p", TITLE, words),
        Piece::Heading(3, words) => styled(out, "p", SECTION, words),
        Piece::Heading(_, words) => styled(out, "p", HEADING, words),
        Piece::Paragraph(words) => styled(out, "p", PARAGRAPH, words),
        Piece::List(None, items) => out.element("ul", &[("style", LIST)], |out| self::items(out, items)),
        Piece::List(Some(1), items) => out.element("ol", &[("style", LIST)], |out| self::items(out, items)),
        // `start` does not survive the paste, so the numbers are written.
        Piece::List(Some(start), items) => {
            for (number, item) in (*start..).zip(items) {
                styled(out, "p", HEADING, &[Word::Text([&number.to_string(), "."].concat())]);
                blocks(out, item);
            }
        }
        Piece::Table(rows) => table(out, rows),
        Piece::Terms(terms) => out.element("section", &[("style", CARD)], |out| {
            for (term, content) in terms {
                out.line();
                styled(out, "p", LABEL, term);
                for piece in content {
                    match piece {
                        Piece::Paragraph(words) => styled(out, "p", ANSWER, words),
                        _ => block(out, piece),
                    }
                }
            }
        }),
        Piece::Fold(title, body) => out.element("section", &[("style", CARD)], |out| {
            styled(out, "p", QUESTION, title);
            out.line();
            blocks(out, body);
        }),
        Piece::Source(found) => source(out, found),
        Piece::Quote(content) => out.element("section", &[("style", SOURCE)], |out| blocks(out, content)),
        Piece::Lines(text) => {
            for words in text.trim_end().lines() {
                styled(out, "p", PARAGRAPH, &[Word::Text(words.to_owned())]);
            }
        }
        Piece::Media(media) => styled(out, "p", PARAGRAPH, &self::media(media)),
    }
    out.line();
}

fn styled(out: &mut Markup, tag: &str, style: &str, words: &[Word]) {
    out.element(tag, &[("style", style)], |out| line(out, words));
}

fn items(out: &mut Markup, items: &[Vec<Piece>]) {
    for item in items {
        out.line();
        out.element("li", &[("style", ITEM)], |out| tight(out, item));
    }
    out.line();
}

fn tight(out: &mut Markup, pieces: &[Piece]) {
    match pieces {
        [Piece::Paragraph(words)] => line(out, words),
        _ => blocks(out, pieces),
    }
}

fn table(out: &mut Markup, rows: &[Row]) {
    out.element("table", &[("style", TABLE)], |out| {
        out.element("tbody", &[], |out| {
            for row in rows {
                out.line();
                out.element("tr", &[], |out| row.cells.iter().for_each(|it| cell(out, it)));
            }
            out.line();
        });
    });
}

/// Cells that name are `td` like the others: the editor's own style would centre a `th`.
fn cell(out: &mut Markup, cell: &Cell) {
    let columns = cell.columns.to_string();
    let style = ("style", if cell.is_header { HEAD_CELL } else { CELL });
    let spanning = [style, ("colspan", columns.as_str())];
    let attributes = if cell.columns > 1 { spanning.as_slice() } else { &[style] };
    out.element("td", attributes, |out| tight(out, &cell.content));
}

/// 原文 第六条：…, set apart as what the policy says.
fn source(out: &mut Markup, source: &Source) {
    out.element("p", &[("style", SOURCE)], |out| {
        line(out, &[Word::Strong(vec![Word::Text(source.label.clone())])]);
        out.text(&["：", &source.quote].concat());
    });
}

fn media(media: &Media) -> Vec<Word> {
    let what = if media.tag == "audio" { "录音" } else { "视频" };
    described(what, if is_address(&media.src) { &media.src } else { "" })
}

fn line(out: &mut Markup, words: &[Word]) {
    for word in words {
        match word {
            Word::Text(text) => out.text(text),
            Word::Strong(words) => out.element("strong", &[], |out| line(out, words)),
            Word::Emphasis(words) => out.element("em", &[], |out| line(out, words)),
            Word::Link { href, words } => {
                line(out, words);
                let is_news = is_address(href) && text_of(words).trim() != href;
                if is_news {
                    out.text(&["（", href.split("#:~:").next().unwrap_or(href), "）"].concat());
                }
            }
            Word::Image { src, alt } if is_address(src) => {
                out.open("img", &[("src", src), ("alt", alt), ("style", PICTURE)]);
            }
            Word::Image { alt, .. } => line(out, &described("图", alt)),
            Word::Break => out.open("br", &[]),
        }
    }
}

/// Only a full address says anything on paper or in an article.
fn is_address(href: &str) -> bool {
    href.starts_with("https://") || href.starts_with("http://")
}
