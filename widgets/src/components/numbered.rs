//! Entries as numbered paragraphs: what the plain step has in place of lists within lists, which editors of articles turn round.

use crate::view::*;
use mingbai_content::model::{Block, BlockKind, Entry};

use super::citation::Citations;
use super::prose::{blocks, inlines, running};
use crate::rendering::{Rendering, html_id};

/// An entry behind its number, such as `1.` or `2.1.3`: the first line as its author wrote it, bold words first, then the rest.
pub(crate) fn numbered(number: &str, entry: &Entry, rendering: &Rendering) -> AnyView {
    let number = number.to_owned();
    let head = match entry.title.as_slice() {
        [] => number.into_any(),
        title => view! { <strong>{number}" "{inlines(title)}</strong> }.into_any(),
    };
    led_by(head, entry, rendering)
}

/// An entry whose first line begins with `head`.
pub(crate) fn led_by(head: AnyView, entry: &Entry, rendering: &Rendering) -> AnyView {
    let (first, rest) = match entry.body.split_first() {
        Some((Block { kind: BlockKind::Paragraph(first), .. }, rest)) => (first.as_slice(), rest),
        _ => (&[][..], entry.body.as_slice()),
    };
    let first = (!first.is_empty()).then(|| view! { " "{running(first, rendering)} });
    view! {
        <div id=html_id(&entry.id)>
            <p>{head}{first}</p>
            {blocks(rest, rendering)}
            <Citations citations=&entry.citations rendering=rendering />
        </div>
    }
    .into_any()
}
