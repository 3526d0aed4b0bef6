//! 流程图: boxes from top to bottom, branches side by side where all of them find room, else one below the other.
//!
//! Room is given out from outside inwards: whoever draws has a column and keeps to it, so that no box can meet another.

use crate::lines::Fall;
use crate::page::{Align, Column, Page};
use crate::picture::{Flow, FlowBranch, FlowStep};
use crate::scene::{Area, Shape};
use crate::theme::{BODY, Colour, GAP, LEAD, SMALL};

/// Narrowest box: six characters a line.
const NARROWEST: f32 = 200.0;
/// Between branches side by side.
const BETWEEN: f32 = 20.0;
/// How far branches one below the other are set in.
const INDENT: f32 = 44.0;
/// Between a box and its words.
const PADDING: f32 = 18.0;
/// Length of an arrow.
const ARROW: f32 = 34.0;
/// Width of lines and frames.
const LINE: f32 = 3.0;

pub(super) fn draw(flow: &Flow, page: &mut Page<'_>, column: Column, top: f32) -> f32 {
    let y = page.text(&flow.total, SMALL, column, top);
    steps(&flow.steps, page, column, if flow.total.is_empty() { y } else { y + GAP })
}

fn steps(steps: &[FlowStep], page: &mut Page<'_>, column: Column, top: f32) -> f32 {
    let mut y = top;
    for (number, step) in steps.iter().enumerate() {
        let goes_on = number + 1 < steps.len();
        y = one(step, page, column, y);
        let is_over = !step.branches.is_empty() && step.branches.iter().all(FlowBranch::is_over);
        let leads_on = goes_on && !step.is_end && !is_over;
        let mut x = column.centre();
        if !step.branches.is_empty() {
            (x, y) = branches(&step.branches, leads_on, page, column, y);
        }
        if leads_on {
            y = arrow(page, x, y, ARROW);
        } else if goes_on {
            y += ARROW;
        }
    }
    y
}

fn one(step: &FlowStep, page: &mut Page<'_>, column: Column, top: f32) -> f32 {
    let mark = page.mark();
    let inner = Column { x: column.x + PADDING, width: column.width - 2.0 * PADDING };
    // Narrow boxes have smaller letters, so that a line still holds some.
    let (lead, body) = if inner.width < 300.0 { (LEAD.at(28.0), BODY.at(26.0)) } else { (LEAD, BODY) };
    let mut y = page.heading(&step.step.title, lead, inner, top + PADDING - 6.0);
    y = page.text(&step.step.text, body, inner, y);
    if !step.step.limit.is_empty() {
        y = page.text(&["时限　", &step.step.limit].concat(), SMALL.at(25.0), inner, y + 2.0);
    }
    let area = Area { x: column.x, y: top, width: column.width, height: y + PADDING - 6.0 - top };
    let fill = if step.is_end { Colour::Shade } else { Colour::Paper };
    page.behind(mark, Shape::Frame { area, fill, stroke: Colour::Soft, thickness: 2.0 });
    top + area.height
}

/// A line with a head; where it ends.
fn arrow(page: &mut Page<'_>, x: f32, top: f32, length: f32) -> f32 {
    let bottom = top + length;
    let stroke = Some((Colour::Soft, LINE));
    page.rect(x - LINE / 2.0, top, LINE, length - 2.0, Colour::Soft);
    let head = vec![(x - 8.0, bottom - 11.0), (x, bottom - 2.0), (x + 8.0, bottom - 11.0)];
    page.push(Shape::Path { points: head, fill: None, stroke });
    bottom
}

/// How narrow steps may be drawn.
fn narrowest(steps: &[FlowStep]) -> f32 {
    let of_branches = |step: &FlowStep| {
        let widest = step.branches.iter().map(|branch| narrowest(&branch.steps)).fold(0.0, f32::max);
        if step.branches.is_empty() { NARROWEST } else { widest + INDENT }
    };
    steps.iter().map(of_branches).fold(NARROWEST, f32::max)
}

/// Draws the branches; from where the way leads on, when it does.
fn branches(branches: &[FlowBranch], leads_on: bool, page: &mut Page<'_>, column: Column, top: f32) -> (f32, f32) {
    let needed = branches.iter().map(|branch| narrowest(&branch.steps)).fold(0.0, f32::max);
    match u16::try_from(branches.len()) {
        Ok(count) if count > 1 && (needed + BETWEEN) * f32::from(count) - BETWEEN <= column.width => {
            let columns: Vec<Column> = column.split(count, BETWEEN).collect();
            (column.centre(), abreast(branches, &columns, leads_on, page, column.centre(), top))
        }
        _ => stacked(branches, leads_on, page, column, top),
    }
}

/// Side by side: the way forks, each label stands over its branch, and what goes on meets again.
fn abreast(
    branches: &[FlowBranch],
    columns: &[Column],
    leads_on: bool,
    page: &mut Page<'_>,
    centre: f32,
    top: f32,
) -> f32 {
    let fork = top + 18.0;
    page.rect(centre - LINE / 2.0, top, LINE, fork - top, Colour::Soft);
    level(page, columns.iter().map(|column| column.centre()), fork);
    let label = LEAD.at(28.0).in_colour(Colour::Accent);
    let mut labels = fork;
    for (branch, column) in branches.iter().zip(columns) {
        page.rect(column.centre() - LINE / 2.0, fork, LINE, 16.0, Colour::Soft);
        labels = labels.max(page.set(&branch.label, label, *column, fork + 18.0, Align::Centre, Fall::Even));
    }
    // All boxes begin at one height, whatever the length of their labels.
    let begin = labels + 4.0 + ARROW;
    let ends: Vec<f32> = branches
        .iter()
        .zip(columns)
        .map(|(branch, column)| {
            arrow(page, column.centre(), labels + 4.0, ARROW);
            steps(&branch.steps, page, *column, begin)
        })
        .collect();
    let lowest = ends.iter().copied().fold(begin, f32::max);
    let open = branches.iter().zip(columns).zip(ends).filter(|((branch, _), _)| !branch.is_over());
    let open: Vec<(f32, f32)> = open.map(|((_, column), end)| (column.centre(), end)).collect();
    if !leads_on || open.is_empty() {
        return lowest;
    }
    let join = lowest + 18.0;
    for (x, end) in &open {
        page.rect(x - LINE / 2.0, *end, LINE, join - end, Colour::Soft);
    }
    level(page, open.iter().map(|(x, _)| *x).chain([centre]), join);
    join
}

/// A line across from the first to the last of some places.
fn level(page: &mut Page<'_>, places: impl Iterator<Item = f32> + Clone, y: f32) {
    let left = places.clone().fold(f32::MAX, f32::min);
    let right = places.fold(f32::MIN, f32::max);
    page.rect(left - LINE / 2.0, y - LINE / 2.0, right - left + LINE, LINE, Colour::Soft);
}

/// One below the other, on a rail that says what they are alternatives of, and that leads on past them.
fn stacked(branches: &[FlowBranch], leads_on: bool, page: &mut Page<'_>, column: Column, top: f32) -> (f32, f32) {
    let inner = column.inset(INDENT);
    let rail = column.x + 14.0;
    let label = LEAD.at(28.0).in_colour(Colour::Accent);
    let (mut y, mut last) = (top, top);
    for branch in branches {
        y += 16.0;
        last = y + label.line() / 2.0;
        page.rect(rail, last - LINE / 2.0, INDENT - 24.0, LINE, Colour::Soft);
        // The mark at the rail wants a line's height, also where the label was left out.
        let under = page.text(&branch.label, label, inner, y).max(y + label.line());
        y = steps(&branch.steps, page, inner, under + 6.0);
    }
    let end = if leads_on { y } else { last };
    page.rect(rail, top, LINE, end - top, Colour::Soft);
    (rail + LINE / 2.0, y)
}
