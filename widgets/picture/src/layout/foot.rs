//! The foot, dark: whom to ask, with the telephone large; who says so; the way to the page.

use crate::lines::Fall;
use crate::page::{Align, Column, Page};
use crate::picture::{Code, Content, Picture};
use crate::scene::{Area, Shape};
use crate::theme::{Colour, LEAD, RADIUS, SMALL, WIDTH};

/// What stands under the code.
const CAPTION: &str = "扫码看原文";
/// Side of the code, its quiet zone included.
const CODE: f32 = 210.0;
/// Modules of white around a code, as its standard asks.
const QUIET: f32 = 4.0;

pub(super) fn draw(picture: &Picture, today: Option<&str>, page: &mut Page<'_>, column: Column, top: f32) -> f32 {
    let ground = page.mark();
    let mut y = top + 44.0;
    let (words, beside) = match &picture.code {
        Some(code) => (Column { width: column.width - CODE - 32.0, ..column }, Some(code)),
        None => (column, None),
    };
    let under_code = beside.map_or(y, |code| draw_code(code, page, column, y) + 20.0);
    let (paper, pale) = (SMALL.in_colour(Colour::Paper), SMALL.in_colour(Colour::Pale));
    if !picture.phone.is_empty() || !picture.contact.is_empty() {
        y = page.text("有疑问，请咨询", paper, words, y) + 2.0;
        let large = LEAD.at(52.0).in_colour(Colour::Paper);
        // Several telephones on several lines need no shouting.
        let phone = if page.width(&picture.phone, large) <= words.width { large } else { large.at(34.0) };
        y = page.text(&picture.phone, phone, words, y) + 8.0;
        for line in &picture.contact {
            y = page.text(line, paper, words, y);
        }
        y = y.max(under_code);
    }
    // Without a telephone the words stand beside the code.
    let room = if y < under_code { words } else { column };
    y = page.text(&picture.source, pale, room, y + 12.0);
    if let Some(today) = today.filter(|_| counts(picture)) {
        // A picture is kept and passed on: what was true on a day must say the day.
        y = page.text(&["天数和进度按 ", today, " 算。"].concat(), pale, room, y);
    }
    let bottom = y.max(under_code) + 44.0;
    let area = Area { x: 0.0, y: top, width: WIDTH, height: bottom - top };
    page.behind(ground, Shape::Rect { area, fill: Colour::Ink });
    bottom
}

/// Whether a day is counted to or judged.
fn counts(picture: &Picture) -> bool {
    let has_days = |content: &Content| match content {
        Content::Timeline(timeline) => timeline.milestones.iter().any(|milestone| milestone.period.is_some()),
        _ => false,
    };
    !picture.strip.is_empty() || picture.bands.iter().any(|band| has_days(&band.content))
}

fn draw_code(code: &Code, page: &mut Page<'_>, column: Column, top: f32) -> f32 {
    let left = column.right() - CODE;
    let area = Area { x: left, y: top, width: CODE, height: CODE };
    page.push(Shape::Frame { area, radius: RADIUS, fill: Colour::Paper, stroke: Colour::Paper, thickness: 0.0 });
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
    let style = SMALL.in_colour(Colour::Paper);
    page.set(CAPTION, style, under, top + CODE + 8.0, Align::Centre, Fall::Even)
}
