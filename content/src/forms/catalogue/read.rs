//! 公开事项标准目录: a table with a column for each element, or a level-3 heading a matter with its elements as fields.
//! For example `| 名称 | 内容 | 时限 |`, or `### 明码标价`, `内容`, and under it `: 菜单、价格`.

use crate::explainer::blocks::{self, Content};
use crate::explainer::context::Context;
use crate::explainer::heading::Attributes;
use crate::explainer::inlines;
use crate::explainer::plain::Plain;
use crate::explainer::sections::is_heading;
use crate::explainer::tree::{Kind, Node};
use crate::finding::{Code, Finding};
use crate::forms::shared::columns::{self, Words};
use crate::forms::shared::{Reading, Scope, fields, report_missing};
use crate::model::{
    Block, BlockKind, CatalogueElement, CatalogueItem, ElementKind, Entry, Inline, InlineKind, Inlines,
};
use crate::span::Span;

/// What a column or field is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Field {
    Name,
    Number,
    Element(ElementKind),
}

/// Words that name a field, the more particular ones first: 公开对象 is no 公开事项.
const WORDS: [(&str, Field); 11] = [
    ("序号", Field::Number),
    ("对象", Field::Element(ElementKind::Audience)),
    ("主体", Field::Element(ElementKind::Subject)),
    ("时限", Field::Element(ElementKind::TimeLimit)),
    ("渠道", Field::Element(ElementKind::Channel)),
    ("方式", Field::Element(ElementKind::Method)),
    ("依据", Field::Element(ElementKind::Basis)),
    ("内容", Field::Element(ElementKind::Content)),
    ("要素", Field::Element(ElementKind::Content)),
    ("名称", Field::Name),
    ("事项", Field::Name),
];

/// Reads tables, then matters by heading; text before both is the intro.
pub(crate) fn read(scope: &mut Scope<'_, '_, '_>, context: &mut Context<'_>) -> Reading<Vec<CatalogueItem>> {
    let mut parts = scope.nodes.split(|node| is_heading(node, 3));
    let mut intro = Content::default();
    let mut items: Vec<CatalogueItem> = Vec::new();
    for node in parts.next().unwrap_or_default() {
        match columns::read(node, context) {
            Some(sheet) => table(sheet, node.span, scope, &mut items, context),
            None => intro.take(node, context),
        }
    }
    let headings = scope.nodes.iter().filter(|node| is_heading(node, 3));
    for (heading, nodes) in headings.zip(parts) {
        items.push(matter(heading, nodes, scope, context));
    }
    if items.is_empty() {
        let message = "这一节没有事项。请写一个表格，表头是名称、内容、依据、时限、主体、方式、渠道、公开对象。";
        report_missing(Code::CatalogueItems, message, scope, context);
    }
    Reading { intro: intro.blocks, body: items, citations: intro.citations }
}

fn table(
    sheet: columns::Sheet,
    span: Span,
    scope: &Scope<'_, '_, '_>,
    items: &mut Vec<CatalogueItem>,
    context: &mut Context<'_>,
) {
    let fields: Vec<Option<Field>> = sheet.header.iter().map(|words| field(&words.text)).collect();
    let is_there = |wanted| fields.contains(&Some(wanted));
    let all = ElementKind::ALL.map(|kind| (Field::Element(kind), kind.name()));
    let names: Vec<&str> =
        [(Field::Name, "名称")].into_iter().chain(all).filter(|(it, _)| !is_there(*it)).map(|(_, name)| name).collect();
    if !names.is_empty() {
        let message = ["目录缺这几栏：", &names.join("、"), "。八个要素要写全，请补上。"].concat();
        context.report(Finding::new(
            Code::CatalogueMissing,
            sheet.header.first().map_or(span, |it| it.cell.span),
            message,
        ));
    }
    for (position, (words, field)) in sheet.header.iter().zip(&fields).enumerate() {
        let is_twice = fields.iter().take(position).any(|before| before == field);
        check_field(&words.text, words.cell.span, *field, is_twice, context);
    }
    for (cells, row) in sheet.rows {
        let mut reader = Reader::default();
        for ((cell, field), header) in cells.into_iter().zip(&fields).zip(&sheet.header) {
            reader.take(*field, cell, header);
        }
        let id = context.ids.for_entry(&reader.name_text, scope.id);
        let missing = reader.missing(|kind| is_there(Field::Element(kind)));
        report_missing_elements(&reader.name_text, &missing, row, context);
        items.push(reader.item(Entry { id, span: row, ..Entry::default() }));
    }
}

fn matter(
    heading: &Node<'_>,
    nodes: &[Node<'_>],
    scope: &Scope<'_, '_, '_>,
    context: &mut Context<'_>,
) -> CatalogueItem {
    let mut attributes = Attributes::of(heading, context);
    attributes.refuse_classes(heading.span, context);
    let text = Plain::of(&heading.children).line();
    let id = attributes.take_id(&text, &scope.id.0, context);
    attributes.refuse_rest(&[], context);
    let name = inlines::lower(&heading.children, context);
    let mut reader = Reader { name, name_text: text, ..Reader::default() };
    let mut rest = Content::default();
    for node in nodes {
        match node.kind {
            Kind::Definitions => reader.definitions(node, &mut rest, context),
            _ => rest.take(node, context),
        }
    }
    report_missing_elements(&reader.name_text, &reader.missing(|_| true), heading.span, context);
    let span = nodes.last().map_or(heading.span, |last| heading.span.join(last.span));
    let mut item = reader.item(Entry { id, citations: rest.citations, span, ..Entry::default() });
    item.entry.body.extend(rest.blocks);
    item
}

/// One matter on the way.
#[derive(Default)]
struct Reader {
    name: Inlines,
    name_text: String,
    elements: Vec<CatalogueElement>,
    others: Vec<Block>,
}

impl Reader {
    fn take(&mut self, field: Option<Field>, words: Words, header: &Words) {
        let span = words.cell.span;
        match field {
            Some(Field::Name) if self.name.is_empty() => (self.name, self.name_text) = (words.cell.content, words.text),
            Some(Field::Element(kind)) if !words.text.is_empty() => {
                self.elements.push(CatalogueElement { kind, body: words.cell.content });
            }
            None if !words.text.is_empty() => {
                self.others.push(note(header.cell.content.clone(), words.cell.content, span));
            }
            _ => {}
        }
    }

    fn definitions(&mut self, list: &Node<'_>, rest: &mut Content, context: &mut Context<'_>) {
        fields::check_gaps(list, context);
        let mut current: Option<(Option<Field>, Inlines)> = None;
        let mut seen: Vec<Option<Field>> = Vec::new();
        for child in &list.children {
            if matches!(child.kind, Kind::Term) {
                let text = Plain::of(&child.children).line();
                let field = field(&text);
                check_field(&text, child.span, field, seen.contains(&field), context);
                seen.push(field);
                current = Some((field, inlines::lower(&child.children, context)));
                continue;
            }
            let content = blocks::lower(&child.children, context);
            rest.citations.extend(content.citations);
            let body = lines(content.blocks);
            match &current {
                Some((Some(Field::Element(kind)), _)) => self.elements.push(CatalogueElement { kind: *kind, body }),
                Some((_, term)) if !body.is_empty() => self.others.push(note(term.clone(), body, child.span)),
                _ => {}
            }
        }
    }

    /// The names of elements that are not there, of those that `is_wanted`.
    fn missing(&self, is_wanted: impl Fn(ElementKind) -> bool) -> Vec<&'static str> {
        let is_there = |kind: &ElementKind| self.elements.iter().any(|it| it.kind == *kind && !it.body.is_empty());
        ElementKind::ALL.into_iter().filter(|kind| is_wanted(*kind) && !is_there(kind)).map(ElementKind::name).collect()
    }

    fn item(mut self, entry: Entry) -> CatalogueItem {
        self.elements.sort_by_key(|element| element.kind);
        CatalogueItem { entry: Entry { title: self.name, body: self.others, ..entry }, elements: self.elements }
    }
}

fn field(words: &str) -> Option<Field> {
    WORDS.into_iter().find(|(word, _)| words.contains(word)).map(|(_, field)| field)
}

fn check_field(words: &str, span: Span, field: Option<Field>, is_twice: bool, context: &mut Context<'_>) {
    if words.is_empty() {
        return;
    }
    if field.is_none() {
        let message =
            ["“", words, "”不在八个要素里，放在最后显示。要素是名称、内容、依据、时限、主体、方式、渠道、公开对象。"];
        context.report(Finding::new(Code::CatalogueUnknown, span, message.concat()));
    } else if is_twice {
        let message = ["“", words, "”写了两遍，会一个接一个显示。请合成一个，或者看看是不是另一个要素。"].concat();
        context.report(Finding::new(Code::CatalogueTwice, span, message));
    }
}

fn report_missing_elements(name: &str, missing: &[&str], span: Span, context: &mut Context<'_>) {
    if !missing.is_empty() {
        let message = ["“", name, "”缺：", &missing.join("、"), "。八个要素要写全，请补上。"].concat();
        context.report(Finding::new(Code::CatalogueMissing, span, message));
    }
}

/// Paragraphs and list items on a line each: an element is a field, not an article.
fn lines(blocks: Vec<Block>) -> Inlines {
    let mut lines: Inlines = Vec::new();
    for block in blocks {
        let span = block.span;
        let more = match block.kind {
            BlockKind::Paragraph(words) | BlockKind::Heading { content: words, .. } => words,
            BlockKind::List { items, .. } => self::lines(items.into_iter().flatten().collect()),
            BlockKind::Quote(content) | BlockKind::Alert { content, .. } | BlockKind::Footnote { content, .. } => {
                self::lines(content)
            }
            BlockKind::Code(text) => vec![Inline { kind: InlineKind::Text(text), span }],
            BlockKind::Table(table) => {
                table.header.into_iter().chain(table.rows.into_iter().flatten()).flat_map(|cell| cell.content).collect()
            }
            BlockKind::Definitions(items) => {
                items.into_iter().flat_map(|(term, content)| term.into_iter().chain(self::lines(content))).collect()
            }
            BlockKind::Rule => Vec::new(),
        };
        if !lines.is_empty() && !more.is_empty() {
            lines.push(Inline { kind: InlineKind::LineBreak, span });
        }
        lines.extend(more);
    }
    lines
}

/// 备注：……
fn note(mut words: Inlines, body: Inlines, span: Span) -> Block {
    words.push(Inline { kind: InlineKind::Text("：".to_owned()), span });
    words.extend(body);
    Block { kind: BlockKind::Paragraph(words), span }
}
