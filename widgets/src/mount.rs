//! Browser only: an explainer into a shadow root. Whoever shows one in the browser does it here, so that nobody else knows how nodes come
//! to be. What to show is left to the caller, and what happens then.

use std::any::Any;

use leptos::prelude::*;
use mingbai_content::model::Explainer;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ShadowRoot, ShadowRootInit, ShadowRootMode};

use crate::Rendering;
use crate::components::ExplainerView;
use crate::rendering::frame_attributes;

/// What was drawn; it goes when this is dropped, and the empty frame stays until the next call or the end of the root.
pub(crate) struct Mounted(#[expect(dead_code, reason = "held, and never looked at")] Box<dyn Any>);

/// Draws `explainer` into `root`. What stood there gives way, but for the links to its stylesheet.
pub(crate) fn mount(root: &ShadowRoot, explainer: &Explainer, mut rendering: Rendering) -> Mounted {
    rendering.find_terms(explainer);
    clear(root);
    let view = view! { <ExplainerView explainer=explainer rendering=&rendering /> };
    Mounted(Box::new(leptos::mount::mount_to(frame(root, &rendering), move || view)))
}

/// The shadow root of `host`, made with a link to the stylesheet at `address` where it has none yet; none where the browser refuses.
pub(crate) fn styled_root(host: &Element, address: &str) -> Option<ShadowRoot> {
    if let Some(root) = host.shadow_root() {
        return Some(root);
    }
    let root = host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open)).ok()?;
    let link = document().create_element("link").ok()?;
    for (name, value) in [("rel", "stylesheet"), ("href", address)] {
        link.set_attribute(name, value).ok()?;
    }
    root.append_child(&link).ok()?;
    Some(root)
}

/// A stylesheet that stays, linked or written out, is not loaded again, and nothing is seen without it in between.
fn clear(root: &ShadowRoot) {
    let mut next = root.first_child();
    while let Some(node) = next {
        next = node.next_sibling();
        if !["link", "style"].iter().any(|kept| node.node_name().eq_ignore_ascii_case(kept)) {
            drop(root.remove_child(&node));
        }
    }
}

/// The element that the view is mounted into, as [`crate::prerender`] writes it.
fn frame(root: &ShadowRoot, rendering: &Rendering) -> HtmlElement {
    let element = document().create_element("div").unwrap_or_else(|_| root.host());
    for (name, value) in frame_attributes(rendering.language) {
        drop(element.set_attribute(name, value));
    }
    drop(root.append_child(&element));
    element.unchecked_into()
}
