//! 图表: rows in the author's order, parts of a whole as one bar, a course as a line; the value of each point as text.

use crate::lines::Fall;
use crate::page::{Align, Column, Page};
use crate::picture::{Chart, ChartKind, Point};
use crate::scene::Shape;
use crate::theme::{BODY, Colour, GAP, LEAD, SMALL};

/// Height of the highest point of a line.
const HEIGHT: f32 = 240.0;
/// Height of the bar that a share chart divides.
const SHARE: f32 = 64.0;
/// Height of the bar of a row, and side of a mark with what is free beside it.
const BAR: f32 = 34.0;
const MARK: f32 = 40.0;
/// Narrowest bar between label and value.
const NARROWEST: f32 = 200.0;

pub(super) fn draw(chart: &Chart, page: &mut Page<'_>, column: Column, top: f32) -> f32 {
    let y = page.text(&chart.measure, SMALL, column, top) + if chart.measure.is_empty() { 0.0 } else { 8.0 };
    match chart.kind {
        ChartKind::Share => share(chart, page, column, y),
        ChartKind::Line => line(chart, page, column, y),
        ChartKind::Rows => rows(chart, page, column, y),
    }
}

/// `value / largest`, 0 where there is nothing to compare with.
fn part(value: Option<u64>, largest: u64) -> f32 {
    // Exact to a hair of a pixel; whole numbers of this size would bring half a kilobyte.
    (value.unwrap_or_default() as f64 / largest.max(1) as f64).min(1.0) as f32
}

fn largest(chart: &Chart) -> u64 {
    chart.points.iter().filter_map(|point| point.thousandths).max().unwrap_or_default()
}

/// Label, bar and value on a line; where the labels leave the bars no room, they stand over them.
fn rows(chart: &Chart, page: &mut Page<'_>, column: Column, top: f32) -> f32 {
    let largest = largest(chart);
    let widest = |page: &Page<'_>, style, words: fn(&Point) -> &String| {
        chart.points.iter().map(|point| page.width(words(point), style)).fold(0.0, f32::max)
    };
    let (labels, values) = (widest(page, BODY, |point| &point.label), widest(page, LEAD, |point| &point.text));
    let is_broken = chart.points.iter().any(|point| point.label.contains('\n') || point.text.contains('\n'));
    let bar = Column { x: column.x + labels + 24.0, width: column.width - labels - values - 48.0 };
    let is_level = bar.width >= NARROWEST && !is_broken;
    let mut y = top;
    for (place, point) in chart.points.iter().enumerate() {
        if place > 0 {
            page.seam(y);
            y += 14.0;
        }
        if is_level {
            page.text(&point.label, BODY, column, y);
            page.set(&point.text, LEAD, column.inset(column.width - values - 1.0), y, Align::End, Fall::Full);
            measure(point, chart.step, largest, page, bar, y + (LEAD.line() - BAR) / 2.0);
            y += LEAD.line();
        } else {
            y = cell(point, page, column, y) + 4.0;
            measure(point, chart.step, largest, page, column, y);
            y += BAR;
        }
    }
    page.text(&chart.key, SMALL, column, if chart.key.is_empty() { y } else { y + 12.0 })
}

/// A bar, or so many marks in the room of as many as the largest value has.
fn measure(point: &Point, step: Option<u64>, largest: u64, page: &mut Page<'_>, room: Column, y: f32) {
    let marks = |value: u64, step: u64| u8::try_from(value / step).ok();
    let counted =
        step.and_then(|step| Some((marks(point.thousandths.unwrap_or_default(), step)?, marks(largest, step)?)));
    let Some((count, most)) = counted else {
        page.rect(room.x, y, room.width, BAR, Colour::Line);
        page.rect(room.x, y, (room.width * part(point.thousandths, largest)).round(), BAR, Colour::Accent);
        return;
    };
    let pitch = (room.width / f32::from(most.max(1))).min(MARK).floor();
    for place in 0..count {
        page.rect(room.x + f32::from(place) * pitch, y, pitch - 6.0, BAR, Colour::Accent);
    }
}

/// A label with its value at the end of the line.
fn cell(point: &Point, page: &mut Page<'_>, column: Column, top: f32) -> f32 {
    let width = (column.width - page.width(&point.text, LEAD) - 24.0).max(column.width / 2.0);
    let room = column.inset(width);
    let under = page.text(&point.label, BODY, Column { width, ..column }, top);
    under.max(page.set(&point.text, LEAD, room, top, Align::End, Fall::Full))
}

/// A line through points. Few points have words at each; of many the highest value stands over the line, and all follow below.
fn line(chart: &Chart, page: &mut Page<'_>, column: Column, top: f32) -> f32 {
    let largest = largest(chart);
    let count = u16::try_from(chart.points.len()).unwrap_or(u16::MAX).max(1);
    let foot = top + LEAD.line() + 16.0 + HEIGHT;
    let pitch = column.width / f32::from(count) - 12.0;
    let fits = |point: &Point| page.width(&point.text, LEAD) <= pitch && page.width(&point.label, SMALL) <= pitch;
    let is_roomy = chart.points.iter().all(|point| fits(point) && !point.label.contains('\n'));
    let rooms: Vec<Column> = column.split(count, 12.0).collect();
    let height = |point: &Point| (foot - HEIGHT * part(point.thousandths, largest)).round();
    let places: Vec<(f32, f32)> =
        chart.points.iter().zip(&rooms).map(|(point, room)| (room.centre(), height(point))).collect();
    page.rect(column.x, foot, column.width, 2.0, Colour::Soft);
    // The line breaks where a value is no number.
    let known = |at: usize| chart.points.get(at).is_some_and(|point| point.thousandths.is_some());
    for (_, pair) in places.windows(2).enumerate().filter(|(at, _)| known(*at) && known(at + 1)) {
        page.push(Shape::Path { points: pair.to_vec(), fill: None, stroke: Some((Colour::Accent, 5.0)) });
    }
    let highest = chart.points.iter().map(|point| point.thousandths).max().flatten();
    let mut is_said = false;
    for ((point, centre), room) in
        chart.points.iter().zip(&places).zip(&rooms).filter(|((it, _), _)| it.thousandths.is_some())
    {
        let stroke = Some((Colour::Accent, 4.0));
        page.push(Shape::Circle { centre: *centre, radius: 8.0, fill: Colour::Paper, stroke });
        if is_roomy || (point.thousandths == highest && !is_said) {
            is_said = true;
            let width = page.width(&point.text, LEAD).max(room.width).min(column.width);
            let x = (centre.0 - width / 2.0).clamp(column.x, column.right() - width);
            let above = centre.1 - LEAD.line() - 12.0;
            page.set(&point.text, LEAD, Column { x, width: width + 0.5 }, above, Align::Centre, Fall::Full);
        }
    }
    if is_roomy {
        let labels = chart.points.iter().zip(rooms);
        return labels.fold(foot, |end, (point, room)| {
            end.max(page.set(&point.label, SMALL, room, foot + 10.0, Align::Centre, Fall::Even))
        });
    }
    let mut y = foot + GAP;
    let halves: Vec<Column> = column.split(2, 2.0 * GAP).collect();
    for pair in chart.points.chunks(2) {
        page.seam(y);
        y = page.rule(column, y) + 6.0;
        let ends = pair.iter().zip(&halves).map(|(point, half)| cell(point, page, *half, y));
        y = ends.fold(y, f32::max) + 6.0;
    }
    page.rule(column, y)
}

/// One bar, the value over each part that has room for it, and a line of words a part.
fn share(chart: &Chart, page: &mut Page<'_>, column: Column, top: f32) -> f32 {
    let total = chart.points.iter().filter_map(|point| point.thousandths).fold(0, u64::saturating_add);
    let mut done = 0_u64;
    let place = |done: u64| (column.x + column.width * part(Some(done), total)).round();
    let bar = top + SMALL.line();
    for (number, point) in chart.points.iter().enumerate() {
        let left = place(done);
        done = done.saturating_add(point.thousandths.unwrap_or_default());
        let room = Column { x: left, width: place(done) - left };
        // Two pixels of paper part the parts.
        page.rect(left, bar, (room.width - 2.0).max(0.0), SHARE, Colour::Tint(number));
        let style = SMALL.in_colour(Colour::Ink).bold();
        if page.width(&point.text, style) + 4.0 <= room.width && !point.text.contains('\n') {
            page.set(&point.text, style, room, top, Align::Centre, Fall::Full);
        }
    }
    let mut y = bar + SHARE + 16.0;
    for (number, point) in chart.points.iter().enumerate() {
        page.seam(y);
        page.rect(column.x, y + 9.0, 30.0, 30.0, Colour::Tint(number));
        y = cell(point, page, column.inset(48.0), y) + 6.0;
    }
    y - 6.0
}
