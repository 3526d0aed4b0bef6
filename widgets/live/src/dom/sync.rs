//! An explainer beside its policy on one page: chips mark the quoted words, the clause in view lights its entries.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use mingbai_content::Span;
use mingbai_content::anchor::{self, Anchor, Drift, PolicyIndex};
use mingbai_content::model::Citation;
use mingbai_content::policy;
use wasm_bindgen::prelude::*;
use web_sys::{
    Element, Event, HtmlDetailsElement, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit,
    Range, ScrollIntoViewOptions, ScrollLogicalPosition, ShadowRoot,
};

use super::{Highlight, PolicyText};
use crate::lighting::{Change, Lighting};
use crate::message::{Language, Message};

/// A clause is in view while it crosses the band that readers look at: below the top fifth, above the lower half.
const READING_BAND: &str = "-20% 0px -50% 0px";

/// The binding; it ends when dropped, and leaves nothing behind in the host's document.
pub(crate) struct PolicySync {
    _listener: EventListener,
    observer: Option<IntersectionObserver>,
    _on_view: Closure<dyn FnMut(Vec<IntersectionObserverEntry>)>,
    notes: Vec<Element>,
    entries: Rc<Vec<Element>>,
}

/// A citation in the markup and where its words stand on the page.
struct Bound {
    chip: Element,
    range: Option<Range>,
}

impl PolicySync {
    /// Binds the citations of `root` to the text of `policy`.
    pub(crate) fn new(host: &Element, root: &ShadowRoot, policy: &Element, language: Language) -> Option<Self> {
        let text = PolicyText::new(policy);
        let index = PolicyIndex::new(policy::parse(&text.text).output);
        let citations = super::select(root, "details.citation");
        let mut bound = Vec::with_capacity(citations.len());
        let mut notes = Vec::new();
        let mut places = Places::default();
        for chip in citations {
            let anchor = anchor::resolve(&read_citation(&chip), &index);
            notes.extend(tell_drift(&chip, &anchor, language));
            let range = anchor.span.and_then(|span| text.range(span));
            if let (Some(span), Ok(Some(entry))) = (anchor.span, chip.closest("[data-entry], section")) {
                places.add(&entry, text.elements(clause_span(&index, span)));
            }
            bound.push(Bound { chip, range });
        }
        let entries = Rc::new(places.entries);
        let lighting = RefCell::new(Lighting::new(places.entries_of));
        let targets = Rc::new(places.targets);
        let on_view = {
            let (targets, entries) = (Rc::clone(&targets), Rc::clone(&entries));
            Closure::new(move |seen: Vec<IntersectionObserverEntry>| {
                for entry in seen {
                    let Some(place) = targets.iter().position(|target| *target == entry.target()) else { continue };
                    let changes = lighting.borrow_mut().update(place, entry.is_intersecting());
                    paint(&changes, &entries);
                }
            })
        };
        let observer = observe(&on_view, &targets);
        let marks = RefCell::new(Highlight::new("mingbai-quote"));
        let (element, policy) = (host.clone(), policy.clone());
        let listener = EventListener::new_with_options(
            root,
            "click",
            EventListenerOptions::enable_prevent_default(),
            move |event| on_click(event, &bound, &mut marks.borrow_mut(), &element, &policy),
        );
        Some(Self { _listener: listener, observer, _on_view: on_view, notes, entries })
    }
}

impl Drop for PolicySync {
    fn drop(&mut self) {
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
        for note in &self.notes {
            note.remove();
        }
        for entry in self.entries.iter() {
            drop(entry.remove_attribute("data-current"));
        }
    }
}

/// Entries and the elements of the policy that light them.
#[derive(Default)]
struct Places {
    targets: Vec<Element>,
    entries: Vec<Element>,
    entries_of: Vec<Vec<usize>>,
}

impl Places {
    fn add(&mut self, entry: &Element, targets: Vec<Element>) {
        let number = position_or_push(&mut self.entries, entry);
        for target in targets {
            let place = position_or_push(&mut self.targets, &target);
            if place == self.entries_of.len() {
                self.entries_of.push(Vec::new());
            }
            if let Some(entries) = self.entries_of.get_mut(place).filter(|entries| !entries.contains(&number)) {
                entries.push(number);
            }
        }
    }
}

fn position_or_push(list: &mut Vec<Element>, element: &Element) -> usize {
    list.iter().position(|known| known == element).unwrap_or_else(|| {
        list.push(element.clone());
        list.len() - 1
    })
}

/// The citation as its markup says it.
fn read_citation(chip: &Element) -> Citation {
    let path = chip.get_attribute("data-path").and_then(|path| path.parse().ok());
    let quote = chip.query_selector(".quote").ok().flatten().and_then(|quote| quote.text_content());
    Citation {
        path,
        quote: quote.unwrap_or_default(),
        span: Span::default(),
        path_span: Span::default(),
        quote_span: Span::default(),
    }
}

/// The whole clause around the quoted words, or the words alone outside any clause.
fn clause_span(index: &PolicyIndex, span: Span) -> Span {
    let policy = index.policy();
    policy.innermost(span).and_then(|clause| policy.clause(clause)).map_or(span, |clause| clause.span)
}

/// Says at the citation what is not as the author wrote it; an exact one says nothing.
fn tell_drift(chip: &Element, anchor: &Anchor, language: Language) -> Option<Element> {
    let (name, words) = match anchor.drift {
        Drift::Moved => {
            let clause = anchor.clause.as_ref().map(ToString::to_string).unwrap_or_default();
            ("moved", [Message::Moved.text(language), &clause].concat())
        }
        Drift::Ambiguous => ("ambiguous", Message::Ambiguous.text(language).to_owned()),
        Drift::Gone => ("gone", Message::Gone.text(language).to_owned()),
        _ => return None,
    };
    let note = chip.owner_document()?.create_element("p").ok()?;
    note.set_class_name("drift-note");
    note.set_attribute("data-drift", name).ok()?;
    note.set_text_content(Some(&words));
    chip.append_child(&note).ok()?;
    Some(note)
}

fn observe(
    on_view: &Closure<dyn FnMut(Vec<IntersectionObserverEntry>)>,
    targets: &[Element],
) -> Option<IntersectionObserver> {
    let options = IntersectionObserverInit::new();
    options.set_root_margin(READING_BAND);
    let observer = IntersectionObserver::new_with_options(on_view.as_ref().unchecked_ref(), &options).ok()?;
    for target in targets {
        observer.observe(target);
    }
    Some(observer)
}

fn paint(changes: &[Change], entries: &[Element]) {
    for change in changes {
        match *change {
            Change::Lit(entry) => {
                if let Some(element) = entries.get(entry) {
                    drop(element.set_attribute("data-current", ""));
                }
            }
            Change::Dimmed(entry) => {
                if let Some(element) = entries.get(entry) {
                    drop(element.remove_attribute("data-current"));
                }
            }
        }
    }
}

/// A chip that opens marks its words, and shows them where document and explainer stand side by side; its link always does.
fn on_click(event: &Event, bound: &[Bound], marks: &mut Highlight, host: &Element, policy: &Element) {
    let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
    let Ok(Some(chip)) = target.closest("details.citation") else { return };
    let Some(citation) = bound.iter().find(|bound| bound.chip == chip) else { return };
    let Some(range) = &citation.range else { return };
    if matches!(target.closest("a.to-policy"), Ok(Some(_))) {
        event.prevent_default();
        marks.set(vec![range.clone()]);
        scroll_to(range);
    } else if matches!(target.closest("summary"), Ok(Some(_))) {
        // The click comes before the toggle: an open chip is about to close.
        let is_open = chip.dyn_ref::<HtmlDetailsElement>().is_some_and(HtmlDetailsElement::open);
        if is_open {
            marks.clear();
            return;
        }
        marks.set(vec![range.clone()]);
        if stand_side_by_side(host, policy) {
            scroll_to(range);
        }
    }
}

fn stand_side_by_side(host: &Element, policy: &Element) -> bool {
    let (one, other) = (host.get_bounding_client_rect(), policy.get_bounding_client_rect());
    one.right() <= other.left() || other.right() <= one.left()
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
