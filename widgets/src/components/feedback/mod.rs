//! 看懂了吗？ Asked where the page wants to know: the element's `feedback` attribute shows it, `feedback.js` of the loader does the rest.

use leptos::prelude::*;

use crate::rendering::Rendering;

/// The question with its two answers.
#[component]
pub(crate) fn Feedback<'a>(rendering: &'a Rendering) -> AnyView {
    let question = rendering.word(["看懂了吗？", "看懂了嗎？", "Is this clear?", "ᠲᠣᠳᠣᠷᠬᠠᠢ ᠤᠤ？"]);
    view! {
        <div class="feedback" role="group" aria-label=question hidden=true>
            <span>{question}</span>
            <button class="feedback-answer" type="button" data-feedback="yes">
                {rendering.word(["看懂了", "看懂了", "Yes", "ᠲᠡᠢᠮᠦ"])}
            </button>
            <button class="feedback-answer" type="button" data-feedback="no">
                {rendering.word(["没看懂", "沒看懂", "No", "ᠦᠭᠡᠢ"])}
            </button>
            <output data-thanks=rendering.word(["谢谢，已经记下", "謝謝，已經記下", "Thank you, noted", "ᠲᠠᠯᠠᠷᠬᠠᠵᠤ ᠪᠠᠢᠨ\u{180E}ᠠ"])></output>
        </div>
    }
    .into_any()
}
