//! Keeps an explainer bound to the policy on its page, also when that comes late or changes under it.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use js_sys::Array;
use mingbai_content::model::Language;
use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, HtmlElement, MutationObserver, MutationObserverInit, MutationRecord, ShadowRoot};

use super::PolicySync;

/// The page must be quiet for so many milliseconds before it is read again.
const QUIET: u32 = 250;

/// How often a page without the policy is read again; one that never stops changing is not a document.
const MOST_SEARCHES: u32 = 20;

/// The binding and the watch over it.
pub(crate) struct PolicyWatch {
    state: Rc<State>,
    observer: Option<MutationObserver>,
    _on_change: Closure<dyn FnMut(Vec<MutationRecord>)>,
}

struct State {
    host: HtmlElement,
    root: ShadowRoot,
    language: Language,
    sync: RefCell<Option<PolicySync>>,
    searches: Cell<u32>,
    pending: RefCell<Option<Timeout>>,
}

impl PolicyWatch {
    /// Binds the explainer now, and again whenever the policy's text has changed or has come.
    pub(crate) fn new(host: &HtmlElement, root: &ShadowRoot, language: Language) -> Self {
        let state = Rc::new(State {
            host: host.clone(),
            root: root.clone(),
            language,
            sync: RefCell::new(PolicySync::new(host, root, language)),
            searches: Cell::new(0),
            pending: RefCell::default(),
        });
        let on_change = {
            let state = Rc::clone(&state);
            Closure::new(move |records: Vec<MutationRecord>| {
                if state.concerns(&records) {
                    let again = Rc::clone(&state);
                    // In place of the one that waits: it is cancelled when dropped.
                    state.pending.replace(Some(Timeout::new(QUIET, move || again.bind())));
                }
            })
        };
        let observer = MutationObserver::new(on_change.as_ref().unchecked_ref()).ok();
        let body = host.owner_document().and_then(|document| document.body());
        if let Some((observer, body)) = observer.as_ref().zip(body) {
            let options = MutationObserverInit::new();
            options.set_child_list(true);
            options.set_character_data(true);
            options.set_subtree(true);
            drop(observer.observe_with_options(&body, &options));
        }
        Self { state, observer, _on_change: on_change }
    }

    /// What the explainer is bound to.
    pub(crate) fn policy(&self) -> Option<Element> {
        self.state.sync.borrow().as_ref().map(|sync| sync.policy().clone())
    }

    /// The lines of that policy.
    pub(crate) fn lines(&self) -> String {
        self.state.sync.borrow().as_ref().map(|sync| sync.lines().to_owned()).unwrap_or_default()
    }

    /// The clauses that entries rest on, as pairs of a range and an entry.
    pub(crate) fn clauses(&self) -> Array {
        self.state.sync.borrow().as_ref().map(|sync| sync.clauses().clone()).unwrap_or_default()
    }

    /// Whether the table of scripts is needed before anything is told of words that were not found.
    pub(crate) fn is_unsure(&self) -> bool {
        self.state.sync.borrow().as_ref().is_some_and(PolicySync::is_unsure)
    }

    /// Binds anew, and tells the root.
    pub(crate) fn bind(&self) {
        self.state.bind();
    }
}

impl Drop for PolicyWatch {
    fn drop(&mut self) {
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
        // The timer holds the state.
        self.state.pending.take();
        self.state.sync.take();
    }
}

impl State {
    /// Whether the change is of the policy: in it, or it is not there.
    fn concerns(&self, records: &[MutationRecord]) -> bool {
        let sync = self.sync.borrow();
        let Some(policy) = sync.as_ref().map(PolicySync::policy).filter(|policy| policy.is_connected()) else {
            return self.searches.get() < MOST_SEARCHES;
        };
        let is_inside = |record: &MutationRecord| {
            record.target().is_some_and(|target| policy.contains(Some(&target)) && !self.host.contains(Some(&target)))
        };
        records.iter().any(is_inside)
    }

    fn bind(&self) {
        self.searches.set(self.searches.get() + 1);
        // First the old one: what it wrote must not be read as the policy's or the author's.
        self.sync.take();
        self.sync.replace(PolicySync::new(&self.host, &self.root, self.language));
        if let Ok(event) = Event::new("bound") {
            drop(self.root.dispatch_event(&event));
        }
    }
}
