//! 图解: a sequence of blocks that read as one picture.

use crate::view::*;
use mingbai_content::model::{Explainer, Form, Section};
use mingbai_live::markup::class;

use crate::components::band;
use crate::components::prose::nothing;
use crate::rendering::Rendering;

/// The blocks in order, in one frame.
#[component]
pub(crate) fn Infographic<'a>(
    blocks: AnyView,
    section: &'a Section,
    explainer: &'a Explainer,
    rendering: &'a Rendering,
) -> AnyView {
    view! {
        <div class="infographic">{blocks}</div>
        {band::foot(section, explainer, rendering)}
        {save(section, explainer, rendering)}
    }
    .into_any()
}

/// The button that makes one long picture of it, and where the reader is told how that went: `reader.js` and the module of
/// the picture do the rest. In place from the start, as the toolbar, so that nothing moves.
fn save(section: &Section, explainer: &Explainer, rendering: &Rendering) -> AnyView {
    let Some(start) = rendering.pictures.as_ref() else { return nothing() };
    // By the order of the file, as the pictures are numbered; a page may show its sections in another.
    let is_before = |other: &&Section| other.form() == Form::Infographic && other.span.start <= section.span.start;
    let number = explainer.sections.iter().filter(is_before).count();
    view! {
        <div class=class::SAVE>
            <button class="save-picture" type="button" data-picture=[start, &number.to_string(), ".txt"].concat()>
                {rendering.words().infographic.save}
            </button>
            <output
                class="save-said"
                data-saved=rendering.words().infographic.saved
                data-hold=rendering.words().infographic.hold
                data-shown=rendering.words().infographic.screenshot
                data-failed=rendering.words().infographic.failed
            ></output>
        </div>
    }
    .into_any()
}
