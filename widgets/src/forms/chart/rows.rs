//! A chart in a band: a row each, with a bar, or with a square for so many things. What has an order of its own keeps it, and a phone has
//! room for the words. Parts of a whole without such an order stay one bar.

use crate::view::*;
use mingbai_content::model::{Chart, ChartKind, DataPoint};
use mingbai_content::parts::{self, Course};

use super::{drawing, view};
use crate::components::citation::Citations;
use crate::components::prose::{inlines, row_header, words};
use crate::rendering::{Rendering, html_id};

/// Width of a square with what is free beside it, in SVG units.
const PITCH: u64 = 20;

/// Most signs of a label that is not broken, blanks aside: 60 至 69 岁. A longer one would leave its bar no room.
const SHORT: usize = 7;
/// Width of a bar of shares, of a sign of its labels, of a Han sign, and between two labels, in SVG units.
const WIDTH: u64 = 340;
const SIGN: u64 = 11;
const HAN: u64 = 18;
const BETWEEN: u64 = 4;
/// The least part of a hundred that has its words at it; smaller ones are in the list below.
const LEAST: u64 = 5;

/// The rows; none for a course over time, for parts without an order, and outside of bands.
pub(super) fn rows(chart: &Chart, rendering: &Rendering) -> Option<AnyView> {
    let course = parts::course(chart);
    // Outside of bands an author who asks for parts gets them, whatever their order.
    if chart.kind == ChartKind::Share && !(rendering.is_banded && matches!(course, Course::Rows { .. })) {
        return Some(share(chart, rendering));
    }
    let Course::Rows { step } = course else { return None };
    if !rendering.is_banded {
        return None;
    }
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

/// One bar, parted with gaps, over each part that has room for it what it is called and its value. The list below has all of them.
fn share(chart: &Chart, rendering: &Rendering) -> AnyView {
    let total: u64 = chart.points.iter().filter_map(|point| point.thousandths).fold(0, u64::saturating_add);
    let mut done = 0_u64;
    // Up to where names and values stand already.
    let mut taken = [0_u64; 2];
    let parts = chart.points.iter().enumerate().map(|(position, point)| {
        let left = drawing::scaled(done, total, WIDTH);
        let value = point.thousandths.unwrap_or_default();
        done = done.saturating_add(value);
        let width = drawing::scaled(done, total, WIDTH) - left;
        let is_large = value.saturating_mul(100) >= total.saturating_mul(LEAST);
        let said = [words(&point.entry.title), [point.text.as_str(), chart.unit.as_str()].concat()];
        let labels = said.into_iter().zip(&mut taken).zip(["17", "36"]).map(|((said, taken), line)| {
            let centre = placed(left, width, wide(&said), *taken).filter(|_| is_large && value > 0)?;
            *taken = centre + wide(&said) / 2 + BETWEEN;
            let x = centre.to_string();
            Some(view! { <text class="share-label" x=x y=line text-anchor="middle">{said}</text> })
        });
        let labels = labels.collect_view();
        let width = width.saturating_sub(2).max(u64::from(width > 0));
        view! {
            {labels}
            <rect class=drawing::tint(position) x=left.to_string() y="43" width=width.to_string() height="30"></rect>
        }
    });
    view! {
        <div class="chart chart-share">
            <svg class="share-labelled" viewBox="0 0 340 73" aria-hidden="true">{parts.collect_view()}</svg>
            {view::table(chart, rendering)}
        </div>
    }
    .into_any()
}

/// How wide words are about to be.
fn wide(words: &str) -> u64 {
    words.chars().map(|sign| if sign.is_ascii() { SIGN } else { HAN }).sum()
}

/// Where the middle of a label stands that begins no earlier than at `free`: over its part, which nothing else is told by then; none
/// where another one has that room.
fn placed(left: u64, width: u64, wide: u64, free: u64) -> Option<u64> {
    let half = wide / 2;
    let centre = (left + width / 2).max(free + half).min(WIDTH.saturating_sub(half));
    (centre >= free + half && (left..=left + width).contains(&centre)).then_some(centre)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_stands_over_its_part_and_over_no_other_label() {
        // 二层 of 8 %: wider than its part, and nothing stands beside it yet.
        assert_eq!(placed(0, 27, 32, 0), Some(16));
        // 三层 of 14 % after it.
        assert_eq!(placed(27, 48, 32, 36), Some(52));
        // A narrow one between two wide ones has no room.
        assert_eq!(placed(100, 20, 64, 110), None);
        // At the end of the bar it stays within.
        assert_eq!(placed(310, 30, 32, 0), Some(324));
    }
}
