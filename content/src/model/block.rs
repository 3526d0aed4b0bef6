//! Running text: blocks and inlines, the part of CommonMark that an explainer may use.

use serde::{Deserialize, Serialize};

use crate::span::Span;

/// A run of inlines: the content of a paragraph, heading or cell.
pub type Inlines = Vec<Inline>;

/// A piece of text inside a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inline {
    /// What it is.
    pub kind: InlineKind,
    /// Its Markdown.
    pub span: Span,
}

/// The kinds of [`Inline`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum InlineKind {
    /// Plain words; raw HTML of the source arrives here too and is shown as text.
    Text(String),
    /// `*…*`
    Emphasis(Inlines),
    /// `**…**`
    Strong(Inlines),
    /// `~~…~~`
    Strikethrough(Inlines),
    /// `` `…` ``
    Code(String),
    /// A link; its target has passed [`crate::text::url`] and is http, https, mailto, tel or relative.
    Link {
        /// Target.
        href: String,
        /// Words.
        children: Inlines,
    },
    /// A picture; its source is http, https or relative.
    Image {
        /// Source.
        src: String,
        /// Words for those who do not see it.
        alt: String,
    },
    /// A reference to the footnote of this label.
    FootnoteReference(String),
    /// A hard line break. (A soft one is a space between words of Latin script and nothing between Han.)
    LineBreak,
}

/// The words of `inlines` without their marks, with `line_break` where a line ends; a picture gives what is said in its
/// place, a reference to a footnote nothing.
#[must_use]
pub fn words(inlines: &[Inline], line_break: char) -> String {
    let mut text = String::new();
    push_words(inlines, line_break, &mut text);
    text
}

fn push_words(inlines: &[Inline], line_break: char, text: &mut String) {
    for inline in inlines {
        match &inline.kind {
            InlineKind::Text(words) | InlineKind::Code(words) => text.push_str(words),
            InlineKind::Image { alt, .. } => text.push_str(alt),
            InlineKind::LineBreak => text.push(line_break),
            InlineKind::FootnoteReference(_) => {}
            InlineKind::Emphasis(children)
            | InlineKind::Strong(children)
            | InlineKind::Strikethrough(children)
            | InlineKind::Link { children, .. } => push_words(children, line_break, text),
        }
    }
}

/// A block of running text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Its Markdown.
    pub span: Span,
}

/// The kinds of [`Block`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum BlockKind {
    /// A paragraph.
    Paragraph(Inlines),
    /// A heading below the section's and entry's own; `level` 3 to 6.
    Heading {
        /// 3 to 6.
        level: u8,
        /// Words.
        content: Inlines,
    },
    /// A list; `start` is the first number of an ordered one.
    List {
        /// First number; none for a bullet list.
        start: Option<u64>,
        /// Items.
        items: Vec<Vec<Block>>,
    },
    /// A block quote that is no citation.
    Quote(Vec<Block>),
    /// A GFM alert.
    Alert {
        /// Which.
        kind: AlertKind,
        /// Content.
        content: Vec<Block>,
    },
    /// Terms and their definitions.
    Definitions(Vec<(Inlines, Vec<Block>)>),
    /// A table.
    Table(Table),
    /// Preformatted text.
    Code(String),
    /// A footnote's text, under its label.
    Footnote {
        /// Label as written.
        label: String,
        /// Content.
        content: Vec<Block>,
    },
    /// A thematic break.
    Rule,
}

/// The kinds of GFM alert.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum AlertKind {
    /// 说明
    Note,
    /// 提示
    Tip,
    /// 重要
    Important,
    /// 注意
    Warning,
    /// 警告
    Caution,
}

/// A table: one header row, any number of rows; short rows are filled with empty cells.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// Alignment of each column.
    pub alignments: Vec<Alignment>,
    /// Header cells.
    pub header: Vec<Cell>,
    /// Rows, each as wide as the header.
    pub rows: Vec<Vec<Cell>>,
}

/// Alignment of a column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Alignment {
    /// As the text runs.
    #[default]
    Start,
    /// Centred.
    Center,
    /// At the end of the line, as figures.
    End,
}

/// A cell of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    /// Words.
    pub content: Inlines,
    /// Its Markdown.
    pub span: Span,
}

/// The words of blocks without their marks, a line each.
#[must_use]
pub fn text(blocks: &[Block]) -> String {
    let lines = blocks.iter().map(|block| match &block.kind {
        BlockKind::Paragraph(content) | BlockKind::Heading { content, .. } => words(content, '\n'),
        BlockKind::List { items, .. } => items.iter().map(|item| text(item)).collect::<Vec<_>>().join("\n"),
        BlockKind::Quote(content) | BlockKind::Alert { content, .. } => text(content),
        BlockKind::Definitions(terms) => {
            let term = |(term, blocks): &(Inlines, Vec<Block>)| format!("{}：{}", words(term, '\n'), text(blocks));
            terms.iter().map(term).collect::<Vec<_>>().join("\n")
        }
        BlockKind::Table(table) => {
            let line =
                |cells: &Vec<Cell>| cells.iter().map(|cell| words(&cell.content, '\n')).collect::<Vec<_>>().join(" ");
            [&table.header].into_iter().chain(&table.rows).map(line).collect::<Vec<_>>().join("\n")
        }
        BlockKind::Code(text) => text.clone(),
        BlockKind::Footnote { .. } | BlockKind::Rule => String::new(),
    });
    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}
