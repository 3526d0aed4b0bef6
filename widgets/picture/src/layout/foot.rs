//! The foot: whom to ask, with the telephone large; who says so; the way to the page.

use crate::lines::Fall;
use crate::page::{Align, Column, Page};
use crate::picture::{Code, Picture};
use crate::scene::{Area, Shape};
use crate::theme::{Colour, LEAD, SMALL, WIDTH};

/// Side of the code, its quiet zone included.
const CODE: f32 = 190.0;
/// Modules of white around a code, as its standard asks.
const QUIET: f32 = 4.0;

pub(super) fn draw(picture: &Picture, page: &mut Page<'_>, column: Column, top: f32) -> f32 {
    let ground = page.mark();
    let mut y = top + 44.0;
    let (words, beside) = match &picture.code {
        Some(code) => (Column { width: column.width - CODE - 32.0, ..column }, Some(code)),
        None => (column, None),
    };
    let under_code = beside.map(|code| draw_code(code, page, column, y));
    if !picture.phone.is_empty() || !picture.contact.is_empty() {
        y = page.text("有疑问，请咨询", SMALL, words, y) + 2.0;
        let large = LEAD.at(46.0).in_colour(Colour::Accent);
        // Several telephones on several lines need no shouting.
        let phone = if page.width(&picture.phone, large) <= words.width { large } else { large.at(34.0) };
        y = page.text(&picture.phone, phone, words, y) + 4.0;
        for line in &picture.contact {
            y = page.text(line, SMALL.in_colour(Colour::Ink), words, y);
        }
        y += 20.0;
    }
    y = page.text(&picture.source, SMALL, column, under_code.map_or(y, |under| y.max(under + 20.0)));
    let bottom = y + 48.0;
    page.behind(ground, Shape::Rect { area: Area { x: 0.0, y: top, width: WIDTH, height: 4.0 }, fill: Colour::Accent });
    let area = Area { x: 0.0, y: top, width: WIDTH, height: bottom - top };
    page.behind(ground, Shape::Rect { area, fill: Colour::Shade });
    bottom
}

fn draw_code(code: &Code, page: &mut Page<'_>, column: Column, top: f32) -> f32 {
    let left = column.right() - CODE;
    page.rect(left, top, CODE, CODE, Colour::Paper);
    let side = u16::try_from(code.side).unwrap_or(u16::MAX);
    // Whole pixels a module: a code with blurred edges is harder to scan.
    let module = (CODE / (f32::from(side) + 2.0 * QUIET)).floor().max(1.0);
    let inset = ((CODE - module * f32::from(side)) / 2.0).round();
    for (row, modules) in (0_u16..).zip(code.modules.chunks(code.side.max(1))) {
        for (position, _) in (0_u16..).zip(modules).filter(|(_, is_dark)| **is_dark) {
            let place = (left + inset + f32::from(position) * module, top + inset + f32::from(row) * module);
            page.rect(place.0, place.1, module, module, Colour::Ink);
        }
    }
    let under = Column { x: left, width: CODE };
    page.set(&code.caption, SMALL.at(24.0), under, top + CODE + 6.0, Align::Centre, Fall::Even)
}
