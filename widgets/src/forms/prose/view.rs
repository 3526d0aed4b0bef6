//! Ordinary text: passages, each with what it rests on.

use mingbai_content::model::{Entry, Inline};

use crate::components::band;
use crate::components::citation::Citations;
use crate::components::prose::blocks;
use crate::rendering::{Rendering, html_id};
use crate::view::*;

/// Passages of ordinary text, each with what it rests on.
#[component]
pub(crate) fn Passages<'a>(
    entries: &'a [Entry],
    rendering: &'a Rendering,
    /// The heading that they stand under.
    #[prop(optional)]
    title: &'a [Inline],
) -> AnyView {
    entries
        .iter()
        .map(|entry| {
            view! {
                <div class="passage" id=html_id(&entry.id) data-entry="">
                    {band::passage(entry, rendering)}
                    {band::ticks(entry, title, rendering).unwrap_or_else(|| blocks(&entry.body, rendering))}
                    <Citations citations=&entry.citations rendering=rendering />
                </div>
            }
        })
        .collect_view()
        .into_any()
}
