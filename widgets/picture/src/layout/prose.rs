//! Text: paragraphs and lists, whose marks may be icons, ✓ and ✕.

use crate::page::{Column, Page};
use crate::picture::{Passage, is_drawn};
use crate::scene::{Area, Shape};
use crate::theme::{BODY, Colour, RADIUS};

use super::crowd;

/// A tick and a cross, on a grid of 24; the page has the same.
const TICK: &str = "M5 12l5 5l10-10";
const CROSS: &str = "M18 6l-12 12M6 6l12 12";
/// Side of a mark that is drawn.
const SIDE: f32 = 44.0;

pub(super) fn draw(passages: &[Passage], page: &mut Page<'_>, column: Column, top: f32) -> f32 {
    let mut y = top;
    for (place, passage) in passages.iter().enumerate() {
        if place > 0 {
            page.seam(y + 2.0);
            y += if passage.depth == 0 { 16.0 } else { 10.0 };
        }
        let size = BODY.font.size;
        let column = column.inset(f32::from(passage.depth.saturating_sub(1).min(4)) * size);
        y = crowd::draw(passage.crowd, page, column, y);
        let middle = (column.x + SIDE / 2.0, y + BODY.line() / 2.0);
        let indent = match passage.mark.as_str() {
            "" => 0.0,
            "✓" => ticked(page, middle, TICK, Colour::Good),
            "✕" => ticked(page, middle, CROSS, Colour::Bad),
            mark if is_drawn(mark) => {
                page.icon(mark, middle, SIDE, Colour::Accent);
                SIDE + 16.0
            }
            mark => {
                page.text(mark, BODY, column, y);
                size.max(page.width(mark, BODY) + size * 0.4).round()
            }
        };
        let least = if indent > 0.0 { y + BODY.line() } else { y };
        y = page.text(&passage.text, BODY, column.inset(indent), y).max(least);
    }
    y
}

/// A tick in a box, a cross in a circle: told apart without colour too. The room that it takes.
fn ticked(page: &mut Page<'_>, centre: (f32, f32), path: &str, colour: Colour) -> f32 {
    let area = Area { x: centre.0 - SIDE / 2.0, y: centre.1 - SIDE / 2.0, width: SIDE, height: SIDE };
    let radius = if colour == Colour::Good { RADIUS } else { SIDE / 2.0 };
    page.push(Shape::Frame { area, radius, fill: Colour::Paper, stroke: colour, thickness: 2.0 });
    page.stroked(path, centre, SIDE * 0.7, colour, 3.0);
    SIDE + 16.0
}
