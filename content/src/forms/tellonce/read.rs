//! 一次性告知单: list items to tick off, in groups under level-3 headings: `- **身份证** 原件，核对后退回`.

use crate::explainer::blocks::Content;
use crate::explainer::context::Context;
use crate::explainer::tree::Node;
use crate::finding::{Code, Finding};
use crate::forms::shared::item::{self, Item};
use crate::forms::shared::{Reading, Scope, group, is_list, report_missing};
use crate::model::{Checklist, Entry};
use crate::span::Span;

/// Boxes and ticks that authors draw by hand; the sheet draws its own.
const MARKS: [&str; 12] = ["[]", "[ ]", "□", "☐", "☑", "☒", "■", "◻", "✓", "✔", "√", "○"];

/// Words by which a heading says that papers are to be brought.
const PAPERS: [&str; 2] = ["材料", "证件"];

/// Words by which an item says in which shape a paper is wanted.
const SHAPES: [&str; 9] = ["原件", "复印", "份", "张", "电子", "出示", "扫描", "照片", "不用带"];

/// Reads the groups; items before the first heading are a group without one.
pub(crate) fn read(scope: &Scope<'_, '_, '_>, context: &mut Context<'_>) -> Reading<Vec<Checklist>> {
    let (before, groups) = group::split(scope.nodes);
    let mut checklists = Vec::with_capacity(groups.len());
    let (Content { blocks: intro, citations }, items) = parts(before, scope, context);
    if let Some((first, last)) = items.first().zip(items.last()) {
        let entry = Entry { id: context.ids.untitled(scope.id), span: first.span.join(last.span), ..Entry::default() };
        checklists.push(Checklist { entry, items });
    }
    let has_groups = !groups.is_empty();
    for group in groups {
        let mut entry = group.entry(scope.id, context);
        let (text, items) = parts(group.nodes, scope, context);
        check_papers(&group.name(), &items, context);
        if items.is_empty() {
            let message = "这一组没有可以打勾的内容。每一样写一行：- **身份证** 原件。";
            context.report(Finding::new(Code::TellonceGroup, group.heading.span, message));
        }
        entry.body = text.blocks;
        entry.citations = text.citations;
        checklists.push(Checklist { entry, items });
    }
    if checklists.is_empty() && !has_groups {
        report_missing(
            Code::TellonceList,
            "告知单里没有可以打勾的内容。每一样写一行：- **身份证** 原件。",
            scope,
            context,
        );
    }
    Reading { intro, body: checklists, citations }
}

/// A group's items, and the text and citations around them.
fn parts(nodes: &[Node<'_>], scope: &Scope<'_, '_, '_>, context: &mut Context<'_>) -> (Content, Vec<Entry>) {
    let (text, lists) = group::around(nodes, is_list, context);
    let mut items = Vec::new();
    item::read_all(&lists, scope, context, |line, _| line.len(), |item, context| items.push(checked(item, context)));
    (text, items)
}

/// The item's entry without a box of the author's own.
fn checked(item: Item, context: &mut Context<'_>) -> Entry {
    let mut entry = item.entry;
    if item.title.is_empty() && item.line.is_empty() {
        context.report(Finding::new(Code::TellonceItem, entry.span, "这一行是空的。请补上，或者删去。"));
    }
    if let Some(mark) = MARKS.into_iter().find(|mark| item.title.starts_with(mark)) {
        let rest = item.title.strip_prefix(mark).unwrap_or_default();
        let space = rest.len() - rest.trim_start().len();
        let place = Span::new(item.title_span.start, item.title_span.start + mark.len() + space);
        let finding = Finding::new(Code::TellonceBox, place, "方框由软件来画，不用自己写。请删去。");
        let is_verbatim = place.of(context.source).starts_with(mark);
        context.report(if is_verbatim { finding.with_fix("删去", place, "") } else { finding });
        let signs: Vec<char> = MARKS.into_iter().flat_map(str::chars).filter(|sign| *sign != ' ').collect();
        item::trim_start(&mut entry.title, &signs);
    }
    entry
}

/// A reader who does not know how many copies to bring comes twice.
fn check_papers(heading: &str, items: &[Entry], context: &mut Context<'_>) {
    if !PAPERS.into_iter().any(|word| heading.contains(word)) {
        return;
    }
    for item in items {
        // 身份证 has 份 in it and says nothing about copies.
        let words = item.span.of(context.source).replace("身份", "");
        if !SHAPES.into_iter().any(|shape| words.contains(shape)) {
            context.report(Finding::new(
                Code::TellonceCopies,
                item.span,
                "没说要原件还是复印件、要几份，群众可能要跑两趟。请写明，如：原件 1 份。",
            ));
        }
    }
}
