//! The ways from an entry to its clause: a chip that opens marks the words; its link, and an address that names it, lead there.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use mingbai_content::model::Language;
use mingbai_content::text::find::has;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, HtmlElement, Range, ScrollIntoViewOptions, ScrollLogicalPosition, ShadowRoot};

use super::Highlight;
use super::rail::stand_side_by_side;
use crate::markup::{data, highlight, select};
use crate::words;

/// A citation in the markup and where its words stand on the page.
pub(super) struct Bound {
    pub(super) chip: Element,
    pub(super) range: Option<Range>,
}

/// Listens while it lives; the marks go with it.
pub(crate) struct ClauseLinks {
    _listeners: [EventListener; 2],
}

/// What the listeners share.
struct Links {
    host: HtmlElement,
    root: ShadowRoot,
    policy: Element,
    bound: Vec<Bound>,
    marks: RefCell<Highlight>,
    language: Language,
}

impl ClauseLinks {
    /// Takes over the chips of `bound`, and follows the address of the page where it names one of them.
    pub(super) fn new(
        host: &HtmlElement,
        root: &ShadowRoot,
        policy: Element,
        bound: Vec<Bound>,
        language: Language,
    ) -> Self {
        let marks = RefCell::new(Highlight::new(highlight::QUOTE));
        let links = Rc::new(Links { host: host.clone(), root: root.clone(), policy, bound, marks, language });
        links.follow_address();
        let on_click = {
            let links = Rc::clone(&links);
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(root, "click", options, move |event| {
                links.clicked(event).unwrap_or_default()
            })
        };
        let window: web_sys::EventTarget = host.clone().into();
        let window = web_sys::window().map_or(window, Into::into);
        let on_address = EventListener::new(&window, "hashchange", move |_| links.follow_address());
        Self { _listeners: [on_click, on_address] }
    }
}

impl Links {
    /// A chip that opens marks its words, and shows them where document and explainer stand side by side; its link always does.
    fn clicked(&self, event: &Event) -> Option<()> {
        let target: Element = event.target()?.dyn_into().ok()?;
        let chip = target.closest(select::CHIP).ok().flatten()?;
        let mut ranges: Vec<Range> = Vec::new();
        for Bound { chip: one, range } in &self.bound {
            if let Some(range) = range.as_ref().filter(|_| chip.contains(Some(one))) {
                ranges.push(range.clone());
            }
        }
        let range = ranges.first()?.clone();
        if matches!(target.closest(select::TO_POLICY), Ok(Some(_))) {
            event.prevent_default();
            // A place of its own in the history: "back" returns to the entry.
            self.address_of(&chip).and_then(|address| remember(&address));
            self.show(&chip, &range);
        } else if matches!(target.closest("summary"), Ok(Some(_))) {
            // The click comes before the toggle: an open chip is about to close.
            if chip.has_attribute(super::OPEN) {
                self.marks.borrow_mut().clear();
            } else {
                self.marks.borrow_mut().set(ranges);
                if stand_side_by_side(&self.host, &self.policy) {
                    scroll_to(&range);
                }
            }
        }
        Some(())
    }

    /// Marks the words, brings them into view, lets the keyboard go on from there and says so to those who do not see it.
    fn show(&self, chip: &Element, range: &Range) {
        self.marks.borrow_mut().set(vec![range.clone()]);
        scroll_to(range);
        let selection = web_sys::window().and_then(|window| window.get_selection().ok().flatten());
        if let (Some(selection), Ok(node), Ok(offset)) = (selection, range.start_container(), range.start_offset()) {
            drop(selection.collapse_with_offset(Some(&node), offset));
        }
        if let Ok(Some(status)) = self.root.query_selector(select::SEARCH_COUNT) {
            let clause = chip.get_attribute(data::PATH).unwrap_or_default();
            status.set_text_content(Some(&[words::live(self.language).marked, &clause].concat()));
        }
    }

    /// `mb-noise.1`: the first citation of the entry `mb-noise`, or of the section of that name.
    fn address_of(&self, chip: &Element) -> Option<String> {
        let entry = chip.closest("[id]").ok().flatten()?;
        let is_of_entry = |bound: &&Bound| bound.chip.closest("[id]").is_ok_and(|other| other.as_ref() == Some(&entry));
        let number = self.bound.iter().filter(is_of_entry).position(|bound| bound.chip == *chip)?;
        Some([&entry.id(), ".", &(number + 1).to_string()].concat())
    }

    fn follow_address(&self) {
        let hash = web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
        let Some(Ok(wanted)) = hash.strip_prefix('#').filter(|name| has(name, '.')).map(js_sys::decode_uri_component)
        else {
            return;
        };
        let wanted = String::from(wanted);
        let is_wanted = |bound: &&Bound| self.address_of(&bound.chip).as_deref() == Some(&wanted);
        if let Some((bound, range)) =
            self.bound.iter().find(is_wanted).and_then(|bound| Some((bound, bound.range.as_ref()?)))
        {
            self.show(&bound.chip, range);
        }
    }
}

/// Puts words of an entry into the history, as the page's own address: `#` alone would be counted from where a `<base>` of the page
/// lies. An address in which the page's own script keeps its route is not ours to change.
fn remember(address: &str) -> Option<()> {
    let window = web_sys::window()?;
    let here = window.location().href().ok()?;
    let end = here.bytes().position(|byte| byte == b'#').unwrap_or(here.len());
    if !matches!(here.as_bytes().get(end + 1), Some(b'/' | b'!')) {
        let address = [here.get(..end)?, "#", address].concat();
        drop(window.history().ok()?.push_state_with_url(&JsValue::NULL, "", Some(&address)));
    }
    Some(())
}

/// Brings the words to the middle of the window, unless they are well in view already.
fn scroll_to(range: &Range) {
    let Some(element) = range.start_container().ok().and_then(|node| node.parent_element()) else { return };
    let height = web_sys::window().and_then(|window| window.inner_height().ok()?.as_f64()).unwrap_or_default();
    let rect = range.get_bounding_client_rect();
    if rect.top() > height * 0.1 && rect.bottom() < height * 0.9 {
        return;
    }
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Center);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}
