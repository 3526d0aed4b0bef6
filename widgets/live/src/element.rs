//! The custom-element edge: what `mingbai.js` calls. Everything here lives in one [`Attachment`] and ends with it.
//!
//! The element classes themselves are in `mingbai.js`, so that the page stands when no WASM comes.

use std::any::Any;

use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, ShadowRoot};

use crate::dom::{OpenForPrint, PolicySync, Tools};
use crate::message::Language;

/// The live step of one element on the page.
#[wasm_bindgen]
pub struct Attachment {
    _sync: Option<PolicySync>,
    _print: Option<OpenForPrint>,
    _tools: Option<Tools>,
    view: Option<Box<dyn Any>>,
}

#[wasm_bindgen]
impl Attachment {
    /// Ends the live step: listeners, observers and marks go; the content of a prerendered root stays.
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
    let tag = root.query_selector(".mingbai").ok().flatten().and_then(|element| element.get_attribute("lang"));
    let language = Language::from_tag(&tag.unwrap_or_default());
    let sync = policy_of(host).and_then(|policy| PolicySync::new(host, root, &policy, language));
    Attachment { _sync: sync, _print: OpenForPrint::new(root), _tools: Tools::new(root, language), view: None }
}

/// The element of the page that the host's `policy` attribute selects; none for an address or an invalid selector.
pub fn policy_of(host: &HtmlElement) -> Option<Element> {
    let selector = host.get_attribute("policy")?;
    host.owner_document()?.query_selector(&selector).ok().flatten()
}
