//! 前后对比: the matter over both, what was at the left, an arrow, what is at the right and strong, and what that comes to.

use crate::page::{Column, Page};
use crate::picture::Compare;
use crate::scene::Shape;
use crate::theme::{BODY, Colour, LEAD, SMALL};

/// Between before and after: room of the arrow.
const MIDDLE: f32 = 84.0;
/// The part of the rest that has what was.
const BEFORE: f32 = 0.44;

pub(super) fn draw(compare: &Compare, page: &mut Page<'_>, column: Column, top: f32) -> f32 {
    let width = ((column.width - MIDDLE) * BEFORE).round();
    let before = Column { width, ..column };
    let after = column.inset(width + MIDDLE);
    let mut y = top;
    if !compare.before.is_empty() || !compare.after.is_empty() {
        let left = page.text(&compare.before, SMALL, before, y);
        let right = page.text(&compare.after, SMALL.in_colour(Colour::Accent).bold(), after, y);
        y = left.max(right) + 6.0;
    }
    for [matter, was, is, change] in &compare.rows {
        page.seam(y);
        y = page.rule(column, y) + 14.0;
        y = page.text(matter, SMALL, column, y) + 2.0;
        let start = y;
        let left = page.text(was, BODY.in_colour(Colour::Soft), before, start);
        let right = page.text(is, LEAD.in_colour(Colour::Accent), after, start);
        let right = page.text(change, SMALL.in_colour(Colour::Ink), after, right);
        y = left.max(right) + 14.0;
        arrow(page, (before.right() + 18.0, start + BODY.line() / 2.0));
    }
    page.rule(column, y)
}

/// From what was to what is, level with their first lines.
fn arrow(page: &mut Page<'_>, (x, y): (f32, f32)) {
    let stroke = Some((Colour::Ink, 3.0));
    page.push(Shape::Path { points: vec![(x, y), (x + 40.0, y)], fill: None, stroke });
    let head = vec![(x + 28.0, y - 10.0), (x + 41.0, y), (x + 28.0, y + 10.0)];
    page.push(Shape::Path { points: head, fill: None, stroke });
}
