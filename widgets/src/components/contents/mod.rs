//! What an explainer has: a row of links to its sections. Without script a list, as any page has it; the loader holds it at the edge of the
//! window while a reader goes back.

use crate::view::*;
use mingbai_content::model::{Language, Section};
use mingbai_live::markup::class;

use super::prose::inlines;
use crate::rendering::{Rendering, html_id};

/// Fewest sections that are worth a list of them: what is shorter is seen whole.
const FEWEST: usize = 4;

/// The list; nothing where there are few sections. Of columns most stand outside of the window, where checkers take such a link for one that skips.
pub(super) fn contents(sections: &[&Section], rendering: &Rendering) -> Option<AnyView> {
    let named: Vec<&&Section> = sections.iter().filter(|section| !section.title.is_empty()).collect();
    if named.len() < FEWEST || rendering.language == Language::Mongolian {
        return None;
    }
    let links = named
        .into_iter()
        .map(|section| view! { <li><a href=["#", &html_id(&section.id)].concat()>{inlines(&section.title)}</a></li> })
        .collect_view();
    Some(view! { <nav class=class::CONTENTS aria-label=rendering.words().contents><ul>{links}</ul></nav> }.into_any())
}
