//! The forms, one file each, and what they share: how a section's nodes fall into intro, content and citations.

mod briefing;
mod card;
mod case;
mod catalogue;
mod chart;
mod closing;
mod columns;
mod compare;
mod consultation;
mod eligibility;
mod fields;
mod figures;
mod flow;
mod group;
mod guide;
mod infographic;
mod item;
mod letter;
mod limit;
mod media;
mod notice;
mod prose;
mod qa;
mod roles;
mod rows;
mod steps;
mod tellonce;
mod timeline;

use super::blocks::{self, Content};
use super::citation;
use super::context::Context;
use super::heading::Attributes;
use super::tree::{Kind, Node};
use crate::finding::{Code, Finding};
use crate::model::{Block, Body, Citation, Form, Id};
use crate::span::Span;

/// What a form's reader is given.
pub(super) struct Scope<'n, 'a, 's> {
    /// Address of the section, from which untitled entries take theirs.
    pub(super) id: &'s Id,
    /// Place of the heading, for findings about the whole.
    pub(super) heading: Span,
    pub(super) attributes: &'s mut Attributes,
    pub(super) nodes: &'n [Node<'a>],
}

/// What a form's reader returns.
pub(super) struct Reading {
    pub(super) intro: Vec<Block>,
    pub(super) body: Body,
    pub(super) citations: Vec<Citation>,
}

/// The values that a form's heading may carry: `{.chart kind=bar unit=元}`.
pub(super) const fn keys(form: Form) -> &'static [&'static str] {
    match form {
        Form::Chart => &["kind", "unit"],
        Form::Briefing => &["date", "recording"],
        _ => &[],
    }
}

/// Reads the nodes of a section as `form`; returns also the nodes after the form's own content.
pub(super) fn read<'n, 'a>(
    form: Form,
    scope: &mut Scope<'n, 'a, '_>,
    context: &mut Context<'_>,
) -> (Reading, Vec<&'n Node<'a>>) {
    let without_rest = |body: Body| (Reading { intro: Vec::new(), body, citations: Vec::new() }, Vec::new());
    match form {
        Form::Prose => without_rest(Body::Prose(prose::read(scope.nodes, scope.id, context))),
        Form::Background => without_rest(Body::Background(prose::read(scope.nodes, scope.id, context))),
        Form::Qa | Form::Response => (qa::read(form, scope, context), Vec::new()),
        Form::Case => (case::read(scope, context), Vec::new()),
        Form::Letter => (letter::read(scope, context), Vec::new()),
        Form::TellOnce => (tellonce::read(scope, context), Vec::new()),
        Form::Guide => (guide::read(scope, context), Vec::new()),
        Form::Notice => with_parts(is_list, scope, context, |content, scope, context| {
            Body::Notice(notice::read(content, scope, context))
        }),
        Form::Infographic => (infographic::read(scope, context), Vec::new()),
        Form::Briefing => (briefing::read(scope, context), Vec::new()),
        Form::Media => (media::read(scope, context), Vec::new()),
        Form::Catalogue => (catalogue::read(scope, context), Vec::new()),
        Form::Card => with_parts(card::is_content, scope, context, |content, scope, context| {
            Body::Card(card::read(content, scope, context))
        }),
        Form::Consultation => with_parts(is_table, scope, context, |content, scope, context| {
            Body::Consultation(consultation::read(content, scope, context))
        }),
        Form::Eligibility => with_parts(is_list, scope, context, |content, scope, context| {
            Body::Eligibility(eligibility::read(content, scope, context))
        }),
        Form::Figures => with_parts(is_list, scope, context, |content, scope, context| {
            Body::Figures(figures::read(content, scope, context))
        }),
        Form::Timeline => with_parts(is_list, scope, context, |content, scope, context| {
            Body::Timeline(timeline::read(content, scope, context))
        }),
        Form::Steps => with_parts(is_list, scope, context, |content, scope, context| {
            Body::Steps(steps::read(content, scope, context))
        }),
        Form::Compare => with_parts(is_table, scope, context, |content, scope, context| {
            Body::Compare(compare::read(content, scope, context))
        }),
        Form::Chart => with_parts(is_table, scope, context, |content, scope, context| {
            Body::Chart(chart::read(content, scope, context))
        }),
        Form::Roles => with_parts(is_table, scope, context, |content, scope, context| {
            Body::Roles(roles::read(content, scope, context))
        }),
        Form::Flow => with_parts(is_list, scope, context, |content, scope, context| {
            Body::Flow(flow::read(content, scope, context))
        }),
    }
}

fn is_list(node: &Node<'_>) -> bool {
    matches!(node.kind, Kind::List(_))
}

fn is_table(node: &Node<'_>) -> bool {
    matches!(node.kind, Kind::Table(_))
}

/// Text before the first content is intro, citations up to the next text belong to the section, the rest is returned.
fn with_parts<'n, 'a, 's>(
    is_content: fn(&Node<'_>) -> bool,
    scope: &mut Scope<'n, 'a, 's>,
    context: &mut Context<'_>,
    read: impl FnOnce(&[&'n Node<'a>], &mut Scope<'n, 'a, 's>, &mut Context<'_>) -> Body,
) -> (Reading, Vec<&'n Node<'a>>) {
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
pub(super) fn reclaim(after: Vec<&Node<'_>>, reading: &mut Reading, context: &mut Context<'_>) {
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
fn report_missing(code: Code, message: &str, scope: &Scope<'_, '_, '_>, context: &mut Context<'_>) {
    if !scope.nodes.is_empty() {
        context.report(Finding::new(code, scope.heading, message));
    }
}
