//! The views: Leptos components, model in, markup out. Each form is a folder with its view, stylesheet and examples.
//!
//! A component reads the model by reference and owns what it draws, so that nothing of the model outlives the call.
//! None of them touches the DOM; what moves on the page is done by `mingbai-live` over the markup.

#![allow(unreachable_pub, reason = "the component macro writes `pub` items of its own")]

mod background;
mod briefing;
mod card;
mod case;
mod catalogue;
mod chart;
mod citation;
mod clause_sheet;
mod compare;
mod consultation;
mod eligibility;
mod explainer;
mod feedback;
mod figures;
mod flow;
mod guide;
mod headline;
mod infographic;
mod letter;
mod media;
mod notice;
mod printed;
mod prose;
mod qa;
mod reader;
mod response;
mod roles;
mod section;
mod sheet;
mod steps;
mod tellonce;
mod timeline;
mod toolbar;

pub use explainer::ExplainerView;

pub(crate) mod examples {
    //! The named examples of every form, in the order of the guide.

    use crate::gallery::Example;

    /// One list a form.
    pub(crate) const ALL: &[&[Example]] = &[
        super::background::EXAMPLES,
        super::card::EXAMPLES,
        super::qa::EXAMPLES,
        super::case::EXAMPLES,
        super::letter::EXAMPLES,
        super::notice::EXAMPLES,
        super::tellonce::EXAMPLES,
        super::guide::EXAMPLES,
        super::briefing::EXAMPLES,
        super::media::EXAMPLES,
        super::consultation::EXAMPLES,
        super::catalogue::EXAMPLES,
        super::eligibility::EXAMPLES,
        super::infographic::EXAMPLES,
        super::figures::EXAMPLES,
        super::timeline::EXAMPLES,
        super::steps::EXAMPLES,
        super::compare::EXAMPLES,
        super::chart::EXAMPLES,
        super::roles::EXAMPLES,
        super::flow::EXAMPLES,
        super::response::EXAMPLES,
        super::prose::EXAMPLES,
    ];
}
