//! The custom-element edge: what `mingbai.js` calls. Everything here lives in one [`Attachment`] and ends with it.
//!
//! The element classes themselves are in `mingbai.js`, so that the page stands when no WASM comes.

use std::any::Any;

use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, HtmlInputElement, ShadowRoot};

use crate::components::toolbar::{Expansion, Matches, Toolbar, ToolbarEvent, ToolbarView};
use crate::dom::{self, OpenForPrint, PolicySync, Search};
use crate::message::Language;
use crate::rendering::Rendering;

/// The live step of one element on the page.
#[wasm_bindgen]
pub struct Attachment {
    _sync: Option<PolicySync>,
    _print: Option<OpenForPrint>,
    _toolbar: Option<Box<dyn Any>>,
    view: Option<Box<dyn Any>>,
}

#[wasm_bindgen]
impl Attachment {
    /// Ends the live step: listeners, observers, marks and the tools go, the content of a prerendered root stays.
    pub fn detach(self) {}
}

impl Attachment {
    /// Keeps a mounted view for as long as the attachment lives.
    #[must_use]
    pub fn with_view(mut self, view: Box<dyn Any>) -> Self {
        self.view = Some(view);
        self
    }
}

/// Takes over the markup in `root`, the shadow root of `host`: tools, search, print, and the policy beside it.
#[wasm_bindgen]
pub fn attach(host: &HtmlElement, root: &ShadowRoot) -> Attachment {
    let tag = root_element(root).and_then(|element| element.get_attribute("lang")).unwrap_or_default();
    let language = Language::from_tag(&tag);
    let sync = policy_of(host).and_then(|policy| PolicySync::new(host, root, &policy, language));
    Attachment { _sync: sync, _print: OpenForPrint::new(root), _toolbar: toolbar(root, language), view: None }
}

/// The element of the page that the host's `policy` attribute selects; none for an address or an invalid selector.
pub fn policy_of(host: &HtmlElement) -> Option<Element> {
    let selector = host.get_attribute("policy")?;
    host.owner_document()?.query_selector(&selector).ok().flatten()
}

/// The element that a view of this rendering is mounted into, made in an empty `root`.
pub fn root_for(root: &ShadowRoot, rendering: &Rendering) -> HtmlElement {
    let element = leptos::prelude::document().create_element("div");
    let element: HtmlElement = element.map_or_else(|_| root.host(), |element| element).unchecked_into();
    element.set_class_name("mingbai");
    for (name, value) in [("part", "root"), ("lang", rendering.language.tag()), ("data-version", crate::VERSION)] {
        drop(element.set_attribute(name, value));
    }
    drop(root.append_child(&element));
    element
}

fn root_element(root: &ShadowRoot) -> Option<Element> {
    root.query_selector(".mingbai").ok().flatten()
}

/// Mounts the tools in their place, where the view has one.
///
/// What was prerendered there looks the same, so nothing moves; words that the reader has typed into it are kept, and so
/// is the focus. Hydrating would keep the nodes themselves, at twice the code: see ARCHITECTURE.md.
fn toolbar(root: &ShadowRoot, language: Language) -> Option<Box<dyn Any>> {
    let place: HtmlElement = root.query_selector(".toolbar-place").ok()??.dyn_into().ok()?;
    let typed = search_input(&place).map(|input| input.value()).unwrap_or_default();
    let had_focus = root.active_element().is_some_and(|element| place.contains(Some(&element)));
    place.set_text_content(None);
    let content = root.clone();
    let mounted = leptos::mount::mount_to(place.clone(), move || {
        let state = RwSignal::new(Toolbar::new(&typed));
        run(state, content);
        view! { <ToolbarView state=state language=language /> }
    });
    if let Some(input) = search_input(&place).filter(|_| had_focus) {
        drop(input.focus());
    }
    Some(Box::new(mounted))
}

fn search_input(place: &HtmlElement) -> Option<HtmlInputElement> {
    place.query_selector(".search-input").ok()??.dyn_into().ok()
}

/// Does to the entries what the toolbar's state says. The entries are read at the first key, not before.
fn run(state: RwSignal<Toolbar>, root: ShadowRoot) {
    let query = Memo::new(move |_| state.with(|toolbar| toolbar.query.clone()));
    let expansion = Memo::new(move |_| state.with(|toolbar| toolbar.expansion));
    let mut search: Option<Search> = None;
    let searched = root.clone();
    Effect::new(move |_| {
        let query = query.get();
        if query.is_empty() && search.is_none() {
            return;
        }
        let count = search.get_or_insert_with(|| Search::new(&searched)).apply(&query);
        let matches = if query.is_empty() { Matches::All } else { Matches::Some(count) };
        state.update(|toolbar| toolbar.update(ToolbarEvent::Searched(matches)));
    });
    Effect::new(move |before: Option<Expansion>| {
        let expansion = expansion.get();
        if before.is_some_and(|before| before != expansion) {
            dom::open_all(&root, expansion == Expansion::Expanded);
        }
        expansion
    });
}
