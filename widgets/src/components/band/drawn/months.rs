//! When the days of a timeline are, as a row of months, of quarters or of years: the list below it has the days. What is today stands in no
//! picture, as a page is read for long.

use crate::view::*;
use mingbai_content::model::Milestone;
use mingbai_content::parts::{self, Month};

use crate::components::prose::nothing;
use crate::rendering::Rendering;

/// Width of the picture in SVG units.
const WIDTH: usize = 340;

/// The row; nothing for a few days, or for those that span too much or too little.
pub(crate) fn months(milestones: &[Milestone], rendering: &Rendering) -> AnyView {
    let months = if rendering.is_banded { parts::months(milestones) } else { Vec::new() };
    if months.is_empty() {
        return nothing();
    }
    let count = months.len();
    let boxes = months.into_iter().enumerate().map(|(place, month)| self::month(place, count, month)).collect_view();
    view! { <svg class="months" viewBox="0 0 340 46" aria-hidden="true">{boxes}</svg> }.into_any()
}

fn month(place: usize, count: usize, month: Month) -> AnyView {
    let class = if month.is_marked { "month month-marked" } else { "month" };
    let (left, right) = (place * WIDTH / count, (place + 1) * WIDTH / count);
    let label = month.label.map(|label| {
        view! { <text class="month-label" x=left.to_string() y="41">{label}</text> }
    });
    view! {
        <rect class=class x=(left + 1).to_string() y="4" width=(right - left).saturating_sub(3).to_string() height="16"></rect>
        {label}
    }
    .into_any()
}

/// The first so many items, which are over, behind one line: what is to come is what a reader looks for. They stay items of the same
/// timeline, which the live step marks.
pub(crate) fn past(items: &mut Vec<AnyView>, over: usize, rendering: &Rendering) -> AnyView {
    if !rendering.is_banded || over == 0 {
        return nothing();
    }
    let words = &rendering.words().infographic;
    let said = [words.past, &over.to_string(), words.past_end].concat();
    let past: Vec<AnyView> = items.drain(..over).collect();
    view! {
        <li class="past">
            <details>
                <summary class="past-line">{said}</summary>
                <ol class="past-days">{past}</ol>
            </details>
        </li>
    }
    .into_any()
}
