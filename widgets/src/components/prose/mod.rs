//! Running text: blocks and inlines of the model as HTML. Text is always text; links were vetted by the parser.

use crate::view::*;
use mingbai_content::model::{self, AlertKind, Alignment, Block, BlockKind, Cell, Inline, InlineKind, Table};

use crate::rendering::Rendering;

mod whole;

pub(crate) use whole::{phrased, text};

/// Blocks in order.
pub(crate) fn blocks(content: &[Block], rendering: &Rendering) -> AnyView {
    content.iter().map(|item| block(item, rendering)).collect_view().into_any()
}

/// Blocks, with something else in place of the bytes that `find` finds in a text of a paragraph; nothing where it finds none.
pub(crate) fn replaced(
    content: &[Block],
    find: &dyn Fn(&str) -> Option<(usize, usize)>,
    by: Option<AnyView>,
    rendering: &Rendering,
) -> Option<AnyView> {
    for (position, block) in content.iter().enumerate() {
        let BlockKind::Paragraph(words) = &block.kind else { continue };
        let words = rendering.terms.linked(words);
        for (at, inline) in words.iter().enumerate() {
            let InlineKind::Text(own) = &inline.kind else { continue };
            let Some((from, to)) = find(own) else { continue };
            let (before, after) = (own.get(..from)?, own.get(to..)?);
            let is_empty = by.is_none() && words.len() == 1 && [before, after].concat().trim().is_empty();
            let (first, last) = (words.get(..at)?, words.get(at + 1..)?);
            let paragraph =
                (!is_empty).then(|| view! { <p>{inlines(first)}{text(before)}{by}{text(after)}{inlines(last)}</p> });
            let view = view! {
                {blocks(content.get(..position)?, rendering)}
                {paragraph}
                {blocks(content.get(position + 1..)?, rendering)}
            };
            return Some(view.into_any());
        }
    }
    None
}

/// Inlines in order.
pub(crate) fn inlines(content: &[Inline]) -> AnyView {
    content.iter().map(|item| inline(item, text)).collect_view().into_any()
}

#[cfg(target_arch = "wasm32")]
pub(crate) use inlines as titled;

/// Inlines of a title or a cell.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn titled(content: &[Inline]) -> AnyView {
    content.iter().map(|item| inline(item, phrased)).collect_view().into_any()
}

/// No markup at all, not even a comment.
pub(crate) fn nothing() -> AnyView {
    None::<AnyView>.into_any()
}

/// The words of inlines without their markup: for attributes and labels.
pub(crate) fn words(content: &[Inline]) -> String {
    model::words(content, ' ')
}

/// Running text, in which the terms of a glossary lead to their explanation.
pub(crate) fn running(content: &[Inline], rendering: &Rendering) -> AnyView {
    inlines(&rendering.terms.linked(content))
}

fn inline(item: &Inline, text: fn(&str) -> AnyView) -> AnyView {
    let inlines = |children: &[Inline]| children.iter().map(|item| inline(item, text)).collect_view();
    match &item.kind {
        InlineKind::Text(words) => text(words),
        InlineKind::Emphasis(children) => view! { <em>{inlines(children)}</em> }.into_any(),
        InlineKind::Strong(children) => view! { <strong>{inlines(children)}</strong> }.into_any(),
        InlineKind::Strikethrough(children) => view! { <s>{inlines(children)}</s> }.into_any(),
        InlineKind::Code(words) => view! { <code>{words.clone()}</code> }.into_any(),
        InlineKind::Link { href, children } => {
            // What leads to an entry stays on the page, and shows it.
            let class = href.starts_with("#mb-").then_some("term");
            view! { <a class=class href=href.clone()>{inlines(children)}</a> }.into_any()
        }
        InlineKind::Image { src, alt } => view! { <img src=src.clone() alt=alt.clone() loading="lazy" /> }.into_any(),
        InlineKind::FootnoteReference(label) => {
            let href = ["#mb-note-", label].concat();
            view! { <sup><a href=href>{["[", label, "]"].concat()}</a></sup> }.into_any()
        }
        InlineKind::LineBreak => view! { <br /> }.into_any(),
    }
}

fn block(item: &Block, rendering: &Rendering) -> AnyView {
    match &item.kind {
        BlockKind::Paragraph(content) => view! { <p>{running(content, rendering)}</p> }.into_any(),
        BlockKind::Heading { level, content } => heading(*level, content),
        BlockKind::List { start, items } => list(*start, items, rendering),
        BlockKind::Quote(content) => view! { <blockquote>{blocks(content, rendering)}</blockquote> }.into_any(),
        BlockKind::Alert { kind, content } => alert(*kind, content, rendering),
        BlockKind::Definitions(items) => definitions(items, rendering),
        BlockKind::Table(content) => table(content, rendering),
        BlockKind::Code(words) => view! { <pre><code>{words.clone()}</code></pre> }.into_any(),
        BlockKind::Footnote { label, content } => footnote(label, content, rendering),
        BlockKind::Rule => view! { <hr /> }.into_any(),
    }
}

/// The explainer's title is `h2` and its sections `h3`, so headings of running text begin at `h4`.
fn heading(level: u8, content: &[Inline]) -> AnyView {
    match level {
        ..=3 => view! { <h4>{titled(content)}</h4> }.into_any(),
        4 => view! { <h5>{titled(content)}</h5> }.into_any(),
        _ => view! { <h6>{titled(content)}</h6> }.into_any(),
    }
}

fn list(start: Option<u64>, items: &[Vec<Block>], rendering: &Rendering) -> AnyView {
    let items = items.iter().map(|item| view! { <li>{tight(item, rendering)}</li> }).collect_view();
    match start {
        None => view! { <ul>{items}</ul> }.into_any(),
        Some(1) => view! { <ol>{items}</ol> }.into_any(),
        Some(first) => view! { <ol start=first.to_string()>{items}</ol> }.into_any(),
    }
}

/// A single paragraph without its `p`, as people write list items and cells; anything longer as blocks.
pub(crate) fn tight(content: &[Block], rendering: &Rendering) -> AnyView {
    match content {
        [Block { kind: BlockKind::Paragraph(only), .. }] => running(only, rendering),
        _ => blocks(content, rendering),
    }
}

fn alert(kind: AlertKind, content: &[Block], rendering: &Rendering) -> AnyView {
    let words = &rendering.words().prose;
    let (name, class) = match kind {
        AlertKind::Note => (words.note, "alert alert-note"),
        AlertKind::Tip => (words.tip, "alert alert-tip"),
        AlertKind::Important => (words.important, "alert alert-important"),
        AlertKind::Warning => (words.warning, "alert alert-warning"),
        AlertKind::Caution => (words.caution, "alert alert-caution"),
    };
    view! {
        <blockquote class=class>
            <p class="alert-name"><strong>{name}</strong></p>
            {blocks(content, rendering)}
        </blockquote>
    }
    .into_any()
}

fn definitions(items: &[(Vec<Inline>, Vec<Block>)], rendering: &Rendering) -> AnyView {
    let items = items
        .iter()
        .map(|(term, definition)| {
            view! { <dt>{inlines(term)}</dt><dd>{tight(definition, rendering)}</dd> }
        })
        .collect_view();
    view! { <dl>{items}</dl> }.into_any()
}

fn table(content: &Table, rendering: &Rendering) -> AnyView {
    let align = |column: usize| match content.alignments.get(column) {
        Some(Alignment::Center) => Some("align-center"),
        Some(Alignment::End) => Some("align-end"),
        _ => None,
    };
    let header = content
        .header
        .iter()
        .enumerate()
        .map(|(column, cell)| view! { <th scope="col" class=align(column)>{titled(&cell.content)}</th> })
        .collect_view();
    let row = |cells: &Vec<Cell>| {
        let cells = cells
            .iter()
            .enumerate()
            .map(|(column, cell)| {
                // Where a column has no room the cells stand one below the other, each under its name.
                let name = content.header.get(column).map(|name| words(&name.content)).filter(|name| !name.is_empty());
                view! {
                    <td class=align(column) data-of-column=name>{titled(&rendering.terms.linked(&cell.content))}</td>
                }
            })
            .collect_view();
        view! { <tr>{cells}</tr> }
    };
    let rows = content.rows.iter().map(row).collect_view();
    view! { <table><thead><tr>{header}</tr></thead><tbody>{rows}</tbody></table> }.into_any()
}

/// The header of a row, after its mark; a row that has lost its label has none, as an empty header would name nothing.
pub(crate) fn row_header(label: &[Inline], mark: Option<AnyView>) -> AnyView {
    if label.is_empty() {
        return view! { <td>{mark}</td> }.into_any();
    }
    view! { <th scope="row">{mark}{titled(label)}</th> }.into_any()
}

fn footnote(label: &str, content: &[Block], rendering: &Rendering) -> AnyView {
    view! {
        <div class="footnote" id=["mb-note-", label].concat()>
            <p class="footnote-label">{["[", label, "]"].concat()}</p>
            {blocks(content, rendering)}
        </div>
    }
    .into_any()
}
