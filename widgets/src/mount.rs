//! Browser only: an explainer into a shadow root. Whoever shows one in the browser does it here, so that nobody else knows how nodes come
//! to be. What to show is left to the caller, what happens then to `mingbai-live`.

use leptos::prelude::*;
use mingbai_content::model::{Citation, Explainer};
use mingbai_live::element::{self, Attachment};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ShadowRoot, ShadowRootInit, ShadowRootMode};

use crate::Rendering;
use crate::components::ExplainerView;
use crate::rendering::frame_attributes;

/// Draws `explainer` into `root` and attaches the live step. What stood in the root gives way, but for the links to its stylesheet.
///
/// Where the page holds the policy, links lead there, whatever `rendering` says. When the attachment is dropped, listeners, observers and
/// the view go; the empty frame stays until the next call or the end of the root.
pub(crate) fn mount(root: &ShadowRoot, explainer: &Explainer, mut rendering: Rendering) -> Attachment {
    let host: HtmlElement = root.host().unchecked_into();
    let citations: Vec<Citation> = explainer.citations().cloned().collect();
    if element::is_beside_policy(&host, &citations) {
        rendering.policy_href = Some(String::new());
    }
    rendering.find_terms(explainer);
    clear(root);
    let view = view! { <ExplainerView explainer=explainer rendering=&rendering /> };
    let view = leptos::mount::mount_to(frame(root, &rendering), move || view);
    element::attach(&host, root).with_view(Box::new(view))
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
