//! The head: what this is, its title, what it explains, who and when.

use crate::page::{Column, Page};
use crate::picture::Picture;
use crate::theme::{Colour, GAP, SMALL, TITLE, WIDTH};

/// Height of the band at the top, as the line under the head of the page.
const BAND: f32 = 12.0;

pub(super) fn draw(picture: &Picture, page: &mut Page<'_>, column: Column) -> f32 {
    page.rect(0.0, 0.0, WIDTH, BAND, Colour::Accent);
    let mut y = BAND + 52.0;
    y = page.heading(&picture.kicker, SMALL.in_colour(Colour::Accent).bold().at(28.0), column, y) + 12.0;
    y = page.heading(&picture.title, TITLE, column, y) + 20.0;
    y = page.text(&picture.explains, SMALL, column, y) + 6.0;
    let facts = picture.facts.join("　");
    // On one line where they have room; else each on its own.
    let facts = if page.width(&facts, SMALL) <= column.width { facts } else { picture.facts.join("\n") };
    y = page.text(&facts, SMALL, column, y) + GAP + 8.0;
    page.rect(column.x, y, column.width, 4.0, Colour::Accent);
    y + 4.0
}
