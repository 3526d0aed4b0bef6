//! What the host writes: the markup of the shadow root, in a declarative one.

use leptos::attr::custom::custom_attribute;
use leptos::prelude::*;
use mingbai_content::model::Explainer;

use super::Settings;
use crate::components::ExplainerView;
use crate::rendering::frame_attributes;

/// The element, written once: on the host no signal changes.
pub(super) fn element(explainer: Signal<Explainer>, stylesheet: String, settings: Settings) -> impl IntoView {
    let explainer = explainer.get_untracked();
    let mut rendering = untrack(|| settings.rendering(&explainer));
    rendering.find_terms(&explainer);
    let frame = frame_attributes(rendering.language);
    let [class, part, lang, version] = frame.map(|(name, value)| custom_attribute(name, value));
    let theme = custom_attribute("theme", untrack(|| settings.theme.get()));
    view! {
        <div {..theme}>
            <template {..custom_attribute("shadowrootmode", "open")}>
                <link rel="stylesheet" href=stylesheet />
                <div {..class} {..part} {..lang} {..version}>
                    <ExplainerView explainer=&explainer rendering=&rendering />
                </div>
            </template>
        </div>
    }
}
