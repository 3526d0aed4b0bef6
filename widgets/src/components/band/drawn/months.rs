//! When the days of a timeline are, as a row of months, of quarters or of years: the list below it has the days. What is today stands in no
//! picture, as a page is read for long.

use crate::view::*;
use mingbai_content::model::Milestone;
use mingbai_content::parts::{self, Month};
use mingbai_content::text::phase::{FEWEST_OVER, Phase, folded};
use mingbai_live::markup::class;

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
    // Below months there is a line for their year.
    let has_years = months.iter().any(|month| month.year.is_some());
    let count = months.len();
    let boxes = months.into_iter().enumerate().map(|(place, month)| self::month(place, count, month, has_years));
    let view_box = if has_years { "0 0 340 54" } else { "0 0 340 44" };
    view! { <svg class="months" viewBox=view_box aria-hidden="true">{boxes.collect_view()}</svg> }.into_any()
}

fn month(place: usize, count: usize, month: Month, has_years: bool) -> AnyView {
    let class = if month.is_marked { "month month-marked" } else { "month" };
    let (left, right) = (place * WIDTH / count, (place + 1) * WIDTH / count);
    let (height, below) = if has_years { ("10", "30") } else { ("16", "39") };
    let words =
        |words: String, y: &'static str| view! { <text class="month-label" x=left.to_string() y=y>{words}</text> };
    view! {
        <rect class=class x=(left + 1).to_string() y="2" width=(right - left).saturating_sub(3).to_string() height=height></rect>
        {month.label.map(|label| words(label, below))}
        {month.year.map(|year| words(year, "50"))}
    }
    .into_any()
}

/// The milestone that a reader sees above another: past the fold none, as what stands before is not seen.
pub(crate) fn above<'m>(
    milestones: &'m [Milestone],
    place: usize,
    phases: &[Option<Phase>],
    rendering: &Rendering,
) -> Option<&'m Milestone> {
    let before = milestones.get(place.checked_sub(1)?);
    before.filter(|_| !rendering.is_banded || place != folded(phases))
}

/// The first so many items, which are over, behind one line: what is to come is what a reader looks for. They stay items of the same
/// timeline, which the live step marks.
pub(crate) fn past(items: &mut Vec<AnyView>, phases: &[Option<Phase>], rendering: &Rendering) -> AnyView {
    let over = folded(phases);
    // What passes between the build and the reading is folded by `days.js`, into a line that is not seen before.
    let is_over = phases.iter().all(|phase| *phase == Some(Phase::Past));
    let may_fold = rendering.today.is_some() && !is_over && items.len() > FEWEST_OVER;
    if !rendering.is_banded || !(over > 0 || may_fold) {
        return nothing();
    }
    let words = &rendering.words().infographic;
    let said = [words.past, &over.to_string(), words.past_end].concat();
    let past: Vec<AnyView> = items.drain(..over).collect();
    view! {
        <li class=class::PAST hidden=over == 0>
            <details>
                <summary class="past-line">{said}</summary>
                <ol class=class::PAST_DAYS>{past}</ol>
            </details>
        </li>
    }
    .into_any()
}
