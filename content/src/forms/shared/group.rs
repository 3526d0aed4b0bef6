//! Groups under level-3 headings, as 一次性告知单, 办事指南 and 案例说明 have them: each an entry with its own address.

use crate::explainer::blocks::Content;
use crate::explainer::context::Context;
use crate::explainer::heading::Attributes;
use crate::explainer::inlines;
use crate::explainer::plain::Plain;
use crate::explainer::sections::is_heading;
use crate::explainer::tree::{Kind, Node};
use crate::finding::{Code, Finding};
use crate::model::{Entry, Id};

/// A heading and the nodes up to the next one.
pub(crate) struct Group<'n, 'a> {
    pub(crate) heading: &'n Node<'a>,
    pub(crate) nodes: &'n [Node<'a>],
}

/// The nodes before the first heading, and the groups after it.
pub(crate) fn split<'n, 'a>(nodes: &'n [Node<'a>]) -> (&'n [Node<'a>], Vec<Group<'n, 'a>>) {
    let mut parts = nodes.split(|node| is_heading(node, 3));
    let before = parts.next().unwrap_or_default();
    let headings = nodes.iter().filter(|node| is_heading(node, 3));
    (before, headings.zip(parts).map(|(heading, nodes)| Group { heading, nodes }).collect())
}

impl Group<'_, '_> {
    /// The entry of the heading, still without body and citations; findings for what its braces may not have.
    pub(crate) fn entry(&self, section: &Id, context: &mut Context<'_>) -> Entry {
        let mut attributes = Attributes::of(self.heading, context);
        attributes.refuse_classes(self.heading.span, context);
        let id = attributes.take_id(&Plain::of(&self.heading.children).text, &section.0, context);
        attributes.refuse_rest(&[], context);
        let title = inlines::lower(&self.heading.children, context);
        if title.is_empty() {
            context.report(Finding::new(
                Code::EmptyHeading,
                self.heading.span,
                "标题是空的。请写上标题，或者删去这一行。",
            ));
        }
        let span = self.nodes.last().map_or(self.heading.span, |last| self.heading.span.join(last.span));
        Entry { id, title, span, ..Entry::default() }
    }

    /// Plain words of the heading.
    pub(crate) fn name(&self) -> String {
        Plain::of(&self.heading.children).line()
    }
}

/// The nodes that are a group's content, and the text and citations around them; a finding for text after the content.
pub(crate) fn around<'n, 'a>(
    nodes: &'n [Node<'a>],
    is_content: fn(&Node<'_>) -> bool,
    context: &mut Context<'_>,
) -> (Content, Vec<&'n Node<'a>>) {
    let (mut text, mut found) = (Content::default(), Vec::new());
    let mut is_told = false;
    for node in nodes {
        if is_content(node) {
            found.push(node);
            continue;
        }
        let is_text = !matches!(node.kind, Kind::Footnote(_) | Kind::Quote(_));
        if is_text && !found.is_empty() && !core::mem::replace(&mut is_told, true) {
            context.report(Finding::new(
                Code::TextAfterForm,
                node.span,
                "这段文字写在内容后面，会显示到内容前面。请移到标题下面，或者另起一节。",
            ));
        }
        text.take(node, context);
    }
    (text, found)
}
