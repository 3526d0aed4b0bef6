//! In a browser: the blocks as they are.

use crate::view::*;
use mingbai_content::model::{ComparisonRow, Entry, Explainer, Figure, Inline, Milestone, Section};
use mingbai_content::text::phase::Phase;

use crate::components::icon::ItemIcons;
use crate::components::prose::{inlines, nothing};
use crate::rendering::Rendering;

pub(crate) const fn head(heading: AnyView, _: &Section, _: &Explainer, _: &Rendering) -> AnyView {
    heading
}

pub(crate) fn dates(title: &[Inline], _: Option<&Milestone>, _: &Rendering) -> AnyView {
    inlines(title)
}

pub(crate) fn foot(_: &Section, _: &Explainer, _: &Rendering) -> AnyView {
    nothing()
}

pub(crate) fn change(_: &ComparisonRow, _: &Rendering) -> AnyView {
    nothing()
}

pub(crate) fn figure(_: &Figure, _: &Rendering) -> AnyView {
    nothing()
}

pub(crate) const fn figures_class(_: &Section) -> &'static str {
    "figures"
}

pub(crate) fn passage(_: &Entry, _: &Rendering) -> AnyView {
    nothing()
}

pub(crate) fn months(_: &[Milestone], _: &Rendering) -> AnyView {
    nothing()
}

pub(crate) const fn ticks(_: &Entry, _: &[Inline], _: Option<&ItemIcons>, _: &Rendering) -> Option<AnyView> {
    None
}

pub(crate) const fn above<'m>(
    _: &'m [Milestone],
    _: usize,
    _: &[Option<Phase>],
    _: &Rendering,
) -> Option<&'m Milestone> {
    None
}

pub(crate) fn past(_: &mut Vec<AnyView>, _: &[Option<Phase>], _: &Rendering) -> AnyView {
    nothing()
}

pub(crate) const fn counting(_: &Rendering) -> Option<String> {
    None
}

pub(crate) fn left(_: &Milestone, _: &Rendering) -> AnyView {
    nothing()
}

pub(crate) fn to_calendar(_: &[Milestone], _: &Rendering) -> AnyView {
    nothing()
}

pub(crate) fn until(_: &[Inline], _: &Explainer, _: &Rendering) -> AnyView {
    nothing()
}
