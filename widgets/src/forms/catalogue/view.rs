//! 公开事项标准目录: a table where there is room for its eight columns, a card a matter where there is not.

use crate::view::*;
use mingbai_content::model::{CatalogueItem, ElementKind, Inline};

use crate::components::citation::Citations;
use crate::components::prose::{blocks, inlines, nothing};
use crate::rendering::{Rendering, html_id};

/// The matters of a catalogue.
#[component]
pub(crate) fn Catalogue<'a>(items: &'a [CatalogueItem], rendering: &'a Rendering) -> AnyView {
    match (items, rendering.is_styled()) {
        ([], _) => nothing(),
        (_, true) => table(items, rendering),
        (_, false) => items.iter().map(|item| plain(item, rendering)).collect_view().into_any(),
    }
}

/// Without a stylesheet eight columns cannot be read on a phone: a heading and its fields for each matter.
fn plain(item: &CatalogueItem, rendering: &Rendering) -> AnyView {
    let fields = item
        .elements
        .iter()
        .map(|element| view! { <dt>{name(element.kind, rendering)}</dt><dd>{inlines(&element.body)}</dd> })
        .collect_view();
    view! {
        <div id=html_id(&item.entry.id)>
            <h4>{inlines(&item.entry.title)}</h4>
            <dl>{fields}</dl>
            {blocks(&item.entry.body, rendering)}
            <Citations citations=&item.entry.citations rendering=rendering />
        </div>
    }
    .into_any()
}

/// Roles are written out, as browsers forget them when the stylesheet turns rows into cards.
fn table(items: &[CatalogueItem], rendering: &Rendering) -> AnyView {
    let header = ElementKind::ALL
        .into_iter()
        .map(|kind| view! { <th scope="col" role="columnheader">{name(kind, rendering)}</th> })
        .collect_view();
    let rows = items.iter().map(|item| row(item, rendering)).collect_view();
    view! {
        <table class="catalogue" role="table">
            <thead role="rowgroup">
                <tr role="row">
                    <th scope="col" role="columnheader">{rendering.words().catalogue.name}</th>
                    {header}
                </tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(item: &CatalogueItem, rendering: &Rendering) -> AnyView {
    let name = match item.entry.title.as_slice() {
        [] => rendering.words().untitled.into_any(),
        name => inlines(name),
    };
    let cells = ElementKind::ALL.into_iter().map(|kind| cell(kind, item, rendering)).collect_view();
    view! {
        <tr role="row" id=html_id(&item.entry.id) data-entry="">
            <th scope="row" role="rowheader">
                {name}
                {blocks(&item.entry.body, rendering)}
                <Citations citations=&item.entry.citations rendering=rendering />
            </th>
            {cells}
        </tr>
    }
    .into_any()
}

/// An element that is written twice is shown twice; one that is missing is an empty cell, and no line of a card.
fn cell(kind: ElementKind, item: &CatalogueItem, rendering: &Rendering) -> AnyView {
    let bodies: Vec<&[Inline]> =
        item.elements.iter().filter(|element| element.kind == kind).map(|element| element.body.as_slice()).collect();
    if bodies.is_empty() {
        return view! { <td role="cell" class="element-missing"></td> }.into_any();
    }
    let bodies =
        bodies.into_iter().map(|body| view! { <span class="element-words">{inlines(body)}</span> }).collect_view();
    view! {
        <td role="cell">
            <span class="element-name" aria-hidden="true">{name(kind, rendering)}</span>
            {bodies}
        </td>
    }
    .into_any()
}

const fn name(kind: ElementKind, rendering: &Rendering) -> &'static str {
    let words = &rendering.words().catalogue;
    match kind {
        ElementKind::Content => words.content,
        ElementKind::Basis => words.basis,
        ElementKind::TimeLimit => words.time_limit,
        ElementKind::Subject => words.subject,
        ElementKind::Method => words.method,
        ElementKind::Channel => words.channel,
        ElementKind::Audience => words.audience,
    }
}
