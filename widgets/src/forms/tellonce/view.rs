//! 一次性告知单: what to bring and what to meet, to tick off on the screen or with a pen. Nothing leaves the page.

use crate::view::*;
use mingbai_content::model::{Checklist, Entry, Head};

use crate::components::citation::Citations;
use crate::components::prose::{blocks, inlines, nothing, titled};
use crate::components::sheet::{sheet_contact, sheet_head, sign_lines};
use crate::rendering::{Rendering, html_id};

/// The box of the plain step, which has no fields.
const BOX: &str = "□ ";

/// A sheet of groups, each a list of boxes.
#[component]
pub(crate) fn TellOnce<'a>(checklists: &'a [Checklist], head: &'a Head, rendering: &'a Rendering) -> AnyView {
    let groups = checklists.iter().map(|list| group(list, rendering)).collect_view();
    view! {
        <div class="sheet tellonce">
            {sheet_head(head)}
            <div class="checklists">{groups}</div>
            {sheet_contact(head, rendering)}
            {sign_lines(rendering)}
        </div>
    }
    .into_any()
}

fn group(list: &Checklist, rendering: &Rendering) -> AnyView {
    let items = list.items.iter().map(|entry| item(entry, rendering)).collect_view();
    let ticks = (!list.items.is_empty()).then(|| view! { <ul class="ticks">{items}</ul> });
    view! { <div class="checklist">{group_head(&list.entry, rendering)}{ticks}</div> }.into_any()
}

/// Heading, note and clauses of a group; nothing where the sheet has one group without.
fn group_head(entry: &Entry, rendering: &Rendering) -> AnyView {
    if entry.title.is_empty() && entry.body.is_empty() && entry.citations.is_empty() {
        return nothing();
    }
    let title = (!entry.title.is_empty()).then(|| view! { <h4 class="checklist-title">{titled(&entry.title)}</h4> });
    view! {
        <div class="checklist-head" id=html_id(&entry.id) data-entry="">
            {title}
            {blocks(&entry.body, rendering)}
            <Citations citations=&entry.citations rendering=rendering />
        </div>
    }
    .into_any()
}

fn item(entry: &Entry, rendering: &Rendering) -> AnyView {
    let title = view! { <strong class="tick-title">{inlines(&entry.title)}</strong> };
    // A box must have a name; an item that the author has left empty has neither.
    let label = if entry.title.is_empty() {
        nothing()
    } else if rendering.is_styled() {
        view! { <label class="tick-label"><input type="checkbox" class="tick-box" />{title}</label> }.into_any()
    } else {
        view! { {BOX}{title}" " }.into_any()
    };
    let more = (!entry.body.is_empty() || !entry.citations.is_empty()).then(|| {
        view! {
            <div class="tick-more">
                {blocks(&entry.body, rendering)}
                <Citations citations=&entry.citations rendering=rendering />
            </div>
        }
    });
    view! {
        <li class="tick" id=html_id(&entry.id) data-entry="">
            {label}
            {more}
        </li>
    }
    .into_any()
}
