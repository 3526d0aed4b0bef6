//! The profiles for article editors: headings, paragraphs, lists of lines, tables of lines, links, `strong`, `em`, `br`.
//!
//! Nothing stands within anything else but words: each block is a child of the article, and items, cells and quotations hold lines with
//! `br` between. What an editor does to blocks in blocks differs from one to the next, and some drop their words (docs/editors.md).

use super::Profile;
use super::markup::{Markup, described};
use super::piece::{Cell, Media, Piece, Row, Source, Word, text_of};

/// Most characters that are an entry of a table and not a text.
const LONGEST_CELL: usize = 60;

/// The fragment.
pub(super) fn write(pieces: &[Piece], profile: Profile) -> String {
    let mut writer = Writer { profile, out: Markup::default() };
    writer.blocks(pieces);
    writer.out.0
}

struct Writer {
    profile: Profile,
    out: Markup,
}

impl Writer {
    fn blocks(&mut self, pieces: &[Piece]) {
        pieces.iter().for_each(|piece| self.block(piece));
    }

    fn block(&mut self, piece: &Piece) {
        match piece {
            Piece::Heading(level, words) => self.block_of(self.heading(*level), |writer| writer.line(words)),
            Piece::Paragraph(words) => self.block_of("p", |writer| writer.line(words)),
            Piece::List(None, items) => self.list("ul", items),
            Piece::List(Some(1), items) => self.list("ol", items),
            // Without `start` the editor would count from 1, so the numbers are written.
            Piece::List(Some(start), items) => {
                for (number, item) in (*start..).zip(items) {
                    self.block_of("p", |writer| {
                        writer.out.text(&[&number.to_string(), ". "].concat());
                        writer.lines(item);
                    });
                }
            }
            Piece::Table(rows) => self.table(rows),
            Piece::Terms(terms) if terms.iter().all(|(_, content)| is_short(content)) => self.terms(terms),
            Piece::Terms(terms) => {
                for (term, content) in terms {
                    self.block(&Piece::Paragraph(vec![Word::Strong(term.clone())]));
                    self.blocks(content);
                }
            }
            Piece::Fold(title, body) => {
                self.block(&Piece::Heading(4, title.clone()));
                self.blocks(body);
            }
            Piece::Source(_) | Piece::Quote(_) if self.profile == Profile::Ueditor => {
                self.block_of("blockquote", |writer| writer.lines(core::slice::from_ref(piece)));
            }
            Piece::Source(_) | Piece::Lines(_) => {
                self.block_of("p", |writer| writer.lines(core::slice::from_ref(piece)));
            }
            Piece::Quote(content) => self.blocks(content),
            Piece::Media(media) => self.block_of("p", |writer| writer.media(media)),
        }
    }

    const fn heading(&self, level: u8) -> &'static str {
        match (level, self.profile) {
            (..=2, _) => "h2",
            (3, _) => "h3",
            (4, _) | (_, Profile::Strict) => "h4",
            (5, _) => "h5",
            _ => "h6",
        }
    }

    fn block_of(&mut self, tag: &str, content: impl FnOnce(&mut Self)) {
        self.element(tag, &[], content);
        self.out.line();
    }

    fn element(&mut self, tag: &str, attributes: &[(&str, &str)], content: impl FnOnce(&mut Self)) {
        self.out.open(tag, attributes);
        content(self);
        self.out.close(tag);
    }

    fn list(&mut self, tag: &str, items: &[Vec<Piece>]) {
        self.block_of(tag, |writer| {
            for item in items {
                writer.out.line();
                writer.element("li", &[], |writer| writer.lines(item));
            }
            writer.out.line();
        });
    }

    /// Blocks as lines with breaks between, as editors indent paragraphs even in items and cells.
    fn lines(&mut self, pieces: &[Piece]) {
        for (number, piece) in pieces.iter().enumerate() {
            if number > 0 {
                self.out.open("br", &[]);
            }
            match piece {
                Piece::Paragraph(words) => self.line(words),
                Piece::Heading(_, words) => self.line(&[Word::Strong(words.clone())]),
                Piece::Source(found) => self.source(found),
                Piece::Quote(content) => self.lines(content),
                Piece::Lines(text) => self.verbatim(text),
                Piece::Media(media) => self.media(media),
                Piece::Fold(title, body) => {
                    self.line(&[Word::Strong(title.clone())]);
                    self.out.open("br", &[]);
                    self.lines(body);
                }
                Piece::Terms(terms) => self.rows(terms, |writer, (term, content)| {
                    writer.line(&[Word::Strong(term.clone()), Word::Text("：".to_owned())]);
                    writer.lines(content);
                }),
                // The reader finds these in no item, cell or quotation: what is flat has none there.
                Piece::List(_, items) => self.rows(items, |writer, item| writer.lines(item)),
                Piece::Table(rows) => self.rows(rows, |writer, row| {
                    for cell in &row.cells {
                        writer.lines(&cell.content);
                        writer.out.text(" ");
                    }
                }),
            }
        }
    }

    fn rows<T>(&mut self, rows: &[T], write: impl Fn(&mut Self, &T)) {
        for (number, row) in rows.iter().enumerate() {
            if number > 0 {
                self.out.open("br", &[]);
            }
            write(self, row);
        }
    }

    fn table(&mut self, rows: &[Row]) {
        self.block_of("table", |writer| {
            for row in rows {
                writer.out.line();
                writer.element("tr", &[], |writer| row.cells.iter().for_each(|it| writer.cell(it)));
            }
            writer.out.line();
        });
    }

    fn cell(&mut self, cell: &Cell) {
        let columns = cell.columns.to_string();
        let attributes = [("colspan", columns.as_str())];
        let attributes = if cell.columns > 1 { attributes.as_slice() } else { &[] };
        match cell.content.as_slice() {
            [Piece::Paragraph(words)] if cell.is_header => self.header(words, attributes),
            content => self.element("td", attributes, |writer| writer.lines(content)),
        }
    }

    /// A cell that names its row or column. Quill knows none, and would let the names of a head run on.
    fn header(&mut self, words: &[Word], attributes: &[(&str, &str)]) {
        if self.profile == Profile::Ueditor {
            return self.element("th", attributes, |writer| writer.line(words));
        }
        match words {
            [] | [Word::Strong(_)] => self.element("td", attributes, |writer| writer.line(words)),
            words => {
                self.element("td", attributes, |writer| writer.element("strong", &[], |writer| writer.line(words)));
            }
        }
    }

    fn terms(&mut self, terms: &[(Vec<Word>, Vec<Piece>)]) {
        self.block_of("table", |writer| {
            for (term, content) in terms {
                writer.out.line();
                writer.element("tr", &[], |writer| {
                    writer.header(term, &[]);
                    writer.element("td", &[], |writer| writer.lines(content));
                });
            }
            writer.out.line();
        });
    }

    /// 原文 第六条：…, the label leading to the words.
    fn source(&mut self, source: &Source) {
        let label = vec![Word::Text(source.label.clone())];
        match &source.href {
            Some(href) => self.line(&[Word::Link { href: href.clone(), words: label }]),
            None => self.line(&label),
        }
        self.out.text(&["：", &source.quote].concat());
    }

    fn verbatim(&mut self, text: &str) {
        let lines: Vec<&str> = text.trim_end().lines().collect();
        self.rows(&lines, |writer, line| writer.out.text(line));
    }

    fn media(&mut self, media: &Media) {
        if self.profile == Profile::Ueditor {
            let attributes = [("controls", "controls"), ("preload", "none"), ("src", media.src.as_str())];
            return self.element(media.tag, &attributes, |_| {});
        }
        let words = Word::Text(if media.tag == "audio" { "听录音" } else { "看视频" }.to_owned());
        self.line(&[Word::Link { href: media.src.clone(), words: vec![words] }]);
    }

    fn line(&mut self, words: &[Word]) {
        for word in words {
            match word {
                Word::Text(text) => self.out.text(text),
                Word::Strong(words) => self.element("strong", &[], |writer| writer.line(words)),
                Word::Emphasis(words) => self.element("em", &[], |writer| writer.line(words)),
                Word::Link { href, words } => self.element("a", &[("href", href)], |writer| writer.line(words)),
                Word::Image { src, alt } if self.profile == Profile::Ueditor => {
                    self.out.open("img", &[("src", src), ("alt", alt)]);
                }
                Word::Image { src, alt } => {
                    let words = text_of(&described("图", alt));
                    self.element("a", &[("href", src)], |writer| writer.out.text(&words));
                }
                Word::Break => self.out.open("br", &[]),
            }
        }
    }
}

/// What a cell can hold without becoming an article.
fn is_short(content: &[Piece]) -> bool {
    let lines = content.iter().map(|piece| match piece {
        Piece::Paragraph(words) => Some(text_of(words).chars().count()),
        _ => None,
    });
    lines.sum::<Option<usize>>().is_some_and(|length| length <= LONGEST_CELL)
}
