//! 数字: one number, one unit, one line each.

use crate::view::*;
use mingbai_content::model::{Block, BlockKind, Figure, Section};

use crate::components::band;
use crate::components::citation::Citations;
use crate::components::icon::ItemIcons;
use crate::components::prose::{inlines, tight};
use crate::rendering::{Rendering, html_id};

/// Numbers that matter, as a list.
#[component]
pub(crate) fn Figures<'a>(figures: &'a [Figure], section: &'a Section, rendering: &'a Rendering) -> AnyView {
    let icons = ItemIcons::of(section, rendering);
    let items = figures.iter().enumerate().map(|(place, figure)| item(figure, place, &icons, rendering)).collect_view();
    view! { <ul class=icons.classed(band::figures_class(section), "figures-iconed")>{items}</ul> }.into_any()
}

fn item(figure: &Figure, place: usize, icons: &ItemIcons, rendering: &Rendering) -> AnyView {
    let entry = &figure.entry;
    view! {
        <li class="figure" id=html_id(&entry.id) data-entry="">
            {icons.at(place)}
            {number(figure, rendering)}
            {band::figure(figure, rendering)}
            " "
            {caption(&entry.body, rendering)}
            <Citations citations=&entry.citations rendering=rendering />
        </li>
    }
    .into_any()
}

/// Running words where it is a sentence, as authors write it; paragraphs and lists cannot stand among words.
fn caption(body: &[Block], rendering: &Rendering) -> AnyView {
    let words = tight(body, rendering);
    match body {
        [] | [Block { kind: BlockKind::Paragraph(_), .. }] => {
            view! { <span class="figure-caption">{words}</span> }.into_any()
        }
        _ => view! { <div class="figure-caption">{words}</div> }.into_any(),
    }
}

fn number(figure: &Figure, rendering: &Rendering) -> AnyView {
    if figure.value.is_empty() || !rendering.is_styled() {
        let class = "figure-number figure-words";
        return view! { <strong class=class>{inlines(&figure.entry.title)}</strong> }.into_any();
    }
    view! {
        <strong class="figure-number">
            {affix(&figure.lead)}
            <span class="figure-value">{figure.value.clone()}</span>
            {affix(&figure.unit)}
        </strong>
    }
    .into_any()
}

/// What stands before or after the number; nothing where it has none.
fn affix(words: &str) -> AnyView {
    (!words.is_empty()).then(|| view! { <span class="figure-unit">{words.to_owned()}</span> }).into_any()
}
