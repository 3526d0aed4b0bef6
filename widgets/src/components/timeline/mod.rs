//! 时间轴: what happens when; past, under way and next told apart by words and shape as well as colour.

mod examples;
mod phase;

use leptos::prelude::*;
use mingbai_content::model::Milestone;
use mingbai_content::text::date;

use self::phase::{Phase, phases};
use super::citation::Citations;
use super::prose::{blocks, inlines};
use crate::message::Message;
use crate::rendering::{Rendering, html_id};

pub(crate) use examples::EXAMPLES;

/// Milestones as an ordered list in the author's order.
#[component]
pub(crate) fn Timeline<'a>(milestones: &'a [Milestone], rendering: &'a Rendering) -> AnyView {
    let items = milestones
        .iter()
        .zip(phases(milestones, rendering.today))
        .map(|(milestone, phase)| item(milestone, phase, rendering))
        .collect_view();
    view! { <ol class=rendering.class("timeline")>{items}</ol> }.into_any()
}

fn item(milestone: &Milestone, phase: Option<Phase>, rendering: &Rendering) -> AnyView {
    let entry = &milestone.entry;
    let datetime = milestone.start.filter(|start| Some(*start) == milestone.end).map(date::iso);
    let badge = phase.filter(|_| rendering.is_styled()).and_then(Phase::message).map(|message| {
        view! { " "<span class="phase">{rendering.say(message)}</span> }
    });
    let title = match datetime {
        Some(datetime) => view! { <time datetime=datetime>{inlines(&entry.title)}</time> }.into_any(),
        None => inlines(&entry.title),
    };
    view! {
        <li
            class=rendering.class("milestone")
            id=html_id(&entry.id)
            data-entry=rendering.data("")
            data-phase=phase.and_then(|phase| rendering.data(phase.name()))
        >
            <strong class=rendering.class("milestone-date")>{title}</strong>
            {badge}
            <div class=rendering.class("milestone-text")>
                {blocks(&entry.body, rendering)}
                <Citations citations=&entry.citations rendering=rendering />
            </div>
        </li>
    }
    .into_any()
}

impl Phase {
    const fn message(self) -> Option<Message> {
        match self {
            Self::Past => Some(Message::Past),
            Self::Now => Some(Message::Now),
            Self::Next => Some(Message::Next),
            Self::Later => None,
        }
    }
}
