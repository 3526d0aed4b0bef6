//! 图片、视频、音频、动画: a line `![描述](x.mp4 "标题")`, maybe 字幕 and 封面 beside it, then what is said in it, in words.

use crate::explainer::blocks::Content;
use crate::explainer::context::Context;
use crate::explainer::heading::Attributes;
use crate::explainer::inlines;
use crate::explainer::plain::Plain;
use crate::explainer::sections::is_heading;
use crate::explainer::tree::{Kind, Node};
use crate::finding::{Code, Finding};
use crate::forms::shared::{Reading, Scope, report_missing};
use crate::model::{Entry, Id, Inline, InlineKind, Inlines, Medium, MediumKind};
use crate::span::Span;
use crate::text::url;

/// Reads the media, with or without headings; text before the first is the intro.
pub(crate) fn read(scope: &mut Scope<'_, '_, '_>, context: &mut Context<'_>) -> Reading<Vec<Medium>> {
    let mut reader = Reader { section: scope.id, media: Vec::new(), open: None, intro: Content::default() };
    for node in scope.nodes {
        if is_heading(node, 3) {
            reader.heading(node, context);
        } else if let Some(line) = Line::of(node) {
            reader.line(&line, node, context);
        } else {
            reader.text(node, context);
        }
    }
    reader.finish(context);
    if reader.media.is_empty() {
        let message = "这一节没有图片、视频或者音频。请单独写一行：![图上是什么](文件名 \"标题\")。";
        report_missing(Code::MediaMissing, message, scope, context);
    }
    let Content { blocks, citations } = reader.intro;
    Reading { intro: blocks, body: reader.media, citations }
}

/// A paragraph of a picture, or of links to captions and still, and nothing else.
struct Line<'n, 'a> {
    image: Option<&'n Node<'a>>,
    captions: Option<&'n Node<'a>>,
    poster: Option<&'n Node<'a>>,
}

impl<'n, 'a> Line<'n, 'a> {
    fn of(node: &'n Node<'a>) -> Option<Self> {
        if !matches!(node.kind, Kind::Paragraph) {
            return None;
        }
        let mut line = Self { image: None, captions: None, poster: None };
        for child in &node.children {
            let place = match &child.kind {
                Kind::Image { .. } => &mut line.image,
                Kind::Link { .. } => match Plain::of(&child.children).text.trim() {
                    "字幕" => &mut line.captions,
                    "封面" => &mut line.poster,
                    _ => return None,
                },
                Kind::SoftBreak | Kind::HardBreak => continue,
                Kind::Text(text) if text.chars().all(|it| it.is_whitespace() || "、，,；|·".contains(it)) => {
                    continue;
                }
                _ => return None,
            };
            if place.replace(child).is_some() {
                return None;
            }
        }
        let has_any = line.image.is_some() || line.captions.is_some() || line.poster.is_some();
        has_any.then_some(line)
    }
}

struct Reader<'s> {
    section: &'s Id,
    media: Vec<Medium>,
    open: Option<Open>,
    intro: Content,
}

/// A medium on the way.
struct Open {
    medium: Medium,
    /// Heading or picture, for findings.
    place: Span,
    has_source: bool,
}

impl Reader<'_> {
    fn heading(&mut self, node: &Node<'_>, context: &mut Context<'_>) {
        self.finish(context);
        let mut attributes = Attributes::of(node, context);
        attributes.refuse_classes(node.span, context);
        let id = attributes.take_id(&Plain::of(&node.children).text, &self.section.0, context);
        attributes.refuse_rest(&[], context);
        let entry = Entry { id, title: inlines::lower(&node.children, context), span: node.span, ..Entry::default() };
        self.open = Some(Open { medium: Medium { entry, ..Medium::default() }, place: node.span, has_source: false });
    }

    fn line(&mut self, line: &Line<'_, '_>, node: &Node<'_>, context: &mut Context<'_>) {
        if let Some(image) = line.image {
            if self.open.as_ref().is_none_or(|open| open.has_source) {
                self.finish(context);
                let title = title(image, context);
                let words = title.first().map(|inline| match &inline.kind {
                    InlineKind::Text(text) => text.as_str(),
                    _ => "",
                });
                let id = context.ids.for_entry(words.unwrap_or_default(), self.section);
                let entry = Entry { id, title, span: node.span, ..Entry::default() };
                self.open =
                    Some(Open { medium: Medium { entry, ..Medium::default() }, place: node.span, has_source: false });
            }
            if let Some(open) = &mut self.open {
                open.source(image, context);
            }
        }
        let Some(open) = &mut self.open else {
            // Captions of nothing: they stay readable as links.
            self.intro.take(node, context);
            return;
        };
        open.medium.entry.span = open.medium.entry.span.join(node.span);
        for (link, place) in [(line.captions, &mut open.medium.captions), (line.poster, &mut open.medium.poster)] {
            if let Some(link) = link {
                *place = address_of(link, context);
            }
        }
    }

    fn text(&mut self, node: &Node<'_>, context: &mut Context<'_>) {
        let Some(open) = &mut self.open else {
            self.intro.take(node, context);
            return;
        };
        let mut content = Content::default();
        content.take(node, context);
        open.medium.entry.body.extend(content.blocks);
        open.medium.entry.citations.extend(content.citations);
        open.medium.entry.span = open.medium.entry.span.join(node.span);
    }

    fn finish(&mut self, context: &mut Context<'_>) {
        let Some(Open { medium, place, has_source }) = self.open.take() else { return };
        if !has_source {
            let message = "标题下面没有图片、视频或者音频。请单独写一行：![图上是什么](文件名)。";
            context.report(Finding::new(Code::MediaMissing, place, message));
        }
        let is_spoken = matches!(medium.kind, MediumKind::Video | MediumKind::Audio) && has_source;
        if is_spoken && medium.entry.body.is_empty() {
            let message = "缺文字稿。听不见、看不见、不方便放声音的人靠它来读，请在下面写上说了什么。";
            context.report(Finding::new(Code::MediaTranscript, place, message));
        }
        if is_spoken && medium.kind == MediumKind::Video && medium.captions.is_none() {
            let message = "视频没有字幕。请做一个 .vtt 字幕文件，在下一行写：[字幕](文件名.vtt)。";
            context.report(Finding::new(Code::MediaCaptions, place, message));
        }
        self.media.push(medium);
    }
}

impl Open {
    fn source(&mut self, image: &Node<'_>, context: &mut Context<'_>) {
        self.has_source = true;
        self.place = image.span;
        let alt = context.line(&Plain::of(&image.children));
        if alt.is_empty() {
            let message = "缺文字说明。请在方括号里写出图上是什么、视频里讲什么，看不见的人靠它来读。";
            context.report(Finding::new(Code::MediaAlt, image.span, message));
        }
        self.medium.alt = alt;
        let Some(src) = address_of(image, context) else { return };
        self.medium.kind = MediumKind::of(&src);
        if self.medium.kind == MediumKind::Other {
            let message = "浏览器放不了这种文件，读者只能下载。图片请用 png、jpg、webp、svg，动画用 gif，视频用 mp4、webm，声音用 mp3、m4a、ogg。";
            context.report(Finding::new(Code::MediaKind, image.span, message));
        }
        self.medium.src = src;
    }
}

fn address_of(node: &Node<'_>, context: &mut Context<'_>) -> Option<String> {
    let written = match &node.kind {
        Kind::Image { src, .. } => src,
        Kind::Link { href, .. } => href,
        _ => return None,
    };
    let address = url::safe_image(written).map(|address| context.address(address));
    if address.is_none() {
        let message = "这个地址不能用。地址只能以 https://、http:// 开头，或者是同一网站里的文件名。";
        context.report(Finding::new(Code::UnsafeLink, node.span, message));
    }
    address
}

/// The title that stands in quotation marks after the address.
fn title(image: &Node<'_>, context: &Context<'_>) -> Inlines {
    match &image.kind {
        Kind::Image { title, .. } if !title.trim().is_empty() => {
            vec![Inline { kind: InlineKind::Text(context.words(title.trim())), span: image.span }]
        }
        _ => Inlines::new(),
    }
}
