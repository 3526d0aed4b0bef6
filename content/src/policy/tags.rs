//! The table of tags: what each is to the reading of a document, and which elements hold one.
//!
//! `check`, the published page and the browser all read by it; `widgets/loader/tags.js` has a copy, and a test compares them.

use super::node::Node;

/// Where the templates of government sites put the text of a document, the most telling first; the body where none has words.
pub const CONTAINERS: [&str; 5] = ["#UCAP-CONTENT", "#zoom", ".TRS_Editor", "article", "main"];

/// Elements of which nothing is read: they run, they are tools of the page, or they say how another word is pronounced.
pub const SILENT: [&str; 30] = [
    "audio", "button", "canvas", "datalist", "embed", "head", "iframe", "input", "math", "nav", "noembed", "noframes",
    "noscript", "object", "option", "progress", "rp", "rt", "rtc", "script", "select", "style", "svg", "template",
    "textarea", "title", "video", "map", "meter", "frameset",
];

/// Elements that are paragraphs, however their words end.
pub const PARAGRAPHS: [&str; 14] =
    ["caption", "dd", "dt", "figcaption", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "legend", "p", "summary"];

/// Elements that stand on lines of their own.
pub const BLOCKS: [&str; 25] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "center",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
    "fieldset",
    "figure",
    "footer",
    "form",
    "header",
    "hgroup",
    "main",
    "menu",
    "search",
    "section",
    "tbody",
    "tfoot",
    "thead",
    "ul",
];

/// What a tag is to the reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tag {
    /// Nothing of it is read.
    Silent,
    /// Its words go on in the line: `b`, `span`, `o:p`, and every tag that is not known.
    Inline,
    /// Ends the line: `br`.
    Break,
    /// Stands on lines of its own: `div`.
    Block,
    /// Is a paragraph, however it ends: `p`, a heading, a term.
    Paragraph,
    /// A numbered list: `ol`.
    List,
    /// An entry of a list: `li`.
    Item,
    /// A table, of data or of layout.
    Table,
    /// A row of a table.
    Row,
    /// A cell of a row.
    Cell,
    /// Raised above the line: `sup`.
    Raised,
    /// Lowered below the line: `sub`.
    Lowered,
    /// Words whose line ends count: `pre`.
    Preformatted,
}

impl Tag {
    /// The tag of a name in small letters.
    pub fn of(name: &str) -> Self {
        match name {
            "br" => Self::Break,
            "ol" => Self::List,
            "li" => Self::Item,
            "table" => Self::Table,
            "tr" => Self::Row,
            "td" | "th" => Self::Cell,
            "sup" => Self::Raised,
            "sub" => Self::Lowered,
            "pre" | "listing" | "xmp" => Self::Preformatted,
            _ if PARAGRAPHS.contains(&name) => Self::Paragraph,
            _ if BLOCKS.contains(&name) => Self::Block,
            // Our own elements explain the document and are no part of it.
            _ if SILENT.contains(&name) || name.starts_with("mingbai-") => Self::Silent,
            _ => Self::Inline,
        }
    }
}

/// Whether a reader does not see an element, as its own attributes say: `hidden`, `display: none`, `visibility: hidden`, a
/// `dialog` that is not open. A closed `details` is opened by whoever reads.
pub fn is_hidden(node: &impl Node) -> bool {
    node.attribute("hidden").is_some()
        || (node.name().is_some_and(|name| name == "dialog") && node.attribute("open").is_none())
        || style(node, "display").is_some_and(|value| value.starts_with("none"))
        || style(node, "visibility").is_some_and(|value| value.starts_with("hidden") || value.starts_with("collapse"))
}

/// The value of a property in the `style` attribute, in small letters; the last counts.
pub(super) fn style(node: &impl Node, property: &str) -> Option<String> {
    let mut style = node.attribute("style")?.into_owned();
    style.make_ascii_lowercase();
    let mut found = None;
    for declaration in style.split(';') {
        if let Some((name, value)) = declaration.split_once(':')
            && name.trim() == property
        {
            found = Some(value.trim().to_owned());
        }
    }
    found
}
