//! 时间轴: what happens when; past, under way and next told apart by words and shape as well as colour.

use crate::view::*;
use mingbai_content::model::Milestone;
use mingbai_content::text::date;
use mingbai_live::markup::class;
use mingbai_live::phase::{self, Phase, phases};

use crate::components::band;
use crate::components::citation::Citations;
use crate::components::prose::blocks;
use crate::rendering::{Rendering, html_id};

/// Milestones as an ordered list in the author's order.
#[component]
pub(crate) fn Timeline<'a>(milestones: &'a [Milestone], rendering: &'a Rendering) -> AnyView {
    let periods: Vec<_> = milestones.iter().map(period).collect();
    let today = rendering.today.map(date::iso);
    let phases = phases(&periods, today.as_deref());
    let one = |(place, (milestone, phase)): (usize, (_, &_))| {
        item(milestone, band::above(milestones, place, &phases, rendering), *phase, rendering)
    };
    let mut items: Vec<AnyView> = milestones.iter().zip(&phases).enumerate().map(one).collect();
    let past = band::past(&mut items, &phases, rendering);
    view! {
        {band::months(milestones, rendering)}
        <ol class=class::TIMELINE data-mingbai-words=band::counting(rendering)>{past}{items}</ol>
        {band::to_calendar(milestones, rendering)}
    }
    .into_any()
}

/// One of them, below another of the same list.
fn item(milestone: &Milestone, before: Option<&Milestone>, phase: Option<Phase>, rendering: &Rendering) -> AnyView {
    let entry = &milestone.entry;
    let datetime = milestone.start.filter(|start| Some(*start) == milestone.end).map(date::iso);
    // The badge is there without words too: the live step writes into it when the day has changed.
    let words = phase.and_then(|phase| phase::word(phase, rendering.live_words()));
    let badge = view! { <span class=class::PHASE>{words}</span> };
    let (start, end) = period(milestone).unzip();
    let title = band::dates(&entry.title, before, rendering);
    let title = match datetime {
        Some(datetime) => view! { <time datetime=datetime>{title}</time> }.into_any(),
        None => title,
    };
    view! {
        <li
            class=class::MILESTONE
            id=html_id(&entry.id)
            data-entry=""
            data-start=start
            data-end=end
            data-phase=phase.map(Phase::name)
        >
            <strong class="milestone-date">{title}</strong>
            {badge}
            {band::left(milestone, rendering)}
            <div class="milestone-text">
                {blocks(&entry.body, rendering)}
                <Citations citations=&entry.citations rendering=rendering />
            </div>
        </li>
    }
    .into_any()
}

/// First and last day, where the milestone names them.
fn period(milestone: &Milestone) -> Option<(String, String)> {
    milestone.start.map(date::iso).zip(milestone.end.map(date::iso))
}
