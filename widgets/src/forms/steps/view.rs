//! 步骤: what to do, in order, with the time limit of each.

use crate::view::*;
use mingbai_content::model::Step;

use crate::components::citation::Citations;
use crate::components::limit;
use crate::components::prose::titled;
use crate::rendering::{Rendering, html_id};

/// Steps as an ordered list.
#[component]
pub(crate) fn Steps<'a>(steps: &'a [Step], rendering: &'a Rendering) -> AnyView {
    let items = steps.iter().map(|step| item(step, rendering)).collect_view();
    view! { <ol class="steps">{items}</ol> }.into_any()
}

fn item(step: &Step, rendering: &Rendering) -> AnyView {
    let entry = &step.entry;
    let (limit, body) = limit::parted(step.limit.as_deref(), &entry.body, rendering);
    let title = (!entry.title.is_empty()).then(|| view! { <strong class="step-title">{titled(&entry.title)}</strong> });
    let limit = limit.map(|limit| view! { " "<span class="step-limit">{rendering.words().limit}" "{limit}</span> });
    view! {
        <li class="step" id=html_id(&entry.id) data-entry="">
            {title}
            {limit}
            {body}
            <Citations citations=&entry.citations rendering=rendering />
        </li>
    }
    .into_any()
}
