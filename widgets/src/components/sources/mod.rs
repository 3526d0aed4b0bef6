//! 见原文: one line that names the clauses of all that a table or a band says, and opens the quoted words. A chip at each row would
//! be another line a row.

use crate::view::*;
#[cfg(not(target_arch = "wasm32"))]
use mingbai_content::model::Citation;
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
    #[cfg(not(target_arch = "wasm32"))]
    let rendering = &Rendering { cited_by: cited_by(section, &citations), ..rendering.clone() };
    let (clauses, between) = parts::clauses(&citations, rendering.words().to);
    view! {
        <details class="sources">
            <summary class="sources-line">{rendering.words().sources}" "{clauses.join(between)}</summary>
            {chips(citations.into_iter(), true, rendering)}
        </details>
    }
    .into_any()
}

/// The items that each of these is quoted for, which a column beside the document shows at that clause. On a page that was made beforehand.
#[cfg(not(target_arch = "wasm32"))]
fn cited_by(section: &Section, citations: &[&Citation]) -> std::collections::BTreeMap<usize, String> {
    let mut by = std::collections::BTreeMap::<usize, String>::new();
    for entry in section.entries() {
        for citation in &entry.citations {
            let is_same = |known: &&&Citation| known.path == citation.path && known.quote == citation.quote;
            let Some(known) = citations.iter().find(is_same) else { continue };
            let ids = by.entry(known.quote_span.start).or_default();
            if !ids.is_empty() {
                ids.push(' ');
            }
            ids.push_str(&crate::rendering::html_id(&entry.id));
        }
    }
    by
}
