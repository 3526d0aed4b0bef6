//! 见原文: one line that names the clauses of all that a table or a band says, and opens the quoted words. A chip at each row would
//! be another line a row.

use crate::view::*;
use mingbai_content::model::Section;
use mingbai_content::parts;

use super::citation::chips;
use super::prose::nothing;
use crate::rendering::Rendering;

/// The line, where the section has one; nothing where it cites nothing.
pub(crate) fn sources(section: &Section, rendering: &Rendering) -> AnyView {
    if !rendering.has_sources_line {
        return nothing();
    }
    let citations = parts::cited(section);
    if citations.is_empty() {
        return nothing();
    }
    let (clauses, between) = parts::clauses(&citations, rendering.words().to);
    view! {
        <details class="sources">
            <summary class="sources-line">{rendering.words().sources}" "{clauses.join(between)}</summary>
            {chips(citations.into_iter(), true, rendering)}
        </details>
    }
    .into_any()
}
