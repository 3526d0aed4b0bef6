//! The forms as they look, a folder each: its view, its stylesheet and its examples, as an author would write them.
//!
//! The table below is the one place that knows which view draws which form: a form that it lacks does not compile. What views
//! share is in [`crate::components`].

#![allow(unreachable_pub, reason = "the component macro writes `pub` items of its own")]

#[macro_use]
mod table;

mod background;
mod briefing;
mod card;
mod case;
mod catalogue;
mod chart;
mod compare;
mod consultation;
mod eligibility;
mod figures;
mod flow;
mod glossary;
mod guide;
mod infographic;
mod letter;
mod media;
mod notice;
mod prose;
mod qa;
mod response;
mod roles;
mod steps;
mod tellonce;
mod timeline;

use crate::view::*;
pub(crate) use glossary::Terms;
use mingbai_content::model::{Body, Explainer, Section};

use crate::gallery::Example;
use crate::rendering::Rendering;

// Variant(content) in module => view. `blocks` is what an infographic consists of, drawn already.
// The order is that of the guide, and of the gallery.
forms! { section, explainer, rendering, blocks;
    Prose(entries) in prose => view! { <prose::Passages entries=entries section=Some(section) rendering=rendering /> },
    Background(entries) in background => view! { <background::Background entries=entries rendering=rendering /> },
    Card(entries) in card => view! { <card::Card entries=entries section=section explainer=explainer rendering=rendering /> },
    Qa(questions) in qa => view! { <qa::Questions questions=questions rendering=rendering /> },
    Response(questions) in response => view! { <response::Responses questions=questions rendering=rendering /> },
    Case(cases) in case => view! { <case::Cases cases=cases rendering=rendering /> },
    Letter(letter) in letter => view! { <letter::LetterView letter=letter rendering=rendering /> },
    Notice(points) in notice => view! { <notice::Notice points=points head=&explainer.head rendering=rendering /> },
    TellOnce(checklists) in tellonce => {
        view! { <tellonce::TellOnce checklists=checklists head=&explainer.head rendering=rendering /> }
    },
    Guide(stages) in guide => view! { <guide::Guide stages=stages rendering=rendering /> },
    Briefing(briefing) in briefing => view! { <briefing::BriefingView briefing=briefing rendering=rendering /> },
    Media(media) in media => view! { <media::Media media=media rendering=rendering /> },
    Consultation(consultation) in consultation => {
        view! { <consultation::ConsultationView consultation=consultation rendering=rendering /> }
    },
    Catalogue(items) in catalogue => view! { <catalogue::Catalogue items=items rendering=rendering /> },
    Glossary(glossary) in glossary => view! { <glossary::GlossaryView glossary=glossary rendering=rendering /> },
    Eligibility(path) in eligibility => view! { <eligibility::Eligibility path=path.as_deref() rendering=rendering /> },
    Infographic(_) in infographic => {
        view! { <infographic::Infographic blocks=blocks section=section explainer=explainer rendering=rendering /> }
    },
    Figures(figures) in figures => view! { <figures::Figures figures=figures section=section rendering=rendering /> },
    Timeline(milestones) in timeline => view! { <timeline::Timeline milestones=milestones rendering=rendering /> },
    Steps(steps) in steps => view! { <steps::Steps steps=steps section=section rendering=rendering /> },
    Compare(comparison) in compare => view! { <compare::Compare comparison=comparison rendering=rendering /> },
    Chart(chart) in chart => view! { <chart::ChartView chart=chart rendering=rendering /> },
    Roles(duties) in roles => view! { <roles::Roles duties=duties section=section rendering=rendering /> },
    Flow(flow) in flow => view! { <flow::FlowView flow=flow rendering=rendering /> },
}
