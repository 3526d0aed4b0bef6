//! 案例说明: a worked case. The sums stand in a block of their own, the result is the largest line.

use crate::view::*;
use mingbai_content::model::{Case, CaseField, CasePart, Entry};

use super::calculation;
use crate::components::citation::Citations;
use crate::components::prose::{blocks, inlines, nothing, titled};
use crate::rendering::{Rendering, html_id};

/// Cases, one under the other.
#[component]
pub(crate) fn Cases<'a>(cases: &'a [Case], rendering: &'a Rendering) -> AnyView {
    cases.iter().map(|case| item(case, rendering)).collect_view().into_any()
}

fn item(case: &Case, rendering: &Rendering) -> AnyView {
    let fields = case.fields.iter().map(|field| self::field(field, rendering)).collect_view();
    let fields = (!case.fields.is_empty()).then(|| view! { <dl class="case-fields">{fields}</dl> });
    view! { <div class="case">{case_head(&case.entry, rendering)}{fields}</div> }.into_any()
}

/// Whose case it is; nothing where the section has one case without heading.
fn case_head(entry: &Entry, rendering: &Rendering) -> AnyView {
    if entry.title.is_empty() && entry.body.is_empty() && entry.citations.is_empty() {
        return nothing();
    }
    let title = (!entry.title.is_empty()).then(|| view! { <h4 class="case-title">{titled(&entry.title)}</h4> });
    view! {
        <div class="case-head" id=html_id(&entry.id) data-entry="">
            {title}
            {blocks(&entry.body, rendering)}
            <Citations citations=&entry.citations rendering=rendering />
        </div>
    }
    .into_any()
}

fn field(field: &CaseField, rendering: &Rendering) -> AnyView {
    let entry = &field.entry;
    let class = match field.part {
        CasePart::Calculation => "case-field case-calculation",
        CasePart::Result => "case-field case-result",
        CasePart::Person | CasePart::Situation | CasePart::Other => "case-field",
    };
    let text = if field.part == CasePart::Calculation && rendering.is_styled() {
        calculation::sums(&entry.body, rendering)
    } else {
        blocks(&entry.body, rendering)
    };
    view! {
        <div class=class id=html_id(&entry.id) data-entry="">
            <dt class="case-label">{inlines(&entry.title)}</dt>
            <dd class="case-text">{text}<Citations citations=&entry.citations rendering=rendering /></dd>
        </div>
    }
    .into_any()
}
