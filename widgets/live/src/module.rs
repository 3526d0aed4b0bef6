//! The custom-element edge: what `draw.js`, `root.js` and `follow.js` of the loader call of the module `live`. Crates that hold this one do without.
//!
//! The element classes themselves are in `widgets/loader`, so that the page stands when no WASM comes.

use js_sys::{Array, Function};
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, ShadowRoot};

use crate::element;

/// The live step of one element on the page.
#[wasm_bindgen]
pub struct Attachment(element::Attachment);

#[wasm_bindgen]
impl Attachment {
    /// Ends the live step: listeners, observers and marks go; the content of the root stays.
    pub fn detach(self) {}

    /// See [`element::Attachment::policy`].
    #[wasm_bindgen(getter)]
    pub fn policy(&self) -> Option<Element> {
        self.0.policy()
    }

    /// See [`element::Attachment::lines`].
    #[wasm_bindgen(getter)]
    pub fn lines(&self) -> String {
        self.0.lines()
    }

    /// See [`element::Attachment::clauses`].
    pub fn clauses(&self) -> Array {
        self.0.clauses()
    }

    /// See [`element::Attachment::is_unsure`].
    #[wasm_bindgen(getter, js_name = isUnsure)]
    pub fn is_unsure(&self) -> bool {
        self.0.is_unsure()
    }

    /// See [`element::Attachment::fold_by`].
    #[wasm_bindgen(js_name = foldBy)]
    pub fn fold_by(&self, fold: Function) {
        self.0.fold_by(fold);
    }

    /// See [`element::Attachment::bind`].
    pub fn bind(&self) {
        self.0.bind();
    }
}

/// See [`element::attach`].
#[wasm_bindgen]
pub fn attach(host: &HtmlElement, root: &ShadowRoot) -> Attachment {
    Attachment(element::attach(host, root))
}
