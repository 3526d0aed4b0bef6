//! 我符合吗: one question after another, each answer opens what follows it. Works without script; live shows one at a time.

use crate::view::*;
use mingbai_content::model::{Answer, Citation, Condition, Next, Outcome, Verdict};
use mingbai_live::markup::class;

use super::plain;
use crate::components::citation::Citations;
use crate::components::prose::{blocks, inlines, nothing, words};
use crate::rendering::{Rendering, html_id};

/// The path from its first question, and what the live step needs to walk back.
#[component]
pub(crate) fn Eligibility<'a>(path: Option<&'a Condition>, rendering: &'a Rendering) -> AnyView {
    let Some(first) = path else { return nothing() };
    if !rendering.is_styled() {
        return view! { <div>{plain::questions(first, rendering)}</div> }.into_any();
    }
    view! {
        <div class=class::ELIGIBILITY>
            {condition(first, rendering)}
            {tools(rendering)}
        </div>
    }
    .into_any()
}

/// Hidden until there is a way back, so that nothing moves when the live step comes.
fn tools(rendering: &Rendering) -> AnyView {
    view! {
        <p class=class::PATH_TOOLS hidden=true>
            <button type="button" class=class::PATH_BACK>{rendering.words().eligibility.back}</button>
            <button type="button" class=class::PATH_RESTART>{rendering.words().eligibility.restart}</button>
        </p>
        <p class=class::PATH_SAID role="status"></p>
    }
    .into_any()
}

fn condition(condition: &Condition, rendering: &Rendering) -> AnyView {
    let entry = &condition.entry;
    let id = html_id(&entry.id);
    // Details of one name close each other: a reader follows one way only, with or without script.
    let group = [&id, "-way"].concat();
    let answers = condition.answers.iter().map(|it| answer(it, group.clone(), rendering)).collect_view();
    view! {
        <div class=class::CONDITION id=id data-entry="">
            <p class=class::CONDITION_QUESTION><strong>{inlines(&entry.title)}</strong></p>
            {blocks(&entry.body, rendering)}
            <Citations citations=&entry.citations rendering=rendering />
            <div class=class::WAYS>{answers}</div>
        </div>
    }
    .into_any()
}

fn answer(answer: &Answer, group: String, rendering: &Rendering) -> AnyView {
    let next = match &answer.next {
        Next::Condition(next) => condition(next, rendering),
        Next::Outcome(next) => outcome(next, rendering),
    };
    view! {
        <details class=class::WAY name=group>
            <summary class=class::WAY_LABEL>{label(answer, rendering)}</summary>
            {next}
        </details>
    }
    .into_any()
}

fn outcome(outcome: &Outcome, rendering: &Rendering) -> AnyView {
    let entry = &outcome.entry;
    let meaning = match outcome.verdict {
        Verdict::Eligible => " outcome-eligible",
        Verdict::Ineligible => " outcome-ineligible",
        Verdict::Ask => " outcome-ask",
    };
    view! {
        <div
            class=[class::OUTCOME, meaning].concat() id=html_id(&entry.id) data-entry=""
            data-said=said(outcome, rendering)
        >
            <p class="outcome-verdict"><strong>{verdict(outcome, rendering)}</strong></p>
            {blocks(&entry.body, rendering)}
            <Citations citations=&entry.citations rendering=rendering />
        </div>
    }
    .into_any()
}

/// A summary without words could not be pressed by those who do not see it.
pub(super) fn label(answer: &Answer, rendering: &Rendering) -> AnyView {
    match answer.label.as_slice() {
        [] => rendering.words().eligibility.no_answer.into_any(),
        label => inlines(label),
    }
}

pub(super) fn verdict(outcome: &Outcome, rendering: &Rendering) -> AnyView {
    match outcome.entry.title.as_slice() {
        [] => rendering.words().eligibility.ask.into_any(),
        title => inlines(title),
    }
}

/// What a reader who does not see the page is told: 结果：不符合。依据：第二条第一款。
fn said(outcome: &Outcome, rendering: &Rendering) -> String {
    let stop = rendering.words().eligibility.stop;
    let mut text = [rendering.words().eligibility.result, &words(&outcome.entry.title), stop].concat();
    let paths: Vec<String> = outcome.entry.citations.iter().filter_map(path_of).collect();
    if !paths.is_empty() {
        text.push_str(rendering.words().eligibility.by);
        text.push_str(&paths.join(rendering.words().eligibility.and));
        text.push_str(stop);
    }
    text
}

fn path_of(citation: &Citation) -> Option<String> {
    citation.path.as_ref().map(ToString::to_string)
}
