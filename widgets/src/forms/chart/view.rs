//! 图表: a table of values; the picture beside each value is drawn from it and hidden from those who hear the page.

use crate::view::*;
use mingbai_content::model::{Chart, ChartKind, DataPoint};

use super::drawing;
use super::line;
use crate::components::citation::Citations;
use crate::components::prose::{nothing, row_header, titled};
use crate::rendering::{Rendering, html_id};

/// A chart and its table.
#[component]
pub(crate) fn ChartView<'a>(chart: &'a Chart, rendering: &'a Rendering) -> AnyView {
    #[cfg(not(target_arch = "wasm32"))]
    if let Some(rows) = super::rows::rows(chart, rendering) {
        return rows;
    }
    let picture = match chart.kind {
        ChartKind::Bar => nothing(),
        ChartKind::Column => drawing::columns(chart),
        ChartKind::Line => line::line(chart),
        #[cfg(target_arch = "wasm32")]
        ChartKind::Share => drawing::share(chart),
        // All of them are drawn in `rows.rs`.
        #[cfg(not(target_arch = "wasm32"))]
        ChartKind::Share => nothing(),
    };
    let table = table(chart, rendering);
    // What a picture says in figures is said once: its table opens at a tap, and stands open on paper. It is all that the plain step has.
    let table = match chart.kind {
        ChartKind::Column | ChartKind::Line if rendering.is_styled() && !chart.points.is_empty() => view! {
            <details class="values">
                <summary class="values-line">{rendering.words().values}</summary>
                {table}
            </details>
        }
        .into_any(),
        _ => table,
    };
    let class = match chart.kind {
        ChartKind::Bar => "chart chart-bar",
        ChartKind::Column => "chart chart-column",
        ChartKind::Line => "chart chart-line",
        ChartKind::Share => "chart chart-share",
    };
    view! {
        <div class=class>
            {picture}
            {table}
        </div>
    }
    .into_any()
}

pub(super) fn table(chart: &Chart, rendering: &Rendering) -> AnyView {
    let largest = chart.points.iter().filter_map(|point| point.thousandths).max().unwrap_or_default();
    let rows = chart
        .points
        .iter()
        .enumerate()
        .map(|(position, point)| row(chart, point, position, largest, rendering))
        .collect_view();
    view! {
        <table>
            {header(chart)}
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

/// What the columns are called.
pub(super) fn header(chart: &Chart) -> AnyView {
    let unit = (!chart.unit.is_empty()).then(|| ["（", &chart.unit, "）"].concat());
    view! {
        <thead>
            <tr><th scope="col">{titled(&chart.label)}</th><th scope="col">{titled(&chart.measure)}{unit}</th></tr>
        </thead>
    }
    .into_any()
}

fn row(chart: &Chart, point: &DataPoint, position: usize, largest: u64, rendering: &Rendering) -> AnyView {
    let mark = match chart.kind {
        ChartKind::Bar => drawing::bar(point, largest),
        ChartKind::Share => drawing::swatch(position),
        ChartKind::Column | ChartKind::Line => nothing(),
    };
    let (before, after) = match chart.kind {
        ChartKind::Share => (Some(mark), None),
        ChartKind::Bar | ChartKind::Column | ChartKind::Line => (None, Some(mark)),
    };
    view! {
        <tr id=html_id(&point.entry.id) data-entry="">
            {row_header(&point.entry.title, before)}
            <td>
                {after}
                <span class="chart-value">{point.text.clone()}</span>
                <Citations citations=&point.entry.citations rendering=rendering />
            </td>
        </tr>
    }
    .into_any()
}
