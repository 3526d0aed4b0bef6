//! One section: its heading, its introduction and the view of its form.

use leptos::prelude::*;
use mingbai_content::fingerprint;
use mingbai_content::model::{Body, Explainer, Form, Section};

use super::background::Background;
use super::briefing::BriefingView;
use super::card::Card;
use super::case::Cases;
use super::catalogue::Catalogue;
use super::chart::ChartView;
use super::citation::Citations;
use super::compare::Compare;
use super::consultation::ConsultationView;
use super::eligibility::Eligibility;
use super::figures::Figures;
use super::flow::FlowView;
use super::guide::Guide;
use super::infographic::Infographic;
use super::letter::LetterView;
use super::media::Media;
use super::notice::Notice;
use super::printed::printed_number;
use super::prose::{Passages, blocks, inlines, nothing};
use super::qa::Questions;
use super::response::Responses;
use super::roles::Roles;
use super::steps::Steps;
use super::tellonce::TellOnce;
use super::timeline::Timeline;
use crate::rendering::{Rendering, html_id};

/// How deep a section stands: its heading is one level below what holds it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Depth {
    /// In the explainer: `h3`.
    Section,
    /// In an infographic: `h4`.
    Block,
}

/// A section of the explainer, or a block of an infographic.
#[component]
pub(crate) fn SectionView<'a>(
    section: &'a Section,
    explainer: &'a Explainer,
    rendering: &'a Rendering,
    depth: Depth,
) -> AnyView {
    let form = section.form().class();
    let class = rendering.data(["section form-", form].concat());
    view! {
        <section class=class id=html_id(&section.id) data-form=rendering.data(form)>
            {heading(section, rendering, depth)}
            {blocks(&section.intro, rendering)}
            {body(section, explainer, rendering)}
            <Citations citations=&section.citations rendering=rendering />
            {is_other_sheet(section.form()).then(|| printed_number(section, explainer, rendering))}
        </section>
    }
    .into_any()
}

/// A card shows its number at its own foot.
const fn is_other_sheet(form: Form) -> bool {
    fingerprint::is_sheet(form) && !matches!(form, Form::Card)
}

fn heading(section: &Section, rendering: &Rendering, depth: Depth) -> AnyView {
    if section.title.is_empty() {
        return nothing();
    }
    let class = rendering.class("section-title");
    match depth {
        Depth::Section => view! { <h3 class=class>{inlines(&section.title)}</h3> }.into_any(),
        Depth::Block => view! { <h4 class=class>{inlines(&section.title)}</h4> }.into_any(),
    }
}

fn body(section: &Section, explainer: &Explainer, rendering: &Rendering) -> AnyView {
    match &section.body {
        Body::Prose(entries) => view! { <Passages entries=entries rendering=rendering /> }.into_any(),
        Body::Background(entries) => view! { <Background entries=entries rendering=rendering /> }.into_any(),
        Body::Card(entries) => {
            view! { <Card entries=entries section=section explainer=explainer rendering=rendering /> }.into_any()
        }
        Body::Qa(questions) => view! { <Questions questions=questions rendering=rendering /> }.into_any(),
        Body::Response(questions) => view! { <Responses questions=questions rendering=rendering /> }.into_any(),
        Body::Case(cases) => view! { <Cases cases=cases rendering=rendering /> }.into_any(),
        Body::Letter(letter) => view! { <LetterView letter=letter rendering=rendering /> }.into_any(),
        Body::Notice(points) => view! { <Notice points=points head=&explainer.head rendering=rendering /> }.into_any(),
        Body::Guide(stages) => view! { <Guide stages=stages rendering=rendering /> }.into_any(),
        Body::TellOnce(checklists) => {
            view! { <TellOnce checklists=checklists head=&explainer.head rendering=rendering /> }.into_any()
        }
        Body::Briefing(briefing) => view! { <BriefingView briefing=briefing rendering=rendering /> }.into_any(),
        Body::Media(media) => view! { <Media media=media rendering=rendering /> }.into_any(),
        Body::Consultation(consultation) => {
            view! { <ConsultationView consultation=consultation rendering=rendering /> }.into_any()
        }
        Body::Catalogue(items) => view! { <Catalogue items=items rendering=rendering /> }.into_any(),
        Body::Eligibility(path) => view! { <Eligibility path=path.as_deref() rendering=rendering /> }.into_any(),
        Body::Infographic(_) => {
            view! { <Infographic section=section explainer=explainer rendering=rendering /> }.into_any()
        }
        Body::Figures(figures) => view! { <Figures figures=figures rendering=rendering /> }.into_any(),
        Body::Timeline(milestones) => view! { <Timeline milestones=milestones rendering=rendering /> }.into_any(),
        Body::Steps(steps) => view! { <Steps steps=steps rendering=rendering /> }.into_any(),
        Body::Compare(comparison) => view! { <Compare comparison=comparison rendering=rendering /> }.into_any(),
        Body::Chart(chart) => view! { <ChartView chart=chart rendering=rendering /> }.into_any(),
        Body::Flow(flow) => view! { <FlowView flow=flow rendering=rendering /> }.into_any(),
        Body::Roles(duties) => view! { <Roles duties=duties rendering=rendering /> }.into_any(),
    }
}
