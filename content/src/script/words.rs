//! The words of entries as running text: lists and tables become sentences, since neither ear nor message sees a layout.

use crate::model::{Block, BlockKind, Cell, Inline, InlineKind};

/// Longest item of a list that is told in a row with 、.
const SHORT_ITEM: usize = 12;

/// The words of a line, without marks of emphasis, pictures and notes.
pub(super) fn line(inlines: &[Inline]) -> String {
    let mut out = String::new();
    push(inlines, &mut out);
    out.trim().to_owned()
}

fn push(inlines: &[Inline], out: &mut String) {
    for inline in inlines {
        match &inline.kind {
            InlineKind::Text(text) | InlineKind::Code(text) => out.push_str(text),
            InlineKind::Emphasis(children)
            | InlineKind::Strong(children)
            | InlineKind::Strikethrough(children)
            | InlineKind::Link { children, .. } => push(children, out),
            InlineKind::LineBreak => out.push('，'),
            InlineKind::Image { .. } | InlineKind::FootnoteReference(_) => {}
        }
    }
}

/// The words of some blocks, each sentence with its stop.
pub(super) fn text(blocks: &[Block]) -> String {
    blocks.iter().map(block).filter(|words| !words.is_empty()).map(|words| ended(&words)).collect()
}

fn block(block: &Block) -> String {
    match &block.kind {
        BlockKind::Paragraph(words) | BlockKind::Heading { content: words, .. } => line(words),
        BlockKind::List { items, .. } => list(items),
        BlockKind::Quote(content) | BlockKind::Alert { content, .. } => text(content),
        BlockKind::Definitions(terms) => {
            terms.iter().map(|(term, content)| [&line(term), "：", &text(content)].concat()).collect()
        }
        BlockKind::Table(table) => table.rows.iter().map(|row| ended(&cells(row))).collect(),
        BlockKind::Code(_) | BlockKind::Footnote { .. } | BlockKind::Rule => String::new(),
    }
}

fn list(items: &[Vec<Block>]) -> String {
    let items: Vec<String> = items.iter().map(|item| text(item)).filter(|item| !item.is_empty()).collect();
    let bare: Vec<&str> = items.iter().map(|item| item.trim_end_matches('。')).collect();
    let is_short = |item: &&str| item.chars().count() <= SHORT_ITEM && !item.contains(['，', '。', '；', '：', '、']);
    if bare.iter().all(is_short) { bare.join("、") } else { items.concat() }
}

fn cells(row: &[Cell]) -> String {
    let cells: Vec<String> = row.iter().map(|cell| line(&cell.content)).filter(|cell| !cell.is_empty()).collect();
    cells.join("，")
}

/// The words with a stop at their end.
pub(super) fn ended(words: &str) -> String {
    let words = words.trim().trim_end_matches(['，', '、', '；', '：']);
    let has_stop = words.is_empty() || words.ends_with(['。', '！', '？', '!', '?']);
    if has_stop { words.to_owned() } else { [words, "。"].concat() }
}

/// The label with a question mark if it asks, else with a colon.
pub(super) fn asked(label: &str) -> String {
    const ASKING: [&str; 12] =
        ["谁", "什么", "多少", "哪", "几", "怎么", "怎样", "吗", "能不能", "要不要", "是否", "何时"];
    let label = label.trim().trim_end_matches(['：', ':', '？', '?']);
    let asks = ASKING.iter().any(|word| label.contains(word));
    [label, if asks { "？" } else { "：" }].concat()
}

/// The first sentence, without its stop.
pub(super) fn first_sentence(words: &str) -> &str {
    words
        .split(['。', '！', '？', '；', '!', '?'])
        .map(str::trim)
        .find(|sentence| !sentence.is_empty())
        .unwrap_or_default()
}
