//! The whole explainer: head, sections, foot.

use crate::view::*;
use mingbai_content::model::{Explainer, Form, Head, Section};
use mingbai_content::text::date;
use mingbai_live::markup::class;

use super::clause_sheet::ClauseSheet;
use super::contact::contact_list;
use super::contents::contents;
use super::feedback::Feedback;
use super::gist::gist;
use super::headline::headline;
use super::reader::ReaderTools;
use super::section::{Depth, SectionView};
use super::toolbar::ToolbarView;
use super::{extent, icon};
use crate::rendering::{Rendering, Show};

/// Fewest questions of a section that are worth a search field.
const FEWEST_SEARCHED: usize = 3;

/// An explainer, or the forms of it that are asked for.
///
/// With [`Show::Everything`] it has a head (title, policy, dates) and a foot (whom to ask); with [`Show::Only`] neither.
#[component]
pub fn ExplainerView<'a>(
    /// What to show.
    explainer: &'a Explainer,
    /// How.
    rendering: &'a Rendering,
) -> AnyView {
    let is_long = extent::is_long(explainer);
    let shown = rendering.sections(explainer);
    let contents = contents(&shown, rendering);
    let symbols = icon::symbols(&shown, rendering);
    let sections = shown
        .into_iter()
        .map(|section| {
            view! { <SectionView section=section explainer=explainer rendering=rendering depth=Depth::Section is_long=is_long /> }
        })
        .collect_view();
    let toolbar = needs_toolbar(explainer, rendering)
        .then(|| view! { <ToolbarView rendering=rendering also=explainer.head.also.clone() /> });
    let is_whole = rendering.show == Show::Everything;
    let head = is_whole.then(|| head(explainer, rendering));
    let foot = is_whole.then(|| foot(&explainer.head, rendering));
    let has_sources = explainer.citations().next().is_some();
    let clause_sheet = has_sources.then(|| view! { <ClauseSheet rendering=rendering /> });
    view! {
        {symbols}
        {head}
        {toolbar}
        {contents}
        {sections}
        {foot}
        {clause_sheet}
    }
    .into_any()
}

/// A search is worth its room where there is something to search: questions, a few of them.
fn needs_toolbar(explainer: &Explainer, rendering: &Rendering) -> bool {
    let is_searchable = |section: &&Section| {
        matches!(section.form(), Form::Qa | Form::Response) && section.entries().len() >= FEWEST_SEARCHED
    };
    rendering.sections(explainer).iter().any(is_searchable)
}

/// Title, the answer, and in one line who says it and when. What it explains stands in the foot.
fn head(explainer: &Explainer, rendering: &Rendering) -> AnyView {
    let head = &explainer.head;
    let by = head.interpreter.as_ref().or(head.drafter.as_ref());
    let by = by.map(|by| view! { <span class="fact">{by.clone()}" "</span> });
    let published =
        head.published.map(|day| view! { <span class="fact">{rendering.words().published}"："{date::iso(day)}</span> });
    view! {
        <div class="head">
            {kicker(explainer, rendering)}
            <h2 class=class::TITLE>{headline(&head.title)}</h2>
            {gist(explainer, rendering)}
            <p class="facts">{by}{published}</p>
        </div>
    }
    .into_any()
}

fn kicker(explainer: &Explainer, rendering: &Rendering) -> AnyView {
    let is_brief = |section: &&Section| matches!(section.form(), Form::Card | Form::Qa | Form::Response);
    let shown = rendering.sections(explainer);
    let has_choice = shown.iter().any(is_brief) && !shown.iter().all(is_brief);
    view! {
        <div class=class::HEAD_LINE>
            <p class="kicker">{rendering.words().interpretation}</p>
            <ReaderTools rendering=rendering recording=explainer.head.recording.as_deref() has_choice=has_choice />
        </div>
    }
    .into_any()
}

fn foot(head: &Head, rendering: &Rendering) -> AnyView {
    let contact = head.contact.as_ref().map(|contact| {
        view! {
            <p class="contact-title"><strong>{rendering.words().contact}</strong></p>
            {contact_list(contact, rendering)}
        }
    });
    view! {
        <div class="foot">
            {contact}
            {explains(head, rendering)}
            <p class="disclaimer">{rendering.words().disclaimer}</p>
            <Feedback rendering=rendering />
        </div>
    }
    .into_any()
}

/// Which document it explains, and who wrote that, where somebody else explains it.
fn explains(head: &Head, rendering: &Rendering) -> AnyView {
    let policy = head.policy.title.as_ref().map(|title| {
        let number = head.policy.number.as_ref().map(|number| ["（", number, "）"].concat());
        let words = ["《", title, "》"].concat();
        let linked = match rendering.policy_href.as_deref() {
            Some(href) if !href.is_empty() => view! { <a href=href.to_owned()>{words}</a> }.into_any(),
            _ => words.into_any(),
        };
        view! { <p class=class::EXPLAINS>{rendering.words().explains}"："{linked}{number}</p> }
    });
    let drafter = head.drafter.as_ref().filter(|_| head.interpreter.is_some() && head.interpreter != head.drafter);
    let drafter =
        drafter.map(|drafter| view! { <p class="facts">{rendering.words().drafter}"："{drafter.clone()}</p> });
    view! { {policy}{drafter} }.into_any()
}
