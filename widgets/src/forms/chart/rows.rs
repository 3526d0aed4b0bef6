//! A chart in a band: a row each, with a bar, or with a square for so many things. What has an order of its own keeps it, and a phone has
//! room for the words. Parts of a whole without such an order stay one bar.

use crate::view::*;
use mingbai_content::model::{Chart, DataPoint};
use mingbai_content::parts::{self, Course};

use super::{drawing, view};
use crate::components::citation::Citations;
use crate::components::prose::{inlines, row_header, words};
use crate::rendering::{Rendering, html_id};

/// Width of a square with what is free beside it, in SVG units.
const PITCH: u64 = 20;

/// Most signs of a label that is not broken, blanks aside: 60 至 69 岁. A longer one would leave its bar no room.
const SHORT: usize = 7;
/// Width of a bar of shares, and of a sign of its labels, in SVG units.
const WIDTH: u64 = 340;
const SIGN: u64 = 11;

/// The rows; none for a course over time, for parts without an order, and outside of bands.
pub(super) fn rows(chart: &Chart, rendering: &Rendering) -> Option<AnyView> {
    if !rendering.is_banded {
        return None;
    }
    let step = match parts::course(chart) {
        Course::Rows { step } => step,
        Course::Share => return Some(share(chart, rendering)),
        Course::Line => return None,
    };
    let largest = chart.points.iter().filter_map(|point| point.thousandths).max().unwrap_or_default();
    let rows = chart.points.iter().map(|point| row(chart, point, step, largest, rendering)).collect_view();
    let one = step.filter(|step| *step > 1000).map(|step| {
        let said = ["1 格 = ", &(step / 1000).to_string(), " ", &chart.unit].concat();
        view! { <p class="chart-step" aria-hidden="true">{said}</p> }
    });
    let view = view! {
        <div class=if parts::has_brief_unit(chart) { "chart chart-rows chart-brief" } else { "chart chart-rows" }>
            <table>
                {view::header(chart)}
                <tbody>{rows}</tbody>
            </table>
            {one}
        </div>
    };
    Some(view.into_any())
}

fn row(chart: &Chart, point: &DataPoint, step: Option<u64>, largest: u64, rendering: &Rendering) -> AnyView {
    let value = point.thousandths.unwrap_or_default();
    let picture = match step {
        Some(step) => squares(value / step, largest / step),
        None => drawing::bar(point, largest),
    };
    view! {
        <tr id=html_id(&point.entry.id) data-entry="">
            {label(point)}
            <td>
                <div class="chart-cell">
                    {picture}
                    <span class="chart-value">
                        {point.text.clone()}
                        {parts::has_brief_unit(chart).then(|| {
                            view! { <span class="chart-unit" aria-hidden="true">{chart.unit.clone()}</span> }
                        })}
                    </span>
                </div>
                <Citations citations=&point.entry.citations rendering=rendering />
            </td>
        </tr>
    }
    .into_any()
}

/// The header of a row, on one line where it is short.
fn label(point: &DataPoint) -> AnyView {
    let signs = words(&point.entry.title).chars().filter(|sign| !sign.is_whitespace()).count();
    if signs == 0 || signs > SHORT {
        return row_header(&point.entry.title, None);
    }
    view! { <th scope="row" class="chart-label">{inlines(&point.entry.title)}</th> }.into_any()
}

/// So many squares, in the room of as many as the largest value has.
fn squares(count: u64, most: u64) -> AnyView {
    let path: String =
        (0..count).map(|place| ["M", &(place * PITCH + 1).to_string(), " 2h16v16h-16z"].concat()).collect();
    let view_box = ["0 0 ", &(most * PITCH).to_string(), " 20"].concat();
    view! {
        <svg class="squares" viewBox=view_box preserveAspectRatio="xMinYMid meet" aria-hidden="true">
            <path class="bar-value" d=path></path>
        </svg>
    }
    .into_any()
}

/// One bar, parted with gaps, the value over each part that has room for it: at 8 % there is.
fn share(chart: &Chart, rendering: &Rendering) -> AnyView {
    let total: u64 = chart.points.iter().filter_map(|point| point.thousandths).fold(0, u64::saturating_add);
    let mut done = 0_u64;
    let parts = chart.points.iter().enumerate().map(|(position, point)| {
        let left = drawing::scaled(done, total, WIDTH);
        done = done.saturating_add(point.thousandths.unwrap_or_default());
        let width = drawing::scaled(done, total, WIDTH) - left;
        let said = [point.text.as_str(), chart.unit.as_str()].concat();
        let has_room = said.chars().count() as u64 * SIGN <= width;
        let centre = (left + width / 2).to_string();
        let label = has_room.then(|| {
            view! { <text class="share-label" x=centre y="17" text-anchor="middle">{said}</text> }
        });
        let width = width.saturating_sub(2).max(u64::from(width > 0));
        view! {
            {label}
            <rect class=drawing::tint(position) x=left.to_string() y="24" width=width.to_string() height="30"></rect>
        }
    });
    view! {
        <div class="chart chart-share">
            <svg class="share-labelled" viewBox="0 0 340 54" aria-hidden="true">{parts.collect_view()}</svg>
            {view::table(chart, rendering)}
        </div>
    }
    .into_any()
}
