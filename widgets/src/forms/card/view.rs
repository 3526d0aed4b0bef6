//! 明白卡: label and answer, the answers large, the clause after each, whom to ask at the foot.

use crate::view::*;
#[cfg(not(target_arch = "wasm32"))]
use mingbai_content::model::{Block, BlockKind};
use mingbai_content::model::{Contact, Entry, Explainer, Head, Section};
use mingbai_content::text::date;
use mingbai_live::markup::class;

use crate::components::citation::Citations;
#[cfg(not(target_arch = "wasm32"))]
use crate::components::contact::unsaid;
use crate::components::contact::{contact_list, dialled};
use crate::components::headline::headline;
use crate::components::icon;
use crate::components::printed::printed_number;
use crate::components::prose::inlines;
#[cfg(not(target_arch = "wasm32"))]
use crate::components::prose::words;
use crate::rendering::{Rendering, html_id};

/// A card that stands alone: what it is about on top, whom to ask below.
#[component]
pub(crate) fn Card<'a>(
    entries: &'a [Entry],
    section: &'a Section,
    explainer: &'a Explainer,
    rendering: &'a Rendering,
) -> AnyView {
    let head = &explainer.head;
    let fields = entries.iter().map(|entry| field(entry, head, rendering)).collect_view();
    view! {
        <div class="card">
            {card_head(section, head)}
            <dl class="fields">{fields}</dl>
            <div class="card-foot">
                {rendering.is_styled().then(|| card_foot(entries, head, rendering))}
                <div>{printed_number(section, explainer, rendering)}</div>
            </div>
        </div>
    }
    .into_any()
}

fn field(entry: &Entry, head: &Head, rendering: &Rendering) -> AnyView {
    let phone = head.contact.as_ref().and_then(|contact| contact.phone.as_deref());
    view! {
        <div class=class::FIELD id=html_id(&entry.id) data-entry="">
            <dt class="field-label">{inlines(&entry.title)}</dt>
            <dd class="field-answer">
                {dialled(&entry.body, phone, rendering)}
                <Citations citations=&entry.citations rendering=rendering />
            </dd>
        </div>
    }
    .into_any()
}

fn card_head(section: &Section, head: &Head) -> AnyView {
    let number = head.policy.number.clone();
    view! {
        <div class=class::CARD_HEAD>
            {icon::heading(section)}
            <p class="card-title">{headline(&head.title)}</p>
            <p class="card-number">{number}</p>
        </div>
    }
    .into_any()
}

/// Whom to ask, as far as no field has said it.
fn card_foot(entries: &[Entry], head: &Head, rendering: &Rendering) -> AnyView {
    let contact = head.contact.as_ref().map(|contact| rest(contact, entries));
    let published = head.published.map(|day| {
        view! { <p class="card-date">{rendering.words().published}" "{date::iso(day)}</p> }
    });
    view! {
        {contact.map(|contact| contact_list(&contact, rendering))}
        {published}
    }
    .into_any()
}

#[cfg(not(target_arch = "wasm32"))]
fn rest(contact: &Contact, entries: &[Entry]) -> Contact {
    let said: String = entries.iter().flat_map(|entry| &entry.body).map(paragraph).collect();
    unsaid(contact, &said)
}

/// All of it, as no field has a telephone to tap there.
#[cfg(target_arch = "wasm32")]
fn rest(contact: &Contact, _: &[Entry]) -> Contact {
    contact.clone()
}

#[cfg(not(target_arch = "wasm32"))]
fn paragraph(block: &Block) -> String {
    match &block.kind {
        BlockKind::Paragraph(content) => words(content),
        _ => String::new(),
    }
}
