//! What a row of a comparison comes to: how much more or less than before.

use crate::view::*;
use mingbai_content::model::ComparisonRow;
use mingbai_content::parts;

use crate::components::prose::nothing;
use crate::rendering::Rendering;

/// What a row of a comparison comes to, where both values are of one kind: 多 8 万元.
pub(crate) fn change(row: &ComparisonRow, rendering: &Rendering) -> AnyView {
    let Some(change) = parts::change(row).filter(|_| rendering.is_banded) else { return nothing() };
    let said = &rendering.words().infographic;
    let amount = change.amount.replace(' ', "\u{a0}");
    let (class, more) =
        if change.is_more { ("change change-more", said.more) } else { ("change change-less", said.less) };
    view! { " "<span class=class>{more}{amount}</span> }.into_any()
}
