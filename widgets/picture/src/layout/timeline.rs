//! 时间轴: a line with a mark for each date. Past is a hollow mark, under way a full diamond, next a ring of the accent.

use mingbai_content::text::phase::{Phase, phases};

use crate::page::{Column, Page};
use crate::picture::Milestone;
use crate::scene::{Area, Shape};
use crate::theme::{BODY, Colour, GAP, LEAD, SMALL};

/// Room of the line at the left.
const RAIL: f32 = 48.0;
/// Half the width of a mark.
const RADIUS: f32 = 11.0;

pub(super) fn draw(
    milestones: &[Milestone],
    today: Option<&str>,
    page: &mut Page<'_>,
    column: Column,
    top: f32,
) -> f32 {
    let periods: Vec<_> = milestones.iter().map(|milestone| milestone.period.clone()).collect();
    let phases = phases(&periods, today);
    let ground = page.mark();
    let mut y = top;
    let mut ends = Vec::with_capacity(milestones.len());
    for (number, (milestone, phase)) in milestones.iter().zip(&phases).enumerate() {
        if number > 0 {
            y += 22.0;
        }
        ends.push(y + LEAD.line() / 2.0);
        mark(*phase, (column.x + RADIUS + 2.0, y + LEAD.line() / 2.0), page);
        y = draw_one(milestone, *phase, page, column.inset(RAIL), y);
    }
    if let (Some(first), Some(last)) = (ends.first(), ends.last()) {
        let area = Area { x: column.x + RADIUS + 0.5, y: *first, width: 3.0, height: last - first };
        page.behind(ground, Shape::Rect { area, fill: Colour::Line });
    }
    match today {
        // A picture is kept and passed on: what was true on a day must say the day.
        Some(today) if phases.iter().any(Option::is_some) => {
            page.text(&["进度标注截至 ", today].concat(), SMALL, column, y + GAP)
        }
        _ => y,
    }
}

fn draw_one(milestone: &Milestone, phase: Option<Phase>, page: &mut Page<'_>, column: Column, top: f32) -> f32 {
    let colour = if phase == Some(Phase::Past) { Colour::Soft } else { Colour::Ink };
    let date = LEAD.in_colour(colour);
    let word = phase.map_or("", word);
    let badge = SMALL.at(24.0);
    let room = if word.is_empty() { 0.0 } else { page.width(word, badge) + 34.0 };
    let y = page.text(&milestone.date, date, Column { width: column.width - room, ..column }, top);
    // The mark at the left wants a line's height, also where the author has left the date out.
    let y = y.max(top + date.line());
    if let (Some(phase), false) = (phase, word.is_empty()) {
        let left = column.x + page.width(&milestone.date, date).min(column.width - room) + 14.0;
        let area = Area { x: left, y: top + 5.0, width: page.width(word, badge) + 20.0, height: 38.0 };
        let (ink, fill) = match phase {
            Phase::Past | Phase::Later => (Colour::Soft, Colour::Paper),
            Phase::Now => (Colour::Paper, Colour::Accent),
            Phase::Next => (Colour::Accent, Colour::Paper),
        };
        let stroke = if phase == Phase::Now { Colour::Accent } else { ink };
        page.push(Shape::Frame { area, fill, stroke, thickness: 2.0 });
        page.text(word, badge.in_colour(ink), Column { x: left + 10.0, width: f32::MAX }, top + 5.0);
    }
    page.text(&milestone.text, BODY, column, y)
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
