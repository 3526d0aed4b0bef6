//! The path as numbered questions, one below the other: each answer says its result, or which question comes next.

use crate::view::*;
use mingbai_content::model::{Answer, Condition, Next};

use super::view::{label, verdict};
use crate::components::numbered::{led_by, numbered};
use crate::components::prose::inlines;
use crate::rendering::{Rendering, html_id};

/// Between an answer and what it leads to.
const TO: &str = " → ";

/// A question with its number: the first is 1, those that an answer leads to come before those of the next answer.
struct Numbered<'c> {
    condition: &'c Condition,
    number: usize,
}

/// All questions from the first.
pub(super) fn questions(first: &Condition, rendering: &Rendering) -> AnyView {
    let mut conditions = Vec::new();
    take(first, &mut conditions);
    let question = |Numbered { condition, number }: &Numbered<'_>| {
        let answers = condition.answers.iter().map(|it| answer(it, &conditions, rendering)).collect_view();
        view! {
            {numbered(&[&number.to_string(), "."].concat(), &condition.entry, rendering)}
            {answers}
        }
    };
    conditions.iter().map(question).collect_view().into_any()
}

fn take<'c>(condition: &'c Condition, conditions: &mut Vec<Numbered<'c>>) {
    conditions.push(Numbered { condition, number: conditions.len() + 1 });
    for answer in &condition.answers {
        if let Next::Condition(next) = &answer.next {
            take(next, conditions);
        }
    }
}

fn answer(answer: &Answer, conditions: &[Numbered<'_>], rendering: &Rendering) -> AnyView {
    let label = label(answer, rendering);
    match &answer.next {
        Next::Outcome(outcome) => {
            let head = view! { {label}{TO}<strong>{verdict(outcome, rendering)}</strong> };
            led_by(head.into_any(), &outcome.entry, rendering)
        }
        Next::Condition(next) => {
            let number = conditions.iter().find(|it| it.condition.entry.id == next.entry.id).map(|it| it.number);
            let number = number.map(|number| [&number.to_string(), ". "].concat());
            let href = ["#", &html_id(&next.entry.id)].concat();
            view! { <p>{label}{TO}<a href=href>{number}{inlines(&next.entry.title)}</a></p> }.into_any()
        }
    }
}
