//! What the browser does: draws into a shadow root, again at each change, and takes everything away with the component.

use leptos::attr::custom::custom_attribute;
use leptos::html::Div;
use leptos::prelude::*;
use mingbai_content::model::{Citation, Explainer};
use mingbai_live::element::{self, Attachment};
use mingbai_live::markup::select;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, NodeList, ShadowRoot};

use super::Settings;
use crate::Rendering;
use crate::mount::{Mounted, mount, styled_root};

/// The element, drawn by an effect once it stands on the page.
pub(super) fn element(explainer: Signal<Explainer>, stylesheet: String, settings: Settings) -> impl IntoView {
    let host = NodeRef::<Div>::new();
    // Dropped with the owner of the component, and with it all that stands outside the element.
    let attachment = StoredValue::new_local(None::<(Attachment, Mounted)>);
    Effect::new(move |_| {
        let Some(root) = host.get().and_then(|host| styled_root(&host, &stylesheet)) else { return };
        let states: Vec<_> = questions(&root).map(|question| (question.id(), is_open(&question))).collect();
        // The old one goes before the new one comes: both would listen in one root.
        drop(attachment.try_update_value(Option::take));
        let drawn = explainer.with(|explainer| live(&root, explainer, settings.rendering(explainer)));
        attachment.set_value(Some(drawn));
        for question in questions(&root) {
            // A question that was not there before stays as it was drawn.
            if let Some((_, was_open)) = states.iter().find(|(id, _)| *id == question.id()) {
                drop(question.toggle_attribute_with_force(OPEN, *was_open));
            }
        }
    });
    let theme = custom_attribute("theme", move || settings.theme.get());
    view! { <div node_ref={host} {..theme}></div> }
}

/// Draws and attaches the live step. Where the page holds the policy, links lead there, whatever `rendering` says.
fn live(root: &ShadowRoot, explainer: &Explainer, mut rendering: Rendering) -> (Attachment, Mounted) {
    let host: HtmlElement = root.host().unchecked_into();
    let citations: Vec<Citation> = explainer.citations().cloned().collect();
    if element::is_beside_policy(&host, &citations) {
        rendering.policy_href = Some(String::new());
    }
    let mounted = mount(root, explainer, rendering);
    (element::attach(&host, root), mounted)
}

/// The attribute by which a `details` says that it is open.
const OPEN: &str = "open";

fn is_open(question: &Element) -> bool {
    question.has_attribute(OPEN)
}

fn questions(root: &ShadowRoot) -> impl Iterator<Item = Element> {
    let list = root.query_selector_all(select::QUESTION).ok();
    let length = list.as_ref().map_or(0, NodeList::length);
    (0..length).filter_map(move |index| list.as_ref()?.item(index)?.dyn_into().ok())
}
