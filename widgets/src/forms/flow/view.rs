//! 流程图: steps from top to bottom, branches side by side where there is room. Lists, which the stylesheet draws; the plain step
//! has numbered paragraphs.

use crate::view::*;
use mingbai_content::model::{Flow, FlowBranch, FlowStep};

use super::{plain, total};
use crate::components::citation::Citations;
use crate::components::limit;
use crate::components::prose::{text, titled};
use crate::rendering::{Rendering, html_id};

/// More branches than this stand one below the other at any width: a column of ten characters is no column.
const MOST_ABREAST: usize = 3;

/// How the branches of a step may stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Room {
    /// In the whole width.
    Whole,
    /// In a branch already.
    Branch,
}

/// The flow with the sum of its limits in words.
#[component]
pub(crate) fn FlowView<'a>(flow: &'a Flow, rendering: &'a Rendering) -> AnyView {
    let total = total::sentence(flow, rendering).map(|words| view! { <p class="flow-total">{text(&words)}</p> });
    let steps = match rendering.is_styled() {
        true => steps(&flow.steps, Room::Whole, rendering),
        false => plain::steps(&flow.steps, "", rendering),
    };
    view! {
        <div class="flow">
            {total}
            {steps}
        </div>
    }
    .into_any()
}

fn steps(content: &[FlowStep], room: Room, rendering: &Rendering) -> AnyView {
    let items = content.iter().map(|step| item(step, room, rendering)).collect_view();
    view! { <ol class="flow-steps">{items}</ol> }.into_any()
}

fn item(step: &FlowStep, room: Room, rendering: &Rendering) -> AnyView {
    let entry = &step.entry;
    let title = (!entry.title.is_empty()).then(|| view! { <strong class="flow-title">{titled(&entry.title)}</strong> });
    let limit = step.limit.as_ref().map(|limit| limit.text.as_str());
    let (limit, body) = limit::parted(limit, &entry.body, rendering);
    let limit = limit.map(|limit| view! { " "<span class="flow-limit">{limit}</span> });
    let class = if step.is_end() { "flow-box flow-end" } else { "flow-box" };
    view! {
        <li class="flow-step">
            <div class=class id=html_id(&entry.id) data-entry="">
                {title}
                {limit}
                {body}
                <Citations citations=&entry.citations rendering=rendering />
            </div>
            {branches(&step.branches, room, rendering)}
        </li>
    }
    .into_any()
}

fn branches(content: &[FlowBranch], room: Room, rendering: &Rendering) -> Option<AnyView> {
    let is_abreast = room == Room::Whole && (2..=MOST_ABREAST).contains(&content.len());
    let class = if is_abreast { "flow-branches flow-abreast" } else { "flow-branches" };
    let items = content.iter().map(|branch| self::branch(branch, rendering)).collect_view();
    (!content.is_empty()).then(|| view! { <ul class=class>{items}</ul> }.into_any())
}

fn branch(branch: &FlowBranch, rendering: &Rendering) -> AnyView {
    let is_over = branch.steps.last().is_some_and(FlowStep::is_end);
    let class = if is_over { "flow-branch flow-over" } else { "flow-branch" };
    view! {
        <li class=class>
            <p class="flow-label">{titled(&branch.label)}</p>
            {steps(&branch.steps, Room::Branch, rendering)}
        </li>
    }
    .into_any()
}
