//! 责任分工: the matter at the left with its icon, the bodies in charge at the right.

use crate::page::{Column, Page};
use crate::picture::Duty;
use crate::theme::{BODY, Colour};

/// Side of the icons at the left.
const ICON: f32 = 44.0;

pub(super) fn draw(duties: &[Duty], page: &mut Page<'_>, column: Column, top: f32) -> f32 {
    let room = if duties.iter().all(|duty| duty.mark.is_empty()) { 0.0 } else { ICON + 16.0 };
    let matters = (column.width * 0.46 + room / 2.0).round();
    let matter = Column { width: matters - 28.0, ..column }.inset(room);
    let parties = column.inset(matters);
    let mut y = top;
    for duty in duties {
        page.seam(y);
        let start = page.rule(column, y) + 14.0;
        if !duty.mark.is_empty() {
            page.icon(&duty.mark, (column.x + ICON / 2.0, start + BODY.line() / 2.0), ICON, Colour::Accent);
        }
        let left = page.text(&duty.matter, BODY, matter, start).max(start + BODY.line());
        let right = duty.parties.iter().fold(start, |y, party| page.text(party, BODY.bold(), parties, y));
        y = left.max(right) + 14.0;
    }
    page.rule(column, y)
}
