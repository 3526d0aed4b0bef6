//! What rests on a clause, over the page: where document and explainer do not stand side by side, a mark beside a clause opens it.
//!
//! The words are here, in the language of the explainer; marks and answers are put in by `margin.js`. A closed dialog shows nothing.

use crate::view::*;
use mingbai_live::markup::class;

use crate::rendering::Rendering;

/// The sheet, empty and closed.
#[component]
pub(crate) fn ClauseSheet<'a>(rendering: &'a Rendering) -> AnyView {
    let label = rendering.words().clause_sheet.label;
    view! {
        <dialog class=class::CLAUSE_SHEET data-mark=rendering.words().clause_sheet.mark data-label=label aria-label=label>
            <button class=class::CLAUSE_CLOSE type="button">{rendering.words().clause_sheet.close}</button>
            <div class=class::CLAUSE_ANSWERS></div>
            <a class=class::CLAUSE_MORE href="#">{rendering.words().clause_sheet.more}</a>
        </dialog>
    }
    .into_any()
}
