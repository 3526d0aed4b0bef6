//! Ordinary text: passages, each with what it rests on.

use mingbai_content::model::{Entry, Section};

use crate::components::band;
use crate::components::citation::Citations;
use crate::components::icon::ItemIcons;
use crate::components::prose::blocks;
use crate::rendering::{Rendering, html_id};
use crate::view::*;

/// Passages of ordinary text, each with what it rests on.
#[component]
pub(crate) fn Passages<'a>(
    entries: &'a [Entry],
    rendering: &'a Rendering,
    /// The section that they are all of; none for what a form says before or after its own content.
    #[prop(default = None)]
    section: Option<&'a Section>,
) -> AnyView {
    let title = section.map(|section| section.title.as_slice()).unwrap_or_default();
    entries
        .iter()
        .map(|entry| {
            let icons = section.and_then(|section| ItemIcons::of_list(section, entry, rendering));
            view! {
                <div class="passage" id=html_id(&entry.id) data-entry="">
                    {band::passage(entry, rendering)}
                    {band::ticks(entry, title, icons.as_ref(), rendering).unwrap_or_else(|| blocks(&entry.body, rendering))}
                    <Citations citations=&entry.citations rendering=rendering />
                </div>
            }
        })
        .collect_view()
        .into_any()
}
