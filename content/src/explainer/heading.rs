//! Headings and what stands in their braces: `{#id .class key=value}`, each part with its place.
//!
//! pulldown-cmark takes the braces off the title and gives no places inside them, so the parts are found again here.

use super::context::Context;
use super::plain::Plain;
use super::suggest::nearest;
use super::tree::{Kind, Node};
use crate::finding::{Code, Finding};
use crate::model::{Form, Id};
use crate::span::Span;

/// The parts of a heading's braces that nobody has used yet; what is left at the end is a mistake.
#[derive(Debug, Default)]
pub(crate) struct Attributes {
    pub(crate) id: Option<Part>,
    pub(crate) classes: Vec<Part>,
    pairs: Vec<(Part, Part)>,
    /// The braces; a part that stands alone goes with them.
    braces: Span,
    parts: usize,
}

/// A part without its mark, and its place with it: `card` at `.card`.
#[derive(Clone, Debug)]
pub(crate) struct Part {
    pub(crate) text: String,
    pub(crate) span: Span,
}

impl Attributes {
    /// Reads the braces of a heading node; reports braces that are none.
    pub(crate) fn of(node: &Node<'_>, context: &mut Context<'_>) -> Self {
        Self::scan(node, context.source).unwrap_or_else(|| {
            check_braces(node, context);
            Self::default()
        })
    }

    /// Reads the braces of a heading node, if it has any.
    pub(crate) fn scan(node: &Node<'_>, source: &str) -> Option<Self> {
        let end_of_title = node.children.last().map_or(node.span.start, |child| child.span.end);
        let tail = Span::new(end_of_title, node.span.end);
        let text = tail.of(source);
        let (open, close) = text.find('{').zip(text.find('}')).filter(|(open, close)| open < close)?;
        let braces = Span::new(tail.start + open, tail.start + close + 1);
        let mut attributes = Self { braces, ..Self::default() };
        attributes.read(text.get(open + 1..close).unwrap_or_default(), tail.start + open + 1);
        Some(attributes)
    }

    fn read(&mut self, text: &str, base: usize) {
        let mut at = 0;
        for word in text.split([' ', '\t']) {
            let span = Span::new(base + at, base + at + word.len());
            at += word.len() + 1;
            self.parts += usize::from(!word.is_empty());
            let part = |text: &str| Part { text: text.to_owned(), span };
            if let Some(id) = word.strip_prefix('#') {
                self.id = Some(part(id));
            } else if let Some(class) = word.strip_prefix('.') {
                self.classes.push(part(class));
            } else if !word.is_empty() {
                let (key, value) = word.split_once('=').unwrap_or((word, ""));
                let value_span = Span::new(span.end - value.len(), span.end);
                let value = value.trim_matches('"').to_owned();
                self.pairs.push((part(key), Part { text: value, span: value_span }));
            }
        }
    }

    /// The braces as they are written: address, forms, values.
    pub(super) fn written(&self) -> String {
        let id = self.id.iter().map(|id| ["#", &id.text].concat());
        let classes = self.classes.iter().map(|class| [".", &class.text].concat());
        let pairs = self.pairs.iter().map(|(key, value)| {
            if value.span.is_empty() { key.text.clone() } else { [&key.text, "=", &value.text].concat() }
        });
        ["{", &id.chain(classes).chain(pairs).collect::<Vec<_>>().join(" "), "}"].concat()
    }

    /// Whether `key` is written.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.pairs.iter().any(|(name, _)| name.text == key)
    }

    /// Takes the value of `key`.
    pub(crate) fn take(&mut self, key: &str) -> Option<Part> {
        let index = self.pairs.iter().position(|(name, _)| name.text == key)?;
        Some(self.pairs.remove(index).1)
    }

    /// The address: the author's, else from the words of the title, else `base`.
    pub(crate) fn take_id(&mut self, title: &str, base: &str, context: &mut Context<'_>) -> Id {
        match self.id.take() {
            Some(part) => {
                let mut findings = Vec::new();
                let id = context.ids.explicit(&part.text, part.span, &mut findings);
                findings.into_iter().for_each(|finding| context.report(finding));
                id.unwrap_or_else(|| context.ids.for_title(title, base))
            }
            None => context.ids.for_title(title, base),
        }
    }

    /// Reports classes where none may stand; a level-3 heading with a form was meant as a level-2 one.
    pub(crate) fn refuse_classes(&mut self, heading: Span, context: &mut Context<'_>) {
        for class in core::mem::take(&mut self.classes) {
            let message = match Form::from_class(&class.text) {
                Some(_) => "解读形式只能写在二级标题（##）上；数字、时间轴等也可以写在图解里的三级标题（###）上。",
                None => "这里的标题不能写解读形式，没有用上。请删去。",
            };
            let finding = Finding::new(Code::ClassLevel, class.span, message);
            let mark = Span::new(heading.start, heading.start + "###".len());
            let is_raised = Form::from_class(&class.text).is_some() && mark.of(context.source) == "###";
            context.report(if is_raised && !heading.of(context.source).starts_with("####") {
                finding.with_fix("改为二级标题", mark, "##")
            } else {
                finding.with_fix("删去", self.removal(class.span, context), "")
            });
        }
    }

    /// Reports the pairs that were not taken; `known` are those that the form has.
    pub(crate) fn refuse_rest(&mut self, known: &[&str], context: &mut Context<'_>) {
        for (key, value) in core::mem::take(&mut self.pairs) {
            // Looks that only a host draws (`look.rs`): what is right there must not be called wrong here.
            #[cfg(target_arch = "wasm32")]
            if matches!(key.text.as_str(), "icon" | "icons" | "lead") {
                continue;
            }
            let whole = key.span.join(value.span);
            let class = key.text.trim_start_matches(['。', '．', '·']);
            let finding = |message: &str| Finding::new(Code::UnknownAttribute, whole, message);
            context.report(if let Some(form) = Form::from_class(class) {
                let fixed = [".", form.class()].concat();
                finding("解读形式前面要有英文的点。").with_fix(["改为 ", &fixed].concat(), whole, fixed.as_str())
            } else if let Some(near) = nearest(&key.text, known.iter().copied()) {
                let name = Span::new(key.span.start, key.span.start + key.text.len());
                finding(&["没有“", &key.text, "”这个写法。是不是 ", near, "？"].concat()).with_fix(
                    ["改为 ", near].concat(),
                    name,
                    near,
                )
            } else {
                finding(&["不认识“", &key.text, "”，没有用上。请删去。"].concat()).with_fix(
                    "删去",
                    self.removal(whole, context),
                    "",
                )
            });
        }
    }

    /// What must go for the part at `span` to go: empty braces would be shown.
    fn removal(&self, span: Span, context: &Context<'_>) -> Span {
        context.with_space(if self.parts == 1 { self.braces } else { span })
    }

    /// Reports everything: a heading inside running text has no address, form or value.
    pub(crate) fn refuse_all(mut self, heading: Span, context: &mut Context<'_>) {
        self.refuse_classes(heading, context);
        self.refuse_rest(&[], context);
        if let Some(id) = self.id.take() {
            context.report(Finding::new(Code::IdPlace, id.span, "这一级标题不能写编号，没有用上。请删去。").with_fix(
                "删去",
                self.removal(id.span, context),
                "",
            ));
        }
    }
}

impl Context<'_> {
    /// The span with the spaces before it, so that nothing doubles when it goes.
    pub(crate) fn with_space(&self, span: Span) -> Span {
        let before = self.source.get(..span.start).unwrap_or_default();
        Span::new(before.trim_end_matches(' ').len(), span.end)
    }
}

/// Braces that are still in the title: of full width, or with something pulldown-cmark does not take.
fn check_braces(node: &Node<'_>, context: &mut Context<'_>) {
    let plain = Plain::of(&node.children);
    let title = plain.text.trim_end();
    if !title.ends_with(['}', '｝']) {
        return;
    }
    let Some(open) = title.rfind(['{', '｛']) else { return };
    let span = plain.span(open..title.len());
    let inside = title.get(open..).unwrap_or_default().trim_matches(['{', '｛', '}', '｝']);
    let fixed: String = inside.chars().map(|it| if matches!(it, '。' | '．') { '.' } else { it }).collect();
    // `## 标题 {.card} ##` is closed by signs that must go; pulldown-cmark reads no braces before them.
    let tail = Span::new(span.end, node.span.end).of(context.source).trim_end();
    let is_closed = !tail.is_empty() && tail.chars().all(|it| matches!(it, ' ' | '\t' | '#'));
    let (label, end) =
        if is_closed { ("删去末尾的 #", span.end + tail.len()) } else { ("改用英文括号", span.end) };
    context.report(
        Finding::new(Code::HeadingBraces, span, "标题后面的括号没有认出来。请用英文的 { }，写在行末，前面空一格。")
            .with_fix(label, Span::new(span.start, end), ["{", fixed.trim(), "}"].concat()),
    );
}

/// Reports `##标题`: without the space it is no heading, in CommonMark nor here.
pub(crate) fn check_paragraph(node: &Node<'_>, context: &mut Context<'_>) {
    let text = node.span.of(context.source);
    let words = text.trim_start_matches(['#', '＃']);
    let mark = text.len() - words.len();
    let level = text.chars().take_while(|it| matches!(it, '#' | '＃')).count();
    // One # may begin a topic (#加装电梯#), more than six are no heading either.
    if !(2..=6).contains(&level) || words.is_empty() {
        return;
    }
    let space = words.len() - words.trim_start().len();
    let place = Span::new(node.span.start, node.span.start + mark + space);
    let fixed = ["#".repeat(level).as_str(), " "].concat();
    context.report(Finding::new(Code::HeadingSpace, place, "标题没有认出来。请用英文的 #，后面空一格。").with_fix(
        "改为英文 # 加空格",
        place,
        fixed,
    ));
}

/// Level of a heading node; 0 for any other.
pub(crate) const fn level(node: &Node<'_>) -> u8 {
    match node.kind {
        Kind::Heading(level) => level,
        _ => 0,
    }
}
