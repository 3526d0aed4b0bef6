//! 明白卡: a definition list, each term a field and its definition the answer.
//! For example `谁能领`, and under it `: 60 岁以上的老人`.

use crate::explainer::blocks::{self, Content};
use crate::explainer::context::Context;
use crate::explainer::inlines;
use crate::explainer::plain::Plain;
use crate::explainer::tree::{Kind, Node};
use crate::finding::{Code, Finding};
use crate::forms::shared::fields::check_gaps;
use crate::forms::shared::{Scope, report_missing};
use crate::model::{Block, BlockKind, Entry};
use crate::span::Span;

const COLONS: [char; 2] = ['：', ':'];

/// A definition list, or a paragraph that was meant as one.
pub(crate) fn is_content(node: &Node<'_>) -> bool {
    matches!(node.kind, Kind::Definitions) || field_line(node).is_some()
}

/// Reads the card.
pub(crate) fn read(content: &[&Node<'_>], scope: &Scope<'_, '_, '_>, context: &mut Context<'_>) -> Vec<Entry> {
    if content.is_empty() {
        report_missing(
            Code::CardFields,
            "明白卡里没有栏目。每个栏目写两行：先写名称，下一行用英文冒号加空格（: ）开头写内容。",
            scope,
            context,
        );
    }
    fields(content, scope, context)
}

/// The fields of definition lists, here and in worked cases.
pub(crate) fn fields(content: &[&Node<'_>], scope: &Scope<'_, '_, '_>, context: &mut Context<'_>) -> Vec<Entry> {
    let fields = labels(content, scope, context);
    for field in fields.iter().filter(|field| field.body.is_empty()) {
        context.report(Finding::new(
            Code::CardAnswer,
            field.span,
            "这个栏目没有内容。请在下一行用英文冒号加空格（: ）开头写内容。",
        ));
    }
    fields
}

/// Labels with what belongs to each, here and in glossaries; what is empty stays for the form to tell.
pub(crate) fn labels(content: &[&Node<'_>], scope: &Scope<'_, '_, '_>, context: &mut Context<'_>) -> Vec<Entry> {
    let mut fields: Vec<Entry> = Vec::new();
    for node in content {
        if let Some(at) = field_line(node) {
            mend(node, at, scope, context, &mut fields);
            continue;
        }
        check_gaps(node, context);
        for child in &node.children {
            match child.kind {
                Kind::Term => fields.push(field(&child.children, child.span, scope, context)),
                _ => answer(child, &mut fields, context),
            }
        }
    }
    fields
}

fn field(title: &[Node<'_>], span: Span, scope: &Scope<'_, '_, '_>, context: &mut Context<'_>) -> Entry {
    let id = context.ids.for_entry(&Plain::of(title).text, scope.id);
    Entry { id, title: inlines::lower(title, context), span, ..Entry::default() }
}

fn answer(definition: &Node<'_>, fields: &mut [Entry], context: &mut Context<'_>) {
    let Content { blocks, citations } = blocks::lower(&definition.children, context);
    if let Some(field) = fields.last_mut() {
        field.body.extend(blocks);
        field.citations.extend(citations);
        field.span = field.span.join(definition.span);
    }
}

/// Index of the line break in 补多少⏎：每台… , where the colon is wide or has no space after it.
fn field_line(node: &Node<'_>) -> Option<usize> {
    if !matches!(node.kind, Kind::Paragraph) {
        return None;
    }
    let at = node.children.iter().position(|child| matches!(child.kind, Kind::SoftBreak))?;
    let first = node.children.get(at + 1)?;
    matches!(&first.kind, Kind::Text(text) if text.starts_with(COLONS)).then_some(at)
}

/// Reads such a paragraph as the field that it was meant to be.
fn mend(node: &Node<'_>, at: usize, scope: &Scope<'_, '_, '_>, context: &mut Context<'_>, fields: &mut Vec<Entry>) {
    let (Some(title), Some(rest)) = (node.children.get(..at), node.children.get(at + 1..)) else { return };
    let mut entry = field(title, node.span, scope, context);
    let plain = Plain::of(rest);
    let words = plain.text.trim_start_matches(COLONS).trim_start();
    let colon = plain.span(0..plain.text.len() - words.len());
    context.report(Finding::new(Code::CardColon, colon, "栏目内容要用英文冒号加一个空格（: ）开头。").with_fix(
        "改为英文冒号加空格",
        colon,
        ": ",
    ));
    let mut body = inlines::lower(rest, context);
    crate::forms::shared::item::trim_start(&mut body, &COLONS);
    let span = plain.span(plain.text.len() - words.len()..plain.text.len());
    entry.body.push(Block { kind: BlockKind::Paragraph(body), span });
    fields.push(entry);
}
