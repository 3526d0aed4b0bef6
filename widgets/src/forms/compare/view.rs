//! 前后对比: a table of matter, before and after.

use crate::view::*;
use mingbai_content::model::{Comparison, ComparisonRow, Inline};

use crate::components::band;
use crate::components::citation::Citations;
use crate::components::prose::{row_header, titled, words};
use crate::rendering::{Rendering, html_id};

/// Before and after, row by row.
#[component]
pub(crate) fn Compare<'a>(comparison: &'a Comparison, rendering: &'a Rendering) -> AnyView {
    let rows = comparison.rows.iter().map(|row| row_view(row, comparison, rendering)).collect_view();
    view! {
        <table class="compare">
            <thead>
                <tr>
                    <th scope="col">{titled(&comparison.matter)}</th>
                    <th scope="col">{titled(&comparison.before)}</th>
                    <th scope="col">{titled(&comparison.after)}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row_view(row: &ComparisonRow, comparison: &Comparison, rendering: &Rendering) -> AnyView {
    let name = |name: &[Inline]| (!name.is_empty()).then(|| words(name));
    view! {
        <tr id=html_id(&row.entry.id) data-entry="">
            {row_header(&row.entry.title, None)}
            <td class="before" data-of-column=name(&comparison.before)>{titled(&row.before.content)}</td>
            <td class="after" data-of-column=name(&comparison.after)>
                {titled(&row.after.content)}
                {band::change(row, rendering)}
                <Citations citations=&row.entry.citations rendering=rendering />
            </td>
        </tr>
    }
    .into_any()
}
