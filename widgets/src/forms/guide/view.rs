//! 办事指南: what to know before, during and after, side by side where there is room.

use crate::view::*;
use mingbai_content::model::{Stage, StagePhase};

use crate::components::citation::Citations;
use crate::components::prose::{blocks, nothing, titled};
use crate::rendering::{Rendering, html_id};

/// The stages in the author's order.
#[component]
pub(crate) fn Guide<'a>(stages: &'a [Stage], rendering: &'a Rendering) -> AnyView {
    let items = stages.iter().map(|stage| item(stage, rendering)).collect_view();
    view! { <div class="guide">{items}</div> }.into_any()
}

fn item(stage: &Stage, rendering: &Rendering) -> AnyView {
    let entry = &stage.entry;
    let class = match stage.phase {
        Some(StagePhase::Before) => "stage stage-before",
        Some(StagePhase::During) => "stage stage-during",
        Some(StagePhase::After) => "stage stage-after",
        None => "stage",
    };
    let title = if entry.title.is_empty() {
        nothing()
    } else {
        view! { <h4 class="stage-title">{titled(&entry.title)}</h4> }.into_any()
    };
    let text = (!entry.body.is_empty() || !entry.citations.is_empty()).then(|| {
        view! {
            <div class="stage-text">
                {blocks(&entry.body, rendering)}
                <Citations citations=&entry.citations rendering=rendering />
            </div>
        }
    });
    view! {
        <div class=class id=html_id(&entry.id) data-entry="">
            {title}
            {text}
        </div>
    }
    .into_any()
}
