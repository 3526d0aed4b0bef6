//! The frame of forms that are handed out or pinned up alone: what it is about on top, whom to ask at the foot.

use crate::view::*;
use mingbai_content::Date;
use mingbai_content::model::{Head, Language};
use mingbai_content::text::date;
use mingbai_live::markup::class;

use super::contact::contact_list;
use super::headline::headline;
use super::prose::nothing;
use crate::rendering::Rendering;

/// Title and number of what is explained; not in the plain step, where the page has them.
pub(crate) fn sheet_head(head: &Head) -> AnyView {
    let number = head.policy.number.clone().map(|number| view! { <p class="sheet-number">{number}</p> });
    view! {
        <div class=class::SHEET_HEAD>
            <p class="sheet-title">{headline(&head.title)}</p>
            {number}
        </div>
    }
    .into_any()
}

/// Whom to ask; not in the plain step.
pub(crate) fn sheet_contact(head: &Head, rendering: &Rendering) -> AnyView {
    let contact = head.contact.as_ref();
    contact.map(|contact| view! { <div class=class::SHEET_FOOT>{contact_list(contact, rendering)}</div> }).into_any()
}

/// Lines for the pen, on paper only: who handed the sheet out, who took it, when.
pub(crate) fn sign_lines(rendering: &Rendering) -> AnyView {
    let words = rendering.words();
    let lines =
        [words.clerk, words.receiver, words.handed_on].map(|name| view! { <span class="sign-line">{name}"："</span> });
    view! { <p class="sign" aria-hidden="true">{lines.collect_view()}</p> }.into_any()
}

/// Who says so, and since when; not in the plain step.
pub(crate) fn signed(head: &Head, rendering: &Rendering) -> AnyView {
    let office = head.interpreter.as_ref().or(head.drafter.as_ref()).cloned();
    if office.is_none() && head.published.is_none() {
        return nothing();
    }
    let day = head.published.map(|day| {
        view! { <p class="sign-day"><time datetime=date::iso(day)>{in_words(day, rendering.language)}</time></p> }
    });
    let office = office.map(|office| view! { <p>{office}</p> });
    view! { <div class=class::SIGN_OFFICE>{office}{day}</div> }.into_any()
}

/// 2026年3月4日, as official papers write it; in other languages in the way that all of them read.
fn in_words(day: Date, language: Language) -> String {
    match language {
        Language::English | Language::Mongolian => date::iso(day),
        Language::Simplified | Language::Traditional => {
            let (year, month, number) = (day.year().to_string(), day.month().to_string(), day.day().to_string());
            [&year, "年", &month, "月", &number, "日"].concat()
        }
    }
}
