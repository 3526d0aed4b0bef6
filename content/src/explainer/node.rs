//! A node of the Markdown tree: what it is, and where it stands. `tree` makes them, and all readers take them from there.

use pulldown_cmark::CowStr;

use crate::model::{AlertKind, Alignment};
use crate::span::Span;

/// One node with its Markdown's place.
#[derive(Debug)]
pub(crate) struct Node<'a> {
    pub(crate) kind: Kind<'a>,
    pub(crate) span: Span,
    pub(crate) children: Vec<Node<'a>>,
}

impl Node<'_> {
    /// Whether a text is its source: no entity, nothing escaped.
    pub(super) fn is_verbatim(&self) -> bool {
        // An escaped or encoded sign is meant as a sign, and its text is shorter than its source.
        matches!(&self.kind, Kind::Text(text) if text.len() == self.span.len())
    }
}

/// What a node is; blocks first, then inlines.
#[derive(Debug)]
pub(crate) enum Kind<'a> {
    Paragraph,
    Heading(u8),
    Quote(Option<AlertKind>),
    CodeBlock,
    HtmlBlock,
    List(Option<u64>),
    Item,
    Footnote(CowStr<'a>),
    Definitions,
    Term,
    Definition,
    Table(Vec<Alignment>),
    HeaderRow,
    Row,
    Cell,
    Rule,
    Text(CowStr<'a>),
    Html(CowStr<'a>),
    Code(CowStr<'a>),
    Emphasis,
    Strong,
    Strikethrough,
    Link { href: CowStr<'a>, is_email: bool },
    Image { src: CowStr<'a>, title: CowStr<'a> },
    FootnoteReference(CowStr<'a>),
    SoftBreak,
    HardBreak,
}

impl Kind<'_> {
    /// Whether it stands inside a line.
    pub(crate) const fn is_inline(&self) -> bool {
        matches!(
            self,
            Self::Text(_)
                | Self::Html(_)
                | Self::Code(_)
                | Self::Emphasis
                | Self::Strong
                | Self::Strikethrough
                | Self::Link { .. }
                | Self::Image { .. }
                | Self::FootnoteReference(_)
                | Self::SoftBreak
                | Self::HardBreak
        )
    }

    /// Whether its inline children need a paragraph of their own.
    pub(super) const fn holds_blocks(&self) -> bool {
        matches!(self, Self::Quote(_) | Self::List(_) | Self::Item | Self::Footnote(_) | Self::Definition)
    }
}
