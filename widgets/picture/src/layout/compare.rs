//! 前后对比: the matter over both, what was at the left and soft, what is at the right and strong.

use crate::page::{Column, Page};
use crate::picture::Compare;
use crate::scene::Shape;
use crate::theme::{BODY, Colour, SMALL};

/// Between before and after: room of the arrow.
const MIDDLE: f32 = 84.0;

pub(super) fn draw(compare: &Compare, page: &mut Page<'_>, column: Column, top: f32) -> f32 {
    let width = (column.width - MIDDLE) / 2.0;
    let before = Column { width, ..column };
    let after = column.inset(width + MIDDLE);
    let mut y = top;
    if !compare.before.is_empty() || !compare.after.is_empty() {
        let left = page.text(&compare.before, SMALL, before, y);
        let right = page.text(&compare.after, SMALL.in_colour(Colour::Accent).bold(), after, y);
        y = left.max(right) + 8.0;
    }
    for [matter, was, is] in &compare.rows {
        y = page.rule(column, y) + 18.0;
        y = page.text(matter, SMALL, column, y) + 4.0;
        let start = y;
        let left = page.text(was, BODY.in_colour(Colour::Soft), before, start);
        let right = page.text(is, BODY.bold(), after, start);
        y = left.max(right);
        page.rect(after.x - 20.0, start + 4.0, 5.0, y - start - 8.0, Colour::Accent);
        arrow(page, (before.right() + 8.0, start + BODY.line() / 2.0));
        y += 18.0;
    }
    page.rule(column, y)
}

/// From what was to what is, level with their first lines.
fn arrow(page: &mut Page<'_>, (x, y): (f32, f32)) {
    let stroke = Some((Colour::Soft, 3.0));
    page.push(Shape::Path { points: vec![(x, y), (x + 36.0, y)], fill: None, stroke });
    let head = vec![(x + 26.0, y - 9.0), (x + 37.0, y), (x + 26.0, y + 9.0)];
    page.push(Shape::Path { points: head, fill: None, stroke });
}
