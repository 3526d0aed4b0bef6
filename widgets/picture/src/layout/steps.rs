//! 步骤: large numerals on a line, the time limit under the title.

use crate::lines::Fall;
use crate::page::{Align, Column, Page};
use crate::picture::Step;
use crate::scene::{Area, Shape};
use crate::theme::{BODY, Colour, LEAD, SMALL};

/// Room of the numerals at the left.
const RAIL: f32 = 84.0;
const RADIUS: f32 = 28.0;

pub(super) fn draw(steps: &[Step], icons: &[String], page: &mut Page<'_>, column: Column, top: f32) -> f32 {
    let ground = page.mark();
    let (mut y, mut last) = (top, top);
    for (number, step) in steps.iter().enumerate() {
        if number > 0 {
            y += 30.0;
        }
        last = y;
        match icons.get(number).filter(|icon| !icon.is_empty()) {
            Some(icon) => disc(icon, page, column, y),
            None => numeral(number + 1, page, column, y),
        }
        y = draw_one(step, page, column.inset(RAIL), y + 4.0).max(y + 2.0 * RADIUS);
    }
    if last > top {
        let area = Area { x: column.x + RADIUS - 1.5, y: top + RADIUS, width: 3.0, height: last - top };
        page.behind(ground, Shape::Rect { area, fill: Colour::Line });
    }
    y
}

fn disc(icon: &str, page: &mut Page<'_>, column: Column, top: f32) {
    page.push(Shape::Circle {
        centre: (column.x + RADIUS, top + RADIUS),
        radius: RADIUS,
        fill: Colour::Accent,
        stroke: None,
    });
    page.icon(icon, (column.x + RADIUS, top + RADIUS), RADIUS * 1.2, Colour::Paper);
}

fn numeral(number: usize, page: &mut Page<'_>, column: Column, top: f32) {
    let centre = (column.x + RADIUS, top + RADIUS);
    page.push(Shape::Circle { centre, radius: RADIUS - 2.0, fill: Colour::Paper, stroke: Some((Colour::Accent, 4.0)) });
    let style = LEAD.in_colour(Colour::Accent).at(30.0);
    let room = Column { x: column.x, width: 2.0 * RADIUS };
    page.set(&number.to_string(), style, room, top + RADIUS - style.line() / 2.0, Align::Centre, Fall::Full);
}

fn draw_one(step: &Step, page: &mut Page<'_>, column: Column, top: f32) -> f32 {
    let mut y = page.heading(&step.title, LEAD, column, top);
    y = page.text(&step.text, BODY, column, y);
    if step.limit.is_empty() { y } else { page.text(&["时限　", &step.limit].concat(), SMALL, column, y + 2.0) }
}
