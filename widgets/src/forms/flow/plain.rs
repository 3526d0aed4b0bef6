//! The flow as numbered paragraphs: step 2 parts into 2.1 and 2.2, whose steps are 2.1.1, 2.1.2 and so on.

use crate::view::*;
use mingbai_content::model::{FlowBranch, FlowStep};

use crate::components::numbered::numbered;
use crate::components::prose::inlines;
use crate::rendering::Rendering;

/// The steps behind the number of their branch: empty, or `2.1.`
pub(super) fn steps(content: &[FlowStep], branch: &str, rendering: &Rendering) -> AnyView {
    let step = |(step, position): (&FlowStep, usize)| {
        let number = [branch, &position.to_string()].concat();
        // A number of one part has its point, as in any list.
        let shown = if branch.is_empty() { [&number, "."].concat() } else { number.clone() };
        let branches = step.branches.iter().zip(1..).map(|(branch, position)| {
            let number = [&number, ".", &position.to_string()].concat();
            self::branch(branch, number, rendering)
        });
        view! {
            {numbered(&shown, &step.entry, rendering)}
            {branches.collect_view()}
        }
    };
    content.iter().zip(1..).map(step).collect_view().into_any()
}

fn branch(branch: &FlowBranch, number: String, rendering: &Rendering) -> AnyView {
    let inside = [&number, "."].concat();
    let label = (!branch.label.is_empty()).then(|| view! { " "{inlines(&branch.label)} });
    view! {
        <p>{number}{label}</p>
        {steps(&branch.steps, &inside, rendering)}
    }
    .into_any()
}
