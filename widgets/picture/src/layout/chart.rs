//! 图表: the value of each point as text, and a picture of how they compare.

use crate::lines::Fall;
use crate::page::{Align, Column, Page};
use crate::picture::{Chart, ChartKind, Point};
use crate::scene::Shape;
use crate::theme::{BODY, Colour, GAP, LEAD, SMALL};

/// Height of the tallest column and of the highest point of a line.
const HEIGHT: f32 = 240.0;
/// Height of the bar that a share chart divides.
const SHARE: f32 = 72.0;
/// Most lines of a label under a column; longer ones want bars.
const LABEL_LINES: usize = 2;

pub(super) fn draw(chart: &Chart, page: &mut Page<'_>, column: Column, top: f32) -> f32 {
    let y = page.text(&measure(chart), SMALL, column, top) + 12.0;
    match chart.kind {
        ChartKind::Share => share(chart, page, column, y),
        ChartKind::Column if stands_upright(chart, page, column) => upright(chart, page, column, y),
        ChartKind::Line if stands_upright(chart, page, column) => line(chart, page, column, y),
        ChartKind::Line => long_line(chart, page, column, y),
        ChartKind::Bar | ChartKind::Column => bars(chart, page, column, y),
    }
}

/// 每餐补助（元）
fn measure(chart: &Chart) -> String {
    match chart.unit.as_str() {
        "" => chart.measure.clone(),
        unit => [chart.measure.as_str(), "（", unit, "）"].concat(),
    }
}

/// `value / largest`, 0 where there is nothing to compare with.
fn part(value: Option<u64>, largest: u64) -> f32 {
    let exact = u128::from(value.unwrap_or_default()) * 10_000 / u128::from(largest.max(1));
    f32::from(u16::try_from(exact.min(10_000)).unwrap_or_default()) / 10_000.0
}

fn largest(chart: &Chart) -> u64 {
    chart.points.iter().filter_map(|point| point.thousandths).max().unwrap_or_default()
}

fn bars(chart: &Chart, page: &mut Page<'_>, column: Column, top: f32) -> f32 {
    let largest = largest(chart);
    let mut y = top;
    for point in &chart.points {
        let value = page.width(&point.text, LEAD);
        let label = Column { width: (column.width - value - 24.0).max(column.width / 2.0), ..column };
        let under = page.text(&point.label, BODY, label, y);
        let room = Column { x: label.right(), width: column.right() - label.right() };
        let beside = page.set(&point.text, LEAD, room, (under - LEAD.line()).max(y), Align::End, Fall::Full);
        y = under.max(beside) + 4.0;
        page.rect(column.x, y, column.width, 18.0, Colour::Shade);
        page.rect(column.x, y, (column.width * part(point.thousandths, largest)).round(), 18.0, Colour::Accent);
        y += 18.0 + 18.0;
    }
    y - 18.0
}

/// Whether labels and values find room under and over columns of this many points.
fn stands_upright(chart: &Chart, page: &Page<'_>, column: Column) -> bool {
    let Ok(count) = u16::try_from(chart.points.len()) else { return false };
    let pitch = column.width / f32::from(count.max(1)) - 12.0;
    let fits = |point: &Point| {
        page.width(&point.text, LEAD) <= pitch
            && page.count(&point.label, SMALL, pitch) <= LABEL_LINES
            && (page.width(&point.label, SMALL) <= pitch || pitch >= 3.0 * SMALL.font.size)
    };
    count > 0 && chart.points.iter().all(fits)
}

fn upright(chart: &Chart, page: &mut Page<'_>, column: Column, top: f32) -> f32 {
    let largest = largest(chart);
    let count = u16::try_from(chart.points.len()).unwrap_or(1);
    let foot = top + LEAD.line() + HEIGHT;
    let mut bottom = foot;
    for (point, room) in chart.points.iter().zip(column.split(count, 12.0)) {
        let height = (HEIGHT * part(point.thousandths, largest)).round();
        let width = (room.width * 0.6).min(110.0).round();
        page.rect((room.centre() - width / 2.0).round(), foot - height, width, height, Colour::Accent);
        page.set(&point.text, LEAD, room, foot - height - LEAD.line(), Align::Centre, Fall::Full);
        bottom = bottom.max(label(point, page, room, foot));
    }
    axis(page, column, foot);
    bottom
}

fn line(chart: &Chart, page: &mut Page<'_>, column: Column, top: f32) -> f32 {
    let largest = largest(chart);
    let count = u16::try_from(chart.points.len()).unwrap_or(1);
    let foot = top + LEAD.line() + 16.0 + HEIGHT;
    let mut bottom = foot;
    let places: Vec<(f32, f32)> = chart
        .points
        .iter()
        .zip(column.split(count, 12.0))
        .map(|(point, room)| (room.centre(), (foot - HEIGHT * part(point.thousandths, largest)).round()))
        .collect();
    axis(page, column, foot);
    page.push(Shape::Path { points: places.clone(), fill: None, stroke: Some((Colour::Accent, 5.0)) });
    for ((point, room), centre) in chart.points.iter().zip(column.split(count, 12.0)).zip(places) {
        page.push(Shape::Circle { centre, radius: 9.0, fill: Colour::Paper, stroke: Some((Colour::Accent, 5.0)) });
        page.set(&point.text, LEAD, room, centre.1 - LEAD.line() - 12.0, Align::Centre, Fall::Full);
        bottom = bottom.max(label(point, page, room, foot));
    }
    bottom
}

/// A line of more points than have room for words: its ends are named, its highest value stands over it, and all values
/// follow in two columns.
fn long_line(chart: &Chart, page: &mut Page<'_>, column: Column, top: f32) -> f32 {
    let largest = largest(chart);
    let last = u16::try_from(chart.points.len().saturating_sub(1)).unwrap_or(u16::MAX);
    let foot = top + LEAD.line() + 16.0 + HEIGHT;
    let pitch = (column.width - 24.0) / f32::from(last.max(1));
    let height = |point: &Point| (foot - HEIGHT * part(point.thousandths, largest)).round();
    let places: Vec<(f32, f32)> = (0..=last)
        .zip(&chart.points)
        .map(|(at, point)| (column.x + 12.0 + f32::from(at) * pitch, height(point)))
        .collect();
    axis(page, column, foot);
    page.push(Shape::Path { points: places.clone(), fill: None, stroke: Some((Colour::Accent, 5.0)) });
    for centre in &places {
        page.push(Shape::Circle {
            centre: *centre,
            radius: 6.0,
            fill: Colour::Paper,
            stroke: Some((Colour::Accent, 4.0)),
        });
    }
    let highest = chart.points.iter().zip(&places).max_by_key(|(point, _)| point.thousandths);
    if let Some((point, (x, y))) = highest {
        let width = page.width(&point.text, LEAD).min(column.width);
        let left = (x - width / 2.0).clamp(column.x, column.right() - width);
        page.text(&point.text, LEAD, Column { x: left, width: width + 1.0 }, y - LEAD.line() - 10.0);
    }
    let halves: Vec<Column> = column.split(2, GAP).collect();
    let ends = [(chart.points.first(), Align::Start), (chart.points.last().filter(|_| last > 0), Align::End)];
    let named = ends.into_iter().zip(&halves).map(|((point, align), half)| {
        point.map_or(foot, |point| page.set(&point.label, SMALL, *half, foot + 10.0, align, Fall::Full))
    });
    let mut y = named.fold(foot, f32::max) + GAP;
    for pair in chart.points.chunks(2) {
        y = page.rule(column, y) + 8.0;
        let ends = pair.iter().zip(&halves).map(|(point, half)| cell(point, page, *half, y));
        y = ends.fold(y, f32::max) + 8.0;
    }
    page.rule(column, y)
}

/// A label with its value at the end of the line.
fn cell(point: &Point, page: &mut Page<'_>, column: Column, top: f32) -> f32 {
    let value = SMALL.in_colour(Colour::Ink).bold();
    let width = (column.width - page.width(&point.text, value) - 16.0).max(column.width / 2.0);
    let room = column.inset(width);
    let under = page.text(&point.label, SMALL, Column { width, ..column }, top);
    under.max(page.set(&point.text, value, room, top, Align::End, Fall::Full))
}

fn axis(page: &mut Page<'_>, column: Column, y: f32) {
    page.rect(column.x, y, column.width, 2.0, Colour::Soft);
}

fn label(point: &Point, page: &mut Page<'_>, room: Column, foot: f32) -> f32 {
    page.set(&point.label, SMALL, room, foot + 10.0, Align::Centre, Fall::Even)
}

fn share(chart: &Chart, page: &mut Page<'_>, column: Column, top: f32) -> f32 {
    let total = chart.points.iter().filter_map(|point| point.thousandths).fold(0, u64::saturating_add);
    let mut done = 0_u64;
    let place = |done: u64| (column.x + column.width * part(Some(done), total)).round();
    for (number, point) in chart.points.iter().enumerate() {
        let left = place(done);
        done = done.saturating_add(point.thousandths.unwrap_or_default());
        // Two pixels of paper part the parts.
        page.rect(left, top, (place(done) - left - 2.0).max(0.0), SHARE, Colour::Tint(number));
    }
    let mut y = top + SHARE + 20.0;
    for (number, point) in chart.points.iter().enumerate() {
        page.rect(column.x, y + 11.0, 28.0, 28.0, Colour::Tint(number));
        let value = [point.text.as_str(), &chart.unit].concat();
        let width = page.width(&value, LEAD);
        let label = Column { width: (column.width - width - 72.0).max(column.width / 2.0), x: column.x + 48.0 };
        let room = Column { x: label.right(), width: column.right() - label.right() };
        let under = page.text(&point.label, BODY, label, y);
        y = under.max(page.set(&value, LEAD, room, y, Align::End, Fall::Full)) + 6.0;
    }
    y - 6.0
}
