//! 责任分工: the matter at the left, the bodies in charge at the right.

use crate::page::{Column, Page};
use crate::picture::Duty;
use crate::theme::{BODY, Colour};

pub(super) fn draw(duties: &[Duty], page: &mut Page<'_>, column: Column, top: f32) -> f32 {
    let matter = Column { width: column.width * 0.42 - 28.0, ..column };
    let parties = column.inset(column.width * 0.42);
    let mut y = page.rule(column, top);
    for duty in duties {
        let start = y + 16.0;
        let left = page.text(&duty.matter, BODY.in_colour(Colour::Soft), matter, start);
        let right = duty.parties.iter().fold(start, |y, party| page.text(party, BODY.bold(), parties, y));
        y = page.rule(column, left.max(right) + 16.0);
    }
    y
}
