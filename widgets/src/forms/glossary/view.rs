//! 名词解释: a list of terms that reads on a phone as it does on paper, each over its explanation.

use crate::view::*;
use mingbai_content::model::{Entry, Glossary};

use crate::components::citation::Citations;
use crate::components::prose::{blocks, inlines, nothing};
use crate::rendering::{Rendering, html_id};

/// The terms, each a passage of its own; where the text uses them, they are links that lead here.
#[component]
pub(crate) fn GlossaryView<'a>(glossary: &'a Glossary, rendering: &'a Rendering) -> AnyView {
    if glossary.terms.is_empty() {
        return nothing();
    }
    let terms = glossary.terms.iter().map(|term| item(term, rendering)).collect_view();
    view! { <dl>{terms}</dl> }.into_any()
}

fn item(term: &Entry, rendering: &Rendering) -> AnyView {
    view! {
        <div class="passage" id=html_id(&term.id) data-entry="">
            <dt><strong>{inlines(&term.title)}</strong></dt>
            <dd>
                {blocks(&term.body, rendering)}
                <Citations citations=&term.citations rendering=rendering />
            </dd>
        </div>
    }
    .into_any()
}
