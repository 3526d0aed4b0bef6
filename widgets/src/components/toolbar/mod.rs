//! The tools over the entries: search, and open or close all. The one part of the page that keeps state.
//!
//! The markup is in the prerendered page, so that nothing moves when the WASM arrives; without scripting the
//! stylesheet does not show it. The view reports events and shows the state; what
//! happens to the entries is the element's doing.

mod state;

use leptos::prelude::*;

pub use self::state::{Expansion, Matches, Toolbar, ToolbarEvent};
use crate::message::{Language, Message};

/// Search field, count and the button that opens or closes all.
#[component]
pub fn ToolbarView(
    /// The state; the view changes it only by events.
    state: RwSignal<Toolbar>,
    /// Language of its words.
    language: Language,
) -> impl IntoView {
    let say = move |message: Message| message.text(language);
    let on_event = move |event: ToolbarEvent| state.update(|toolbar| toolbar.update(event));
    let is_expanded = move || state.with(|toolbar| toolbar.expansion == Expansion::Expanded);
    view! {
        <div class="toolbar" role="search">
            <input
                class="search-input"
                type="search"
                enterkeyhint="search"
                autocomplete="off"
                aria-label=say(Message::Search)
                value=state.with_untracked(|toolbar| toolbar.query.clone())
                placeholder=say(Message::SearchPlaceholder)
                on:input=move |event| {
                    if !is_composing(&event) {
                        on_event(ToolbarEvent::Typed(event_target_value(&event)));
                    }
                }
                on:compositionend=move |event| on_event(ToolbarEvent::Typed(event_target_value(&event)))
            />
            <button
                class="expand-all"
                type="button"
                aria-pressed=move || if is_expanded() { "true" } else { "false" }
                on:click=move |_| on_event(ToolbarEvent::ExpansionToggled)
            >
                {move || say(if is_expanded() { Message::CollapseAll } else { Message::ExpandAll })}
            </button>
            <output class="search-count" aria-live="polite">
                {move || state.with(|toolbar| toolbar.matches.text(language))}
            </output>
        </div>
    }
}

/// Whether an input method is still composing: 「buzh」 on the way to 「补助」 must not filter.
fn is_composing(event: &leptos::ev::Event) -> bool {
    use leptos::wasm_bindgen::JsCast;
    event.dyn_ref::<leptos::web_sys::InputEvent>().is_some_and(leptos::web_sys::InputEvent::is_composing)
}
