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
            <strong class="milestone-date">{date_words(&milestone.entry.title, None, true)}</strong>
            " "
            <span class=class::PHASE>{words}</span>
            {left(milestone, rendering)}
            " "
            <span class="deadline-words">{inlines(first_line(milestone))}</span>
        </li>
    }
    .into_any()
}

/// A date that breaks between its two days alone: 2026年10月8日至 | 12月15日. Its year is a part by itself, which is seen once where the milestone
/// before it is of the same.
pub(crate) fn dates(title: &[Inline], before: Option<&Milestone>, rendering: &Rendering) -> AnyView {
    date_words(title, before.map(|before| before.entry.title.as_slice()), rendering.is_banded)
}

fn date_words(title: &[Inline], before: Option<&[Inline]>, is_banded: bool) -> AnyView {
    let [Inline { kind: InlineKind::Text(text), .. }] = title else { return inlines(title) };
    let (year, rest) = year_of(title);
    let is_again = !year.is_empty() && before.is_some_and(|before| year_of(before).0 == year);
    let class = if is_again { [class::YEAR, " ", class::YEAR_AGAIN].concat() } else { class::YEAR.to_owned() };
    let year_view = (!year.is_empty()).then(|| view! { <span class=class>{year.to_owned()}</span> });
    if !is_banded {
        let Some(year) = year_view else { return inlines(title) };
        let rest: Vec<Inline> =
            title.iter().map(|inline| Inline { kind: InlineKind::Text(rest.to_owned()), ..inline.clone() }).collect();
        return view! { {year}{inlines(&rest)} }.into_any();
    }
    let days = if year.is_empty() { text } else { rest };
    let days = days.split_inclusive(['至', '到', '—', '～']);
    let days = days.map(|day| view! { <span class=class::PHRASE>{day.to_owned()}</span> }).collect_view();
    view! { {year_view}{days} }.into_any()
}

/// The year that a date begins with, and what follows it: 2026年 | 5月31日前; of a year alone nothing.
fn year_of(title: &[Inline]) -> (&str, &str) {
    let [Inline { kind: InlineKind::Text(text), .. }] = title else { return ("", "") };
    let parts = text.split_once('年').filter(|(year, rest)| {
        let digits = year.trim_end();
        let is_day = rest.trim_start().starts_with(|sign: char| sign.is_ascii_digit());
        digits.len() == 4 && digits.bytes().all(|sign| sign.is_ascii_digit()) && is_day
    });
    parts.map_or(("", ""), |(year, rest)| (text.get(..year.len() + '年'.len_utf8()).unwrap_or_default(), rest))
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
