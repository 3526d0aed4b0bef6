//! The tools over the entries: what the reader does with them, and how their state is shown.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use mingbai_content::model::Language;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement, InputEvent, ShadowRoot};

use super::Search;
use crate::markup::select;
use crate::toolbar::{Expansion, Matches, Toolbar, ToolbarEvent};

/// Listens while it lives.
pub(crate) struct Tools {
    _listeners: [EventListener; 3],
}

/// What the listeners share.
struct Panel {
    root: ShadowRoot,
    input: HtmlInputElement,
    button: Element,
    count: Element,
    language: Language,
    state: Toolbar,
    /// The entries are read at the first key, not before.
    search: Option<Search>,
}

impl Tools {
    /// Takes over the toolbar of `root`; none where the markup has none.
    ///
    /// Words that were typed before the code came are searched for at once.
    pub(crate) fn new(root: &ShadowRoot, language: Language) -> Option<Self> {
        let find = |selector: &str| root.query_selector(selector).ok().flatten();
        let input: HtmlInputElement = find(select::SEARCH_INPUT)?.dyn_into().ok()?;
        let (button, count) = (find(select::EXPAND_ALL)?, find(select::SEARCH_COUNT)?);
        let panel = Rc::new(RefCell::new(Panel {
            root: root.clone(),
            input: input.clone(),
            button: button.clone(),
            count,
            language,
            state: Toolbar::default(),
            search: None,
        }));
        if !input.value().is_empty() {
            panel.borrow_mut().typed();
        }
        let on_input = {
            let panel = Rc::clone(&panel);
            EventListener::new(&input, "input", move |event| {
                if !is_composing(event) {
                    panel.borrow_mut().typed();
                }
            })
        };
        let on_composed = {
            let panel = Rc::clone(&panel);
            EventListener::new(&input, "compositionend", move |_| panel.borrow_mut().typed())
        };
        let on_click = EventListener::new(&button, "click", move |_| panel.borrow_mut().toggled());
        Some(Self { _listeners: [on_input, on_composed, on_click] })
    }
}

impl Panel {
    fn typed(&mut self) {
        self.state.update(ToolbarEvent::Typed(self.input.value()));
        let root = &self.root;
        let count = self.search.get_or_insert_with(|| Search::new(root)).apply(&self.state.query);
        let matches = if self.state.query.is_empty() { Matches::All } else { Matches::Some(count) };
        self.state.update(ToolbarEvent::Searched(matches));
        self.count.set_text_content(Some(&matches.text(self.language)));
    }

    fn toggled(&mut self) {
        self.state.update(ToolbarEvent::ExpansionToggled);
        let is_expanded = self.state.expansion == Expansion::Expanded;
        super::open_all(&self.root, is_expanded);
        drop(self.button.set_attribute("aria-pressed", if is_expanded { "true" } else { "false" }));
        self.button.set_text_content(Some(self.state.expansion.button(self.language)));
    }
}

/// Whether an input method is still composing: 「buzh」 on the way to 「补助」 must not filter.
fn is_composing(event: &Event) -> bool {
    event.dyn_ref::<InputEvent>().is_some_and(InputEvent::is_composing)
}
