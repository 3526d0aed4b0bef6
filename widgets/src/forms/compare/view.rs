//! 前后对比: a table of matter, before and after.

use crate::view::*;
use mingbai_content::model::{Comparison, ComparisonRow};

use crate::components::band;
use crate::components::citation::Citations;
use crate::components::prose::{inlines, row_header};
use crate::rendering::{Rendering, html_id};

/// Before and after, row by row.
#[component]
pub(crate) fn Compare<'a>(comparison: &'a Comparison, rendering: &'a Rendering) -> AnyView {
    let rows = comparison.rows.iter().map(|row| row_view(row, rendering)).collect_view();
    view! {
        <table class="compare">
            <thead>
                <tr>
                    <th scope="col">{inlines(&comparison.matter)}</th>
                    <th scope="col">{inlines(&comparison.before)}</th>
                    <th scope="col">{inlines(&comparison.after)}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row_view(row: &ComparisonRow, rendering: &Rendering) -> AnyView {
    view! {
        <tr id=html_id(&row.entry.id) data-entry="">
            {row_header(&row.entry.title, None)}
            <td class="before">{inlines(&row.before.content)}</td>
            <td class="after">
                {inlines(&row.after.content)}
                {band::change(row, rendering)}
                <Citations citations=&row.entry.citations rendering=rendering />
            </td>
        </tr>
    }
    .into_any()
}
