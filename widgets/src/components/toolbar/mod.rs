//! The tools over the entries: search, and open or close all.
//!
//! The markup is in the prerendered page, so that nothing moves when the WASM arrives; without scripting the stylesheet
//! does not show it. What the tools do is the live step's, see `mingbai-live`.

use crate::view::*;
use mingbai_live::markup::class;
use mingbai_live::toolbar::Expansion;

use crate::rendering::Rendering;

/// Search field, the button that opens or closes all, and the count of hits.
#[component]
pub(crate) fn ToolbarView<'a>(
    rendering: &'a Rendering,
    /// Words of readers for words of the text, as its author wrote them.
    also: Option<String>,
) -> AnyView {
    view! {
        <div class=class::TOOLBAR role="search">
            <input
                class=class::SEARCH_INPUT
                type="search"
                enterkeyhint="search"
                autocomplete="off"
                aria-label=rendering.words().search
                placeholder=rendering.words().search_placeholder
            />
            <button class=class::EXPAND_ALL type="button" aria-pressed="false">
                {Expansion::Single.button(rendering.language)}
            </button>
            <output
                class=class::SEARCH_COUNT
                aria-live="polite"
                data-best=rendering.words().search_best
                data-nearest=rendering.words().search_nearest
                data-source=rendering.words().search_source
                data-call=rendering.words().search_call
                data-also=also
            ></output>
        </div>
    }
    .into_any()
}
