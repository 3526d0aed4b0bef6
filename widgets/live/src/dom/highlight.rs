//! Marked words by the CSS Custom Highlight API: the host's DOM is not rewritten.
//!
//! See <https://drafts.csswg.org/css-highlight-api-1/>. Where a browser has no such API, words are not marked, and the
//! page scrolls to them all the same.

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Range;

/// A named highlight of the document; its ranges go when it is dropped.
///
/// Several elements of one page share a name: each takes away only its own ranges.
pub(crate) struct Highlight {
    name: &'static str,
    ranges: Vec<Range>,
}

impl Highlight {
    /// A highlight without words.
    pub(crate) const fn new(name: &'static str) -> Self {
        Self { name, ranges: Vec::new() }
    }

    /// Marks these ranges instead of those before.
    pub(crate) fn set(&mut self, ranges: Vec<Range>) {
        self.clear();
        if ranges.is_empty() {
            return;
        }
        if let Some(highlight) = registered(self.name) {
            for range in &ranges {
                call(&highlight, "add", &[range]);
            }
        }
        self.ranges = ranges;
    }

    /// Marks nothing.
    pub(crate) fn clear(&mut self) {
        if self.ranges.is_empty() {
            return;
        }
        if let Some(highlight) = registered(self.name) {
            for range in self.ranges.drain(..) {
                call(&highlight, "delete", &[&range]);
            }
            let is_empty = Reflect::get(&highlight, &"size".into()).is_ok_and(|size| size == 0);
            if let Some(registry) = registry().filter(|_| is_empty) {
                call(&registry, "delete", &[&self.name.into()]);
            }
        }
        self.ranges.clear();
    }
}

impl Drop for Highlight {
    fn drop(&mut self) {
        self.clear();
    }
}

/// `CSS.highlights`, where the browser has it.
fn registry() -> Option<JsValue> {
    let css = Reflect::get(&js_sys::global(), &"CSS".into()).ok()?;
    Reflect::get(&css, &"highlights".into()).ok().filter(JsValue::is_object)
}

/// The highlight of a name, made when it is not there.
fn registered(name: &str) -> Option<JsValue> {
    let registry = registry()?;
    let known = call(&registry, "get", &[&name.into()]);
    if known.is_object() {
        return Some(known);
    }
    let class: Function = Reflect::get(&js_sys::global(), &"Highlight".into()).ok()?.dyn_into().ok()?;
    let highlight: JsValue = Reflect::construct(&class, &Array::new()).ok()?;
    call(&registry, "set", &[&name.into(), &highlight]);
    Some(highlight)
}

fn call(object: &JsValue, method: &str, arguments: &[&JsValue]) -> JsValue {
    let Ok(Ok(function)) = Reflect::get(object, &method.into()).map(JsValue::dyn_into::<Function>) else {
        return JsValue::UNDEFINED;
    };
    let list = Array::new();
    for argument in arguments {
        list.push(argument);
    }
    function.apply(object, &list).unwrap_or(JsValue::UNDEFINED)
}
