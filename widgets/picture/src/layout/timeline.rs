//! 时间轴: a row of months, and a line with a mark for each date. Past is a hollow mark, under way a full diamond, next a ring of the accent.
//! What is over stands in one line.

use mingbai_content::text::phase::{Phase, folded, phases};

use crate::page::{Column, Page};
use crate::picture::{Milestone, Month, Timeline};
use crate::scene::{Area, Shape};
use crate::theme::{BODY, Colour, LEAD, SMALL};

use super::head::counted as counted_to;

/// Room of the line at the left.
const RAIL: f32 = 48.0;
/// Half the width of a mark.
const RADIUS: f32 = 11.0;
/// Height of a box of months.
const MONTH: f32 = 30.0;

pub(super) fn draw(timeline: &Timeline, today: Option<&str>, page: &mut Page<'_>, column: Column, top: f32) -> f32 {
    let Timeline { months, milestones } = timeline;
    let periods: Vec<_> = milestones.iter().map(|milestone| milestone.period.clone()).collect();
    let phases = phases(&periods, today);
    let over = folded(&phases);
    let mut y = row_of(months, page, column, top);
    if over > 0 {
        y = page.text(&["已过 ", &over.to_string(), " 项"].concat(), SMALL, column, y) + 12.0;
    }
    let ground = page.mark();
    let mut marks = Vec::with_capacity(milestones.len());
    for (place, (milestone, phase)) in milestones.iter().zip(&phases).enumerate().skip(over) {
        if place > over {
            page.seam(y + 8.0);
            y += 18.0;
        }
        marks.push(y + LEAD.line() / 2.0);
        mark(*phase, (column.x + RADIUS + 2.0, y + LEAD.line() / 2.0), page);
        y = draw_one(milestone, *phase, today, page, column.inset(RAIL), y);
    }
    if let (Some(first), Some(last)) = (marks.first(), marks.last()) {
        let area = Area { x: column.x + RADIUS + 0.5, y: *first, width: 3.0, height: last - first };
        page.behind(ground, Shape::Rect { area, fill: Colour::Line });
    }
    y
}

/// A box a month, a quarter or a year, those marked in which a day is, with a line of labels, and below months one of years.
fn row_of(months: &[Month], page: &mut Page<'_>, column: Column, top: f32) -> f32 {
    let Ok(count) = u16::try_from(months.len()) else { return top };
    if count == 0 {
        return top;
    }
    let rooms = || column.split(count, 6.0);
    for (month, room) in months.iter().zip(rooms()) {
        let fill = if month.is_marked { Colour::Accent } else { Colour::Line };
        page.rect(room.x.round(), top + 4.0, room.width.round(), MONTH, fill);
    }
    let lines: [fn(&Month) -> &str; 2] = [|month| &month.label, |month| &month.year];
    let mut y = top + MONTH + 8.0;
    for line in lines {
        let mut free = column.x;
        for (words, room) in months.iter().map(line).zip(rooms()).filter(|(words, _)| !words.is_empty()) {
            let width = page.width(words, SMALL);
            // At the end of the row words end with their box.
            let x = room.x.min(column.right() - width);
            if x >= free {
                page.text(words, SMALL, Column { x, width: f32::MAX }, y);
                free = x + width + 8.0;
            }
        }
        if free > column.x {
            y += SMALL.line();
        }
    }
    y + 16.0
}

fn draw_one(
    milestone: &Milestone,
    phase: Option<Phase>,
    today: Option<&str>,
    page: &mut Page<'_>,
    column: Column,
    top: f32,
) -> f32 {
    let colour = if phase == Some(Phase::Past) { Colour::Soft } else { Colour::Ink };
    let date = LEAD.in_colour(colour);
    let word = phase.map_or("", word);
    // What is under way counts to its end, as on the page.
    let counted = milestone.period.as_ref().filter(|_| phase == Some(Phase::Now));
    let counted = counted.and_then(|(start, end)| counted_to(start, end, today)).unwrap_or_default();
    let tag = if word.is_empty() { 0.0 } else { page.tag_width(word, SMALL) };
    let y = page.text(&milestone.date, date, column, top);
    // The mark at the left wants a line's height, also where the author has left the date out.
    let mut y = y.max(top + date.line());
    if let (Some(phase), false) = (phase, word.is_empty()) {
        let (ink, fill) = match phase {
            Phase::Past | Phase::Later => (Colour::Soft, Colour::Paper),
            Phase::Now => (Colour::Paper, Colour::Accent),
            Phase::Next => (Colour::Accent, Colour::Paper),
        };
        let line = if phase == Phase::Now { Colour::Accent } else { ink };
        let beside = page.width(&milestone.date, date) + 18.0;
        let is_beside = y <= top + date.line() && beside + tag <= column.width && !milestone.date.contains('\n');
        let place = if is_beside { (column.x + beside, top + 2.0) } else { (column.x, y + 2.0) };
        let end = page.tag(word, SMALL.in_colour(ink), fill, line, place);
        y = if is_beside { y } else { y + SMALL.line() + 12.0 };
        let style = SMALL.in_colour(Colour::Accent).bold();
        if end + 14.0 + page.width(&counted, style) <= column.right() {
            page.text(&counted, style, Column { x: end + 14.0, width: f32::MAX }, place.1 + 2.0);
        } else {
            y = page.text(&counted, style, column, y);
        }
    }
    page.text(&milestone.text, BODY.in_colour(colour), column, y)
}

const fn word(phase: Phase) -> &'static str {
    match phase {
        Phase::Past => "已过",
        Phase::Now => "进行中",
        Phase::Next => "接下来",
        Phase::Later => "",
    }
}

fn mark(phase: Option<Phase>, (x, y): (f32, f32), page: &mut Page<'_>) {
    let circle = |fill, stroke| Shape::Circle { centre: (x, y), radius: RADIUS, fill, stroke: Some((stroke, 4.0)) };
    page.push(match phase {
        Some(Phase::Past) => circle(Colour::Paper, Colour::Soft),
        Some(Phase::Now) => {
            let reach = RADIUS + 5.0;
            let points = vec![(x, y - reach), (x + reach, y), (x, y + reach), (x - reach, y)];
            Shape::Path { points, fill: Some(Colour::Accent), stroke: None }
        }
        Some(Phase::Next) => circle(Colour::Paper, Colour::Accent),
        Some(Phase::Later) => circle(Colour::Line, Colour::Soft),
        None => circle(Colour::Accent, Colour::Accent),
    });
}
