//! The page beside the source: the same view, stylesheet and live step as on any host page.

use std::any::Any;

use leptos::prelude::*;
use mingbai_content::Date;
use mingbai_content::model::Explainer;
use mingbai_live::element::{Attachment, attach};
use mingbai_widgets::components::ExplainerView;
use mingbai_widgets::{Rendering, VERSION};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, ShadowRoot, ShadowRootInit, ShadowRootMode};

/// What is drawn, until it is drawn again.
pub(crate) struct Preview {
    _attachment: Attachment,
    _view: Box<dyn Any>,
}

impl Preview {
    /// Draws an explainer into the shadow root of `host`; none where the browser refuses one.
    pub(crate) fn draw(host: &HtmlElement, explainer: Explainer, today: Option<Date>) -> Option<Self> {
        let root = shadow_root(host)?;
        root.set_text_content(None);
        let document = host.owner_document()?;
        let stylesheet = document.create_element("link").ok()?;
        for (name, value) in [("rel", "stylesheet"), ("href", "../mingbai/mingbai.css")] {
            stylesheet.set_attribute(name, value).ok()?;
        }
        let frame: HtmlElement = document.create_element("div").ok()?.dyn_into().ok()?;
        frame.set_class_name("mingbai");
        frame.set_attribute("data-version", VERSION).ok()?;
        root.append_child(&stylesheet).ok()?;
        root.append_child(&frame).ok()?;
        let rendering = Rendering { today, policy_href: explainer.head.policy.href.clone(), ..Rendering::default() };
        let view = leptos::mount::mount_to(frame, move || {
            view! { <ExplainerView explainer=&explainer rendering=&rendering /> }
        });
        Some(Self { _attachment: attach(host, &root), _view: Box::new(view) })
    }
}

fn shadow_root(host: &HtmlElement) -> Option<ShadowRoot> {
    host.shadow_root().or_else(|| host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open)).ok())
}
