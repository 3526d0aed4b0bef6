//! 步骤: what to do, in order, with the time limit of each.

use crate::view::*;
use mingbai_content::model::{Section, Step};

use crate::components::citation::Citations;
use crate::components::icon::ItemIcons;
use crate::components::limit;
use crate::components::prose::titled;
use crate::rendering::{Rendering, html_id};

/// Steps as an ordered list.
#[component]
pub(crate) fn Steps<'a>(steps: &'a [Step], section: &'a Section, rendering: &'a Rendering) -> AnyView {
    let icons = ItemIcons::of(section, rendering);
    let items = steps.iter().enumerate().map(|(place, step)| item(step, place, &icons, rendering)).collect_view();
    view! { <ol class=icons.classed("steps", "steps-iconed")>{items}</ol> }.into_any()
}

fn item(step: &Step, place: usize, icons: &ItemIcons, rendering: &Rendering) -> AnyView {
    let entry = &step.entry;
    let (limit, body) = limit::parted(step.limit.as_deref(), &entry.body, rendering);
    let title = (!entry.title.is_empty()).then(|| view! { <strong class="step-title">{titled(&entry.title)}</strong> });
    let limit = limit.map(|limit| view! { " "<span class="step-limit">{rendering.words().limit}" "{limit}</span> });
    view! {
        <li class=icons.class_at("step", place) id=html_id(&entry.id) data-entry="">
            {icons.at(place)}
            {title}
            {limit}
            {body}
            <Citations citations=&entry.citations rendering=rendering />
        </li>
    }
    .into_any()
}
