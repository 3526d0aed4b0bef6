//! 图解: level-3 headings with a block's class begin its blocks; text between them is prose.
//! For example `### 补多少 {.figures}`, `- **20 万元** 每台补助`.

use crate::explainer::blocks;
use crate::explainer::context::Context;
use crate::explainer::heading::Attributes;
use crate::explainer::sections::{self, is_heading};
use crate::explainer::tree::{Kind, Node};
use crate::finding::{Code, Finding};
use crate::forms::prose;
use crate::forms::shared::{Reading, Scope, report_missing};
use crate::model::{Block, Body, Form, Id, Section};
use crate::span::Span;

/// Reads the blocks.
pub(crate) fn read(scope: &mut Scope<'_, '_, '_>, context: &mut Context<'_>) -> Reading<Vec<Section>> {
    let mut parts = scope.nodes.split(|node| is_heading(node, 3));
    let intro = blocks::lower(parts.next().unwrap_or_default(), context);
    let mut sections: Vec<Section> = Vec::new();
    let headings = scope.nodes.iter().filter(|node| is_heading(node, 3));
    for (heading, nodes) in headings.zip(parts) {
        block(heading, nodes, &mut sections, context);
    }
    if sections.is_empty() {
        report_missing(
            Code::InfographicBlocks,
            "图解里没有图。每张图用三级标题开头并写明形式，如：### 时间安排 {.timeline}。",
            scope,
            context,
        );
    }
    Reading { intro: intro.blocks, body: sections, citations: intro.citations }
}

fn block(heading: &Node<'_>, nodes: &[Node<'_>], sections: &mut Vec<Section>, context: &mut Context<'_>) {
    let mut attributes = Attributes::of(heading, context);
    let place = attributes.classes.first().map_or(heading.span, |class| class.span);
    let mut form = sections::form(&mut attributes, context);
    if form != Form::Prose && !form.is_block() {
        form = Form::Prose;
        context.report(Finding::new(
            Code::FormNotBlock,
            place,
            "这种形式不能放在图解里，先按普通文字显示。请移出图解，改用二级标题（##）。",
        ));
    }
    let mut text: Option<Section> = None;
    let section = sections::titled(form, Some(heading), attributes, nodes, context, |after, reading, context| {
        text = between(&after, reading, context);
    });
    sections.push(section);
    sections.extend(text);
}

/// Text after a block's content, as a section of its own; footnotes stay with the block.
fn between(after: &[&Node<'_>], reading: &mut Reading, context: &mut Context<'_>) -> Option<Section> {
    if after.iter().all(|node| matches!(node.kind, Kind::Footnote(_))) {
        let content = blocks::lower(after.iter().copied(), context);
        reading.intro.extend::<Vec<Block>>(content.blocks);
        return None;
    }
    let span = after.iter().map(|node| node.span).reduce(Span::join)?;
    let id: Id = context.ids.for_title("", "正文");
    let entries = prose::passages(after.iter().copied(), &id, context);
    Some(Section {
        id,
        title: Vec::new(),
        intro: Vec::new(),
        body: Body::Prose(entries),
        citations: Vec::new(),
        #[cfg(not(target_arch = "wasm32"))]
        look: crate::model::Look::default(),
        span,
    })
}
