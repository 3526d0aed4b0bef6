//! What plain markup says, without its tags: the few kinds of piece that every editor can show somehow.

/// A block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Piece {
    /// A heading; 2 is the explainer's title, 3 a section's.
    Heading(u8, Vec<Word>),
    /// A paragraph.
    Paragraph(Vec<Word>),
    /// A list; with its first number where it is ordered.
    List(Option<u32>, Vec<Vec<Piece>>),
    /// A table.
    Table(Vec<Row>),
    /// Labels and what they mean: a card, duties, contacts.
    Terms(Vec<(Vec<Word>, Vec<Piece>)>),
    /// A question with what it holds.
    Fold(Vec<Word>, Vec<Piece>),
    /// Quoted words of the policy.
    Source(Source),
    /// A quotation that is none of the policy, and a notice.
    Quote(Vec<Piece>),
    /// Lines as they are.
    Lines(String),
    /// A recording or film.
    Media(Media),
}

/// Where the policy says it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Source {
    /// 原文 第六条第一款
    pub(crate) label: String,
    /// The quoted words.
    pub(crate) quote: String,
    /// Address of those words.
    pub(crate) href: Option<String>,
}

/// A recording or film, which editors rarely let through.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Media {
    /// `audio` or `video`.
    pub(crate) tag: &'static str,
    /// Its file.
    pub(crate) src: String,
}

/// A row of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Row {
    /// Whether it stands in the table's head.
    pub(crate) is_head: bool,
    /// Cells.
    pub(crate) cells: Vec<Cell>,
}

/// A cell of a table. One that spans rows is repeated in each of them, as strict editors know no `rowspan`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Cell {
    /// Whether it names its row or column.
    pub(crate) is_header: bool,
    /// Columns that it spans.
    pub(crate) columns: u16,
    /// Content.
    pub(crate) content: Vec<Piece>,
}

/// Words of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Word {
    /// Words.
    Text(String),
    /// `strong`
    Strong(Vec<Word>),
    /// `em`
    Emphasis(Vec<Word>),
    /// A link.
    Link {
        /// Address.
        href: String,
        /// Words.
        words: Vec<Word>,
    },
    /// A picture.
    Image {
        /// Address.
        src: String,
        /// Words for those who do not see it.
        alt: String,
    },
    /// `br`
    Break,
}

/// The words without markup.
pub(crate) fn text_of(words: &[Word]) -> String {
    words
        .iter()
        .map(|word| match word {
            Word::Text(text) => text.clone(),
            Word::Strong(words) | Word::Emphasis(words) | Word::Link { words, .. } => text_of(words),
            Word::Image { alt, .. } => alt.clone(),
            Word::Break => "\n".to_owned(),
        })
        .collect()
}
