//! 责任分工: the matter at the left, the bodies in charge at the right.

use crate::page::{Column, Page};
use crate::picture::Duty;
use crate::theme::{BODY, Colour};

/// Room of the icons at the left.
const ICON: f32 = 40.0;

pub(super) fn draw(duties: &[Duty], icons: &[String], page: &mut Page<'_>, column: Column, top: f32) -> f32 {
    let room = if icons.is_empty() { 0.0 } else { ICON + 14.0 };
    let matters = column.width * 0.42 + room / 2.0;
    let matter = Column { width: matters - 28.0, ..column }.inset(room);
    let parties = column.inset(matters);
    let mut y = page.rule(column, top);
    for (number, duty) in duties.iter().enumerate() {
        let start = y + 16.0;
        if let Some(icon) = icons.get(number) {
            page.icon(icon, (column.x + ICON / 2.0, start + BODY.line() / 2.0), ICON, Colour::Accent);
        }
        let left = page.text(&duty.matter, BODY.in_colour(Colour::Soft), matter, start);
        let right = duty.parties.iter().fold(start, |y, party| page.text(party, BODY.bold(), parties, y));
        y = page.rule(column, left.max(right) + 16.0);
    }
    y
}
