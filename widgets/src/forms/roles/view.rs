//! 责任分工: which body does what.

use crate::view::*;
use mingbai_content::model::{Duty, Section};

use crate::components::citation::Citations;
use crate::components::icon::ItemIcons;
use crate::components::prose::{blocks, titled};
use crate::rendering::{Rendering, html_id};

/// Matters and the bodies in charge, as a list of terms: it reads at 360 px as it does on a poster.
#[component]
pub(crate) fn Roles<'a>(duties: &'a [Duty], section: &'a Section, rendering: &'a Rendering) -> AnyView {
    let icons = ItemIcons::of(section, rendering);
    let items = duties.iter().enumerate().map(|(place, duty)| item(duty, place, &icons, rendering)).collect_view();
    view! { <dl class=icons.classed("roles", "roles-iconed")>{items}</dl> }.into_any()
}

fn item(duty: &Duty, place: usize, icons: &ItemIcons, rendering: &Rendering) -> AnyView {
    let citations = || view! { <Citations citations=&duty.entry.citations rendering=rendering /> };
    let has_notes = !duty.entry.body.is_empty();
    let last = duty.parties.len().saturating_sub(1);
    // A matter without its term's description is no list of terms; the author is told that nobody is in charge.
    let nobody = duty.parties.is_empty().then(|| {
        let citations = (!has_notes).then(citations);
        view! { <dd class="party">"—"{citations}</dd> }
    });
    // The clauses stand on the line of what is said last, not below it.
    let parties = duty.parties.iter().enumerate().map(|(position, party)| {
        let citations = (position == last && !has_notes).then(citations);
        view! { <dd class="party">{party.clone()}{citations}</dd> }
    });
    // What further columns say of the matter: 时限：5个工作日.
    let notes = has_notes.then(|| view! { <dd>{blocks(&duty.entry.body, rendering)}{citations()}</dd> });
    view! {
        <div class="duty" id=html_id(&duty.entry.id) data-entry="">
            <dt>{icons.at(place)}{titled(&duty.entry.title)}</dt>
            {parties.collect_view()}
            {nobody}
            {notes}
        </div>
    }
    .into_any()
}
