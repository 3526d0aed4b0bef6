//! Nodes inside a line to [`Inline`]s: links through the allow list, raw HTML as text, line breaks as Chinese has them.

use super::context::Context;
use super::plain::{Plain, break_is_space};
use super::tree::{Kind, Node};
use crate::finding::{Code, Finding};
use crate::model::{Inline, InlineKind, Inlines};
use crate::span::Span;
use crate::text::url;

/// Lowers `nodes`; neighbouring words become one text.
pub(crate) fn lower(nodes: &[Node<'_>], context: &mut Context<'_>) -> Inlines {
    let mut inlines = Inlines::new();
    for (index, node) in nodes.iter().enumerate() {
        let kind = match &node.kind {
            Kind::Text(text) => {
                push_text(&mut inlines, &context.words(text), node.span);
                continue;
            }
            Kind::Html(text) => {
                report_html(node.span, context);
                push_text(&mut inlines, &context.words(text), node.span);
                continue;
            }
            Kind::SoftBreak => {
                let text = |at: usize| nodes.get(at..=at).map(|nodes| Plain::of(nodes).text).unwrap_or_default();
                let before = index.checked_sub(1).and_then(|at| text(at).chars().next_back());
                let after = text(index + 1).chars().next();
                if before.zip(after).is_some_and(|(before, after)| break_is_space(before, after)) {
                    push_text(&mut inlines, " ", node.span);
                }
                continue;
            }
            Kind::Link { href, is_email } => match link(href, *is_email, node, context) {
                Ok(kind) => kind,
                Err(words) => {
                    inlines.extend(words);
                    continue;
                }
            },
            Kind::Image { src, .. } => match image(src, node, context) {
                Ok(kind) => kind,
                Err(alt) => {
                    push_text(&mut inlines, &alt, node.span);
                    continue;
                }
            },
            Kind::Emphasis => InlineKind::Emphasis(lower(&node.children, context)),
            Kind::Strong => InlineKind::Strong(lower(&node.children, context)),
            Kind::Strikethrough => InlineKind::Strikethrough(lower(&node.children, context)),
            Kind::Code(text) => InlineKind::Code(context.words(text)),
            Kind::FootnoteReference(label) => InlineKind::FootnoteReference(context.words(label)),
            Kind::HardBreak => InlineKind::LineBreak,
            // A block can only be here where the depth was cut off; its words stay.
            _ => {
                inlines.extend(lower(&node.children, context));
                continue;
            }
        };
        inlines.push(Inline { kind, span: node.span });
    }
    for inline in &inlines {
        if let InlineKind::Text(text) = &inline.kind {
            check_footnotes(text, inline.span, context);
        }
    }
    inlines
}

/// Tells the author that raw HTML is shown as text.
pub(crate) fn report_html(span: Span, context: &mut Context<'_>) {
    context.report(Finding::new(
        Code::RawHtml,
        span,
        "这里的 HTML 代码会原样显示成文字。请删去；要换行，空一行另起一段。",
    ));
}

fn push_text(inlines: &mut Inlines, words: &str, span: Span) {
    if words.is_empty() {
        return;
    }
    if let Some(Inline { kind: InlineKind::Text(text), span: place }) = inlines.last_mut() {
        text.push_str(words);
        *place = place.join(span);
        return;
    }
    inlines.push(Inline { kind: InlineKind::Text(words.to_owned()), span });
}

/// A safe link, or else its words.
fn link(href: &str, is_email: bool, node: &Node<'_>, context: &mut Context<'_>) -> Result<InlineKind, Inlines> {
    let children = lower(&node.children, context);
    let mailto = ["mailto:", href].concat();
    if let Some(href) = url::safe_link(if is_email { &mailto } else { href }) {
        return Ok(InlineKind::Link { href: context.address(href), children });
    }
    context.report(Finding::new(
        Code::UnsafeLink,
        node.span,
        "这个链接不能用，只留下了文字。链接只能以 https://、http://、mailto:、tel: 开头，或者是同一网站里的文件名。",
    ));
    Err(children)
}

/// A safe picture, or else the words for it.
fn image(src: &str, node: &Node<'_>, context: &mut Context<'_>) -> Result<InlineKind, String> {
    let alt = context.line(&Plain::of(&node.children));
    if alt.is_empty() {
        context.report(Finding::new(
            Code::ImageAlt,
            node.span,
            "图片缺文字说明。请在方括号里写出图上的内容，看不见图的人靠它来读。",
        ));
    }
    match url::safe_image(src) {
        Some(src) => Ok(InlineKind::Image { src: context.address(src), alt }),
        None => {
            context.report(Finding::new(
                Code::UnsafeLink,
                node.span,
                "这张图片的地址不能用，只留下了说明文字。地址只能以 https://、http:// 开头，或者是同一网站里的文件名。",
            ));
            Err(alt)
        }
    }
}

/// A reference without its footnote arrives as words.
fn check_footnotes(text: &str, span: Span, context: &mut Context<'_>) {
    let verbatim = span.len() == text.len();
    for (at, _) in text.match_indices("[^").filter(|_| verbatim) {
        let Some(length) = text.get(at..).and_then(|rest| rest.find(']')).map(|end| end + 1) else { return };
        let place = Span::new(span.start + at, span.start + at + length);
        context.report(Finding::new(Code::FootnoteMissing, place, "这个脚注没有内容。请另起一行写：[^1]: 脚注的话。"));
    }
}
