//! Ordinary text: passages, each with what it rests on.

use crate::view::*;
use mingbai_content::model::Entry;

use crate::components::citation::Citations;
use crate::components::prose::blocks;
use crate::rendering::{Rendering, html_id};

/// Passages of ordinary text, each with what it rests on.
#[component]
pub(crate) fn Passages<'a>(entries: &'a [Entry], rendering: &'a Rendering) -> AnyView {
    entries
        .iter()
        .map(|entry| {
            view! {
                <div class="passage" id=html_id(&entry.id) data-entry="">
                    {blocks(&entry.body, rendering)}
                    <Citations citations=&entry.citations rendering=rendering />
                </div>
            }
        })
        .collect_view()
        .into_any()
}
