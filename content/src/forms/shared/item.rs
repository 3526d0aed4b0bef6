//! List items of 数字, 时间轴, 步骤 and 告知单: bold words, then text, then more blocks and citations.

use super::Scope;
use crate::explainer::blocks::{self, Content};
use crate::explainer::citation;
use crate::explainer::context::Context;
use crate::explainer::inlines;
use crate::explainer::plain::Plain;
use crate::explainer::tree::{Kind, Node};
use crate::model::{Block, BlockKind, Entry, Inline, InlineKind, Inlines};
use crate::span::Span;

/// An item taken apart.
pub(crate) struct Item {
    pub(crate) entry: Entry,
    /// Plain words of the title.
    pub(crate) title: String,
    /// Place of the title's words.
    pub(crate) title_span: Span,
    /// Plain words of the line after the title.
    pub(crate) line: String,
    /// Whether the title was written in bold.
    pub(crate) is_bold: bool,
}

/// The items of all lists of the section; `title_length` finds the title of an item without bold words.
///
/// A title as long as the line is the whole line, with its markup.
pub(crate) fn read_all(
    lists: &[&Node<'_>],
    scope: &Scope<'_, '_, '_>,
    context: &mut Context<'_>,
    title_length: impl Fn(&str, &Context<'_>) -> usize,
    mut each: impl FnMut(Item, &mut Context<'_>),
) {
    for item in lists.iter().flat_map(|list| &list.children) {
        let item = read(item, scope, context, &title_length, |_| true);
        each(item, context);
    }
}

/// One item; of what follows its first line, the body takes what `is_body` says.
pub(crate) fn read(
    node: &Node<'_>,
    scope: &Scope<'_, '_, '_>,
    context: &mut Context<'_>,
    title_length: impl Fn(&str, &Context<'_>) -> usize,
    is_body: impl Fn(&Node<'_>) -> bool,
) -> Item {
    let (paragraph, others) = match node.children.split_first() {
        Some((first, others)) if matches!(first.kind, Kind::Paragraph) => (Some(first), others),
        _ => (None, node.children.as_slice()),
    };
    let words = paragraph.map(|paragraph| paragraph.children.as_slice()).unwrap_or_default();
    if let Some(paragraph) = paragraph {
        citation::check_paragraph(paragraph, context);
    }
    let bold = words.first().filter(|first| matches!(first.kind, Kind::Strong));
    let (title_text, title_span, title, mut rest) = match bold {
        Some(bold) => {
            let plain = Plain::of(&bold.children);
            let rest = inlines::lower(words.get(1..).unwrap_or_default(), context);
            (plain.line(), plain.span(0..plain.text.len()), inlines::lower(&bold.children, context), rest)
        }
        None => {
            let plain = Plain::of(words);
            let length = title_length(&plain.text, context);
            let text = plain.text.get(..length).unwrap_or_default().to_owned();
            let lowered = inlines::lower(words, context);
            let (title, rest) =
                if length == plain.text.len() { (lowered, Inlines::new()) } else { split(lowered, length, &plain) };
            (text, plain.span(0..length), title, rest)
        }
    };
    trim_start(&mut rest, &['：', ':']);
    let line = words.get(usize::from(bold.is_some())..).map(|words| Plain::of(words).line()).unwrap_or_default();
    let id = context.ids.for_entry(&title_text, scope.id);
    let mut body: Vec<Block> = Vec::new();
    if let (Some(first), Some(last)) = (rest.first(), rest.last()) {
        let span = first.span.join(last.span);
        body.push(Block { kind: BlockKind::Paragraph(rest), span });
    }
    let Content { blocks, citations } = blocks::lower(others.iter().filter(|node| is_body(node)), context);
    body.extend(blocks);
    let entry = Entry { id, title, body, citations, span: node.span };
    Item { entry, title: title_text, title_span, line, is_bold: bold.is_some() }
}

/// Splits the first text after `length` bytes.
fn split(mut inlines: Inlines, length: usize, plain: &Plain) -> (Inlines, Inlines) {
    let Some(Inline { kind: InlineKind::Text(text), span }) = inlines.first_mut() else {
        return (Inlines::new(), inlines);
    };
    let Some((before, after)) = text.split_at_checked(length).filter(|_| length > 0) else {
        return (Inlines::new(), inlines);
    };
    let title = Inline { kind: InlineKind::Text(before.to_owned()), span: plain.span(0..length) };
    *span = Span::new(title.span.end, span.end.max(title.span.end));
    *text = after.to_owned();
    (vec![title], inlines)
}

/// Removes white space and `marks` from the start.
pub(crate) fn trim_start(inlines: &mut Inlines, marks: &[char]) {
    while let Some(Inline { kind: InlineKind::Text(text), span }) = inlines.first_mut() {
        let rest = text.trim_start_matches(|sign: char| sign.is_whitespace() || marks.contains(&sign));
        if !rest.is_empty() {
            // Where lines were joined or characters removed, lengths differ and the place stays that of the whole.
            if span.len() == text.len() {
                span.start += text.len() - rest.len();
            }
            *text = rest.to_owned();
            return;
        }
        inlines.remove(0);
    }
}
