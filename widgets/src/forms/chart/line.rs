//! The picture of a course over time: a line through its points, with as many values and labels as stand clear of each other.
//!
//! Units are those of a phone 360 px wide, so that the words are as large there as in the text; wider screens enlarge all.

use crate::view::*;
use mingbai_content::model::Chart;

use super::drawing::scaled;
use crate::components::prose::words;

/// Width of the picture.
const WIDTH: u64 = 340;
/// Height of the highest point above the axis.
const HEIGHT: u64 = 110;
/// Where the axis is; above the highest point there is room for its value.
const AXIS: u64 = HEIGHT + 28;
/// Height of a line of words, and how far a value stands above its point.
const WORDS: u64 = 19;
const GAP: u64 = 9;
/// Half of a dot, with its edge.
const DOT: u64 = 5;
/// Half of the line's width, and how far apart the places are at which it is looked at.
const STROKE: u64 = 2;
const STRIDE: u64 = 2;
/// Widths of a Han character and of a digit at the size of the words.
const HAN: u64 = 17;
const DIGIT: u64 = 11;

/// Words and where they stand: the box around them, the text centred in it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Label {
    left: u64,
    right: u64,
    /// Baseline.
    y: u64,
    text: String,
}

impl Label {
    /// Words centred at `x` where that keeps them in the picture; none where it is too narrow for them.
    fn new(text: &str, x: u64, y: u64) -> Option<Self> {
        let width: u64 = text.chars().map(|sign| if sign.is_ascii() { DIGIT } else { HAN }).sum();
        let most = WIDTH.checked_sub(width).filter(|_| width > 0)?;
        let left = x.saturating_sub(width / 2).min(most);
        Some(Self { left, right: left + width, y, text: text.to_owned() })
    }

    fn is_clear_of(&self, other: &Self) -> bool {
        let beside = self.right + GAP <= other.left || other.right + GAP <= self.left;
        beside || self.y.abs_diff(other.y) >= WORDS
    }

    /// Whether the mark that reaches so far around a place would be under the words.
    const fn covers(&self, (x, y): (u64, u64), reach: u64) -> bool {
        let is_under = x + reach > self.left && x < self.right + reach;
        is_under && y + reach + WORDS > self.y + 3 && y < self.y + reach
    }

    fn view(self, class: &'static str) -> AnyView {
        let centre = (self.left + (self.right - self.left) / 2).to_string();
        view! { <text class=class x=centre y=self.y.to_string() text-anchor="middle">{self.text}</text> }.into_any()
    }
}

/// The picture; what has no room in it stands in the table below.
pub(super) fn line(chart: &Chart) -> AnyView {
    let places = places(chart);
    let dots = places.iter().flatten().map(|(x, y)| dot(*x, *y)).collect_view();
    let values = values(chart, &places).into_iter().map(|label| label.view("column-value line-value")).collect_view();
    let labels = labels(chart).into_iter().map(|label| label.view("column-label")).collect_view();
    let height = (AXIS + WORDS + 10).to_string();
    let runs =
        runs(&places).into_iter().map(|points| view! { <polyline class="line-course" points=points></polyline> });
    view! {
        <svg class="columns" viewBox=["0 0 340 ", &height].concat() aria-hidden="true">
            <line class="axis" x1="0" x2="340" y1=AXIS.to_string() y2=AXIS.to_string()></line>
            {runs.collect_view()}
            {dots}
            {values}
            {labels}
        </svg>
    }
    .into_any()
}

fn dot(x: u64, y: u64) -> AnyView {
    view! { <circle class="line-dot" cx=x.to_string() cy=y.to_string() r="4"></circle> }.into_any()
}

/// Where each point stands; none where its text is no number.
fn places(chart: &Chart) -> Vec<Option<(u64, u64)>> {
    let largest = chart.points.iter().filter_map(|point| point.thousandths).max().unwrap_or_default();
    let count = chart.points.len().max(1) as u64;
    let place = |(point, position): (&mingbai_content::model::DataPoint, u64)| {
        let x = (position * 2 + 1) * WIDTH / (count * 2);
        point.thousandths.map(|value| (x, AXIS - scaled(value, largest, HEIGHT)))
    };
    chart.points.iter().zip(0..).map(place).collect()
}

/// The points of each unbroken stretch, as SVG wants them.
fn runs(places: &[Option<(u64, u64)>]) -> Vec<String> {
    let runs = places.split(Option::is_none).filter(|run| run.len() > 1);
    runs.map(|run| {
        let points = run.iter().flatten().map(|(x, y)| [x.to_string().as_str(), ",", &y.to_string()].concat());
        points.collect::<Vec<String>>().join(" ")
    })
    .collect()
}

/// Places along the line, near enough to each other that no word fits between them.
fn course(places: &[Option<(u64, u64)>]) -> Vec<(u64, u64)> {
    let mut course = Vec::new();
    for pair in places.windows(2) {
        let [Some((from, start)), Some((to, end))] = *pair else { continue };
        let run = to.saturating_sub(from).max(1);
        // Steep lines are looked at as often as flat ones are for their length.
        let steps = (run + start.abs_diff(end)) / STRIDE + 1;
        course.extend((0..=steps).map(|step| {
            let y = (start * (steps - step) + end * step) / steps;
            (from + run * step / steps, y)
        }));
    }
    course
}

/// Values over their points, or under them: the largest first, then the ends, then whatever stands clear.
fn values(chart: &Chart, places: &[Option<(u64, u64)>]) -> Vec<Label> {
    let last = chart.points.len().saturating_sub(1);
    let mut order: Vec<usize> = (0..chart.points.len()).collect();
    let value = |at: usize| chart.points.get(at).and_then(|point| point.thousandths);
    let largest = order.iter().copied().max_by_key(|at| (value(*at), core::cmp::Reverse(*at)));
    order.sort_by_key(|at| (Some(*at) != largest, *at != last, *at != 0));
    let course = course(places);
    let mut kept: Vec<Label> = Vec::new();
    for at in order {
        let Some((x, y)) = places.get(at).copied().flatten() else { continue };
        let Some(text) = chart.points.get(at).map(|point| point.text.as_str()) else { continue };
        let sides = [y - GAP, y + GAP + WORDS - 4].map(|baseline| Label::new(text, x, baseline));
        let fits = |label: &Label| {
            let dots = places.iter().flatten().filter(|place| **place != (x, y));
            let is_free = dots.copied().all(|dot| !label.covers(dot, DOT))
                && course.iter().all(|place| !label.covers(*place, STROKE));
            label.y < AXIS && is_free && kept.iter().all(|other| label.is_clear_of(other))
        };
        let fitting = sides.into_iter().flatten().find(fits);
        kept.extend(fitting);
    }
    kept
}

/// Labels under the axis, from the left.
fn labels(chart: &Chart) -> Vec<Label> {
    let count = chart.points.len().max(1) as u64;
    let label = |(point, position): (&mingbai_content::model::DataPoint, u64)| {
        Label::new(&words(&point.entry.title), (position * 2 + 1) * WIDTH / (count * 2), AXIS + WORDS + 4)
    };
    let mut kept: Vec<Label> = Vec::new();
    for label in chart.points.iter().zip(0..).filter_map(label) {
        if kept.iter().all(|other| label.is_clear_of(other)) {
            kept.push(label);
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use mingbai_content::explainer;
    use mingbai_content::model::Body;

    use super::*;

    fn chart(rows: &[(&str, &str)]) -> Chart {
        let rows: String = rows.iter().map(|(label, value)| ["| ", label, " | ", value, " |\n"].concat()).collect();
        let source = ["## 图 {.chart kind=line unit=人}\n\n| 月 | 数 |\n| --- | --- |\n", &rows].concat();
        let section = explainer::parse(&source).output.sections.into_iter().next();
        match section.map(|section| section.body) {
            Some(Body::Chart(chart)) => chart,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn words_never_overlap_and_the_largest_value_is_always_there() {
        let months: Vec<(String, String)> =
            (1..=24).map(|month| (format!("2026年{month}月"), format!("{},000", 10 + month % 7))).collect();
        let months: Vec<(&str, &str)> = months.iter().map(|(label, value)| (label.as_str(), value.as_str())).collect();
        let chart = chart(&months);
        let places = places(&chart);
        for labels in [values(&chart, &places), labels(&chart)] {
            assert!(labels.len() > 2, "{labels:?}");
            for (position, label) in labels.iter().enumerate() {
                assert!(label.right <= WIDTH);
                assert!(labels[position + 1..].iter().all(|other| label.is_clear_of(other)), "{labels:?}");
            }
        }
        assert!(values(&chart, &places).iter().any(|label| label.text == "16,000"));
    }

    #[test]
    fn the_line_breaks_where_a_value_is_no_number() {
        let chart = chart(&[("1月", "1"), ("2月", "2"), ("3月", "没有"), ("4月", "2"), ("5月", "0")]);
        assert_eq!(runs(&places(&chart)), ["34,83 102,28", "238,28 306,138"]);
    }
}
