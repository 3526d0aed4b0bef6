//! Text between the blocks: paragraphs and lists.

use crate::page::{Column, Page};
use crate::picture::Passage;
use crate::theme::{BODY, Colour, Style};

/// `icons` stand in the place of the marks of a list.
pub(super) fn draw(passages: &[Passage], icons: &[String], page: &mut Page<'_>, column: Column, top: f32) -> f32 {
    draw_in(passages, icons, BODY, page, column, top)
}

/// The same in a style of the caller.
pub(super) fn draw_in(
    passages: &[Passage],
    icons: &[String],
    style: Style,
    page: &mut Page<'_>,
    column: Column,
    top: f32,
) -> f32 {
    let mut y = top;
    let mut icons = icons.iter();
    for (number, passage) in passages.iter().enumerate() {
        if number > 0 {
            y += if passage.depth == 0 { 16.0 } else { 6.0 };
        }
        let size = style.font.size;
        let column = column.inset(f32::from(passage.depth.saturating_sub(1).min(4)) * size);
        if passage.marker.is_empty() {
            y = page.text(&passage.text, style, column, y);
        } else if let Some(icon) = icons.next().filter(|icon| !icon.is_empty()) {
            let side = size * 1.3;
            page.icon(icon, (column.x + side / 2.0, y + style.line() / 2.0), side, Colour::Accent);
            y = page.text(&passage.text, style, column.inset(side + size * 0.4), y);
        } else {
            let indent = size.max(page.width(&passage.marker, style) + size * 0.4).round();
            let under = page.text(&passage.marker, style, column, y);
            y = page.text(&passage.text, style, column.inset(indent), y).max(under);
        }
    }
    y
}
