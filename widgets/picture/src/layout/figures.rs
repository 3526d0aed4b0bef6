//! 数字: the first over the full width, the others two a row, each in a box with its icon.

use crate::page::{Column, Page};
use crate::picture::Figure;
use crate::scene::Area;
use crate::theme::{Colour, GAP, LEAD, NUMBER, SMALL, Style};

use super::crowd;

/// Sizes of the number, the largest first; what is longer stands as words.
const HERO: [f32; 5] = [124.0, 104.0, 88.0, 72.0, 56.0];
const USUAL: [f32; 3] = [64.0, 56.0, 44.0];
const CAPTION: Style = SMALL.in_colour(Colour::Ink);
/// Between a box and what is in it.
const INSET: f32 = 26.0;

pub(super) fn draw(figures: &[Figure], page: &mut Page<'_>, column: Column, top: f32) -> f32 {
    let mut y = top;
    let mut rest = figures;
    while let Some(first) = rest.first() {
        if y > top {
            page.seam(y);
            y += GAP;
        }
        // None alone in half a row.
        let (row, after) = rest.split_at(if first.is_hero { 1 } else { rest.len().min(2) });
        y = boxes(row, page, column, y);
        rest = after;
    }
    y
}

/// Boxes of one height side by side.
fn boxes(row: &[Figure], page: &mut Page<'_>, column: Column, top: f32) -> f32 {
    let mark = page.mark();
    let columns: Vec<Column> = column.split(if row.len() > 1 { 2 } else { 1 }, GAP).collect();
    let draw = |page: &mut Page<'_>, (figure, column): (&Figure, &Column)| {
        let inner = Column { x: column.x + INSET, width: column.width - 2.0 * INSET };
        one(figure, row.len() == 1, page, inner, top + 20.0)
    };
    let ends: Vec<f32> = row.iter().zip(&columns).map(|pair| draw(page, pair)).collect();
    let bottom = ends.into_iter().fold(top, f32::max) + 20.0;
    for (figure, column) in row.iter().zip(columns) {
        let area = Area { x: column.x, y: top, width: column.width, height: bottom - top };
        let stroke = if figure.is_hero { (Colour::Accent, 4.0) } else { (Colour::Line, 2.0) };
        page.boxed(mark, area, Colour::Paper, stroke);
    }
    bottom
}

/// The icon at the left of number and words in a wide box, over them in a small one.
fn one(figure: &Figure, is_wide: bool, page: &mut Page<'_>, column: Column, top: f32) -> f32 {
    let (mut column, mut y) = (column, top);
    let side = if figure.is_hero { 96.0 } else { 52.0 };
    if !figure.mark.is_empty() {
        let middle = y + side / 2.0 + if is_wide { 20.0 } else { 0.0 };
        page.icon(&figure.mark, (column.x + side / 2.0, middle), side, Colour::Accent);
        if is_wide {
            column = column.inset(side + 30.0);
        } else {
            y += side + 4.0;
        }
    }
    let sizes = if figure.is_hero { HERO.as_slice() } else { &USUAL };
    y = match sizes.iter().find(|size| fits(figure, **size, page, column.width)) {
        Some(size) => {
            let style = if figure.is_hero { LEAD.at(32.0) } else { CAPTION };
            let (right, under) = number(figure, NUMBER.at(*size), page, column, y);
            let beside = column.inset(right + 24.0 - column.x);
            // On the line of the number, where that is all.
            if is_wide
                && !figure.is_hero
                && figure.crowd.is_none()
                && page.width(&figure.caption, style) <= beside.width
            {
                page.text(&figure.caption, style, beside, under - style.line() - 8.0);
                return under;
            }
            under
        }
        None => {
            let words = [figure.lead.as_str(), &figure.value, &figure.unit].concat();
            page.heading(&words, LEAD.at(44.0).in_colour(Colour::Accent), column, y)
        }
    };
    y = crowd::draw(figure.crowd, page, column, y + 4.0);
    let style = if figure.is_hero { LEAD.at(32.0) } else { CAPTION };
    page.text(&figure.caption, style, column, y)
}

/// Whether lead, number and unit stand on one line at a size.
fn fits(figure: &Figure, size: f32, page: &Page<'_>, width: f32) -> bool {
    let is_broken = [&figure.lead, &figure.value, &figure.unit].iter().any(|words| words.contains('\n'));
    let small = affix(size);
    let affixes: f32 = [&figure.lead, &figure.unit].map(|words| affix_width(words, small, page)).iter().sum();
    !figure.value.is_empty() && !is_broken && page.width(&figure.value, NUMBER.at(size)) + affixes <= width
}

fn affix(size: f32) -> Style {
    LEAD.at((size * 0.42).round().max(30.0)).in_colour(Colour::Accent)
}

/// What stands before or after the number, with its distance.
fn affix_width(words: &str, style: Style, page: &Page<'_>) -> f32 {
    if words.is_empty() { 0.0 } else { page.width(words, style) + style.font.size * 0.25 }
}

/// Where it ends, at the right and below.
fn number(figure: &Figure, style: Style, page: &mut Page<'_>, column: Column, top: f32) -> (f32, f32) {
    let small = affix(style.font.size);
    // One baseline for both sizes.
    let place = |own: Style| top + (style.line() - own.line()) / 2.0 + (style.font.size - own.font.size) * 0.36;
    let mut x = column.x;
    if !figure.lead.is_empty() {
        page.text(&figure.lead, small, Column { x, width: f32::MAX }, place(small));
        x += affix_width(&figure.lead, small, page);
    }
    page.text(&figure.value, style, Column { x, width: f32::MAX }, top);
    x += page.width(&figure.value, style);
    if !figure.unit.is_empty() {
        x += small.font.size * 0.25;
        page.text(&figure.unit, small, Column { x, width: f32::MAX }, place(small));
        x += page.width(&figure.unit, small);
    }
    (x, top + style.line())
}
