//! Running text as the templates take it: runs of words with their marks, blocks, citations by the name of their clause.

use mingbai_content::model::{AlertKind, Alignment, Block, BlockKind, Cell, Citation, Entry, Inline, InlineKind};
use serde::Serialize;

/// Words that look alike; a line break is a run of its own, `\n`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub(crate) struct Run {
    pub(crate) text: String,
    #[serde(skip_serializing_if = "is_off")]
    strong: bool,
    #[serde(skip_serializing_if = "is_off")]
    emphasis: bool,
    #[serde(skip_serializing_if = "is_off")]
    struck: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    href: Option<String>,
}

pub(crate) type Runs = Vec<Run>;

/// A block of running text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub(crate) enum Passage {
    Paragraph { words: Runs },
    Heading { words: Runs },
    List { start: Option<u64>, items: Vec<Vec<Passage>> },
    Quote { content: Vec<Passage> },
    Alert { label: &'static str, content: Vec<Passage> },
    Definitions { pairs: Vec<Pair> },
    Table { align: Vec<Alignment>, header: Vec<Runs>, rows: Vec<Vec<Runs>> },
    Code { text: String },
    Footnote { label: String, content: Vec<Passage> },
    Rule,
}

/// A term and what it means.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Pair {
    term: Runs,
    content: Vec<Passage>,
}

/// What an entry rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Source {
    /// 第六条第一款; 原文 where the author names none.
    pub(crate) clause: String,
    pub(crate) quote: String,
}

/// An entry.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub(crate) struct Item {
    pub(crate) title: Runs,
    pub(crate) body: Vec<Passage>,
    pub(crate) citations: Vec<Source>,
    /// What stands beside the title: a time limit, days. Often empty.
    pub(crate) note: String,
}

impl Item {
    pub(crate) fn of(entry: &Entry) -> Self {
        Self {
            title: runs(&entry.title),
            body: blocks(&entry.body),
            citations: sources(&entry.citations),
            note: String::new(),
        }
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
const fn is_off(mark: &bool) -> bool {
    !*mark
}

/// Runs of plain words.
pub(crate) fn plain(text: &str) -> Runs {
    vec![Run { text: unbroken(text), ..Run::default() }]
}

/// The words alone.
pub(crate) fn words(runs: &[Run]) -> String {
    runs.iter().map(|run| run.text.as_str()).collect()
}

/// Inlines as runs.
pub(crate) fn runs(inlines: &[Inline]) -> Runs {
    let mut runs = Vec::new();
    push(inlines, &Run::default(), &mut runs);
    runs
}

fn push(inlines: &[Inline], style: &Run, runs: &mut Runs) {
    for inline in inlines {
        let mut word = |text: String| runs.push(Run { text, ..style.clone() });
        match &inline.kind {
            InlineKind::Text(text) => word(unbroken(text)),
            InlineKind::Code(text) => word(text.clone()),
            InlineKind::LineBreak => word("\n".to_owned()),
            // A picture of the page is not on paper; its words are.
            InlineKind::Image { alt, .. } => word(alt.clone()),
            InlineKind::FootnoteReference(label) => word(format!("[{label}]")),
            InlineKind::Emphasis(inner) => push(inner, &Run { emphasis: true, ..style.clone() }, runs),
            InlineKind::Strong(inner) => push(inner, &Run { strong: true, ..style.clone() }, runs),
            InlineKind::Strikethrough(inner) => push(inner, &Run { struck: true, ..style.clone() }, runs),
            InlineKind::Link { href, children } => {
                // On paper nothing can be followed but a full address, and a reader of the PDF may tap it.
                let is_full = href.contains("://") || href.starts_with("tel:") || href.starts_with("mailto:");
                push(children, &Run { href: is_full.then(|| href.clone()), ..style.clone() }, runs);
            }
        }
    }
}

/// Inlines as runs, all of them in bold: the head of a row.
pub(crate) fn strong(inlines: &[Inline]) -> Runs {
    let mut runs = Vec::new();
    push(inlines, &Run { strong: true, ..Run::default() }, &mut runs);
    runs
}

/// Blocks in order.
pub(crate) fn blocks(blocks: &[Block]) -> Vec<Passage> {
    blocks.iter().map(block).collect()
}

fn block(item: &Block) -> Passage {
    match &item.kind {
        BlockKind::Paragraph(content) => Passage::Paragraph { words: runs(content) },
        BlockKind::Heading { content, .. } => Passage::Heading { words: runs(content) },
        BlockKind::List { start, items } => {
            Passage::List { start: *start, items: items.iter().map(|item| blocks(item)).collect() }
        }
        BlockKind::Quote(content) => Passage::Quote { content: blocks(content) },
        BlockKind::Alert { kind, content } => Passage::Alert { label: label(*kind), content: blocks(content) },
        BlockKind::Definitions(pairs) => {
            let pair =
                |(term, content): &(Vec<Inline>, Vec<Block>)| Pair { term: runs(term), content: blocks(content) };
            Passage::Definitions { pairs: pairs.iter().map(pair).collect() }
        }
        BlockKind::Table(table) => Passage::Table {
            align: table.alignments.clone(),
            header: cells(&table.header),
            rows: table.rows.iter().map(|row| cells(row)).collect(),
        },
        BlockKind::Code(text) => Passage::Code { text: text.clone() },
        BlockKind::Footnote { label, content } => {
            Passage::Footnote { label: format!("[{label}]"), content: blocks(content) }
        }
        BlockKind::Rule => Passage::Rule,
    }
}

fn cells(cells: &[Cell]) -> Vec<Runs> {
    cells.iter().map(|cell| runs(&cell.content)).collect()
}

const fn label(kind: AlertKind) -> &'static str {
    match kind {
        AlertKind::Note => "说明",
        AlertKind::Tip => "提示",
        AlertKind::Important => "重要",
        AlertKind::Warning => "注意",
        AlertKind::Caution => "警告",
    }
}

/// Citations in order.
pub(crate) fn sources(citations: &[Citation]) -> Vec<Source> {
    let source = |citation: &Citation| Source {
        clause: citation.path.as_ref().map_or_else(|| "原文".to_owned(), ToString::to_string),
        quote: citation.quote.clone(),
    };
    citations.iter().map(source).collect()
}

/// The words, with spaces that hold a number and its unit on one line: 20 万元.
fn unbroken(words: &str) -> String {
    let mut text = String::with_capacity(words.len());
    let mut signs = words.chars().peekable();
    while let Some(sign) = signs.next() {
        let is_held = sign == ' '
            && text.ends_with(|before: char| before.is_ascii_digit())
            && signs.peek().is_some_and(|after| !after.is_ascii());
        text.push(if is_held { '\u{a0}' } else { sign });
    }
    text
}

#[cfg(test)]
mod tests {
    use mingbai_content::explainer;

    use super::*;

    fn of(markdown: &str) -> Vec<Passage> {
        let explainer = explainer::parse(&format!("---\ntitle: 一\n---\n\n## 文\n\n{markdown}\n")).output;
        explainer.entries().flat_map(|entry| blocks(&entry.body)).collect()
    }

    #[test]
    fn marks_add_up_and_words_stay_text() {
        let paragraphs = of("补 **20 万元*整***，#set text(red) 不是命令。");
        let Some(Passage::Paragraph { words }) = paragraphs.first() else { panic!("{paragraphs:?}") };
        let texts: Vec<_> = words.iter().map(|run| (run.text.as_str(), run.strong, run.emphasis)).collect();
        assert_eq!(
            texts,
            [
                ("补 ", false, false),
                ("20\u{a0}万元", true, false),
                ("整", true, true),
                ("，#set text(red) 不是命令。", false, false)
            ]
        );
    }

    #[test]
    fn a_link_within_the_site_is_words_on_paper() {
        let paragraphs = of("见[附件](a.html)和[网站](https://a.example/)。");
        let Some(Passage::Paragraph { words }) = paragraphs.first() else { panic!("{paragraphs:?}") };
        let links: Vec<_> = words.iter().map(|run| run.href.as_deref()).collect();
        assert_eq!(links, [None, None, None, Some("https://a.example/"), None]);
    }
}
