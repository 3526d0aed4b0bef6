//! 看懂了吗？ Asked where the page wants to know: the element's `feedback` attribute shows it, `feedback.js` of the loader does the rest.

use crate::view::*;
use mingbai_live::markup::class;

use crate::rendering::Rendering;

/// The question with its two answers.
#[component]
pub(crate) fn Feedback<'a>(rendering: &'a Rendering) -> AnyView {
    let question = rendering.words().feedback.question;
    view! {
        <div class=class::FEEDBACK role="group" aria-label=question hidden=true>
            <span>{question}</span>
            <button class="feedback-answer" type="button" data-feedback="yes">
                {rendering.words().feedback.yes}
            </button>
            <button class="feedback-answer" type="button" data-feedback="no">
                {rendering.words().feedback.no}
            </button>
            <output data-thanks=rendering.words().feedback.thanks></output>
        </div>
    }
    .into_any()
}
