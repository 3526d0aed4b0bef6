//! The pictures of charts, in integer SVG: no float formatting goes to the browser, and no style attribute to the page.

use crate::view::*;
use mingbai_content::model::{Chart, DataPoint};

use crate::components::prose::words;

/// Length of a full bar, and width of the share bar, in SVG units.
const FULL: u64 = 1_000;
/// Height of a full column in SVG units.
const COLUMN_HEIGHT: u64 = 120;
/// Room of one column in SVG units.
const COLUMN_PITCH: u64 = 72;
/// Width of one column in SVG units.
const COLUMN_WIDTH: u64 = 36;
/// Tints that a share chart tells apart; further parts begin anew, each beside its label.
const TINTS: usize = 6;

/// A horizontal bar as long as the value is to the largest one.
pub(crate) fn bar(point: &DataPoint, largest: u64) -> AnyView {
    let width = scaled(point.thousandths.unwrap_or_default(), largest, FULL);
    view! {
        <svg class="bar" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">
            <rect class="bar-rest" width="1000" height="10"></rect>
            <rect class="bar-value" width=width.to_string() height="10"></rect>
        </svg>
    }
    .into_any()
}

/// Upright columns with value and label as text in the picture.
pub(crate) fn columns(chart: &Chart) -> AnyView {
    let largest = chart.points.iter().filter_map(|point| point.thousandths).max().unwrap_or_default();
    let width = COLUMN_PITCH * chart.points.len() as u64;
    let columns = chart
        .points
        .iter()
        .zip(0_u64..)
        .map(|(point, position)| {
            let height = scaled(point.thousandths.unwrap_or_default(), largest, COLUMN_HEIGHT);
            let centre = (position * COLUMN_PITCH + COLUMN_PITCH / 2).to_string();
            let left = position * COLUMN_PITCH + (COLUMN_PITCH - COLUMN_WIDTH) / 2;
            let top = 24 + COLUMN_HEIGHT - height;
            view! {
                <rect
                    class="bar-value" x=left.to_string() y=top.to_string()
                    width=COLUMN_WIDTH.to_string() height=height.to_string()
                ></rect>
                <text class="column-value" x=centre.clone() y=(top - 6).to_string() text-anchor="middle">{point.text.clone()}</text>
                <text class="column-label" x=centre y=(COLUMN_HEIGHT + 42).to_string() text-anchor="middle">
                    {words(&point.entry.title)}
                </text>
            }
        })
        .collect_view();
    let baseline = (COLUMN_HEIGHT + 24).to_string();
    view! {
        <svg class="columns" viewBox=["0 0 ", &width.to_string(), " 172"].concat() aria-hidden="true">
            {columns}
            <line class="axis" x1="0" x2=width.to_string() y1=baseline.clone() y2=baseline></line>
        </svg>
    }
    .into_any()
}

/// One bar divided as the values divide their sum; a host writes words at its parts (`rows.rs`).
#[cfg(target_arch = "wasm32")]
pub(crate) fn share(chart: &Chart) -> AnyView {
    let total: u64 = chart.points.iter().filter_map(|point| point.thousandths).sum();
    let mut done = 0;
    let parts: Vec<AnyView> = chart
        .points
        .iter()
        .enumerate()
        .map(|(position, point)| {
            let start = scaled(done, total, FULL);
            done += point.thousandths.unwrap_or_default();
            let width = scaled(done, total, FULL) - start;
            view! { <rect class=tint(position) x=start.to_string() width=width.to_string() height="90"></rect> }
                .into_any()
        })
        .collect();
    view! {
        <svg class="share-labelled" viewBox="0 0 1000 90" aria-hidden="true">{parts}</svg>
    }
    .into_any()
}

/// The tint of a part, beside its label.
pub(crate) fn swatch(position: usize) -> AnyView {
    view! {
        <svg class="swatch" viewBox="0 0 10 10" aria-hidden="true"><rect class=tint(position) width="10" height="10"></rect></svg>
    }
    .into_any()
}

pub(super) fn tint(position: usize) -> String {
    ["part part-", &(position % TINTS + 1).to_string()].concat()
}

/// `value / largest * full`, rounded to the nearest unit, without overflow; 0 where there is nothing to compare with.
pub(super) fn scaled(value: u64, largest: u64, full: u64) -> u64 {
    if largest == 0 {
        return 0;
    }
    let exact = (u128::from(value) * u128::from(full) + u128::from(largest) / 2) / u128::from(largest);
    u64::try_from(exact).unwrap_or(full).min(full)
}

#[cfg(test)]
mod tests {
    use super::scaled;

    #[test]
    fn values_are_drawn_to_scale_without_overflow() {
        assert_eq!([scaled(1, 3, 1000), scaled(3, 3, 1000), scaled(5, 0, 1000)], [333, 1000, 0]);
        assert_eq!(scaled(u64::MAX, u64::MAX, 1000), 1000);
    }
}
