//! 明白卡: label and answer, the answers large, the clause after each, whom to ask at the foot.

use crate::view::*;
use mingbai_content::model::{Entry, Explainer, Head, Section};
use mingbai_content::text::date;
use mingbai_live::markup::class;

use crate::components::citation::Citations;
use crate::components::contact::contact_list;
use crate::components::headline::headline;
use crate::components::printed::printed_number;
use crate::components::prose::{blocks, inlines};
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
    let fields = entries.iter().map(|entry| field(entry, rendering)).collect_view();
    view! {
        <div class="card">
            {card_head(head)}
            <dl class="fields">{fields}</dl>
            <div class="card-foot">
                {rendering.is_styled().then(|| card_foot(head, rendering))}
                <div>{printed_number(section, explainer, rendering)}</div>
            </div>
        </div>
    }
    .into_any()
}

fn field(entry: &Entry, rendering: &Rendering) -> AnyView {
    view! {
        <div class=class::FIELD id=html_id(&entry.id) data-entry="">
            <dt class="field-label">{inlines(&entry.title)}</dt>
            <dd class="field-answer">
                {blocks(&entry.body, rendering)}
                <Citations citations=&entry.citations rendering=rendering />
            </dd>
        </div>
    }
    .into_any()
}

fn card_head(head: &Head) -> AnyView {
    let number = head.policy.number.clone();
    view! {
        <div class=class::CARD_HEAD>
            <p class="card-title">{headline(&head.title)}</p>
            <p class="card-number">{number}</p>
        </div>
    }
    .into_any()
}

fn card_foot(head: &Head, rendering: &Rendering) -> AnyView {
    let published = head.published.map(|day| {
        view! { <p class="card-date">{rendering.words().published}" "{date::iso(day)}</p> }
    });
    view! {
        {head.contact.as_ref().map(|contact| contact_list(contact, rendering))}
        {published}
    }
    .into_any()
}
