//! Fields as formatters leave them: what is in a field stands apart from it, not indented; a table in it has become lines of
//! words; `名称` and `: 内容` are one line.
//!
//! Most formatters know no definition lists and take the indent off what is in one. In a form that is made of fields, what stands
//! between two fields can only belong to the upper one, and so does what stands before the last field's citation.

use super::super::heading::{Attributes, level};
use super::super::tree::{self, Kind, Node};
use super::{is_citation, note};
use crate::finding::{Code, Finding, Severity};
use crate::model::Form;
use crate::span::Span;

/// Between the name of a field and what it says, where both have come onto one line.
const COLON: &str = " : ";
/// Longer words are no field's name.
const MAX_NAME: usize = 48;
/// The same of a name that stands alone, ten characters: 也可以到县政务服务中心二楼看 goes on.
const MAX_LONE_NAME: usize = 30;

/// The nodes with each such block in the field that it belongs to.
pub(super) fn attach<'a>(nodes: Vec<Node<'a>>, source: &'a str, findings: &mut Vec<Finding>) -> Vec<Node<'a>> {
    let mut attached: Vec<Node<'a>> = Vec::with_capacity(nodes.len());
    let mut nodes = nodes.into_iter().peekable();
    let mut has_fields = false;
    while let Some(node) = nodes.next() {
        if matches!(level(&node), 1 | 2) {
            has_fields = is_made_of_fields(&node, source);
        }
        let mut list = match if has_fields { as_fields(node, source) } else { Err(node) } {
            Ok(list) => list,
            Err(node) => {
                attached.push(node);
                continue;
            }
        };
        let mut apart = Vec::new();
        while let Some(next) = nodes.next_if(|next| !ends_field(next, source)) {
            apart.push(next);
        }
        let is_between = nodes.peek().is_some_and(|next| level(next) == 0);
        let own = if is_between { apart.len() } else { own_of_last(&list, &apart, source) };
        tell(apart.get(..own).unwrap_or_default(), source, findings);
        let rest = apart.split_off(own);
        apart.into_iter().for_each(|block| add(&mut list, block));
        list.children.iter_mut().for_each(|child| tables(child, source));
        attached.push(list);
        attached.extend(rest);
    }
    attached
}

fn is_made_of_fields(heading: &Node<'_>, source: &str) -> bool {
    let classes = Attributes::scan(heading, source).map(|attributes| attributes.classes).unwrap_or_default();
    let form = classes.first().and_then(|class| Form::from_class(&class.text));
    matches!(form, Some(Form::Card | Form::Case | Form::Catalogue | Form::Glossary))
}

/// A definition list, or the line that was one; else the node again.
fn as_fields<'a>(node: Node<'a>, source: &'a str) -> Result<Node<'a>, Node<'a>> {
    let Some(at) = colon_of(&node, source) else {
        return if matches!(node.kind, Kind::Definitions) { Ok(node) } else { Err(node) };
    };
    let Node { span, mut children, .. } = node;
    let after = at + COLON.len();
    let (Some(name), Some(words)) = (source.get(span.start..at), children.first_mut()) else {
        return Err(Node { kind: Kind::Paragraph, span, children });
    };
    let name_span = Span::new(span.start, at);
    let title = Node { kind: Kind::Text(name.into()), span: name_span, children: Vec::new() };
    let first = Span::new(after, words.span.end);
    (words.kind, words.span) = (Kind::Text(first.of(source).into()), first);
    let body = Span::new(after, span.end);
    let paragraph = Node { kind: Kind::Paragraph, span: body, children };
    let children = vec![
        Node { kind: Kind::Term, span: name_span, children: vec![title] },
        Node { kind: Kind::Definition, span: body, children: vec![paragraph] },
    ];
    Ok(Node { kind: Kind::Definitions, span, children })
}

/// Where the colon of a field stands, whose name and words are one line.
fn colon_of(node: &Node<'_>, source: &str) -> Option<usize> {
    let first = node.children.first().filter(|_| matches!(node.kind, Kind::Paragraph))?;
    let at = first.is_verbatim().then(|| first.span.of(source).find(COLON))??;
    let has_words = !first.span.of(source).get(at + COLON.len()..)?.trim().is_empty() || node.children.len() > 1;
    (at > 0 && at <= MAX_NAME && has_words).then_some(first.span.start + at)
}

/// Whether a node is no part of the field above it.
fn ends_field(node: &Node<'_>, source: &str) -> bool {
    let is_end = matches!(node.kind, Kind::Definitions | Kind::Footnote(_) | Kind::Rule);
    level(node) > 0 || is_end || is_name(node) || is_typed_field(node) || colon_of(node, source).is_some()
}

/// Whether a paragraph is no sentence but a name: that of a field which has no content yet.
fn is_name(node: &Node<'_>) -> bool {
    let [only] = node.children.as_slice() else { return false };
    let is_short = |text: &str| text.len() <= MAX_LONE_NAME && text.chars().all(char::is_alphanumeric);
    matches!((&node.kind, &only.kind), (Kind::Paragraph, Kind::Text(text)) if is_short(text))
}

/// Whether a paragraph is a field whose colon is not as Markdown wants it; its form tells so.
fn is_typed_field(node: &Node<'_>) -> bool {
    let begins = |child: &Node<'_>| matches!(&child.kind, Kind::Text(text) if text.starts_with(['：', ':']));
    let is_second =
        |pair: &[Node<'_>]| matches!(pair, [gap, second] if matches!(gap.kind, Kind::SoftBreak) && begins(second));
    matches!(node.kind, Kind::Paragraph) && node.children.windows(2).any(is_second)
}

/// How many of the blocks below the last field are its own: those up to the citation that it lacks, else all.
fn own_of_last(list: &Node<'_>, apart: &[Node<'_>], source: &str) -> usize {
    let cites = |node: &Node<'_>| node.children.iter().any(|child| is_citation(child, source));
    if list.children.last().is_none_or(cites) {
        return 0;
    }
    apart.iter().rposition(|block| is_citation(block, source)).map_or(apart.len(), |citation| citation + 1)
}

/// Words that no citation and no list follows may have been meant otherwise.
fn tell(own: &[Node<'_>], source: &str, findings: &mut Vec<Finding>) {
    let after = own.iter().rposition(|block| is_citation(block, source)).map_or(0, |citation| citation + 1);
    let words = own.get(after..).unwrap_or_default().iter().find(|block| matches!(block.kind, Kind::Paragraph));
    if let Some(words) = words {
        let message = "这段文字没有缩进，算作上面一栏的内容。如果是整节的话，请移到标题下面。";
        note(findings, Finding::new(Code::TextAfterForm, words.span, message).at_most(Severity::Hint));
    }
}

fn add<'a>(list: &mut Node<'a>, block: Node<'a>) {
    list.span.end = list.span.end.max(block.span.end);
    if let Some(last) = list.children.last_mut() {
        last.span.end = last.span.end.max(block.span.end);
        last.children.push(block);
    }
}

/// Reads a paragraph of rows as the table that it was before its rows lost their indent.
fn tables<'a>(field: &mut Node<'a>, source: &'a str) {
    for block in &mut field.children {
        if !matches!(block.kind, Kind::Paragraph) || !block.span.of(source).starts_with('|') {
            continue;
        }
        let rows = source.get(..block.span.end).unwrap_or_default();
        let mut built = tree::build(rows, block.span.start, &mut Vec::new());
        if built.len() == 1
            && let Some(table) = built.pop().filter(|node| matches!(node.kind, Kind::Table(_)))
        {
            *block = table;
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::explainer::parse;
    use crate::model::{BlockKind, Body, Entry};

    fn card(fields: &str) -> (Vec<Entry>, Vec<&'static str>) {
        let parsed = parse(&format!("---\ntitle: 一\n---\n\n## 卡 {{.card}}\n\n{fields}"));
        let Some(Body::Card(fields)) = parsed.output.sections.into_iter().next().map(|it| it.body) else { panic!() };
        (fields, parsed.findings.iter().map(|finding| finding.code.name()).collect())
    }

    #[test]
    fn what_stands_between_two_fields_is_the_upper_ones() {
        let (fields, findings) =
            card("甲\n: 一：\n\n- 二\n- 三\n\n四。\n\n> 原文 第一条：五\n\n乙\n: 六\n\n> 原文 第二条：七\n");
        let parts: Vec<_> = fields.iter().map(|field| (field.body.len(), field.citations.len())).collect();
        assert_eq!((parts, findings), (vec![(3, 1), (1, 1)], vec![]));
    }

    #[test]
    fn the_citation_of_the_only_field_is_its_own_though_it_stands_apart() {
        let (fields, findings) = card("甲\n: 一\n\n> 原文 第一条：五\n");
        assert_eq!((fields[0].citations.len(), findings), (1, vec![]));
    }

    #[test]
    fn a_citation_after_a_field_that_has_its_own_is_the_cards() {
        let parsed = parse("## 卡 {.card}\n\n甲\n: 一\n  > 原文 第一条：二\n\n> 原文 第二条：三\n");
        assert_eq!(parsed.output.sections[0].citations.len(), 1);
    }

    #[test]
    fn rows_that_have_lost_their_indent_are_a_table() {
        let (fields, findings) = card("甲\n: | 一 | 二 |\n| --- | ---: |\n| 三 | 四 |\n\n> 原文 第一条：五\n");
        assert!(matches!(&fields[0].body[0].kind, BlockKind::Table(table) if table.rows.len() == 1), "{fields:?}");
        assert_eq!(findings, ["wide-table"], "what other viewers show is told");
    }

    #[test]
    fn a_field_that_was_filled_into_one_line_is_a_field() {
        let (fields, findings) = card("hot spot : 能上网的地方\n\nhot line : 电话 : 内线\n");
        let bodies: Vec<_> = fields.iter().map(|field| (field.id.0.as_str(), field.body.len())).collect();
        assert_eq!((bodies, findings), (vec![("hot-spot", 1), ("hot-line", 1)], vec![]));
    }

    #[test]
    fn a_line_too_long_for_a_name_is_more_of_the_field() {
        let (fields, _) = card("甲\n: 县人民政府网站\n\n也可以到县政务服务中心二楼看\n\n乙\n: 二\n");
        assert_eq!(fields.iter().map(|field| field.body.len()).collect::<Vec<_>>(), [2, 1]);
    }

    #[test]
    fn a_name_without_content_is_no_part_of_the_field_above() {
        let (fields, findings) = card("甲\n: 一\n\n乙\n\n丙\n: 二\n");
        assert_eq!((fields[0].body.len(), findings), (1, vec!["text-after-form"]));
    }

    #[test]
    fn a_field_with_a_wide_colon_is_no_part_of_the_one_above() {
        let (fields, findings) = card("甲\n: 一\n\n乙\n：二\n");
        assert_eq!((fields.len(), findings), (2, vec!["card-colon"]));
    }

    #[test]
    fn words_below_the_last_field_are_its_own_with_a_hint() {
        let (fields, findings) = card("甲\n: 一\n\n二的说明。\n");
        assert_eq!((fields[0].body.len(), findings), (2, vec!["text-after-form"]));
    }
}
