//! 数字: two a row, the number large, its unit small, one line of words below.

use crate::page::{Column, Page};
use crate::picture::Figure;
use crate::theme::{Colour, LEAD, NUMBER, SMALL, Style};

/// Smallest size of a number; what is longer stands as words.
const SMALLEST: f32 = 44.0;

/// Side of an icon.
const ICON: f32 = 48.0;

pub(super) fn draw(figures: &[Figure], icons: &[String], page: &mut Page<'_>, column: Column, top: f32) -> f32 {
    let mut y = top;
    // One alone has the whole width; of an odd number the last has too, rather than an empty place beside it.
    for (row, pair) in figures.chunks(2).enumerate() {
        if row > 0 {
            y += 36.0;
        }
        let count = u16::try_from(pair.len()).unwrap_or(1);
        let mut end = y;
        for (place, (figure, column)) in pair.iter().zip(column.split(count, 36.0)).enumerate() {
            let icon = icons.get(row * 2 + place).map(String::as_str).unwrap_or_default();
            page.icon(icon, (column.right() - ICON / 2.0, y + 16.0 + ICON / 2.0), ICON, Colour::Accent);
            let room = if icon.is_empty() { 0.0 } else { ICON + 12.0 };
            end = end.max(draw_one(figure, room, page, column, y));
        }
        y = end;
    }
    y
}

fn draw_one(figure: &Figure, room: f32, page: &mut Page<'_>, column: Column, top: f32) -> f32 {
    page.rect(column.x, top, column.width, 4.0, Colour::Accent);
    let top = top + 14.0;
    // The number stands beside the icon, its words below both.
    let beside = Column { width: column.width - room, ..column };
    let y = match fitting(figure, page, beside.width) {
        Some(style) => number(figure, style, page, column, top),
        None => {
            let words = [figure.lead.as_str(), &figure.value, &figure.unit].concat();
            page.heading(&words, LEAD.at(SMALLEST).in_colour(Colour::Accent), beside, top + 8.0) + 8.0
        }
    };
    page.text(&figure.caption, SMALL.in_colour(Colour::Ink), column, y + 2.0)
}

/// The largest size at which lead, number and unit stand on one line.
fn fitting(figure: &Figure, page: &Page<'_>, width: f32) -> Option<Style> {
    let is_broken = [&figure.lead, &figure.value, &figure.unit].iter().any(|words| words.contains('\n'));
    if figure.value.is_empty() || is_broken {
        return None;
    }
    let fits = |size: &f32| {
        let (style, small) = (NUMBER.at(*size), affix(*size));
        let affixes: f32 = [&figure.lead, &figure.unit].map(|words| affix_width(words, small, page)).iter().sum();
        page.width(&figure.value, style) + affixes <= width
    };
    [80.0, 68.0, 56.0, SMALLEST].into_iter().find(fits).map(|size| NUMBER.at(size))
}

fn affix(size: f32) -> Style {
    LEAD.at((size * 0.42).round()).in_colour(Colour::Accent)
}

/// What stands before or after the number, with its distance.
fn affix_width(words: &str, style: Style, page: &Page<'_>) -> f32 {
    if words.is_empty() { 0.0 } else { page.width(words, style) + style.font.size * 0.25 }
}

fn number(figure: &Figure, style: Style, page: &mut Page<'_>, column: Column, top: f32) -> f32 {
    let small = affix(style.font.size);
    // One baseline for both sizes; numbers of any size end at one height, so that captions of a row are level.
    let height = NUMBER.line();
    let place = |style: Style| top + height - (style.line() - style.font.size) / 2.0 - style.font.size * 0.86;
    let baseline = |style: Style| place(style) - NUMBER.font.size * 0.2;
    let mut x = column.x;
    if !figure.lead.is_empty() {
        page.text(&figure.lead, small, Column { x, width: f32::MAX }, baseline(small));
        x += affix_width(&figure.lead, small, page);
    }
    page.text(&figure.value, style, Column { x, width: f32::MAX }, baseline(style));
    x += page.width(&figure.value, style);
    if !figure.unit.is_empty() {
        x += small.font.size * 0.25;
        page.text(&figure.unit, small, Column { x, width: f32::MAX }, baseline(small));
    }
    top + height
}
