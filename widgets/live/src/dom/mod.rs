//! The page: the only code that touches the DOM. Offsets here are UTF-16, as the DOM counts.

mod clause_links;
mod drift;
mod eligibility;
mod highlight;
mod phases;
mod policy_page;
mod policy_text;
mod policy_watch;
mod print;
mod rail;
mod script;
mod search;
mod sheets;
mod sync;
mod tools;

pub(crate) use eligibility::Eligibility;
pub(crate) use highlight::Highlight;
pub(crate) use phases::mark_phases;
pub(crate) use policy_page::PolicyPage;
pub(crate) use policy_text::PolicyText;
pub(crate) use policy_watch::PolicyWatch;
pub(crate) use print::OpenForPrint;
pub(crate) use script::fold_by;
pub(crate) use search::Search;
pub(crate) use sheets::SheetNote;
pub(crate) use sync::PolicySync;
pub(crate) use tools::Tools;

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, NodeList, ShadowRoot};

use crate::markup::select;

/// All elements of a root that a selector names, in document order.
pub(crate) fn select(root: &ShadowRoot, selector: &str) -> Vec<Element> {
    elements(root.query_selector_all(selector))
}

/// The elements of a list; none for an invalid selector.
fn elements(list: Result<NodeList, JsValue>) -> Vec<Element> {
    let Ok(list) = list else { return Vec::new() };
    (0..list.length()).filter_map(|index| list.item(index)?.dyn_into().ok()).collect()
}

/// Opens or closes `details`. By the attribute, which any element has: the interface of its own would be as much again.
fn set_open(details: &Element, open: bool) {
    drop(details.toggle_attribute_with_force(OPEN, open));
}

/// What `details` have that are open.
const OPEN: &str = "open";

/// Opens or closes every question.
pub(crate) fn open_all(root: &ShadowRoot, open: bool) {
    for element in select(root, select::QUESTION) {
        set_open(&element, open);
    }
}
