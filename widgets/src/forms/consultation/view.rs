//! 意见采纳情况: how many opinions there were and what became of them, then each with its reason.

use crate::view::*;
use mingbai_content::model::{Adoption, Consultation, Opinion};

use crate::components::citation::Citations;
use crate::components::prose::{inlines, nothing};
use crate::rendering::{Rendering, html_id};
use crate::words;

/// Length of the bar in SVG units.
const FULL: u64 = 1_000;

/// Totals in words, a bar drawn from them, and the opinions one by one.
#[component]
pub(crate) fn ConsultationView<'a>(consultation: &'a Consultation, rendering: &'a Rendering) -> AnyView {
    if consultation.opinions.is_empty() {
        return nothing();
    }
    let items = consultation.opinions.iter().map(|opinion| item(opinion, rendering)).collect_view();
    view! {
        <div class="consultation">
            {totals(consultation, rendering)}
            {bar(consultation)}
            <ol class="opinions">{items}</ol>
        </div>
    }
    .into_any()
}

/// 共收到意见 12 条：采纳 7 条，部分采纳 3 条，未采纳 2 条。
fn totals(consultation: &Consultation, rendering: &Rendering) -> AnyView {
    let counts: Vec<(Option<Adoption>, u64)> = parts(consultation);
    let all: u64 = counts.iter().map(|(_, count)| count).sum();
    let words = &rendering.words().consultation;
    let last = counts.len();
    let counts = counts
        .into_iter()
        .enumerate()
        .map(|(position, (verdict, count))| {
            let said = [name(verdict, words), " ", &count.to_string(), words.unit].concat();
            let mark = if position + 1 == last { words.end } else { words.between };
            let class = [class(verdict), " adoption-key"].concat();
            view! { <span class=class>{said}</span>{mark} }
        })
        .collect_view();
    view! {
        <p class="consultation-total">
            {[words.received, &all.to_string(), words.unit, words.of_which].concat()}{counts}
        </p>
    }
    .into_any()
}

/// The fates that occur, with how many opinions met each.
fn parts(consultation: &Consultation) -> Vec<(Option<Adoption>, u64)> {
    let all = Adoption::ALL.map(Some).into_iter().chain([None]);
    all.map(|verdict| (verdict, consultation.count(verdict))).filter(|(_, count)| *count > 0).collect()
}

fn bar(consultation: &Consultation) -> AnyView {
    let counts = parts(consultation);
    let all: u64 = counts.iter().map(|(_, count)| count).sum();
    let mut done = 0;
    let rects: Vec<AnyView> = counts
        .into_iter()
        .map(|(verdict, count)| {
            let start = done * FULL / all.max(1);
            done += count;
            let width = (done * FULL / all.max(1)).saturating_sub(start);
            view! { <rect class=class(verdict) x=start.to_string() width=width.to_string() height="10"></rect> }
                .into_any()
        })
        .collect();
    view! {
        <svg class="adoption-bar" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">{rects}</svg>
    }
    .into_any()
}

fn item(opinion: &Opinion, rendering: &Rendering) -> AnyView {
    let entry = &opinion.entry;
    let count = (opinion.count > 1).then(|| {
        let words = [
            rendering.words().consultation.open_count,
            &opinion.count.to_string(),
            rendering.words().consultation.close_count,
        ];
        view! { <span class="opinion-count">{words.concat()}</span> }
    });
    let label = (!rendering.is_styled()).then_some(rendering.words().consultation.outcome);
    let reason = (!opinion.reason.content.is_empty()).then(|| {
        view! {
            <p class="opinion-reason">
                <span class="opinion-label">{rendering.words().consultation.why}</span>
                {inlines(&opinion.reason.content)}
            </p>
        }
    });
    view! {
        <li class="opinion" id=html_id(&entry.id) data-entry="">
            <p class="opinion-words"><strong>{inlines(&entry.title)}</strong>{count}</p>
            <p class=["opinion-verdict ", class(opinion.verdict)].concat()>
                {label}{name(opinion.verdict, &rendering.words().consultation)}
            </p>
            {reason}
            <Citations citations=&entry.citations rendering=rendering />
        </li>
    }
    .into_any()
}

const fn name(verdict: Option<Adoption>, words: &words::Consultation) -> &'static str {
    match verdict {
        Some(Adoption::Adopted) => words.adopted,
        Some(Adoption::Partly) => words.partly,
        Some(Adoption::Rejected) => words.rejected,
        None => words.unsaid,
    }
}

const fn class(verdict: Option<Adoption>) -> &'static str {
    match verdict {
        Some(Adoption::Adopted) => "adopted",
        Some(Adoption::Partly) => "partly",
        Some(Adoption::Rejected) => "rejected",
        None => "unsaid",
    }
}
