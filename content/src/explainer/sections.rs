//! Splits the file at its level-2 headings and gives each section its form.

use super::context::Context;
use super::heading::{Attributes, level};
use super::inlines;
#[cfg(not(target_arch = "wasm32"))]
use super::look;
use super::plain::Plain;
use super::suggest::nearest;
use super::tree::{Kind, Node};
use crate::finding::{Code, Finding};
use crate::forms::{self, Reading, Scope};
use crate::model::{Form, Head, Inlines, Section};
use crate::span::Span;

/// Most items of a section.
const MAX_ITEMS: usize = 5_000;

/// A heading, if any, and the nodes up to the next one.
struct Group<'n, 'a> {
    heading: Option<&'n Node<'a>>,
    nodes: &'n [Node<'a>],
}

/// Reads all sections; a level-1 heading may give the head its missing title.
pub(crate) fn read(nodes: &[Node<'_>], head: &mut Head, context: &mut Context<'_>) -> Vec<Section> {
    for attributes in
        nodes.iter().filter(|node| level(node) > 0).filter_map(|node| Attributes::scan(node, context.source))
    {
        if let Some(id) = attributes.id {
            context.ids.reserve(&id.text);
        }
    }
    let mut sections = Vec::new();
    for group in groups(nodes) {
        let is_title = group.heading.is_some_and(|heading| level(heading) == 1 && is_title(heading, head, context));
        let heading = group.heading.filter(|_| !is_title);
        if heading.is_none() && group.nodes.is_empty() {
            continue;
        }
        sections.push(section(heading, group.nodes, context));
    }
    sections
}

fn groups<'n, 'a>(nodes: &'n [Node<'a>]) -> Vec<Group<'n, 'a>> {
    let starts: Vec<usize> =
        nodes.iter().enumerate().filter(|(_, node)| matches!(level(node), 1 | 2)).map(|(index, _)| index).collect();
    let first = starts.first().copied().unwrap_or(nodes.len());
    let mut groups = vec![Group { heading: None, nodes: nodes.get(..first).unwrap_or_default() }];
    let ends = starts.iter().skip(1).copied().chain([nodes.len()]);
    for (start, end) in starts.iter().copied().zip(ends) {
        groups.push(Group { heading: nodes.get(start), nodes: nodes.get(start + 1..end).unwrap_or_default() });
    }
    groups
}

/// Reports a level-1 heading; whether it only says the title of the file and is no section.
fn is_title(heading: &Node<'_>, head: &mut Head, context: &mut Context<'_>) -> bool {
    let title = context.line(&Plain::of(&heading.children));
    let finding = Finding::new(Code::HeadingOne, heading.span, "标题写在文件头的 title 里，正文从二级标题（##）开始。");
    if head.title == title {
        context.report(finding.with_fix("删去这一行", heading.span, ""));
        return true;
    }
    if head.title.is_empty() {
        let message = ["标题要写在文件头里：title: ", &title, "。请移过去，再删去这一行。"].concat();
        context.report(Finding::new(Code::HeadingOne, heading.span, message));
        head.title = title;
        return true;
    }
    let mark = Span::new(heading.span.start, heading.span.start + 1);
    let is_atx = mark.of(context.source) == "#";
    context.report(if is_atx { finding.with_fix("改为二级标题", mark, "##") } else { finding });
    false
}

/// Reads one section; without a heading it is prose.
fn section(heading: Option<&Node<'_>>, nodes: &[Node<'_>], context: &mut Context<'_>) -> Section {
    let mut attributes = heading.map(|heading| Attributes::of(heading, context)).unwrap_or_default();
    let form = form(&mut attributes, context);
    titled(form, heading, attributes, nodes, context, |after, reading, context| {
        forms::reclaim(after, reading, context);
    })
}

/// A section of a known form; `leftover` decides what becomes of text after the form's own content.
pub(crate) fn titled<'n, 'a>(
    form: Form,
    heading: Option<&'n Node<'a>>,
    mut attributes: Attributes,
    nodes: &'n [Node<'a>],
    context: &mut Context<'_>,
    leftover: impl FnOnce(Vec<&'n Node<'a>>, &mut Reading, &mut Context<'_>),
) -> Section {
    let text = heading.map(|heading| Plain::of(&heading.children).line()).unwrap_or_default();
    let id = attributes.take_id(&text, if heading.is_some() { "节" } else { "开头" }, context);
    let title = heading.map_or_else(Inlines::new, |heading| inlines::lower(&heading.children, context));
    if let Some(heading) = heading {
        check_heading(heading, &text, nodes, context);
    }
    let place = heading.or(nodes.first()).map_or_else(Span::default, |node| node.span);
    check_count(place, nodes, context);
    let (mut reading, after) =
        forms::read(form, &mut Scope { id: &id, heading: place, attributes: &mut attributes, nodes }, context);
    leftover(after, &mut reading, context);
    #[cfg(not(target_arch = "wasm32"))]
    let look = look::read(&mut attributes, &mut reading.body, context);
    #[cfg(not(target_arch = "wasm32"))]
    attributes.refuse_rest(&look::keys(form), context);
    #[cfg(target_arch = "wasm32")]
    attributes.refuse_rest(form.keys(), context);
    let span = nodes.last().map_or(place, |last| place.join(last.span));
    let Reading { intro, body, citations } = reading;
    Section {
        id,
        title,
        intro,
        body,
        citations,
        #[cfg(not(target_arch = "wasm32"))]
        look,
        span,
    }
}

/// Each is drawn by itself: many thousands stop a phone for seconds.
fn check_count(place: Span, nodes: &[Node<'_>], context: &mut Context<'_>) {
    let count: usize = nodes.iter().map(items).sum();
    if count > MAX_ITEMS {
        let message =
            ["这一节有 ", &count.to_string(), " 条（行），手机上打开要等几秒。请分成几篇解读，或者放一份附件。"]
                .concat();
        context.report(Finding::new(Code::TooMany, place, message));
    }
}

/// Entries under headings of their own, items of lists, fields, rows.
fn items(node: &Node<'_>) -> usize {
    let is_one = matches!(node.kind, Kind::Heading(_) | Kind::Item | Kind::Term | Kind::Row);
    usize::from(is_one) + node.children.iter().map(items).sum::<usize>()
}

fn check_heading(heading: &Node<'_>, text: &str, nodes: &[Node<'_>], context: &mut Context<'_>) {
    if text.is_empty() {
        context.report(Finding::new(Code::EmptyHeading, heading.span, "标题是空的。请写上标题，或者删去这一行。"));
    }
    if nodes.is_empty() {
        context.report(Finding::new(Code::EmptySection, heading.span, "这一节没有内容。请补上内容，或者删去标题。"));
    }
    // A line of hyphens right below a paragraph makes it a heading; authors mean a line across the page.
    if !heading.span.of(context.source).starts_with('#') {
        context.report(underlined(heading, context.source));
    }
}

/// Says of `标题\n---` what it is; whoever gave it braces meant a heading.
fn underlined(heading: &Node<'_>, source: &str) -> Finding {
    let finding = |message| Finding::new(Code::UnderlinedHeading, heading.span, message);
    let title = heading.span.of(source).lines().next().unwrap_or_default().trim_end();
    if Attributes::scan(heading, source).is_some() {
        return finding("标题请写成一行，前面用 ##，不要在下面画线。").with_fix(
            "改成 ##",
            heading.span,
            ["## ", title].concat(),
        );
    }
    let end = heading.children.last().map_or(heading.span.start, |child| child.span.end);
    finding("下面的 --- 把这段文字变成了标题。如果要画一条横线，请在 --- 上面空一行。").with_fix(
        "空一行",
        Span::new(end, end),
        "\n",
    )
}

/// The form that the classes name; findings for more than one and for unknown ones.
pub(crate) fn form(attributes: &mut Attributes, context: &mut Context<'_>) -> Form {
    let mut chosen: Option<Form> = None;
    for class in attributes.classes.drain(..) {
        match (Form::from_class(&class.text), chosen) {
            (Some(form), None) => chosen = Some(form),
            (Some(_), Some(_)) => context.report(
                Finding::new(Code::TwoForms, class.span, "一节只能有一种解读形式，只用了第一种。请另起一节。")
                    .with_fix("删去", context.with_space(class.span), ""),
            ),
            (None, _) => unknown_form(&class.text, class.span, context),
        }
    }
    chosen.unwrap_or(Form::Prose)
}

fn unknown_form(class: &str, span: Span, context: &mut Context<'_>) {
    let named = Form::from_name(class).map(Form::class);
    let finding = match named.or_else(|| nearest(class, Form::NAMED.map(Form::class))) {
        Some(near) => {
            let fixed = [".", near].concat();
            let message = ["没有“.", class, "”这种解读形式，先按普通文字显示。是不是 ", &fixed, "？"].concat();
            Finding::new(Code::UnknownForm, span, message).with_fix(["改为 ", &fixed].concat(), span, fixed.as_str())
        }
        None => {
            let known = Form::NAMED.map(|form| [".", form.class()].concat()).join("、");
            let message = ["没有“.", class, "”这种解读形式，先按普通文字显示。可用的有：", &known, "。"].concat();
            Finding::new(Code::UnknownForm, span, message)
        }
    };
    context.report(finding);
}

/// Whether a node is a heading of this level.
pub(crate) const fn is_heading(node: &Node<'_>, wanted: u8) -> bool {
    matches!(node.kind, Kind::Heading(level) if level == wanted)
}
