//! 步骤: what to do, in order, with the time limit of each.

use crate::view::*;
use mingbai_content::model::Step;
use mingbai_live::markup::class;

use crate::components::band;
use crate::components::citation::Citations;
use crate::components::prose::{blocks, inlines};
use crate::rendering::{Rendering, html_id};

/// Steps as an ordered list.
#[component]
pub(crate) fn Steps<'a>(steps: &'a [Step], rendering: &'a Rendering) -> AnyView {
    let items = steps.iter().map(|step| item(step, rendering)).collect_view();
    view! { <ol class="steps">{items}</ol> }.into_any()
}

fn item(step: &Step, rendering: &Rendering) -> AnyView {
    let entry = &step.entry;
    let body = band::without_limit(step, rendering);
    let title =
        (!entry.title.is_empty()).then(|| view! { <strong class="step-title">{inlines(&entry.title)}</strong> });
    let limit = step.limit.as_ref().map(|limit| {
        view! { " "<span class=class::STEP_LIMIT>{rendering.words().limit}" "{limit.clone()}</span> }
    });
    view! {
        <li class="step" id=html_id(&entry.id) data-entry="">
            {title}
            {limit}
            {blocks(body.as_ref().unwrap_or(&entry.body), rendering)}
            <Citations citations=&entry.citations rendering=rendering />
        </li>
    }
    .into_any()
}
