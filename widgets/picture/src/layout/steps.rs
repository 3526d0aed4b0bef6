//! 步骤 and 流程图: discs on a line, the time limit in a tag. Ways that part stand one below the other, each under its words.

use crate::lines::Fall;
use crate::page::{Align, Column, Page};
use crate::picture::{Step, is_drawn};
use crate::scene::{Area, Shape};
use crate::theme::{BODY, Colour, LEAD, SMALL};

/// Room of the discs at the left.
const RAIL: f32 = 92.0;
const RADIUS: f32 = 34.0;
/// How far a way that parts is set in, and how often at most.
const INDENT: f32 = 52.0;
const DEEPEST: u8 = 4;

pub(super) fn draw(steps: &[Step], page: &mut Page<'_>, column: Column, top: f32) -> f32 {
    let mut y = top;
    for (place, step) in steps.iter().enumerate() {
        let column = column.inset(f32::from(step.depth.min(DEEPEST)) * INDENT);
        let start = y;
        if step.mark.is_empty() {
            y = way(step, page, column, y);
        } else {
            let ground = page.mark();
            disc(&step.mark, page, column, y);
            y = words(step, page, column.inset(RAIL), y + 8.0).max(y + 2.0 * RADIUS);
            // The line leads to the next step of the same way.
            if steps.get(place + 1).is_some_and(|next| next.depth == step.depth && !next.mark.is_empty()) {
                let area = Area { x: column.x + RADIUS - 2.0, y: start + RADIUS, width: 4.0, height: y + 30.0 - start };
                page.behind(ground, Shape::Rect { area, fill: Colour::Accent });
            }
        }
        if place + 1 < steps.len() {
            page.seam(y + 8.0);
            y += 22.0;
        }
    }
    y
}

/// When a way is taken.
fn way(step: &Step, page: &mut Page<'_>, column: Column, top: f32) -> f32 {
    page.rect(column.x + RADIUS - 4.0, top + 4.0, 8.0, LEAD.line() - 8.0, Colour::Accent);
    page.heading(&step.title, LEAD.in_colour(Colour::Accent), column.inset(RADIUS + 20.0), top).max(top + LEAD.line())
}

/// An icon or a numeral.
fn disc(mark: &str, page: &mut Page<'_>, column: Column, top: f32) {
    let centre = (column.x + RADIUS, top + RADIUS);
    page.push(Shape::Circle { centre, radius: RADIUS, fill: Colour::Accent, stroke: None });
    if is_drawn(mark) {
        page.icon(mark, centre, RADIUS * 1.15, Colour::Paper);
        return;
    }
    let style = LEAD.in_colour(Colour::Paper);
    let room = Column { x: column.x, width: 2.0 * RADIUS };
    page.set(mark, style, room, centre.1 - style.line() / 2.0, Align::Centre, Fall::Full);
}

/// The tag stands at the end of a title of one line where it has room, else below.
fn words(step: &Step, page: &mut Page<'_>, column: Column, top: f32) -> f32 {
    let mut y = page.heading(&step.title, LEAD, column, top);
    if step.limit.is_empty() {
        return page.text(&step.text, BODY, column, y);
    }
    let limit = ["时限　", &step.limit].concat();
    let ink = SMALL.in_colour(Colour::Ink);
    let (title, tag) = (page.width(&step.title, LEAD), page.tag_width(&limit, ink));
    if tag > column.width || limit.contains('\n') {
        y = page.text(&limit, ink, column, y);
    } else if y <= top + LEAD.line() && title + 20.0 + tag <= column.width && !step.title.is_empty() {
        page.tag(&limit, ink, Colour::Paper, Colour::Line, (column.x + title + 20.0, top + 2.0));
    } else {
        page.tag(&limit, ink, Colour::Paper, Colour::Line, (column.x, y + 2.0));
        y += ink.line() + 12.0;
    }
    page.text(&step.text, BODY, column, y)
}
