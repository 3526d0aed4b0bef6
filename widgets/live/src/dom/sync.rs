//! An explainer beside its policy on one page: chips mark the quoted words, the clause in view lights its entries.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Array;
use mingbai_content::Span;
use mingbai_content::anchor::{Anchor, Drift, PolicyIndex};
use mingbai_content::model::{Citation, Language};
use wasm_bindgen::prelude::*;
use web_sys::{
    Element, HtmlElement, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit, ShadowRoot,
};

use super::PolicyPage;
use super::clause_links::{Bound, ClauseLinks};
use super::drift::tell_drift;
use super::rail::Rail;
use super::script;
use crate::lighting::{Change, Lighting};
use crate::markup::{data, select};

/// A clause is in view while it crosses the band that readers look at: below the top fifth, above the lower half.
const READING_BAND: &str = "-20% 0px -50% 0px";

/// The binding; it ends when dropped, and leaves nothing behind in the host's document.
pub(crate) struct PolicySync {
    _links: ClauseLinks,
    observer: Option<IntersectionObserver>,
    _on_view: Closure<dyn FnMut(Vec<IntersectionObserverEntry>)>,
    notes: Vec<Element>,
    entries: Rc<Vec<Element>>,
    clauses: Array,
    policy: Element,
    lines: String,
    is_unsure: bool,
}

impl PolicySync {
    /// Binds the citations of `root` to the policy on the page; none where the page does not hold it.
    pub(crate) fn new(host: &HtmlElement, root: &ShadowRoot, language: Language) -> Option<Self> {
        let chips = super::select(root, select::CITATION);
        let citations: Vec<Citation> = chips.iter().map(read_citation).collect();
        let PolicyPage { element: policy, text, index, anchors } = PolicyPage::find(host, &citations)?;
        let is_translated = script::is_translated(&policy, text.text());
        let is_gone = |anchor: &Anchor| anchor.drift == Drift::Gone;
        let is_unsure = !is_translated && !script::is_known() && anchors.iter().any(is_gone);
        let mut bound = Vec::with_capacity(chips.len());
        let mut notes = Vec::new();
        let mut places = Places::default();
        let clauses = Array::new();
        for ((chip, citation), anchor) in chips.into_iter().zip(citations).zip(anchors) {
            if !(is_translated || is_unsure && is_gone(&anchor)) {
                notes.extend(tell_drift(&chip, &citation, &anchor, &index, language));
            }
            let range = anchor.span.and_then(|span| text.range(span));
            if let (Some(span), Ok(Some(entry))) = (anchor.span, chip.closest(select::CITED_BY)) {
                let clause = clause_around(&index, span);
                places.add(&entry, text.elements(clause));
                if let Some(range) = text.range(clause) {
                    clauses.push(&Array::of2(&range, &entry));
                }
            }
            bound.push(Bound { chip, range });
        }
        let entries = Rc::new(places.entries);
        let targets = Rc::new(places.targets);
        let on_view = {
            let (targets, entries) = (Rc::clone(&targets), Rc::clone(&entries));
            let rail = Rail::new(host.clone(), policy.clone());
            let lighting = RefCell::new(Lighting::new(places.entries_of));
            Closure::new(move |seen: Vec<IntersectionObserverEntry>| {
                let mut lighting = lighting.borrow_mut();
                for entry in seen {
                    let Some(place) = targets.iter().position(|target| *target == entry.target()) else { continue };
                    paint(&lighting.update(place, entry.is_intersecting()), &entries);
                }
                let first = lighting.first();
                if let Some((place, entry)) = first.and_then(|(to, it)| targets.get(to).zip(entries.get(it))) {
                    rail.align(entry, place);
                }
            })
        };
        let observer = observe(&on_view, &targets);
        let links = ClauseLinks::new(host, root, policy.clone(), bound, language);
        Some(Self {
            _links: links,
            observer,
            _on_view: on_view,
            notes,
            entries,
            clauses,
            policy,
            is_unsure,
            lines: text.into_text(),
        })
    }

    /// Pairs of the range of a clause and an entry that rests on it, in the order of the citations.
    pub(crate) const fn clauses(&self) -> &Array {
        &self.clauses
    }

    /// The lines that were read of it.
    pub(crate) fn lines(&self) -> &str {
        &self.lines
    }

    /// Whether words were not found that may stand there in the other script: nothing is told of them yet.
    pub(crate) const fn is_unsure(&self) -> bool {
        self.is_unsure
    }

    /// The policy that it is bound to.
    pub(crate) const fn policy(&self) -> &Element {
        &self.policy
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
            drop(entry.remove_attribute(data::CURRENT));
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
    let path = chip.get_attribute(data::PATH).and_then(|path| path.parse().ok());
    let quote = chip.query_selector(select::QUOTE).ok().flatten().and_then(|quote| quote.text_content());
    Citation {
        path,
        quote: quote.unwrap_or_default(),
        span: Span::default(),
        path_span: Span::default(),
        quote_span: Span::default(),
    }
}

/// The whole clause around the quoted words, or the words alone outside any clause.
fn clause_around(index: &PolicyIndex, span: Span) -> Span {
    let policy = index.policy();
    policy.innermost(span).and_then(|clause| policy.clause(clause)).map_or(span, |clause| clause.span)
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
                    drop(element.set_attribute(data::CURRENT, ""));
                }
            }
            Change::Dimmed(entry) => {
                if let Some(element) = entries.get(entry) {
                    drop(element.remove_attribute(data::CURRENT));
                }
            }
        }
    }
}
