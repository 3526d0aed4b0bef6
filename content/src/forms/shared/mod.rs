//! What the readers of forms share: how a section's nodes fall into intro, content and citations, and the parts of content.

pub(crate) mod columns;
pub(crate) mod fields;
pub(crate) mod group;
pub(crate) mod item;
pub(crate) mod limit;
pub(crate) mod rows;

use crate::explainer::blocks::{self, Content};
use crate::explainer::citation;
use crate::explainer::context::Context;
use crate::explainer::heading::Attributes;
use crate::explainer::tree::{Kind, Node};
use crate::finding::{Code, Finding};
use crate::model::{Block, Body, Citation, Id};
use crate::span::Span;

/// What a form's reader is given.
pub(crate) struct Scope<'n, 'a, 's> {
    /// Address of the section, from which untitled entries take theirs.
    pub(crate) id: &'s Id,
    /// Place of the heading, for findings about the whole.
    pub(crate) heading: Span,
    pub(crate) attributes: &'s mut Attributes,
    pub(crate) nodes: &'n [Node<'a>],
}

/// What a form's reader returns.
pub(crate) struct Reading<C = Body> {
    pub(crate) intro: Vec<Block>,
    pub(crate) body: C,
    pub(crate) citations: Vec<Citation>,
}

impl<C> Reading<C> {
    /// The same, with its content as that of a form.
    pub(crate) fn into_body(self, form: fn(C) -> Body) -> Reading {
        Reading { intro: self.intro, body: form(self.body), citations: self.citations }
    }
}

/// Whether a node is a list.
pub(crate) const fn is_list(node: &Node<'_>) -> bool {
    matches!(node.kind, Kind::List(_))
}

/// Whether a node is a table.
pub(crate) const fn is_table(node: &Node<'_>) -> bool {
    matches!(node.kind, Kind::Table(_))
}

/// Text before the first content is intro, citations up to the next text belong to the section, the rest is returned.
pub(crate) fn with_parts<'n, 'a, 's, C>(
    is_content: fn(&Node<'_>) -> bool,
    scope: &mut Scope<'n, 'a, 's>,
    context: &mut Context<'_>,
    read: impl FnOnce(&[&'n Node<'a>], &mut Scope<'n, 'a, 's>, &mut Context<'_>) -> C,
) -> (Reading<C>, Vec<&'n Node<'a>>) {
    let (mut intro, mut content, mut after) = (Content::default(), Vec::new(), Vec::new());
    for node in scope.nodes {
        if is_content(node) {
            content.push(node);
        } else if content.is_empty() {
            intro.take(node, context);
        } else if !after.is_empty() {
            after.push(node);
        } else if let Some(citations) = citation::read(node, context) {
            intro.citations.extend(citations);
        } else {
            after.push(node);
        }
    }
    let body = read(&content, scope, context);
    (Reading { intro: intro.blocks, body, citations: intro.citations }, after)
}

/// Text after the content of a section that stands alone goes before it, so that nothing is lost.
pub(crate) fn reclaim(after: Vec<&Node<'_>>, reading: &mut Reading, context: &mut Context<'_>) {
    let misplaced = after.iter().find(|node| !matches!(node.kind, Kind::Footnote(_) | Kind::Quote(_)));
    if let Some(node) = misplaced {
        context.report(Finding::new(
            Code::TextAfterForm,
            node.span,
            "这段文字写在内容后面，会显示到内容前面。请移到标题下面，或者另起一节。",
        ));
    }
    let content = blocks::lower(after, context);
    reading.intro.extend(content.blocks);
    reading.citations.extend(content.citations);
}

/// Reports that a section has nothing of what its form needs; an empty section has its own finding.
pub(crate) fn report_missing(code: Code, message: &str, scope: &Scope<'_, '_, '_>, context: &mut Context<'_>) {
    if !scope.nodes.is_empty() {
        context.report(Finding::new(code, scope.heading, message));
    }
}
