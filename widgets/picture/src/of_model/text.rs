//! Running text: blocks as passages, inlines as words with their bold parts.

use mingbai_content::model::{self, Block, BlockKind, Entry, Inline, InlineKind};

use crate::picture::{Passage, STRONG};

/// How deep lists are followed.
const DEEPEST: u8 = 6;

/// The body of an entry in one text, its paragraphs on lines of their own.
pub(super) fn body(entry: &Entry) -> String {
    let lines: Vec<String> = passages(&entry.body)
        .into_iter()
        .map(|passage| if passage.mark.is_empty() { passage.text } else { [passage.mark, passage.text].concat() })
        .collect();
    lines.join("\n")
}

/// Blocks as passages in order; those without words are left out.
pub(super) fn passages(blocks: &[Block]) -> Vec<Passage> {
    let mut found = Vec::new();
    collect(blocks, 0, &mut found);
    found.retain(|passage| !passage.text.is_empty());
    found
}

fn collect(blocks: &[Block], depth: u8, found: &mut Vec<Passage>) {
    for block in blocks {
        match &block.kind {
            BlockKind::Paragraph(content) => found.push(paragraph(words(content), depth)),
            BlockKind::Heading { content, .. } => found.push(paragraph(strong(&words(content)), depth)),
            BlockKind::Code(text) => found.push(paragraph(clean(text), depth)),
            BlockKind::Table(table) => table.rows.iter().for_each(|row| {
                let cells: Vec<String> = row.iter().map(|cell| words(&cell.content)).collect();
                found.push(paragraph(cells.join("　"), depth));
            }),
            BlockKind::List { start, items } => {
                for (number, item) in (start.unwrap_or_default()..).zip(items) {
                    let mark = start.map_or_else(|| "•".to_owned(), |_| [&number.to_string(), "."].concat());
                    list_item(item, mark, depth, found);
                }
            }
            BlockKind::Quote(content) | BlockKind::Alert { content, .. } | BlockKind::Footnote { content, .. } => {
                collect(content, depth, found);
            }
            BlockKind::Definitions(definitions) => definitions.iter().for_each(|(term, content)| {
                found.push(paragraph(strong(&words(term)), depth));
                collect(content, depth, found);
            }),
            BlockKind::Rule => {}
        }
    }
}

/// The mark stands before the item's first words.
fn list_item(item: &[Block], mark: String, depth: u8, found: &mut Vec<Passage>) {
    let first = found.len();
    if depth < DEEPEST {
        collect(item, depth + 1, found);
    }
    if let Some(passage) = found.get_mut(first).filter(|passage| passage.mark.is_empty()) {
        passage.mark = mark;
    }
}

const fn paragraph(text: String, depth: u8) -> Passage {
    Passage { depth, mark: String::new(), crowd: None, text }
}

fn strong(words: &str) -> String {
    let plain = words.replace(STRONG, "");
    let mut strong = String::with_capacity(plain.len() + 2);
    strong.push(STRONG);
    strong.push_str(&plain);
    strong.push(STRONG);
    strong
}

/// The words of inlines with their bold parts.
pub(super) fn words(inlines: &[Inline]) -> String {
    let mut text = String::new();
    for inline in inlines {
        match &inline.kind {
            InlineKind::Text(own) | InlineKind::Code(own) => text.push_str(&clean(own)),
            InlineKind::Emphasis(children)
            | InlineKind::Strikethrough(children)
            | InlineKind::Link { children, .. } => text.push_str(&words(children)),
            InlineKind::Strong(children) => text.push_str(&strong(&words(children))),
            InlineKind::Image { alt, .. } => text.push_str(&clean(alt)),
            InlineKind::FootnoteReference(_) => {}
            InlineKind::LineBreak => text.push('\n'),
        }
    }
    text
}

/// The words alone, for what is bold or not as a whole.
pub(super) fn plain(inlines: &[Inline]) -> String {
    clean(&model::words(inlines, '\n'))
}

/// Without control characters and those that turn the direction of writing: a picture shows what is written.
pub(super) fn clean(text: &str) -> String {
    let is_control = |sign: char| {
        (sign.is_control() && sign != '\n')
            || matches!(sign, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
    };
    text.replace('\t', " ").chars().filter(|sign| !is_control(*sign)).collect()
}
