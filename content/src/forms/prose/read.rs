//! Prose and background: passages, each the blocks up to and with their citations.
//! For example `不补，只补午餐。`, `> 原文 二、（二）：午餐或者晚餐`.

use crate::explainer::blocks::Content;
use crate::explainer::citation;
use crate::explainer::context::Context;
use crate::explainer::heading::{Attributes, level};
use crate::explainer::inlines;
use crate::explainer::plain::Plain;
use crate::explainer::tree::{Kind, Node};
use crate::forms::shared::{Reading, Scope};
use crate::model::{Block, BlockKind, Entry, Id};
use crate::span::Span;

/// Reads a section that is nothing but passages.
pub(crate) fn read(scope: &Scope<'_, '_, '_>, context: &mut Context<'_>) -> Reading<Vec<Entry>> {
    Reading { intro: Vec::new(), body: passages(scope.nodes, scope.id, context), citations: Vec::new() }
}

/// Reads passages; a level-3 heading begins one and stays in its text, as prose has no titles.
pub(crate) fn passages<'n, 'a: 'n>(
    nodes: impl IntoIterator<Item = &'n Node<'a>>,
    section: &Id,
    context: &mut Context<'_>,
) -> Vec<Entry> {
    let mut passages = Passages { section, done: Vec::new(), open: None };
    for node in nodes {
        if level(node) == 3 {
            passages.heading(node, context);
        } else if let Some(citations) = citation::read(node, context) {
            let passage = passages.current(node.span, context);
            passage.content.citations.extend(citations);
            passage.span.end = node.span.end;
        } else {
            // A footnote's text stands where the author put it and begins nothing.
            let goes_on = matches!(node.kind, Kind::Footnote(_) | Kind::Rule);
            if !goes_on && passages.open.as_ref().is_some_and(|open| !open.content.citations.is_empty()) {
                passages.finish();
            }
            let passage = passages.current(node.span, context);
            passage.content.take(node, context);
            passage.span.end = node.span.end;
        }
    }
    passages.finish();
    passages.done
}

struct Passages<'s> {
    section: &'s Id,
    done: Vec<Entry>,
    open: Option<Passage>,
}

struct Passage {
    id: Id,
    content: Content,
    span: Span,
}

impl Passages<'_> {
    fn heading(&mut self, node: &Node<'_>, context: &mut Context<'_>) {
        self.finish();
        let mut attributes = Attributes::of(node, context);
        attributes.refuse_classes(node.span, context);
        let id = attributes.take_id(&Plain::of(&node.children).text, &self.section.0, context);
        attributes.refuse_rest(&[], context);
        let kind = BlockKind::Heading { level: 3, content: inlines::lower(&node.children, context) };
        let mut content = Content::default();
        content.blocks.push(Block { kind, span: node.span });
        self.open = Some(Passage { id, content, span: node.span });
    }

    fn current(&mut self, span: Span, context: &mut Context<'_>) -> &mut Passage {
        let section = self.section;
        self.open.get_or_insert_with(|| Passage {
            id: context.ids.untitled(section),
            content: Content::default(),
            span,
        })
    }

    fn finish(&mut self) {
        if let Some(Passage { id, content, span }) = self.open.take() {
            let Content { blocks, citations } = content;
            self.done.push(Entry { id, title: Vec::new(), body: blocks, citations, span });
        }
    }
}
