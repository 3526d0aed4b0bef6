//! One section: its heading, its introduction and the view of its form.

use crate::view::*;
use mingbai_content::fingerprint;
use mingbai_content::model::{Explainer, Form, Section};
use mingbai_content::parts::{self, Band};
use mingbai_live::markup::class;

use super::citation::Citations;
use super::printed::printed_number;
use super::prose::{blocks, nothing, titled};
use super::sources::sources;
use super::{band, extent, icon};
use crate::forms;
use crate::rendering::{DRAWS_BANDS, Rendering, html_id};

/// How deep a section stands: its heading is one level below what holds it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Depth {
    /// In the explainer: `h3`.
    Section,
    /// In an infographic: `h4`.
    Block {
        /// Every second one is.
        is_shaded: bool,
    },
}

/// A section of the explainer, or a block of an infographic.
#[component]
pub(crate) fn SectionView<'a>(
    section: &'a Section,
    explainer: &'a Explainer,
    rendering: &'a Rendering,
    depth: Depth,
    /// Whether the explainer is long, so that the section is laid out when it is near.
    is_long: bool,
) -> AnyView {
    let sourced = (is_table(section.form()) && rendering.is_styled())
        .then(|| Rendering { has_sources_line: true, ..rendering.clone() });
    let rendering = sourced.as_ref().unwrap_or(rendering);
    let form = section.form().class();
    let [long, tall] = if is_long { extent::classes(section) } else { Default::default() };
    let band = match depth {
        Depth::Section => "",
        Depth::Block { is_shaded: false } => " band",
        Depth::Block { is_shaded: true } => " band band-shaded",
    };
    let class = [class::SECTION, " form-", form, band, long, tall].concat();
    let inside = match section.form() {
        Form::Infographic => bands(section, explainer, rendering),
        _ => nothing(),
    };
    let heading = match section.form() {
        Form::Infographic => band::head(heading(section, depth), section, explainer, rendering),
        _ => heading(section, depth),
    };
    view! {
        <section class=class id=html_id(&section.id) data-form=form>
            {heading}
            {blocks(&section.intro, rendering)}
            {forms::view(section, explainer, rendering, inside)}
            <Citations citations=&section.citations rendering=rendering />
            {sources(section, rendering)}
            {is_other_sheet(section.form()).then(|| printed_number(section, explainer, rendering))}
        </section>
    }
    .into_any()
}

/// The blocks of an infographic: those with a title are numbered, paper and shade in turn, and text between two goes with the one before it.
fn bands(section: &Section, explainer: &Explainer, rendering: &Rendering) -> AnyView {
    let is_styled = rendering.is_styled();
    let rendering =
        &Rendering { is_banded: DRAWS_BANDS && is_styled, has_sources_line: is_styled, ..rendering.clone() };
    let band = |Band { block, is_shaded, .. }: Band<'_>| {
        let depth = Depth::Block { is_shaded };
        view! { <SectionView section=block explainer=explainer rendering=rendering depth=depth is_long=false /> }
    };
    parts::bands(section.blocks()).map(band).collect_view().into_any()
}

/// Rows have no room for a chip each. The plain step has no chips.
const fn is_table(form: Form) -> bool {
    matches!(form, Form::Catalogue | Form::Chart | Form::Compare | Form::Consultation)
}

/// A card shows its number at its own foot.
const fn is_other_sheet(form: Form) -> bool {
    fingerprint::is_sheet(form) && !matches!(form, Form::Card)
}

fn heading(section: &Section, depth: Depth) -> AnyView {
    if section.title.is_empty() {
        return nothing();
    }
    let class = class::SECTION_TITLE;
    // That of a card stands in its own head.
    let icon = (section.form() != Form::Card).then(|| icon::heading(section));
    match depth {
        Depth::Section => view! { <h3 class=class>{icon}{titled(&section.title)}</h3> }.into_any(),
        Depth::Block { .. } => view! { <h4 class=class>{icon}{titled(&section.title)}</h4> }.into_any(),
    }
}
