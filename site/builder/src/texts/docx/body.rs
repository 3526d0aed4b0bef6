//! The body of a document: paragraphs with their numbers, and tables, in order.

use roxmltree::{Document as Xml, Node};

use super::numbering::{Number, Numbering};
use super::styles::{self, Styles};
use super::{attribute, child, is, is_on, value};

/// Columns of a table: Word itself allows 63.
const MAX_COLUMNS: usize = 63;

/// Tables in tables, and boxes in boxes: nobody writes so many.
const MAX_DEPTH: usize = 16;

/// Changes within changes, fields within fields: whoever nests more than this wants to harm.
const MAX_NESTED: usize = 64;

/// A run of words that look alike; a line break in it is `\n`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Run {
    pub(super) text: String,
    pub(super) is_bold: bool,
    pub(super) is_raised: bool,
    /// Below the line: H₂O.
    pub(super) is_lowered: bool,
    /// Struck through: it stands there to say that it no longer holds.
    pub(super) is_struck: bool,
}

/// What stands in a body or a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Block {
    Paragraph(Paragraph),
    /// Rows of cells.
    Table(Vec<Vec<Vec<Block>>>),
}

/// A paragraph.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Paragraph {
    pub(super) number: Option<Number>,
    /// From 1; 0 is the title of the whole.
    pub(super) heading: Option<u8>,
    pub(super) runs: Vec<Run>,
}

impl Paragraph {
    /// The words without marks.
    pub(super) fn words(&self) -> String {
        self.runs.iter().map(|run| run.text.as_str()).collect()
    }
}

/// The blocks of a document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Body(pub(super) Vec<Block>);

impl Body {
    /// The body of a document, then what its notes say, in their order.
    pub(super) fn read(xml: &Xml<'_>, notes: &[Xml<'_>], styles: &Styles, numbering: Numbering) -> Self {
        let mut reader = Reader { styles, numbering };
        let mut blocks = Vec::new();
        if let Some(body) = child(xml.root_element(), "body") {
            reader.blocks(body, 0, &mut blocks);
        }
        for xml in notes {
            // The line between text and notes is one too, by its type.
            let is_note =
                |node: &Node<'_, '_>| node.is_element() && attribute(*node, "type").is_none_or(|it| it == "normal");
            for note in xml.root_element().children().filter(is_note) {
                let from = blocks.len();
                reader.blocks(note, 0, &mut blocks);
                if let Some(Block::Paragraph(first)) = blocks.get_mut(from) {
                    first.runs.insert(0, Run { text: "注：".to_owned(), ..Run::default() });
                }
            }
        }
        Self(blocks)
    }
}

struct Reader<'s> {
    styles: &'s Styles,
    numbering: Numbering,
}

impl Reader<'_> {
    fn blocks(&mut self, node: Node<'_, '_>, depth: usize, out: &mut Vec<Block>) {
        if depth > MAX_DEPTH {
            return;
        }
        for node in node.children().filter(Node::is_element) {
            match node.tag_name().name() {
                "p" => {
                    self.paragraph(node, out);
                    // What a box beside the text says is read after the paragraph that it hangs on; Fallback says it again.
                    let outer = |it: &Node<'_, '_>| {
                        it.ancestors()
                            .skip(1)
                            .take_while(|it| *it != node)
                            .all(|it| !is(it, "txbxContent") && !is(it, "Fallback"))
                    };
                    for inner in node.descendants().filter(|it| is(*it, "txbxContent") && outer(it)).collect::<Vec<_>>()
                    {
                        self.blocks(inner, depth + 1, out);
                    }
                }
                "tbl" => {
                    let mut rows = Vec::new();
                    for row in node.children().filter(|node| is(*node, "tr")) {
                        let cells = row.descendants().filter(|it| is(*it, "tc") && row_of(*it) == Some(row));
                        let mut read = Vec::new();
                        for cell in cells.collect::<Vec<_>>() {
                            let mut blocks = Vec::new();
                            self.blocks(cell, depth + 1, &mut blocks);
                            read.push(blocks);
                            // A cell over several columns keeps those after it in theirs.
                            let span =
                                child(cell, "tcPr").and_then(|it| value(it, "gridSpan")).and_then(|it| it.parse().ok());
                            let empty = span.map_or(0, |span: usize| span.clamp(1, MAX_COLUMNS) - 1);
                            read.extend(std::iter::repeat_n(Vec::new(), empty));
                        }
                        rows.push(read);
                    }
                    out.push(Block::Table(rows));
                }
                // What was moved away or deleted is no longer in the document.
                "moveFrom" | "del" | "sectPr" | "pPr" => {}
                _ => self.blocks(node, depth + 1, out),
            }
        }
    }

    fn paragraph(&mut self, node: Node<'_, '_>, out: &mut Vec<Block>) {
        let properties = child(node, "pPr");
        let style = properties.and_then(|it| value(it, "pStyle"));
        let of_style = style.and_then(|style| self.styles.listed(style));
        let own = properties.and_then(styles::listed);
        // The paragraph's own level in the list of its style is told without naming the list again.
        let list = own.and_then(|own| own.list).or(of_style.and_then(|listed| listed.list));
        let level = own.and_then(|own| own.level).or(of_style.and_then(|listed| listed.level));
        let mut paragraph = Paragraph::default();
        runs(node, 0, &mut paragraph.runs);
        let outline = properties.and_then(|it| value(it, "outlineLvl")).and_then(|level| level.parse::<u8>().ok());
        paragraph.heading = match (style, outline) {
            (Some(style), _) if self.styles.is_title(style) => Some(0),
            (_, Some(level)) => (level < 9).then_some(level + 1),
            (style, None) => style.and_then(|style| self.styles.heading(style)),
        };
        // A paragraph without words has no number on the page, and counts for none.
        if paragraph.words().trim().is_empty() {
            return;
        }
        paragraph.number = list.and_then(|list| self.numbering.next(list, level, style));
        out.push(Block::Paragraph(paragraph));
    }
}

/// The row that a cell stands in.
fn row_of<'a, 'x>(cell: Node<'a, 'x>) -> Option<Node<'a, 'x>> {
    cell.ancestors().skip(1).find(|node| is(*node, "tr"))
}

fn runs(node: Node<'_, '_>, depth: usize, out: &mut Vec<Run>) {
    if depth > MAX_NESTED {
        return;
    }
    for node in node.children().filter(Node::is_element) {
        match node.tag_name().name() {
            "r" => run(node, depth, out),
            // Fallback says again what Choice says, rt how it is read.
            "pPr" | "del" | "moveFrom" | "Fallback" | "rt" | "txbxContent" | "pict" | "drawing" => {}
            _ => runs(node, depth + 1, out),
        }
    }
}

/// What a sign of the Wingdings fonts is, by its code in them (`F0FE`); one that is in no list is a box.
fn symbol(code: &str) -> char {
    let code = u32::from_str_radix(code, 16).unwrap_or_default() & 0xff;
    match code {
        0x52 | 0xfe => '☑',
        0x51 | 0x54 | 0xfd => '☒',
        0xfc | 0x50 => '✓',
        0xfb | 0x4f => '✗',
        0x6c | 0x9f | 0xb7 => '●',
        0x6e => '■',
        0x75 => '◆',
        0xd8 => '▶',
        0xe0 => '→',
        _ => '□',
    }
}

fn run(node: Node<'_, '_>, depth: usize, out: &mut Vec<Run>) {
    let properties = child(node, "rPr");
    let has = |name: &str| properties.is_some_and(|it| is_on(it, name));
    if has("vanish") || has("webHidden") {
        return;
    }
    let mut text = String::new();
    for node in node.children().filter(Node::is_element) {
        match node.tag_name().name() {
            "t" => text.push_str(node.text().unwrap_or_default()),
            "tab" | "ptab" => text.push('\t'),
            "cr" => text.push('\n'),
            "br" if !matches!(attribute(node, "type"), Some("page" | "column")) => text.push('\n'),
            "noBreakHyphen" => text.push('-'),
            "sym" => text.push(symbol(attribute(node, "char").unwrap_or_default())),
            "ruby" => {
                if let Some(base) = child(node, "rubyBase") {
                    runs(base, depth + 1, out);
                }
            }
            _ => {}
        }
    }
    if text.is_empty() {
        return;
    }
    let height = properties.and_then(|it| value(it, "vertAlign"));
    let run = Run {
        text,
        is_bold: has("b"),
        is_raised: height == Some("superscript"),
        is_lowered: height == Some("subscript"),
        is_struck: has("strike") || has("dstrike"),
    };
    let look = |run: &Run| (run.is_bold, run.is_raised, run.is_lowered, run.is_struck);
    match out.last_mut().filter(|last| look(last) == look(&run)) {
        Some(last) => last.text.push_str(&run.text),
        None => out.push(run),
    }
}
