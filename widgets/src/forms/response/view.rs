//! 回应关切: what people say, what the clause says, raised and answered on.

use crate::view::*;
use mingbai_content::model::Question;
use mingbai_content::text::date;

use crate::forms::qa::question_view;
use crate::rendering::Rendering;

/// Doubts with their dates, all open: a rumour is answered where it is seen.
#[component]
pub(crate) fn Responses<'a>(questions: &'a [Question], rendering: &'a Rendering) -> AnyView {
    questions
        .iter()
        .map(|question| question_view(question, true, dates(question, rendering), rendering))
        .collect_view()
        .into_any()
}

fn dates(question: &Question, rendering: &Rendering) -> AnyView {
    let words = rendering.words();
    let dates = [(words.raised, question.raised), (words.answered, question.answered)]
        .into_iter()
        .filter_map(|(name, day)| day.map(|day| (name, date::iso(day))))
        .map(|(name, day)| {
            let datetime = day.clone();
            view! { <span class="fact">{name}" "<time datetime=datetime>{day}</time>" "</span> }
        })
        .collect_view();
    let has_dates = question.raised.is_some() || question.answered.is_some();
    has_dates.then(|| view! { <p class="dates">{dates}</p> }).into_any()
}
