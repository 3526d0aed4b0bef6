//! 图解 as bands: a head with the day to come, at the end of each band one line with the clauses of all that it says, a foot with
//! whom to ask.

use crate::view::*;
use mingbai_content::model::{
    BlockKind, Body, Citation, ClausePath, Explainer, Inline, InlineKind, Marker, Milestone, Section,
};
use mingbai_content::text::date;
use mingbai_live::markup::class;
use mingbai_live::phase::{self, Phase, phases};

use super::days::{counting, left};
use crate::components::citation::chips;
use crate::components::contact::contact_list;
use crate::components::headline::headline;
use crate::components::prose::{inlines, nothing};
use crate::rendering::Rendering;

/// Most days that the strip has in store. The first that is not over is shown: a page that is read later needs the next ones.
const MOST_DAYS: usize = 3;

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
    let of = |section: &'_ Section| matches!(section.body, Body::Timeline(_));
    let own = section.blocks().iter().find(|section| of(section));
    let Some(timeline) = own.or_else(|| explainer.sections.iter().find(|section| of(section))) else {
        return nothing();
    };
    let Body::Timeline(milestones) = &timeline.body else { return nothing() };
    let coming = |milestone: &&Milestone| milestone.end.is_some_and(|end| end >= today);
    let coming: Vec<&Milestone> = milestones.iter().filter(coming).take(MOST_DAYS).collect();
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

/// One line with the clauses of a band, which opens the quoted words.
pub(crate) fn sources(section: &Section, rendering: &Rendering) -> AnyView {
    if !rendering.is_banded {
        return nothing();
    }
    let mut citations: Vec<&Citation> = Vec::new();
    let all = section.entries().into_iter().flat_map(|entry| &entry.citations).chain(&section.citations);
    for citation in all {
        if !citations.iter().any(|known| known.path == citation.path && known.quote == citation.quote) {
            citations.push(citation);
        }
    }
    if citations.is_empty() {
        return nothing();
    }
    let clauses = clauses(&citations, rendering.words().infographic.to);
    // 二、（一） has the mark that stands between others.
    let between = if clauses.iter().any(|clause| clause.contains('、')) { "，" } else { "、" };
    view! {
        <details class="sources">
            <summary class="sources-line">{rendering.words().infographic.sources}" "{clauses.join(between)}</summary>
            {chips(citations.into_iter(), true, rendering)}
        </details>
    }
    .into_any()
}

/// Each clause once, articles first and in their order, three or more that follow each other as a run: 第四条, 第十条至第十四条, 附件2.
fn clauses(citations: &[&Citation], to: &str) -> Vec<String> {
    let mut articles: Vec<u32> = Vec::new();
    let mut others: Vec<String> = Vec::new();
    for path in citations.iter().filter_map(|citation| citation.path.as_ref()) {
        match path.0.first() {
            Some(Marker::Article(number)) => articles.push(*number),
            _ => others.push(path.in_short()),
        }
    }
    articles.sort_unstable();
    articles.dedup();
    let name = |number: u32| ClausePath(vec![Marker::Article(number)]).to_string();
    let mut named: Vec<String> = Vec::new();
    for run in articles.chunk_by(|one, next| one + 1 == *next) {
        match run {
            [first, _, .., last] => named.push([&name(*first), to, &name(*last)].concat()),
            _ => named.extend(run.iter().map(|number| name(*number))),
        }
    }
    for other in others {
        if !named.contains(&other) {
            named.push(other);
        }
    }
    named
}

/// Whom to ask; nothing where the front matter names nobody.
pub(crate) fn foot(explainer: &Explainer, rendering: &Rendering) -> AnyView {
    let contact = explainer.head.contact.as_ref().map(|contact| {
        view! {
            <div class=[class::BAND_ONLY, " band-foot"].concat()>
                <p class="band-ask">{rendering.words().contact}</p>
                {contact_list(contact, rendering)}
            </div>
        }
    });
    contact.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn articles_that_follow_each_other_are_a_run() {
        let cited = "第十一条第一款 第四条 第十条 第十二条第二款 第十九条 附件2 第二十条 第四条 附件2";
        let markdown: String = cited.split(' ').map(|path| ["> 原文 ", path, "：甲\n"].concat()).collect();
        let explainer =
            mingbai_content::explainer::parse(&["## 数 {.figures}\n\n- **1 元** 乙\n\n", &markdown].concat()).output;
        let citations: Vec<&Citation> = explainer.citations().collect();
        assert_eq!(clauses(&citations, "至"), ["第四条", "第十条至第十二条", "第十九条", "第二十条", "附件2"]);
    }
}
