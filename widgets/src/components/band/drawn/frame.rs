//! 图解 as bands: a head with the day to come, and a foot with whom to ask.

use crate::view::*;
use mingbai_content::model::{BlockKind, Explainer, Inline, InlineKind, Milestone, Section};
use mingbai_content::parts;
use mingbai_content::text::date;
use mingbai_live::markup::class;
use mingbai_live::phase::{self, Phase, phases};

use super::days::{counting, left};
use crate::components::contact::contact_list;
use crate::components::headline::headline;
use crate::components::printed::printed_code;
use crate::components::prose::{inlines, nothing};
use crate::rendering::Rendering;

/// The heading of an infographic, with what makes it whole where it stands alone.
pub(crate) fn head(heading: AnyView, section: &Section, explainer: &Explainer, rendering: &Rendering) -> AnyView {
    let head = &explainer.head;
    let number = head.policy.number.as_ref().map(|number| view! { <p class="band-number">{number.clone()}</p> });
    view! {
        <div class=class::BAND_HEAD>
            {heading}
            <div class=[class::BAND_ONLY, " band-facts"].concat()>
                <p class="band-title">{headline(&head.title)}</p>
                {number}
                {strip(section, explainer, rendering)}
            </div>
        </div>
    }
    .into_any()
}

/// The days that are still to come, of its own timeline or of the first beside it. A timeline, so that the live step marks it as it
/// marks any: the stylesheet shows the first that is not over, on whatever day that is.
fn strip(section: &Section, explainer: &Explainer, rendering: &Rendering) -> AnyView {
    let Some(today) = rendering.today else { return nothing() };
    let coming = parts::deadlines(Some(section), explainer, today);
    if coming.is_empty() {
        return nothing();
    }
    let period = |milestone: &Milestone| milestone.start.map(date::iso).zip(milestone.end.map(date::iso));
    let periods: Vec<_> = coming.iter().map(|milestone| period(milestone)).collect();
    let phases = phases(&periods, Some(&date::iso(today)));
    let days = coming.into_iter().zip(periods).zip(phases);
    let days = days.map(|((milestone, period), phase)| day(milestone, period, phase, rendering)).collect_view();
    view! { <ol class=[class::TIMELINE, " deadline"].concat() data-mingbai-words=counting(rendering)>{days}</ol> }
        .into_any()
}

fn day(
    milestone: &Milestone,
    period: Option<(String, String)>,
    phase: Option<Phase>,
    rendering: &Rendering,
) -> AnyView {
    let (start, end) = period.unzip();
    let words = phase.and_then(|phase| phase::word(phase, rendering.live_words()));
    view! {
        <li class=class::MILESTONE data-start=start data-end=end data-phase=phase.map(Phase::name)>
            <strong class="milestone-date">{date_words(&milestone.entry.title, true)}</strong>
            " "
            <span class=class::PHASE>{words}</span>
            {left(milestone, rendering)}
            " "
            <span class="deadline-words">{inlines(first_line(milestone))}</span>
        </li>
    }
    .into_any()
}

/// A date that breaks between its two days alone: 2026年10月8日至 | 12月15日.
pub(crate) fn dates(title: &[Inline], rendering: &Rendering) -> AnyView {
    date_words(title, rendering.is_banded)
}

fn date_words(title: &[Inline], is_banded: bool) -> AnyView {
    let [Inline { kind: InlineKind::Text(text), .. }] = title else { return inlines(title) };
    if !is_banded {
        return inlines(title);
    }
    let days = text.split_inclusive(['至', '到', '—', '～']);
    days.map(|day| view! { <span class=class::PHRASE>{day.to_owned()}</span> }).collect_view().into_any()
}

/// The first paragraph, which says what happens.
fn first_line(milestone: &Milestone) -> &[Inline] {
    match milestone.entry.body.first().map(|block| &block.kind) {
        Some(BlockKind::Paragraph(words)) => words,
        _ => &[],
    }
}

/// Whom to ask; nothing where the front matter names nobody.
pub(crate) fn foot(section: &Section, explainer: &Explainer, rendering: &Rendering) -> AnyView {
    let contact = explainer.head.contact.as_ref().map(|contact| {
        view! {
            <div class=[class::BAND_ONLY, " band-foot"].concat()>
                <p class="band-ask">{rendering.words().contact}</p>
                {contact_list(contact, rendering)}
                {printed_code(section, rendering)}
            </div>
        }
    });
    contact.into_any()
}
