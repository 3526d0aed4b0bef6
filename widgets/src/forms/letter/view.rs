//! 一封信: salutation, passages, and at the right who signs and when, as GB/T 9704 sets official letters.

use crate::view::*;
use mingbai_content::model::Letter;
use mingbai_content::text::date;

use crate::components::prose::{inlines, nothing};
use crate::forms::prose::Passages;
use crate::rendering::Rendering;

/// A letter on its sheet.
#[component]
pub(crate) fn LetterView<'a>(letter: &'a Letter, rendering: &'a Rendering) -> AnyView {
    let salutation =
        (!letter.salutation.is_empty()).then(|| view! { <p class="letter-to">{inlines(&letter.salutation)}</p> });
    view! {
        <div class="letter">
            {salutation}
            <Passages entries=&letter.passages rendering=rendering />
            {close(letter)}
        </div>
    }
    .into_any()
}

fn close(letter: &Letter) -> AnyView {
    if letter.signature.is_empty() && letter.date_text.is_empty() {
        return nothing();
    }
    let signature =
        letter.signature.iter().map(|line| view! { <p class="letter-from">{inlines(line)}</p> }).collect_view();
    let words = inlines(&letter.date_text);
    let day = match letter.date.map(date::iso) {
        Some(day) => view! { <time datetime=day>{words}</time> }.into_any(),
        None => words,
    };
    let day = (!letter.date_text.is_empty()).then(|| view! { <p class="letter-date">{day}</p> });
    view! { <div class="letter-close">{signature}{day}</div> }.into_any()
}
