//! What rests on a clause, over the page: where document and explainer do not stand side by side, a mark beside a clause opens it.
//!
//! The words are here, in the language of the explainer; marks and answers are put in by `margin.js`. A closed dialog shows nothing.

use leptos::prelude::*;

use crate::rendering::Rendering;

/// The sheet, empty and closed.
#[component]
pub(crate) fn ClauseSheet<'a>(rendering: &'a Rendering) -> AnyView {
    let label = rendering.word(["解读：", "解讀：", "Explained: ", "ᠲᠠᠢᠯᠪᠤᠷᠢ᠄ "]);
    view! {
        <dialog class="clause-sheet" data-mark=rendering.word(["解", "解", "?", "?"]) data-label=label aria-label=label>
            <button class="clause-close" type="button">{rendering.word(["关闭", "關閉", "Close", "ᠬᠠᠭᠠᠬᠤ"])}</button>
            <div class="clause-answers"></div>
            <a class="clause-more" href="#">{rendering.word(["在解读里看这一条", "在解讀裡看這一條", "See it in the explainer", "ᠲᠠᠢᠯᠪᠤᠷᠢ\u{202F}ᠶᠢ ᠦᠵᠡᠬᠦ"])}</a>
        </dialog>
    }
    .into_any()
}
