//! What holds of every text read as an explainer; the fuzz target and the attack tests share it.

use mingbai_content::explainer::{MAX_FINDINGS, parse};
use mingbai_content::model::{Block, BlockKind, Cell, Citation, Entry, Explainer, Inline, InlineKind};
use mingbai_content::{Parsed, Span};

/// Parses, and panics where a property does not hold.
pub(crate) fn survive(source: &str) -> Parsed<Explainer> {
    let parsed = parse(source);
    let mut spans = Vec::new();
    collect(&parsed.output, &mut spans);
    for finding in &parsed.findings {
        spans.push(finding.span);
        spans.extend(finding.fix.as_ref().map(|fix| fix.span));
    }
    for span in spans {
        assert!(source.get(span.start..span.end).is_some(), "{span:?} is no place in {} bytes", source.len());
    }
    assert!(parsed.findings.is_sorted_by_key(|finding| finding.span));
    assert!(parsed.findings.len() <= MAX_FINDINGS);
    let mut ids: Vec<&str> = parsed.output.entries().map(|entry| entry.id.0.as_str()).collect();
    ids.extend(parsed.output.sections_deep().map(|section| section.id.0.as_str()));
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count, "addresses are unique");
    assert!(ids.iter().all(|id| id.chars().all(|it| it.is_alphanumeric() || it == '-')));
    parsed
}

fn collect(explainer: &Explainer, spans: &mut Vec<Span>) {
    spans.push(explainer.head.span);
    for section in explainer.sections_deep() {
        spans.push(section.span);
        inlines(&section.title, spans);
        blocks(&section.intro, spans);
        section.citations.iter().for_each(|citation| self::citation(citation, spans));
        section.entries().into_iter().for_each(|entry| self::entry(entry, spans));
    }
}

fn entry(entry: &Entry, spans: &mut Vec<Span>) {
    spans.push(entry.span);
    inlines(&entry.title, spans);
    blocks(&entry.body, spans);
    entry.citations.iter().for_each(|citation| self::citation(citation, spans));
}

fn citation(citation: &Citation, spans: &mut Vec<Span>) {
    spans.extend([citation.span, citation.path_span, citation.quote_span]);
    assert!(citation.span.contains(citation.quote_span), "{citation:?}");
    assert!(citation.span.contains(citation.path_span), "{citation:?}");
}

fn blocks(blocks: &[Block], spans: &mut Vec<Span>) {
    for block in blocks {
        spans.push(block.span);
        match &block.kind {
            BlockKind::Paragraph(content) | BlockKind::Heading { content, .. } => inlines(content, spans),
            BlockKind::List { items, .. } => items.iter().for_each(|item| self::blocks(item, spans)),
            BlockKind::Quote(content) | BlockKind::Alert { content, .. } | BlockKind::Footnote { content, .. } => {
                self::blocks(content, spans);
            }
            BlockKind::Definitions(definitions) => definitions.iter().for_each(|(term, content)| {
                inlines(term, spans);
                self::blocks(content, spans);
            }),
            BlockKind::Table(table) => {
                let cells =
                    |cells: &[Cell], spans: &mut Vec<Span>| cells.iter().for_each(|cell| inlines(&cell.content, spans));
                cells(&table.header, spans);
                for row in &table.rows {
                    assert_eq!(row.len(), table.header.len());
                    cells(row, spans);
                }
            }
            BlockKind::Code(_) | BlockKind::Rule => {}
        }
    }
}

fn inlines(content: &[Inline], spans: &mut Vec<Span>) {
    for inline in content {
        spans.push(inline.span);
        match &inline.kind {
            InlineKind::Emphasis(children) | InlineKind::Strong(children) | InlineKind::Strikethrough(children) => {
                inlines(children, spans);
            }
            InlineKind::Link { href, children } => {
                let scheme = href.split_once(':').filter(|(before, _)| !before.contains(['/', '?', '#']));
                let allowed = ["http", "https", "mailto", "tel"];
                assert!(scheme.is_none_or(|(scheme, _)| allowed.contains(&scheme.to_lowercase().as_str())), "{href}");
                inlines(children, spans);
            }
            _ => {}
        }
    }
}
